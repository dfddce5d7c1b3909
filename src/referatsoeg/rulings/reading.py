"""Read a decision: the one place where points, rulings, votes and answers come together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from referatsoeg.model import Dissent, Outcome, Ruling, Vote
from referatsoeg.rulings.answers import answers
from referatsoeg.rulings.dissents import read_dissent
from referatsoeg.rulings.found import Found, abstains, rulings, settles, talks, told
from referatsoeg.rulings.points import Sentence, points, split
from referatsoeg.rulings.votes import read_votes
from referatsoeg.rulings.whole import whole

_QUIET = frozenset((Outcome.DISCUSSED, Outcome.NONE, Outcome.UNCLEAR, Outcome.NO_REMARKS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A decision understood; `answers` has one outcome a recommendation, None where none rules."""

    outcome: Outcome
    mixed: bool
    rulings: tuple[Ruling, ...]
    votes: tuple[Vote, ...]
    dissent: tuple[Dissent, ...]
    answers: tuple[Outcome | None, ...]


def read(text: str, recommendations: Sequence[tuple[str | None, str]] = ()) -> Reading:
    """Return what a decision says; recommendations are pairs of number (or None) and text.

    `text` is the decision with its lines joined and its paragraphs and list points on lines of
    their own; lines about presence may stand in it. Never raises.
    """
    sentences = list(split(points(text)))
    found = rulings(sentences)
    votes = read_votes([s.text for s in sentences])
    outcome, mixed = _whole(sentences, found, votes)
    return Reading(
        outcome=outcome,
        mixed=mixed,
        rulings=tuple(
            Ruling(text=f.sentence, outcome=f.outcome, subject=f.subject, recommendations=f.numbers)
            for f in told(found)
        ),
        votes=votes,
        dissent=read_dissent(s.text for s in sentences),
        answers=answers(found, outcome, recommendations),
    )


def outcome_of(text: str) -> Outcome:
    """Return what a single sentence or the text of a step of a history came to."""
    sentences = list(split(points(text)))
    votes = read_votes([s.text for s in sentences])
    return _whole(sentences, rulings(sentences), votes)[0]


def decides(text: str) -> bool:
    """Tell whether a paragraph decides something rather than reporting talk."""
    found = rulings(split(points(text)))
    return any(f.outcome not in _QUIET and not f.weak for f in found)


def _whole(
    sentences: list[Sentence], found: list[Found], votes: Sequence[Vote]
) -> tuple[Outcome, bool]:
    return whole(
        told(found),
        talk=talks(sentences),
        settles=settles(sentences),
        abstained=abstains(sentences),
        sides=frozenset(vote.side for vote in votes),
    )
