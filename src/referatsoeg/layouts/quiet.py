"""Rows that are no text wherever they stand in an item: page heads, rules, buttons."""

from __future__ import annotations

from referatsoeg.layouts.family import Family
from referatsoeg.layouts.marks import is_noise
from referatsoeg.layouts.page_columns import COLUMNS
from referatsoeg.layouts.page_head import RULE, RUNNING, columned
from referatsoeg.layouts.row_label import FURNITURE, RowLabel
from referatsoeg.layouts.scan import Row
from referatsoeg.text.case_numbers import is_case_line
from referatsoeg.text.dates import first_date


def quiet(row: Row, family: Family, day: str | None) -> RowLabel | None:
    """Return the label of a row that is furniture, else None; `day` is the meeting's."""
    if row.copy:
        return FURNITURE
    if row.text[0] in "-–—_=*~." and RULE.fullmatch(row.text):
        return FURNITURE
    columns = COLUMNS.search(row.line.text.strip()) or " · " in row.text
    if columns and (RUNNING.fullmatch(row.text) or first_date(row.text) == day is not None):
        return FURNITURE
    # "Beslutning i Byrådet den 04-02-2020" may open a page like any other line.
    # eDoc sets a comma between body and day over what was decided: "Byrådet, 30-03-2017".
    headed = row.heading is not None and (not row.heading.weak or ", " in row.text)
    if row.new_page and not headed and (RUNNING.fullmatch(row.text) or columned(row)):
        return FURNITURE
    if is_noise(row.text) or any(p.match(row.text) for p in family.furniture):
        return FURNITURE
    if row.furniture and row.heading is None and not is_case_line(row.text):
        return FURNITURE
    return None
