"""The label of one row, before rows become blocks."""

from __future__ import annotations

from dataclasses import dataclass

from referatsoeg.model.kinds import Role, SectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLabel:
    """What one row is; the fields are those of a Block."""

    role: Role
    kind: SectionKind | None = None
    value: str | None = None
    start: int = 0
    told: int | None = None


FURNITURE = RowLabel(role=Role.FURNITURE)
MEETING = RowLabel(role=Role.MEETING)
TEXT = RowLabel(role=Role.TEXT)
