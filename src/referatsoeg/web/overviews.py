"""What the archive holds by name: people, tariffs, cases and months, as lists to choose from."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select

from referatsoeg.archive.schema import (
    item_cases,
    item_people,
    item_tariffs,
    items,
    meetings,
)
from referatsoeg.web.archives import ShownArchive

_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name and how many items have it."""

    name: str
    items: int


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
