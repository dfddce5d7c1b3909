"""What a search is asked and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field

from referatsoeg.model.hit import Hit
from referatsoeg.search.engines.contract import FACETS
from referatsoeg.search.matching import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRequest:
    """What to search for; dates as typed (a year, a month, a day), amounts in kroner."""

    query: str = ""
    authority: str | None = None
    body: str | None = None
    date_from: str | None = None
    date_to: str | None = None
    outcome: str | None = None
    case: str | None = None
    person: str | None = None
    min_amount: float | None = None
    max_amount: float | None = None
    without_closed: bool = False
    without_attachments: bool = False
    sort: str = "relevance"  # or date
    limit: int = 10
    offset: int = 0
    facets: tuple[str, ...] = FACETS
    why: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What was found: `total` items hold every word, `partial` further items hold most.

    `corrected` is the query that was used instead of a misspelt one; `closed_left_out` counts
    what --without-closed hides; `notices` are Danish messages about the index.
    """

    query: str
    total: int
    partial: int
    corrected: str | None
    did_you_mean: str | None
    took_ms: float
    hits: tuple[Hit, ...]
    facets: dict[str, dict[str, int]]
    closed_left_out: int = 0
    why: dict[str, tuple[Reason, ...]] = field(default_factory=dict)
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexStatus:
    """The search index as `status` shows it; `advice` is Danish or None."""

    engine: str
    items: int
    behind: int
    problem: str | None = None
    advice: str | None = None
