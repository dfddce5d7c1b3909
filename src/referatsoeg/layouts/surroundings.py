"""What stands around a row tells whether it opens an item: blanks, case numbers, headings."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property

from referatsoeg.layouts.marks import access_of, is_list_button, key_of
from referatsoeg.layouts.scan import Row
from referatsoeg.layouts.title_again import told_again
from referatsoeg.layouts.title_score import IN_CONTENTS
from referatsoeg.model.kinds import SectionKind
from referatsoeg.text.case_numbers import is_case_line
from referatsoeg.vocabulary.frame import PAGE_FOOT

_AGENDA_CLOSERS = (SectionKind.RECOMMENDATION, SectionKind.DECISION, SectionKind.ATTACHMENTS)
_LOOK_AHEAD = 7


class Surroundings:
    """The rows of a document, looked at from one of them; built once a document."""

    def __init__(self, rows: tuple[Row, ...], restarts: frozenset[int]) -> None:
        self.rows = rows
        self.restarts = restarts

    def worth(self, index: int, title: str, taken: set[int], named: Set[int]) -> float:
        """Return what stands around a row with a title is worth.

        `taken` are the rows that could open an item, `named` those the contents name.
        """
        row = self.rows[index]
        score = 1.0 if row.gap or row.new_page else 0.0
        if row.line.bold:
            score += 1.0
        if row.copy:
            score -= IN_CONTENTS
        elif row.furniture:
            score -= 1.0
        if index + 1 < len(self.rows) and title and self.rows[index + 1].text == title:
            score += 1.0
        return score + self._before(index, named) + self.after(index, taken)

    def _before(self, index: int, named: Set[int]) -> float:
        if index == 0:
            return 0.0
        above = self.rows[index - 1].text
        if is_case_line(above) or access_of(above) is not None:
            return 1.5
        kind = self._kinds_above[index]
        if kind is SectionKind.DECISION and told_again(self.rows, index):
            return -IN_CONTENTS
        if kind in _AGENDA_CLOSERS and index not in named:
            if kind is SectionKind.DECISION:
                return -1.0 if self.rows[index].gap else -2.0
            return -2.0 if self.rows[index].gap else -4.0
        return 0.0

    def after(self, index: int, taken: set[int]) -> float:
        """Return what the rows below are worth: a case number, a heading, access."""
        end = min(len(self.rows), index + 1 + _LOOK_AHEAD)
        for ahead in range(index + 1, end):
            text = self.rows[ahead].text
            near = 1.0 if ahead - index <= 3 else 0.6
            if is_case_line(text):
                return 3.0 * near
            # FirstAgenda's page closes an item with its number again and buttons.
            closed = ahead + 1 < end and text == self.rows[index].text and ahead > index + 1
            if access_of(text) is not None or (closed and is_button(self.rows[ahead + 1].text)):
                return 2.0 * near
            heading = self.rows[ahead].heading
            if heading:
                return (0.8 if heading.weak else 3.0) * near
            if ahead in taken:
                return -0.6 if ahead == index + 1 else 0.4
        return 0.6

    @cached_property
    def _kinds_above(self) -> list[SectionKind | None]:
        """For each row the kind of the last strong heading within the 30 rows above it."""
        kinds: list[SectionKind | None] = []
        last: SectionKind | None = None
        seen = -100
        for index, row in enumerate(self.rows):
            kinds.append(last if index - seen <= 30 else None)
            heading = row.heading
            if heading and not (heading.weak and heading.kind is not SectionKind.DECISION):
                last, seen = heading.kind, index
            elif index in self.restarts:
                last = None
        return kinds


def is_button(text: str) -> bool:
    """Return whether a line is a button of a list of items; "Til toppen" ends a page instead."""
    return is_list_button(text) and key_of(text) not in PAGE_FOOT
