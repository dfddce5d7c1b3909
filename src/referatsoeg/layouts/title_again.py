"""Rows below an item's headings that repeat its number and title: Copenhagen prints them over decisions."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.scan import Row

_AGAIN = regex.compile(
    r"(?:dagsordens)?punkt\s(?P<number>\d{1,4})\s?[:.]\s(?P<title>.*)", regex.IGNORECASE
)
_COMPARED = 20
"""Letters of a title compared: the case number behind it and its line breaks may differ."""
_WRAPPED = 0.6
_FAR = 120
"""Rows within which an item's own row is looked for above its decision."""


def told_again(rows: Sequence[Row], index: int) -> bool:
    """Return whether a row repeats, inside its decision, the number and title of its item.

    Copenhagen prints "Dagsordenspunkt 4: …" over the decision of item 4, or its heading anew.
    """
    match = _AGAIN.match(rows[index].text)
    if not match or not match["title"]:
        return False
    number = int(match["number"])
    start, following = f"{number}. {match['title'][:_COMPARED]}", f"{number + 1}. "
    for row in reversed(rows[max(0, index - _FAR) : index]):
        same = _AGAIN.match(row.text)
        if same and int(same["number"]) != number:
            return False  # another item stands between
        text = f"{int(same['number'])}. {same['title']}" if same else row.text
        if text.startswith(following):
            return False  # a list of contents stands between
        if text.startswith(start):
            return not text[-1].isdigit()
    return False


def title_again(rows: Sequence[Row], lead: int, head: ItemHead, *, width: int) -> frozenset[int]:
    """Return the rows that repeat "Dagsordenspunkt 4: Title" of the item whose own row is `lead`."""
    title = rows[lead].text[head.title_start :][:_COMPARED].lower()
    found: set[int] = set()
    if not title or head.number is None:
        return frozenset()
    for index in range(lead + 1, len(rows)):
        match = _AGAIN.fullmatch(rows[index].text)
        if match is None or int(match["number"]) != head.number:
            continue
        if match["title"][:_COMPARED].lower() != title:
            continue
        found.add(index)
        below = rows[index + 1] if index + 1 < len(rows) else None
        full = len(rows[index].text) >= width * _WRAPPED
        if below and full and not below.gap and below.heading is None:
            found.add(index + 1)
    return frozenset(found)
