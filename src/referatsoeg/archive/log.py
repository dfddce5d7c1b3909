"""The archive's log as a search index sees it, without loading the database library.

A search that finds its index up to date must start fast: the log's position is read with the
standard library, and `Archive` is opened only when there is something to catch up with.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from referatsoeg.errors import ArchiveError

if TYPE_CHECKING:
    from referatsoeg.archive.archive import Archive
    from referatsoeg.model.stored import Change

FILE_NAME = "archive.sqlite"


class ArchiveLog:
    """The changes of the archive in `folder`; opens as little as it can."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._archive: Archive | None = None

    def require(self) -> None:
        """Raise ArchiveError when there is no archive, before anything is written beside it."""
        if not (self.folder / FILE_NAME).is_file():
            raise ArchiveError(
                f"Der er intet arkiv i mappen {self.folder}.",
                cure="Indlæs først referater med: referatsoeg import MAPPE",
            )

    def last_seq(self) -> int:
        """Return the number of the last change, 0 for an empty archive."""
        value = self._ask("SELECT max(seq) FROM changes")
        return int(value) if value else 0

    def identity(self) -> str:
        """Return the archive's own name; an index of another archive must be built anew."""
        return self._ask("SELECT value FROM meta WHERE key = 'identity'") or ""

    def changes(self, since: int) -> Iterator[Change]:
        """Yield the newest change of every item after `since`, in order."""
        return self.archive().changes(since)

    def archive(self) -> Archive:
        """Return the archive itself."""
        if self._archive is None:
            from referatsoeg.archive.archive import Archive

            self._archive = Archive.open(self.folder)
        return self._archive

    def _ask(self, question: str) -> str | None:
        self.require()
        try:
            with closing(sqlite3.connect(self.folder / FILE_NAME, timeout=30)) as connection:
                row = connection.execute(question).fetchone()
        except sqlite3.DatabaseError as error:
            raise ArchiveError(
                f"Arkivet {self.folder / FILE_NAME} kan ikke læses: {error}.",
                cure="Læg en sikkerhedskopi tilbage, eller indlæs filerne igen i en ny mappe.",
            ) from error
        return None if row is None or row[0] is None else str(row[0])
