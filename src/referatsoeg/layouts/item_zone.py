"""One item's rows: its title, case number and access, then headings and text to the end."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.layouts.family import Family
from referatsoeg.layouts.items import ItemHead
from referatsoeg.layouts.marks import Heading, access_of, attendance_of, heading_of, is_noise, key_of
from referatsoeg.layouts.row_label import FURNITURE, TEXT, RowLabel
from referatsoeg.layouts.scan import Row
from referatsoeg.model import Role, SectionKind
from referatsoeg.text.case_numbers import has_label, is_case_line
from referatsoeg.text.senders import sender_of
from referatsoeg.text.dates import first_date
from referatsoeg.vocabulary.frame import END_MARKS, KIND_WORDS

_TYPE_MARKS = frozenset({"(b)", "(o)", "(d)", "beslutningssag", "orienteringssag", "orientering",
                         "drøftelsessag", "beslutningspunkt", "orienteringspunkt", "drøftelse",
                         "b", "o", "d", "efterretningssager", "til behandling", "beslutning."})  # fmt: skip
_SAME_ITEM = regex.compile(r"sag\s*(?:nr\.?)?\s*\d{1,4}\.?$", regex.IGNORECASE)
_APPENDIX = regex.compile(
    r"(?:bilag\s*\d*\s*[:.–-]|formandens beretning|formandsberetning|beretning\b|regnskab \d{4}|"
    r"budget \d{4}|underskriftsark|underskrifter)",
    regex.IGNORECASE,
)
_OPEN_END = regex.compile(
    r"(?:\b(?:i|på|af|og|til|for|med|ved|om|samt|fra|den|det|de|en|et|vedr\.?|vedrørende|mellem|under|eller)|[-–,/])$"
)
_BEFORE = (SectionKind.BACKGROUND, SectionKind.SUMMARY, SectionKind.RECOMMENDATION)
_TITLE_ROWS = 5
_FULL_TITLE = 0.62
"""A title line is followed by another when it fills this share of the width: titles are ragged,
and the shortest first line of a two-line title seen fills 0.64."""


def decision_stands_first(items: Sequence[tuple[Row, ...]]) -> bool:
    """Return whether decisions stand before the case text in most items."""
    first = last = 0
    for rows in items:
        kinds = [h.kind for row in rows if (h := heading_of(row.text)) and h.date is None]
        if SectionKind.DECISION not in kinds:
            continue
        others = [index for index, kind in enumerate(kinds) if kind in _BEFORE]
        if others and kinds.index(SectionKind.DECISION) < others[0]:
            first += 1
        elif others:
            last += 1
    return first > last


class ItemZone:
    """Labels the rows of one item; `lead` rows stand before the row that opens it."""

    def __init__(
        self,
        rows: tuple[Row, ...],
        head: ItemHead,
        family: Family,
        *,
        lead: int = 0,
        width: int = 0,
        decision_first: bool = False,
        last: bool = False,
    ) -> None:
        self.rows = rows
        self.head = head
        self.family = family
        self.lead = lead
        self.width = width
        self.decision_first = decision_first
        self.last = last
        self.kind: SectionKind | None = None

    def labels(self) -> list[RowLabel]:
        """Return a label for each row."""
        labels = [self._lead_label(row) for row in self.rows[: self.lead]]
        head_row = self.rows[self.lead]
        start = self.head.title_start
        if self.head.style == "case":
            start = len(head_row.text)
        labels.append(RowLabel(role=Role.ITEM, value=self.head.label, start=start))
        titles = self._title_end(self.lead + 1)
        for row in self.rows[self.lead + 1 : titles]:
            labels.append(self._quiet(row) or RowLabel(role=Role.TITLE))
        return labels + self._body(titles)

    def _lead_label(self, row: Row) -> RowLabel:
        if is_case_line(row.text):
            return RowLabel(role=Role.CASE, value="next")
        if access_of(row.text) is not None:
            return RowLabel(role=Role.ACCESS, value="next")
        return RowLabel(role=Role.MEETING, value="next") if first_date(row.text) else FURNITURE

    def _quiet(self, row: Row) -> RowLabel | None:
        """Return the label of a row that is no text wherever it stands."""
        if is_noise(row.text) or any(p.match(row.text) for p in self.family.furniture):
            return FURNITURE
        if row.furniture and heading_of(row.text) is None and not is_case_line(row.text):
            return FURNITURE
        return None

    def _title_end(self, start: int) -> int:
        """Return the row after the title that begins on the item's row or below it."""
        head_row = self.rows[start - 1]
        have_title = self.head.style != "case" and self.head.title_start < len(head_row.text)
        end = start
        before = head_row
        while end < min(len(self.rows), start + _TITLE_ROWS):
            row = self.rows[end]
            if self._quiet(row):
                end += 1
                continue
            if self._closes_title(row):
                break
            if have_title and not self._continues(before, row, end):
                break
            if not have_title and row.gap > 0 and before is not head_row:
                break
            have_title, before, end = True if have_title else before is not head_row or True, row, end + 1
        return end

    def _closes_title(self, row: Row) -> bool:
        text = row.text
        if is_case_line(text) or access_of(text) is not None or key_of(text) in _TYPE_MARKS:
            return True
        return heading_of(text) is not None or attendance_of(text) is not None

    def _continues(self, before: Row, row: Row, index: int) -> bool:
        if row.gap > 0 or row.new_page:
            return False
        if before.line.bold != row.line.bold:
            return False
        if before.line.bold and row.line.bold:
            return True
        if row.text[0].islower() and not before.text.endswith((".", ":")):
            return True
        if _OPEN_END.search(before.text):
            return True
        for ahead in self.rows[index + 1 : index + 3]:
            if ahead.gap == 0 and is_case_line(ahead.text):
                return True
        return bool(self.width) and len(before.text) >= self.width * _FULL_TITLE and (
            not before.text.endswith((".", ":"))
        )

    def _body(self, start: int) -> list[RowLabel]:
        labels: list[RowLabel] = []
        in_head = True
        ended = False
        has_decision = any(
            h.kind is SectionKind.DECISION for row in self.rows[start:] if (h := heading_of(row.text))
        )
        for row in self.rows[start:]:
            if ended or (self.last and self._ends_meeting(row)):
                ended = True
                labels.append(RowLabel(role=Role.MEETING, value="close"))
                continue
            label = self._quiet(row) or (self._head_label(row) if in_head else None)
            label = label or self._body_label(row, in_head, has_decision)
            in_head = in_head and label.role in (Role.FURNITURE, Role.CASE, Role.ACCESS, Role.TITLE)
            labels.append(label)
        return labels

    def _ends_meeting(self, row: Row) -> bool:
        lowered = row.text.lower()
        if lowered.startswith(END_MARKS):
            return True
        return row.new_page and len(row.text) < 80 and bool(_APPENDIX.match(row.text))

    def _head_label(self, row: Row) -> RowLabel | None:
        text = row.text
        if is_case_line(text) or (has_label(text) and len(text) < 120):
            return RowLabel(role=Role.CASE)
        if access_of(text) is not None or key_of(text) in _TYPE_MARKS:
            return RowLabel(role=Role.ACCESS)
        if _SAME_ITEM.fullmatch(text) or key_of(text) in KIND_WORDS and heading_of(text) is None:
            return RowLabel(role=Role.ACCESS)
        title = self.rows[self.lead].text[self.head.title_start :].strip()
        if title and text == title:
            return RowLabel(role=Role.TITLE, value="repeat")
        return None

    def _body_label(self, row: Row, in_head: bool, has_decision: bool) -> RowLabel:
        heading = self._heading(row)
        if heading:
            self.kind = heading.kind
            return RowLabel(
                role=Role.HEADING, kind=heading.kind, value=heading.words, start=heading.start
            )
        if in_head:
            implicit = self.family.bare_text
            if self.decision_first and not has_decision:
                implicit = SectionKind.DECISION
            self.kind = implicit
            return RowLabel(role=Role.TEXT, kind=implicit)
        if self.family.responses and self.kind is SectionKind.DECISION and sender_of(row.text):
            self.kind = SectionKind.HEARING
            return RowLabel(role=Role.TEXT, kind=SectionKind.HEARING)
        return TEXT

    def _heading(self, row: Row) -> Heading | None:
        own = self.family.headings.get(key_of(row.text)) if len(row.text) < 60 else None
        if own:
            return Heading(kind=own, words=row.text, start=len(row.text))
        heading = heading_of(row.text)
        if heading is None:
            return None
        standing = row.gap > 0 or row.line.bold or row.new_page or heading.words.endswith(":")
        inline = heading.start < len(row.text)
        if heading.kind is SectionKind.ATTENDANCE:
            return heading if not inline and (standing or row.text.endswith(":")) else None
        if self.kind is SectionKind.DECISION and not self.decision_first:
            return None if heading.weak and heading.kind is not SectionKind.DECISION else heading
        if heading.weak and not (standing or inline):
            return None
        return heading
