"""Promises to come back, and whether a later item of the archive took them up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from referatsoeg.archive import Archive
from referatsoeg.audit.cases import spelling
from referatsoeg.audit.matters import is_standing, why_collective
from referatsoeg.audit.names import body_key, likeness, same_body, title_words
from referatsoeg.audit.promises import Promise, promises_of
from referatsoeg.audit.scope import Scope, fits_body, searched
from referatsoeg.audit.subjects import stem
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.words import day
from referatsoeg.text.dates import find_dates

_ALIKE = 0.6  # of the title's words; below that the titles of unlike cases of one body meet
_ALIKE_ELSEWHERE = 0.8  # of a title in another body: committees have like items of their own
_BY_WORDS = 3  # words of a promise that must stand in a later title


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenUp:
    """A later item that took a promise up, and why the program thinks so."""

    stored: StoredItem
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A promise and what became of it; `state` is taken_up, open, overdue or unknown."""

    promise: Promise
    taken_up: TakenUp | None
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUps:
    """All promises asked for, and what was searched."""

    found: tuple[FollowUp, ...]
    scope: Scope
    today: str


def followups(
    archive: Archive, *, today: str, body: str | None = None, only_open: bool = False
) -> FollowUps:
    """Return the promises of the archive in order of date; `today` decides what is overdue."""
    items = sorted(archive.items(), key=lambda s: (s.meeting.date or "", s.item.id))
    shelf = _Shelf(items)
    found = []
    for stored in items:
        if body and not fits_body(stored.meeting.body, body):
            continue
        for promise in promises_of(stored):
            taken = shelf.taken_up(promise)
            follow = FollowUp(promise=promise, taken_up=taken, state=_state(promise, taken, today))
            if not (only_open and taken):
                found.append(follow)
    return FollowUps(found=tuple(found), scope=searched(archive, body=body), today=today)


def _state(promise: Promise, taken: TakenUp | None, today: str) -> str:
    if taken:
        return "taken_up"
    if promise.due is None or promise.due.latest is None:
        return "unknown"
    return "overdue" if promise.due.latest < today else "open"


class _Shelf:
    """The archive's items, by case number and in order of date."""

    def __init__(self, items: Sequence[StoredItem]) -> None:
        self._items = [s for s in items if s.meeting.date]
        self._by_case: dict[str, list[StoredItem]] = defaultdict(list)
        for stored in self._items:
            for number in stored.item.case_numbers:
                self._by_case[spelling(number)].append(stored)
        self._collective = {n for n, held in self._by_case.items() if why_collective(held)}
        self._by_day = {
            s.item.id: {d.iso for d in find_dates(s.item.title)}
            for s in self._items
            if any(c.isdigit() for c in s.item.title)
        }
        self._bodies: dict[str, list[StoredItem]] = defaultdict(list)
        for stored in self._items:
            self._bodies[body_key(stored.meeting.body)].append(stored)
        self._titles = {s.item.id: title_words(s.item.title, s.meeting.body) for s in self._items}

    def taken_up(self, promise: Promise) -> TakenUp | None:
        """Return the first later item that has the same case, a like title or the words."""
        stored = promise.stored
        if stored.meeting.date is None:
            return None
        return (
            self._same_case(stored, self._own_cases(stored))
            or self._refers(promise)
            or self._like_title(stored)
            or self._same_words(promise)
        )

    def _own_cases(self, stored: StoredItem) -> list[str]:
        keys = (spelling(n) for n in stored.item.case_numbers)
        return [k for k in keys if k not in self._collective]

    def _same_case(self, stored: StoredItem, cases: Iterable[str]) -> TakenUp | None:
        if is_standing(stored.item.title):
            return None
        for key in cases:
            for later in self._by_case[key]:
                if _later(later, stored):
                    return TakenUp(
                        stored=later, why=f"Samme sagsnummer, {day(later.meeting.date)}."
                    )
        return None

    def _like_title(self, stored: StoredItem) -> TakenUp | None:
        mine = self._titles[stored.item.id]
        if is_standing(stored.item.title) or len(mine) < 2:
            return None
        for later in self._items:
            if not _later(later, stored) or not _near(later, stored):
                continue
            other = self._titles[later.item.id]
            if not mine & other:
                continue
            same = same_body(later.meeting.body, stored.meeting.body)
            enough = _ALIKE if same else _ALIKE_ELSEWHERE
            told = same or len(mine & other) >= _BY_WORDS
            if told and _years(mine) == _years(other) and likeness(mine, other) >= enough:
                return TakenUp(stored=later, why=f"Titlen ligner: »{later.item.title}«.")
        return None

    def _refers(self, promise: Promise) -> TakenUp | None:
        """Return a later item at the time promised that names the meeting of the promise."""
        stored, due = promise.stored, promise.due
        told = self._titles[stored.item.id] | title_words(promise.quote.text)
        for later in self._bodies[body_key(stored.meeting.body)]:
            named = stored.meeting.date in self._by_day.get(later.item.id, ())
            if not named or not _later(later, stored):
                continue
            if due and due.iso and not (later.meeting.date or "").startswith(due.iso):
                continue
            shared = {stem(w) for w in self._titles[later.item.id] | title_words(later.item.title)}
            if shared & {stem(w) for w in told if not w.isdigit()}:
                return TakenUp(
                    stored=later, why=f"Titlen henviser til mødet: »{later.item.title}«."
                )
        return None

    def _same_words(self, promise: Promise) -> TakenUp | None:
        """Return a later item at the time promised whose title holds the promise's own words."""
        stored, due = promise.stored, promise.due
        if due is None or due.latest is None or due.iso is None:
            return None
        told = title_words(promise.quote.text, stored.meeting.body)
        for later in self._items:
            if not _later(later, stored) or not _near(later, stored):
                continue
            if not (later.meeting.date or "").startswith(due.iso):
                continue
            title = self._titles[later.item.id]
            shared = {w for w in title & told if not w.isdigit()}
            if len(shared) >= min(_BY_WORDS, len(title)) and len(title) > 1:
                words = ", ".join(sorted(shared))
                return TakenUp(stored=later, why=f"Til tiden, og titlen har ordene {words}.")
        return None


def _years(title: frozenset[str]) -> frozenset[str]:
    """Return the years of a title: next year's budget is not this year's."""
    return frozenset(w for w in title if len(w) == 4 and w.isdigit())


def _later(later: StoredItem, stored: StoredItem) -> bool:
    return (later.meeting.date or "") > (stored.meeting.date or "")


def _near(later: StoredItem, stored: StoredItem) -> bool:
    """Say whether two items are of one authority, or, that being unknown, of one body."""
    if later.meeting.authority or stored.meeting.authority:
        return later.meeting.authority == stored.meeting.authority
    return same_body(later.meeting.body, stored.meeting.body)
