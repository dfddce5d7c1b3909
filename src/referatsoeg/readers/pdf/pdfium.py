"""Everything that is asked of PDFium, with types; the only file that calls its raw functions.

PDFium is not safe in threads: one process reads one file at a time.
Coordinates come back in points from the top left corner of the page as a person sees it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import pypdfium2 as pdfium
from pypdfium2 import raw

from referatsoeg.readers.pdf.shapes import Char


class PageText:
    """The text of one page and where its characters stand."""

    __slots__ = (
        "_box",
        "_high",
        "_left",
        "_name",
        "_textpage",
        "_x",
        "_y",
        "height",
        "text",
        "width",
    )

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._textpage = page.get_textpage()
        left, low, right, high = frame(page)
        self.width, self.height = right - left, high - low
        self._left, self._high = left, high
        self.text: str = self._textpage.get_text_range()
        self._box = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name = ctypes.create_string_buffer(128)

    def close(self) -> None:
        """Give the page's text memory back to PDFium."""
        self._textpage.close()

    def count(self) -> int:
        """Return how many characters PDFium holds, those it put in by itself included."""
        return int(self._textpage.count_chars())

    @property
    def aligned(self) -> bool:
        """Return whether position in `text` and PDFium's character index are the same."""
        return self.count() == len(self.text)

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Return (x0, top, x1, bottom) of the character cell: advance wide, line high."""
        rect = self._box
        raw.FPDFText_GetLooseCharBox(self._textpage.raw, index, rect)
        left, high = self._left, self._high
        return rect.left - left, high - rect.top, rect.right - left, high - rect.bottom

    def x(self, index: int) -> float:
        """Return the left side of the character cell."""
        raw.FPDFText_GetLooseCharBox(self._textpage.raw, index, self._box)
        return float(self._box.left) - self._left

    def line_height(self, index: int) -> float:
        """Return the height of the character cell."""
        raw.FPDFText_GetLooseCharBox(self._textpage.raw, index, self._box)
        return float(self._box.top - self._box.bottom)

    def baseline(self, index: int) -> float:
        """Return the height on the page that the character stands on."""
        raw.FPDFText_GetCharOrigin(self._textpage.raw, index, self._x, self._y)
        return self._high - self._y.value

    def angle(self, index: int) -> float:
        """Return the angle in radians at which the character is drawn."""
        return float(raw.FPDFText_GetCharAngle(self._textpage.raw, index))

    def bold(self, index: int) -> bool:
        """Return whether the character's font is bold, by its name or by a stated weight ≥ 600."""
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._textpage.raw, index, self._name, 128, flags)
        name: bytes = self._name.value
        return _is_bold(name) or raw.FPDFText_GetFontWeight(self._textpage.raw, index) >= 600

    def font(self, index: int) -> str:
        """Return the name of the character's font as the file gives it."""
        flags = ctypes.c_int()
        raw.FPDFText_GetFontInfo(self._textpage.raw, index, self._name, 128, flags)
        return bytes(self._name.value).decode("utf-8", "replace")

    def unmapped(self, index: int) -> bool:
        """Return whether the font does not tell which letter this character is."""
        return bool(raw.FPDFText_HasUnicodeMapError(self._textpage.raw, index) == 1)

    def chars(self, first: int = 0, last: int | None = None) -> Iterator[Char]:
        """Yield the characters from index `first` to `last` (all) in the order they are drawn."""
        end = self.count() if last is None else last + 1
        handle = self._textpage.raw
        rect, left, high = self._box, self._left, self._high
        for index in range(first, end):
            code = raw.FPDFText_GetUnicode(handle, index)
            if code in (0, 10, 13):
                continue
            raw.FPDFText_GetLooseCharBox(handle, index, rect)
            drawn = raw.FPDFText_IsGenerated(handle, index) != 1
            yield Char(
                chr(code) if code <= 0x10FFFF else "\ufffd",
                rect.left - left,
                high - rect.top,
                rect.right - left,
                high - rect.bottom,
                index,
                drawn,
            )


@lru_cache(maxsize=4096)
def _is_bold(name: bytes) -> bool:
    lowered = name.lower()
    return any(word in lowered for word in (b"bold", b"black", b"heavy", b"-bd", b"demi"))


def frame(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    """Return (left, low, right, high) of what is shown of the page before it is turned."""
    left, low, right, high = (float(side) for side in page.get_bbox())
    return left, low, right, high


@contextmanager
def page_text(page: pdfium.PdfPage) -> Iterator[PageText]:
    """Open the text of a page and close it again."""
    text = PageText(page)
    try:
        yield text
    finally:
        text.close()
