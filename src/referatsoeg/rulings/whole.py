"""What a decision came to as a whole, from the rulings inside it."""

from __future__ import annotations

from collections.abc import Sequence

from referatsoeg.model import Outcome
from referatsoeg.rulings.points import Found
from referatsoeg.vocabulary.outcomes import DECIDING


def whole(found: Sequence[Found], *, talk: bool, settles: bool) -> tuple[Outcome, bool]:
    """Return the outcome of the whole and whether its deciding rulings differ.

    Deciding outcomes come before the rest; among them the first; rulings on amendments and drafts
    that lost come after those on the matter itself.
    """
    main = [f for f in found if not f.secondary] or list(found)
    deciding = [f.outcome for f in main if f.outcome in DECIDING]
    if deciding:
        return deciding[0], len(set(deciding)) > 1
    rest = [f.outcome for f in main if not f.talk] or [f.outcome for f in main]
    if rest:
        return rest[0], False
    if talk:
        return Outcome.DISCUSSED, False
    return (Outcome.UNCLEAR if settles else Outcome.NONE), False
