"""Everything that is asked of PDFium, with types; the only file that calls its raw functions.

PDFium is not safe in threads: one process reads one file at a time.
Coordinates come back in points from the top left corner of the page as a person sees it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
from pypdfium2 import raw

from referatsoeg.readers.pdf.shapes import Char


class PageText:
    """The text of one page and where its characters stand."""

    __slots__ = (
        "_bold",
        "_box",
        "_flags",
        "_high",
        "_left",
        "_loose",
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
        self._flags = ctypes.c_int()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._loose = raw.FPDFText_GetLooseCharBox
        self._bold: dict[bytes, bool] = {}
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

    def word_starts(self, first: int, text: str) -> Iterator[tuple[int, float]]:
        """Yield (place in `text`, left side) of each word after the first; `first` is its index."""
        ask, handle, rect, left = self._loose, self._textpage.raw, self._box, self._left
        before = text.find(" ")
        while before != -1:
            at = before + 1
            while text[at] == " ":
                at += 1
            ask(handle, first + at, rect)
            yield at, rect.left - left
            before = text.find(" ", at)

    def drawn_at_once(self, first: int, length: int) -> bool:
        """Return whether the characters were drawn by one instruction, one after the other."""
        return bool(raw.FPDFText_CountRects(self._textpage.raw, first, length) == 1)

    def baseline(self, index: int) -> float:
        """Return the height on the page that the character stands on."""
        raw.FPDFText_GetCharOrigin(self._textpage.raw, index, self._x, self._y)
        return self._high - self._y.value

    def angle(self, index: int) -> float:
        """Return the angle in radians at which the character is drawn."""
        return float(raw.FPDFText_GetCharAngle(self._textpage.raw, index))

    def bold(self, index: int) -> bool:
        """Return whether the character's font is bold, by its name or by a stated weight ≥ 600."""
        raw.FPDFText_GetFontInfo(self._textpage.raw, index, self._name, 128, self._flags)
        name: bytes = self._name.value
        known = self._bold.get(name)
        if known is None:
            weight = raw.FPDFText_GetFontWeight(self._textpage.raw, index)
            known = self._bold[name] = _is_bold(name) or weight >= 600
        return known

    def font(self, index: int) -> str:
        """Return the name of the character's font as the file gives it."""
        raw.FPDFText_GetFontInfo(self._textpage.raw, index, self._name, 128, self._flags)
        return bytes(self._name.value).decode("utf-8", "replace")

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
