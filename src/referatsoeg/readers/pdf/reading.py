"""PDF → Document: the order of the steps and nothing else."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pypdfium2 as pdfium

from referatsoeg.model import Document, FileKind, Problem
from referatsoeg.readers.pdf import order, plain
from referatsoeg.readers.pdf.numbering import numbered
from referatsoeg.readers.pdf.opening import opened
from referatsoeg.readers.pdf.pdfium import page_text
from referatsoeg.readers.pdf.shapes import Row


def read_pdf(path: Path, data: bytes, *, ocr: str = "auto") -> Document:
    """Read the PDF in `data` page by page; `path` is kept as the source's name.

    Raises UnreadableFileError when the file as a whole cannot be read; what is wrong with single
    pages is in the document's problems. `ocr` is "auto", "never" or "always".
    """
    problems: list[Problem] = []
    with opened(path, data) as document:
        pages = len(document)
        rows = [_read_page(document, number, problems) for number in range(pages)]
    return Document(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        kind=FileKind.PDF,
        pages=pages,
        lines=numbered(rows),
        problems=tuple(problems),
    )


def _read_page(document: pdfium.PdfDocument, index: int, problems: list[Problem]) -> list[Row]:
    page = document[index]
    try:
        with page_text(page) as text:
            return order.rows(plain.fragments(text), text.width)
    finally:
        page.close()
