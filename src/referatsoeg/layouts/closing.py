"""Where the last item ends: the lines that close a meeting, a portal's page foot, an appendix."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.layouts.marks import is_list_button
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
    if lists_attachments(rows, index):
        return True
    if any(h.kind is SectionKind.DECISION for r in rows[index:] if (h := r.heading)):
        return False
    lowered = row.text.lower()
    if lowered.startswith(END_MARKS) or lowered in PAGE_FOOT:
        return True
    if _behind_buttons(rows, index) or _is_address(rows, index):
        return True
    return row.new_page and len(row.text) < 80 and bool(_APPENDIX.match(row.text))


_LIST = regex.compile(r"(?:samlet )?bilags(?:liste|oversigt|fortegnelse)", regex.IGNORECASE)
_FIRST = regex.compile(r"1[.)]\s+\S")
_SEVERAL = 2


def lists_attachments(rows: Sequence[Row], index: int) -> bool:
    """Return whether a row heads the attachments of all items, counted anew from 1 for each.

    It stands behind the last item: no heading of an item's parts stands below it.
    """
    if not _LIST.fullmatch(rows[index].text.strip(" :")) or any(
        r.heading for r in rows[index + 1 :]
    ):
        return False
    return sum(bool(_FIRST.match(below.text)) for below in rows[index + 1 :]) >= _SEVERAL


_REPORT = regex.compile(
    r"(?:\p{L}+s )?(?:\p{L}*beretning|(?:års)?regnskab|budget)\b.{0,70}", regex.IGNORECASE
)
_TOP = 3  # rows
_SIGNED = 12  # rows between "Referent: …" and the page's end


def opens_report(rows: Sequence[Row], index: int) -> bool:
    """Return whether a report printed behind the signed minutes begins at a row.

    "Formandens beretning til generalforsamlingen …" at the top of a page, the minutes signed on the
    page above: its numbered points are none of the meeting's items.
    """
    top = next((i for i in range(index, max(-1, index - _TOP), -1) if rows[i].new_page), 0)
    if not top or _REPORT.fullmatch(rows[index].text) is None:
        return False
    above = rows[max(0, top - _SIGNED) : top]
    return any(row.text.lower().startswith(END_MARKS) for row in above)


_OWNER = regex.compile(r"(?:\p{Lu}[\p{L}-]+ ){1,3}Kommune|Region \p{Lu}[\p{L}-]+")
_PLACE = regex.compile(r"\d{4} \p{Lu}[\p{L} ]+|(?:telefon|tlf|cvr|ean)\b.*\d", regex.IGNORECASE)
_NEAR = 4


def _is_address(rows: Sequence[Row], index: int) -> bool:
    """Return whether an authority's address begins at a row: the foot of its page."""
    below = rows[index + 1 : index + 1 + _NEAR]
    return bool(_OWNER.fullmatch(rows[index].text)) and any(_PLACE.fullmatch(r.text) for r in below)


def _behind_buttons(rows: Sequence[Row], index: int) -> bool:
    """Return whether the portal's number and buttons that close an item stand right above a row."""
    above = index - 1
    while above > 0 and is_list_button(rows[above].text):
        above -= 1
    return above < index - 1 and rows[above].text.isdigit()
