"""The facets beside the results, and the wishes above them: each adds or removes itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from referatsoeg.model.kinds import Outcome
from referatsoeg.output.words import OUTCOMES, figure
from referatsoeg.search.request import SearchRequest, SearchResult
from referatsoeg.web.addresses import Address, search_url, search_urls

_SHOWN = 8  # values of a facet before "flere"
_MORE = 40  # and under it
_NAMES = {
    "authority": "Myndighed",
    "body": "Udvalg",
    "year": "År",
    "outcome": "Udfald",
    "person": "Person",
    "case": "Sag",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a facet: its address adds it, or takes it away when it is chosen."""

    words: str
    items: int
    chosen: bool
    url: Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A facet with its first values and the rest."""

    name: str
    words: str
    choices: tuple[Choice, ...]
    more: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A wish that narrows the search, and the address without it."""

    words: str
    url: Address


def facets(request: SearchRequest, result: SearchResult) -> tuple[Facet, ...]:
    """Return the facets that tell the found items apart, or are chosen."""
    return tuple(
        facet
        for name in _NAMES
        if (facet := _facet(name, request, result.facets.get(name, {}))) is not None
    )


def _facet(name: str, request: SearchRequest, values: dict[str, int]) -> Facet | None:
    chosen = _chosen(name, request)
    if chosen is None and len(values) < 2:
        return None
    if name in ("person", "case") and chosen is None:
        values = {value: items for value, items in values.items() if items > 1}
    ordered = sorted(values.items(), key=_by_year if name == "year" else _by_items)
    url_of = search_urls(request, *_fields(name))
    choices = [
        Choice(
            words=_words(name, value),
            items=items,
            chosen=value == chosen,
            url=search_url(request, **dict.fromkeys(_fields(name)))
            if value == chosen
            else url_of(value),
        )
        for value, items in ordered[: _SHOWN + _MORE]
    ]
    if not choices:
        return None
    return Facet(
        name=name,
        words=_NAMES[name],
        choices=tuple(choices[:_SHOWN]),
        more=tuple(choices[_SHOWN:]),
    )


def _by_items(pair: tuple[str, int]) -> tuple[int, str]:
    return -pair[1], pair[0]


def _by_year(pair: tuple[str, int]) -> tuple[int, str]:
    return (-int(pair[0]) if pair[0].isdigit() else 0), pair[0]


def _chosen(name: str, request: SearchRequest) -> str | None:
    if name == "year":
        is_year = request.date_from and request.date_from == request.date_to
        return request.date_from if is_year and len(str(request.date_from)) == 4 else None
    values = {
        "authority": request.authority,
        "body": request.body,
        "outcome": request.outcome,
        "person": request.person,
        "case": request.case,
    }
    return values[name]


def _fields(name: str) -> tuple[str, ...]:
    return ("date_from", "date_to") if name == "year" else (name,)


def _words(name: str, value: str) -> str:
    if name == "outcome" and value in set(Outcome):
        return OUTCOMES[Outcome(value)]
    return value


def wishes(request: SearchRequest) -> tuple[Wish, ...]:
    """Return what narrows the search."""
    return tuple(_wishes(request))


def _wishes(request: SearchRequest) -> Iterator[Wish]:
    year = _chosen("year", request)
    if year:
        yield Wish(words=f"År: {year}", url=search_url(request, date_from=None, date_to=None))
    elif request.date_from or request.date_to:
        if request.date_from:
            yield Wish(words=f"Fra: {request.date_from}", url=search_url(request, date_from=None))
        if request.date_to:
            yield Wish(words=f"Til: {request.date_to}", url=search_url(request, date_to=None))
    for name, words in _NAMES.items():
        value = _chosen(name, request)
        if name != "year" and value:
            yield Wish(
                words=f"{words}: {_words(name, value)}", url=search_url(request, **{name: None})
            )
    for name, words in (("min_amount", "Mindst"), ("max_amount", "Højst")):
        amount = getattr(request, name)
        if amount is not None:
            text = f"{words} {figure(f'{amount:.0f}')} kr."
            yield Wish(words=text, url=search_url(request, **{name: None}))
    if request.without_closed:
        yield Wish(words="Uden lukkede", url=search_url(request, without_closed=False))


def without_wishes(request: SearchRequest) -> SearchRequest:
    """Return the bare search."""
    return replace(SearchRequest(query=request.query, limit=request.limit), sort=request.sort)
