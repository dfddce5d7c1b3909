"""Recognised pages: the measured heights of letters made one, as they were in print."""

from __future__ import annotations

from dataclasses import replace
from statistics import median

from referatsoeg.readers.pdf.page import PageReading
from referatsoeg.readers.pdf.shapes import Fragment

# Recognition measures each line by its own letters: "sommer" is lower than "Løgnhals". Lines
# within this of the usual height are taken as body text; headings stand further off.
_NEAR = 0.3


def evened(reading: PageReading) -> PageReading:
    """Return the page with one height for all lines near the usual one."""
    sizes = [f.size for row in reading.rows for f in row]
    if not sizes:
        return reading
    usual = median(sizes)
    rows = tuple(tuple(_even(f, usual) for f in row) for row in reading.rows)
    return replace(reading, rows=rows)


def _even(fragment: Fragment, usual: float) -> Fragment:
    if abs(fragment.size - usual) > _NEAR * usual:
        return fragment
    return replace(
        fragment,
        size=usual,
        top=fragment.base - 0.8 * usual,
        bottom=fragment.base + 0.2 * usual,
    )
