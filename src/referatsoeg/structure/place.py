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


_ALONE = regex.compile(r"(?:(?:i|på|hos)\s+)?(?P<place>\p{Lu}[^:;]{3,}|(?:møde)?lokale\s[^:;]+)")
_HOUSE = regex.compile(
    r"(?:lokale|sal|salen|værelse|etage|rådhus\p{L}*|regionshus\p{L}*|regionsgården|kantinen?|caf[eé]en?|bibliotek\p{L}*"
    r"|\p{L}+(?:skolen?|centret|center|hus(?:et)?|gården|kontoret|hallen)|(?:vej|gade|plads|allé|torv) \d{1,3}\p{L}?)"
    r"(?:\b|(?<=lokale))(?!\p{L})",
    regex.IGNORECASE,
)
_MET_AT = regex.compile(r"\b[Mm]øde (?:paa|på|i|hos) (?P<place>\p{Lu}[^.:;]{2,})\.?$")
_LONGEST = 90


def place_of(date_line: str | None, texts: Sequence[str]) -> str | None:
    """Return where the meeting was, from the line that names its day: "… kl. 19 i Medborgerhuset"."""
    for text in [date_line, *texts]:
        after_clock = _AFTER_CLOCK.search(text) if text and first_date(text) else None
        if after_clock:
            return after_clock["place"]
        match = _PLACE.search(after_date(text)) if text and first_date(text) else None
        if match:
            return match["place"]
    return _below(date_line, texts)


def _below(date_line: str | None, texts: Sequence[str]) -> str | None:
    """Return the place printed on a line of its own right below the day."""
    at = next((index for index, text in enumerate(texts) if text == date_line), None)
    below = texts[at + 1] if at is not None and at + 1 < len(texts) else ""
    if len(below) > _LONGEST or first_date(below):
        return None
    match = _MET_AT.search(below) or _ALONE.fullmatch(below)
    return match["place"] if match and _HOUSE.search(match["place"]) else None


def after_date(text: str) -> str:
    """Return what follows the first date of a text, or the whole text without one."""
    found = find_dates(text)
    return text[found[0].end :] if found else text
