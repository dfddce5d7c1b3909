"""The rulings of a decision in printed order, with the numbers each answers.

Lines are points, points hold sentences, sentences hold rulings. A line that announces a list
("Udvalget anbefaler, at" or "… med følgende bemærkninger:") lends its outcome to the points under it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from referatsoeg.model import Outcome
from referatsoeg.rulings.actors import acts_alone, body_of, same_body
from referatsoeg.rulings.choosing import tail
from referatsoeg.rulings.clauses import Clause, clauses, is_talk, is_wish
from referatsoeg.rulings.numbers import inside, leading, split_inline
from referatsoeg.rulings.votes import only_votes
from referatsoeg.text.sentences import sentences
from referatsoeg.vocabulary.outcomes import NUMBERED_ONLY, PRESENCE

_PRESENCE = regex.compile("|".join(PRESENCE), regex.IGNORECASE)
_CONTINUES = regex.compile(
    r"\s*(?:idet|med (?:den |følgende |en )?(?:bemærkning|ændring|tilføjelse)|dog)",
    regex.IGNORECASE,
)
# A list of parties ends in a letter that looks like an initial: "… og Ø. Forslaget faldt."
_PARTY_STOP = regex.compile(
    r"(?<=(?:\bog|,|:|stemte|undlod|undlader)\s\(?\p{Lu}{1,2}\)?\.)\s+(?=\p{Lu}\p{Ll})"
)
_SHORT = 40  # characters of an answer such as "Sagen blev drøftet."; longer ones report talk
_NAMES_ITSELF = 3  # rulings that name one body before those of another count as reports
_ANNOUNCES = regex.compile(r"(?:[:;,]|\bat)\s*$")
_LISTED = regex.compile(r"\s*(?:[•◦–*·-]|at\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A line or a numbered part of one, its own words and the numbers before them."""

    text: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A ruling found: its sentence, the clause in it, and the numbers it answers."""

    sentence: str
    clause: Clause
    outcome: Outcome
    numbers: tuple[str, ...]
    numbered: bool
    talk: bool
    weak: bool
    amendment: bool
    result: bool

    @property
    def secondary(self) -> bool:
        """Tell whether this ruling yields to one on the matter itself."""
        return self.weak or self.amendment


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a point that opens with the point's numbers."""

    text: str
    numbers: tuple[str, ...]


def points(text: str) -> list[Point]:
    """Split a decision into points; lines that only say who was there are left out."""
    result: list[Point] = []
    pending: tuple[str, ...] = ()
    for line in text.split("\n"):
        if not line.strip() or (len(line) < 400 and _PRESENCE.fullmatch(line)):
            continue
        parts = split_inline(line) if leading(line)[0] else [line]
        for part in parts:
            numbers, begin = leading(part)
            words = part[begin:].strip()
            if not words:
                pending = numbers
                continue
            result.append(Point(text=words, numbers=numbers or pending))
            pending = ()
    return result


def split(found: list[Point]) -> Iterator[Sentence]:
    """Yield the sentences of all points in printed order."""
    for point in found:
        numbers = point.numbers
        for start, end in sentences(point.text):
            for part in _PARTY_STOP.split(point.text[start:end]):
                yield Sentence(text=part, numbers=numbers)
                numbers = ()


def rulings(found: list[Sentence]) -> list[Found]:
    """Return the rulings of the sentences of a decision, in printed order."""
    result: list[Found] = []
    lead: Outcome | None = None
    listed = False
    for sentence in found:
        if _CONTINUES.match(sentence.text) and result and not sentence.numbers:
            _amend(result)
            continue
        if only_votes(sentence.text):
            continue
        if listed and _LISTED.match(sentence.text) and not sentence.numbers:
            continue
        own = _own(sentence, first=not result)
        if not own and lead is not None and sentence.numbers:
            own = [_lent(sentence, lead)]
        if not sentence.numbers:
            listed = _ANNOUNCES.search(sentence.text) is not None
            lead = own[-1].outcome if own and listed else None
        result += own
    return _of_the_body(result)


def _of_the_body(found: list[Found]) -> list[Found]:
    """Leave out what the text tells of another body, where the body that rules names itself."""
    named = [(f, body_of(f.sentence)) for f in found if f.clause.form in {"active", "infinitive"}]
    bodies = [body for _, body in named if body]
    main = max(bodies, key=bodies.count, default="")
    if bodies.count(main) < _NAMES_ITSELF:
        return found
    foreign = [f for f, body in named if body and not same_body(body, main)]
    return [f for f in found if f not in foreign]


def _own(sentence: Sentence, *, first: bool) -> list[Found]:
    text = sentence.text
    own = [
        _found(sentence, clause, position, first=first and position == 0)
        for position, clause in enumerate(clauses(text))
        if sentence.numbers or text[slice(*clause.verb)].lower() not in NUMBERED_ONLY
    ]
    if not own and sentence.numbers and is_wish(text):
        own = [_lent(sentence, Outcome.APPROVED)]
    return own


def _found(sentence: Sentence, clause: Clause, position: int, *, first: bool) -> Found:
    text = sentence.text
    part = text[clause.start : clause.end]
    named = inside(part[: tail(part.lower())]) if not sentence.numbers else ()
    numbers = sentence.numbers if position == 0 else ()
    short = len(sentence.text) < _SHORT
    refused = first and clause.outcome is Outcome.REJECTED
    return Found(
        sentence=sentence.text,
        clause=clause,
        outcome=clause.outcome,
        numbers=numbers or named,
        numbered=bool(sentence.numbers),
        talk=clause.talk and not sentence.numbers and not (short and clause.form == "participle"),
        weak=clause.weak and not sentence.numbers and not refused,
        amendment=clause.amendment,
        result=clause.result,
    )


def _lent(sentence: Sentence, outcome: Outcome) -> Found:
    clause = Clause(start=0, end=len(sentence.text), outcome=outcome, form="passive", verb=(0, 0))
    return _found(sentence, clause, 0, first=False)


def _amend(result: list[Found]) -> None:
    """Tie a remark in a sentence of its own to the approval before it."""
    last = result[-1]
    if last.outcome is Outcome.APPROVED:
        result[-1] = replace(last, outcome=Outcome.APPROVED_WITH_CHANGES)


def without_talk(found: list[Found]) -> list[Found]:
    """Leave reported talk out beside a ruling; alone it stays."""
    return [f for f in found if not f.talk] or found


def talks(found: list[Sentence]) -> bool:
    """Tell whether any sentence reports talk or a wish."""
    return any(is_talk(s.text) for s in found)


def settles(found: list[Sentence]) -> bool:
    """Tell whether a sentence fixes something without saying what became of the proposal."""
    return any(_SETTLES.search(s.text) and not acts_alone(s.text) for s in found)


_SETTLES = regex.compile(r"\b(?:\p{Ll}{3,}(?:des|les|res|ges|ves|nes|kes))\b")
