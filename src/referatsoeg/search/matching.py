"""Where the words of a query stand in an item and at which grade: marks, grades, reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from referatsoeg.search.analysis import Keys, fold, is_joined, keys
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


@dataclass(frozen=True, slots=True)
class Sought:
    """One thing to mark: the words of it as typed, and what kind of likeness counts."""

    label: str
    found: Keys
    prefix: bool = False
    near: frozenset[str] = frozenset()
    needles: tuple[str, ...] = field(default=())


class Grader:
    """Says which of the sought words a word of a text answers, and at which grade.

    A word of a text is looked up under each thing it may share with a sought word, so that it costs
    the same however many are sought; of two that it answers alike it answers the first.
    """

    def __init__(self, sought: Iterable[tuple[int, Sought]]) -> None:
        self._exact: dict[str, int] = {}
        self._prefixes: list[tuple[str, int]] = []
        self._stem: dict[str, int] = {}
        self._part: dict[str, int] = {}  # parts of sought words
        self._near: dict[str, int] = {}
        self._family: dict[str, int] = {}
        for number, one in sought:
            self._add(number, one)

    def _add(self, number: int, one: Sought) -> None:
        found = one.found
        self._exact.setdefault(found.exact, number)
        if one.prefix:
            self._prefixes.append((found.exact, number))
            return
        self._stem.setdefault(found.stem, number)
        for table, words in (
            (self._part, found.parts),
            (self._near, one.near),
            (self._family, (found.stem, *found.families)),
        ):
            for word in words:
                table.setdefault(word, number)

    def answer(self, other: Keys) -> tuple[int, str] | None:
        """Return the number of the sought word that is answered best, and the grade."""
        for grade, numbers in zip(GRADES, self._answers(other), strict=True):
            best = min((n for n in numbers if n is not None), default=None)
            if best is not None:
                return best, grade
        return None

    def _answers(self, other: Keys) -> Iterator[Iterable[int | None]]:
        exact = other.exact
        begun = (n for prefix, n in self._prefixes if exact.startswith(prefix))
        yield (self._exact.get(exact), *begun)
        yield (self._stem.get(other.stem),)
        inside = map(self._stem.get, (*other.parts, *other.runs))
        yield (*inside, *map(self._part.get, (other.stem, *other.parts)))
        yield (self._near.get(exact), *map(self._family.get, (other.stem, *other.families)))


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


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an item was found: the word looked for, the word found, its grade and its part."""

    sought: str
    found: str
    grade: str
    part: str


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
