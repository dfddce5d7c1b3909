"""The decision of an item: which section holds it, and what its words come to."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

import regex

from referatsoeg.model.document import LineStart, Passage
from referatsoeg.model.kinds import Outcome
from referatsoeg.model.meeting import Decision, Recommendation, Section
from referatsoeg.rulings import decides, read
from referatsoeg.text.presence import is_presence_line


def decision_of(
    section: Section | None, recommendations: tuple[Recommendation, ...]
) -> tuple[Decision | None, tuple[Outcome | None, ...]]:
    """Return the decision of a section and the answers to the recommendations, in order."""
    if section is None:
        return None, tuple(None for _ in recommendations)
    lines = section.text.split("\n")
    ruling = [index for index, line in enumerate(lines) if not is_presence_line(line)]
    passage = keep(section.passage, ruling)
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


def keep(passage: Passage, chosen: Container[int]) -> Passage:
    """Return a passage with only the chosen lines of its text, counted from 0."""
    parts: list[str] = []
    starts: list[LineStart] = []
    offset = length = 0
    for index, line in enumerate(passage.text.split("\n")):
        end = offset + len(line)
        if index in chosen:
            inside = [s for s in passage.starts if offset <= s.offset < max(end, offset + 1)]
            starts += [
                LineStart(offset=length + s.offset - offset, page=s.page, line=s.line)
                for s in inside
            ]
            parts.append(line)
            length += len(line) + 1
        offset = end + 1
    return Passage(text="\n".join(parts), starts=tuple(starts))


def without_abstract(section: Section | None, sections: tuple[Section, ...]) -> Section | None:
    """Return a decision without the abstract of the case that FirstAgenda prints right after it.

    Aarhus prints "Beslutninger", then, without a heading, the case in a few words, then "Resume".
    """
    if section is None or (section.heading or "").strip(" :").lower() != "beslutninger":
        return section
    lines = section.text.split("\n")
    count = len(lines)
    while count > 1 and not _belongs(lines[count - 1]):
        count -= 1
    if count < len(lines) and lines[count - 1].endswith(":"):
        return section  # what is announced stands below, on lines without marks
    if count == len(lines) or not any(decides(line) for line in lines[:count]):
        return section
    return replace(section, passage=keep(section.passage, range(count)))


def _belongs(line: str) -> bool:
    reading = read(line)
    return decides(line) or bool(reading.votes or reading.dissent) or bool(_ASIDE.search(line))


_ASIDE = regex.compile(
    r"\b(?:tiltræde|bedes|restbeløb\p{L}*|vende tilbage|forbehold|forhindret|deltog ikke|ønskede|bemærkning|stemte|imod|inhabil|udarbejder|notat)\b"
)
