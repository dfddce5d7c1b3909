"""Where the words of a query stand in an item and at which grade: marks, grades, reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from referatsoeg.search.analysis import Keys, fold, is_joined, keys, pieces
from referatsoeg.search.entries import Entry
from referatsoeg.search.tree import (
    AllOf,
    AnyOf,
    Dated,
    In,
    Near,
    Node,
    OutcomeWords,
    Phrase,
    Prefix,
    Query,
    Word,
)

GRADES = ("exact", "inflected", "part", "near")  # best first
_NEEDLE = 6  # letters a word must share to be looked at; fewer for short words
_WORD_LETTER = regex.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Sought:
    """One thing to mark: the words of it as typed, and what kind of likeness counts."""

    label: str
    found: Keys
    prefix: bool = False
    near: frozenset[str] = frozenset()
    needles: tuple[str, ...] = field(default=())

    def grade(self, other: Keys) -> str | None:
        """Return how a word of the text answers this one, None when it does not."""
        mine = self.found
        if other.exact == mine.exact or (self.prefix and other.exact.startswith(mine.exact)):
            return "exact"
        if self.prefix:
            return None
        if other.stem == mine.stem:
            return "inflected"
        if self._shares_part(other):
            return "part"
        return "near" if self._is_near(other) else None

    def _shares_part(self, other: Keys) -> bool:
        mine = self.found
        if mine.stem in other.parts or mine.stem in other.runs:
            return True
        return other.stem in mine.parts or not set(mine.parts).isdisjoint(other.parts)

    def _is_near(self, other: Keys) -> bool:
        mine = self.found
        related = {other.stem, *other.families}
        return other.exact in self.near or not related.isdisjoint((mine.stem, *mine.families))


@dataclass(frozen=True, slots=True)
class Match:
    """A word of a text that answers a sought word: its characters and its grade."""

    start: int
    end: int
    sought: int
    grade: str


def sought_in(query: Query, near: dict[str, frozenset[str]]) -> tuple[Sought, ...]:
    """Return what to mark for a query; `near` holds the words that each word~ stands for."""
    nodes = [found for node in query.wanted for found in _leaves(node)]
    return tuple(dict.fromkeys(_sought(node, near) for node in nodes))


def _leaves(node: Node) -> Iterator[tuple[str, str]]:
    match node:
        case Word():
            yield "word", node.text
        case Near():
            yield "near", node.text
        case Prefix():
            yield "prefix", node.text
        case Phrase():
            yield from (("word", w) for w in node.words)
        case OutcomeWords() | Dated():
            yield from (("word", w) for w in node.text.replace(".", " ").split())
        case In():
            yield from _leaves(node.node)
        case AllOf() | AnyOf():
            for inner in node.nodes:
                yield from _leaves(inner)
        case _:
            return


def _sought(leaf: tuple[str, str], near: dict[str, frozenset[str]]) -> Sought:
    kind, text = leaf
    found = Keys(text, text, (), (), ()) if is_joined(text) else keys(text)
    alike = near.get(text, frozenset())
    bases = (
        [found.exact, text] if kind == "prefix" else [found.exact, text, found.stem, *found.parts]
    )
    bases += [*found.families, *alike]
    return Sought(text, found, kind == "prefix", alike, tuple(_needles(bases)))


def _needles(bases: Iterable[str]) -> Iterator[str]:
    for base in dict.fromkeys(bases):
        for spelt in (base, base.replace("å", "aa").replace("æ", "ae").replace("ø", "oe")):
            yield spelt[: min(_NEEDLE, max(3, len(spelt) - 1))]


@lru_cache(maxsize=64)
def _pattern(needles: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile("|".join(regex.escape(n) for n in sorted(set(needles), key=len)))


def matches(text: str, sought: tuple[Sought, ...]) -> list[Match]:
    """Return the words of a text that answer, in order; each word once, at its best grade."""
    if not sought:
        return []
    lowered = text.lower()
    if len(lowered) != len(text):  # a few foreign capitals grow; their places would shift
        lowered = text
    needles = _pattern(tuple(n for s in sought for n in s.needles if n))
    found: list[Match] = []
    reached = -1
    for hit in needles.finditer(lowered):
        if hit.start() < reached:
            continue
        start, end = _around(lowered, hit.start())
        reached = end
        found.extend(_answers(lowered, start, end, sought))
    return found


def _around(text: str, place: int) -> tuple[int, int]:
    start = place
    while start > 0 and (text[start - 1].isalnum()):
        start -= 1
    word = _WORD_LETTER.match(text, place)
    return start, word.end() if word else place + 1


def _answers(text: str, start: int, end: int, sought: tuple[Sought, ...]) -> Iterator[Match]:
    form = fold(text[start:end])
    if not form:
        return
    other = keys(form[:60])
    best: Match | None = None
    for number, one in enumerate(sought):
        if is_joined(one.label):
            if text.startswith(one.label, start):
                yield Match(start, start + len(one.label), number, "exact")
                return
            if form in pieces(one.label) and one.label.startswith(form):
                grade = _joined_grade(text, start, one.label)
                if grade:
                    yield grade_match(start, grade, number)
                    return
            continue
        grade_name = one.grade(other)
        if grade_name and (best is None or GRADES.index(grade_name) < GRADES.index(best.grade)):
            best = Match(start, end, number, grade_name)
    if best is not None:
        yield best


def _joined_grade(text: str, start: int, label: str) -> int | None:
    """Return where "Aarup Kristensen" ends when "Aarup-Kristensen" is looked for."""
    at = start
    for piece in pieces(label):
        if not text.startswith(piece, at):
            return None
        at += len(piece) + 1
    return at - 1


def grade_match(start: int, end: int, number: int) -> Match:
    """Return a match of a joined word in its other spelling."""
    return Match(start, end, number, "near")


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an item was found: the word looked for, the word found, its grade and its part."""

    sought: str
    found: str
    grade: str
    part: str


def found_in(entry: Entry, sought: tuple[Sought, ...]) -> dict[str, list[Match]]:
    """Return the matches of each part of an entry by the part's name."""
    return {name: matches(text, sought) for name, text in entry.parts()}


def reasons(
    entry: Entry, sought: tuple[Sought, ...], found: dict[str, list[Match]]
) -> tuple[Reason, ...]:
    """Return each found word once for each part it stands in, sought words together."""
    seen: dict[Reason, None] = {}
    for name, text in entry.parts():
        for match in found[name]:
            word = text[match.start : match.end].lower()
            seen[Reason(sought[match.sought].label, word, match.grade, name)] = None
    for one in sought:
        if any(one.label in fold(c) or fold(c) in one.label for c in entry.case_numbers):
            seen[Reason(one.label, one.label, "exact", "case")] = None
    return tuple(sorted(seen, key=lambda r: (r.sought, GRADES.index(r.grade))))


def overall(found: Iterable[Reason], sought: tuple[Sought, ...]) -> str:
    """Return an item's grade: that of the word it answers worst, each word at its best."""
    best: dict[str, int] = {}
    for reason in found:
        rank = GRADES.index(reason.grade)
        best[reason.sought] = min(rank, best.get(reason.sought, rank))
    return GRADES[max(best.values())] if best else "exact" if not sought else "near"
