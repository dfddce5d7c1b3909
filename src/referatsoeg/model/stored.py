"""What the archive takes and gives back."""

from __future__ import annotations

from dataclasses import dataclass, field

from referatsoeg.model.document import Problem
from referatsoeg.model.findings import Findings
from referatsoeg.model.meeting import Item, Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """All that was read from one file: meetings, findings per item, and problems.

    A PDF without minutes has its pages as the items of an `attachment`.

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
    attachment: Meeting | None = None
    findings: tuple[Findings, ...] = field(default=())
    problems: tuple[Problem, ...] = ()

    @property
    def parts(self) -> tuple[Meeting, ...]:
        """Return all that the archive keeps the items of: the meetings, or the attachment."""
        return (*self.meetings, self.attachment) if self.attachment else self.meetings


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
