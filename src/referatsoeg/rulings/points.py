"""The points and sentences of a decision, with the numbers each point answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from referatsoeg.rulings.numbers import leading, split_inline
from referatsoeg.text.sentences import sentences
from referatsoeg.vocabulary.outcome_marks import BODY_WORD, PRESENCE

_PRESENCE = regex.compile("|".join(PRESENCE), regex.IGNORECASE)
_MAY_SAY_WHO = regex.compile(
    r"frav|afbud|stede|deltog|stedfortr|suppleant|mødt|udeblev|forhindr", regex.IGNORECASE
)
# A list of parties ends in a letter that looks like an initial: "… og Ø. Forslaget faldt."
_PARTY_STOP = regex.compile(
    r"(?<=(?:\bog|,|:|stemte|undlod|undlader)\s\(?\p{Lu}{1,2}\)?\.)\s+(?=\p{Lu}\p{Ll})"
)
# "… på 1,7 mio. kr. Bestyrelsen tog …": the abbreviation ends the sentence too
_MONEY_STOP = regex.compile(
    rf"(?<=\b(?i:kr|mio|pct|m\.m|m\.v|mv|m\.fl|stk)\.)\s+(?=\p{{Lu}})(?=(?i:{BODY_WORD}|\p{{L}}*forslag(?:et)?"
    r"|indstillingen|ansøgningen|sagen|punktet|efter e?n\p{L}* \p{L}+|man|det|dette|der|for|herefter|derefter|til efterretning"
    r"|godkendt|tiltrådt|taget|udsat|afvist)\b)"
)
# "… 1.000 kr. pr. medlem Stigningen blev vedtaget": the full stop between two lines is left out
_LOST_STOP = regex.compile(
    r"(?<=\p{Ll}) (?=(?:\p{Lu}\p{Ll}*forslag|Stigning|Indstilling|Regnskab|Budget|Beretning|Kontingent|Ansøgning|Plan|Sag)\p{Ll}* blev (?:\p{L}+ )?(?:vedtaget|godkendt|forkastet|udsat)\b)"
)
_ORDINAL = regex.compile(r"(?<=\d\.\s)Afd(?:eling|\.)")
_LONGEST_PRESENCE = 400  # characters; a longer line holds more than who was there


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A line or a numbered part of one, its own words and the numbers before them."""

    text: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence; the first of a point carries the point's numbers, `point` counts the points."""

    text: str
    numbers: tuple[str, ...]
    point: int
    first: bool


def points(text: str) -> list[Point]:
    """Split a decision into points; lines that only say who was there are left out."""
    result: list[Point] = []
    pending: tuple[str, ...] = ()
    for line in text.split("\n"):
        if not line.strip() or _only_presence(line):
            continue
        for part in split_inline(line) if leading(line)[0] else [line]:
            numbers, begin = leading(part)
            words = part[begin:].strip()
            if not words:
                pending = numbers
                continue
            result.append(Point(text=words, numbers=numbers or pending))
            pending = ()
    return result


def _only_presence(line: str) -> bool:
    """Tell whether a line only says who was there; the cheap test comes first."""
    if len(line) >= _LONGEST_PRESENCE or _MAY_SAY_WHO.search(line) is None:
        return False
    return _PRESENCE.fullmatch(line) is not None


def split(found: list[Point]) -> Iterator[Sentence]:
    """Yield the sentences of all points in printed order."""
    for place, point in enumerate(found):
        first = True
        for start, end in _spans(point.text):
            for part in _parts(point.text[start:end]):
                numbers = point.numbers if first else ()
                yield Sentence(text=part, numbers=numbers, point=place, first=first)
                first = False


def _parts(sentence: str) -> Iterator[str]:
    if ". " not in sentence:
        yield from _LOST_STOP.split(sentence)
        return
    for part in _PARTY_STOP.split(sentence):
        for stopped in _MONEY_STOP.split(part):
            yield from _LOST_STOP.split(stopped)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a text; "Magistratens 2. Afdeling …" is one."""
    held: tuple[int, int] | None = None
    for start, end in sentences(text):
        if held is not None and text[held[1] - 1] == "." and _ORDINAL.match(text, start):
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held
