"""What an answer to a recommendation to refuse comes to: its approval says no to who applied.

"Indstillingen blev godkendt" refuses, where the only thing recommended was to refuse; not following
such a recommendation may grant what was applied for. The points themselves keep their own answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.meaning import sets_aside
from referatsoeg.rulings.ruling import Found

_REFUSES = regex.compile(
    r"\b(?:gives|meddeles|give|meddele|giver|meddeler|udstedes|får)\b(?:\W+\p{L}+){0,3}?\W+afslag\b|^\W*(?:at )?afslag\b"
    r"|\b(?:afvises|afslås|forkastes|afslaas|nægtes|afvise|afslå|afviser|afslår)\b"
    r"|\bikke (?:imødekommes|godkendes|meddeles|bevilges|gives|imødekomme|godkende|meddele)\b"
    r"|\b(?:imødekommes|godkendes|meddeles|bevilges|gives) ikke\b"
    r"|\bikke kan (?:imødekomme|give|yde|støtte|bevilge)"
    r"|\bikke tages til følge\b|\btages ikke til følge\b",
    regex.IGNORECASE,
)
_THE_RECOMMENDATION = regex.compile(
    r"\b(?:indstilling|anbefaling)(?:en|er|erne)?\b|^det (?:indstillede|anbefalede)|(?:ørens|chefens|ningens|ionens|atets) forslag$",
    regex.I,
)
_DENIES = regex.compile(
    r"\bikke (?:\p{L}+ ){0,2}?(?:godkend|tiltr|følg|vedtag)"
    r"|\bindstilling\w* (?:(?:blev|bliver|er) )?(?:\p{L}+ )?(?:forkast|fald|bortfald|nedstemt)",
    regex.IGNORECASE,
)
_APPROVALS = frozenset((Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES))


def asks_refusal(recommendations: Sequence[tuple[str | None, str]]) -> bool:
    """Tell whether all that is recommended is to say no."""
    return bool(recommendations) and all(_REFUSES.search(text) for _, text in recommendations)


def turned(found: Found) -> Found:
    """Return a ruling on a recommendation to refuse as a ruling on what was applied for."""
    about = found.subject
    if sets_aside(found.sentence):
        return found
    named = about is not None and _THE_RECOMMENDATION.search(about) is not None
    if found.outcome in _APPROVALS and (about is None or named):
        return replace(found, outcome=Outcome.REJECTED)
    if found.outcome is Outcome.REJECTED and (about is None or named) and denies(found):
        return replace(found, outcome=Outcome.APPROVED)
    return found


def denies(found: Found) -> bool:
    """Tell "Kan ikke tiltræde indstillingen" and "Ikke godkendt" from "Afslås"."""
    return _DENIES.search(found.sentence) is not None
