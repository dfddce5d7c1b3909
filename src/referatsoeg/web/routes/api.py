"""The JSON API: the same answers as the command line gives with --json."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import Response

from referatsoeg.audit.case import case_answer
from referatsoeg.audit.case_report import case_object
from referatsoeg.audit.citation import citation_object, cite
from referatsoeg.audit.ledger import ledger
from referatsoeg.audit.ledger_report import ledger_object
from referatsoeg.model.kinds import Outcome
from referatsoeg.output.documents import meeting_object, stored_object
from referatsoeg.output.emit import JsonObject, to_json
from referatsoeg.output.hit_text import search_object
from referatsoeg.output.status_text import status_object
from referatsoeg.search.request import SearchRequest
from referatsoeg.web import api_models as models
from referatsoeg.web.asked import MOST_HITS, MOST_LETTERS, MOST_OFFSET
from referatsoeg.web.desk import Desk, NotFound, desk_of
from referatsoeg.web.routes.api_dates import PERIOD

_REFUSALS: dict[int | str, dict[str, object]] = {
    400: {"model": models.Message, "description": "Navnet i Host er ikke sidens."},
    401: {"description": "Siden kræver en adgangskode."},
    405: {"description": "Siden kan kun læses."},
    414: {"description": "Adressen er for lang."},
    422: {"model": models.Message, "description": "Et felt har en forkert værdi."},
    429: {"description": "For mange forespørgsler."},
    503: {"model": models.Message, "description": "Arkivet kan ikke læses lige nu."},
}
_MISSING: dict[int | str, dict[str, object]] = {
    404: {"model": models.Message, "description": "Det findes ikke i arkivet."}
}
router = APIRouter(prefix="/api", tags=["api"], responses=_REFUSALS)

AtDesk = Annotated[Desk, Depends(desk_of)]
Text = Annotated[str | None, Query(max_length=200)]
Id = Annotated[str, Path(min_length=1, max_length=300)]


def _json(value: JsonObject) -> Response:
    """Return an answer with its CPR numbers hidden."""
    return Response(to_json(value), media_type="application/json")


@router.get("/search", response_model=models.SearchModel)
def search(
    desk: AtDesk,
    *,
    q: Annotated[str, Query(max_length=MOST_LETTERS)] = "",
    authority: Text = None,
    body: Text = None,
    from_: Annotated[str | None, Query(alias="from", pattern=PERIOD)] = None,
    to: Annotated[str | None, Query(pattern=PERIOD)] = None,
    outcome: Outcome | None = None,
    case: Text = None,
    person: Text = None,
    min_amount: Annotated[float | None, Query(alias="min-amount", ge=-1e15, le=1e15)] = None,
    max_amount: Annotated[float | None, Query(alias="max-amount", ge=-1e15, le=1e15)] = None,
    without_closed: Annotated[bool, Query(alias="without-closed")] = False,
    sort: Annotated[str, Query(pattern="^(relevance|date)$")] = "relevance",
    limit: Annotated[int, Query(ge=0, le=MOST_HITS)] = 10,
    offset: Annotated[int, Query(ge=0, le=MOST_OFFSET)] = 0,
) -> Response:
    """Search; the words and wishes are those of the command line."""
    request = SearchRequest(
        query=q, authority=authority or None, body=body or None, date_from=from_, date_to=to,
        outcome=outcome.value if outcome else None, case=case or None, person=person or None,
        min_amount=min_amount, max_amount=max_amount, without_closed=without_closed, sort=sort,
        limit=limit, offset=offset,
    )  # fmt: skip
    result = desk.searcher.search(request)
    shown = search_object(
        query=result.query,
        total=result.total,
        partial=result.partial,
        corrected=result.corrected,
        took_ms=result.took_ms,
        hits=result.hits,
        facets=result.facets,
    )
    added = {"did_you_mean": result.did_you_mean, "closed_left_out": result.closed_left_out}
    return _json(shown | added)


@router.get("/suggest", response_model=models.SuggestModel)
def suggest(
    desk: AtDesk,
    q: Annotated[str, Query(max_length=100)] = "",
    limit: Annotated[int, Query(ge=1, le=20)] = 8,
) -> Response:
    """Complete what is being typed: titles, bodies, people, case numbers."""
    offers = desk.searcher.suggest(q, limit)
    return _json({"offers": [{"text": o.text, "kind": o.kind, "items": o.items} for o in offers]})


@router.get("/items/{item_id:path}", response_model=models.ItemModel, responses=_MISSING)
def item(desk: AtDesk, item_id: Id) -> Response:
    """Return an item whole."""
    return _json(stored_object(desk.item(item_id)))


@router.get("/meetings/{meeting_id:path}", response_model=models.MeetingModel, responses=_MISSING)
def meeting(desk: AtDesk, meeting_id: Id) -> Response:
    """Return a meeting with its items."""
    agenda = desk.archive.meeting_items(meeting_id)
    if not agenda:
        raise NotFound("Der er intet møde med det id i arkivet.")
    head = meeting_object(agenda[0].meeting, {})
    items = [stored_object(stored) for stored in agenda]
    return _json({**head, "items": items, "closed_left_out": desk.archive.closed_in(meeting_id)})


@router.get("/citation", response_model=models.CitationModel, responses=_MISSING)
def citation(desk: AtDesk, id: Annotated[str, Query(min_length=1, max_length=300)]) -> Response:
    """Return the citation of an item, a ruling, a tariff or an amount by its id."""
    return _json(citation_object(cite(desk.archive, id)))


@router.get("/case", response_model=models.CaseModel)
def case_way(desk: AtDesk, number: Annotated[str, Query(min_length=1, max_length=100)]) -> Response:
    """Return the way of a case by its number in any spelling; `found` is false for an unknown."""
    answer = desk.answers.get(("case", number), lambda: case_answer(desk.archive, number))
    return _json(case_object(answer))


@router.get("/tariff", response_model=models.LedgerModel)
def tariff(
    desk: AtDesk,
    subject: Text = None,
    year: Annotated[int | None, Query(ge=1800, le=2200)] = None,
) -> Response:
    """Return every treatment of a tariff; `found` is false when there is none."""
    found = desk.answers.get(
        ("tariff", subject or "", year),
        lambda: ledger(desk.archive, subject=subject or None, year=year),
    )
    return _json(ledger_object(found))


@router.get("/status", response_model=models.StatusModel)
def status(desk: AtDesk) -> Response:
    """Return how much the archive holds, and what could not be read."""
    return _json(status_object(desk.archive))
