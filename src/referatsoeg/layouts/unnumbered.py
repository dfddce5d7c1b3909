"""Items without a number among numbered ones: a case number above each, or the contents name them."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.marks import group_of
from referatsoeg.layouts.scan import Row
from referatsoeg.text.case_numbers import has_label, is_case_line
from referatsoeg.vocabulary.frame import END_MARKS

_MOST = 0.6
_NEAR = 3
_LONGEST = 200
# "Næste møde           5", "Næste møde ........ 5"
_LISTED = regex.compile(
    r"(?P<title>\p{Lu}\p{Ll}[^.:;\d]{2,80}?)(?:\s{3,}|\s?(?:\.\s?){4,})\s*\d{1,3}"
)


_CLOSED = regex.compile(r"Lukket (?:punkt|sag|dagsordenspunkt)\s*[:–-]\s+\p{Lu}[^.;]{2,150}[^.;:]")


def with_unnumbered(rows: Sequence[Row], items: tuple[ItemHead, ...]) -> tuple[ItemHead, ...]:
    """Return the items with those that open with a case number and a title alone.

    Region Midtjylland prints "Sagnr.: 1-01-5-11" above each numbered title, and the last items of a
    meeting have a title only. Where most numbered items have their case number above them, a further
    such line followed by a title opens an item of its own; a bare number only where all are bare.
    """
    cased = [rows[item.row - 1] for item in items if _cased(rows, item.row)]
    if len(items) < _NEAR or len(cased) < len(items) * _MOST:
        return items
    bare = not any(_is_labelled(row) for row in cased)
    taken = [item.row for item in items]
    more = [
        ItemHead(row=index, label=None, number=None, title_start=0, style="case")
        for index, row in enumerate(rows)
        if index > taken[0] and _opens(rows, index, taken, bare=bare)
    ]
    return tuple(sorted((*items, *more), key=lambda item: item.row))


def with_listed(rows: Sequence[Row], items: tuple[ItemHead, ...]) -> tuple[ItemHead, ...]:
    """Return the items with those that the list of contents names without a number.

    Region Midtjylland ends its contents with "Næste møde    5" below the numbered items.
    """
    first = items[0].row if items else 0
    listed = {
        match["title"]
        for row in rows[:first]
        if row.text[-1].isdigit() and (match := _LISTED.fullmatch(row.line.text.strip()))
    }
    # A title that also has a number is an item already; where none has, the list names them all.
    listed -= {rows[item.row].text[item.title_start :] for item in items}
    if not listed or len(listed) * 2 > len(items):
        return items
    more = [
        ItemHead(row=index, label=None, number=None, title_start=0, style="listed")
        for index, row in enumerate(rows)
        if index > first
        and row.gap > 0
        and row.text in listed
        and row.heading is None
        and not row.text.lower().startswith(END_MARKS)
        and group_of(row.text) is None
        and not row.furniture
    ]
    return tuple(sorted((*items, *more), key=lambda item: item.row))


def with_closed(rows: Sequence[Row], items: tuple[ItemHead, ...]) -> tuple[ItemHead, ...]:
    """Return the items with those that say of themselves "Lukket punkt: …" and have no number."""
    taken = {item.row for item in items}
    first = min(taken, default=len(rows))
    more = [
        ItemHead(row=index, label=None, number=None, title_start=0, style="listed")
        for index, row in enumerate(rows)
        if index > first
        and row.gap > 0
        and row.text.startswith("Lukket")
        and _CLOSED.fullmatch(row.text)
        and taken.isdisjoint((index, index - 1, index - 2))
    ]
    return tuple(sorted((*items, *more), key=lambda item: item.row)) if more else items


def _cased(rows: Sequence[Row], row: int) -> bool:
    return row > 0 and is_case_line(rows[row - 1].text) and rows[row - 1].text[-1].isdigit()


def _is_labelled(row: Row) -> bool:
    return has_label(row.text) and is_case_line(row.text)


def _opens(rows: Sequence[Row], index: int, taken: Sequence[int], *, bare: bool) -> bool:
    row = rows[index]
    numbered = is_case_line(row.text) if bare else _is_labelled(row)
    if not (row.gap or row.new_page) or not numbered or index + 1 >= len(rows):
        return False
    below = rows[index + 1]
    if bare and (not below.text[0].isupper() or below.text.endswith((".", ";"))):
        return False
    if below.heading is not None or is_case_line(below.text) or len(below.text) > _LONGEST:
        return False
    return not any(index - 1 <= opened <= index + _NEAR for opened in taken)
