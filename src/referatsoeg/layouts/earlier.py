"""Decisions of other days inside an item: a body and a day over what that body decided."""

from __future__ import annotations

from collections.abc import Sequence

from referatsoeg.layouts.heading import Heading
from referatsoeg.layouts.scan import Row
from referatsoeg.model.kinds import SectionKind

_TOLD_IN = (SectionKind.RECOMMENDATION, SectionKind.BACKGROUND, SectionKind.ECONOMY)

_OF_THE_CASE = (SectionKind.ECONOMY, SectionKind.LAW, SectionKind.SCHEDULE, SectionKind.HEARING,
                SectionKind.BACKGROUND)  # fmt: skip


def stands_apart(rows: Sequence[Row], index: int) -> bool:
    """Return whether a word below a decision heads the case's own text: alone between two gaps.

    Odense prints the decision before "Økonomi"; inside a decision such a word has no gap below.
    """
    row, above = rows[index], rows[index - 1]
    heading = row.heading
    if heading is None or heading.kind not in _OF_THE_CASE or heading.start < len(row.text):
        return False
    below = rows[index + 1] if index + 1 < len(rows) else None
    spaced = bool(row.gap and below and below.gap and below.heading is None)
    return spaced and above.heading is None


def opens_dated_step(
    rows: Sequence[Row], index: int, heading: Heading, day: str | None, kind: SectionKind | None
) -> bool:
    """Return whether a dated heading at a row opens what a body decided on that day.

    A colon behind it says so, of the meeting's own day too. Without one ("Økonomiudvalget, 12. maj
    2026") the day must lie before `day`, the meeting's own, and words must stand right below: a
    list of dates to come has neither.
    """
    row = rows[index]
    if not row.gap and rows[index - 1].heading is None:
        return False
    if row.text.endswith(":"):
        return True
    if (
        heading.date == day
        or not heading.date
        or not day
        or heading.date > day
        or kind not in _TOLD_IN
    ):
        return False
    below = rows[index + 1] if index + 1 < len(rows) else None
    return below is not None and not below.gap and below.heading is None and not below.furniture


def concludes(heading: Heading, row: Row) -> bool:
    """Return whether "Konklusion: …" on one line ends what is told under "Referat"."""
    return heading.words.lower() == "konklusion" and heading.start < len(row.text)
