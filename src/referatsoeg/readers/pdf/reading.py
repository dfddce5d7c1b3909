"""PDF → Document: the order of the steps and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium

from referatsoeg.errors import UnreadableFileError
from referatsoeg.model.document import Document, Problem, Table
from referatsoeg.model.kinds import FileKind
from referatsoeg.readers.pdf.numbering import TableStarts, numbered
from referatsoeg.readers.pdf.opening import opened
from referatsoeg.readers.pdf.page import PageReading, read_page
from referatsoeg.readers.pdf.ranges import page_list
from referatsoeg.readers.pdf.second import mended

MOST_PAGES = 20_000
"""Pages of one file that are read; twenty years of a council's protocol are under 10,000."""


def read_pdf(path: Path, data: bytes, *, ocr: str = "auto") -> Document:
    """Read the PDF in `data` page by page; `path` is kept as the source's name.

    Raises UnreadableFileError when the file as a whole cannot be read; what is wrong with single
    pages is in the document's problems. `ocr` is "auto", "never" or "always".
    """
    with opened(path, data) as (document, whole, is_cut):
        first = [_read(document, index) for index in range(min(len(document), MOST_PAGES))]
        pages, problems = mended(document, whole, first, ocr)
        count = len(document)
        problems.extend(_unread(path, pages, count, is_cut=is_cut))
    lines, starts = numbered([page.rows for page in pages])
    return Document(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        kind=FileKind.PDF,
        pages=count,
        lines=lines,
        tables=_tables(pages, starts),
        problems=tuple(problems),
        quality=_quality(pages),
    )


def _unread(path: Path, pages: Sequence[PageReading], count: int, *, is_cut: bool) -> list[Problem]:
    """Return the problems of pages that could not be read; raise when there is nothing at all."""
    if all(page.broken or (is_cut and not page.rows) for page in pages):
        raise UnreadableFileError(
            f"{path.name} er beskadiget: ingen af siderne kan åbnes.",
            code="broken",
            cure="Hent filen igen fra kilden, eller åbn den i en PDF-læser og gem den på ny.",
        )
    if not any(page.rows or page.picture or page.broken for page in pages):
        raise UnreadableFileError(
            f"{path.name} indeholder ingen tekst og ingen billeder af tekst.",
            code="no_text",
            cure="Kontrollér, at det er den rigtige fil.",
        )
    problems = [_cut_off(path, pages)] if is_cut else []
    broken = [at for at, page in enumerate(pages, start=1) if page.broken]
    if broken:
        problems.append(
            Problem(
                code="page_broken",
                message=f"{page_list(broken).capitalize()} er beskadiget og kunne ikke åbnes. "
                "Hent filen igen fra kilden.",
                page=broken[0],
            )
        )
    if count > len(pages):
        problems.append(
            Problem(
                code="too_many_pages",
                message=f"Kun de første {len(pages)} af {count} sider er læst. Del filen.",
                page=len(pages) + 1,
            )
        )
    return problems


def _cut_off(path: Path, pages: Sequence[PageReading]) -> Problem:
    read = [at for at, page in enumerate(pages, start=1) if not page.broken]
    return Problem(
        code="cut_off",
        message=f"{path.name} er ikke hel: slutningen af filen mangler. Kun {page_list(read)} er "
        "læst. Hent filen igen fra kilden, og importér den.",
        page=read[-1],
    )


def _read(document: pdfium.PdfDocument, index: int) -> PageReading:
    try:
        page = document[index]
        try:
            return read_page(page)
        finally:
            page.close()
    except pdfium.PdfiumError:
        return PageReading(broken=True, score=0.0)


def _quality(pages: Sequence[PageReading]) -> float:
    """Return the mean score of the pages by their words; a picture not read counts as nothing."""
    weights = [(page.words, page.score) for page in pages if not page.picture]
    words = sum(weight for weight, _ in weights)
    read = sum(weight * score for weight, score in weights) / words if words else 0.0
    return round(read * (len(weights) / len(pages)), 4)


def _tables(pages: Sequence[PageReading], starts: TableStarts) -> tuple[Table, ...]:
    return tuple(
        Table(
            page=page,
            line=starts[page, number],
            rows=table.rows,
            caption=table.caption,
            unit=table.unit,
        )
        for page, reading in enumerate(pages, start=1)
        for number, table in enumerate(reading.tables)
    )
