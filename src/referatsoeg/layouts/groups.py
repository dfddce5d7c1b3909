"""Headings over several items: "C - Andet", "LUKKET DEL", "3. Orientering" above 3.1 and 3.2."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.marks import group_of
from referatsoeg.layouts.scan import Row

_LETTERED = regex.compile(r"(?P<letter>[A-H])\s?[-–.)]\s+\p{Lu}[^.:;]{2,50}")
_CHAPTER = regex.compile(r"(?P<number>\d{1,2})\.?\s+\p{Lu}[^.:;]{2,60}")
_FEWEST = 2
_HEADING_ROWS = 2


def with_groups(rows: tuple[Row, ...], items: Sequence[ItemHead]) -> tuple[Row, ...]:
    """Return the rows with the headings that gather several items marked as such."""
    opened = {item.row for item in items}
    marked = {**_lettered(rows, opened), **_chapters(rows, items)}
    grouped = []
    for index, row in enumerate(rows):
        closed = marked.get(index)
        if closed is None and index not in opened and (row.gap > 0 or row.new_page):
            closed = group_of(row.text)
        grouped.append(row if closed is None else replace(row, group=closed, heading=None))
    return tuple(grouped)


def without_chapters(items: tuple[ItemHead, ...]) -> tuple[ItemHead, ...]:
    """Return the items without a chapter's heading right above its first item: "1." over "1.1"."""
    above = {
        index
        for index, (item, following) in enumerate(pairwise(items))
        if following.label == f"{item.label}.1" and following.row - item.row <= _HEADING_ROWS
    }
    return tuple(item for index, item in enumerate(items) if index not in above)


def _lettered(rows: tuple[Row, ...], opened: set[int]) -> dict[int, bool]:
    """Return rows lettered A, B, C …: one letter alone is a point of a list."""
    found: dict[int, tuple[str, str]] = {}
    for index, row in enumerate(rows):
        match = _LETTERED.fullmatch(row.text) if index not in opened and row.gap > 0 else None
        if match:
            found[index] = (match["letter"], row.text)
    letters = {letter for letter, _ in found.values()}
    if len(letters) < _FEWEST or "A" not in letters:
        return {}
    return {index: "lukke" in text.lower() for index, (_, text) in found.items()}


def _chapters(rows: tuple[Row, ...], items: Sequence[ItemHead]) -> dict[int, bool]:
    """Return rows numbered with the chapter of the item that follows them."""
    found: dict[int, bool] = {}
    for item in items:
        chapter, dot, first = (item.label or "").partition(".")
        if not dot or first != "1":
            continue
        for index in range(max(0, item.row - 3), item.row):
            match = _CHAPTER.fullmatch(rows[index].text)
            if match and match["number"] == chapter:
                found[index] = "lukke" in rows[index].text.lower()
    return found
