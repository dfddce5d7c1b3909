"""The lines of a document as a layout looks at them: stripped, with gaps and page furniture."""

from __future__ import annotations

from dataclasses import dataclass

from referatsoeg.model import Document, Line
from referatsoeg.text.furniture import furniture
from referatsoeg.text.spacing import gaps


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line with words: its text stripped, the blank lines before it, and whether it is furniture.

    `new_page` tells that the line is the first of its page.
    """

    line: Line
    text: str
    gap: int
    furniture: bool
    new_page: bool


def scan(document: Document) -> tuple[Row, ...]:
    """Return the non-blank lines of a document as rows."""
    repeated = furniture(document.lines)
    blank_before = gaps(document.lines)
    rows: list[Row] = []
    page = 0
    for line in document.lines:
        text = " ".join(line.text.split())
        if not text:
            continue
        rows.append(
            Row(
                line=line,
                text=text,
                gap=blank_before[line.number],
                furniture=line.number in repeated,
                new_page=line.page != page,
            )
        )
        page = line.page
    return tuple(rows)
