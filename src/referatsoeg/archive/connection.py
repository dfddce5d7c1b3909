"""Opening the archive's database: pragmas, transactions, schema version."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from referatsoeg.archive import schema, upgrading
from referatsoeg.archive.log import FILE_NAME
from referatsoeg.errors import ArchiveError

BUSY_MILLISECONDS = 30_000  # another process may hold the write lock for one file's transaction


def connect(folder: Path, *, create: bool) -> Engine:
    """Return an engine on the archive in `folder`; raise ArchiveError when there is none."""
    path = folder / FILE_NAME
    if not create and not path.is_file():
        raise ArchiveError(
            f"Der er intet arkiv i mappen {folder}.",
            cure="Indlæs først referater med: referatsoeg import MAPPE",
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        engine = create_engine(f"sqlite:///{path}")
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin)
        _prepare(engine)
    except (DatabaseError, OSError) as error:
        raise ArchiveError(
            f"Arkivet {path} kan ikke åbnes: {_reason(error)}.",
            cure="Tjek, at mappen må skrives i, eller læg en sikkerhedskopi tilbage.",
        ) from error
    return engine


def _reason(error: Exception) -> str:
    return str(error.orig) if isinstance(error, OperationalError) and error.orig else str(error)


def _set_pragmas(connection: SqliteConnection, _record: ConnectionPoolEntry) -> None:
    # None turns off the driver's own late BEGIN: `_begin` says when a transaction starts.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")  # a recorded file survives a power cut
    connection.execute("PRAGMA secure_delete = ON")  # what is withdrawn leaves no bytes behind


def _begin(connection: Connection) -> None:
    """Take the write lock at once in a writing transaction, so that it cannot fail half-way."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _prepare(engine: Engine) -> None:
    """Create the tables of a new archive; refuse one written by a later program."""
    if not inspect(engine).has_table("meta"):
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            schema.metadata.create_all(connection)
            if connection.execute(select(schema.meta.c.key)).first() is None:
                rows = {"schema": schema.SCHEMA_VERSION, "identity": uuid4().hex}
                connection.execute(
                    insert(schema.meta), [{"key": k, "value": v} for k, v in rows.items()]
                )
    with engine.connect() as connection:
        found = connection.execute(
            select(schema.meta.c.value).where(schema.meta.c.key == "schema")
        ).scalar_one_or_none()
    if found == upgrading.BEFORE:
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            upgrading.upgrade(connection)
        found = schema.SCHEMA_VERSION
    if found != schema.SCHEMA_VERSION:
        raise ArchiveError(
            f"Arkivet er skrevet af en anden udgave af programmet (skema {found}).",
            cure="Brug den nyeste udgave af referatsoeg, eller indlæs filerne i en ny mappe.",
        )
