"""What a document does in most of its items: where decisions stand, what has headings."""

from __future__ import annotations

from collections.abc import Sequence

from referatsoeg.layouts.scan import Row
from referatsoeg.model.kinds import SectionKind

_BEFORE = (SectionKind.BACKGROUND, SectionKind.SUMMARY, SectionKind.RECOMMENDATION)


def decision_stands_first(items: Sequence[tuple[Row, ...]]) -> bool:
    """Return whether decisions stand before the case text in most items."""
    first = last = 0
    for rows in items:
        kinds = [h.kind for row in rows if (h := row.heading) and h.date is None]
        if SectionKind.DECISION not in kinds:
            continue
        others = [index for index, kind in enumerate(kinds) if kind in _BEFORE]
        if others and kinds.index(SectionKind.DECISION) < others[0]:
            first += 1
        elif others:
            last += 1
    return first > last


def recommendations_headed(items: Sequence[tuple[Row, ...]]) -> bool:
    """Return whether most items print a heading over what is recommended.

    Where they do, "NN anbefaler:" in the case text is talk; where not, it opens the recommendation.
    """
    headed = sum(
        any(h.kind is SectionKind.RECOMMENDATION for r in rows if (h := r.heading))
        for rows in items
    )
    return headed * 2 > len(items)
