"""One page: its rows and tables, read the cheap way where that is enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pypdfium2 as pdfium

from referatsoeg.readers.pdf import (
    aligned,
    careful,
    drawings,
    glyphs,
    order,
    plain,
    quality,
    ruled,
    tables,
)
from referatsoeg.readers.pdf.letters import clean
from referatsoeg.readers.pdf.pdfium import PageText, page_text
from referatsoeg.readers.pdf.shapes import PageTable, Row

# A page with fewer words than this may be a picture with a stamp on it; one with a picture over
# this part of it is. A scan fills the page, a logo or a chart rarely more than a third.
_FEW_WORDS = 20
_PICTURE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReading:
    """What was read on one page.

    `score` (0-1) says how far its text can be trusted, `picture` that the page is mostly a
    picture whose words are not in `rows`, `unknown` how many characters no font gives a letter for,
    `broken` that the page could not be opened at all.
    """

    rows: tuple[Row, ...] = ()
    tables: tuple[PageTable, ...] = ()
    score: float = 1.0
    words: int = 0
    letters: int = 0
    picture: bool = False
    unknown: int = 0
    broken: bool = False


def read_page(page: pdfium.PdfPage) -> PageReading:
    """Read one page of a PDF that holds text."""
    page.set_rotation(0)  # letters stand where they were drawn; turned text is righted below
    with page_text(page) as text:
        rows, found = _rows(page, text)
        rows, unknown = glyphs.known(rows, text)
    reading = of_rows(rows, tables=found, unknown=unknown)
    if reading.words < _FEW_WORDS and _is_picture(page, reading.words):
        return PageReading(rows=reading.rows, words=reading.words, picture=True)
    return reading


def _is_picture(page: pdfium.PdfPage, words: int) -> bool:
    if drawings.picture_share(page) >= _PICTURE:
        return True
    return words == 0 and drawings.is_drawn(page)


def of_rows(
    rows: Iterable[Row], *, tables: Iterable[PageTable] = (), unknown: int = 0
) -> PageReading:
    """Return a reading of ready rows with its score."""
    kept = tuple(rows)
    texts = [clean(order.text(row)) for row in kept]
    return PageReading(
        rows=kept,
        tables=tuple(tables),
        score=quality.score(texts),
        words=sum(len(text.split()) for text in texts),
        letters=sum(map(len, texts)),
        unknown=unknown,
    )


def _rows(page: pdfium.PdfPage, text: PageText) -> tuple[list[Row], list[PageTable]]:
    found = plain.fragments(text) if text.aligned else []
    if plain.doubtful(text, found):
        found = careful.fragments(text, careful.once(text.chars()))
    rows = order.rows(found, text.width)
    if all(len(row) == 1 for row in rows):
        return rows, []
    grids = ruled.grids(drawings.rules(page, ruled.MOST_RULES))
    if grids:
        rows, framed = tables.with_tables(text, grids, found)
        return aligned.with_aligned(rows, framed)
    return aligned.with_aligned(rows, [])
