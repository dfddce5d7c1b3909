"""What a decision came to as a whole, from the rulings inside it."""

from __future__ import annotations

from collections.abc import Sequence

from referatsoeg.model import Outcome
from referatsoeg.rulings.found import Found
from referatsoeg.vocabulary.outcomes import DECIDING


def whole(
    found: Sequence[Found], *, talk: bool, settles: bool, abstained: bool, sides: frozenset[str]
) -> tuple[Outcome, bool]:
    """Return the outcome of the whole and whether its deciding rulings differ.

    Deciding outcomes come before the rest, among them the first. A ruling on an amendment and a
    draft that lost yield to the matter itself; a result said last ("Der gives afslag") outranks
    the plain answer before it.
    """
    main = [f for f in found if not f.secondary and not _lost(f, found)] or list(found)
    results = [f.outcome for f in main if f.result and not f.numbered]
    if results and not any(f.numbered for f in main):
        return results[-1], False
    deciding = [f.outcome for f in main if f.outcome in DECIDING]
    if deciding:
        return deciding[0], len(set(deciding)) > 1
    if (sides or abstained) and all(f.weak or f.talk for f in main):
        return (Outcome.UNCLEAR if "for" in sides else Outcome.NONE), False
    rest = [f.outcome for f in main if not f.talk] or [f.outcome for f in main]
    if rest:
        return rest[0], False
    if talk:
        return Outcome.DISCUSSED, False
    return (Outcome.UNCLEAR if settles else Outcome.NONE), False


def _lost(ruling: Found, found: Sequence[Found]) -> bool:
    """Tell whether a refused draft (1a) has a rival (1b, 1c) that was approved after it."""
    if ruling.outcome is not Outcome.REJECTED or len(ruling.numbers) != 1:
        return False
    number = ruling.numbers[0]
    if not number[-1:].isalpha():
        return False
    return any(
        rival.outcome in {Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES}
        and any(n[:-1] == number[:-1] and n[-1:].isalpha() for n in rival.numbers)
        for rival in found
    )
