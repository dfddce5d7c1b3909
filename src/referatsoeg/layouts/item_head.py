"""The row that opens an item."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemHead:
    """A row that opens an item: the number as printed and where its title begins in the row."""

    row: int
    label: str | None
    number: int | None
    title_start: int
    style: str
