"""Where the title of an item ends: on its own row, over two or three, or on the rows below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from referatsoeg.layouts.attached import NAMED
from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.marks import access_of, attendance_of, key_of
from referatsoeg.layouts.page_head import RULE
from referatsoeg.layouts.row_label import RowLabel
from referatsoeg.layouts.scan import Row
from referatsoeg.model.kinds import Role
from referatsoeg.text.case_numbers import is_case_line
from referatsoeg.vocabulary.frame import TYPE_MARKS

_OPEN_END = regex.compile(
    r"(?:\b(?:i|på|af|og|til|for|med|ved|om|samt|fra|den|det|de|en|et|vedr\.?|vedrørende|mellem|under|eller)"
    r"|[-–,/])$"
)
_CLOSED_END = regex.compile(r"\D[.:]$")
_POINT = regex.compile(r"(?:[a-z][.)]|o|at)\s")
COUNTED = regex.compile(r"\d{1,2} bilag", regex.IGNORECASE)
"""A line that counts the attachments ("2 bilag") between an item's number and its title."""
_LONGEST = 5
_FULL = 0.62
"""A title line is followed by another when it fills this share of the width: titles are ragged,
and the shortest first line of a two-line title seen fills 0.64."""


def title_end(
    rows: Sequence[Row],
    start: int,
    head: ItemHead,
    *,
    width: int,
    skip: Callable[[Row], RowLabel | None],
    titled: bool = False,
) -> int:
    """Return the row after the title of the item whose own row stands before `start`.

    `skip` returns a label for rows that are page furniture and do not end a title; `titled` tells
    that the title stands above the item's own row.
    """
    head_row = rows[start - 1]
    have_title = head.style != "case" and head.title_start < len(head_row.text)
    end, before = start, head_row
    while end < min(len(rows), start + _LONGEST):
        row = rows[end]
        if skip(row):
            end += 1
            continue
        if not have_title and (COUNTED.fullmatch(row.text) or _case_above(rows, end, titled)):
            end += 1
            continue
        if _closes(row) and (have_title or not _common_word(rows, end)):
            break
        if have_title and RULE.match(rows[end - 1].text):
            # A typed title is underlined, each of its lines by itself.
            if end + 1 >= len(rows) or not RULE.match(rows[end + 1].text):
                break
        elif have_title and not _continues(rows, before, end, width):
            break
        have_title, before, end = True, row, end + 1
    return end


def amid_title(row: Row) -> RowLabel | None:
    """Return the label of a row that stands between an item's number and its title."""
    if COUNTED.fullmatch(row.text):
        return RowLabel(role=Role.ACCESS)
    return RowLabel(role=Role.CASE) if is_case_line(row.text) else None


def _common_word(rows: Sequence[Row], index: int) -> bool:
    """Return whether a row below a bare number is a title that is a heading word too.

    "Punkt 7" over "Orientering", a blank line below it: text under a heading stands right below.
    """
    row = rows[index]
    if row.heading is None or not row.heading.weak or row.gap or is_case_line(row.text):
        return False
    if row.text.endswith(":"):
        return False
    below = rows[index + 1] if index + 1 < len(rows) else None
    return below is None or below.gap > 0 or is_case_line(below.text)


def _case_above(rows: Sequence[Row], index: int, titled: bool) -> bool:
    """Return whether a row is a case number between an item's bare number and its title.

    Nordjylland prints "Punkt 3", "2011-033921" and the title on three lines.
    """
    if titled or not is_case_line(rows[index].text) or index + 1 >= len(rows):
        return False
    below = rows[index + 1]
    return below.gap == 0 and not _closes(below)


def _closes(row: Row) -> bool:
    text = row.text
    if is_case_line(text) or access_of(text) is not None or key_of(text) in TYPE_MARKS:
        return True
    if NAMED.fullmatch(text):
        return True
    return row.heading is not None or attendance_of(text) is not None


def _continues(rows: Sequence[Row], before: Row, index: int, width: int) -> bool:
    row = rows[index]
    if (
        row.text[0].islower()
        and not _POINT.match(row.text)
        and not before.text.endswith((".", ":"))
    ):
        return row.gap == 0 or (row.gap == 1 and len(before.text) >= width * _FULL)
    if row.gap > 0 or row.new_page or before.line.bold != row.line.bold:
        return False
    if before.line.bold and row.line.bold:
        return True
    if _OPEN_END.search(before.text):
        return True
    for ahead in rows[index + 1 : index + 3]:
        if ahead.gap == 0 and is_case_line(ahead.text):
            return True
    if _paragraph_at(rows, index):
        return False
    full = bool(width) and len(before.text) >= width * _FULL
    return full and not _CLOSED_END.search(before.text)


def _paragraph_at(rows: Sequence[Row], index: int) -> bool:
    """Return whether a paragraph of running text stands at a row: two lines or more, then a stop."""
    end = index + 1
    while end < len(rows) and rows[end].gap == 0 and not rows[end].new_page:
        end += 1
    return (
        end - index >= 2 and rows[end - 1].text.endswith((".", ":")) and rows[index].heading is None
    )
