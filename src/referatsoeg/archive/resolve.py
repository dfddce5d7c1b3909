"""Which readings of a day are one meeting, who speaks for it, and what it is called.

Pure, and a function of the set of readings: the order in which files came cannot matter.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from referatsoeg.ids import meeting_id, second_meeting_id
from referatsoeg.model.document import Problem
from referatsoeg.model.kinds import MeetingKind
from referatsoeg.model.meeting import Meeting

_UNDATED = "~"  # stands in no id
_NOT_WORD = regex.compile(r"[^\p{L}\p{N}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A meeting as one file has it: what decides whether it is the same and which one speaks."""

    id: int
    sha256: str
    ordinal: int
    path: str
    name: str
    kind: str
    start: str | None
    edition: str
    pages: int
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """One meeting of the archive: its id and its readings, the one that speaks first."""

    id: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """All meetings under one day key, and what a person must know about them."""

    key: str
    meetings: tuple[Resolved, ...]
    problems: tuple[Problem, ...]


def resolve(key: str, readings: Sequence[Reading]) -> Day:
    """Return the meetings that `readings` of one authority, body and date make up."""
    clusters: list[list[Reading]] = []
    for reading in precedence(readings):
        home = next((c for c in clusters if is_same_meeting(c[0], reading)), None)
        if home is None:
            clusters.append([reading])
        else:
            home.append(reading)
    clusters.sort(key=lambda c: (c[0].start or "", c[0].sha256, c[0].ordinal))
    names = _names(key, [c[0] for c in clusters])
    meetings = tuple(
        Resolved(id=name, readings=tuple(c)) for name, c in zip(names, clusters, strict=True)
    )
    problems = (*_two_meetings(meetings), *_lost_items(meetings))
    return Day(key=key, meetings=meetings, problems=problems)


def precedence(readings: Sequence[Reading]) -> list[Reading]:
    """Return readings with the one that speaks first: minutes, then edition, pages, hash."""
    by_hash = sorted(readings, key=lambda r: (r.sha256, r.ordinal))
    by_edition = sorted(by_hash, key=lambda r: (r.edition, r.pages), reverse=True)
    return sorted(by_edition, key=lambda r: r.kind == "agenda")


def is_same_meeting(first: Reading, other: Reading) -> bool:
    """Say whether `other` is the meeting that `first` speaks for.

    Starts must not contradict each other, and at least half of the titles of `other` must stand
    in `first` too. Counting those of the one that will be silent keeps an excerpt or a scan of
    the first pages together with its minutes, and never hides a longer file behind a shorter.
    """
    if first.start and other.start and first.start != other.start:
        return False
    if not other.titles or not first.titles:
        return not other.titles and not first.titles
    return 2 * _common(first, other) >= len(other.titles)


def _common(first: Reading, other: Reading) -> int:
    return (Counter(map(title_key, first.titles)) & Counter(map(title_key, other.titles))).total()


def day_key(meeting: Meeting, sha256: str) -> str:
    """Return what readings of one meeting have in common: authority, body and date.

    A meeting without date has instead the words of its titles, recommendations, decisions and
    answers: the text and the PDF of one round are one meeting, rounds of other words are not.
    """
    if meeting.kind is MeetingKind.ATTACHMENT:  # two files are two attachments, whatever they say
        return f"{meeting.id}{_UNDATED}{sha256}"
    if meeting.date is not None:
        return meeting_id(meeting.authority, meeting.body, meeting.date, sha256)
    words = hashlib.sha256()
    for item in meeting.items:
        told = (
            item.title,
            *(r.text for r in item.recommendations),
            item.decision.text if item.decision else "",
            *(f"{r.sender} {r.text}" for r in item.responses),
        )
        words.update(" ".join(map(title_key, told)).encode())
    mark = words.hexdigest() if meeting.items else sha256
    return f"{meeting_id(meeting.authority, meeting.body, None, mark)}{_UNDATED}{mark}"


def is_undated(key: str) -> bool:
    """Say whether a day key is that of meetings without date."""
    return _UNDATED in key


def title_key(title: str) -> str:
    """Return a title as it is compared: letters and digits in lower case."""
    return str(_NOT_WORD.sub("", title)).casefold()


def _names(key: str, speakers: Sequence[Reading]) -> list[str]:
    """Return an id for each meeting of the day: the first has the day's own.

    Undated meetings keep the id they have in the file that speaks for them.
    """
    names: list[str] = []
    for ordinal, speaker in enumerate(speakers, start=1):
        name = key if ordinal == 1 else second_meeting_id(key, speaker.start, ordinal)
        if is_undated(key):
            name = speaker.name
        names.append(name if name not in names else f"{name}-{ordinal}")
    return names


def _two_meetings(meetings: Sequence[Resolved]) -> list[Problem]:
    """Tell of further meetings of a day, unless one file itself says that there were more."""
    problems = []
    for meeting in meetings[1:]:
        first, other = meetings[0].readings[0], meeting.readings[0]
        if first.sha256 == other.sha256 and first.start != other.start:
            continue
        problems.append(
            Problem(
                code="two_meetings",
                message=(
                    f"Filerne {first.path} og {other.path} har samme udvalg og dato, men "
                    f"ikke samme punkter eller starttid. De står som to møder ({meetings[0].id} og "
                    f"{meeting.id}). Se efter, om den ene er en forkert fil."
                ),
            )
        )
    return problems


def _lost_items(meetings: Sequence[Resolved]) -> list[Problem]:
    """Tell of items that only a silent file has: they cannot be found by a search."""
    problems = []
    for meeting in meetings:
        speaker, *silent = meeting.readings
        for reading in silent:
            missing = len(reading.titles) - _common(speaker, reading)
            if missing and reading.kind != "agenda":
                problems.append(
                    Problem(
                        code="items_not_shown",
                        message=(
                            f"{missing} {'punkt' if missing == 1 else 'punkter'} i {reading.path} har en anden titel end i "
                            f"{speaker.path}, som gælder for mødet {meeting.id}. "
                            "Sammenlign filerne."
                        ),
                    )
                )
    return problems
