"""What a person asked for, as a small tree; query.py makes it, plan.py turns it into tokens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Word:
    """A word, found exactly, inflected or as a part of a compound."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand beside each other in this order."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin with these letters (`bus*`)."""

    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """Words spelt nearly like this one (`word~`)."""

    text: str


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """Words that name an outcome ("udsat"): the outcome itself counts more than the words."""

    text: str
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, month or year as words ("november 2025"): the meeting's date or the words."""

    text: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class In:
    """A node looked for in one part of the item: title, decision, recommendation, person, case."""

    field: str
    node: Node


@dataclass(frozen=True, slots=True)
class Between:
    """Values from `low` to `high`, both included, None for open: field date or amount."""

    field: str
    low: str | None
    high: str | None


@dataclass(frozen=True, slots=True)
class Value:
    """One of these values in a field without words: body, authority, outcome, closed."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every node matches."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one node matches."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class NotNode:
    """The node does not match."""

    node: Node


Node: TypeAlias = (
    Word | Phrase | Prefix | Near | OutcomeWords | Dated | In | Between | Value | AllOf | AnyOf
    | NotNode
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query: what to look for, what must hold besides, and what must not.

    `wanted` are the nodes of which items hold all (counted as total) or most (partial); `must`
    are fields and ranges that only filter.
    """

    text: str
    wanted: tuple[Node, ...] = ()
    must: tuple[Node, ...] = ()
    without: tuple[Node, ...] = ()
