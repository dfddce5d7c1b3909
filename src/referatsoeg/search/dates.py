"""Dates as people type them in a search: "2025", "november 2025", "17.11.2025", "2023..2025"."""

from __future__ import annotations

import calendar

import regex

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "januar jan",
            "februar feb",
            "marts mar",
            "april apr",
            "maj",
            "juni jun",
            "juli jul",
            "august aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}
_YEAR = regex.compile(r"(1[6-9]\d\d|20\d\d)")
_ISO = regex.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_DANISH = regex.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_WORDS = regex.compile(r"(?:(\d{1,2})\.?\s+)?([a-zæøå]+)\.?\s+(\d{4})")


def period(text: str) -> tuple[str, str] | None:
    """Return the first and last day (ISO 8601) that a folded text names, or None."""
    text = text.strip()
    for read in (_year, _iso, _danish, _named):
        found = read(text)
        if found is not None:
            return found
    return None


def span(text: str) -> tuple[str | None, str | None] | None:
    """Return the days of "2023..2025", "..marts 2024", ">2023", "<=2023", or of one period."""
    if ".." in text:
        low, _, high = text.partition("..")
        return _ends(low, high.lstrip("."))
    for sign in (">=", "<=", ">", "<"):
        if text.startswith(sign):
            return _beyond(sign, period(text[len(sign) :]))
    return period(text)


def _beyond(sign: str, days: tuple[str, str] | None) -> tuple[str | None, str | None] | None:
    if days is None:
        return None
    first, last = days
    return {">=": (first, None), ">": (last, None), "<=": (None, last), "<": (None, first)}[sign]


def _ends(low: str, high: str) -> tuple[str | None, str | None] | None:
    start, end = period(low), period(high)
    if (low.strip() and start is None) or (high.strip() and end is None):
        return None
    if start is None and end is None:
        return None
    return (start[0] if start else None, end[1] if end else None)


def _year(text: str) -> tuple[str, str] | None:
    return (f"{text}-01-01", f"{text}-12-31") if _YEAR.fullmatch(text) else None


def _iso(text: str) -> tuple[str, str] | None:
    match = _ISO.fullmatch(text)
    return _days(match[1], match[2], match[3]) if match else None


def _danish(text: str) -> tuple[str, str] | None:
    match = _DANISH.fullmatch(text)
    return _days(match[3], match[2], match[1]) if match else None


def _named(text: str) -> tuple[str, str] | None:
    match = _WORDS.fullmatch(text)
    if match is None or match[2] not in MONTHS:
        return None
    return _days(match[3], str(MONTHS[match[2]]), match[1])


def _days(year: str, month: str, day: str | None) -> tuple[str, str] | None:
    number = int(month)
    if not 1 <= number <= 12 or not int(year) >= 1:
        return None
    last = calendar.monthrange(int(year), number)[1]
    if day is None:
        return f"{year}-{number:02}-01", f"{year}-{number:02}-{last:02}"
    if not 1 <= int(day) <= last:
        return None
    exact = f"{year}-{number:02}-{int(day):02}"
    return exact, exact
