"""Which line of a meeting's head names its day, when no label says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from referatsoeg.structure.place import after_date
from referatsoeg.text.dates import find_times, first_date

LETTER_DAY = regex.compile(r"\p{Lu}[\p{L} ]{2,40},? den \d{1,2}\.? \p{L}{3,9} \d{4}\.?")
# Days in a head that are not the meeting's, though an hour stands beside them.
_OTHER_DAY = regex.compile(r"\b(?:næste møde|udsendt|formøde|frist|genoptag)", regex.IGNORECASE)


def day_line(texts: Sequence[str]) -> str | None:
    """Return the line that names the meeting's day, or two lines with the day broken over them.

    A letter's own day stands above the meeting's; the meeting's is told with the hour.
    """
    dated = [text for text in texts if first_date(text)]
    met = [text for text in dated if not LETTER_DAY.fullmatch(text)]
    timed = [text for text in met if find_times(after_date(text)) and not _OTHER_DAY.search(text)]
    chosen = next(iter([*timed, *met, *dated]), None)
    if chosen is not None:
        return chosen
    broken = (f"{above} {below}" for above, below in pairwise(texts) if below[:1].isdigit())
    return next((line for line in broken if first_date(line)), None)
