"""Turns of phrase that settle a matter where no verb of the sentence rules."""

from __future__ import annotations

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.meaning import decided
from referatsoeg.vocabulary.outcome_idioms import ANYBODY, BEFORE_VERBS, IDIOMS, NAMED, Idiom
from referatsoeg.vocabulary.outcome_marks import SAYING

_Turn = tuple[Outcome, bool, regex.Pattern[str]]

_SAYING = regex.compile(SAYING)
_OPENS = (" at", " om", " hvorvidt", " hvordan")
_LONGEST = 600  # characters of a sentence within which such a turn stands


def _compiled(idioms: tuple[Idiom, ...]) -> tuple[_Turn, ...]:
    return tuple((outcome, weak, regex.compile(pattern)) for outcome, weak, pattern in idioms)


_NAMED = regex.compile("|".join(NAMED))
_ANYBODY = _compiled(ANYBODY)
_BEFORE = _compiled(BEFORE_VERBS)
_AFTER = _compiled(IDIOMS)


def before_verbs(lower: str) -> tuple[Outcome, bool] | None:
    """Return what a turn comes to whose verbs would be misread, and whether it yields to others."""
    return _read(lower, _BEFORE)


def without_verb(lower: str) -> tuple[Outcome, bool] | None:
    """Return what a turn comes to in a sentence none of whose verbs rules."""
    return _read(lower, _AFTER)


def by_anybody(lower: str) -> tuple[Outcome, bool] | None:
    """Return what a turn comes to that ends the matter whoever acts in it."""
    return _read(lower, _ANYBODY)


def gives_office(sentence: str) -> bool:
    """Tell whether a sentence names somebody for an office ("Formand blev Lis Ek")."""
    return _NAMED.search(sentence[:_LONGEST]) is not None


def _read(lower: str, turns: tuple[_Turn, ...]) -> tuple[Outcome, bool] | None:
    near = lower[:_LONGEST]
    for outcome, weak, turn in turns:
        found = turn.search(near)
        if found and not (weak and _said_before(near, found.start())):
            return _outcome(outcome, found), weak
    return None


def _outcome(outcome: Outcome, found: regex.Match[str]) -> Outcome:
    groups = found.groupdict()
    if groups.get("not"):
        return Outcome.REJECTED
    if content := groups.get("content"):
        return decided(" " + content) or outcome
    return outcome


def _said_before(lower: str, at: int) -> bool:
    """Tell whether a turn stands in what the body only says or wishes ("ønsker, at der …")."""
    said = _SAYING.search(lower)
    return said is not None and said.end() <= at and said[0].endswith(_OPENS)
