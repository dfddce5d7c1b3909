"""Where a meeting was held, when no label says so."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.text.dates import find_dates, first_date

_PLACE = regex.compile(
    r"(?:^|[\s,.])(?:på|i|hos|Sted:)\s+(?P<place>(?:[A-ZÆØÅ]|mødelokale|lokale|kantinen|skolens|kommunens)[^.;]{2,60})\.?$"
)
_AFTER_CLOCK = regex.compile(
    r"kl\.?\s?[\d.:]+(?:\s*[-–]\s*[\d.:]+)?,?\s+(?:i|på|hos)\s+(?P<place>[^.;]{2,60})\.?$",
    regex.IGNORECASE,
)


def place_of(date_line: str | None, texts: Sequence[str]) -> str | None:
    """Return where the meeting was, from the line that names its day: "… kl. 19 i Medborgerhuset"."""
    for text in [date_line, *texts]:
        after_clock = _AFTER_CLOCK.search(text) if text and first_date(text) else None
        if after_clock:
            return after_clock["place"]
        match = _PLACE.search(after_date(text)) if text and first_date(text) else None
        if match:
            return match["place"]
    return None


def after_date(text: str) -> str:
    """Return what follows the first date of a text, or the whole text without one."""
    found = find_dates(text)
    return text[found[0].end :] if found else text
