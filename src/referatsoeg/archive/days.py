"""Working out the meetings and items of one day anew after a file came, changed or went.

Only that day's rows are read, so adding a file costs the same in a large archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from referatsoeg.archive import codec, correcting, facts
from referatsoeg.archive.resolve import Day, Reading, Resolved, resolve
from referatsoeg.archive.schema import (
    changes,
    entries,
    files,
    items,
    meeting_sources,
    meetings,
    problems,
    readings,
    withdrawals,
)
from referatsoeg.model.document import Problem

BATCH = 500  # ids in one statement; databases bound their number


@dataclass(frozen=True, slots=True, kw_only=True)
class _Speaking:
    """An item as it shall stand: where its words are kept, and what tells of a change."""

    id: str
    meeting_id: str
    entry: RowMapping
    digest: str


def refresh(connection: Connection, day_key: str, run: int | None) -> tuple[Problem, ...]:
    """Make the meetings of `day_key` what its live readings say; return what must be known."""
    day = resolve(day_key, _readings(connection, day_key))
    wanted = _speaking(connection, day)
    before = _standing(connection, day_key)
    gone = [i for i in before if i not in wanted]
    changed = [s for i, s in wanted.items() if i not in before or before[i] != s.digest]
    _drop_items(connection, [*gone, *(s.id for s in changed if s.id in before)])
    _set_meetings(connection, day_key, day)
    _move_unchanged(connection, [s for i, s in wanted.items() if before.get(i) == s.digest])
    _add_items(connection, changed)
    _drop_meetings(connection, day_key, day)
    _log(connection, gone, changed, run)
    _set_problems(connection, day_key, day.problems)
    correcting.reapply(connection, [m.id for m in day.meetings])
    return day.problems


def _readings(connection: Connection, day_key: str) -> list[Reading]:
    rows = connection.execute(
        select(readings, files.c.path, files.c.edition, files.c.pages)
        .join(files, files.c.sha256 == readings.c.sha256)
        .where(readings.c.day_key == day_key, readings.c.current, files.c.state == "live")
    ).mappings()
    return [
        Reading(
            id=row["id"],
            sha256=row["sha256"],
            ordinal=row["ordinal"],
            path=row["path"],
            name=row["name"],
            kind=row["kind"],
            start=row["start"],
            edition=row["edition"],
            pages=row["pages"],
            titles=_titles(connection, row["id"]),
        )
        for row in rows
    ]


def _titles(connection: Connection, reading: int) -> tuple[str, ...]:
    return tuple(
        connection.execute(
            select(entries.c.title)
            .where(entries.c.reading_id == reading)
            .order_by(entries.c.position)
        ).scalars()
    )


def _speaking(connection: Connection, day: Day) -> dict[str, _Speaking]:
    """Return the items of the day's meetings by id, without those taken out for good."""
    wanted: dict[str, _Speaking] = {}
    for meeting in day.meetings:
        for speaking in _items_of(connection, meeting):
            wanted[speaking.id] = speaking
    out = _withdrawn(connection, [*wanted, *(m.id for m in day.meetings)])
    return {i: s for i, s in wanted.items() if i not in out and s.meeting_id not in out}


def _withdrawn(connection: Connection, ids: Sequence[str]) -> set[str]:
    """Return those of `ids` that were taken out for good; undated days have ids of their own."""
    out: set[str] = set()
    for start in range(0, len(ids), BATCH):
        asked = select(withdrawals.c.target).where(
            withdrawals.c.target.in_(ids[start : start + BATCH]), withdrawals.c.kind != "source"
        )
        out.update(connection.execute(asked).scalars())
    return out


def _items_of(connection: Connection, meeting: Resolved) -> list[_Speaking]:
    speaker = meeting.readings[0]
    header = connection.execute(
        select(readings.c.header).where(readings.c.id == speaker.id)
    ).scalar_one()
    rows = (
        connection.execute(
            select(entries).where(entries.c.reading_id == speaker.id).order_by(entries.c.position)
        )
        .mappings()
        .all()
    )
    return [
        _Speaking(
            id=f"{meeting.id}/{row['suffix']}",
            meeting_id=meeting.id,
            entry=row,
            digest=codec.digest(header, row["item"], row["findings"], speaker.sha256, speaker.path),
        )
        for row in rows
    ]


def _standing(connection: Connection, day_key: str) -> dict[str, str]:
    rows = connection.execute(
        select(items.c.id, items.c.digest)
        .join(meetings, meetings.c.id == items.c.meeting_id)
        .where(meetings.c.day_key == day_key)
    )
    return {row.id: row.digest for row in rows}


def _drop_items(connection: Connection, ids: Sequence[str]) -> None:
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        facts.drop(connection, batch)
        connection.execute(delete(items).where(items.c.id.in_(batch)))


def _set_meetings(connection: Connection, day_key: str, day: Day) -> None:
    """Write the day's meetings and their sources; rows of meetings that went are left for last."""
    standing = set(
        connection.execute(select(meetings.c.id).where(meetings.c.day_key == day_key)).scalars()
    )
    if standing:
        connection.execute(
            delete(meeting_sources).where(meeting_sources.c.meeting_id.in_(standing))
        )
    for meeting in day.meetings:
        header = _header(connection, meeting)
        if meeting.id in standing:
            connection.execute(update(meetings).where(meetings.c.id == meeting.id).values(header))
        else:
            connection.execute(insert(meetings).values(id=meeting.id, day_key=day_key, **header))
        facts.set_attendance(connection, meeting.id, meeting.readings[0].id)
        connection.execute(
            insert(meeting_sources),
            [
                {"meeting_id": meeting.id, "reading_id": reading.id, "rank": rank}
                for rank, reading in enumerate(meeting.readings)
            ],
        )


def _header(connection: Connection, meeting: Resolved) -> dict[str, object]:
    reading = meeting.readings[0].id
    text = connection.execute(
        select(readings.c.header).where(readings.c.id == reading)
    ).scalar_one()
    header = codec.decode_meeting(text)
    return {
        "reading_id": reading,
        "authority": header.authority,
        "body": header.body,
        "date": header.date,
        "start": header.start,
        "kind": header.kind.value,
    }


def _move_unchanged(connection: Connection, unchanged: Sequence[_Speaking]) -> None:
    """Point items that say the same as before at the rows that hold their words now."""
    for speaking in unchanged:
        entry = speaking.entry
        connection.execute(
            update(items)
            .where(items.c.id == speaking.id)
            .values(reading_id=entry["reading_id"], position=entry["position"])
        )


def _add_items(connection: Connection, changed: Sequence[_Speaking]) -> None:
    if not changed:
        return
    rows, found = [], []
    for speaking in changed:
        entry = speaking.entry
        item = codec.decode_item(entry["item"], speaking.id)
        found.append((item, codec.decode_findings(entry["findings"], speaking.id)))
        rows.append(
            {
                "id": speaking.id,
                "meeting_id": speaking.meeting_id,
                "reading_id": entry["reading_id"],
                "position": entry["position"],
                "number": item.number,
                "title": item.title,
                "closed": item.closed,
                "outcome": item.decision.outcome.value if item.decision else None,
                "page": item.page,
                "digest": speaking.digest,
            }
        )
    connection.execute(insert(items), rows)
    facts.add(connection, found)


def _drop_meetings(connection: Connection, day_key: str, day: Day) -> None:
    kept = [m.id for m in day.meetings]
    gone = (
        select(meetings.c.id)
        .where(meetings.c.day_key == day_key, meetings.c.id.not_in(kept))
        .scalar_subquery()
    )
    facts.drop_attendance(connection, gone)
    connection.execute(
        delete(meetings).where(meetings.c.day_key == day_key, meetings.c.id.not_in(kept))
    )


def _log(
    connection: Connection, gone: Sequence[str], changed: Sequence[_Speaking], run: int | None
) -> None:
    rows: list[dict[str, object]] = [
        {"item_id": i, "gone": True, "reading_id": None, "position": None, "run_id": run}
        for i in gone
    ]
    rows += [
        {
            "item_id": s.id,
            "gone": False,
            "reading_id": s.entry["reading_id"],
            "position": s.entry["position"],
            "run_id": run,
        }
        for s in changed
    ]
    if rows:
        connection.execute(insert(changes), rows)


def _set_problems(connection: Connection, day_key: str, found: Sequence[Problem]) -> None:
    connection.execute(delete(problems).where(problems.c.day_key == day_key))
    if found:
        connection.execute(
            insert(problems),
            [
                {"day_key": day_key, "code": p.code, "message": p.message, "page": p.page}
                for p in found
            ],
        )
