"""Read a decision: the one place where points, rulings, votes and answers come together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from referatsoeg.model import Dissent, Outcome, Ruling, Vote
from referatsoeg.rulings import points
from referatsoeg.rulings.answers import answers
from referatsoeg.rulings.dissents import read_dissent
from referatsoeg.rulings.subjects import subject
from referatsoeg.rulings.votes import read_votes
from referatsoeg.rulings.whole import whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A decision understood; `answers` has one outcome per recommendation, None where none rules."""

    outcome: Outcome
    mixed: bool
    rulings: tuple[Ruling, ...]
    votes: tuple[Vote, ...]
    dissent: tuple[Dissent, ...]
    answers: tuple[Outcome | None, ...]


def read(text: str, recommendations: Sequence[tuple[str | None, str]] = ()) -> Reading:
    """Return what a decision says; recommendations are pairs of number and text."""
    sentences = list(points.split(points.points(text)))
    all_found = points.rulings(sentences)
    found = points.without_talk(all_found)
    outcome, mixed = whole(found, talk=points.talks(sentences), settles=points.settles(sentences))
    return Reading(
        outcome=outcome,
        mixed=mixed,
        rulings=tuple(
            Ruling(
                text=f.sentence,
                outcome=f.outcome,
                subject=subject(f.sentence, f.clause),
                recommendations=f.numbers,
            )
            for f in found
        ),
        votes=read_votes([s.text for s in sentences]),
        dissent=read_dissent(s.text for s in sentences),
        answers=answers(all_found, outcome, recommendations),
    )


def outcome_of(text: str) -> Outcome:
    """Return what a single sentence or the text of a step of a history came to."""
    return read(text).outcome


def decides(text: str) -> bool:
    """Tell whether a paragraph decides something rather than reporting talk."""
    quiet = {Outcome.DISCUSSED, Outcome.NONE, Outcome.UNCLEAR, Outcome.NO_REMARKS}
    return any(ruling.outcome not in quiet for ruling in read(text).rulings)
