"""The order of a case's steps on one day: as histories list them, else committees before councils.

Minutes print no hour for a case, but an item that tells what another body decided the same day
came after it, and a history lists the bodies of a day in the order they met.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from referatsoeg.audit.names import rank


def before(lists: Iterable[Sequence[int]]) -> frozenset[tuple[int, int]]:
    """Return the pairs (earlier, later) of steps that lists put in order; the last list counts."""
    pairs: set[tuple[int, int]] = set()
    for listed in lists:
        for place, first in enumerate(listed):
            for later in listed[place + 1 :]:
                pairs.discard((later, first))
                pairs.add((first, later))
    return frozenset(p for p in pairs if p[0] != p[1])


def in_time(
    steps: Sequence[tuple[str | None, str | None]], pairs: frozenset[tuple[int, int]]
) -> list[int]:
    """Return the places of steps, each (date, body), in order of time; undated first."""
    ordered: list[int] = []
    for day in sorted({date or "" for date, _ in steps}):
        of_day = [n for n, (date, _) in enumerate(steps) if (date or "") == day]
        ordered += _one_day(sorted(of_day, key=lambda n: _place(steps[n][1])), pairs)
    return ordered


def _place(body: str | None) -> tuple[int, str]:
    return rank(body), body or ""


def _one_day(rest: list[int], pairs: frozenset[tuple[int, int]]) -> list[int]:
    """Take again and again the first step that no other must come before."""
    ordered = []
    while rest:
        free = (n for n in rest if not any((other, n) in pairs for other in rest))
        chosen = next(free, rest[0])  # lists that go in a ring order nothing
        ordered.append(chosen)
        rest = [n for n in rest if n != chosen]
    return ordered
