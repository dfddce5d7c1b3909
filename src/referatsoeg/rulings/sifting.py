"""Which of the rulings found in a decision count: reports, motions that fell and talk yield."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.actors import acting_body, same_body
from referatsoeg.rulings.ruling import Found
from referatsoeg.vocabulary.outcome_marks import WEAK_WORDS

_NAMES_ITSELF = 3  # rulings that name one body before those of another count as reports
_FALLEN = regex.compile(
    r"\b(?:forslaget|\p{L}+s forslag|forslag om)\b.{0,80}\b(?:fald|bortfald|forkast|nedstemt)",
    regex.IGNORECASE,
)
_MOVED = regex.compile(
    r"\b(?:ændringsforslag|modforslag|foreslog|(?:stillede|fremsatte) (?:[\p{L}.]+ ){0,8}?forslag|\p{Lu}\p{L}+s forslag|forslag fra \p{Lu}\p{L}+)\b"
)
_CARRIED = frozenset((Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES, Outcome.RECOMMENDED))
_SETTLED = _CARRIED | {Outcome.REFERRED, Outcome.POSTPONED}
# "Sagen blev udsat på mødet den 23. august og genoptages hermed.": told of an earlier meeting
_TAKEN_UP = regex.compile(
    r"\b(?:udsat|udskudt|sendt tilbage)\b[^;]{0,80}?\b(?:genopta(?:ges|get)|(?:optages|behandles|forelægges)) (?:hermed|nu|på ny|igen|atter)\b",
    regex.IGNORECASE,
)


def fallen_first(found: list[Found], text: str) -> list[Found]:
    """Mark a motion that fell before the matter itself was decided as an amendment to it.

    `text` is the decision; where nobody moves anything in it, what fell is the matter itself.
    """
    if _MOVED.search(text) is None:
        return found
    last = max((i for i, f in enumerate(found) if f.outcome in _SETTLED), default=-1)
    return [
        replace(f, amendment=True)
        if i < last
        and f.outcome is Outcome.REJECTED
        and not f.numbers
        and _FALLEN.search(f.sentence)
        else f
        for i, f in enumerate(found)
    ]


def of_the_body(found: list[Found]) -> list[Found]:
    """Leave out what the text tells of another body, where the body that rules names itself."""
    bodies = [_acting(f) for f in found]
    counted = Counter(body for body in bodies if body)
    main, times = counted.most_common(1)[0] if counted else ("", 0)
    if times < _NAMES_ITSELF:
        return [f for f, body in zip(found, bodies, strict=True) if not _followed(f, body, found)]
    return [f for f, body in zip(found, bodies, strict=True) if not body or same_body(body, main)]


def of_today(found: list[Found]) -> list[Found]:
    """Leave out what is told of an earlier meeting where the matter is ruled on today."""
    return [f for f in found if len(found) == 1 or not _TAKEN_UP.search(f.sentence)]


def _followed(ruling: Found, body: str | None, found: list[Found]) -> bool:
    """Tell "Udvalget indstillede …" from a ruling where "Rådet fulgte udvalgets indstilling"."""
    if body is None or ruling.outcome is not Outcome.RECOMMENDED:
        return False
    theirs = f"{body}s indstilling"
    others = (f.sentence.lower() for f in found if f is not ruling)
    return any(theirs in other and not other.startswith(body) for other in others)


def _acting(ruling: Found) -> str | None:
    """Return the body that acts in a ruling said in the active, None for the others."""
    clause = ruling.clause
    if clause.form not in {"active", "infinitive"} or clause.start != 0:
        return None
    return acting_body(ruling.sentence, *clause.verb)


def told(found: list[Found]) -> list[Found]:
    """Return the rulings to show: reported talk and mere wishes only where nothing else stands."""
    strong = [f for f in found if not f.talk and not _mere(f)]
    if not strong and any(f.talk for f in found):  # "Drøftet. Der arbejdes videre med …"
        strong = [f for f in found if not f.talk and f.outcome is not Outcome.APPROVED]
        return strong or found
    return strong or [f for f in found if not f.talk] or found


def _mere(ruling: Found) -> bool:
    word = ruling.sentence[slice(*ruling.clause.verb)].lower()
    refused = ruling.outcome is Outcome.REJECTED or ruling.clause.form == "turn"
    return ruling.weak and (refused or word in WEAK_WORDS)
