"""Which points of the recommendation the rulings answer, and how.

By number where numbers are given, otherwise by the kind of verb and the words in common; a plain
"Godkendt." answers all. A point that no ruling answers stays None: never shown as approved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.ruling import Found
from referatsoeg.vocabulary.outcome_marks import (
    EMPTY_NOUNS,
    GENERAL_SUBJECT,
    KINDS,
    NOTING,
)
from referatsoeg.vocabulary.outcomes import DECIDING

_FLAGS = regex.IGNORECASE
_GENERAL = regex.compile(GENERAL_SUBJECT, _FLAGS)
_NOTING = regex.compile(NOTING, _FLAGS)
_KINDS = tuple((kind, regex.compile(pattern, _FLAGS)) for kind, pattern in KINDS)
_NUMBER = regex.compile(r"[^\p{L}\d]+")
_WORD = regex.compile(r"\p{L}{4,}")
_HEAD_END = regex.compile(
    r"\s(?:til|for|af|med|om|vedr|vedrørende|ift|på|i|fra|som|der|hos)\b|[,:;(]"
)
_LEAST = (
    5  # letters two words must share: "takst|erne" and "takst|bilaget", not "for|slag", "for|mål"
)
_ALWAYS_ALL = frozenset({Outcome.POSTPONED, Outcome.WITHDRAWN, Outcome.REFERRED})
_ANSWERS_KIND: dict[str, frozenset[Outcome]] = {
    "note": frozenset({Outcome.NOTED}),
    "discuss": frozenset({Outcome.DISCUSSED, Outcome.SUPPORTED, Outcome.APPROVED,
                          Outcome.APPROVED_WITH_CHANGES, Outcome.RECOMMENDED}),
    "recommend": frozenset({Outcome.RECOMMENDED}),
    "approve": (DECIDING | {Outcome.SUPPORTED}) - {Outcome.REFERRED},
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Point:
    number: str
    text: str
    kind: str


def answers(
    found: Sequence[Found], outcome: Outcome, recommendations: Sequence[tuple[str | None, str]]
) -> tuple[Outcome | None, ...]:
    """Return one outcome per recommendation; None where no ruling answers it."""
    if not recommendations:
        return ()
    points = [
        _Point(number=_number(number) or str(place), text=text, kind=_kind(text))
        for place, (number, text) in enumerate(recommendations, start=1)
    ]
    by_number = _by_number(found, points)
    if any(by_number):
        general = [f for f in found if not f.numbers and _is_general(f)]
    else:
        general = list(found)
    return tuple(
        given or _by_words(general, outcome, point, alone=len(points) == 1)
        for given, point in zip(by_number, points, strict=True)
    )


def _number(number: str | None) -> str:
    return _NUMBER.sub("", number or "").lower()


def _kind(text: str) -> str:
    return next((kind for kind, pattern in _KINDS if pattern.match(text)), "approve")


def _by_number(found: Sequence[Found], points: list[_Point]) -> list[Outcome | None]:
    single = [f for f in found if f.numbers]
    numbers = [n for f in single for n in f.numbers]
    repeated = len(set(numbers)) < len(numbers)
    if repeated and len(numbers) == len(points) and all(f.numbered for f in single):
        return [f.outcome for f in single for _ in f.numbers]
    return [_numbered(single, point) for point in points]


def _numbered(found: Sequence[Found], point: _Point) -> Outcome | None:
    exact = [f.outcome for f in found if point.number in f.numbers]
    if exact:
        return exact[0]
    base = point.number.rstrip("abcdefghijklmnopqrstuvwxyzæøå")
    wider = [f.outcome for f in found if base != point.number and base in f.numbers]
    if wider:
        return wider[0]
    parts = [
        f.outcome for f in found for n in f.numbers if n[:-1] == point.number and n[-1:].isalpha()
    ]
    return parts[0] if parts else None


def _is_general(found: Found) -> bool:
    about = found.subject
    return about is None or _GENERAL.search(about) is not None


def _by_words(
    found: Sequence[Found], outcome: Outcome, point: _Point, *, alone: bool
) -> Outcome | None:
    main = [f for f in found if not f.secondary] or found
    for ruling in sorted(main, key=lambda f: _rank(f, point)):
        if not ruling.numbers and _answers(ruling, point, alone=alone):
            if point.kind == "note" and _NOTING.search(ruling.sentence):
                return Outcome.NOTED if ruling.outcome is Outcome.DISCUSSED else ruling.outcome
            return ruling.outcome
    if point.kind == "discuss" and outcome is Outcome.DISCUSSED:
        return Outcome.DISCUSSED
    return None


def _rank(ruling: Found, point: _Point) -> tuple[bool, bool]:
    """Put rulings of the very kind asked for first, reported talk last."""
    if point.kind == "note":
        return _NOTING.search(ruling.sentence) is None, ruling.talk
    return point.kind == "discuss" and ruling.outcome in DECIDING, ruling.talk


def _answers(ruling: Found, point: _Point, *, alone: bool) -> bool:
    about = ruling.subject
    if ruling.outcome in _ALWAYS_ALL and (about is None or _GENERAL.search(about) or alone):
        return True
    if about is None and point.kind != "discuss":
        return ruling.outcome in DECIDING or _fits(ruling, point) or alone
    about = about or ruling.sentence
    if ruling.outcome in DECIDING and _GENERAL.search(about):
        return point.kind != "recommend" or ruling.outcome is not Outcome.SUPPORTED
    if not _fits(ruling, point):
        return False
    if alone or (point.kind == "note" and _GENERAL.search(about)):
        return True
    quiet = ruling.outcome in {Outcome.SUPPORTED, Outcome.DISCUSSED}
    return _common(ruling.sentence if quiet and point.kind == "discuss" else about, point)


def _fits(ruling: Found, point: _Point) -> bool:
    if point.kind == "note" and ruling.outcome is Outcome.DISCUSSED:
        return _NOTING.search(ruling.sentence) is not None
    return ruling.outcome in _ANSWERS_KIND.get(point.kind, DECIDING)


def _common(about: str, point: _Point) -> bool:
    asked = _words(_head(point))
    return any(_akin(a, b) for a in _words(about) for b in asked)


def _head(point: _Point) -> str:
    """Return what a point is about: the object of its verb, or all of it where that is empty."""
    if point.kind in {"discuss", "note"}:
        return point.text
    pattern = next((p for kind, p in _KINDS if kind == point.kind), None)
    verb = pattern.match(point.text) if pattern else None
    rest = point.text[verb.end() :] if verb else point.text
    end = _HEAD_END.search(rest.strip())
    head = rest.strip()[: end.start()] if end and end.start() > 0 else rest
    return head if _words(head) else rest


def _words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.lower()) if not w.startswith(EMPTY_NOUNS)]


def _akin(a: str, b: str) -> bool:
    """Tell whether two words share a beginning, or one compound ends in the other."""
    if a[:_LEAST] == b[:_LEAST] and min(len(a), len(b)) >= _LEAST:
        return True
    short, long = sorted((a, b), key=len)
    return len(short) > _LEAST and short[:-2] in long
