"""A tariff: who proposed, recommended and approved it, year by year."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatsoeg.audit.ledger import Ledger, ledger
from referatsoeg.audit.ledger_flags import flags
from referatsoeg.audit.scope import scope_line
from referatsoeg.web import overviews
from referatsoeg.web.charts.prices import price_charts
from referatsoeg.web.desk import desk_of


def tariff_page(request: Request) -> HTMLResponse:
    """Show the ledger of a subject or a year; without either, the tariffs there are."""
    desk = desk_of(request)
    subject = " ".join(request.query_params.get("emne", "").split())[:200]
    year = _year(request.query_params.get("year", ""))
    if not subject and year is None:
        return desk.page("names.html", kind="takst", names=overviews.tariffs(desk.archive))

    def work_out() -> Ledger:
        return ledger(desk.archive, subject=subject or None, year=year)

    found = desk.answers.get(("tariff", subject, year), work_out)
    return desk.page(
        "tariff.html",
        200 if found.entries else 404,
        subject=subject,
        year=year,
        ledger=found,
        flags=flags(found),
        charts=price_charts(found.entries) if subject else [],
        scope=scope_line(found.scope),
    )


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 else None
