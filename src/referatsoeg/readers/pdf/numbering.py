"""Rows of all pages → the file's numbered lines, with a blank line between paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from referatsoeg.model.document import Box, Line
from referatsoeg.readers.pdf import blanks, order
from referatsoeg.readers.pdf.letters import clean
from referatsoeg.readers.pdf.shapes import Row
from referatsoeg.text.furniture import furniture

TableStarts = Mapping[tuple[int, int], int]
"""(page, which table of the page) → the line of its first row."""


def numbered(pages: Sequence[Sequence[Row]]) -> tuple[tuple[Line, ...], TableStarts]:
    """Return every row as a line, numbered through the file from 1, and where tables start.

    Page furniture neither begins nor ends a paragraph, so that a paragraph can run over a page.
    """
    rows = [(page, row) for page, found in enumerate(pages, start=1) for row in found]
    lines = [_line(row, page, at) for at, (page, row) in enumerate(rows)]
    apart = furniture(lines)
    gaps = set(_gaps(rows, apart, blanks.usual_pitch(pages)))
    found: list[Line] = []
    starts: dict[tuple[int, int], int] = {}
    for at, (line, (page, row)) in enumerate(zip(lines, rows, strict=True)):
        if at in gaps:
            found.append(Line(number=len(found) + 1, page=page, text=""))
        found.append(
            Line(
                number=len(found) + 1,
                page=page,
                text=line.text,
                box=line.box,
                size=line.size,
                bold=line.bold,
            )
        )
        if row[0].table is not None:
            starts.setdefault((page, row[0].table), len(found))
    return tuple(found), starts


def _gaps(
    rows: Sequence[tuple[int, Row]], apart: frozenset[int], usual: blanks.Usual
) -> Iterator[int]:
    """Yield the places of the rows before which a paragraph ends."""
    before: tuple[int, Row] | None = None
    for at, (page, row) in enumerate(rows):
        if at in apart:
            continue
        if before is not None and not _same_table(before, (page, row)):
            ends = blanks.new_paragraph if before[0] == page else _other_style
            if ends(before[1], row, usual):
                yield at
        before = page, row


def _same_table(above: tuple[int, Row], below: tuple[int, Row]) -> bool:
    tables = above[1][0].table, below[1][0].table
    return above[0] == below[0] and tables[0] is not None and tables[0] == tables[1]


def _other_style(above: Row, below: Row, _usual: blanks.Usual) -> bool:
    """Return whether a page opens in other type than the last one ended in."""
    return blanks.other_style(above, below)


def _line(row: Row, page: int, number: int) -> Line:
    first = row[0]
    top, x1, bottom = first.top, first.x1, first.bottom
    for other in row[1:]:
        top, x1, bottom = min(top, other.top), max(x1, other.x1), max(bottom, other.bottom)
    return Line(
        number=number,
        page=page,
        text=clean(order.text(row)),
        box=Box(x0=round(first.x0, 2), top=round(top, 2), x1=round(x1, 2), bottom=round(bottom, 2)),
        size=round(first.size, 2),
        bold=all(f.bold for f in row),
    )
