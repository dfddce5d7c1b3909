"""Where meetings begin: the lines of a document that name a meeting's day at its head."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from referatsoeg.layouts.scan import Row
from referatsoeg.text.dates import first_date
from referatsoeg.vocabulary.calendar import WEEKDAYS
from referatsoeg.vocabulary.frame import AUTHORITY_WORDS, BODY_ENDINGS, KIND_WORDS

_KIND = "|".join(sorted(map(regex.escape, KIND_WORDS), key=len, reverse=True))
_DAY = "|".join(WEEKDAYS)
_HEAD = regex.compile(
    rf"(?:(?:{_KIND})\b|(?:ordinær\w*|ekstraordinær\w*|konstituerende|åbent)?\s*"
    r"(?:[\w-]{0,30}møde[rt]?|[\w-]{0,20}mødet|generalforsamling)\b|a?aar\s+\d{4}|år\s+\d{4}|mødedato|mødetid\w*|dato\b|tid\b)",
    regex.IGNORECASE,
)
_DAY_LINE = regex.compile(rf"(?:{_DAY})\b[^.]{{0,6}}(?:d\.|den)?", regex.IGNORECASE)
_NOT_HEAD = regex.compile(
    r"(?:næste|kommende|sidste|seneste|forrige|møde\s*\d|møderne|mødedatoer|møder\b|godkendelse|"
    r"orientering|referat(?:et)? (?:fra|af) (?:sidste|forrige|seneste)|mødeplan"
    # "Mødet den 4. oktober flyttes til den 11. oktober" decides on a meeting
    r"|\p{L}*møde[rt]?\b.{0,80}\b(?:flytte[st]|aflyse[st]|aflyst|udgår|rykke[st]|rykket|ændres|erstattes|indkaldes|fastsættes)\b)",
    regex.IGNORECASE,
)
_STRONG = regex.compile(
    rf"(?:(?:{_KIND})\b|mødet?\s+(?:den|d\.|i|{_DAY})\b|a?aar\s+\d{{4}}|ordinær|ekstraordinær)",
    regex.IGNORECASE,
)
_DIGIT = regex.compile(r"\d")
_NUMBERED = regex.compile(r"(?:punkt|pkt\.?|sag|\d)", regex.IGNORECASE)
_HEADISH = 90
"""Lines of a head are short; running text of the same words is longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMark:
    """A row that names a meeting and its day; `strong` ones say so by themselves."""

    row: int
    date: str
    strong: bool


def meeting_marks(rows: tuple[Row, ...]) -> list[MeetingMark]:
    """Return the rows that may head a meeting, each with the day it names."""
    marks = []
    for index, row in enumerate(rows):
        if len(row.text) > 140 or row.text[0].islower() or not _DIGIT.search(row.text):
            continue
        if _NOT_HEAD.match(row.text) or _NUMBERED.match(row.text):
            continue
        head = _HEAD.match(row.text) or _DAY_LINE.match(row.text)
        if head and (day := first_date(row.text)):
            strong = bool(_STRONG.match(row.text)) and not row.text.endswith((",", ";"))
            marks.append(MeetingMark(row=index, date=day, strong=strong))
    return marks


def head_start(rows: tuple[Row, ...], mark: int, floor: int) -> int:
    """Return the row at which the head that holds row `mark` begins, not before `floor`."""
    start = mark
    while start - 1 > floor and mark - start < 8 and _belongs_to_head(rows[start - 1]):
        start -= 1
        if rows[start].new_page:
            break
    return start


def _belongs_to_head(row: Row) -> bool:
    text = row.text.rstrip(" :.")
    lowered = text.lower()
    if len(text) > _HEADISH or row.heading:
        return lowered in KIND_WORDS
    words = lowered.split()
    if not words:
        return False
    named = words[-1].endswith(BODY_ENDINGS) or any(w in AUTHORITY_WORDS for w in words)
    return named or lowered in KIND_WORDS or bool(_HEAD.match(row.text) and len(text) < 60)
