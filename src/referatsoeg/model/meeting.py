"""A meeting with its attendance and items, and everything an item holds."""

from __future__ import annotations

from dataclasses import dataclass

from referatsoeg.model.document import LineStart, Passage, Table
from referatsoeg.model.kinds import MeetingKind, Outcome, Presence, SectionKind

TITLE = -1
"""Stands for the item's title where a span names a section by its index."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A headed part of an item; `passage` joins its lines without page furniture."""

    kind: SectionKind
    heading: str | None
    passage: Passage
    page: int
    tables: tuple[Table, ...] = ()

    @property
    def text(self) -> str:
        """Return the joined text."""
        return self.passage.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """One point of what was recommended; `outcome` is None when no ruling answers it."""

    number: str | None
    text: str
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One thing a decision rules on; `recommendations` are the numbers it answers."""

    text: str
    outcome: Outcome
    subject: str | None = None
    recommendations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One side of a vote: for, against or abstained."""

    side: str
    count: int | None = None
    parties: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent:
    """Who stood aside from a decision, in the words of the minutes."""

    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision in full, what it came to, and the rulings, votes and dissent inside it."""

    passage: Passage
    outcome: Outcome
    mixed: bool = False
    rulings: tuple[Ruling, ...] = ()
    votes: tuple[Vote, ...] = ()
    dissent: tuple[Dissent, ...] = ()

    @property
    def text(self) -> str:
        """Return the decision's words, lines joined, paragraphs on lines of their own."""
        return self.passage.text


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryStep:
    """What another body (or an earlier meeting) decided or is planned to decide in the case."""

    date: str | None
    body: str | None
    outcome: Outcome
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What one party answered in a written round, and the secretariat's answer to it."""

    sender: str
    text: str
    answer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person's part in a meeting, as printed."""

    name: str
    status: Presence
    role: str | None = None
    organisation: str | None = None
    party: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of an agenda with all its sections; `id` is unique within the meeting's archive."""

    id: str
    number: str | None
    title: str
    page: int
    line: int
    page_label: str | None = None
    case_numbers: tuple[str, ...] = ()
    closed: bool = False
    sections: tuple[Section, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    decision: Decision | None = None
    history: tuple[HistoryStep, ...] = ()
    responses: tuple[Response, ...] = ()
    attachments: tuple[str, ...] = ()

    def passage_at(self, section: int) -> tuple[Passage, int] | None:
        """Return the text a span's section stands for, with its page; None when there is none."""
        if section == TITLE:
            start = LineStart(offset=0, page=self.page, line=self.line)
            return Passage(text=self.title, starts=(start,)), self.page
        if not 0 <= section < len(self.sections):
            return None
        return self.sections[section].passage, self.sections[section].page


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of one body; times are HH:MM, the date is ISO 8601 or None."""

    id: str
    authority: str | None
    body: str
    date: str | None
    kind: MeetingKind
    start: str | None = None
    end: str | None = None
    place: str | None = None
    attendance: tuple[Attendance, ...] = ()
    items: tuple[Item, ...] = ()
