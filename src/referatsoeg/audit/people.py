"""Who a person may be: mentions and attendance of many meetings made into persons.

Two names are one person when they are the same full name in one authority (or share a body,
organisation or party), or differ by a middle name there; never on a first name alone. What a
person merged or split by hand comes before all that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, insert, select

from referatsoeg.archive import Archive
from referatsoeg.archive.schema import corrections
from referatsoeg.audit.names import body_key, fold, words
from referatsoeg.errors import UsageError
from referatsoeg.model import Attendance, Meeting, Person, StoredItem

_TARGET = "person:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One time a name was seen: in an item's text, or in a meeting's list of those present."""

    name: str
    meeting: Meeting
    role: str | None
    organisation: str | None
    party: str | None
    stored: StoredItem | None = None
    person: Person | None = None
    attendance: Attendance | None = None


@dataclass(slots=True, kw_only=True)
class Someone:
    """All that is taken for one person; `reasons` say why each further spelling is."""

    seen: list[Seen] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return the fullest spelling, the most frequent of those."""
        tally: dict[str, int] = defaultdict(int)
        for one in self.seen:
            tally[one.name] += 1
        return max(tally, key=lambda n: (len(words(n)), tally[n], n))

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return every way the name is written."""
        return tuple(sorted({s.name for s in self.seen}))


def persons(archive: Archive, asked: str) -> tuple[Someone, ...]:
    """Return who the name may be, the most seen first."""
    wanted = set(words(asked))
    if not wanted:
        return ()
    merged, apart = _by_hand(archive)
    names = {fold(asked), *merged.get(fold(asked), ())}
    seen = [
        one
        for one in _everybody(archive)
        if wanted <= set(words(one.name)) or fold(one.name) in names
    ]
    known = {fold(s.name) for s in seen}
    extra = {other for name in known for other in merged.get(name, ())} - known
    if extra:
        seen += [one for one in _everybody(archive) if fold(one.name) in extra]
    groups = _grouped(seen, merged, apart)
    return tuple(sorted(groups, key=lambda g: (-len(g.seen), g.name)))


def _everybody(archive: Archive) -> Iterator[Seen]:
    meetings: set[str] = set()
    for stored in archive.items():
        meeting = stored.meeting
        for person in stored.findings.people:
            yield Seen(
                name=person.name,
                meeting=meeting,
                role=person.role,
                organisation=person.organisation,
                party=person.party,
                stored=stored,
                person=person,
            )
        if meeting.id in meetings:
            continue
        meetings.add(meeting.id)
        for one in meeting.attendance:
            yield Seen(
                name=one.name,
                meeting=meeting,
                role=one.role,
                organisation=one.organisation,
                party=one.party,
                attendance=one,
            )


def _grouped(
    seen: Iterable[Seen], merged: dict[str, set[str]], apart: set[frozenset[str]]
) -> list[Someone]:
    groups: list[Someone] = []
    for one in sorted(seen, key=lambda s: (-len(words(s.name)), s.meeting.date or "", s.name)):
        home, why = _home(one, groups, merged, apart)
        if home is None:
            home = Someone()
            groups.append(home)
        elif why and one.name not in home.spellings:
            home.reasons[one.name] = why
        home.seen.append(one)
    return groups


def _home(
    one: Seen,
    groups: Sequence[Someone],
    merged: dict[str, set[str]],
    apart: set[frozenset[str]],
) -> tuple[Someone | None, str | None]:
    fits: list[tuple[Someone, str]] = []
    for group in groups:
        names = {fold(name) for name in group.spellings}
        if any(frozenset((fold(one.name), name)) in apart for name in names):
            continue
        if names & merged.get(fold(one.name), set()):
            return group, "Slået sammen af en bruger."
        why = _why(one, group)
        if why:
            fits.append((group, why))
    return fits[0] if len(fits) == 1 or (fits and fits[0][1] == _SAME) else (None, None)


_SAME = "Samme navn i samme myndighed eller udvalg."


def _why(one: Seen, group: Someone) -> str | None:
    """Return why a name belongs to a group, or None."""
    if not any(_meets(one, other) for other in group.seen):
        return None
    mine = words(one.name)
    if any(words(other) == mine for other in group.spellings):
        return _SAME
    if len(mine) < 2:
        return None
    for other in group.spellings:
        theirs = words(other)
        if theirs[0] == mine[0] and set(mine) <= set(theirs):
            if theirs[-1] == mine[-1]:
                return f"Mellemnavn udeladt af »{other}«, samme myndighed eller udvalg."
            return f"Efternavn udeladt af »{other}«, samme myndighed eller udvalg."
    return None


def _meets(one: Seen, other: Seen) -> bool:
    """Say whether two sightings share an authority, a body, an organisation or a party."""
    if one.meeting.authority and one.meeting.authority == other.meeting.authority:
        return True
    if body_key(one.meeting.body) == body_key(other.meeting.body):
        return one.meeting.authority == other.meeting.authority
    named = one.organisation and other.organisation
    return bool(named) and fold(one.organisation or "") == fold(other.organisation or "")


def _by_hand(archive: Archive) -> tuple[dict[str, set[str]], set[frozenset[str]]]:
    """Return names a user joined, by name, and pairs a user set apart."""
    merged: dict[str, set[str]] = defaultdict(set)
    apart: set[frozenset[str]] = set()
    with archive.reading() as connection:
        rows = connection.execute(
            select(corrections.c.target, corrections.c.field, corrections.c.value).where(
                corrections.c.target.startswith(_TARGET)
            )
        ).all()
    for target, kind, value in rows:
        first, other = target.removeprefix(_TARGET), value or ""
        if kind.startswith("merge"):
            merged[first].add(other)
            merged[other].add(first)
        else:
            apart.add(frozenset((first, other)))
    return merged, apart


def set_by_hand(
    archive: Archive, kind: str, first: str, other: str, *, why: str, made: str
) -> None:
    """Record that two names are one person (`merge`) or are not (`split`); the last word counts."""
    one, two = sorted((fold(first), fold(other)))
    known = {fold(s.name) for s in _everybody(archive)}
    for name, asked in ((fold(first), first), (fold(other), other)):
        if name not in known:
            raise UsageError(
                f"Navnet «{asked}» står ikke i arkivet.",
                cure="Skriv det, som det står: referatsoeg person NAVN viser stavemåderne.",
            )
    with archive.writing() as connection:
        fields = [f"merge {two}", f"split {two}"]
        connection.execute(
            delete(corrections).where(
                corrections.c.target == f"{_TARGET}{one}", corrections.c.field.in_(fields)
            )
        )
        connection.execute(
            insert(corrections).values(
                target=f"{_TARGET}{one}",
                field=f"{kind} {two}",
                value=two,
                source_value=None,
                why=why,
                made=made,
            )
        )
