"""The decision of an item: which section holds it, and what its words come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import regex

from referatsoeg.model import (
    Decision,
    LineStart,
    Outcome,
    Passage,
    Recommendation,
    Section,
    SectionKind,
)
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


_NOTHING = regex.compile(
    r"(?:intet(?: at (?:berette|bemærke|referere))?|ingen(?: bemærkninger)?|ingenting|udgår|-)\.?",
    regex.IGNORECASE,
)
_TALK = regex.compile(r"\b(?:drøftede|drøftet|blev orienteret|tog .{0,60}efterretning)\b")
_SHORT = 200
"""A paragraph that only says what was talked about is short; longer ones report the talk itself."""


def without_abstract(section: Section | None, sections: tuple[Section, ...]) -> Section | None:
    """Return a decision without the abstract of the case that FirstAgenda prints right after it.

    Aarhus prints "Beslutninger", then, without a heading, the case in a few words, then "Resume".
    """
    if section is None or (section.heading or "").strip(" :").lower() != "beslutninger":
        return section
    lines = section.text.split("\n")
    keep = len(lines)
    while keep > 1 and not _belongs(lines[keep - 1]):
        keep -= 1
    if keep == len(lines) or not decides(lines[0]):
        return section
    end = len("\n".join(lines[:keep]))
    starts = tuple(s for s in section.passage.starts if s.offset < end)
    return replace(section, passage=Passage(text=section.text[:end], starts=starts))


def _belongs(line: str) -> bool:
    reading = read(line)
    return decides(line) or bool(reading.votes or reading.dissent) or bool(_ASIDE.search(line))


_ASIDE = regex.compile(
    r"\b(?:tiltræde|forbehold|forhindret|deltog ikke|ønskede|bemærkning|stemte|imod|inhabil|udarbejder|notat)\b"
)


def prose_decision(sections: tuple[Section, ...], *, headed: bool) -> Section | None:
    """Return the paragraphs that decide something, when no heading says where the decision is.

    Boards and associations write prose: the decision is the paragraph that decides. Where other
    items of the meeting have decision headings (`headed`), only text under no heading is looked at.
    """
    kinds = (SectionKind.OTHER, SectionKind.BACKGROUND, SectionKind.SUMMARY)
    looked_at = [s for s in sections if s.kind in kinds and s.text and not (headed and s.heading)]
    for section in reversed(looked_at):
        lines = section.text.split("\n")
        chosen = _deciding(lines)
        if chosen:
            counter = iter(range(len(lines)))
            passage = cut(section.passage, lambda _line: next(counter) not in chosen)
            first = passage.origin(0)
            page = first.page if first else section.page
            return Section(kind=SectionKind.DECISION, heading=None, passage=passage, page=page)
    return None


def _deciding(lines: list[str]) -> frozenset[int]:
    """Return the indexes of the last paragraph that decides, with the deciding points beside it."""
    if len(lines) == 1 and _NOTHING.fullmatch(lines[0].strip()):
        return frozenset({0})
    last = next((i for i in reversed(range(len(lines))) if decides(lines[i])), None)
    if last is None:
        ending = lines[-1].strip()
        short = len(ending) <= _SHORT and (_TALK.search(ending) or _NOTHING.fullmatch(ending))
        return frozenset({len(lines) - 1}) if short else frozenset()
    first = last
    while first > 0 and decides(lines[first - 1]) and len(lines[first - 1]) <= _SHORT:
        first -= 1
    return frozenset(range(first, last + 1))
