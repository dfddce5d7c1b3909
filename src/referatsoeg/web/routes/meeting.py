"""A meeting: who was there, and all its items."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatsoeg.model.kinds import Presence
from referatsoeg.model.meeting import Attendance
from referatsoeg.web.desk import NotFound, desk_of


def meeting_page(request: Request) -> HTMLResponse:
    """Show a meeting that has items to show."""
    desk = desk_of(request)
    meeting_id: str = request.path_params["meeting_id"]
    agenda = desk.archive.meeting_items(meeting_id)
    if not agenda:
        raise NotFound("Der er intet møde med den adresse i arkivet.")
    meeting = agenda[0].meeting
    return desk.page(
        "meeting.html",
        meeting=meeting,
        agenda=agenda,
        groups=_groups(meeting.attendance),
        closed=desk.archive.closed_in(meeting_id),
        sources=desk.archive.sources(meeting_id),
    )


def _groups(attendance: tuple[Attendance, ...]) -> list[tuple[Presence, list[Attendance]]]:
    """Return who took part, by how."""
    found = [(status, [a for a in attendance if a.status is status]) for status in Presence]
    return [(status, people) for status, people in found if people]
