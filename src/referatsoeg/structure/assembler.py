"""Gathered lines → meetings: the one place where items, sections and decisions come together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from referatsoeg.ids import item_ids, meeting_id, second_meeting_id
from referatsoeg.model.document import Block, Document, Passage, Problem
from referatsoeg.model.kinds import MeetingKind, Outcome, Role, SectionKind
from referatsoeg.model.meeting import Item, Meeting, Recommendation, Section
from referatsoeg.structure.attachments import attachments_of
from referatsoeg.structure.attendance import attendance_of, signers
from referatsoeg.structure.confidence import confidence
from referatsoeg.structure.dated import ruling_section, split_dated
from referatsoeg.structure.decision import decision_of, without_abstract
from referatsoeg.structure.followed import as_followed
from referatsoeg.structure.head import Head, head_of
from referatsoeg.structure.history import steps_of
from referatsoeg.structure.problems import problems_of
from referatsoeg.structure.prose import prose_decision
from referatsoeg.structure.raw import Gatherer, RawItem, RawMeeting, RawSection
from referatsoeg.structure.recommendations import recommendations_of, recommending
from referatsoeg.structure.responses import responses_of
from referatsoeg.structure.titles import heading_of
from referatsoeg.text.furniture import page_labels
from referatsoeg.text.joining import join
from referatsoeg.text.presence import away, substitute
from referatsoeg.text.spacing import gaps, text_width

_LAST = 4
"""Lines at the end of the last item in which the meeting's end may be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembly:
    """The meetings of a document and the problems met on the way."""

    meetings: tuple[Meeting, ...]
    problems: tuple[Problem, ...]

    def confidence(self, document: Document, fit: float) -> float:
        """Return how sure the reading is (0–1); `fit` is how well the layout fitted."""
        problems = (*document.problems, *self.problems)
        return confidence(fit, document.quality, self.meetings, problems)


def assemble(
    document: Document, labelled_blocks: tuple[Block, ...], *, authority: str | None = None
) -> Assembly:
    """Assemble labelled blocks into meetings; `authority` stands in where the source names none."""
    assembler = _Assembler(document, labelled_blocks, authority)
    raw = Gatherer(gaps(document.lines)).gather(labelled_blocks)
    meetings = _told_apart([assembler.meeting(m) for m in raw if m.items or m.attendance])
    return Assembly(meetings=tuple(meetings), problems=problems_of(document, meetings))


def _furniture(blocks: tuple[Block, ...]) -> frozenset[int]:
    return frozenset(
        line.number for block in blocks if block.role is Role.FURNITURE for line in block.lines
    )


def _last_lines(raw: RawMeeting) -> list[str]:
    """Return the last lines of the last item: "Dirigenten hævede mødet kl. 21" may stand there."""
    pieces = [p for item in raw.items[-1:] for s in item.sections for p in s.pieces]
    return [piece.text for piece in pieces[-_LAST:]]


class _Assembler:
    """Builds the meetings of one document."""

    def __init__(
        self, document: Document, blocks: tuple[Block, ...], authority: str | None
    ) -> None:
        self.document = document
        self.authority = authority
        self.width = text_width(document.lines)
        self.labels: Mapping[int, str] = page_labels(document.lines, _furniture(blocks))

    def meeting(self, raw: RawMeeting) -> Meeting:
        """Return one meeting with its items."""
        head = head_of(raw.head, [*raw.closing, *_last_lines(raw)])
        authority = head.authority or self.authority
        identity = meeting_id(authority, head.body, head.date, self.document.sha256)
        ids = item_ids(identity, [item.label for item in raw.items])
        headed = any(s.kind is SectionKind.DECISION for item in raw.items for s in item.sections)
        items = tuple(
            self._item(item, item_id, head, headed=headed)
            for item, item_id in zip(raw.items, ids, strict=True)
        )
        away_lines = [
            (item.number or item.id.rsplit("/", 1)[-1], line)
            for item in items
            for section in item.sections
            if section.kind is SectionKind.DECISION
            for line in section.text.split("\n")
            if away(line) or substitute(line)
        ]
        decided = sum(
            any(s.kind is SectionKind.DECISION and s.text for s in item.sections) for item in items
        )
        return Meeting(
            id=identity,
            authority=authority,
            body=head.body,
            date=head.date,
            kind=_kind(raw, items),
            start=head.start,
            end=head.end,
            place=head.place,
            attendance=attendance_of(
                raw.attendance, away_lines, decided=decided, width=self.width, head=raw.head
            )
            or signers(raw.closing),
            items=items,
        )

    def _item(self, raw: RawItem, item_id: str, head: Head, *, headed: bool) -> Item:
        heading = heading_of(raw, width=self.width)
        printed = tuple(self._section(section) for section in raw.sections)
        sections, dated = split_dated(printed, head)
        recommendations = tuple(
            recommendation
            for section in recommending(sections)
            for recommendation in recommendations_of(section.text)
        )
        ruling = ruling_section(sections, head)
        if ruling is None:
            ruling = prose_decision(sections, headed=headed, title=heading.title)
        if ruling is None and heading.closed and [s.heading for s in sections] == [None]:
            ruling = sections[0]  # closed items print their decision without a heading
        ruling = without_abstract(ruling, sections)
        decision, answers = decision_of(ruling, recommendations)
        history = [
            s for sec in printed if sec.kind is SectionKind.HISTORY for s in steps_of(sec.text)
        ]
        return Item(
            id=item_id,
            number=raw.label,
            title=heading.title,
            page=raw.line.page,
            line=raw.line.number,
            page_label=self.labels.get(raw.line.page),
            case_numbers=heading.case_numbers,
            closed=heading.closed,
            sections=sections,
            recommendations=_answered(recommendations, answers),
            decision=as_followed(decision, (*history, *dated)),
            history=(*history, *dated),
            responses=responses_of(sections),
            attachments=tuple(
                name
                for section in sections
                if section.kind is SectionKind.ATTACHMENTS
                for name in attachments_of(section.text)
            ),
        )

    def _section(self, raw: RawSection) -> Section:
        passage = join(raw.pieces, width=self.width) if raw.pieces else Passage()
        tables = tuple(
            table
            for table in self.document.tables
            if raw.pieces and raw.pieces[0].line.number <= table.line <= raw.pieces[-1].line.number
        )
        return Section(
            kind=raw.kind, heading=raw.heading, passage=passage, page=raw.page, tables=tables
        )


def _answered(
    recommendations: tuple[Recommendation, ...], answers: tuple[Outcome | None, ...]
) -> tuple[Recommendation, ...]:
    return tuple(
        replace(recommendation, outcome=answer)
        for recommendation, answer in zip(recommendations, answers, strict=True)
    )


def _kind(raw: RawMeeting, items: tuple[Item, ...]) -> MeetingKind:
    """Return the kind of paper: an agenda is one that says so and decides nothing."""
    words = " ".join(raw.head).lower()
    if "skriftlig" in words and ("tilbagemelding" in words or "høring" in words):
        return MeetingKind.WRITTEN
    if any(item.decision for item in items) or "dagsorden" not in words:
        return MeetingKind.MINUTES
    return MeetingKind.AGENDA


def _told_apart(meetings: list[Meeting]) -> list[Meeting]:
    """Return the meetings with ids of their own: a second one that day gets `T` and its start."""
    seen: dict[str, int] = {}
    apart = []
    for meeting in meetings:
        seen[meeting.id] = seen.get(meeting.id, 0) + 1
        if seen[meeting.id] == 1:
            apart.append(meeting)
            continue
        identity = second_meeting_id(meeting.id, meeting.start, seen[meeting.id])
        ids = item_ids(identity, [item.number for item in meeting.items])
        items = tuple(replace(item, id=new) for item, new in zip(meeting.items, ids, strict=True))
        apart.append(replace(meeting, id=identity, items=items))
    return apart
