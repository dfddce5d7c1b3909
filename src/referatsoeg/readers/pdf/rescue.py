"""The careful second reading of a page through pdfplumber, for text that came out badly."""

from __future__ import annotations

import io
import logging
import struct
from collections.abc import Sequence

from referatsoeg.readers.pdf.shapes import Fragment, Row

# pdfplumber needs a hundred times as long a page; a file with more bad pages is one for OCR.
MOST_PAGES = 20
# Letters on one page beyond which the second reading would take minutes.
_MOST_LETTERS = 30_000
# What pdfminer.six was seen to raise on damaged files besides its own errors.
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)


def read_again(data: bytes, pages: Sequence[int]) -> dict[int, list[Row]]:
    """Return the rows of the pages (from 0) that pdfplumber can read."""
    import pdfplumber
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    found: dict[int, list[Row]] = {}
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            for page in pages[:MOST_PAGES]:
                found[page] = _rows(document.pages[page])
    except (MalformedPDFException, PdfminerException, *_FAULTS):
        return found  # what was read before the fault still counts; the caller keeps its own text
    return found


def _rows(page: object) -> list[Row]:
    single = page.dedupe_chars()  # type: ignore[attr-defined]
    if len(single.chars) > _MOST_LETTERS:
        return []
    return [_row(line) for line in single.extract_text_lines(strip=True)]


def _row(line: dict[str, object]) -> Row:
    x0, top, x1, bottom = (float(str(line[side])) for side in ("x0", "top", "x1", "bottom"))
    return (
        Fragment(
            text=str(line["text"]),
            x0=x0,
            top=top,
            x1=x1,
            bottom=bottom,
            base=bottom,
            size=bottom - top,
        ),
    )
