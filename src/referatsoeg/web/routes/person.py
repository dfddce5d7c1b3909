"""A person: meetings, roles and items under one name."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from referatsoeg.web import overviews
from referatsoeg.web.desk import AtDesk, NotFound

router = APIRouter(include_in_schema=False)


@router.get("/person")
def person_page(request: Request, desk: AtDesk) -> HTMLResponse:
    """Show a person; without a name, the people that stand in most items."""
    name = " ".join(request.query_params.get("navn", "").split())[:200]
    if not name:
        return desk.page("names.html", kind="person", names=overviews.people(desk.archive))
    known = overviews.person(desk.archive, name)
    if not known.meetings and not known.items:
        raise NotFound(f"Der er ingen person ved navn »{name}« i arkivet.")
    roles = [i.role for i in known.items if i.role] + [m.role for m in known.meetings if m.role]
    return desk.page(
        "person.html",
        name=known.names[0],
        known=known,
        roles=list(dict.fromkeys(roles)),
        parties=list(dict.fromkeys(m.party for m in known.meetings if m.party)),
        places=list(dict.fromkeys(i.organisation for i in known.items if i.organisation)),
    )
