"""A family of minutes as data: how it is recognised and where it differs from the general way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import regex

from referatsoeg.layouts.heading import Heading
from referatsoeg.layouts.marks import key_of
from referatsoeg.layouts.row_label import RowLabel
from referatsoeg.layouts.scan import Row
from referatsoeg.layouts.styles import Style
from referatsoeg.model.kinds import SectionKind

_LOOK_AT = 120
"""Rows that a fit looks at: a family shows its face in the first meetings of a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line form that speaks for a family; `weight` is what finding it once is worth (0–1)."""

    pattern: regex.Pattern[str]
    weight: float
    often: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One family: its marks, the item styles it uses (empty: all), and its own heading words.

    `own_style` is a way to open items that no other family has.
    """

    name: str
    marks: tuple[Mark, ...]
    styles: tuple[str, ...] = ()
    own_style: Style | None = None
    headings: Mapping[str, SectionKind] = field(default_factory=dict)
    furniture: tuple[regex.Pattern[str], ...] = ()
    bare_text: SectionKind | None = None
    responses: bool = False
    """`bare_text`: what text before an item's first heading is; None lets the labeller judge.
    `responses`: whether parties' answers ("Hjørring: …") follow the decision."""

    def fit(self, rows: tuple[Row, ...]) -> float:
        """Return how well the rows look like this family, from 0 to 1."""
        total = 0.0
        beginnings = [row.text[:200] for row in rows[:_LOOK_AT]]
        for mark in self.marks:
            found = 0
            matches = mark.pattern.match
            for beginning in beginnings:
                if matches(beginning):
                    found += 1
                    if found >= mark.often:
                        total += mark.weight
                        break
        return max(0.0, min(1.0, total))

    def label(self, rows: tuple[Row, ...]) -> list[RowLabel]:
        """Return a label for each row, by the shared labelling with this family's data."""
        from referatsoeg.layouts.labelling import label_rows

        return label_rows(tuple(self._own(row) for row in rows) if self.headings else rows, self)

    def _own(self, row: Row) -> Row:
        """Return a row with the heading this family knows it as."""
        kind = self.headings.get(key_of(row.text)) if len(row.text) < 60 else None
        if kind is None:
            return row
        return replace(row, heading=Heading(kind=kind, words=row.text, start=len(row.text)))


def mark(pattern: str, weight: float, *, often: int = 1, case: bool = True) -> Mark:
    """Return a mark from a pattern that is matched at the beginning of a line."""
    flags = 0 if case else regex.IGNORECASE
    return Mark(pattern=regex.compile(pattern, flags), weight=weight, often=often)
