"""A PDF that is no minutes (a price list, a note) as an attachment: one item for each page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePath

from referatsoeg.ids import meeting_id
from referatsoeg.model.document import Document, Line
from referatsoeg.model.kinds import FileKind, MeetingKind, SectionKind
from referatsoeg.model.meeting import Item, Meeting, Section
from referatsoeg.text.joining import Piece, join
from referatsoeg.text.spacing import text_width

BODY = "Bilag"
_LONGEST_HEADING = 120  # characters; a longer first line is running text


def attachment_of(document: Document, *, authority: str | None = None) -> Meeting | None:
    """Return the pages of a PDF as the items of an attachment; None for other files and no text.

    The name is the file's own; an item's id ends in its page. Nothing is found in the text: what
    a page says was not decided there.
    """
    if document.kind is not FileKind.PDF:
        return None
    identity = meeting_id(authority, BODY, None, document.sha256)
    items = tuple(_pages(document, identity))
    if not items:
        return None
    return Meeting(
        id=identity,
        authority=authority,
        body=BODY,
        date=None,
        kind=MeetingKind.ATTACHMENT,
        items=items,
    )


def _pages(document: Document, identity: str) -> Iterator[Item]:
    name, width = PurePath(document.path).stem, text_width(document.lines)
    names: tuple[str, ...] = (name, *_printed_name(document.lines))
    for page, found in groupby(document.lines, key=lambda line: line.page):
        lines = [line for line in found if line.text.strip()]
        if not lines:
            continue
        section = Section(
            kind=SectionKind.OTHER,
            heading=None,
            passage=join(list(_pieces(lines)), width=width),
            page=page,
            tables=tuple(table for table in document.tables if table.page == page),
        )
        yield Item(
            id=f"{identity}/{page}",
            number=None,
            title=f"{name}, side {page}",
            page=page,
            line=lines[0].number,
            sections=(section,),
            attachments=names,
        )
        names = ()  # what the file is called stands with its first page


def _pieces(lines: list[Line]) -> Iterator[Piece]:
    """Yield the lines of a page for joining; the rows of a list of figures stay apart."""
    above = False
    for line in lines:
        row = _is_row(line.text)
        yield Piece(line=line, text=line.text, gap=row or above)
        above = row


def _is_row(text: str) -> bool:
    """Tell "Kilden 2.940 3.015" from running text: a third of its words are figures."""
    words = text.split()
    figures = sum(word[0].isdigit() or word[1:2].isdigit() for word in words)
    return figures >= 2 and 3 * figures >= len(words)


def _printed_name(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """Return the first line of the first page, which may be the name that an item gives."""
    first = next((line.text.strip() for line in lines if line.text.strip()), "")
    return (first,) if first and len(first) <= _LONGEST_HEADING else ()
