"""One item's rows: its title, case number and access, then headings and text to the end."""

from __future__ import annotations

import regex

from referatsoeg.layouts.family import Family
from referatsoeg.layouts.heading import Heading
from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.item_title import COUNTED, title_end
from referatsoeg.layouts.marks import access_of, is_noise, key_of
from referatsoeg.layouts.row_label import FURNITURE, TEXT, RowLabel
from referatsoeg.layouts.scan import Row
from referatsoeg.model.kinds import Role, SectionKind
from referatsoeg.rulings import decides
from referatsoeg.text.case_numbers import has_label, is_case_line, is_labelled_case
from referatsoeg.text.dates import first_date
from referatsoeg.text.senders import names_asker, sender_of
from referatsoeg.vocabulary.frame import BODY_ENDINGS, END_MARKS, KIND_WORDS, PAGE_FOOT, TYPE_MARKS

_SAME_ITEM = regex.compile(r"sag\s*(?:nr\.?)?\s*\d{1,4}\.?$", regex.IGNORECASE)
_APPENDIX = regex.compile(
    r"(?:bilag\s*\d*\s*[:.–-]|formandens beretning|formandsberetning|beretning\b|regnskab \d{4}|"
    r"budget \d{4}|underskriftsark|underskrifter)",
    regex.IGNORECASE,
)
_RUNNING = regex.compile(
    r".{0,90}?\b(?:side|s\.|blad nr\.)\s*:?\s*\d{1,4}(?:\s*(?:af|/|of)\s*\d{1,4})?\s*",
    regex.IGNORECASE,
)
_COLUMNS = regex.compile(r"\S\s{3,}\S")
_BULLETS = frozenset("•◦▪·*-–—")
_DATE_END = regex.compile(r"\d{2}[./-]\d{2}[./-]\d{4}$")
_DIGITS = regex.compile(r"[\d./-]{3,20}")
_POINT = regex.compile(r"(?:at\b|\d{1,2}\s?[.)]|[a-z][.)]\s|[•◦▪·–-]\s|[a-zæøå])")
_LEAD = regex.compile(
    r"[A-ZÆØÅ][^.;:]{2,140}?\b(?:indstiller|indstilles|foreslår|foreslaar|anbefaler|henstiller)\b[^.;:]{0,110}?"
    r"(?:,|:|,?\s*\bat\b\s*[:;,]?)",
    regex.IGNORECASE,
)
_LEAD_INLINE = regex.compile(
    r"[A-ZÆØÅ][^.;:]{2,80}\b(?:indstiller|indstilles)(?:\stil\s[^.;:,]{3,60})?,?\s+at\s\p{Ll}",
    regex.IGNORECASE,
)
_SENTENCE = regex.compile(r"(?:[a-zæøå)]{3}|\d\s[Kk]r)[.:](?=\s+[A-ZÆØÅ]|$)")
_WRAPPED = 0.75
"""A line wraps, and its paragraph goes on, when it fills this share of the width."""


def _columned(row: Row) -> bool:
    """Return whether a page's first row is a header set in columns: body left, date right."""
    if first_date(row.text) is None or len(row.text) > 110:
        return False
    if _COLUMNS.search(row.line.text.strip()) or " | " in row.text:
        return True
    if row.text.split()[0].lower() in KIND_WORDS and len(row.text) < 60:
        return True
    ends = bool(_DATE_END.search(row.text))
    return ends and any(w.strip(",.-").lower().endswith(BODY_ENDINGS) for w in row.text.split())


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
        day: str | None = None,
        leads: bool = True,
    ) -> None:
        self.rows = rows
        self.head = head
        self.family = family
        self.lead = lead
        self.width = width
        self.decision_first = decision_first
        self.last = last
        self.day = day
        self.leads = leads
        self.kind: SectionKind | None = None
        self.after_label = False
        self.led = False
        self.asked = False
        self.opened_above = False
        self.seen: set[SectionKind] = set()

    def labels(self) -> list[RowLabel]:
        """Return a label for each row."""
        labels = [self._lead_label(row) for row in self.rows[: self.lead]]
        head_row = self.rows[self.lead]
        start = self.head.title_start
        if self.head.style == "case":
            start = len(head_row.text)
        labels.append(RowLabel(role=Role.ITEM, value=self.head.label, start=start))
        titles = title_end(self.rows, self.lead + 1, self.head, width=self.width, skip=self._quiet)
        if self._is_prose(titles):
            self.kind = SectionKind.OTHER
            labels[-1] = RowLabel(
                role=Role.ITEM, value=self.head.label, start=start, kind=SectionKind.OTHER
            )
            return labels + self._body(self.lead + 1)
        for row in self.rows[self.lead + 1 : titles]:
            counted = RowLabel(role=Role.ACCESS) if COUNTED.fullmatch(row.text) else None
            labels.append(self._quiet(row) or counted or RowLabel(role=Role.TITLE))
        return labels + self._body(titles)

    def _lead_label(self, row: Row) -> RowLabel:
        if is_case_line(row.text):
            return RowLabel(role=Role.CASE, value="next")
        if access_of(row.text) is not None:
            return RowLabel(role=Role.ACCESS, value="next")
        if first_date(row.text):
            return RowLabel(role=Role.MEETING, value="next")
        return FURNITURE if row.furniture else RowLabel(role=Role.TITLE, value="next")

    def _quiet(self, row: Row) -> RowLabel | None:
        """Return the label of a row that is no text wherever it stands."""
        if row.copy:
            return FURNITURE
        columns = _COLUMNS.search(row.line.text.strip())
        if columns and _RUNNING.fullmatch(row.text):
            return FURNITURE
        if columns and first_date(row.text) == self.day is not None:
            return FURNITURE
        if row.new_page and (_RUNNING.fullmatch(row.text) or _columned(row)):
            return FURNITURE
        if is_noise(row.text) or any(p.match(row.text) for p in self.family.furniture):
            return FURNITURE
        if row.furniture and row.heading is None and not is_case_line(row.text):
            return FURNITURE
        return None

    def _counter(self, index: int) -> RowLabel | None:
        """Return the label of a bare figure: a portal's count of attachments, or a page number."""
        row = self.rows[index]
        if self.after_label:
            return None
        following = self.rows[index + 1] if index + 1 < len(self.rows) else None
        if following is None or following.new_page:
            running = row.text.isdigit() or _RUNNING.fullmatch(row.text) or _columned(row)
            return FURNITURE if running else None
        return FURNITURE if row.text.isdigit() and is_noise(following.text) else None

    def _body(self, start: int) -> list[RowLabel]:
        labels: list[RowLabel] = []
        in_head = True
        ended = False
        has_decision = any(
            h.kind is SectionKind.DECISION for row in self.rows[start:] if (h := row.heading)
        )
        for index, row in enumerate(self.rows[start:], start=start):
            if ended or (self.last and self._ends_meeting(index)):
                ended = True
                labels.append(RowLabel(role=Role.MEETING, value="close"))
                continue
            label = self._quiet(row) or self._counter(index)
            label = label or (self._head_label(row) if in_head else None)
            label = label or self._body_label(row, in_head, has_decision)
            in_head = in_head and label.role in (Role.FURNITURE, Role.CASE, Role.ACCESS, Role.TITLE)
            labels.append(label)
        return labels

    def _ends_meeting(self, index: int) -> bool:
        row = self.rows[index]
        if any(h.kind is SectionKind.DECISION for r in self.rows[index:] if (h := r.heading)):
            return False
        lowered = row.text.lower()
        if lowered.startswith(END_MARKS) or lowered in PAGE_FOOT:
            return True
        return row.new_page and len(row.text) < 80 and bool(_APPENDIX.match(row.text))

    def _head_label(self, row: Row) -> RowLabel | None:
        text = row.text
        if is_case_line(text) or (has_label(text) and len(text) < 120):
            return RowLabel(role=Role.CASE)
        if access_of(text) is not None or key_of(text) in TYPE_MARKS or COUNTED.fullmatch(text):
            return RowLabel(role=Role.ACCESS)
        if _SAME_ITEM.fullmatch(text) or (key_of(text) in KIND_WORDS and row.heading is None):
            return RowLabel(role=Role.ACCESS)
        title = self.rows[self.lead].text[self.head.title_start :].strip()
        if title and text == title:
            return RowLabel(role=Role.TITLE, value="repeat")
        return None

    def _body_label(self, row: Row, in_head: bool, has_decision: bool) -> RowLabel:
        if row.group is not None:
            return RowLabel(role=Role.ACCESS, value="closed group" if row.group else "open group")
        if (
            has_label(row.text)
            and is_case_line(row.text)
            and not any(c.isdigit() for c in row.text)
        ):
            self.after_label = True
            return RowLabel(role=Role.CASE)
        if is_labelled_case(row.text) or (self.after_label and _DIGITS.fullmatch(row.text)):
            self.after_label = False
            return RowLabel(role=Role.CASE)
        if row.second and self.opened_above:
            return RowLabel(role=Role.MEETING, value="next")
        heading = self._heading(row)
        self.opened_above = heading is not None
        if heading:
            self.kind, self.led = heading.kind, False
            self.seen.add(heading.kind)
            return RowLabel(
                role=Role.HEADING, kind=heading.kind, value=heading.words, start=heading.start
            )
        if in_head:
            implicit = self.family.bare_text
            if self.decision_first and not has_decision:
                implicit = SectionKind.DECISION
            self.kind = implicit
            return RowLabel(role=Role.TEXT, kind=implicit)
        return self._response(row) or self._lead(row) or TEXT

    def _response(self, row: Row) -> RowLabel | None:
        """Return the label of a row that begins the parties' answers of a written round."""
        if not self.family.responses or self.kind is not SectionKind.DECISION:
            return None
        if self.asked:
            self.kind = SectionKind.HEARING
            return RowLabel(role=Role.TEXT, kind=SectionKind.HEARING)
        sender = sender_of(row.text)
        if sender and ":" in row.text[: len(sender[0]) + 2]:
            self.kind = SectionKind.HEARING
            return RowLabel(role=Role.TEXT, kind=SectionKind.HEARING)
        # "Thisted stillede dog …:" is the decision's own sentence; the answer follows it.
        self.asked = names_asker(row.text)
        return None

    def _lead(self, row: Row) -> RowLabel | None:
        """Return the label of "Direktionen indstiller, at" that opens points without a heading."""
        if self.kind in (SectionKind.RECOMMENDATION, SectionKind.DECISION, SectionKind.HISTORY):
            if (
                self.kind is SectionKind.RECOMMENDATION
                and self.led
                and row.gap > 0
                and not _POINT.match(row.text)
            ):
                self.kind, self.led = SectionKind.BACKGROUND, False
                return RowLabel(role=Role.TEXT, kind=SectionKind.BACKGROUND)
            return None
        if not self.leads or not (row.gap or row.line.bold):
            return None
        if not (_LEAD.fullmatch(row.text) or _LEAD_INLINE.match(row.text)):
            return None
        self.kind, self.led = SectionKind.RECOMMENDATION, True
        return RowLabel(role=Role.HEADING, kind=SectionKind.RECOMMENDATION)

    def _is_prose(self, titles: int) -> bool:
        """Return whether the item has no title: its first paragraph already tells and decides.

        Old protocols number the matters and write each as a paragraph, the decision in its end.
        """
        head_row = self.rows[self.lead]
        first = [head_row.text[self.head.title_start :]]
        for row in self.rows[self.lead + 1 :]:
            if row.gap > 0 or row.heading:
                break
            first.append(row.text)
        paragraph = " ".join(first)
        if self.head.style not in ("dot", "bare", "ocr") or not paragraph.endswith((".", ":")):
            return False
        if len(first) > 1 and len(head_row.text) < self.width * _WRAPPED:
            return False
        if any(h.kind is SectionKind.DECISION for r in self.rows if (h := r.heading)):
            return False
        told = len(_SENTENCE.findall(paragraph)) > 1 and len(paragraph) > 100
        return told or (titles == self.lead + len(first) and decides(paragraph))

    def _heading(self, row: Row) -> Heading | None:
        heading = row.heading if row.text[0] not in _BULLETS else None
        if heading is None or (
            heading.date and heading.date != self.day and self.kind is SectionKind.HISTORY
        ):
            return None
        earlier = heading.date != self.day and row.text.endswith(":") and row.gap > 0
        if heading.weak and heading.date and self.kind is not SectionKind.DECISION and not earlier:
            return None
        told = heading.kind in self.seen and heading.kind is not SectionKind.DECISION
        if self.kind is SectionKind.ATTACHMENTS and told:
            return None  # an attachment named "Indstilling" in a list of attachments
        standing = row.gap > 0 or row.line.bold or row.new_page or heading.words.endswith(":")
        inline = heading.start < len(row.text)
        if heading.kind is SectionKind.ATTENDANCE:
            return heading if not inline and (standing or row.text.endswith(":")) else None
        if self.kind is SectionKind.DECISION and not self.decision_first and not heading.date:
            weak = heading.weak and heading.kind is not SectionKind.DECISION
            return None if weak and not (row.text.isupper() and row.gap > 0) else heading
        paired = heading.date is not None and not row.text.startswith(heading.words)
        if heading.weak and not (standing or inline or paired):
            return None
        return heading
