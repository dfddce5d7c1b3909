"""Every shared type of the program; imports nothing of ours.

Text is NFC everywhere. Offsets count characters of the text they belong to, pages count from 1
in the file, line numbers count from 1 in the file. Unknown is None, never a guess.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Protocol


class FileKind(StrEnum):
    """What a source file is; the reader that opened it says so."""

    TEXT = "text"
    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    JSON = "json"
    MARKDOWN = "markdown"


class SectionKind(StrEnum):
    """The part a section plays in an item, whatever its heading says."""

    SUMMARY = "summary"
    BACKGROUND = "background"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    ECONOMY = "economy"
    LAW = "law"
    HEARING = "hearing"
    SCHEDULE = "schedule"
    HISTORY = "history"
    PROCEDURE = "procedure"
    ATTACHMENTS = "attachments"
    ATTENDANCE = "attendance"
    OTHER = "other"


class Outcome(StrEnum):
    """What a decision came to."""

    APPROVED = "approved"
    APPROVED_WITH_CHANGES = "approved_with_changes"
    SUPPORTED = "supported"
    RECOMMENDED = "recommended"
    NOTED = "noted"
    DISCUSSED = "discussed"
    POSTPONED = "postponed"
    REJECTED = "rejected"
    REFERRED = "referred"
    ELECTED = "elected"
    WITHDRAWN = "withdrawn"
    NO_REMARKS = "no_remarks"
    WITHHELD = "withheld"
    NONE = "none"
    UNCLEAR = "unclear"


class MeetingKind(StrEnum):
    """Minutes hold decisions, an agenda none yet, a written round answers collected in writing."""

    MINUTES = "minutes"
    AGENDA = "agenda"
    WRITTEN = "written"


class Presence(StrEnum):
    """How a person took part in a meeting; being inhabil in one case is still present."""

    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"
    SUBSTITUTE = "substitute"
    PARTLY = "partly"


class Role(StrEnum):
    """What a layout says a line is."""

    BLANK = "blank"
    FURNITURE = "furniture"  # page headers, footers, printed page numbers, portal buttons
    MEETING = "meeting"  # a line that opens or describes the meeting: body, date, place, kind
    ATTENDANCE = "attendance"
    CONTENTS = "contents"  # a table of contents before the items
    ITEM = "item"  # the line that opens an item (number, perhaps the title)
    TITLE = "title"
    CASE = "case"
    ACCESS = "access"  # Åben / Lukket
    HEADING = "heading"
    TEXT = "text"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a page in PDF points, origin at the top left."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a source as read: its words and where they stand."""

    number: int
    page: int
    text: str
    box: Box | None = None
    size: float | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something a person must know: a stable code, a Danish message, and the page if known."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A ruled or aligned table: its cells row by row, and the unit its caption gives them."""

    page: int
    line: int
    rows: tuple[tuple[str, ...], ...]
    caption: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as its reader saw it; every visible line of the source is in `lines` exactly once."""

    path: str
    sha256: str
    kind: FileKind
    pages: int
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    quality: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of lines under one label.

    `kind` is set on headings, `value` carries what the mark says (item number, heading words), and
    `start` is the character of the first line at which running text begins after the mark.
    """

    role: Role
    lines: tuple[Line, ...]
    kind: SectionKind | None = None
    value: str | None = None
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LineStart:
    """Where a source line begins inside a joined text."""

    offset: int
    page: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Lines joined once, that still know their lines; text without lines has no starts."""

    text: str = ""
    starts: tuple[LineStart, ...] = ()

    def origin(self, offset: int) -> LineStart | None:
        """Return the start of the source line that holds the character at `offset`."""
        index = bisect_right([s.offset for s in self.starts], offset) - 1
        return self.starts[index] if index >= 0 else None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name the language model saw in a text: PER, ORG or LOC, and its characters."""

    label: str
    start: int
    end: int


class Recogniser(Protocol):
    """Whatever finds names in texts; extractors know only this, never the model behind it."""

    def entities(self, texts: Sequence[str]) -> list[tuple[Entity, ...]]:
        """Return the entities of each text, in the order of the texts and of their characters."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A place in an item: the index of the section and the characters of its text."""

    section: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the text: `text` is the slice of the section, `name` the cleaned form."""

    label: str  # PER, ORG or LOC
    text: str
    name: str
    span: Span
    role: str | None = None
    organisation: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of one item, with the mentions that are the same person and why they are."""

    name: str
    role: str | None
    organisation: str | None
    party: str | None
    mentions: tuple[Mention, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A sum or rate as written; `value` is in whole units (12,7 mio. kr. → 12700000)."""

    text: str
    value: Decimal
    unit: str  # DKK, percent, permille or other
    span: Span
    per: str | None = None
    role: str = "plain"  # plain, from, to, change, range_low, range_high
    direction: str | None = None  # up, down, deficit, surplus


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff:
    """A price set for a subject and year, or its change; `basis` says where it is named."""

    subject: str
    year: int | None
    old: Decimal | None
    new: Decimal | None
    change: Decimal | None
    unit: str
    basis: str  # ruling, recommendation, case_text or attachment
    consistent: bool
    span: Span
    per: str | None = None
    percent: Decimal | None = None
    vat: bool | None = None
    direction: str | None = None  # up or down, when the words say so


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that the extractors found in one item."""

    item_id: str
    people: tuple[Person, ...] = ()
    organisations: tuple[Mention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    tariffs: tuple[Tariff, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """All that was read from one file: meetings, findings per item, and problems.

    `edition` is the version or date printed on the file as text that sorts (version before date,
    "0002 2025-11-20"); of two files that hold one meeting the later edition speaks.
    """

    path: str
    sha256: str
    pages: int
    layout: str | None
    confidence: float
    edition: str = ""
    meetings: tuple[Meeting, ...] = ()
    findings: tuple[Findings, ...] = field(default=())
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person set right: a field, its value, what the source says, why and when."""

    field: str  # date, number, title or outcome
    value: str
    source_value: str | None
    why: str
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredItem:
    """An item as the archive gives it back; `meeting` stands here without its items."""

    meeting: Meeting
    item: Item
    findings: Findings
    source: str
    sha256: str
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One step of the archive's log: an item that came or changed, or (stored is None) went."""

    seq: int
    item_id: str
    stored: StoredItem | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One item found by a search, with the snippet (HTML-escaped, words in <mark>)."""

    id: str
    authority: str | None
    body: str
    date: str | None
    number: str | None
    title: str
    case_numbers: tuple[str, ...]
    outcome: Outcome | None
    closed: bool
    score: float
    grade: str  # exact, inflected, part, near or partial
    snippet: str
    page: int
    source: str
