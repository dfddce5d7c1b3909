"""Reading order from the geometry: runs on one height are a row, columns are read one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from referatsoeg.readers.pdf.shapes import Fragment, Row

# Two runs stand on one row when they share this part of the lower one's height: a raised
# figure shares about 0.6, a line of close-set text shares 0.1 with the next.
_SHARED = 0.5
_TOUCH = 0.1
# Columns of running text: at least this many runs on each side, and this wide on the median. Where
# many runs are short (headings, a small table within a column) a quarter of them must be so wide,
# and the two sides must not keep step: cells of a table stand on the lines of their neighbours,
# lines of two texts meet by chance, a quarter of them at a pitch of 12 points.
_COLUMN_RUNS = 4
_COLUMN_WIDTH = 0.22
_SAME_LINE = 1.5
_IN_STEP = 0.5


def rows(fragments: Iterable[Fragment], width: float) -> list[Row]:
    """Return the page's rows from top to bottom, one column after the other; `width` in points."""
    ordered = sorted(fragments, key=lambda f: (f.top + f.bottom, f.x0))
    gutter = _gutter(ordered, width)
    if gutter is None:
        return group(ordered)
    found: list[Row] = []
    for band in _bands(ordered, gutter):
        left = [f for f in band if f.x1 <= gutter + 2]
        right = [f for f in band if f.x0 >= gutter - 2]
        if len(left) + len(right) == len(band) and _is_text(left, right, width):
            found.extend(group(left))
            found.extend(group(right))
        else:
            found.extend(group(band))
    return found


def group(fragments: Iterable[Fragment]) -> list[Row]:
    """Return fragments as rows from top to bottom, each from left to right."""
    found: list[list[Fragment]] = []
    tallest: Fragment | None = None
    for fragment in sorted(fragments, key=lambda f: (f.top + f.bottom, f.x0)):
        if tallest is None or not _same_row(tallest, fragment):
            found.append([fragment])
            tallest = fragment
        else:
            found[-1].append(fragment)
            tallest = max(tallest, fragment, key=lambda f: f.height)
    return [tuple(sorted(row, key=lambda f: f.x0)) for row in found]


def _same_row(tallest: Fragment, other: Fragment) -> bool:
    shared = min(tallest.bottom, other.bottom) - max(tallest.top, other.top)
    return shared >= _SHARED * min(tallest.height, other.height)


def _gutter(ordered: Sequence[Fragment], width: float) -> float | None:
    """Return the x just left of a second column, if many runs begin at one x past the middle."""
    starts = Counter(round(f.x0 / 3) for f in ordered if 0.35 * width < f.x0 < 0.7 * width)
    if not starts:
        return None
    best, count = starts.most_common(1)[0]
    return best * 3 - 4.0 if count >= _COLUMN_RUNS else None


def _bands(ordered: Sequence[Fragment], gutter: float) -> list[list[Fragment]]:
    """Cut the page into bands: runs that cross the gutter, and runs that keep to their side."""
    bands: list[list[Fragment]] = []
    crossing = None
    for fragment in ordered:
        crosses = fragment.x0 < gutter - 2 and fragment.x1 > gutter + 2
        if crosses is not crossing:
            bands.append([])
            crossing = crosses
        bands[-1].append(fragment)
    return bands


def _is_text(left: Sequence[Fragment], right: Sequence[Fragment], width: float) -> bool:
    """Return whether both sides are columns of running text and not the cells of a table."""
    if min(len(left), len(right)) < _COLUMN_RUNS:
        return False
    wide, sides = _COLUMN_WIDTH * width, (_widths(left), _widths(right))
    if all(median(widths) >= wide for widths in sides):
        return True
    return all(widths[-len(widths) // 4] >= wide for widths in sides) and not _in_step(left, right)


def _widths(side: Sequence[Fragment]) -> list[float]:
    return sorted(f.x1 - f.x0 for f in side)


def _in_step(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Return whether most runs of the side with fewer stand on a line of the other side."""
    few, many = sorted((left, right), key=len)
    lines = sorted(f.base for f in many)
    met = 0
    for fragment in few:
        at = bisect_left(lines, fragment.base - _SAME_LINE)
        met += at < len(lines) and lines[at] <= fragment.base + _SAME_LINE
    return met >= _IN_STEP * len(few)


def text(row: Row) -> str:
    """Return a row's words; runs that touch are one word."""
    words = row[0].text
    if len(row) == 1:
        return words
    for before, run in pairwise(row):
        gap = (run.x0 - before.x1) / max(run.height, 1.0)
        words += run.text if -_SHARED < gap < _TOUCH else " " + run.text
    return words
