"""What the archive lacks: meetings spoken of but not held, jumps in numbers, undecided items."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatsoeg.audit.completeness import completeness
from referatsoeg.web.desk import desk_of


def missing_page(request: Request) -> HTMLResponse:
    """Show what is missing, body by body."""
    desk = desk_of(request)
    today = datetime.now(UTC).date().isoformat()
    found = desk.answers.get(("missing", today), lambda: completeness(desk.archive, today=today))
    years = [y for y in found.years if y.missing or y.gaps or y.undecided]
    return desk.page("missing.html", years=years, unread=found.unread)
