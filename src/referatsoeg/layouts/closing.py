"""Where the last item ends: the lines that close a meeting, a portal's page foot, an appendix."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.layouts.scan import Row
from referatsoeg.model.kinds import SectionKind
from referatsoeg.vocabulary.frame import END_MARKS, PAGE_FOOT

_APPENDIX = regex.compile(
    r"(?:bilag\s*\d*\s*[:.–-]|formandens beretning|formandsberetning|beretning\b|regnskab \d{4}|"
    r"budget \d{4}|underskriftsark|underskrifter)",
    regex.IGNORECASE,
)


def ends_meeting(rows: Sequence[Row], index: int) -> bool:
    """Return whether the meeting's last item ends above a row; a decision below it is the item's."""
    row = rows[index]
    if any(h.kind is SectionKind.DECISION for r in rows[index:] if (h := r.heading)):
        return False
    lowered = row.text.lower()
    if lowered.startswith(END_MARKS) or lowered in PAGE_FOOT:
        return True
    return row.new_page and len(row.text) < 80 and bool(_APPENDIX.match(row.text))
