"""Names as the archive holds them, and what people decided about who is who.

The decisions stand in `corrections` under a person's stable id, which is made of the name and the
authority or body: reading files again, or more of them, leaves them in force.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from referatsoeg.archive.schema import attendance, corrections, item_people, items, meetings
from referatsoeg.ids import slug

_TARGET = "person:"
_AT_ONCE = 500  # names in one question; SQLite allows 999 values in old versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One time a name stands in the archive; without item it stands in a list of those present."""

    name: str
    role: str | None
    organisation: str | None
    party: str | None
    meeting: str
    authority: str | None
    body: str
    date: str | None
    item: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What a user decided: two ids are one person (merge), are not (split), or a body is apart."""

    kind: str  # merge, split or body
    first: str
    other: str
    why: str
    made: str


def names(connection: Connection) -> frozenset[str]:
    """Return every name of a person in the archive."""
    here = connection.execute(select(item_people.c.name).distinct()).scalars()
    there = connection.execute(select(attendance.c.name).distinct()).scalars()
    return frozenset(here) | frozenset(there)


def sightings(connection: Connection, wanted: Sequence[str]) -> Iterator[Sighting]:
    """Yield every time one of the names stands in the archive, in no order."""
    place = (meetings.c.id, meetings.c.authority, meetings.c.body, meetings.c.date)
    for first in range(0, len(wanted), _AT_ONCE):
        some = wanted[first : first + _AT_ONCE]
        for table in (item_people, attendance):
            told = (table.c.name, table.c.role, table.c.organisation, table.c.party)
            asked = (
                select(*told, *place, items.c.id)
                .join(items, items.c.id == item_people.c.item_id)
                .join(meetings, meetings.c.id == items.c.meeting_id)
                if table is item_people
                else select(*told, *place).join(meetings, meetings.c.id == attendance.c.meeting_id)
            )
            for row in connection.execute(asked.where(table.c.name.in_(some))):
                yield Sighting(
                    name=row[0],
                    role=row[1],
                    organisation=row[2],
                    party=row[3],
                    meeting=row[4],
                    authority=row[5],
                    body=row[6],
                    date=row[7],
                    item=row[8] if table is item_people else None,
                )


def members(connection: Connection) -> dict[str, frozenset[str]]:
    """Return who is listed in the meetings of each body whose authority no source names."""
    asked = (
        select(meetings.c.body, attendance.c.name)
        .join(meetings, meetings.c.id == attendance.c.meeting_id)
        .where(meetings.c.authority.is_(None))
        .distinct()
    )
    found: dict[str, set[str]] = {}
    for body, name in connection.execute(asked):
        found.setdefault(body, set()).add(name)
    return {body: frozenset(listed) for body, listed in found.items()}


def items_of(connection: Connection, meeting: str) -> tuple[str, ...]:
    """Return the ids of a meeting's items in the order of its agenda."""
    asked = select(items.c.id).where(items.c.meeting_id == meeting).order_by(items.c.position)
    return tuple(connection.execute(asked).scalars())


def rulings(connection: Connection) -> tuple[Ruled, ...]:
    """Return everything users decided about who is who, oldest first."""
    asked = (
        select(corrections)
        .where(corrections.c.target.startswith(_TARGET))
        .order_by(corrections.c.id)
    )
    return tuple(
        Ruled(
            kind=row["field"].partition(" ")[0],
            first=row["target"].removeprefix(_TARGET),
            other=row["value"] or "",
            why=row["why"],
            made=row["made"],
        )
        for row in connection.execute(asked).mappings()
    )


def rule(connection: Connection, ruled: Ruled) -> None:
    """Keep a decision; of two on the same pair the last word counts."""
    undo(connection, ruled.kind, ruled.first, ruled.other)
    connection.execute(
        insert(corrections).values(
            target=f"{_TARGET}{ruled.first}",
            field=f"{ruled.kind} {ruled.other}",
            value=ruled.other,
            source_value=None,
            why=ruled.why,
            made=ruled.made,
        )
    )


def undo(connection: Connection, kind: str, first: str, other: str) -> int:
    """Take back what was decided of a pair; return how many decisions there were."""
    kinds = ("body",) if kind == "body" else ("merge", "split")
    pairs = [(first, other)] if kind == "body" else [(first, other), (other, first)]
    taken = 0
    for one, two in pairs:
        taken += connection.execute(
            delete(corrections).where(
                corrections.c.target == f"{_TARGET}{one}",
                corrections.c.field.in_([f"{k} {two}" for k in kinds]),
            )
        ).rowcount
    return taken


def forget(connection: Connection) -> None:
    """Drop decisions on names that stand nowhere any more, so that a withdrawal leaves no name."""
    ruled = rulings(connection)
    if not ruled:
        return
    known = {slug(name) for name in names(connection)}
    for one in ruled:
        told = (one.first,) if one.kind == "body" else (one.first, one.other)
        if any(name_in(key) not in known for key in told):
            undo(connection, one.kind, one.first, one.other)


def name_in(key: str) -> str:
    """Return the name part of a person's id."""
    return key.rsplit("/", 1)[-1].partition("@")[0]
