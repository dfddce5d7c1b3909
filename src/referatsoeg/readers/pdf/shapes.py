"""The reader's own shapes: a character and a run of characters, in points from the top left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Char(NamedTuple):
    """One drawn character; `at` is its place in PDFium's text page."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    at: int
    drawn: bool = True  # False: a blank that PDFium put in by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Fragment:
    """A run of characters on one baseline without a wide hole in it.

    `size` is the height in points from the font's highest to its lowest point, `base` the height
    on the page that the letters stand on. The letters are `chars`, or where those were not asked
    for, PDFium's characters `first` to `last`.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float
    bold: bool = False
    table: int | None = None  # which table of the page it is a row of
    first: int = 0
    last: int = -1
    chars: tuple[Char, ...] = ()

    @property
    def height(self) -> float:
        """Return the height in points."""
        return self.bottom - self.top


Row = tuple[Fragment, ...]
"""Runs that stand on one height, from left to right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTable:
    """A table of one page: its cells row by row, and what the line above it says of its figures."""

    rows: tuple[tuple[str, ...], ...]
    caption: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A drawn straight line or the side of a drawn rectangle, horizontal or vertical."""

    x0: float
    top: float
    x1: float
    bottom: float
