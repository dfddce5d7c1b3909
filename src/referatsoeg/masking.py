"""Hiding CPR numbers in what is shown.

A CPR number is a birth date (DDMMYY) and four digits. The check digit cannot decide: since 2007
numbers are given that fail it (cpr.dk). Hence whatever has the shape and a possible birth date is
hidden, except where a case label stands before it: case numbers may have the same shape. Ten
digits in a row are hidden only with a right check digit or a CPR label, since order, account and
EAN numbers look the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

MASK = "xxxxxx-xxxx"

# 010203-0405, 010203 0405, 010203–0405, 0102030405; a search's <mark> may stand inside.
_TAG = r"(?:</?mark>)?"
_SHAPE = regex.compile(
    r"(?<![\p{L}\d])(?<!\d[-–.])"
    r"(?P<birth>(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d)"
    rf"(?P<gap>{_TAG}(?:\s?[-–‐‑−]\s?|[ \u00a0])?{_TAG})"
    r"(?P<serial>\d{4})"
    r"(?![\p{L}\d]|[-–./]\d)"
)
_CASE_LABEL = regex.compile(
    r"(?:\b(?:sags?|journal|j|dok|dokument|esdh|acadre)[\s.-]*(?:nr|nummer|numre|id)\b|\bsags?id\b"
    r"|\bj\.?\s?nr\b|\bsag\b)[\s.:]*(?:</?mark>)?$",
    regex.IGNORECASE,
)
_CPR_LABEL = regex.compile(
    r"\b(?:cpr|personn(?:umme)?r|pers\.?\s?nr)[\s.:-]*(?:nr|nummer|numre)?[\s.:]*$",
    regex.IGNORECASE,
)
_CONTEXT = 30  # characters before a number in which its label is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class CprFound:
    """Where something that must be taken for a CPR number stands; `certain` by its check digit."""

    start: int
    end: int
    certain: bool


def find_cpr(text: str) -> Iterator[CprFound]:
    """Yield the places of `text` that must be taken for CPR numbers."""
    for match in _SHAPE.finditer(text):
        before = text[max(0, match.start() - _CONTEXT) : match.start()]
        if _CASE_LABEL.search(before):
            continue
        number = match["birth"] + match["serial"]
        if not _is_birth_date(number):
            continue
        certain = _has_check_digit(number)
        joined = not regex.sub(_TAG, "", match["gap"])
        if joined and not (certain or _CPR_LABEL.search(before)):
            continue
        yield CprFound(start=match.start(), end=match.end(), certain=certain)


def mask(text: str) -> str:
    """Return `text` with CPR numbers hidden: "xxxxxx-xxxx"."""
    if not _SHAPE.search(text):
        return text
    pieces, last = [], 0
    for found in find_cpr(text):
        tags = "".join(regex.findall(r"</?mark>", text[found.start : found.end]))
        pieces += [text[last : found.start], MASK, tags]
        last = found.end
    return "".join([*pieces, text[last:]])


def _is_birth_date(number: str) -> bool:
    # Loaded on first use: the library takes a tenth of a second, most texts hold no candidate.
    from stdnum.dk import cpr
    from stdnum.exceptions import ValidationError

    try:
        cpr.get_birth_date(number)
    except ValidationError:
        return False
    return True


def _has_check_digit(number: str) -> bool:
    from stdnum.dk import cpr

    return bool(cpr.checksum(number) == 0)
