"""The page's addresses: made here and nowhere else, so that they are quoted right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from secrets import token_hex
from urllib.parse import quote, quote_plus, urlencode

from markupsafe import Markup

from referatsoeg.search.request import SearchRequest

PAGE_SIZE = 20
_GAP = token_hex(8)  # where a value goes; nobody types it

# The names of output.md's search options, in the order they stand in an address.
NAMES = {
    "query": "q",
    "authority": "authority",
    "body": "body",
    "date_from": "from",
    "date_to": "to",
    "outcome": "outcome",
    "case": "case",
    "person": "person",
    "min_amount": "min-amount",
    "max_amount": "max-amount",
    "without_closed": "without-closed",
    "sort": "sort",
    "limit": "limit",
    "offset": "offset",
}


class Address(Markup):
    """A ready address: quoted for a URL and escaped for HTML, never masked."""


def _address(path: str, **query: str | int | None) -> Address:
    asked = {name: value for name, value in query.items() if value not in (None, "")}
    url = f"{path}?{urlencode(asked)}" if asked else path
    return Address(str(Markup.escape(url)))


def item_url(
    item_id: str, *, source: str | None = None, page: int | None = None, query: str | None = None
) -> Address:
    """Return the address of an item, perhaps with the source open at a fact and page.

    `query` is the search it was found by, whose words are marked in the source.
    """
    found = _address(f"/punkt/{quote(item_id)}", kilde=source, side=page, q=query)
    return Address(f"{found}#kilde") if source or page else found


def meeting_url(meeting_id: str) -> Address:
    """Return the address of a meeting."""
    return _address(f"/moede/{quote(meeting_id)}")


def case_url(number: str) -> Address:
    """Return the address of a case."""
    return _address("/sag", nr=number)


def tariff_url(subject: str | None = None, year: int | None = None) -> Address:
    """Return the address of a tariff's ledger."""
    return _address("/takst", emne=subject, year=year)


def person_url(name: str) -> Address:
    """Return the address of a person."""
    return _address("/person", navn=name)


def picture_url(
    item_id: str, source: str, page: int, width: int, query: str | None = None
) -> Address:
    """Return the address of a page as a picture."""
    return _address("/billede", punkt=item_id, kilde=source, side=page, bredde=width, q=query)


def search_query(request: SearchRequest) -> dict[str, str]:
    """Return a search as the names and values of an address; what is not asked is left out."""
    plain = SearchRequest(limit=PAGE_SIZE)
    found = {}
    for field in fields(request):
        value = getattr(request, field.name)
        if field.name not in NAMES or value == getattr(plain, field.name):
            continue
        found[NAMES[field.name]] = _text(value)
    return found


def _text(value: object) -> str:
    if value is True:
        return "1"
    return f"{value:f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def search_urls(request: SearchRequest, *names: str) -> Callable[[str], Address]:
    """Return what makes the address of a search with another value of some fields.

    The same as `search_url` for each value, but the rest of the address is written only once: a
    page of results has some fifty such addresses.
    """
    pattern = str(search_url(request, **dict.fromkeys(names, _GAP)))
    return lambda value: Address(pattern.replace(_GAP, quote_plus(value)))


def search_url(request: SearchRequest, path: str = "/", /, **changes: object) -> Address:
    """Return the address of a search with some of its wishes changed; paging starts anew."""
    if "offset" not in changes:
        changes["offset"] = 0
    asked = search_query(replace(request, **changes))  # type: ignore[arg-type]
    url = f"{path}?{urlencode(asked)}" if asked else path
    return Address(str(Markup.escape(url)))
