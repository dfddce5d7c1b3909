"""Turns of phrase that settle a matter where no verb of the sentence rules."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.meaning import decided
from referatsoeg.vocabulary.outcome_idioms import ANYBODY, BEFORE_VERBS, IDIOMS, NAMED, WE, Idiom
from referatsoeg.vocabulary.outcome_marks import SAYING


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """A turn of phrase; one `led` by the body is looked for only right after its name."""

    outcome: Outcome
    weak: bool
    led: bool
    pattern: regex.Pattern[str]


_SAYING = regex.compile(SAYING)
_OPENS = (" at", " om", " hvorvidt", " hvordan")
_LED_BY = rf"\b{WE}"
_BODY = regex.compile(_LED_BY)
_BODIES = 6  # names of bodies in a sentence after which a turn is looked for
_LONGEST = 300  # characters of a sentence within which such a turn stands


def _compiled(idioms: tuple[Idiom, ...]) -> tuple[_Turn, ...]:
    return tuple(
        _Turn(
            outcome=outcome,
            weak=weak,
            led=pattern.startswith(_LED_BY),
            pattern=regex.compile(pattern.removeprefix(_LED_BY)),
        )
        for outcome, weak, pattern in idioms
    )


_NAMED = regex.compile("|".join(NAMED))
# A cheap look first: most sentences name no office and nobody pointed at.
_OF_OFFICE = regex.compile(
    r"\bpå \p{Lu}|[Ff]orm[aæ]nd|[Kk]asser|[Ss]ekret|[Mm]edlem|[Ss]upple|[Ss]tedfor|[Dd]irig|[Rr]efer|[Rr]epræ|[Rr]evis"
    r"|[Kk]irkev|hverv|post|plads|består|afløser|efterfølger"
)
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
    near = sentence[:_LONGEST]
    return _OF_OFFICE.search(near) is not None and _NAMED.search(near) is not None


def _read(lower: str, turns: tuple[_Turn, ...]) -> tuple[Outcome, bool] | None:
    near = lower[:_LONGEST]
    led = any(turn.led for turn in turns)
    bodies = [found.end() for found in _BODY.finditer(near)][:_BODIES] if led else []
    for turn in turns:
        found = _found(turn, near, bodies)
        if found and not (turn.weak and _said_before(near, found.start())):
            return _outcome(turn.outcome, found), turn.weak
    return None


def _found(turn: _Turn, near: str, bodies: list[int]) -> regex.Match[str] | None:
    if not turn.led:
        return turn.pattern.search(near)
    matches = (turn.pattern.match(near, at) for at in bodies)
    return next((found for found in matches if found), None)


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
