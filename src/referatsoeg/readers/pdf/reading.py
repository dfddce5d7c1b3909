"""PDF → Document: the order of the steps and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium

from referatsoeg.model import Box, Document, FileKind, Line, Problem
from referatsoeg.readers.pdf import blanks, order, plain
from referatsoeg.readers.pdf.letters import clean
from referatsoeg.readers.pdf.opening import opened
from referatsoeg.readers.pdf.pdfium import page_text


def read_pdf(path: Path, data: bytes, *, ocr: str = "auto") -> Document:
    """Read the PDF in `data` page by page; `path` is kept as the source's name.

    Raises UnreadableFileError when the file as a whole cannot be read; what is wrong with single
    pages is in the document's problems. `ocr` is "auto", "never" or "always".
    """
    problems: list[Problem] = []
    with opened(path, data) as document:
        pages = len(document)
        lines = list(_numbered(list(_read_pages(document, problems))))
    return Document(
        path=str(path),
        sha256=hashlib.sha256(data).hexdigest(),
        kind=FileKind.PDF,
        pages=pages,
        lines=tuple(lines),
        problems=tuple(problems),
    )


def _read_pages(document: pdfium.PdfDocument, problems: list[Problem]) -> Iterator[list[Line]]:
    for number in range(1, len(document) + 1):
        page = document[number - 1]
        with page_text(page) as text:
            rows = order.rows(plain.fragments(text), text.width)
        page.close()
        yield [_line(row, number) for row in rows]


def _line(row: order.Row, page: int) -> Line:
    return Line(
        number=0,
        page=page,
        text=clean(" ".join(f.text for f in row)),
        box=Box(
            x0=row[0].x0,
            top=min(f.top for f in row),
            x1=row[-1].x1,
            bottom=max(f.bottom for f in row),
        ),
        size=row[0].size,
        bold=all(f.bold for f in row),
    )


def _numbered(pages: list[list[Line]]) -> Iterator[Line]:
    """Number the lines through the file, with a blank line between paragraphs."""
    number = 0
    usual = blanks.usual_white(pages)
    for lines in pages:
        for line, gap in zip(lines, blanks.breaks(lines, usual), strict=True):
            if gap:
                number += 1
                yield Line(number=number, page=line.page, text="")
            number += 1
            yield Line(
                number=number,
                page=line.page,
                text=line.text,
                box=line.box,
                size=line.size,
                bold=line.bold,
            )
