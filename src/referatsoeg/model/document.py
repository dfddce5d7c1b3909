"""A source file as its reader saw it, and the blocks its layout made of the lines."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from referatsoeg.model.kinds import FileKind, Role, SectionKind


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
    `start` is the character of the first line at which running text begins after the mark. Of an
    item, that is its title; where its text stands on the same line, `told` is where that begins.
    """

    role: Role
    lines: tuple[Line, ...]
    kind: SectionKind | None = None
    value: str | None = None
    start: int = 0
    told: int | None = None


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
