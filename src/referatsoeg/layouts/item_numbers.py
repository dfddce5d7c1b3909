"""What the numbers of items say: what to count on with, and which are set unlike the others."""

from __future__ import annotations

from collections import Counter

import regex

from referatsoeg.layouts.chain import CHAPTER, Candidate
from referatsoeg.layouts.styles import Style

_LABEL = regex.compile(r"(\d+)(?:\.(\d+))?")
_ODD = 3.0
_RARE = 0.34


def all_alike(candidates: list[Candidate]) -> bool:
    """Return whether most candidates bear the number 1: some systems number every item so."""
    ones = sum(candidate.number == 1 for candidate in candidates)
    return ones >= 3 and ones >= len(candidates) * 0.6


def odd_shapes(found: list[tuple[int, Style, regex.Match[str]]]) -> dict[int, float]:
    """Return a penalty for rows whose number is set in another way than most: one archive's items
    look alike, "Punkt 3a Anbefales" inside a decision does not look like "Punkt 3: Title"."""
    shapes = {}
    for index, style, match in found:
        between = match.string[match.end("number") : match.start("title")] if style.numbered else ""
        shapes[index] = (style.name, between.strip(), bool(match["title"]))
    counts = Counter(shapes.values())
    most = max(counts.values(), default=0)
    return {i: _ODD for i, shape in shapes.items() if counts[shape] < most * _RARE and most >= 3}


def value_of(label: str) -> int | None:
    """Return a number to count on with: "4" is 4, "2.1" is 2001 (chapter 2, first item)."""
    match = _LABEL.match(label)
    if not match:
        return None
    return int(match[1]) * CHAPTER + int(match[2]) if match[2] else int(match[1])
