"""Case numbers that are several matters: unlike items of one meeting, and standing items.

A collective number (samlesag) has no way through the bodies of its own: each of its matters has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import regex

from referatsoeg.audit.names import fold, likeness, title_words
from referatsoeg.model.stored import StoredItem

# Two titles of one meeting are unlike when fewer of their words are shared. Measured on the 40
# numbers that stand twice in one of 130 meetings: 0.4 tells "budget" from "regnskab" of the same
# company, and keeps the stages of one budget together.
UNLIKE = 0.4
ALIKE = 0.5  # titles of different meetings that are one matter

_STANDING = regex.compile(
    r"^(?:lukket:?\s*)?(?:godkendelse af )?(?:dagsorden(?:en)?|referat(?:et)?(?: fra .*)?|"
    r"(?:gensidig(?:e)? )?(?:orientering(?:er)?|meddelelser|information(?:er)?)"
    r"(?: fra .*| til .*| og spørgsmål.*|/.*)?|siden sidst|spørgetid|spørgetime|eventuelt|evt|"
    r"underskrift(?:er|sark|sside)?.*|efterretningssager|næste møde|bordet rundt|"
    r"(?:valg af )?(?:dirigent|ordstyrer)|aktuelle? (?:sager|orientering(?:er)?)|"
    r"huskeliste(?:\s?/.*| og .*)?|henvendelser? til (?:for|borgmester)\w+|"
    r"(?:\p{L}+formanden|formanden|borgmesteren|administrationen|direktionen) orienterer)[.:]?$"
)
# A title that one body has had so often under one number is no case on its way. Of 903 numbers in
# 130 meetings, 9 have it, calendars and programmes all; three times is still a case sent back.
OFTEN = 4


def is_standing(title: str) -> bool:
    """Say whether an item stands on every agenda, whatever its case number."""
    return bool(_STANDING.match(fold(title)))


def why_collective(items: Sequence[StoredItem]) -> str | None:
    """Return in Danish why a number is several matters, or None when it is one case."""
    by_meeting: dict[str, list[StoredItem]] = defaultdict(list)
    for stored in items:
        by_meeting[stored.meeting.id].append(stored)
    most = max((_unlike(group) for group in by_meeting.values()), default=1)
    if most > 1:
        return f"Nummeret står på {most} uens punkter i samme møde."
    standing = sum(is_standing(s.item.title) for s in items)
    if standing and 2 * standing >= len(items):
        return "Nummeret står på faste punkter, som kommer igen møde efter møde."
    return _comes_again(items)


def _comes_again(items: Sequence[StoredItem]) -> str | None:
    """Return in Danish that most items are one body's, with one title whatever its year."""
    titles: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for stored in items:
        told = frozenset(w for w in _title(stored) if not w.isdigit())
        titles[stored.meeting.body, told].add(stored.meeting.id)
    (body, _), most = max(titles.items(), key=lambda entry: len(entry[1]))
    if len(most) < OFTEN or 2 * len(most) < len(items):
        return None
    return f"Nummeret står på det samme punkt i {len(most)} møder i {body}."


def _unlike(items: Sequence[StoredItem]) -> int:
    return len(_clusters(items, UNLIKE)) if len(items) > 1 else 1


def split(items: Sequence[StoredItem]) -> tuple[tuple[StoredItem, ...], ...]:
    """Return the matters of a collective number: items with like titles, in order of date."""
    return tuple(tuple(group) for group in _clusters(items, ALIKE))


def _clusters(items: Sequence[StoredItem], limit: float) -> list[list[StoredItem]]:
    """Put each item with the first group that holds a like title; one meeting's are kept apart."""
    groups: list[list[StoredItem]] = []
    for stored in items:
        home = next((g for g in groups if _belongs(stored, g, limit)), None)
        if home is None:
            groups.append([stored])
        else:
            home.append(stored)
    return groups


def _belongs(stored: StoredItem, group: Sequence[StoredItem], limit: float) -> bool:
    if limit == ALIKE and any(g.meeting.id == stored.meeting.id for g in group):
        return any(_title(g) == _title(stored) for g in group)
    return any(likeness(_title(g), _title(stored)) >= limit for g in group)


def _title(stored: StoredItem) -> frozenset[str]:
    return title_words(stored.item.title, stored.meeting.body)
