"""Items without a number among numbered ones: a case number above each, or the contents name them."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.layouts.closing import opens_report
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


_SEVERAL = 4  # titles, and different matters in them, that make an agenda
_TITLE = regex.compile(r"\p{Lu}[^.:;!?•]{2,58}(?<![,-]):?|Evt\.")
_MATTER = regex.compile(
    r"dirigent|referent|beretning|regnskab|budget|kontingent|forslag|vedtægt|\bvalg\b|eventuelt|\bevt\b"
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


def or_titles(rows: Sequence[Row], items: tuple[ItemHead, ...]) -> tuple[ItemHead, ...]:
    """Return the items, or where hardly any has a number, those whose titles stand alone.

    A sports club prints "Valg af dirigent", "Udvalgets beretning", "Evt.", each a paragraph of its
    own. Where the agenda stands above them in the same way, the last of two is the item.
    """
    standing = [index for index in range(len(rows)) if _stands_alone(rows, index)]
    if len(standing) < _SEVERAL or len(items) * 2 > len(standing):
        return items  # nearly every document: only the others are searched for a report behind them
    end = next((i for i, _ in enumerate(rows) if opens_report(rows, i)), len(rows))
    alone = {rows[index].text: index for index in standing if index < end}
    matters = {word for text in alone for word in _MATTER.findall(text.lower())}
    if len(alone) < _SEVERAL or len(matters) < _SEVERAL or len(items) * 2 > len(alone):
        return items
    return tuple(
        ItemHead(row=index, label=None, number=None, title_start=0, style="listed")
        for index in sorted(alone.values())
    )


def _stands_alone(rows: Sequence[Row], index: int) -> bool:
    """Return whether a row is a short paragraph of its own that names a matter of such meetings."""
    row = rows[index]
    if index + 1 >= len(rows) or not (row.gap or row.new_page) or row.furniture or row.heading:
        return False
    if not rows[index + 1].gap or not _TITLE.fullmatch(row.text):
        return False
    return _MATTER.search(row.text.lower()) is not None


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
