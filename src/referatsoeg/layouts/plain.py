"""The plain fallback: any minutes, by the general words of the trade; it always fits a little."""

from __future__ import annotations

from referatsoeg.layouts.family import Family, mark

FAMILY = Family(
    name="plain",
    marks=(mark(r"", 0.35),),
)
