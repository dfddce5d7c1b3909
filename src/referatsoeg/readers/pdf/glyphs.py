"""Letters that a font draws under a number of its own: private use, symbols, joined letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import regex

from referatsoeg.readers.pdf.pdfium import PageText
from referatsoeg.readers.pdf.shapes import Fragment, Row
from referatsoeg.text.glyphs import JOINED, JOINED_IN_WORD

# Symbol fonts as Windows keeps them: F000 + the font's own number. Bullets, ticks and arrows of
# Symbol and Wingdings; other fonts kept so hold plain letters at F020-F07E.
_SYMBOLS = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0E0: "→", 0xF0A8: "◻", 0xF06F: "□",
    0xF0FE: "☑", 0xF076: "❖", 0xF0B0: "°", 0xF0B1: "±", 0xF0B3: "≥", 0xF0A3: "≤", 0xF0B9: "≠",
    0xF02D: "-", 0xF0BE: "-", 0xF0D7: "·", 0xF06E: "■", 0xF0F0: "→", 0xF0E8: "➔", 0xF06C: "●",
    0xF071: "❑", 0xF0DE: "⇒", 0xF0AE: "→", 0xF0A2: "○", 0xF0FB: "✗", 0xF0A1: "○", 0xF04A: "☺",
    0xF077: "◆", 0xF0D6: "√", 0xF02B: "+", 0xF03D: "=", 0xF025: "%", 0xF028: "(", 0xF029: ")",
}  # fmt: skip
_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "dingbats", "opensymbol")
_ODD = regex.compile(r"[\p{Co}\ufffdƟƩƫŌ]")


def known(rows: Iterable[Row], page: PageText) -> tuple[list[Row], int]:
    """Return the rows with letters for the font's own numbers, and how many stay unknown."""
    if not _ODD.search(page.text):
        return list(rows), 0
    found = [tuple(replace(f, text=_mended(f, page)) for f in row) for row in rows]
    left = sum(1 for row in found for f in row for c in f.text if _is_unknown(c))
    return found, left


def _mended(fragment: Fragment, page: PageText) -> str:
    text = JOINED_IN_WORD.sub(lambda m: JOINED[m[0]], fragment.text)
    if not any(_is_private(c) for c in text):
        return text
    symbols = any(name in page.font(fragment.first).lower() for name in _SYMBOL_FONTS)
    return "".join(_letter(c, symbols=symbols) for c in text)


def _letter(char: str, *, symbols: bool) -> str:
    code = ord(char)
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    if 0xF020 <= code <= 0xF07E and not symbols:
        return chr(code - 0xF000)
    return char


def _is_private(char: str) -> bool:
    return 0xE000 <= ord(char) <= 0xF8FF


def _is_unknown(char: str) -> bool:
    return _is_private(char) or char == "\ufffd"
