"""Where a sentence stands: its section, and what the item around it says."""

from __future__ import annotations

from dataclasses import dataclass

from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Item, Section

_BASIS = {
    SectionKind.DECISION: "ruling",
    SectionKind.RECOMMENDATION: "recommendation",
    SectionKind.ATTACHMENTS: "attachment",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A section while its prices are read."""

    text: str
    basis: str
    title: str
    meeting_year: int | None
    proposals: tuple[str, ...]
    ruling: str

    def basis_of(self, start: int, end: int) -> str:
        """Return where a tariff is named; proposals and rulings may stand in any section."""
        if self.basis != "case_text":
            return self.basis
        words = " ".join(self.text[start:end].split())
        if words in self.ruling:
            return "ruling"
        return "recommendation" if self.proposed(words) else self.basis

    def proposed(self, words: str) -> bool:
        """Return whether `words` stand in a recommendation of the item."""
        return any(words in text for text in self.proposals)


def place_of(item: Item, section: Section, meeting_year: int | None) -> Place:
    """Return the place that a section of an item is."""
    return Place(
        text=section.text,
        basis=_BASIS.get(section.kind, "case_text"),
        title=item.title,
        meeting_year=meeting_year,
        proposals=tuple(" ".join(r.text.split()) for r in item.recommendations),
        ruling=" ".join(item.decision.text.split()) if item.decision else "",
    )
