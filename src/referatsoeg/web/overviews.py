"""What the archive holds by name: people, tariffs, cases and months, as lists to choose from."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select

from referatsoeg.archive.schema import (
    attendance,
    item_cases,
    item_people,
    item_tariffs,
    items,
    meetings,
)
from referatsoeg.model import Outcome, Presence
from referatsoeg.search.analysis import fold
from referatsoeg.web.archives import ShownArchive

_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name and how many items have it."""

    name: str
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Presented:
    """A person at a meeting."""

    meeting: str
    authority: str | None
    body: str
    date: str | None
    status: Presence
    role: str | None
    party: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """A person in an item."""

    item: str
    number: str | None
    title: str
    body: str
    date: str | None
    outcome: Outcome | None
    role: str | None
    organisation: str | None
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the archive knows of a person of that name, in any spelling of case."""

    names: tuple[str, ...]
    meetings: tuple[Presented, ...]
    items: tuple[Mentioned, ...]


def people(archive: ShownArchive) -> tuple[Named, ...]:
    """Return the people that stand in most items."""
    return _named(archive, item_people.c.name, item_people.c.item_id)


def tariffs(archive: ShownArchive) -> tuple[Named, ...]:
    """Return the subjects of tariffs that stand in most items."""
    return _named(archive, item_tariffs.c.subject, item_tariffs.c.item_id)


def cases(archive: ShownArchive) -> tuple[Named, ...]:
    """Return the case numbers that stand on most items."""
    return _named(archive, item_cases.c.number, item_cases.c.item_id)


def _named(archive: ShownArchive, name, item_id) -> tuple[Named, ...]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    number = func.count(item_id.distinct())
    asked = select(name, number).join(items, items.c.id == item_id)
    if not archive.closed:
        asked = asked.where(~items.c.closed)
    asked = asked.group_by(name).order_by(number.desc(), name).limit(_MOST)
    with archive.reading() as connection:
        return tuple(Named(name=n, items=i) for n, i in connection.execute(asked))


def person(archive: ShownArchive, name: str) -> Known:
    """Return where a person of this name took part and is mentioned, newest first."""
    wanted = fold(name)
    with archive.reading() as connection:
        held = {
            *connection.execute(select(attendance.c.name).distinct()).scalars(),
            *connection.execute(select(item_people.c.name).distinct()).scalars(),
        }
    names = sorted(n for n in held if fold(n) == wanted)
    return Known(
        names=tuple(names), meetings=_present(archive, names), items=_mentioned(archive, names)
    )


def _present(archive: ShownArchive, names: list[str]) -> tuple[Presented, ...]:
    asked = (
        select(attendance, meetings.c.authority, meetings.c.body, meetings.c.date)
        .join(meetings, meetings.c.id == attendance.c.meeting_id)
        .where(attendance.c.name.in_(names))
        .order_by(meetings.c.date.desc(), meetings.c.id)
    )
    with archive.reading() as connection:
        return tuple(
            Presented(
                meeting=row["meeting_id"],
                authority=row["authority"],
                body=row["body"],
                date=row["date"],
                status=Presence(row["status"]),
                role=row["role"],
                party=row["party"],
            )
            for row in connection.execute(asked).mappings()
        )


def _mentioned(archive: ShownArchive, names: list[str]) -> tuple[Mentioned, ...]:
    asked = (
        select(item_people, items.c.number, items.c.title, items.c.outcome, meetings)
        .join(items, items.c.id == item_people.c.item_id)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(item_people.c.name.in_(names))
        .order_by(meetings.c.date.desc(), items.c.id)
    )
    if not archive.closed:
        asked = asked.where(~items.c.closed)
    with archive.reading() as connection:
        return tuple(
            Mentioned(
                item=row["item_id"],
                number=row["number"],
                title=row["title"],
                body=row["body"],
                date=row["date"],
                outcome=Outcome(row["outcome"]) if row["outcome"] else None,
                role=row["role"],
                organisation=row["organisation"],
                mentions=row["mentions"],
            )
            for row in connection.execute(asked).mappings()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The meetings of a body in a year, month by month; `sizes` are its items."""

    authority: str | None
    body: str
    year: str
    months: tuple[int, ...]
    meetings: int


def calendar(archive: ShownArchive) -> dict[tuple[str, str], list[Year]]:
    """Return for each (authority, body) its years with meetings per month; undated ones apart."""
    asked = select(meetings.c.authority, meetings.c.body, meetings.c.date)
    tally: dict[tuple[str, str], dict[str, Counter[int]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    with archive.reading() as connection:
        for authority, body, date in connection.execute(asked):
            year, month = (date[:4], int(date[5:7])) if date else ("uden dato", 0)
            tally[authority or "", body][year][month] += 1
    return {
        (authority, body): [
            Year(
                authority=authority or None,
                body=body,
                year=year,
                months=tuple(months[month] for month in range(1, 13)),
                meetings=months.total(),
            )
            for year, months in _every_year(years)
        ]
        for (authority, body), years in sorted(tally.items())
    }


def _every_year(years: dict[str, Counter[int]]) -> list[tuple[str, Counter[int]]]:
    """Return the years in order with the empty ones between them: a gap must be seen."""
    known = sorted(int(year) for year in years if year.isdigit())
    span = range(known[0], known[-1] + 1) if known else range(0)
    found = [(str(year), years.get(str(year), Counter())) for year in span]
    return [*found, *((y, c) for y, c in years.items() if not y.isdigit())]
