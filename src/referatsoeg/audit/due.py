"""When a promise falls due: "i februar 2026", "den 19. december", "efter jul", "på næste møde"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import regex

from referatsoeg.text.dates import find_dates
from referatsoeg.vocabulary.calendar import MONTHS

# Whole names only: "jul" is Christmas and "mar" a surname.
_MONTH = "|".join(name for name in MONTHS if len(name) > 4 or name in ("maj", "juni", "juli"))
_MONTH_YEAR = regex.compile(
    rf"\b(?P<month>{_MONTH})\b(?:\s+(?:måned\s+)?(?P<year>20\d\d|19\d\d))?", regex.IGNORECASE
)
_QUARTER = regex.compile(r"\b(?P<n>[1-4])\.\s*kvartal(?:\s+(?P<year>20\d\d))?", regex.IGNORECASE)
_HALF = regex.compile(
    r"\b(?:(?P<n>[12])\.|(?P<word>første|andet))\s*halvår(?:\s+(?P<year>20\d\d))?", regex.IGNORECASE
)
_SEASON = regex.compile(
    r"\b(?:(?:i|til|inden|efter|først i|hen over|løbet af)\s+)(?:den\s+|det\s+)?"
    r"(?P<when>jul(?:en)?|nytår|nyt(?:t)? år|sommer(?:en|ferien)?|efterår(?:et|sferien)?|"
    r"forår(?:et)?|vinter(?:en|ferien)?|påske(?:n)?|årsskiftet)(?:\s+(?P<year>20\d\d))?",
    regex.IGNORECASE,
)
_SEASONS = (("forår", 5), ("sommer", 8), ("efterår", 11))  # the last month of each
_NEXT = regex.compile(
    r"\b(?:på|til|i)\s+(?:et\s+|det\s+|(?:udvalgets|rådets|bestyrelsens)\s+)?"
    r"(?P<when>næste|førstkommende|kommende|næstkommende|senere)\s+(?:\w+\s+)?(?:møde\w*|budget\w*)",
    regex.IGNORECASE,
)
_YEAR = regex.compile(
    r"\b(?:i|primo|medio|ultimo|inden udgangen af|ved udgangen af|i løbet af)\s+(?P<year>20\d\d)\b",
    regex.IGNORECASE,
)
_LATELY = 180  # days: a day and month without year before that is next year's
_FAR = 3  # years: a later date in a promise is most likely a plan's horizon


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When something is due: `iso` is a day, month or year ("2025-12-19", "2026-02", "2026").

    None when only words say so ("efter jul"); `latest` is the last day it may mean.
    """

    words: str
    iso: str | None
    latest: str | None


def find_due(text: str, meeting: str | None) -> Due | None:
    """Return the first time after the meeting that a sentence names, or None."""
    return _day(text, meeting) or _month(text, meeting) or _vague(text, meeting)


def _day(text: str, meeting: str | None) -> Due | None:
    year = int(meeting[:4]) if meeting else None
    for found in find_dates(text, year=year):
        iso = found.iso
        if not found.year_given and meeting and iso <= meeting:
            if _days(iso, meeting) < _LATELY:
                continue
            iso = f"{int(iso[:4]) + 1}{iso[4:]}"
        if _is_ahead(iso, meeting):
            return Due(words=text[found.start : found.end].strip(" ,."), iso=iso, latest=iso)
    return None


def _month(text: str, meeting: str | None) -> Due | None:
    for match in _MONTH_YEAR.finditer(text):
        # "maj", "mar" and the like are words and names too: a word must lead to them.
        before = text[max(0, match.start() - 12) : match.start()].lower()
        led = regex.search(r"\b(?:i|til|primo|medio|ultimo|inden|efter|møde|mødet|for)\s+$", before)
        if not led or len(match["month"]) < 3 or not match["month"][0].islower():
            continue
        month = MONTHS[match["month"].lower()]
        year = int(match["year"]) if match["year"] else _next_year(month, meeting)
        if year is None:
            continue
        iso = f"{year}-{month:02}"
        if _is_ahead(f"{iso}-28", meeting):
            return Due(words=match[0], iso=iso, latest=_month_end(year, month))
    return None


def _next_year(month: int, meeting: str | None) -> int | None:
    if meeting is None:
        return None
    year = int(meeting[:4])
    return year if month >= int(meeting[5:7]) else year + 1


def _month_end(year: int, month: int) -> str:
    first = date(year + month // 12, month % 12 + 1, 1)
    return (first - timedelta(days=1)).isoformat()


def _vague(text: str, meeting: str | None) -> Due | None:
    for pattern in (_QUARTER, _HALF):
        match = pattern.search(text)
        if match:
            return Due(words=match[0], iso=None, latest=_part_end(match))
    led = _SEASON.search(text) or _NEXT.search(text)
    for match in _YEAR.finditer(text):
        year = str(match["year"])
        if _is_ahead(f"{year}-12-31", meeting):
            start = min(match.start(), led.start()) if led else match.start()
            end = max(match.end(), led.end()) if led else match.end()
            return Due(words=text[start:end], iso=year, latest=f"{year}-12-31")
    return Due(words=led[0], iso=None, latest=_season_end(led)) if led else None


def _season_end(led: regex.Match[str]) -> str | None:
    """Return the last day of a season with its year: "efteråret 2022" ends with November."""
    groups = led.groupdict()
    season = next((m for name, m in _SEASONS if groups["when"].lower().startswith(name)), None)
    return _month_end(int(groups["year"]), season) if groups.get("year") and season else None


def _part_end(match: regex.Match[str]) -> str | None:
    groups = match.groupdict()
    if not groups.get("year"):
        return None
    number = int(groups["n"] or (1 if (groups.get("word") or "").startswith("f") else 2))
    months = 3 if "kvartal" in match[0].lower() else 6
    return _month_end(int(groups["year"]), number * months)


def _days(first: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(first)).days


def _is_ahead(iso: str, meeting: str | None) -> bool:
    if meeting is None:
        return True
    return meeting < iso and int(iso[:4]) - int(meeting[:4]) <= _FAR
