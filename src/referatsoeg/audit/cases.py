"""Which items carry a case number, however it is spelt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import regex
from sqlalchemy import select

from referatsoeg.archive import Archive
from referatsoeg.archive.schema import item_cases
from referatsoeg.model.stored import StoredItem

_LABEL = regex.compile(
    r"^\W*(?:(?:sags?|journal|j|esdh|acadre)[\s.-]*(?:nr|nummer|id)?|nr)[\s.:]+", regex.IGNORECASE
)
_PLAIN = regex.compile(r"[^0-9a-zæøå]+")
_SUFFIX = regex.compile(r"(?<=\d)k$")  # Greve's old numbers: "19-033355K" is case 19-033355


def spelling(number: str) -> str:
    """Return a case number without label, signs and suffix K: "Sagsnr. 22/003981 K" → "22003981"."""
    bare = _PLAIN.sub("", _LABEL.sub("", number.strip()).casefold())
    return str(_SUFFIX.sub("", bare))


def with_number(archive: Archive, number: str) -> tuple[tuple[StoredItem, ...], tuple[str, ...]]:
    """Return the items that carry a case number in any spelling, and the spellings found."""
    wanted = spelling(number)
    if not wanted:
        return (), ()
    found: dict[str, set[str]] = defaultdict(set)
    with archive.reading() as connection:
        for item_id, written in connection.execute(
            select(item_cases.c.item_id, item_cases.c.number)
        ):
            if spelling(written) == wanted or _short_year(spelling(written), wanted):
                found[item_id].add(written)
    items = (archive.item(item_id) for item_id in sorted(found))
    spellings = sorted({written for group in found.values() for written in group})
    return in_order(i for i in items if i is not None), tuple(spellings)


def _short_year(held: str, wanted: str) -> bool:
    """Say whether one is the other with the century left out: 2022003981 and 22003981."""
    return len(held) >= 8 and (f"20{held}" == wanted or f"20{wanted}" == held)


def in_order(items: Iterable[StoredItem]) -> tuple[StoredItem, ...]:
    """Return items by date, undated first."""
    return tuple(sorted(items, key=_place))


def _place(stored: StoredItem) -> tuple[str, str, int, str]:
    digits = "".join(c for c in stored.item.number or "" if c.isdigit())
    return stored.meeting.date or "", stored.meeting.id, int(digits or 0), stored.item.id
