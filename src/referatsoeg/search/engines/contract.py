"""What every search engine promises; tests/search/test_engines.py runs over all of them.

An engine keeps documents of ready tokens in a folder of its own. It knows nothing of Danish, of
queries or of the archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from referatsoeg.search.entries import Document
from referatsoeg.search.plan import Step

# BM25 as tantivy has it built in, so that engines rank alike.
K1 = 1.2
B = 0.75

SCORED_FIELDS = ("words", "title", "decision", "recommendation")
PLAIN_FIELDS = ("met", "body", "authority", "case")
ORDER_FIELDS = (
    "order",
    "title_order",
    "decision_order",
    "recommendation_order",
    "body_order",
    "authority_order",
    "person_order",
)
VALUE_FIELDS = ("authority", "body", "year", "outcome", "outcomes", "person", "case", "closed")
ONE_VALUED = ("authority", "body", "year", "outcome")  # facets with one value an item at most
FACETS = (*ONE_VALUED, "person", "case")
# A thousand people, each in one of the found items, tell nobody anything and cost much to list.
MOST_VALUES = {"person": 100, "case": 100}


@dataclass(frozen=True, slots=True)
class Found:
    """The number of items a plan finds, and the asked window of them as (key, score)."""

    total: int
    hits: tuple[tuple[int, float], ...]


class Reader(Protocol):
    """A state of the index that does not change while it is read.

    `side_by_side`: it may be asked by several threads at once, and answers sooner for it.
    """

    side_by_side: bool

    def find(self, step: Step, *, offset: int, limit: int, by_date: bool) -> Found:
        """Return total and a window, best (or newest) first; ties go to the newer item."""

    def facets(self, step: Step, names: Sequence[str]) -> dict[str, dict[int, int]]:
        """Return for each facet how many of the found items have each value, by its number.

        Of a facet in MOST_VALUES only the most frequent ones are given, see `frequent`.
        """

    def frequency(self, field: str, token: str) -> int:
        """Return in how many documents a token stands, deleted ones perhaps included."""

    def count(self) -> int:
        """Return the number of documents."""

    def close(self) -> None:
        """Let go of the files."""


class Engine(Protocol):
    """Opens readers and writes documents; raises IndexDamagedError for an unreadable index."""

    name: str

    def write(self, removed: Iterable[str], added: Iterable[Document]) -> None:
        """Remove documents by id, add others, and make both visible at once."""

    def reader(self) -> Reader:
        """Return a reader over what was last written."""


class Opener(Protocol):
    """Opens an engine in a folder, making the index there when `create` is set."""

    def __call__(self, folder: Path, *, create: bool) -> Engine:
        """Return the engine."""


def frequent(counts: Sequence[tuple[int, int]], most: int | None) -> dict[int, int]:
    """Return the first `most` of (value, items) pairs, ordered by falling number of items.

    Values that tie over the edge are all left out, so that every engine names the same ones;
    `most` + 1 pairs are enough to see that.
    """
    if most is None or len(counts) <= most:
        return dict(counts)
    edge = counts[most][1]
    return {value: items for value, items in counts if items > edge}
