"""Case histories: a title, then dated decisions; no agenda, no attendance."""

from __future__ import annotations

import regex

from referatsoeg.layouts.row_label import TEXT, RowLabel
from referatsoeg.layouts.scan import Row
from referatsoeg.model.kinds import Role, SectionKind
from referatsoeg.text.dates import first_date

_DAY = regex.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{1,2}\. \p{L}{3,9} \d{4}):?"
)
_LONGEST_TITLE = 6
_SURE = 4


class HistoryLayout:
    """Labels a case history as one item without number, whose text is its history."""

    name = "history"

    def fit(self, rows: tuple[Row, ...]) -> float:
        """Return 0.9 for a title followed by days alone on their lines, else 0.

        The head of every page may hold the day of the meeting, but that is one day.
        """
        days = [index for index, row in enumerate(rows) if _is_day(row)]
        if len(days) < 2 or not 0 < days[0] <= _LONGEST_TITLE:
            return 0.0
        different = len({rows[index].text for index in days})
        headed = sum(bool((h := row.heading) and not h.weak) for row in rows)
        if different < 2 or headed > different:
            return 0.0
        return 0.0 if headed and different < _SURE else 0.9

    def label(self, rows: tuple[Row, ...]) -> list[RowLabel]:
        """Return a label for each row: title lines, then the history with its days."""
        if not rows:
            return []
        first = next((index for index, row in enumerate(rows) if index and _is_day(row)), 1)
        labels = [RowLabel(role=Role.ITEM)]
        labels += [RowLabel(role=Role.TITLE) for _ in rows[1:first]]
        labels += [
            RowLabel(role=Role.TEXT, kind=SectionKind.HISTORY) for _ in rows[first : first + 1]
        ]
        return labels + [TEXT for _ in rows[first + 1 :]]


def _is_day(row: Row) -> bool:
    return bool(_DAY.fullmatch(row.text)) and first_date(row.text) is not None
