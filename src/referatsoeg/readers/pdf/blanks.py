"""Paragraphs from the white space between lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from referatsoeg.model import Line

# Measured on 26 printed minutes against their text twins: lines of one paragraph differ by less
# than 0.05 of their height from the usual white, paragraphs begin at 0.3 more.
_MORE = 0.25
# Type of another size begins a paragraph; scans read by machine vary by a tenth from line to line.
_OTHER_SIZE = 0.18
# The usual white between lines of one size is the one that a fifth of them keep below: also in
# a file of mostly one-line paragraphs; a double-spaced file has it larger throughout.
_USUAL_PART = 5
_FEWEST_PAIRS = 5

Usual = Mapping[int, float]


def usual_white(pages: Iterable[Sequence[Line]]) -> Usual:
    """Return the usual white between two lines of a size (rounded points) in heights of a line."""
    seen: dict[int, list[float]] = defaultdict(list)
    for lines in pages:
        for above, below in pairwise(lines):
            if above.size is None or round(above.size) != round(below.size or 0):
                continue
            white = _white(above, below)
            if -0.5 < white < 3:
                seen[round(above.size)].append(white)
    return {
        size: sorted(whites)[len(whites) // _USUAL_PART]
        for size, whites in seen.items()
        if len(whites) >= _FEWEST_PAIRS
    }


def breaks(lines: Sequence[Line], usual: Usual) -> Iterator[bool]:
    """Yield for each line of one page whether a paragraph ends above it."""
    if lines:
        yield False
    for above, below in pairwise(lines):
        sizes = above.size or 1.0, below.size or 1.0
        other = max(sizes) / min(sizes) > 1 + _OTHER_SIZE
        expected = max(0.0, usual.get(round(below.size or 0), 0.0))
        yield other or _white(above, below) > expected + _MORE


def _white(above: Line, below: Line) -> float:
    """Return the white between two lines in heights of the smaller; a new column has none."""
    if above.box is None or below.box is None:
        return 0.0
    height = min(above.box.bottom - above.box.top, below.box.bottom - below.box.top)
    return (below.box.top - above.box.bottom) / max(height, 1.0)
