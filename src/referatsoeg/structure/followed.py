"""A decision that only follows what another body advised: "Økonomiudvalgets indstilling blev tiltrådt".

Where that body advised to refuse, following it says no to who applied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.model.meeting import Decision, HistoryStep
from referatsoeg.rulings.refusals import asks_refusal

_THEIRS = regex.compile(
    r"(?P<body>\p{L}[\p{L}-]{3,40}?)s indstilling\b|\bindstilling(?:en)? fra (?:det |den )?(?P<body>\p{L}[\p{L}-]{3,40})",
    regex.IGNORECASE,
)

_BRIEF = 200


def as_followed(decision: Decision | None, steps: Sequence[HistoryStep]) -> Decision | None:
    """Return the decision, as a refusal where it approves what the step it names refused.

    `steps` are the item's history; the last step of the body that is named counts. "Udvalgets
    indstilling" is the last step's.
    """
    if decision is None or decision.outcome is not Outcome.APPROVED or not steps:
        return decision
    named = _THEIRS.search(decision.text)
    if named is None:
        return decision
    body = named["body"].lower()
    theirs = [s for s in steps if body.startswith("udvalg") or body in (s.body or "").lower()]
    if not theirs or not _only_refuses(theirs[-1]):
        return decision
    return replace(decision, outcome=Outcome.REJECTED)


def _only_refuses(step: HistoryStep) -> bool:
    """Return whether a step refuses and advises nothing else: a longer one puts something instead."""
    refuses = step.outcome is Outcome.REJECTED or asks_refusal(((None, step.text),))
    return refuses and len(step.text) <= _BRIEF
