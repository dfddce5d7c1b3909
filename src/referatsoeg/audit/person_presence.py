"""What a text says of one person's part in an item: inhabil, late, gone, away, a substitute.

Only what a sentence says of the very name counts: the name must stand as the one who came, left or
was inhabil, and a sentence that asks or denies ("om … var inhabil", "ikke inhabil") says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from referatsoeg.text.presence import substitute

# Between the name and its verb: no new sentence, no clause that asks or reports.
_GAP = r"(?:(?!\b(?:at|om|hvorvidt|hvis|ikke)\b)[^.;:!?]|(?<=\b\p{L})\.|(?<=\bkl)\.|(?<=\bnr)\.){0,90}?"
_AWAY = r"(?:deltog|deltager) ikke (?:i|under|ved)|(?:var|er) (?:ikke til ?stede|fraværende) (?:i|under|ved)"
_KINDS: tuple[tuple[str, regex.Pattern[str]], ...] = (
    (
        "inhabil",
        regex.compile(
            rf"{_GAP}\b(?:er|var|blev|erklærede(?:s)?|erklærer|kendt(?:es)?|meldte)\b"
            r"(?:(?!\bikke\b)[^.;:]){0,40}?\binhabil(?:e|t)?\b",
            regex.I,
        ),
    ),
    (
        "late",
        regex.compile(
            rf"{_GAP}\b(?:ankom|ankommer|indtrådte i mødet|kom (?:til stede|kl)|mødte (?:først|kl)|"
            r"(?:deltog|deltager|var til ?stede) (?:først )?fra (?:kl|punkt|pkt|sag))\b",
            regex.I,
        ),
    ),
    (
        "left",
        regex.compile(
            rf"{_GAP}\b(?:forlod|forlader|gik (?:kl|fra|før|inden|efter|under)|"
            r"(?:deltog|deltager|var til ?stede) (?:indtil|til og med|til) (?:kl|punkt|pkt|sag))\b",
            regex.I,
        ),
    ),
    ("away", regex.compile(rf"{_GAP}\b(?:{_AWAY})\b", regex.I)),
    ("away", regex.compile(r"[^.;:]{0,90}?\binhabil\b[^.;:]{0,30}? og deltog ikke", regex.I)),
)
_ASKED = regex.compile(r"\b(?:[Oo]m|[Hh]vorvidt|[Hh]vis)\s+(?:[\p{Lu}(][^.;:,]{0,60})?$")
_LISTED = regex.compile(r"\binhabil(?:e|itet)?(?: i sagen)?\s*:\s*[^.;:\n]*$", regex.I)
_INSTEAD = regex.compile(
    r"\b(?:som (?:stedfortræder|suppleant)|i stedet)(?: for (?P<for>\p{Lu}[^.;:]{3,60}?))?"
    r" (?:deltog|deltager|mødte|møder) $",
    regex.I,
)
_NUMBERS = regex.compile(
    r"\b(?:punkt(?:erne|et)?|pkt\.?|sag(?:erne|en)?(?: nr\.?)?|dagsordenspunkt(?:erne)?)\s*"
    r"(?P<list>\d{1,3}(?:\s*(?:[-–,]|og|til)\s*\d{1,3}){0,30})",
    regex.I,
)
_STEP = regex.compile(r"(\d+)(?:\s*(?:[-–]|til)\s*(\d+))?")
_MOST = 60  # items of one range; "1-999" is no range of items


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing a text says: inhabil, late, left, away or substitute, and for whom."""

    kind: str
    stands_for: str | None = None
    items: tuple[str, ...] = ()  # numbers of the items it names, if it names any


def told(sentence: str, start: int, end: int) -> Iterator[Part]:
    """Yield what a sentence says of the person named at `start`–`end`."""
    stood_in = substitute(sentence)
    if stood_in and sentence[start:end] in stood_in[0]:
        yield Part(kind="substitute", stands_for=stood_in[1], items=numbers(sentence))
    instead = _INSTEAD.search(sentence[:start])
    if instead:
        yield Part(kind="substitute", stands_for=instead["for"], items=numbers(sentence))
    if _ASKED.search(sentence[:start]):
        return
    kinds = [kind for kind, pattern in _KINDS if pattern.match(sentence, end)]
    if _LISTED.search(sentence[:start]):
        kinds.insert(0, "inhabil")
    for kind in dict.fromkeys(kinds):
        yield Part(kind=kind, items=numbers(sentence))


def noted(note: str) -> Iterator[Part]:
    """Yield what a note in the attendance list says: "ankom kl. 17.54 under punkt 4"."""
    for kind in dict.fromkeys(kind for kind, pattern in _KINDS if pattern.match(note)):
        yield Part(kind=kind, items=numbers(note))


def numbers(text: str) -> tuple[str, ...]:
    """Return the item numbers a text names, ranges in full: "punkterne 12-14" → 12, 13, 14."""
    found: list[str] = []
    for match in _NUMBERS.finditer(text):
        for step in _STEP.finditer(match["list"]):
            first, last = int(step[1]), int(step[2] or step[1])
            if first <= last <= first + _MOST:
                found += [str(number) for number in range(first, last + 1)]
    return tuple(dict.fromkeys(found))
