"""Decisions of several bodies in one item: the one of this meeting decides, the rest is history."""

from __future__ import annotations

from dataclasses import replace

import regex

from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import HistoryStep, Section
from referatsoeg.structure.head import Head
from referatsoeg.structure.history import step
from referatsoeg.text.dates import first_date
from referatsoeg.vocabulary.calendar import WEEKDAYS

_BODY = regex.compile(
    r"(?:(?:beslutning|indstilling|afgørelse|udtalelse|behandling)\s+)?(?:i\s+|fra\s+|truffet\s+i\s+|af\s+)?"
    r"(?P<body>[A-ZÆØÅ](?:[^\d,:;.]|(?<=-),)*?)(?:s\s+(?:beslutning|behandling|indstilling)(?:\s+i)?(?:\s+mødet?)?)?\s*,?\s*(?:den|d\.)?\s*\d",
    regex.IGNORECASE,
)
# "På baggrund af udvalgets beslutning den …" heads a paragraph, not a body's part
_SENTENCE = regex.compile(r"(?:på|efter|ved|som|i henhold|jævnfør|jf\.?) ", regex.IGNORECASE)
_WEEKDAY = regex.compile(rf",? (?:{'|'.join(WEEKDAYS)})$", regex.IGNORECASE)


def split_dated(
    sections: tuple[Section, ...], head: Head
) -> tuple[tuple[Section, ...], tuple[HistoryStep, ...]]:
    """Return the sections with other meetings' decisions marked as history, and those as steps.

    A decision whose heading names another day is history; when no day is this meeting's own, the
    last of them is the decision (Gribskov and Kolding print them in the order they were taken).
    """
    dated = [s for s in sections if s.kind is SectionKind.DECISION and _day(s)]
    if not dated:
        return _split_told(sections, head)
    plain = [s for s in sections if s.kind is SectionKind.DECISION and not _day(s) and s.text]
    own = [s for s in dated if _day(s) == head.date]
    keep = own or plain or dated[-1:]
    others = [s for s in dated if not any(s is k for k in keep)]
    kept = tuple(
        replace(s, kind=SectionKind.HISTORY) if any(s is o for o in others) else s for s in sections
    )
    return kept, tuple(step(_day(s), _body(s), s.text) for s in others)


# "Forretningsudvalget indstillede den 17. februar 2015 til regionsrådet, at …"
_TOLD = regex.compile(
    r"(?P<body>\p{Lu}[^\d.:;]{3,80}?) \p{Ll}+(?:ede|te|ler|der|er) den (?P<date>\d{1,2}\. ?\p{Ll}{3,9} \d{4}|\d{1,2}[-./]\d{1,2}[-./]\d{4})\b"
)


def _split_told(
    sections: tuple[Section, ...], head: Head
) -> tuple[tuple[Section, ...], tuple[HistoryStep, ...]]:
    """Return the sections with decisions that tell in their words of another day as history.

    Region Midtjylland heads each body's decision "Beslutning" alone; the last is this meeting's.
    """
    decisions = [s for s in sections if s.kind is SectionKind.DECISION and s.text]
    earlier = {
        id(s): match
        for s in decisions[:-1]
        if (match := _TOLD.match(s.text)) and first_date(match["date"]) != head.date
    }
    kept = tuple(replace(s, kind=SectionKind.HISTORY) if id(s) in earlier else s for s in sections)
    return kept, tuple(
        step(first_date(earlier[id(s)]["date"]), earlier[id(s)]["body"], s.text)
        for s in decisions
        if id(s) in earlier
    )


def ruling_section(sections: tuple[Section, ...], head: Head) -> Section | None:
    """Return the section of this meeting's decision: the one dated so or named so, else the first."""
    decisions = [s for s in sections if s.kind is SectionKind.DECISION and s.text]
    own = [s for s in decisions if head.date and _day(s) == head.date]
    named = [s for s in decisions if _is_of(s, head.body)]
    return next(iter([*own, *named, *decisions]), None)


def _is_of(section: Section, body: str) -> bool:
    """Return whether a decision's heading names the body that meets: "Byrådets beslutning"."""
    heading = (section.heading or "").lower()
    return bool(body) and _day(section) is None and f"{body.lower()}s " in f"{heading} "


def _day(section: Section) -> str | None:
    return first_date(section.heading) if section.heading else None


def _body(section: Section) -> str | None:
    match = _BODY.match(section.heading or "")
    if match is None or _SENTENCE.match(match["body"]):
        return None
    return _WEEKDAY.sub("", match["body"].strip(" ,")) or None
