"""Blocks gathered into meetings, items and sections, before anything in them is understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from referatsoeg.model.document import Block, Line
from referatsoeg.model.kinds import Role, SectionKind
from referatsoeg.text.joining import Piece
from referatsoeg.text.spacing import closed_up


@dataclass(slots=True, kw_only=True)
class RawSection:
    """A section being gathered: its heading and the pieces of line under it."""

    kind: SectionKind
    heading: str | None
    page: int
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class RawItem:
    """An item being gathered; `opening` is the text before the title on the item's own line."""

    label: str | None
    line: Line
    opening: str = ""
    titles: list[Piece] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)
    access: list[str] = field(default_factory=list)
    closed_group: bool = False
    sections: list[RawSection] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class AttendanceLine:
    """A line of an attendance list: the heading word that opens it, if any, and its names.

    `length` counts the characters of the whole line, which tells whether it was full; `raw` is the
    line with its blanks, which tell the columns of a table.
    """

    word: str | None
    text: str
    gap: bool
    length: int = 0
    raw: str = ""


@dataclass(slots=True, kw_only=True)
class RawMeeting:
    """A meeting being gathered: the lines of its head and its end, who was there, its items."""

    head: list[str] = field(default_factory=list)
    attendance: list[AttendanceLine] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    items: list[RawItem] = field(default_factory=list)


class Gatherer:
    """Walks blocks in order and gathers meetings; every block goes to one place or is furniture."""

    def __init__(self, gaps: Mapping[int, int]) -> None:
        self.gaps = gaps
        self.meetings: list[RawMeeting] = []
        self.pending_cases: list[str] = []
        self.pending_access: list[str] = []
        self.pending_titles: list[Piece] = []
        self.closed_group = False
        self.after_furniture = False

    def gather(self, blocks: tuple[Block, ...]) -> list[RawMeeting]:
        """Return the meetings of a labelled document, in order."""
        for block in blocks:
            if block.role is Role.BLANK:
                continue
            line = block.lines[0]
            text = " ".join(line.text.split())
            self._take(block, line, text)
            self.after_furniture = block.role is Role.FURNITURE
        return self.meetings

    def _take(self, block: Block, line: Line, text: str) -> None:
        match block.role:
            case Role.MEETING | Role.CONTENTS:
                self._take_meeting(block, text)
            case Role.ATTENDANCE:
                self._head().attendance.append(
                    AttendanceLine(
                        word=block.value,
                        text=text[block.start :],
                        gap=self._gap(line) > 0,
                        length=len(text),
                        raw=line.text,
                    )
                )
            case Role.ITEM:
                self._take_item(block, line, text)
            case Role.TITLE if block.value != "repeat":
                titles = self.pending_titles if block.value == "next" else self._item().titles
                titles.append(self._piece(line, text))
            case Role.CASE:
                (self.pending_cases if block.value == "next" else self._item().cases).append(text)
            case Role.ACCESS:
                self._take_access(block.value, text)
            case Role.HEADING:
                self._take_heading(block, line, text)
            case Role.TEXT | Role.OTHER:
                self._take_text(block, line, text)

    def _take_access(self, value: str | None, text: str) -> None:
        if value in ("closed group", "open group"):
            self.closed_group = value == "closed group"
        elif value == "next":
            self.pending_access.append(text)
        else:
            self._item().access.append(text)

    def _take_meeting(self, block: Block, text: str) -> None:
        if block.value == "close" and self.meetings:
            self.meetings[-1].closing.append(text)
        elif block.value == "next" and self.meetings and self.meetings[-1].items:
            return
        elif block.role is Role.MEETING:
            self._head().head.append(closed_up(block.lines[0].text) or text)

    def _head(self) -> RawMeeting:
        if not self.meetings or self.meetings[-1].items:
            self.meetings.append(RawMeeting())
            self.closed_group = False
        return self.meetings[-1]

    def _take_item(self, block: Block, line: Line, text: str) -> None:
        if not self.meetings:
            self.meetings.append(RawMeeting())
        item = RawItem(label=block.value, line=line, opening=text[: block.start])
        told = len(text) if block.told is None else block.told
        if title := text[block.start : told].rstrip():
            item.titles.append(self._piece(line, title))
        if text[told:]:
            piece = self._piece(line, text[told:])
            kind = block.kind or SectionKind.OTHER
            item.sections.append(
                RawSection(kind=kind, heading=None, page=line.page, pieces=[piece])
            )
        item.titles[:0] = self.pending_titles
        self.pending_titles = []
        item.closed_group = self.closed_group
        item.cases.extend(self.pending_cases)
        item.access.extend(self.pending_access)
        self.pending_cases, self.pending_access = [], []
        self.meetings[-1].items.append(item)

    def _take_heading(self, block: Block, line: Line, text: str) -> None:
        section = RawSection(
            kind=block.kind or SectionKind.OTHER, heading=block.value, page=line.page
        )
        self._item().sections.append(section)
        if text[block.start :]:
            section.pieces.append(self._piece(line, text[block.start :]))

    def _take_text(self, block: Block, line: Line, text: str) -> None:
        sections = self._item().sections
        # Text before any heading opens a section of its own; so does a change of its kind.
        turned = bool(sections and block.kind and sections[-1].kind is not block.kind)
        if not sections or turned:
            kind = block.kind or SectionKind.OTHER
            sections.append(RawSection(kind=kind, heading=None, page=line.page))
        sections[-1].pieces.append(self._piece(line, text))

    def _item(self) -> RawItem:
        return self.meetings[-1].items[-1]

    def _piece(self, line: Line, text: str) -> Piece:
        tabbed = line.text.strip() if "\t" in line.text else text
        return Piece(line=line, text=tabbed, gap=self._gap(line) > 0, broken=self.after_furniture)

    def _gap(self, line: Line) -> int:
        return self.gaps.get(line.number, 0)
