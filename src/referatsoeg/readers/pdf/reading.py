"""PDF → Document: the order of the steps and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium

from referatsoeg.model import Document, FileKind, Problem, Table
from referatsoeg.readers.pdf.numbering import TableStarts, numbered
from referatsoeg.readers.pdf.opening import opened
from referatsoeg.readers.pdf.page import PageReading, read_page


def read_pdf(path: Path, data: bytes, *, ocr: str = "auto") -> Document:
    """Read the PDF in `data` page by page; `path` is kept as the source's name.

    Raises UnreadableFileError when the file as a whole cannot be read; what is wrong with single
    pages is in the document's problems. `ocr` is "auto", "never" or "always".
    """
    problems: list[Problem] = []
    with opened(path, data) as document:
        pages = [_read(document, index) for index in range(len(document))]
    lines, starts = numbered([page.rows for page in pages])
    return Document(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        kind=FileKind.PDF,
        pages=len(pages),
        lines=lines,
        tables=_tables(pages, starts),
        problems=tuple(problems),
    )


def _read(document: pdfium.PdfDocument, index: int) -> PageReading:
    page = document[index]
    try:
        return read_page(page)
    finally:
        page.close()


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
