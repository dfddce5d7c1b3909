"""Meetings that minutes speak of: approved minutes, the next meeting, plans of dates, histories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex

from referatsoeg.audit.evidence import Quote, quote
from referatsoeg.audit.names import body_key, fold, words
from referatsoeg.model.document import Passage
from referatsoeg.model.kinds import Outcome, SectionKind
from referatsoeg.model.meeting import Section
from referatsoeg.model.stored import StoredItem
from referatsoeg.text.dates import FoundDate, find_dates
from referatsoeg.text.sentences import paragraphs, sentences

_APPROVED = regex.compile(
    r"\bgodkendelse af (?:møde)?(?:referat|beslutningsprotokol|protokol)\w*|"
    r"^(?:referat|protokol)\w* (?:fra|af) (?:seneste|sidste|forrige|mødet)",
)
_LIST = regex.compile(
    r"\b(?:mødedatoer|mødekalender\w*|mødeplan\w*|møderække\w*|mødeoversigt\w*|"
    r"datoer for (?:\p{L}+[- ])?\w*møder|møder(?:ne)? i (?:19|20)\d\d)\b"
)
_NEXT = regex.compile(
    r"\b(?:næste|førstkommende|næstkommende|kommende)\s+(?:ordinære\s+)?(?:\p{L}+\s+)?\p{L}*møde\b",
    regex.IGNORECASE,
)
_NEXT_TITLE = regex.compile(r"^(?:næste|kommende) (?:\p{L}+ )?møder?\b")
_MARK = regex.compile(
    r"^\W*(?:[•◦*-]|\d+\.|møde\b|(?:man|tirs|ons|tors|fre|lør|søn)dag|\d{1,2}[.\s])",
    regex.IGNORECASE,
)
_YEAR = regex.compile(r"\b(?:19|20)\d\d\b")
_SILENT = frozenset({SectionKind.HISTORY, SectionKind.ATTACHMENTS})
_LONGEST_NAME = 70
_SENTENCE = regex.compile(r"\b(?:har|er|blev|på baggrund|besluttede|anbefaler)\b", regex.IGNORECASE)
_FAR = 2  # years: a date further on is a plan for something else
_UNSURE = frozenset({Outcome.NONE, Outcome.WITHHELD})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A meeting of a body spoken of: `kind` is approved_minutes, history, next or list.

    The first two say that it was held, the last two that it was planned.
    """

    authority: str | None
    body: str
    date: str
    kind: str
    stored: StoredItem
    quote: Quote

    @property
    def planned(self) -> bool:
        """Say whether the minutes speak of it as yet to come."""
        return self.kind in ("next", "list")


def mentions_of(stored: StoredItem, bodies: Sequence[str]) -> Iterator[Mention]:
    """Yield the meetings an item speaks of; `bodies` are the names the archive knows."""
    title = fold(stored.item.title)
    if _APPROVED.search(title):
        yield from _approved(stored)
    elif _LIST.search(title):
        yield from _listed(stored, bodies)
    else:
        yield from _next(stored, whole=bool(_NEXT_TITLE.match(title)))
    yield from _history(stored)


def _approved(stored: StoredItem) -> Iterator[Mention]:
    """Yield the meetings whose minutes an item approves: dates before its own."""
    meeting, item = stored.meeting, stored.item
    texts = [Passage(text=item.title), *(s.passage for s in item.sections)]
    texts += [Passage(text=name) for name in item.attachments]
    for passage in texts:
        for found in find_dates(passage.text):
            if meeting.date is None or found.iso < meeting.date:
                place = _Place(passage, 0, item.page)
                yield _mention(stored, "approved_minutes", meeting.body, place, found)


def _listed(stored: StoredItem, bodies: Sequence[str]) -> Iterator[Mention]:
    """Yield the dates of a plan of meetings, those of the year in the title."""
    body = _body_in(stored, bodies)
    years = set(_YEAR.findall(stored.item.title))
    year = int(min(years)) if len(years) == 1 else None
    if body is None:
        return
    for section in _speaking(stored):
        for start, end in paragraphs(section.text):
            line = section.text[start:end]
            if not _MARK.match(line):
                continue
            for found in find_dates(line, year=year or _own_year(stored)):
                if year is None or found.iso.startswith(str(year)):
                    place = _Place(section.passage, start, section.page)
                    yield _mention(stored, "list", body, place, found)


def _body_in(stored: StoredItem, bodies: Sequence[str]) -> str | None:
    """Return the one body a plan is for: named in the title, else its own; None for several."""
    title = set(words(stored.item.title))
    keys = {body_key(b): b for b in bodies if len(words(b)) > 0}
    named = [b for key, b in keys.items() if key and set(words(b)) <= title]
    if body_key(stored.meeting.body) in {body_key(b) for b in named} and len(named) == 1:
        return stored.meeting.body
    own = set(words(stored.meeting.body))
    others = [b for b in named if not set(words(b)) <= own]
    if len(named) > 1 or (" og " in fold(stored.item.title) and others):
        return None
    return others[0] if others else stored.meeting.body


def _next(stored: StoredItem, *, whole: bool) -> Iterator[Mention]:
    """Yield the date of the next meeting, where a sentence names both."""
    meeting = stored.meeting
    for section in _speaking(stored):
        for start, end in sentences(section.text):
            text = section.text[start:end]
            if not whole and not _NEXT.search(text):
                continue
            for printed in find_dates(text, year=_own_year(stored)):
                found = _ahead(printed, meeting.date)
                if _is_soon(found.iso, meeting.date):
                    place = _Place(section.passage, start, section.page)
                    yield _mention(stored, "next", meeting.body, place, found)
                    if not whole:
                        break


def _history(stored: StoredItem) -> Iterator[Mention]:
    """Yield the meetings an item's history tells of as held."""
    meeting = stored.meeting
    for step in stored.item.history:
        if step.date is None or step.body is None or not _is_body(step.body):
            continue
        ahead = meeting.date is not None and step.date >= meeting.date
        if ahead or (step.outcome in _UNSURE and not step.text):
            continue
        words_told = step.text or step.body
        told = Passage(text=words_told)
        yield Mention(
            authority=meeting.authority,
            body=step.body,
            date=step.date,
            kind="history",
            stored=stored,
            quote=quote(told, 0, len(words_told), stored.item.page),
        )


def _is_body(name: str) -> bool:
    """Say whether a history's words are a body's name and not a sentence."""
    return len(name) <= _LONGEST_NAME and not _SENTENCE.search(name)


def _speaking(stored: StoredItem) -> Iterator[Section]:
    return (s for s in stored.item.sections if s.kind not in _SILENT)


def _own_year(stored: StoredItem) -> int | None:
    return int(stored.meeting.date[:4]) if stored.meeting.date else None


def _ahead(found: FoundDate, meeting: str | None) -> FoundDate:
    """Return a date without year as the first one after the meeting."""
    if found.year_given or meeting is None or found.iso > meeting:
        return found
    later = f"{int(found.iso[:4]) + 1}{found.iso[4:]}"
    return FoundDate(iso=later, start=found.start, end=found.end, year_given=False)


def _is_soon(date: str, meeting: str | None) -> bool:
    return meeting is None or (meeting < date and int(date[:4]) - int(meeting[:4]) < _FAR)


class _Place(NamedTuple):
    """Where a date was looked for: the text, where the looked-at part begins, its page."""

    passage: Passage
    offset: int
    page: int


def _mention(stored: StoredItem, kind: str, body: str, place: _Place, found: FoundDate) -> Mention:
    text = place.passage.text
    start, end = _line(text, found.start + place.offset, found.end + place.offset)
    return Mention(
        authority=stored.meeting.authority,
        body=body,
        date=found.iso,
        kind=kind,
        stored=stored,
        quote=quote(place.passage, start, end, place.page),
    )


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the line of a text that holds some of its characters."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    return begin, len(text) if stop < 0 else stop
