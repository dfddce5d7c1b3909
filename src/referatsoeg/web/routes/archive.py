"""The archive: how complete it is, what could not be read, what waits for OCR."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatsoeg.archive.records import FileProblem
from referatsoeg.web import overviews
from referatsoeg.web.charts.calendar import calendar_chart
from referatsoeg.web.desk import desk_of

_MOST_PROBLEMS = 500


def archive_page(request: Request) -> HTMLResponse:
    """Show what the archive holds and what it lacks."""
    desk = desk_of(request)
    found = desk.archive.problems()
    waiting = [p for p in found if p.problem.code == "needs_ocr"]
    others = [p for p in found if p.problem.code != "needs_ocr"]
    bodies = overviews.calendar(desk.archive)
    return desk.page(
        "archive.html",
        counts=desk.archive.counts(),
        calendars=[
            (_name(authority, body), body, authority, calendar_chart(_name(authority, body), years))
            for (authority, body), years in bodies.items()
        ],
        waiting=waiting[:_MOST_PROBLEMS],
        problems=others[:_MOST_PROBLEMS],
        left_out=_left_out(waiting) + _left_out(others),
        runs=desk.archive.runs()[-5:][::-1],
    )


def _name(authority: str, body: str) -> str:
    return f"{authority}, {body}" if authority else body


def _left_out(problems: list[FileProblem]) -> int:
    return max(0, len(problems) - _MOST_PROBLEMS)
