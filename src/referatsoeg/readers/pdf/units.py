"""What the line above a table says of its figures: the caption and the unit it names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from referatsoeg.readers.pdf.shapes import PageTable

# "(beløb i mio. kr.)", "i 1.000 kr.", "Alle tal i t.kr.", "mio. kr." alone in a heading cell
_UNIT = regex.compile(
    r"(?<![\w.,])(?:1[. ]?000\s?kr\b\.?|t\.?\s?kr\b\.?|tkr\b\.?|mio\b\.?(?:\s?kr\b\.?)?"
    r"|mia\b\.?(?:\s?kr\b\.?)?|kr\b\.?|kroner\b|pct\b\.?|procent\b|%|‰)",
    regex.I,
)
_STATED = regex.compile(r"(?:\bi\s+(?:hele\s+)?|beløb[^.]{0,30}|\(|tal[^.]{0,30}|^\s*)$", regex.I)
_LONGEST_CAPTION = 200


def named(table: PageTable, above: str | None) -> PageTable:
    """Return the table with its caption (the line above, when it is one) and its unit."""
    caption = above if above and _is_caption(above) else None
    return replace(table, caption=caption, unit=_stated(caption or "") or _in_heading(table))


def _is_caption(line: str) -> bool:
    """Return whether a line names a table: short, or it states a unit, or it says "Tabel"."""
    if len(line) > _LONGEST_CAPTION:
        return False
    return not line.endswith((".", ",", ";")) or bool(_stated(line)) or line.startswith("Tabel")


def _stated(text: str) -> str | None:
    for match in _UNIT.finditer(text):
        if _STATED.search(text[: match.start()][-40:]):
            return str(match[0])
    return None


def _in_heading(table: PageTable) -> str | None:
    """Return the unit of the heading row when all that name one agree, or of the corner cell."""
    corner = _stated(table.rows[0][0])
    if corner:
        return corner
    units = list(_heading_units(table.rows[0][1:]))
    filled = sum(1 for cell in table.rows[0][1:] if cell)
    return units[0] if len(set(units)) == 1 and len(units) == filled else None


def _heading_units(cells: Sequence[str]) -> Iterator[str]:
    for cell in cells:
        match = _UNIT.search(cell)
        if match:
            yield str(match[0])
