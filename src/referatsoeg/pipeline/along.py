"""The index brought up to date while the files are still being read.

The process that stores is idle nine tenths of an import by workers, and the index took a quarter of
the time after the last file; now it is nearly done when they are.
"""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from types import TracebackType
from typing import Self

from referatsoeg.archive import Archive
from referatsoeg.errors import ReferatsoegError
from referatsoeg.search import service

# New items that are worth a write of their own. Four writes of Whoosh are merged to one segment.
ENOUGH = 200


class AlongIndex:
    """A thread with its own archive connection; errors are left to the import's last catch-up."""

    def __init__(self, index_dir: Path, *, engine: str | None) -> None:
        self._folder = index_dir
        self._engine = engine
        self._waiting = 0
        self._wake = threading.Event()
        self._stop = False
        self._thread: threading.Thread | None = None
        self.notices: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Let a write in hand be finished; what is left is the next catch-up's."""
        self._stop = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join()

    def add(self, items: int) -> None:
        """Tell of items that were stored; the thread is started when there are enough."""
        self._waiting += items
        if self._waiting < ENOUGH:
            return
        self._waiting = 0
        self._wake.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="index")
            self._thread.start()

    def _run(self) -> None:
        try:
            with Archive.open(self._folder) as archive:
                self._follow(archive)
        except (ReferatsoegError, sqlite3.DatabaseError, OSError):
            return  # the catch-up after the last file meets the same and tells of it
        finally:
            service.close_all()

    def _follow(self, archive: Archive) -> None:
        while True:
            self._wake.wait()
            if self._stop:
                return
            self._wake.clear()
            notices = service.catch_up(self._folder, archive, engine=self._engine)
            self.notices = (*self.notices, *notices)
