"""What an address asks for: a search, with a Danish word on every wish that was not understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from referatsoeg.model.kinds import Outcome
from referatsoeg.output.words import OUTCOMES
from referatsoeg.search.dates import period
from referatsoeg.search.fields import amount_limits
from referatsoeg.search.request import SearchRequest
from referatsoeg.web.addresses import PAGE_SIZE

MOST_LETTERS = 500  # of a query: longer ones are pasted texts, and slow
MOST_HITS = 100  # on one page
MOST_OFFSET = 10_000
_TEXTS = ("authority", "body", "case", "person")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A search and what of the address could not be used."""

    request: SearchRequest
    doubts: tuple[str, ...] = ()


def asked(query: Mapping[str, str]) -> Asked:
    """Return the search that an address describes; nothing a person types is an error."""
    doubts: list[str] = []
    words = plain(query.get("q"))
    if len(words) > MOST_LETTERS:
        doubts.append(f"Søgningen er afkortet til {MOST_LETTERS} tegn.")
        words = words[:MOST_LETTERS]
    texts = {name: _text(query.get(name)) for name in _TEXTS}
    request = SearchRequest(
        query=words,
        authority=texts["authority"],
        body=texts["body"],
        case=texts["case"],
        person=texts["person"],
        date_from=_date(query.get("from"), doubts),
        date_to=_date(query.get("to"), doubts),
        outcome=_outcome(query.get("outcome"), doubts),
        min_amount=_kroner(query.get("min-amount"), doubts),
        max_amount=_kroner(query.get("max-amount"), doubts),
        without_closed=query.get("without-closed") in ("1", "true", "on"),
        sort="date" if query.get("sort") == "date" else "relevance",
        limit=_number(query.get("limit"), PAGE_SIZE, 1, MOST_HITS),
        offset=_number(query.get("offset"), 0, 0, MOST_OFFSET),
    )
    return Asked(request=request, doubts=tuple(doubts))


def plain(value: str | None) -> str:
    """Return what was typed with its blanks made plain."""
    return " ".join((value or "").split())


def _text(value: str | None) -> str | None:
    return plain(value)[:200] or None


def _date(value: str | None, doubts: list[str]) -> str | None:
    text = _text(value)
    if text is not None and period(text.casefold()) is None:
        doubts.append(f"»{text}« er ikke en dato. Skriv fx 2025, 2025-03 eller 3.3.2025.")
        return None
    return text


def _kroner(value: str | None, doubts: list[str]) -> float | None:
    text = _text(value)
    if text is None:
        return None
    found = amount_limits(text.casefold())
    if found is None or found.low is None:
        doubts.append(f"»{text}« er ikke et beløb. Skriv fx 500.000 eller 1,5mio.")
        return None
    return float(found.low)


def _outcome(value: str | None, doubts: list[str]) -> str | None:
    text = _text(value)
    if text is None:
        return None
    named = {words.casefold(): outcome.value for outcome, words in OUTCOMES.items()}
    named |= {outcome.value: outcome.value for outcome in Outcome}
    if text.casefold() not in named:
        doubts.append(f"»{text}« er ikke et udfald.")
        return None
    return named[text.casefold()]


def _number(value: str | None, otherwise: int, least: int, most: int) -> int:
    if not value or not value.isascii() or not value.isdigit() or len(value) > 9:
        return otherwise
    return min(max(int(value), least), most)
