"""Which problems mean that words are lost, and which are only doubts about a file that was read."""

from __future__ import annotations

from collections.abc import Iterable

from referatsoeg.archive.records import NOT_KEPT, Recorded, Result

# Something in the file was not read, is not in the archive, or cannot be found by a search. All
# other problems of a file that was read ask a person to look: a number that is missing in the
# agenda, a meeting without date, digits that look like a CPR number.
LOSSES = frozenset(
    {
        NOT_KEPT,
        "cut_off",
        "items_not_shown",
        "low_quality",
        "needs_ocr",
        "no_items",
        "no_meeting",
        "no_minutes",
        "ocr_failed",
        "page_broken",
        "too_many_pages",
    }
)


def is_lossless(recorded: Iterable[Recorded]) -> bool:
    """Say whether all files were read in full and hold meetings, whatever doubts there are."""
    return not any(
        one.result is Result.FAILED or any(p.code in LOSSES for p in one.problems)
        for one in recorded
    )
