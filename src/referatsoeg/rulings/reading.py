"""Read a decision: the one place where points, rulings, votes and answers come together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.model.meeting import Dissent, Ruling, Vote
from referatsoeg.rulings.answers import answers
from referatsoeg.rulings.dissents import read_dissent
from referatsoeg.rulings.found import rulings
from referatsoeg.rulings.points import Sentence, points, split
from referatsoeg.rulings.refusals import asks_refusal, denies, turned
from referatsoeg.rulings.ruling import Found
from referatsoeg.rulings.sifting import told
from referatsoeg.rulings.sums import gives_less, sets_other_sum
from referatsoeg.rulings.votes import read_votes
from referatsoeg.rulings.whole import whole
from referatsoeg.vocabulary.outcome_changes import REARRANGED, SO_REFUSED

_QUIET = frozenset((Outcome.DISCUSSED, Outcome.NONE, Outcome.UNCLEAR, Outcome.NO_REMARKS))
_RULES = frozenset((Outcome.RECOMMENDED, Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES))
_QUOTED_LINES = regex.compile(
    r"(?P<mark>[:,])\n[\"“”»](?=[^\"“”»«\n]{0,400}\n)[^\"“”»«]{1,3000}[\"”«](?=\n)"
)
_GOES_ON = regex.compile(
    r",\n(?:[\"“”»][^\"“”»«\n]{1,600}[\"”«]\n)?(?=(?:blev|faldt|bortfaldt|er|opnåede|fik)\b)"
)
_REARRANGED = regex.compile(REARRANGED, regex.IGNORECASE)
_SO_REFUSED = regex.compile(SO_REFUSED, regex.IGNORECASE)
_SHORT = 300  # characters; three of four decisions are under 110, and the short ones come again


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A decision understood; `answers` has one outcome a recommendation, None where none rules."""

    outcome: Outcome
    mixed: bool
    rulings: tuple[Ruling, ...]
    votes: tuple[Vote, ...]
    dissent: tuple[Dissent, ...]
    answers: tuple[Outcome | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """What the text says by itself, before the recommendations are laid beside it."""

    outcome: Outcome
    mixed: bool
    found: tuple[Found, ...]
    rulings: tuple[Ruling, ...]
    votes: tuple[Vote, ...]
    dissent: tuple[Dissent, ...]


def read(text: str, recommendations: Sequence[tuple[str | None, str]] = ()) -> Reading:
    """Return what a decision says; recommendations are pairs of number (or None) and text.

    `text` is the decision with its lines joined and its paragraphs and list points on lines of
    their own; lines about presence may stand in it. Never raises.
    """
    said = _text(text)
    shown = _of_the_case(text, said) if asks_refusal(recommendations) else said
    plain = shown.outcome is Outcome.APPROVED and not shown.mixed
    if plain and sets_other_sum(text, recommendations):
        shown = replace(shown, outcome=Outcome.APPROVED_WITH_CHANGES)
    return Reading(
        outcome=shown.outcome,
        mixed=shown.mixed,
        rulings=shown.rulings,
        votes=said.votes,
        dissent=said.dissent,
        answers=answers(said.found, said.outcome, recommendations),
    )


def _of_the_case(text: str, said: _Text) -> _Text:
    """Return what a text says of the case where all that was recommended is to refuse."""
    found = _instead([turned(f) for f in said.found])
    shown = told(found)
    sentences = _sentences(text)
    outcome, mixed = whole(shown, sentences, said.votes)
    return replace(said, outcome=outcome, mixed=mixed, rulings=tuple(_ruling(f) for f in shown))


def _instead(found: list[Found]) -> list[Found]:
    """Leave out the no to the recommendation where the body then rules on the matter itself."""
    granted = len(found) > 1 and found[0].outcome is Outcome.APPROVED and denies(found[0])
    return found[1:] if granted and found[1].outcome in _RULES else found


def outcome_of(text: str) -> Outcome:
    """Return what a single sentence or the text of a step of a history came to."""
    return _text(text).outcome


def decides(text: str) -> bool:
    """Tell whether a paragraph decides something rather than reporting talk."""
    return any(f.outcome not in _QUIET and not f.weak for f in _text(text).found)


def _text(text: str) -> _Text:
    return _remembered(text) if len(text) <= _SHORT else _understood(text)


@lru_cache(maxsize=2048)
def _remembered(text: str) -> _Text:
    return _understood(text)


def _understood(text: str) -> _Text:
    sentences = _sentences(text)
    found = rulings(sentences)
    shown = told(found)
    votes = read_votes([s.text for s in sentences])
    outcome, mixed = whole(shown, sentences, votes)
    if outcome is Outcome.APPROVED and (gives_less(text) or _REARRANGED.search(text)):
        outcome = Outcome.APPROVED_WITH_CHANGES
    if outcome is Outcome.APPROVED and _SO_REFUSED.search(text):
        outcome = Outcome.REJECTED
    return _Text(
        outcome=outcome,
        mixed=mixed,
        found=tuple(found),
        rulings=tuple(_ruling(f) for f in shown),
        votes=votes,
        dissent=read_dissent(s.text for s in sentences),
    )


def _unquoted(text: str) -> str:
    """Return a text without the lines it quotes; what follows "…, / "…" / blev forkastet" goes on."""
    return _GOES_ON.sub(", ", _QUOTED_LINES.sub(r"\g<mark>", text))


def _sentences(text: str) -> list[Sentence]:
    """Return the sentences, without the lines of a proposal quoted after a colon."""
    return list(split(points(_unquoted(text))))


def _ruling(found: Found) -> Ruling:
    return Ruling(
        text=found.sentence,
        outcome=found.outcome,
        subject=found.subject,
        recommendations=found.numbers,
    )
