"""The archive as the rest of the program sees it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, func, insert, select, update
from sqlalchemy.exc import OperationalError

from referatsoeg.archive import (
    asking,
    attached,
    correcting,
    keep,
    persons,
    places,
    resting,
    withdrawing,
    withdrawn,
    writing,
)
from referatsoeg.archive.connection import connect
from referatsoeg.archive.records import (
    Counts,
    Failure,
    FileProblem,
    Origin,
    Recorded,
    Result,
    Run,
    Series,
    Skipped,
    SourceFile,
)
from referatsoeg.archive.schema import changes, files, meta, runs
from referatsoeg.errors import ArchiveError
from referatsoeg.model.stored import Change, Parse, StoredItem


class Archive:
    """All files, meetings and items under one folder; many may read while one writes."""

    def __init__(self, folder: Path, engine: Engine) -> None:
        self.folder = folder
        self._engine = engine

    @classmethod
    def open(cls, folder: Path, *, create: bool = False) -> Self:
        """Open the archive in `folder`; raise ArchiveError when there is none or it is damaged."""
        return cls(folder, connect(folder, create=create))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one unchanging state of the archive."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept all together or not at all."""
        try:
            connection = self._engine.connect().execution_options(writing=True)
            with connection, connection.begin():
                yield connection
        except OperationalError as error:
            raise ArchiveError(
                f"Der kan ikke skrives i arkivet {self.folder}: {error.orig}.",
                cure="Tjek pladsen på disken, og om et andet program holder arkivet låst.",
            ) from error

    # Runs and files

    def start_run(self, importer: str, command: str) -> int:
        """Record that a run began; return its number."""
        with self.writing() as connection:
            key = connection.execute(
                insert(runs).values(started=_now(), importer=importer, command=command)
            ).inserted_primary_key
        assert key is not None
        return int(key[0])

    def end_run(self, run: int) -> None:
        """Record that a run came to its end."""
        with self.writing() as connection:
            connection.execute(update(runs).where(runs.c.id == run).values(ended=_now()))

    def known(self, sha256: str, origin: Origin) -> Recorded | None:
        """Return what is remembered of these bytes, or None when they must be read."""
        with self.reading() as connection:
            return writing.known(connection, sha256, origin)

    def place(self, sha256: str, origin: Origin, run: int) -> Recorded:
        """Record that known bytes lie at a place (again)."""
        with self.writing() as connection:
            found = writing.place(connection, sha256, origin, run)
        return Recorded(result=Result.KNOWN, problems=found)

    def record(self, parse: Parse, origin: Origin, run: int) -> Recorded:
        """Keep what was read from a file, in one transaction."""
        with self.writing() as connection:
            recorded = writing.record(connection, parse, origin, run)
            kept = withdrawn.may_keep(connection, parse.sha256)
        if not kept:
            keep.kept_path(self.folder, parse.sha256).unlink(missing_ok=True)
        return recorded

    def fail(self, failure: Failure, run: int) -> Recorded:
        """Record a file that could not be read, with its reason."""
        with self.writing() as connection:
            return writing.fail(connection, failure, run)

    def settle_folders(self, opened: Set[str]) -> None:
        """Forget of these folders (full paths) that they could not be looked into."""
        with self.reading() as connection:
            settled = places.closed_folders(connection) & opened
        if settled:
            with self.writing() as connection:
                places.settle_folders(connection, settled)

    def is_kept_at_rest(self, sha256: str, origin: Origin) -> bool | None:
        """Say whether the bytes of a file at rest are kept; None when placing it would matter."""
        with self.reading() as connection:
            return resting.is_kept_at_rest(connection, sha256, origin)

    def skip(self, run: int, skipped: Sequence[Skipped]) -> None:
        """Record which files a run left alone."""
        with self.writing() as connection:
            resting.note(connection, run, skipped)

    def authority_of(self, sha256: str) -> str | None:
        """Return the authority that a person gave a file when it was imported."""
        with self.reading() as connection:
            asked = select(files.c.authority).where(files.c.sha256 == sha256)
            return connection.execute(asked).scalar_one_or_none()

    def kept_file(self, sha256: str) -> Path | None:
        """Return the kept bytes of a file, or None when they were not kept."""
        path = keep.kept_path(self.folder, sha256)
        return path if path.is_file() else None

    def may_keep(self, sha256: str) -> bool:
        """Say whether the bytes of a file may be kept: not when it holds what was withdrawn."""
        with self.reading() as connection:
            return withdrawn.may_keep(connection, sha256)

    # What people set right and take out

    def withdraw(self, target: str, *, reason: str) -> withdrawing.Withdrawn:
        """Take an item, a meeting or a file out for good, and leave no words of it behind."""
        with self.writing() as connection:
            done = withdrawing.withdraw(connection, target, reason=reason, made=_now())
            persons.forget(connection)
        self._engine.dispose()
        withdrawing.erase(self.folder, done.files)
        return done

    def withdrawals(self) -> tuple[withdrawn.Withdrawal, ...]:
        """Return every withdrawal on record, oldest first."""
        with self.reading() as connection:
            return withdrawn.recorded(connection)

    def correct(self, target: str, values: dict[str, str], *, why: str) -> tuple[str, ...]:
        """Set fields of an item or meeting right; return the ids corrected."""
        with self.writing() as connection:
            return correcting.correct(connection, target, values, why=why, made=_now())

    def undo_corrections(self, target: str) -> int:
        """Take back the corrections of an item or meeting; return how many there were."""
        with self.writing() as connection:
            return correcting.undo(connection, target)

    # The log

    def last_seq(self) -> int:
        """Return the number of the last change, 0 for an empty archive."""
        with self.reading() as connection:
            return connection.execute(select(func.max(changes.c.seq))).scalar_one() or 0

    def identity(self) -> str:
        """Return the archive's own name; an index of another archive must be built anew."""
        with self.reading() as connection:
            asked = select(meta.c.value).where(meta.c.key == "identity")
            return str(connection.execute(asked).scalar_one())

    def changes(self, since: int) -> Iterator[Change]:
        """Yield the newest change of every item after `since`, in order."""
        with self.reading() as connection:
            yield from asking.newest_changes(connection, since)

    # Questions

    def item(self, item_id: str) -> StoredItem | None:
        """Return one item, or None."""
        with self.reading() as connection:
            return asking.item(connection, item_id)

    def items(self) -> Iterator[StoredItem]:
        """Yield every item of a meeting in order of id."""
        with self.reading() as connection:
            yield from asking.all_items(connection, attachments=False)

    def everything(self) -> Iterator[StoredItem]:
        """Yield every item and every page of an attachment in order of id."""
        with self.reading() as connection:
            yield from asking.all_items(connection, attachments=True)

    def attachments_of(self, item_id: str) -> tuple[attached.Tie, ...]:
        """Return the files that an item's list of attachments names."""
        with self.reading() as connection:
            return attached.ties(connection, item=item_id)

    def named_in(self, attachment_id: str) -> tuple[attached.Tie, ...]:
        """Return the items whose lists name the file that is an attachment."""
        with self.reading() as connection:
            return attached.ties(connection, attachment=attachment_id)

    def meeting_items(self, meeting_id: str) -> tuple[StoredItem, ...]:
        """Return the items of a meeting in the order of its agenda."""
        with self.reading() as connection:
            return asking.meeting_items(connection, meeting_id)

    def versions(self, item_id: str) -> tuple[StoredItem, ...]:
        """Return every wording an item has had, oldest first."""
        with self.reading() as connection:
            return asking.versions(connection, item_id)

    def sources(self, meeting_id: str) -> tuple[SourceFile, ...]:
        """Return the files a meeting was read from, the one that speaks first."""
        with self.reading() as connection:
            return asking.sources(connection, meeting_id)

    def counts(self) -> Counts:
        """Return how much the archive holds."""
        with self.reading() as connection:
            return asking.counts(connection)

    def series(self) -> tuple[Series, ...]:
        """Return how many meetings and items of each body and year there are."""
        with self.reading() as connection:
            return asking.series(connection)

    def problems(self) -> tuple[FileProblem, ...]:
        """Return every problem that stands."""
        with self.reading() as connection:
            return asking.all_problems(connection)

    def runs(self) -> tuple[Run, ...]:
        """Return every run, oldest first."""
        with self.reading() as connection:
            return asking.all_runs(connection)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
