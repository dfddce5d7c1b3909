"""An item: its recommendations and decision, what was found in it, and its source beside it."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatsoeg.audit.citation import citation_text, cite
from referatsoeg.model.kinds import MeetingKind, SectionKind
from referatsoeg.model.meeting import Section
from referatsoeg.model.stored import StoredItem
from referatsoeg.web.addresses import item_url
from referatsoeg.web.asked import MOST_LETTERS, plain
from referatsoeg.web.desk import Desk, desk_of
from referatsoeg.web.lines import SourceLine, source_lines
from referatsoeg.web.marks import Shown, shown
from referatsoeg.web.pictures import WIDTHS, pages_of
from referatsoeg.web.sought import sought

# Told in parts of their own on the page.
_APART = frozenset(
    {SectionKind.DECISION, SectionKind.ATTACHMENTS, SectionKind.HISTORY, SectionKind.ATTENDANCE}
)


def item_page(request: Request) -> HTMLResponse:
    """Show an item; `kilde` names the fact to mark in the source, `side` the page to open.

    `q` is the search that the visitor comes from; its words are marked in the source as well.
    """
    desk = desk_of(request)
    stored = desk.item(request.path_params["item_id"])
    fact = shown(stored, request.query_params.get("kilde"))
    query = plain(request.query_params.get("q"))[:MOST_LETTERS]
    agenda = desk.archive.meeting_items(stored.meeting.id)
    place = next(n for n, other in enumerate(agenda) if other.item.id == stored.item.id)
    return desk.page(
        "item.html",
        stored=stored,
        item=stored.item,
        meeting=stored.meeting,
        findings=stored.findings,
        sections=_sections(stored),
        before=agenda[place - 1] if place else None,
        after=agenda[place + 1] if place + 1 < len(agenda) else None,
        citation=citation_text(cite(desk.archive, stored.item.id)),
        wordings=len(desk.archive.versions(stored.item.id)),
        others=[s.path for s in desk.archive.sources(stored.meeting.id) if s.rank > 0],
        held={tie.named: tie.attachment_id for tie in desk.archive.attachments_of(stored.item.id)},
        named_in=_naming(desk, stored),
        fact=fact,
        query=query,
        here=partial(item_url, stored.item.id, query=query),
        sought_on=sorted({part.page for part in sought(stored.item, query)}),
        **_source(desk, stored, fact, query, request.query_params.get("side")),
    )


def _naming(desk: Desk, stored: StoredItem) -> list[tuple[StoredItem, str]]:
    """Return the items that name the file of an attachment's page, and what they call it."""
    if stored.meeting.kind is not MeetingKind.ATTACHMENT:
        return []
    ties = desk.archive.named_in(stored.meeting.id)
    found = ((desk.archive.item(tie.item_id), tie.named) for tie in ties)
    return [(naming, named) for naming, named in found if naming is not None]


def _sections(stored: StoredItem) -> list[tuple[int, Section]]:
    """Return the sections to show in full, with their places."""
    found: list[tuple[int, Section]] = []
    for place, section in enumerate(stored.item.sections):
        told = section.kind is SectionKind.RECOMMENDATION and stored.item.recommendations
        if section.kind in _APART or told or not section.text.strip():
            continue
        found.append((place, section))
    return found


def _source(
    desk: Desk, stored: StoredItem, fact: Shown, query: str, side: str | None
) -> dict[str, object]:
    """Return what the source panel shows: a page of a PDF, or the lines of a text."""
    if not is_pdf(desk, stored):
        lines = source_lines(desk.archive, stored, fact, query)
        return {"is_pdf": False, "lines": lines, "gaps": _gaps(lines), "page": fact.page}
    pages = pages_of(desk.archive, stored)
    wanted = number(side)
    return {
        "is_pdf": True,
        "page": wanted if 1 <= wanted <= pages else fact.page,
        "pages": pages,
        "widths": WIDTHS,
    }


def number(text: str | None) -> int:
    """Return the number of a page in an address, 0 for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 0


def is_pdf(desk: Desk, stored: StoredItem) -> bool:
    """Say whether the item's kept file is a PDF, by its first bytes."""
    file = desk.archive.kept_file(stored.sha256)
    if file is None:
        return stored.source.lower().endswith(".pdf")
    with file.open("rb") as opened:
        return b"%PDF-" in opened.read(1024)


def _gaps(lines: tuple[SourceLine, ...] | str) -> frozenset[int]:
    """Return the numbers of lines before which lines are left out."""
    if isinstance(lines, str):
        return frozenset()
    return frozenset(b.number for a, b in pairwise(lines) if b.number != a.number + 1)
