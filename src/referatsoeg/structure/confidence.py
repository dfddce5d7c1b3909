"""How sure a reading is: one number for a file, from its layout, its text and its doubts."""

from __future__ import annotations

from collections.abc import Sequence

from referatsoeg.model.document import Problem
from referatsoeg.model.meeting import Meeting

_FIT_SHARE = 0.15
"""What a layout costs that does not fit at all. This and the costs below are judged, not fitted; what
they come to is measured and held by tests/golden/test_confidence.py."""
_COSTS = {
    "no_date": 0.1,
    "no_items": 0.3,
    "number_gap": 0.1,
    "attendance_missing": 0.1,
    "headings_unknown": 0.1,
    "one_line": 0.35,
    "long_line": 0.1,
    "unknown_glyphs": 0.1,
    "low_quality": 0.15,
    "page_broken": 0.2,
    "cut_off": 0.3,
    "ocr_failed": 0.2,
    "needs_ocr": 0.3,
    "no_text": 0.2,
}
_UNDECIDED = 0.4
"""What it costs when no item has a decision; a part of them costs that part."""
_UNREAD = 0.05
"""The confidence of a file in which no meeting was found."""


def confidence(
    fit: float, quality: float, meetings: Sequence[Meeting], problems: Sequence[Problem]
) -> float:
    """Return from 0 to 1 how sure the reading of a file is, to two decimals.

    `fit` is how well the layout fitted and `quality` how good the text is, both 0–1. Each kind of
    doubt takes its part of what is left, a repeated kind twice at most.
    """
    items = [item for meeting in meetings for item in meeting.items]
    if not items:
        return _UNREAD
    left = quality * (1.0 - _FIT_SHARE * (1.0 - fit))
    codes = [problem.code for problem in problems]
    for code in sorted(set(codes)):
        left *= (1.0 - _COSTS.get(code, 0.0)) ** min(2, codes.count(code))
    if "decision_missing" in codes:
        undecided = sum(item.decision is None for item in items) / len(items)
        left *= 1.0 - _UNDECIDED * undecided
    return round(left, 2)
