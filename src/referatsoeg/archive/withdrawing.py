"""Taking an item, a meeting or a file out for good.

What is taken out leaves no words behind: its rows, its old versions and the kept copies of its
files go. What stays is the record of the withdrawal: the id, the reason, and hashes by which a
later import knows what must not come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from sqlite3 import OperationalError, connect

import regex
from sqlalchemy import Connection, delete, insert, or_, select, update

from referatsoeg.archive import codec, days
from referatsoeg.archive.keep import PICTURES, kept_path
from referatsoeg.archive.log import FILE_NAME
from referatsoeg.archive.resolve import title_key
from referatsoeg.archive.schema import (
    changes,
    corrections,
    entries,
    failures,
    files,
    items,
    locations,
    meeting_sources,
    meetings,
    problems,
    readings,
    withdrawals,
)
from referatsoeg.archive.withdrawn import Withdrawal, note_source, words_hash
from referatsoeg.errors import ArchiveError, UsageError

_HASH = regex.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """What was taken out: kind (item, meeting or file), id, number of items, files it came from."""

    kind: str
    target: str
    items: int
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    reading: int
    position: int
    sha256: str
    words: str  # hash of the item's words


def withdraw(connection: Connection, target: str, *, reason: str, made: str) -> Withdrawn:
    """Take out what `target` names; raise UsageError when nothing has that id, hash or path."""
    row = connection.execute(
        select(items.c.meeting_id).where(items.c.id == target)
    ).scalar_one_or_none()
    if row is not None:
        return _withdraw_item(connection, target, row, reason, made)
    if connection.execute(select(meetings.c.id).where(meetings.c.id == target)).first():
        return _withdraw_meeting(connection, target, reason, made)
    return _withdraw_file(connection, _file(connection, target), reason, made)


def erase(folder: Path, shas: Iterable[str]) -> None:
    """Remove kept files and pictures, and leave no words in free pages and the database's log.

    Raises ArchiveError when another program holds the archive so that the log cannot be emptied.
    """
    for sha256 in shas:
        kept_path(folder, sha256).unlink(missing_ok=True)
        _erase_pictures(folder, sha256)
    try:
        with closing(connect(folder / FILE_NAME, timeout=30, isolation_level=None)) as raw:
            raw.execute("PRAGMA secure_delete = ON")
            raw.execute("VACUUM")
            busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except OperationalError as error:
        raise _not_erased(folder, str(error)) from error
    if busy:
        raise _not_erased(folder, "et andet program læser i arkivet")


def _erase_pictures(folder: Path, sha256: str) -> None:
    try:
        rmtree(folder / PICTURES / sha256)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _not_erased(folder, f"et billede af en side kan ikke slettes ({error})") from error


def _not_erased(folder: Path, why: str) -> ArchiveError:
    return ArchiveError(
        f"Punktet er trukket tilbage, men ordene ligger endnu i filerne under {folder}: {why}.",
        cure="Luk andre programmer, der bruger arkivet, og kør samme «withdraw» igen.",
    )


def _withdraw_item(
    connection: Connection, target: str, meeting: str, reason: str, made: str
) -> Withdrawn:
    found = list(_entries_of(connection, target, meeting))
    told = Withdrawal(kind="item", target=target, reason=reason, made=made)
    _remember(connection, told, {e.words for e in found})
    _refresh_day(connection, meeting)
    _drop_entries(connection, found)
    _forget_corrections(connection, target)
    shas = tuple(sorted({e.sha256 for e in found}))
    for sha256 in shas:
        note_source(connection, sha256, target, reason, made)
    return Withdrawn(kind="item", target=target, items=1, files=shas)


def _withdraw_meeting(connection: Connection, target: str, reason: str, made: str) -> Withdrawn:
    held = list(
        connection.execute(select(items.c.id).where(items.c.meeting_id == target)).scalars()
    )
    known = [e for item in held for e in _entries_of(connection, item, target)]
    numbers = list(
        connection.execute(
            select(meeting_sources.c.reading_id).where(meeting_sources.c.meeting_id == target)
        ).scalars()
    )
    told = Withdrawal(kind="meeting", target=target, reason=reason, made=made)
    _remember(connection, told, {e.words for e in known})
    key = _day_key(connection, target)
    connection.execute(update(readings).where(readings.c.id.in_(numbers)).values(current=False))
    days.refresh(connection, key, None)
    shas = _drop_readings(connection, {*numbers, *(e.reading for e in known)} & set(numbers))
    _drop_entries(connection, known)
    for item in (target, *held):
        _forget_corrections(connection, item)
    for sha256 in shas:
        note_source(connection, sha256, target, reason, made)
    return Withdrawn(kind="meeting", target=target, items=len(held), files=shas)


def _withdraw_file(connection: Connection, sha256: str, reason: str, made: str) -> Withdrawn:
    path = connection.execute(
        select(files.c.path).where(files.c.sha256 == sha256)
    ).scalar_one_or_none()
    target = path or sha256
    connection.execute(
        insert(withdrawals).values(
            kind="file", target=target, sha256=sha256, reason=reason, made=made
        )
    )
    rows = connection.execute(
        select(readings.c.id, readings.c.day_key).where(readings.c.sha256 == sha256)
    ).all()
    connection.execute(update(readings).where(readings.c.sha256 == sha256).values(current=False))
    before = _count(connection)
    for key in sorted({key for _, key in rows}):
        days.refresh(connection, key, None)
    _drop_readings(connection, {number for number, _ in rows})
    for table in (locations, problems, failures):
        connection.execute(delete(table).where(table.c.sha256 == sha256))
    connection.execute(
        update(files)
        .where(files.c.sha256 == sha256)
        .values(state="withdrawn", kept=False, digest="")
    )
    gone = before - _count(connection)
    return Withdrawn(kind="file", target=target, items=gone, files=(sha256,))


def _count(connection: Connection) -> int:
    return len(connection.execute(select(items.c.id)).all())


def _file(connection: Connection, target: str) -> str:
    """Return the hash of the one file that has this hash, its beginning, or this path."""
    asked = select(files.c.sha256).where(
        or_(
            files.c.path == target,
            files.c.sha256.in_(select(locations.c.sha256).where(locations.c.path == target)),
            files.c.sha256.in_(select(locations.c.sha256).where(locations.c.location == target)),
            files.c.sha256.startswith(target, autoescape=True)
            if _HASH.fullmatch(target)
            else files.c.sha256 == target,
        )
    )
    found = list(connection.execute(asked).scalars())
    if len(found) == 1:
        return str(found[0])
    many = "flere filer" if found else "hverken punkt, møde eller fil"
    raise UsageError(
        f"Der er {many} i arkivet med id, sti eller SHA-256 «{target}».",
        cure="Find id'et med: referatsoeg search",
    )


def _entries_of(connection: Connection, item_id: str, meeting: str) -> Iterator[_Entry]:
    """Yield every row that holds an item: in the files of its meeting, and in old versions."""
    suffix = item_id.removeprefix(f"{meeting}/")
    title = connection.execute(select(items.c.title).where(items.c.id == item_id)).scalar_one()
    asked = (
        select(entries, readings.c.sha256, meeting_sources.c.meeting_id)
        .join(readings, readings.c.id == entries.c.reading_id)
        .outerjoin(meeting_sources, meeting_sources.c.reading_id == readings.c.id)
        .where(readings.c.day_key == _day_key(connection, meeting))
    )
    for row in connection.execute(asked).mappings():
        if row["meeting_id"] not in (None, meeting):
            continue
        same_title = title_key(row["title"]) == title_key(title)
        if row["suffix"] == suffix or same_title:
            item = codec.decode_item(row["item"], f"{meeting}/{row['suffix']}")
            yield _Entry(
                reading=row["reading_id"],
                position=row["position"],
                sha256=row["sha256"],
                words=words_hash(item),
            )


def _day_key(connection: Connection, meeting: str) -> str:
    asked = select(meetings.c.day_key).where(meetings.c.id == meeting)
    return str(connection.execute(asked).scalar_one())


def _refresh_day(connection: Connection, meeting: str) -> None:
    days.refresh(connection, _day_key(connection, meeting), None)


def _remember(connection: Connection, told: Withdrawal, hashes: set[str]) -> None:
    """Put a withdrawal on record, a row for each wording that must not come back."""
    marks: list[str | None] = [*sorted(hashes)] or [None]
    connection.execute(
        insert(withdrawals),
        [
            {
                "kind": told.kind,
                "target": told.target,
                "sha256": mark,
                "reason": told.reason,
                "made": told.made,
            }
            for mark in marks
        ],
    )


def _drop_entries(connection: Connection, found: Iterable[_Entry]) -> None:
    for entry in found:
        here = (changes.c.reading_id == entry.reading) & (changes.c.position == entry.position)
        connection.execute(update(changes).where(here).values(reading_id=None, position=None))
        connection.execute(
            delete(entries).where(
                entries.c.reading_id == entry.reading, entries.c.position == entry.position
            )
        )


def _drop_readings(connection: Connection, numbers: set[int]) -> tuple[str, ...]:
    """Remove readings whole, with the list of those present; return the files they came from."""
    shas = connection.execute(
        select(readings.c.sha256).where(readings.c.id.in_(numbers)).distinct()
    ).scalars()
    kept = tuple(sorted(shas))
    connection.execute(
        update(changes)
        .where(changes.c.reading_id.in_(numbers))
        .values(reading_id=None, position=None)
    )
    connection.execute(delete(meeting_sources).where(meeting_sources.c.reading_id.in_(numbers)))
    connection.execute(delete(entries).where(entries.c.reading_id.in_(numbers)))
    connection.execute(delete(readings).where(readings.c.id.in_(numbers)))
    return kept


def _forget_corrections(connection: Connection, target: str) -> None:
    connection.execute(delete(corrections).where(corrections.c.target == target))
