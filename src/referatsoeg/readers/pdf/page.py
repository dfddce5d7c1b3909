"""One page: its rows and tables, read the cheap way where that is enough."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium

from referatsoeg.readers.pdf import aligned, careful, drawings, order, plain, ruled, tables
from referatsoeg.readers.pdf.pdfium import PageText, page_text
from referatsoeg.readers.pdf.shapes import PageTable, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """What was read on one page; `score` (0-1) says how far its text can be trusted."""

    rows: tuple[Row, ...]
    tables: tuple[PageTable, ...] = ()
    score: float = 1.0


def read_page(page: pdfium.PdfPage) -> PageReading:
    """Read one page of a PDF that holds text."""
    page.set_rotation(0)  # letters stand where they were drawn; turned text is righted below
    with page_text(page) as text:
        rows, found = _rows(page, text)
    return PageReading(rows=tuple(rows), tables=tuple(found))


def _rows(page: pdfium.PdfPage, text: PageText) -> tuple[list[Row], list[PageTable]]:
    found = plain.fragments(text) if text.aligned else []
    if plain.doubtful(text, found):
        found = careful.fragments(text, careful.once(text.chars()))
    rows = order.rows(found, text.width)
    if all(len(row) == 1 for row in rows):
        return rows, []
    grids = ruled.grids(drawings.rules(page))
    if grids:
        rows, framed = tables.with_tables(text, grids, found)
        return aligned.with_aligned(rows, framed)
    return aligned.with_aligned(rows, [])
