"""From the API's fields to a search; a date that is none is an error here, not a guess."""

from __future__ import annotations

from fastapi.exceptions import RequestValidationError

from referatsoeg.model import Outcome
from referatsoeg.search.dates import period
from referatsoeg.search.request import SearchRequest


def wanted(
    *,
    query: str,
    date_from: str | None,
    date_to: str | None,
    outcome: Outcome | None,
    authority: str | None,
    body: str | None,
    case: str | None,
    person: str | None,
    min_amount: float | None,
    max_amount: float | None,
    without_closed: bool,
    sort: str,
    limit: int,
    offset: int,
) -> SearchRequest:
    """Return the search; raise RequestValidationError for a date that is none."""
    for name, date in (("from", date_from), ("to", date_to)):
        if date and period(date.casefold()) is None:
            raise RequestValidationError([{"loc": ("query", name), "msg": "dato", "type": "date"}])
    return SearchRequest(
        query=query,
        authority=authority or None,
        body=body or None,
        date_from=date_from or None,
        date_to=date_to or None,
        outcome=outcome.value if outcome else None,
        case=case or None,
        person=person or None,
        min_amount=min_amount,
        max_amount=max_amount,
        without_closed=without_closed,
        sort=sort,
        limit=limit,
        offset=offset,
    )
