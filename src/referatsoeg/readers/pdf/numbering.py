"""Rows of all pages → the file's numbered lines, with a blank line between paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatsoeg.model import Box, Line
from referatsoeg.readers.pdf import blanks
from referatsoeg.readers.pdf.letters import clean
from referatsoeg.readers.pdf.shapes import Row
from referatsoeg.text.furniture import furniture


def numbered(pages: Sequence[Sequence[Row]]) -> tuple[Line, ...]:
    """Return every row as a line, numbered through the file from 1.

    Page furniture neither begins nor ends a paragraph, so that a paragraph can run over a page.
    """
    rows = [(page, row) for page, found in enumerate(pages, start=1) for row in found]
    lines = [_line(row, page, at) for at, (page, row) in enumerate(rows)]
    apart = furniture(lines)
    gaps = set(_gaps(rows, apart, blanks.usual_pitch(pages)))
    found: list[Line] = []
    for at, line in enumerate(lines):
        if at in gaps:
            found.append(Line(number=len(found) + 1, page=line.page, text=""))
        found.append(replace(line, number=len(found) + 1))
    return tuple(found)


def _gaps(
    rows: Sequence[tuple[int, Row]], apart: frozenset[int], usual: blanks.Usual
) -> Iterator[int]:
    """Yield the places of the rows before which a paragraph ends."""
    before: tuple[int, Row] | None = None
    for at, (page, row) in enumerate(rows):
        if at in apart:
            continue
        if before is not None:
            ends = blanks.new_paragraph if before[0] == page else _other_style
            if ends(before[1], row, usual):
                yield at
        before = page, row


def _other_style(above: Row, below: Row, _usual: blanks.Usual) -> bool:
    """Return whether a page opens in other type than the last one ended in."""
    return blanks.other_style(above, below)


def _line(row: Row, page: int, number: int) -> Line:
    return Line(
        number=number,
        page=page,
        text=clean(" ".join(f.text for f in row)),
        box=Box(
            x0=round(row[0].x0, 2),
            top=round(min(f.top for f in row), 2),
            x1=round(max(f.x1 for f in row), 2),
            bottom=round(max(f.bottom for f in row), 2),
        ),
        size=round(row[0].size, 2),
        bold=all(f.bold for f in row),
    )
