"""Which of the lines that look like items are items: the best rising chain of numbers.

Every line that could open an item gets a score from its form and its surroundings; a chain of
rising numbers earns more than its members alone. So "3." in a list of recommendations loses to the
"3." that continues the agenda, without a rule for every list there is.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

_NEXT, _SAME, _GAP, _BACK = 1.5, -2.5, -0.6, -7.0
CHAPTER = 10_000
"""Numbers of two parts count chapters: item 2.1 follows 1.4 as well as 2.0."""
_SUFFIXED = 0.5
_MAX_GAP = -3.0
_FIRST = 1.0
_LATE_START = -0.6
_WINDOW = 80
"""A chain looks this many candidates back: longer lists between two items do not occur, and the
work stays linear on files of nothing but numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A line that may open an item: its row, the number printed, and its score without company."""

    row: int
    number: int | None
    label: str | None
    title_start: int
    score: float


def best_chain(
    candidates: list[Candidate], restarts: frozenset[int], *, same: float = _SAME
) -> tuple[float, list[int]]:
    """Return the score of the best chain and the indexes of its members.

    `restarts` holds the rows before which a new meeting begins: there numbers may start anew.
    `same` is what a repeated number is worth: lists whose every item is "1." do exist.
    """
    totals: list[float] = []
    previous: list[int] = []
    boundaries = sorted(restarts)
    for index, candidate in enumerate(candidates):
        start = _start_bonus(candidate)
        best, chosen = candidate.score + start, -1
        for other in range(max(0, index - _WINDOW), index):
            joined = totals[other] + candidate.score
            joined += _transition(candidates[other], candidate, boundaries, start, same)
            if joined > best:
                best, chosen = joined, other
        totals.append(best)
        previous.append(chosen)
    if not totals:
        return 0.0, []
    end = max(range(len(totals)), key=totals.__getitem__)
    if totals[end] <= 0:
        return 0.0, []
    chain = []
    current = end
    while current >= 0:
        chain.append(current)
        current = previous[current]
    return totals[end], chain[::-1]


def _start_bonus(candidate: Candidate) -> float:
    return _FIRST if candidate.number in (1, None) else _LATE_START


def _transition(
    before: Candidate, after: Candidate, boundaries: list[int], start: float, same: float
) -> float:
    step = _step(before, after, same)
    if bisect_right(boundaries, after.row) > bisect_right(boundaries, before.row):
        return max(start, step)
    return step


def _step(before: Candidate, after: Candidate, same: float) -> float:
    if before.number is None or after.number is None:
        return 0.0
    distance = after.number - before.number
    chapters = after.number // CHAPTER - before.number // CHAPTER
    if distance == 1 or (chapters == 1 and after.number % CHAPTER == 1):
        return _NEXT
    if distance == 0:
        # "6a" comes after "6": another matter under the same number.
        return _SUFFIXED if before.label != after.label else same
    if distance < 0:
        return _BACK
    return max(_GAP * (distance - 1), _MAX_GAP) if distance <= 40 else _BACK
