"""Dates and clock times as Danish minutes print them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import regex

from referatsoeg.vocabulary.calendar import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_NUMERIC = r"(?P<d>\d{1,2})[ ]?[-./][ ]?(?P<m>\d{1,2})(?:[ ]?[-./][ ]?(?P<y>\d{4}|\d{2})|[ ](?P<y4>\d{4}))(?!\d)"
_ISO = r"(?P<y2>(?:19|20)\d{2})-(?P<m2>\d{2})-(?P<d2>\d{2})(?![\d])"
_WORDS = (
    rf"(?P<d3>\d{{1,2}})(?:\.|s?te|de)?\s*(?P<mon>{_MONTH})\b\.?,?(?:\s*(?P<y3>\d{{4}})(?!\d))?"
)
_OLD = rf"(?:a?ar|år)\s(?P<y5>\d{{4}}),?\s+(?:[A-Za-zæøåÆØÅ]+dag(?:en)?\s+)?(?:den\s+)?(?P<d5>\d{{1,2}})(?:\.|s?te|de)?\s*(?P<mon5>{_MONTH})\b"
_DATE = regex.compile(rf"(?<![\d.,/-])(?:{_OLD}|{_ISO}|{_NUMERIC}|{_WORDS})", regex.IGNORECASE)
_AFTERNOON = regex.compile(r"\b(?:eftermiddag|eftm|aften|em)\b", regex.IGNORECASE)
_CLOCK = regex.compile(
    r"(?:kl(?:okken)?\.?\s*(?P<h>\d{1,2})(?:\s*[.:]\s*(?P<min>\d{2})|,(?P<min>\d{2})|\s?(?P<half>½))?(?!\d)"
    r"|(?<![\d.:])(?P<h2>[0-2]?\d)[.:](?P<min2>[0-5]\d)(?![\d.]))",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in a text: ISO 8601, and where it stands; `year_given` is False for "3. november"."""

    iso: str
    start: int
    end: int
    year_given: bool = True


def find_dates(text: str, *, year: int | None = None) -> list[FoundDate]:
    """Return the valid dates of a text in order.

    Two-digit years are 2000–2049 or 1950–1999. A date without year gets `year`, or is left out.
    """
    found = []
    for match in _DATE.finditer(text):
        day = _to_date(match, year)
        if day:
            given = bool(match["y"] or match["y4"] or match["y2"] or match["y5"] or match["y3"])
            found.append(
                FoundDate(
                    iso=day.isoformat(), start=match.start(), end=match.end(), year_given=given
                )
            )
    return found


def first_date(text: str) -> str | None:
    """Return the first full date of a text as ISO 8601, else None."""
    return next((found.iso for found in find_dates(text)), None)


def find_times(text: str) -> list[str]:
    """Return the clock times of a text as HH:MM, in order: "kl. 15.20–17" gives both."""
    times = []
    for match in _CLOCK.finditer(text):
        hour = int(match["h"] or match["h2"])
        minute = 30 if match["half"] else int(match["min"] or match["min2"] or 0)
        around = text[max(0, match.start() - 14) : match.end() + 14]
        if hour < 12 and _AFTERNOON.search(around):
            hour += 12
        if hour < 24 and minute < 60:
            times.append(f"{hour:02d}:{minute:02d}")
    return times


def _to_date(match: regex.Match[str], year: int | None) -> date | None:
    stated: int | None
    if match["mon5"]:
        day, month, stated = int(match["d5"]), MONTHS[match["mon5"].lower()], int(match["y5"])
    elif match["mon"]:
        day, month = int(match["d3"]), MONTHS[match["mon"].lower()]
        stated = int(match["y3"]) if match["y3"] else year
    elif match["y2"]:
        day, month, stated = int(match["d2"]), int(match["m2"]), int(match["y2"])
    else:
        day, month, stated = int(match["d"]), int(match["m"]), _full_year(match["y"] or match["y4"])
    if stated is None or not 1840 <= stated <= 2100:
        return None
    try:
        return date(stated, month, day)
    except ValueError:
        return None


def _full_year(digits: str) -> int:
    value = int(digits)
    if len(digits) == 4:
        return value
    return 2000 + value if value < 50 else 1900 + value
