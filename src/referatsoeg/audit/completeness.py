"""What is missing in the archive: meetings spoken of but not held, gaps, items without decision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from referatsoeg.archive import Archive
from referatsoeg.archive.records import FileProblem
from referatsoeg.audit.mentions import Mention, mentions_of
from referatsoeg.audit.names import body_key, same_body
from referatsoeg.model.kinds import MeetingKind
from referatsoeg.model.meeting import Meeting
from referatsoeg.model.stored import StoredItem

# Codes of problems that mean a page nobody can read yet.
UNREAD = frozenset({"needs_ocr", "ocr_failed", "no_text", "low_quality", "page_broken", "cut_off"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """A meeting spoken of that the archive does not hold; `passed` says that its day has been."""

    date: str
    planned: bool
    passed: bool
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Item numbers that a meeting jumps over: first and last number that is missing."""

    meeting: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """How complete one body's year is; `year` is None for undated meetings."""

    authority: str | None
    body: str
    year: str | None
    meetings: tuple[Meeting, ...]
    missing: tuple[Missing, ...]
    gaps: tuple[Gap, ...]
    undecided: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """How complete the archive is, by authority, body and year."""

    today: str
    years: tuple[Year, ...]
    unread: tuple[FileProblem, ...]


_Key = tuple[str | None, str, str | None]


def completeness(archive: Archive, *, today: str) -> Completeness:
    """Return what the archive holds and lacks; meetings from `today` on are still to come."""
    items = list(archive.items())
    meetings: dict[str, Meeting] = {}
    for stored in items:
        meetings.setdefault(stored.meeting.id, stored.meeting)
    shelf = _Shelf(meetings.values(), today)
    bodies = sorted({m.body for m in meetings.values()})
    for stored in items:
        for mention in mentions_of(stored, bodies):
            shelf.hear(mention)
    return Completeness(
        today=today,
        years=tuple(_years(shelf, items)),
        unread=tuple(p for p in archive.problems() if p.problem.code in UNREAD),
    )


class _Shelf:
    """The meetings of the archive, and those spoken of that it lacks."""

    def __init__(self, meetings: Iterable[Meeting], today: str) -> None:
        self.today = today
        self.held: dict[_Key, list[Meeting]] = defaultdict(list)
        self.lacking: dict[_Key, dict[str, list[Mention]]] = defaultdict(dict)
        self._days: set[tuple[str | None, str, str]] = set()
        self._names: dict[str | None, list[str]] = defaultdict(list)
        for meeting in sorted(meetings, key=lambda m: (m.date or "", m.id)):
            self.held[_key(meeting.authority, meeting.body, meeting.date)].append(meeting)
            if meeting.date:
                self._days.add((meeting.authority, body_key(meeting.body), meeting.date))
            if meeting.body not in self._names[meeting.authority]:
                self._names[meeting.authority].append(meeting.body)

    def hear(self, mention: Mention) -> None:
        """Note a meeting spoken of, unless the archive holds it."""
        body = self._known_name(mention)
        if (mention.authority, body_key(body), mention.date) in self._days:
            return
        key = _key(mention.authority, body, mention.date)
        self.lacking[key].setdefault(mention.date, []).append(mention)

    def _known_name(self, mention: Mention) -> str:
        """Return the name the archive has for a body: "Byrådet" is "Byråd 2022-2025"."""
        names = self._names[mention.authority]
        exact = [n for n in names if body_key(n) == body_key(mention.body)]
        like = exact or [n for n in names if same_body(n, mention.body)]
        if like:
            return like[0]
        told = {body_key(body): body for _, body, _ in self.lacking}
        return told.get(body_key(mention.body), mention.body)

    def missing(self, key: _Key) -> tuple[Missing, ...]:
        """Return the meetings of one body and year that are spoken of but not held."""
        return tuple(
            Missing(
                date=date,
                planned=all(m.planned for m in told),
                passed=date < self.today,
                mentions=tuple(told),
            )
            for date, told in sorted(self.lacking.get(key, {}).items())
        )


def _key(authority: str | None, body: str, date: str | None) -> _Key:
    return authority, body, date[:4] if date else None


def _years(shelf: _Shelf, items: Iterable[StoredItem]) -> Iterable[Year]:
    by_meeting: dict[str, list[StoredItem]] = defaultdict(list)
    for stored in items:
        by_meeting[stored.meeting.id].append(stored)
    keys = sorted({*shelf.held, *shelf.lacking}, key=lambda k: (k[0] or "", k[1], k[2] or ""))
    for key in keys:
        held = shelf.held.get(key, [])
        inside = [s for m in held for s in by_meeting[m.id]]
        yield Year(
            authority=key[0],
            body=key[1],
            year=key[2],
            meetings=tuple(held),
            missing=shelf.missing(key),
            gaps=tuple(gap for m in held for gap in gaps_of(m.id, by_meeting[m.id])),
            undecided=tuple(
                s.item.id
                for s in inside
                if s.item.decision is None and s.meeting.kind is not MeetingKind.AGENDA
            ),
        )


def gaps_of(meeting: str, items: Iterable[StoredItem]) -> list[Gap]:
    """Return the numbers a meeting's items jump over; lists that begin again are no gap.

    A meeting that begins at a high number (numbers that run over the year) has no gap before it.
    """
    numbers = sorted({int(n) for s in items if (n := s.item.number or "").isdigit()})
    gaps = []
    if numbers and numbers[0] == 2:
        gaps.append(Gap(meeting=meeting, first=1, last=1))
    for before, after in pairwise(numbers):
        if after > before + 1:
            gaps.append(Gap(meeting=meeting, first=before + 1, last=after - 1))
    return gaps
