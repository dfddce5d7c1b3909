"""What a heading line says: the part it opens, its words, and the day and body it may name."""

from __future__ import annotations

from dataclasses import dataclass

from referatsoeg.model.kinds import SectionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading: the role it opens, its words, where text after it begins in the line, its date.

    `weak` headings are ordinary words too; `dated` ones name a body's decision on a day.
    """

    kind: SectionKind
    words: str
    start: int
    weak: bool = False
    date: str | None = None
    body: str | None = None
