"""PDF → Document: the order of the steps and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium

from referatsoeg.model import Document, FileKind, Table
from referatsoeg.readers.pdf.numbering import TableStarts, numbered
from referatsoeg.readers.pdf.opening import opened
from referatsoeg.readers.pdf.page import PageReading, read_page
from referatsoeg.readers.pdf.second import mended


def read_pdf(path: Path, data: bytes, *, ocr: str = "auto") -> Document:
    """Read the PDF in `data` page by page; `path` is kept as the source's name.

    Raises UnreadableFileError when the file as a whole cannot be read; what is wrong with single
    pages is in the document's problems. `ocr` is "auto", "never" or "always".
    """
    with opened(path, data) as document:
        first = [_read(document, index) for index in range(len(document))]
        pages, problems = mended(document, data, first, ocr)
    lines, starts = numbered([page.rows for page in pages])
    return Document(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        kind=FileKind.PDF,
        pages=len(pages),
        lines=lines,
        tables=_tables(pages, starts),
        problems=tuple(problems),
        quality=_quality(pages),
    )


def _read(document: pdfium.PdfDocument, index: int) -> PageReading:
    page = document[index]
    try:
        return read_page(page)
    finally:
        page.close()


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
