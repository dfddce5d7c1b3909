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

from referatsoeg.readers.pdf.shapes import Char, Rule

type_path, type_form, type_image = (
    raw.FPDF_PAGEOBJ_PATH,
    raw.FPDF_PAGEOBJ_FORM,
    raw.FPDF_PAGEOBJ_IMAGE,
)

# A page may nest forms in forms without end; minutes never do so more than twice.
_MAX_FORM_DEPTH = 4


class PageText:
    """The text of one page and where its characters stand."""

    __slots__ = ("_box", "_name", "_textpage", "_x", "_y", "height", "text", "width")

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._textpage = page.get_textpage()
        self.width, self.height = (float(side) for side in page.get_size())
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

    def index(self, position: int) -> int:
        """Return PDFium's character index for a position in `text`."""
        return int(raw.FPDFText_GetCharIndexFromTextIndex(self._textpage.raw, position))

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Return (x0, top, x1, bottom) of the character cell: advance wide, line high."""
        rect = self._box
        raw.FPDFText_GetLooseCharBox(self._textpage.raw, index, rect)
        return rect.left, self.height - rect.top, rect.right, self.height - rect.bottom

    def baseline(self, index: int) -> float:
        """Return the height on the page that the character stands on."""
        raw.FPDFText_GetCharOrigin(self._textpage.raw, index, self._x, self._y)
        return self.height - self._y.value

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

    def chars(self) -> Iterator[Char]:
        """Yield every character in the order it is drawn."""
        handle = self._textpage.raw
        rect, height = self._box, self.height
        for index in range(self.count()):
            code = raw.FPDFText_GetUnicode(handle, index)
            if code in (0, 10, 13):
                continue
            raw.FPDFText_GetLooseCharBox(handle, index, rect)
            drawn = raw.FPDFText_IsGenerated(handle, index) != 1
            yield Char(
                chr(code) if code <= 0x10FFFF else "\ufffd",
                rect.left,
                height - rect.top,
                rect.right,
                height - rect.bottom,
                index,
                drawn,
            )


@lru_cache(maxsize=4096)
def _is_bold(name: bytes) -> bool:
    lowered = name.lower()
    return any(word in lowered for word in (b"bold", b"black", b"heavy", b"-bd", b"demi"))


@contextmanager
def page_text(page: pdfium.PdfPage) -> Iterator[PageText]:
    """Open the text of a page and close it again."""
    text = PageText(page)
    try:
        yield text
    finally:
        text.close()


def rules(page: pdfium.PdfPage) -> list[Rule]:
    """Return the thin drawn lines and the sides of drawn boxes, in points from the top left."""
    found: list[Rule] = []
    height = float(page.get_size()[1])
    for bounds in _paths(page):
        found.extend(_rules_of(bounds, height))
    return found


def _paths(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    for item in page.get_objects(filter=(type_path,), max_depth=_MAX_FORM_DEPTH):
        try:
            yield item.get_bounds()
        except pdfium.PdfiumError:  # a path without points has no bounds
            continue


# A line is drawn as a stroke or as a very thin box; 2.5 points takes in the boldest table frames.
_THIN = 2.5
_SHORTEST = 4.0


def _rules_of(bounds: tuple[float, float, float, float], height: float) -> Iterator[Rule]:
    x0, low, x1, high = bounds
    top, bottom = height - high, height - low
    wide, tall = x1 - x0, bottom - top
    if tall <= _THIN and wide >= _SHORTEST:
        middle = (top + bottom) / 2
        yield Rule(x0=x0, top=middle, x1=x1, bottom=middle)
    elif wide <= _THIN and tall >= _SHORTEST:
        middle = (x0 + x1) / 2
        yield Rule(x0=middle, top=top, x1=middle, bottom=bottom)
    elif wide > _THIN and tall > _THIN:
        yield Rule(x0=x0, top=top, x1=x1, bottom=top)
        yield Rule(x0=x0, top=bottom, x1=x1, bottom=bottom)
        yield Rule(x0=x0, top=top, x1=x0, bottom=bottom)
        yield Rule(x0=x1, top=top, x1=x1, bottom=bottom)
