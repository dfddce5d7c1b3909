"""The index brought up to date while the files are still being read.

After the last file the index took a quarter of the time of an import by workers; now it is nearly
done when they are. A process of its own does it: a thread would hold up the handing out of files.
"""

from __future__ import annotations

import contextlib
import signal
import sqlite3
from multiprocessing import connection, get_context
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Self

from referatsoeg.errors import ReferatsoegError

# New items that are worth a write of their own: over 840 pages 100 took ten seconds more than 250.
ENOUGH = 250
LAST = 2  # files left when the end is near


class AlongIndex:
    """The process that indexes, and the pipe that tells it when.

    Errors are left to the import's last catch-up, which meets them again.
    """

    def __init__(self, index_dir: Path, *, engine: str | None) -> None:
        self._folder = index_dir
        self._engine = engine
        self._waiting = 0
        self._pipe: connection.Connection[bool, tuple[str, ...]] | None = None
        self._process: SpawnProcess | None = None
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
        if self._process is None or self._pipe is None:
            return
        with contextlib.suppress(OSError, EOFError):
            self._pipe.send(False)
            self.notices = self._pipe.recv()
        self._process.join()
        self._pipe.close()

    def add(self, items: int, *, left: int) -> None:
        """Tell of items that were stored; the process is started when there are enough.

        `left` files are not read yet. What waits when the last of them are in hand is indexed
        beside them, where there is a process already: else one would do it after the others.
        """
        self._waiting += items
        last = left == LAST and self._process is not None and self._waiting > 0
        if self._waiting < ENOUGH and not last:
            return
        self._waiting = 0
        if self._process is None:
            context = get_context("spawn")
            self._pipe, theirs = context.Pipe()
            given = (theirs, self._folder, self._engine)
            self._process = context.Process(target=follow, args=given, daemon=True)
            self._process.start()
            theirs.close()
        if self._pipe is not None:
            with contextlib.suppress(OSError):
                self._pipe.send(True)


def follow(
    pipe: connection.Connection[tuple[str, ...], bool], folder: Path, engine: str | None
) -> None:
    """Bring the index up to date whenever the pipe says so; end when it says not to, or is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the importer to deal with
    from referatsoeg.archive import Archive
    from referatsoeg.search import service

    notices: tuple[str, ...] = ()
    with contextlib.suppress(ReferatsoegError, sqlite3.DatabaseError, OSError, EOFError):
        with Archive.open(folder) as archive:
            while _wanted(pipe):
                notices += service.catch_up(folder, archive, engine=engine)
        service.close_all()
    with contextlib.suppress(OSError):
        pipe.send(notices)


def _wanted(pipe: connection.Connection[tuple[str, ...], bool]) -> bool:
    """Wait for a word and return it; of several that have come meanwhile, the last counts."""
    word = pipe.recv()
    while word and pipe.poll():
        word = pipe.recv()
    return word
