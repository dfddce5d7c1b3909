"""A search result; alone, because a search starts faster without the rest."""

from __future__ import annotations

from dataclasses import dataclass

from referatsoeg.model.kinds import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One item found by a search, with the snippet (HTML-escaped, words in <mark>)."""

    id: str
    authority: str | None
    body: str
    date: str | None
    number: str | None
    title: str
    case_numbers: tuple[str, ...]
    outcome: Outcome | None
    closed: bool
    score: float
    grade: str  # exact, inflected, part, near or partial
    snippet: str
    page: int
    source: str
    attachment: bool = False  # a page of a file that is no minutes
