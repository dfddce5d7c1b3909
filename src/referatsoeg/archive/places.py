"""Where files lie: a file lives while some place holds its bytes, else it is an old version."""

from __future__ import annotations

from collections.abc import Set

from sqlalchemy import Connection, delete, func, insert, select, update

from referatsoeg.archive.records import Origin
from referatsoeg.archive.schema import (
    changes,
    entries,
    failures,
    files,
    locations,
    readings,
)
from referatsoeg.errors import CLOSED_FOLDER


def move(connection: Connection, sha256: str, origin: Origin) -> set[str]:
    """Let `origin` hold these bytes; return the days whose files, or their names, changed."""
    connection.execute(delete(failures).where(failures.c.location == origin.location))
    before = connection.execute(
        select(locations).where(locations.c.location == origin.location)
    ).first()
    if before is None:
        connection.execute(
            insert(locations).values(location=origin.location, path=origin.path, sha256=sha256)
        )
    else:
        connection.execute(
            update(locations)
            .where(locations.c.location == origin.location)
            .values(path=origin.path, sha256=sha256)
        )
    touched = _settle(connection, sha256)
    if before is not None and before.sha256 != sha256:
        touched |= _settle(connection, before.sha256)
    return touched


def closed_folders(connection: Connection) -> set[str]:
    """Return the full paths of the folders that could not be looked into."""
    closed = select(failures.c.location).where(failures.c.code == CLOSED_FOLDER)
    return set(connection.execute(closed).scalars())


def settle_folders(connection: Connection, opened: Set[str]) -> None:
    """Forget of these folders that they could not be looked into."""
    connection.execute(delete(failures).where(failures.c.location.in_(opened)))


def _settle(connection: Connection, sha256: str) -> set[str]:
    """Make a file's state and shown path follow the places it lies at; return the days touched.

    The shown path is the first in order of all places, so that the order of import cannot matter.
    """
    path = connection.execute(
        select(func.min(locations.c.path)).where(locations.c.sha256 == sha256)
    ).scalar_one_or_none()
    row = connection.execute(
        select(files.c.path, files.c.state).where(files.c.sha256 == sha256)
    ).one()
    state = "replaced" if path is None else "live"
    shown = path or row.path
    if (row.path, row.state) == (shown, state):
        return set()
    connection.execute(
        update(files).where(files.c.sha256 == sha256).values(path=shown, state=state)
    )
    return current_days(connection, sha256)


def current_days(connection: Connection, sha256: str) -> set[str]:
    """Return the days that a file speaks of."""
    return set(
        connection.execute(
            select(readings.c.day_key).where(readings.c.sha256 == sha256, readings.c.current)
        ).scalars()
    )


def prune(connection: Connection, sha256: str) -> None:
    """Forget earlier readings of the same bytes: they can be read again, and would only pile up."""
    old = list(
        connection.execute(
            select(readings.c.id).where(readings.c.sha256 == sha256, readings.c.current.is_(False))
        ).scalars()
    )
    if not old:
        return
    connection.execute(
        update(changes).where(changes.c.reading_id.in_(old)).values(reading_id=None, position=None)
    )
    connection.execute(delete(entries).where(entries.c.reading_id.in_(old)))
    connection.execute(delete(readings).where(readings.c.id.in_(old)))
