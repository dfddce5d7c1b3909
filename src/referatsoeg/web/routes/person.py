"""A person: meetings, roles and items of everybody the name may be."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatsoeg.audit.people import Seen, Someone, persons
from referatsoeg.audit.scope import scope_line, searched
from referatsoeg.web import overviews
from referatsoeg.web.desk import desk_of

_MOST = 12  # people of one name; "Jensen" alone is no person


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A person as the page shows one, newest first."""

    name: str
    spellings: tuple[tuple[str, str | None], ...]
    roles: tuple[str, ...]
    parties: tuple[str, ...]
    meetings: tuple[Seen, ...]
    items: tuple[Seen, ...]


def person_page(request: Request) -> HTMLResponse:
    """Show a person; without a name, the people that stand in most items."""
    desk = desk_of(request)
    name = " ".join(request.query_params.get("navn", "").split())[:200]
    if not name:
        return desk.page("names.html", kind="person", names=overviews.people(desk.archive))
    found = desk.answers.get(("person", name), lambda: persons(desk.archive, name))
    return desk.page(
        "person.html",
        200 if found else 404,
        name=name,
        people=[_shown(someone) for someone in found[:_MOST]],
        left_out=max(0, len(found) - _MOST),
        scope=scope_line(searched(desk.archive)),
    )


def _shown(someone: Someone) -> Shown:
    seen = sorted(someone.seen, key=lambda s: s.meeting.date or "", reverse=True)
    told = [
        ", ".join(filter(None, (s.role, s.organisation))) for s in seen if s.role or s.organisation
    ]
    others = [name for name in someone.spellings if name != someone.name]
    return Shown(
        name=someone.name,
        spellings=tuple((name, someone.reasons.get(name)) for name in others),
        roles=tuple(dict.fromkeys(told))[:8],
        parties=tuple(dict.fromkeys(s.party for s in seen if s.party)),
        meetings=tuple(s for s in seen if s.attendance),
        items=tuple(s for s in seen if s.stored),
    )
