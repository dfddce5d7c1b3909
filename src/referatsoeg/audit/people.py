"""Who a person may be: mentions and attendance of many meetings made into persons.

What makes two sightings one person stands in `person_groups`; what a user merged or split by hand
comes before that. Sightings are told apart by their columns; only those of the persons asked for
are read in full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from referatsoeg.archive import Archive
from referatsoeg.archive import persons as records
from referatsoeg.archive.persons import Ruled, Sighting
from referatsoeg.audit.names import fold, words
from referatsoeg.audit.person_groups import Group, Reason, grouped
from referatsoeg.extractors.people.names import parts, shortens
from referatsoeg.ids import slug
from referatsoeg.model.findings import Person
from referatsoeg.model.meeting import Attendance, Meeting
from referatsoeg.model.stored import StoredItem

SPELT = "Samme navn, skrevet forskelligt"


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
    """All that is taken for one person; `reasons` say why each further spelling is.

    `id` is stable: it stays when files are read again, and every id in `ids` leads here too.
    """

    id: str = ""
    ids: tuple[str, ...] = ()
    seen: list[Seen] = field(default_factory=list)
    reasons: dict[str, str] = field(default_factory=dict)
    ruled: tuple[Ruled, ...] = ()

    @property
    def name(self) -> str:
        """Return the fullest spelling, the most frequent of those."""
        tally: dict[str, int] = defaultdict(int)
        for one in self.seen:
            tally[one.name] += 1
        return max(tally, key=lambda n: (len(words(n)), not n.isupper(), tally[n], n))

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return every way the name is written."""
        return tuple(sorted({s.name for s in self.seen}))


def persons(archive: Archive, asked: str) -> tuple[Someone, ...]:
    """Return who a name or an id may be, the most seen first."""
    with archive.reading() as connection:
        ruled = records.rulings(connection)
        known = records.names(connection)
        start = {name for name in known if _is_asked(name, asked)}
        related = _related(start, known, ruled)
        sightings = list(records.sightings(connection, sorted(related)))
        people = grouped(sightings, ruled, records.members(connection))
    groups = [group for group in people if _answers(group, start, asked)]
    found = [_someone(archive, group, ruled) for group in groups]
    return tuple(
        sorted((one for one in found if one.seen), key=lambda g: (-len(g.seen), g.name, g.id))
    )


def _is_asked(name: str, asked: str) -> bool:
    """Say whether a name holds all words asked for, or has the name part of the id asked for."""
    if "/" in asked:
        return slug(name) == asked.rsplit("/", 1)[1].partition("@")[0]
    wanted = set(words(asked))
    return bool(wanted) and wanted <= set(words(name))


def _answers(group: Group, start: set[str], asked: str) -> bool:
    if "/" in asked:
        return asked in group.sightings
    return any(one.name in start for one in group.all)


def _related(start: set[str], known: frozenset[str], ruled: Iterable[Ruled]) -> set[str]:
    """Return the names with all that may be short or long forms of them, or were merged."""
    found, fresh = set(start), set(start)
    slugs: dict[str, set[str]] = defaultdict(set)
    for ruling in ruled:
        if ruling.kind == "merge":
            one, other = records.name_in(ruling.first), records.name_in(ruling.other)
            slugs[one].add(other)
            slugs[other].add(one)
    while fresh:
        merged = {other for name in fresh for other in slugs.get(slug(name), ())}
        near = {
            name
            for name in known - found
            if slug(name) in merged or any(_is_form(name, other) for other in fresh)
        }
        found |= near
        fresh = near
    return found


def _is_form(name: str, other: str) -> bool:
    mine, theirs = parts(name), parts(other)
    if mine == theirs:
        return True
    if len(mine) < 2 or len(theirs) < 2 or mine[0][:1] != theirs[0][:1]:
        return False
    return shortens(mine, theirs) or shortens(theirs, mine)


def _someone(archive: Archive, group: Group, ruled: Iterable[Ruled]) -> Someone:
    seen = list(_read(archive, group.all))
    someone = Someone(seen=seen, ids=tuple(sorted(group.sightings)))
    if not seen:
        return someone
    main = _key_of(group, someone.name)
    someone.id = main
    someone.reasons = dict(_reasons(group, main, someone))
    someone.ruled = tuple(
        r for r in ruled if r.first in group.sightings or r.other in group.sightings
    )
    return someone


def _key_of(group: Group, name: str) -> str:
    """Return the id that the fullest spelling has, the most seen of several."""
    own = {k: s for k, s in group.sightings.items() if any(one.name == name for one in s)}
    return max(own or group.sightings, key=lambda k: (len(group.sightings[k]), k))


def _reasons(group: Group, main: str, someone: Someone) -> Iterator[tuple[str, str]]:
    shown = set(someone.spellings)
    for key, seen in group.sightings.items():
        for name in sorted({one.name for one in seen} & shown - {someone.name}):
            reason = group.reasons.get(key) or (group.reasons.get(main) if key != main else None)
            if reason is None or fold(name) == fold(someone.name):
                yield name, SPELT
            else:
                yield name, _phrase(reason, shown)


def _phrase(reason: Reason, shown: set[str]) -> str:
    """Return a reason; the other name only when it is one that may be seen."""
    return f"{reason.words} (»{reason.other}«)" if reason.other in shown else reason.words


def _read(archive: Archive, sightings: Iterable[Sighting]) -> Iterator[Seen]:
    """Yield the sightings with the items and meetings they stand in, those that may be seen."""
    stored: dict[str, StoredItem | None] = {}
    meetings: dict[str, Meeting | None] = {}
    for one in sorted(sightings, key=lambda s: s.item is None):
        if one.item is not None:
            if one.item not in stored:
                stored[one.item] = archive.item(one.item)
            found = stored[one.item]
            if found is not None:
                meetings[one.meeting] = found.meeting
                yield from _mentioned(one, found)
        else:
            if one.meeting not in meetings:
                meetings[one.meeting] = _meeting(archive, one.meeting)
            meeting = meetings[one.meeting]
            if meeting is not None:
                yield from _listed(one, meeting)


def _meeting(archive: Archive, meeting: str) -> Meeting | None:
    """Return a meeting by the first of its items that may be seen."""
    with archive.reading() as connection:
        ids = records.items_of(connection, meeting)
    return next((found.meeting for i in ids if (found := archive.item(i))), None)


def _mentioned(one: Sighting, stored: StoredItem) -> Iterator[Seen]:
    for person in stored.findings.people:
        if person.name == one.name:
            yield Seen(
                name=one.name,
                meeting=stored.meeting,
                role=person.role,
                organisation=person.organisation,
                party=person.party,
                stored=stored,
                person=person,
            )
            return


def _listed(one: Sighting, meeting: Meeting) -> Iterator[Seen]:
    for line in meeting.attendance:
        if line.name == one.name:
            yield Seen(
                name=one.name,
                meeting=meeting,
                role=line.role,
                organisation=line.organisation,
                party=line.party,
                attendance=line,
            )
            return
