"""Whether a body gave another sum than it was asked for, which is an approval with changes."""

from __future__ import annotations

from collections.abc import Sequence

import regex

_SUM = r"(?:kr\.? ?)?(?P<sum>\d{1,3}(?:[. ]\d{3}){1,3}|\d{3,9})(?:,-|,\d\d)?(?![\d.]*\d)(?: ?kr\b)?"
_APPLIED = regex.compile(
    r"\b(?:(?:an)?søgt|(?:an)?søger|(?:an)?søgte|ansøgning\w*)\b[^.;\n]{0,60}?\bom\b"
    rf"[^.;\d\n]{{0,40}}?{_SUM}",
    regex.IGNORECASE,
)
_GRANTED = regex.compile(
    r"\b(?:bevilge\w*|bevilligede\w*|giver|gav|gives|yder|ydes|ydede|imødekom\w*|tildele\w*|støtte[rs]?)\b"
    rf"[^.;\d\n]{{0,60}}?{_SUM}",
    regex.IGNORECASE,
)
_MONEY = regex.compile(
    r"(?<![\d.,])(?P<sum>\d{1,3}(?:\.\d{3})*(?:,\d{1,2})?) ?(?:kr\b|mio\b|%|pct|procent|timer|pladser|meter|år\b|dage\b|promille)",
    regex.I,
)
_WORD = regex.compile(r"\p{L}{5,}")
_FIXED = regex.compile(
    r"\b(?:fastsæt|fastsat|sættes|hæves|nedsættes|forhøjes|bevilge|gives|ydes|tildeles|bliver|udgør)\w*\b"
    r"[^.;\d]{0,60}\d", regex.IGNORECASE,
)  # fmt: skip
_BRIEF = 200  # characters of a decision that only fixes a sum
_LONGEST = 1000  # characters of a decision within which both sums stand
_SHARED = 5  # letters by which a word of the decision is known again in the recommendation


def gives_less(text: str) -> bool:
    """Tell "Ansøgt om 60.000 kr. Udvalget bevilger 35.000 kr." by its two sums."""
    near = text[:_LONGEST]
    applied = _APPLIED.search(near)
    granted = _GRANTED.search(near, applied.end()) if applied else None
    return bool(applied and granted) and _whole(granted) < _whole(applied)


def sets_other_sum(text: str, recommendations: Sequence[tuple[str | None, str]]) -> bool:
    """Tell whether one sum was recommended and a short decision fixes another for the same thing."""
    if len(recommendations) != 1 or len(text) > _BRIEF or _FIXED.search(text) is None:
        return False
    asked = recommendations[0][1]
    wanted, given = _sums(asked), _sums(text)
    if len(wanted) != 1 or len(given) != 1 or wanted == given:
        return False
    known = {word[:_SHARED] for word in _WORD.findall(asked.lower())}
    return any(word[:_SHARED] in known for word in _WORD.findall(text.lower()))


def _sums(text: str) -> set[str]:
    return {found["sum"] for found in _MONEY.finditer(text[:_LONGEST])}


def _whole(found: regex.Match[str] | None) -> int:
    return int(regex.sub(r"\D", "", found["sum"])) if found else 0
