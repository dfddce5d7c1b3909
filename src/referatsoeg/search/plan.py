"""What an engine is asked, in tokens: the same plan gives the same items in every engine.

Scores add up. Term is BM25 (k1 1.2, b 0.75) times its boost, Const gives its score to every item
with the token, the rest only combines or filters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Term:
    """Items with a token in a token field, scored by BM25 times the boost."""

    field: str
    token: str
    boost: float


@dataclass(frozen=True, slots=True)
class Const:
    """Items with a token in a token field, or a value in a value field, each with this score."""

    field: str
    token: str
    score: float


@dataclass(frozen=True, slots=True)
class Starts:
    """Items with a token that starts with these letters, each with this score."""

    field: str
    prefix: str
    score: float


@dataclass(frozen=True, slots=True)
class Row:
    """Items with these tokens beside each other in an order field, each with this score."""

    field: str
    tokens: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Range:
    """Items with a number from `low` to `high` (None: open); field `day` or `amount`."""

    field: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class All:
    """Items that every step finds."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Items that at least `least` of the steps find."""

    steps: tuple[Step, ...]
    least: int = 1


@dataclass(frozen=True, slots=True)
class Without:
    """Items that `step` finds and `banned` does not."""

    step: Step
    banned: Step


@dataclass(frozen=True, slots=True)
class Everything:
    """Every item, with no score."""


Step: TypeAlias = Term | Const | Starts | Row | Range | All | Any | Without | Everything
