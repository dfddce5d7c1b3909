"""Paragraphs from the white space between rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from referatsoeg.readers.pdf.shapes import Fragment, Row

# Measured on 26 printed minutes against their text twins: lines of one paragraph differ by less
# than 0.02 of their height from the usual step, paragraphs begin at 0.18 more.
_MORE = 0.11
# White between lines of different size, in heights of the smaller.
_WHITE = 0.1
# Type of another size begins a paragraph; scans read by machine vary by a tenth from line to line.
_OTHER_SIZE = 0.18
# The usual step between lines of one size is the one that a fifth of them keep below: also in
# a file of mostly one-line paragraphs; a double-spaced file has it larger throughout.
_USUAL_PART = 5
# A size with fewer pairs (headings) follows the size that has the most.
_FEWEST_PAIRS = 0.1
_SINGLE = 1.05

Usual = Mapping[int, float]


def usual_pitch(pages: Iterable[Sequence[Row]]) -> Usual:
    """Return the usual step from one line to the next, in heights, for each size in points."""
    seen: dict[int, list[float]] = defaultdict(list)
    for rows in pages:
        for above, below in pairwise(map(_main, rows)):
            if _alike(above, below) and 0.5 < _pitch(above, below) < 4:
                seen[round(below.size)].append(_pitch(above, below))
    fewest = _FEWEST_PAIRS * sum(map(len, seen.values()))
    common = max(seen.values(), key=len, default=[_SINGLE])
    return defaultdict(
        lambda: _step(common),
        {size: _step(steps) for size, steps in seen.items() if len(steps) >= fewest},
    )


def _step(steps: list[float]) -> float:
    return sorted(steps)[len(steps) // _USUAL_PART]


def new_paragraph(above: Row, below: Row, usual: Usual) -> bool:
    """Return whether a paragraph ends between two rows of one page."""
    first, second = _main(above), _main(below)
    if _alike(first, second):
        return _pitch(first, second) > usual[round(second.size)] + _MORE
    return _white(first, second) > _WHITE or other_style(above, below)


def other_style(above: Row, below: Row) -> bool:
    """Return whether two rows are set in type of clearly different size."""
    sizes = _main(above).size, _main(below).size
    return max(sizes) > (1 + _OTHER_SIZE) * min(sizes)


def _main(row: Row) -> Fragment:
    """Return the run that sets the height of the row: its longest."""
    return row[0] if len(row) == 1 else max(row, key=lambda f: len(f.text))


def _alike(above: Fragment, below: Fragment) -> bool:
    return abs(above.size - below.size) <= 0.06 * below.size


def _pitch(above: Fragment, below: Fragment) -> float:
    """Return the step from baseline to baseline in heights; negative into a new column."""
    return (below.base - above.base) / max(below.size, 1.0)


def _white(above: Fragment, below: Fragment) -> float:
    return (below.top - above.bottom) / max(min(above.size, below.size), 1.0)
