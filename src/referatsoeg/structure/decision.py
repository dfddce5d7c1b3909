"""The decision of an item: which section holds it, and what its words come to."""

from __future__ import annotations

from collections.abc import Callable

from referatsoeg.model import Decision, LineStart, Outcome, Passage, Recommendation, Section, SectionKind
from referatsoeg.rulings import decides, read
from referatsoeg.text.presence import is_presence_line


def decision_of(
    section: Section | None, recommendations: tuple[Recommendation, ...]
) -> tuple[Decision | None, tuple[Outcome | None, ...]]:
    """Return the decision of a section and the answers to the recommendations, in order."""
    if section is None:
        return None, tuple(None for _ in recommendations)
    passage = cut(section.passage, is_presence_line)
    if not passage.text.strip(" ."):
        return None, tuple(None for _ in recommendations)
    reading = read(passage.text, [(r.number, r.text) for r in recommendations])
    decision = Decision(
        passage=passage,
        outcome=reading.outcome,
        mixed=reading.mixed,
        rulings=reading.rulings,
        votes=reading.votes,
        dissent=reading.dissent,
    )
    return decision, reading.answers


def cut(passage: Passage, drop: Callable[[str], bool]) -> Passage:
    """Return a passage without the lines of its text that `drop` is true of."""
    parts: list[str] = []
    starts: list[LineStart] = []
    offset = length = 0
    for line in passage.text.split("\n"):
        end = offset + len(line)
        if not drop(line):
            inside = [s for s in passage.starts if offset <= s.offset < max(end, offset + 1)]
            starts += [
                LineStart(offset=length + s.offset - offset, page=s.page, line=s.line)
                for s in inside
            ]
            parts.append(line)
            length += len(line) + 1
        offset = end + 1
    return Passage(text="\n".join(parts), starts=tuple(starts))


def prose_decision(sections: tuple[Section, ...]) -> Section | None:
    """Return the paragraphs that decide something, when no heading says where the decision is.

    Boards and associations write prose: the decision is the paragraph that decides.
    """
    kinds = (SectionKind.OTHER, SectionKind.BACKGROUND, SectionKind.SUMMARY)
    for section in reversed([s for s in sections if s.kind in kinds]):
        passage = cut(section.passage, lambda line: not decides(line))
        if passage.text:
            first = passage.origin(0)
            page = first.page if first else section.page
            return Section(kind=SectionKind.DECISION, heading=None, passage=passage, page=page)
    return None
