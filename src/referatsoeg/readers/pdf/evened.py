"""Recognised pages put back as print has them: one height of letters, bullets, Danish dashes."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

import regex

from referatsoeg.readers.pdf.page import PageReading, of_rows
from referatsoeg.readers.pdf.shapes import Fragment, Row

# Recognition measures each line by its own letters: "sommer" is lower than "Løgnhals". Lines
# within this of the usual height are taken as body text; headings stand further off.
_NEAR = 0.3
# Tesseract's Danish knows no bullet: a dot before a line comes out as one of these (measured on
# twelve scanned pages: 34 of 36 as "+"), the hollow ones as "»", "e", "é" or "o".
_BULLET = regex.compile(r"^[+»«*¢©®°](?= \S)")
_HOLLOW = regex.compile(r"^[eéo](?= \p{Lu})")


def evened(reading: PageReading) -> PageReading:
    """Return the page with one height for all lines near the usual one, and its marks righted."""
    sizes = [f.size for row in reading.rows for f in row]
    if not sizes:
        return reading
    usual = median(sizes)
    listed = sum(_BULLET.match(row[0].text) is not None for row in reading.rows) > 1
    rows = [_righted(tuple(_even(f, usual) for f in row), listed) for row in reading.rows]
    return replace(of_rows(rows), tables=reading.tables)


def _righted(row: Row, listed: bool) -> Row:
    first = _BULLET.sub("•", row[0].text)
    if listed:
        first = _HOLLOW.sub("◦", first)
    return replace(row[0], text=_dashes(first)), *(
        replace(f, text=_dashes(f.text)) for f in row[1:]
    )


def _dashes(text: str) -> str:
    """Danish print uses the short dash; Tesseract reads each dash as the long English one."""
    return text.replace("—", "–")


def _even(fragment: Fragment, usual: float) -> Fragment:
    if abs(fragment.size - usual) > _NEAR * usual:
        return fragment
    return replace(
        fragment,
        size=usual,
        top=fragment.base - 0.8 * usual,
        bottom=fragment.base + 0.2 * usual,
    )
