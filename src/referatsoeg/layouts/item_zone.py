"""One item's rows: its title, case number and access, then headings and text to the end."""

from __future__ import annotations

from dataclasses import replace

import regex

from referatsoeg.layouts.attached import names_attachment, names_one_more, text_again
from referatsoeg.layouts.closing import ends_meeting
from referatsoeg.layouts.earlier import concludes, opens_dated_step, stands_apart
from referatsoeg.layouts.family import Family
from referatsoeg.layouts.heading import Heading
from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.item_lead import POINT, opens_recommendation
from referatsoeg.layouts.item_title import COUNTED, amid_title, title_end
from referatsoeg.layouts.marks import access_of, is_noise, key_of
from referatsoeg.layouts.page_head import RUNNING, columned
from referatsoeg.layouts.quiet import quiet
from referatsoeg.layouts.row_label import FURNITURE, TEXT, RowLabel
from referatsoeg.layouts.scan import Row
from referatsoeg.layouts.title_again import title_again
from referatsoeg.layouts.untitled import run_in, untitled
from referatsoeg.model.kinds import Role, SectionKind
from referatsoeg.text.case_numbers import has_label, is_case_line, is_labelled_case
from referatsoeg.text.dates import first_date
from referatsoeg.text.joining import LIST_MARK
from referatsoeg.text.senders import names_asker, sender_of
from referatsoeg.vocabulary.frame import KIND_WORDS, TYPE_MARKS

_SAME_ITEM = regex.compile(r"sag\s*(?:nr\.?)?\s*\d{1,4}\.?$", regex.IGNORECASE)
_BULLETS = frozenset("•◦▪·*-–—")
_TOLD_INLINE = (SectionKind.HISTORY, SectionKind.ATTACHMENTS)
_SENTENCE = 60  # characters of a line; names of attachments are shorter
_REPEATED = RowLabel(role=Role.TITLE, value="repeat")
_DIGITS = regex.compile(r"[\d./-]{3,20}(?:(?:, | og )[\d./-]{3,20})*")


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
        untitled: bool = False,
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
        self.untitled = untitled
        self.kind: SectionKind | None = None
        self.around: SectionKind | None = None
        self.after_label = False
        self.led = self.told = False
        self.asked = False
        self.opened_above = False
        self.again = title_again(rows, lead, head, width=width)
        self.seen: set[SectionKind] = set()
        self.kinds = {h.kind for row in rows if (h := row.heading)}

    def labels(self) -> list[RowLabel]:
        """Return a label for each row."""
        labels = [self._lead_label(row) for row in self.rows[: self.lead]]
        head_row = self.rows[self.lead]
        start = self.head.title_start
        if self.head.style == "case":
            start = len(head_row.text)
        labels.append(RowLabel(role=Role.ITEM, value=self.head.label, start=start))
        titles = title_end(
            self.rows,
            self.lead + 1,
            self.head,
            width=self.width,
            skip=self._quiet,
            titled=any(label.role is Role.TITLE for label in labels),
        )
        if untitled(
            self.rows, self.lead, self.head, width=self.width, titles=titles, habit=self.untitled
        ):
            self.kind = SectionKind.OTHER
            named = 0 if self.untitled else run_in(head_row.text[start:])
            labels[-1] = replace(labels[-1], kind=SectionKind.OTHER, told=start + named)
            return labels + self._body(self.lead + 1)
        for row in self.rows[self.lead + 1 : titles]:
            labels.append(self._quiet(row) or amid_title(row) or RowLabel(role=Role.TITLE))
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
        return quiet(row, self.family, self.day)

    def _counter(self, index: int) -> RowLabel | None:
        """Return the label of a bare figure: a portal's count of attachments, or a page number."""
        row = self.rows[index]
        if self.after_label:
            return None
        following = self.rows[index + 1] if index + 1 < len(self.rows) else None
        if following is None or following.new_page:
            running = row.text.isdigit() or bool(RUNNING.fullmatch(row.text))
            # In a list of attachments a day in the name is no page head's: "Brev af 2. april 2026".
            listed = self.kind is SectionKind.ATTACHMENTS and first_date(row.text) != self.day
            running = running or (columned(row) and not listed)
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
            if ended or (self.last and ends_meeting(self.rows, index)):
                ended = True
                labels.append(RowLabel(role=Role.MEETING, value="close"))
                continue
            label = _REPEATED if index in self.again else self._quiet(row) or self._counter(index)
            label = label or (self._head_label(row) if in_head else None)
            label = label or self._body_label(index, in_head, has_decision)
            in_head = in_head and label.role in (Role.FURNITURE, Role.CASE, Role.ACCESS, Role.TITLE)
            labels.append(label)
        return labels

    def _head_label(self, row: Row) -> RowLabel | None:
        text = row.text
        if is_case_line(text) or (has_label(text) and len(text) < 120):
            self.after_label = not any(c.isdigit() for c in text)
            return RowLabel(role=Role.CASE)
        if self.after_label and _DIGITS.fullmatch(text):
            self.after_label = False
            return RowLabel(role=Role.CASE)
        marked = key_of(text) in TYPE_MARKS and not (row.heading and text.endswith(":"))
        if access_of(text) is not None or marked or COUNTED.fullmatch(text):
            return RowLabel(role=Role.ACCESS)
        if _SAME_ITEM.fullmatch(text) or (key_of(text) in KIND_WORDS and row.heading is None):
            return RowLabel(role=Role.ACCESS)
        title = self.rows[self.lead].text[self.head.title_start :].strip()
        if title and text == title:
            return _REPEATED
        return None

    def _body_label(self, index: int, in_head: bool, has_decision: bool) -> RowLabel:
        row = self.rows[index]
        if row.group is not None:
            return RowLabel(role=Role.ACCESS, value="closed group" if row.group else "open group")
        if case := self._case(row):
            return case
        if row.second and self.opened_above:
            return RowLabel(role=Role.MEETING, value="next")
        heading = self._heading(index)
        self.opened_above = heading is not None
        if heading:
            self.kind, self.led, self.around = heading.kind, False, None
            self.told = heading.kind in _TOLD_INLINE and heading.start < len(row.text)
            self.seen.add(heading.kind)
            return RowLabel(
                role=Role.HEADING, kind=heading.kind, value=heading.words, start=heading.start
            )
        if attached := self._attached(index):
            return attached
        if in_head:
            return self._lead(row) or self._implicit(has_decision)
        past_list = self.kind is SectionKind.ATTACHMENTS and text_again(self.rows, index)
        if past_list or (self.told and row.gap > 0 and self._goes_on(row)):
            # "Tidligere behandling: …", "Bilag: Kort, notat" on one line tell no more than that.
            self.kind, self.told = SectionKind.BACKGROUND, False
            return self._lead(row) or RowLabel(role=Role.TEXT, kind=SectionKind.BACKGROUND)
        return self._response(row) or self._lead(row) or TEXT

    def _goes_on(self, row: Row) -> bool:
        """Return whether a paragraph below a heading's own line is the case's text again."""
        if self.kind is SectionKind.ATTACHMENTS:
            return len(row.text) > _SENTENCE and not LIST_MARK.match(row.text)
        return first_date(row.text[:80]) is None

    def _implicit(self, has_decision: bool) -> RowLabel:
        """Return the label of text right below an item's title, before any heading."""
        self.kind = self.family.bare_text
        if self.decision_first and not has_decision:
            self.kind = SectionKind.DECISION
        return RowLabel(role=Role.TEXT, kind=self.kind)

    def _case(self, row: Row) -> RowLabel | None:
        """Return the label of a row that gives the item's case number inside its text."""
        text = row.text
        if has_label(text) and is_case_line(text) and not any(c.isdigit() for c in text):
            self.after_label = True
            return RowLabel(role=Role.CASE)
        if is_labelled_case(text) or (self.after_label and _DIGITS.fullmatch(text)):
            self.after_label = False
            return RowLabel(role=Role.CASE)
        return None

    def _attached(self, index: int) -> RowLabel | None:
        """Return the label of a row in a list of attachments without a heading, or right below it."""
        row = self.rows[index]
        listed = self.around is not None
        headed = SectionKind.ATTACHMENTS in self.kinds
        if not headed and names_attachment(
            row, self.rows[index - 1], width=self.width, listed=listed
        ):
            if listed:
                return TEXT
            self.around, self.kind = self.kind or SectionKind.OTHER, SectionKind.ATTACHMENTS
            return RowLabel(role=Role.HEADING, kind=SectionKind.ATTACHMENTS)
        if self.around is None or (row.gap == 0 and row.text[0].islower()):
            return None
        self.kind, self.around = self.around, None
        return RowLabel(role=Role.TEXT, kind=self.kind)

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
                and not POINT.match(row.text)
            ):
                self.kind, self.led = SectionKind.BACKGROUND, False
                return RowLabel(role=Role.TEXT, kind=SectionKind.BACKGROUND)
            return None
        if not self.leads or not (row.gap or row.line.bold):
            return None
        if not opens_recommendation(row.text):
            return None
        self.kind, self.led = SectionKind.RECOMMENDATION, True
        return RowLabel(role=Role.HEADING, kind=SectionKind.RECOMMENDATION)

    def _heading(self, index: int) -> Heading | None:
        row = self.rows[index]
        heading = row.heading if row.text[0] not in _BULLETS else None
        if heading is None or (
            heading.date and heading.date != self.day and self.kind is SectionKind.HISTORY
        ):
            return None
        dated = heading.weak and heading.date and self.kind is not SectionKind.DECISION
        if dated and not opens_dated_step(self.rows, index, heading, self.day, self.kind):
            return None
        told = heading.kind in self.seen and heading.kind is not SectionKind.DECISION
        if self.kind is SectionKind.ATTACHMENTS and (told or names_one_more(self.rows, index)):
            return None  # an attachment named "Indstilling" in a list of attachments
        if heading.date and self.opened_above and self.kind is SectionKind.DECISION:
            return heading  # "Beslutninger" with "Byrådet den 27-03-2017" right below it
        if self.kind is SectionKind.DECISION and concludes(heading, row):
            return None
        standing = row.gap > 0 or row.line.bold or row.new_page or heading.words.endswith(":")
        inline = heading.start < len(row.text)
        if heading.kind is SectionKind.ATTENDANCE:
            return heading if not inline and (standing or row.text.endswith(":")) else None
        if self.kind is SectionKind.DECISION and not self.decision_first and not heading.date:
            weak = heading.weak and heading.kind is not SectionKind.DECISION
            apart = row.text.isupper() or stands_apart(self.rows, index)
            return None if weak and not (apart and row.gap > 0) else heading
        paired = heading.date is not None and not row.text.startswith(heading.words)
        if heading.weak and not (standing or inline or paired):
            return None
        return heading
