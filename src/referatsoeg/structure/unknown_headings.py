"""Headings of a document that no layout and no word list knows, found by their repetition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Item, Meeting
from referatsoeg.structure.names import looks_like_name
from referatsoeg.text.presence import is_presence_line
from referatsoeg.vocabulary.frame import BODY_ENDINGS

_LONGEST = 50
_MOST_WORDS = 6
_FEWEST_ITEMS = 3
_SHARE = 0.3
"""A form's own heading stands in most of its items, a phrase in a few: with this share no line of the
real meetings, the samples and the golden specimens is told as a heading without being one."""
_NO_END = tuple(".,;!?-")
_LEAD_ENDS = (" at", "indstiller", "indstiller:", "at:", "foreslår", "anbefaler")


def unknown_headings(meetings: Sequence[Meeting]) -> tuple[str, ...]:
    """Return the lines that stand like headings in at least three items and a third of all."""
    items = [item for meeting in meetings for item in meeting.items]
    if len(items) < _FEWEST_ITEMS:
        return ()
    counted = Counter(words for item in items for words in set(_like_headings(item)))
    enough = max(_FEWEST_ITEMS, _SHARE * len(items))
    return tuple(sorted(words for words, count in counted.items() if count >= enough))


def _like_headings(item: Item) -> Iterator[str]:
    """Yield the lines of an item's text that stand alone above others, as a heading does."""
    senders = {response.sender for response in item.responses}
    for section in item.sections:
        if section.kind in (SectionKind.ATTACHMENTS, SectionKind.ATTENDANCE, SectionKind.HISTORY):
            continue
        for line in section.text.split("\n")[:-1]:  # below the last line there is nothing to head
            if len(line) <= _LONGEST and line[:1].isupper() and _heads(line.rstrip()):
                words = line.rstrip(" :")
                if words not in senders:
                    yield words


def _heads(line: str) -> bool:
    words = line.split()
    if len(line) < 4 or len(words) > _MOST_WORDS or line.endswith(_NO_END):
        return False
    told = ":" in line[:-1] or ", at " in line or any(c.isdigit() for c in line)
    lead = line.lower().endswith(_LEAD_ENDS) or words[-1].lower().endswith(BODY_ENDINGS)
    return not (told or lead or looks_like_name(line) or is_presence_line(line))
