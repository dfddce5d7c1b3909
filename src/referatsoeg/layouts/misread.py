"""Items whose number a text recogniser misread: "åd. Årsregnskab" and "J. Kontingent" for 3 and 5.

The numbers around them say how many are missing; as many lines that open like an item are those.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.scan import Row
from referatsoeg.layouts.title_score import ITEM_WORDS

_LETTERS = r"(?P<misread>[\p{L}|!]{1,3})"
_TITLE = r"(?P<title>\p{Lu}\S.*)$"
_PLAIN = regex.compile(rf"(?:{_LETTERS}\s?\.|(?P<number>\d{{1,2}})\s?[.)]?)\s+{_TITLE}")
_POINT = regex.compile(
    rf"(?i:punkt|pkt\.)\s+(?:{_LETTERS}|(?P<number>\d{{1,2}}))\s?[.):]?\s+{_TITLE}"
)
_FORMS = {"dot": _PLAIN, "bare": _PLAIN, "ocr": _PLAIN, "punkt": _POINT}
_FEWEST = 2  # items whose numbers are certain
_LONGEST = 90
_OPENING = 40  # letters of a title within which it names a matter of meetings
_INSIDE = regex.compile(r"(?<=\p{L})1")  # "Va1g"


def with_misread(rows: Sequence[Row], items: tuple[ItemHead, ...]) -> tuple[ItemHead, ...]:
    """Return the items with those whose numbers are missing between, or before, the others."""
    forms = {_FORMS.get(item.style) for item in items}
    form = forms.pop() if len(forms) == 1 else None
    if form is None or len(items) < _FEWEST or not all(item.number for item in items):
        return items
    start = ItemHead(row=-1, label="0", number=0, title_start=0, style=items[0].style)
    found: list[ItemHead] = []
    for before, after in pairwise((start, *items)):
        found += _between(rows, before, after, form)
        found.append(after)
    return tuple(found)


def _between(
    rows: Sequence[Row], before: ItemHead, after: ItemHead, form: regex.Pattern[str]
) -> list[ItemHead]:
    """Return the heads of the items missing between two, none unless there are as many lines."""
    missing = range((before.number or 0) + 1, after.number or 0)
    opening = list(_openings(rows, range(before.row + 1, after.row), missing, form))
    if len(opening) != len(missing):
        return []
    if any(
        match["number"] not in (None, str(number))
        for number, (_, match) in zip(missing, opening, strict=True)
    ):
        return []
    return [
        ItemHead(
            row=row,
            label=str(number),
            number=number,
            title_start=match.start("title"),
            style=after.style,
        )
        for number, (row, match) in zip(missing, opening, strict=True)
    ]


def _openings(
    rows: Sequence[Row], between: range, missing: range, form: regex.Pattern[str]
) -> Iterator[tuple[int, regex.Match[str]]]:
    """Yield the rows that open like an item, a number of their own being one of those missing."""
    for index in between if missing else ():
        text = rows[index].text
        match = form.match(text) if len(text) <= _LONGEST else None
        if match is None or (match["number"] and int(match["number"]) not in missing):
            continue
        if rows[index].gap or ITEM_WORDS.search(_INSIDE.sub("l", match["title"]), 0, _OPENING):
            yield index, match
