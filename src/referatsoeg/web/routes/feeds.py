"""Every search as a feed and as a sheet."""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response

from referatsoeg.model.hit import Hit
from referatsoeg.search.request import SearchRequest
from referatsoeg.web.asked import asked
from referatsoeg.web.desk import Desk, desk_of
from referatsoeg.web.feed import atom

MOST_ROWS = 5000
_BATCH = 1000
_FEED = 50
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def feed(request: Request) -> Response:
    """Return the newest items of a search as Atom."""
    desk = desk_of(request)
    search = asked(request.query_params).request
    newest = replace(search, sort="date", limit=_FEED, offset=0, facets=())
    result = desk.searcher.search(newest)
    base = str(request.base_url)
    made = atom(search, result.hits, base=base, archive=desk.archive.identity())
    return Response(made, media_type="application/atom+xml")


def csv_file(request: Request) -> Response:
    """Return the items of a search as CSV for a Danish spreadsheet."""
    desk = desk_of(request)
    from referatsoeg.web.sheets import csv_bytes  # with its library, first when a sheet is wanted

    hits, left_out = _all(desk, asked(request.query_params).request)
    made = csv_bytes(hits, left_out, base=str(request.base_url))
    return _download(made, "text/csv; charset=utf-8", "fund.csv")


def xlsx_file(request: Request) -> Response:
    """Return the items of a search as a workbook."""
    desk = desk_of(request)
    from referatsoeg.web.sheets import xlsx_bytes

    hits, left_out = _all(desk, asked(request.query_params).request)
    made = xlsx_bytes(hits, left_out, base=str(request.base_url))
    return _download(made, _XLSX, "fund.xlsx")


def _all(desk: Desk, search: SearchRequest) -> tuple[list[Hit], int]:
    """Return the items of a search, and how many more there are than fit."""
    hits: list[Hit] = []
    found = 0
    for offset in range(0, MOST_ROWS, _BATCH):
        batch = replace(search, limit=_BATCH, offset=offset, facets=())
        result = desk.searcher.search(batch)
        found = result.total + result.partial
        hits.extend(result.hits)
        if offset + _BATCH >= found:
            break
    return hits, max(0, found - MOST_ROWS)


def _download(made: bytes, kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(made, media_type=kind, headers=headers)
