"""The index in its folder: opened, caught up with the archive, and built again when it must be.

    index/search/engine           the name of the engine that is used when none is asked for
    index/search/whoosh/current   the name of the generation in use
    index/search/whoosh/g3/       entries.sqlite and the engine's own files

A new generation is built beside the old one and then named in `current`, so that readers go on.
The entries note how far in the archive's log the index is; the engine writes before they do, so a
crash between the two only means that the last changes are applied once more.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from referatsoeg.errors import IndexDamagedError
from referatsoeg.search import engines
from referatsoeg.search.engines.contract import Engine, Reader
from referatsoeg.search.entries import document, entry_of, exact_words, tokens_of
from referatsoeg.search.store import Store

if TYPE_CHECKING:
    from referatsoeg.model.stored import Change

# Raise when tokens, fields or stored entries change: older indexes are then built again.
VERSION = "4"
_BATCH = 1000
_WAIT_FOR_WRITER = 0.05  # a search does not wait for an import that is writing


class ArchiveLog(Protocol):
    """What the search needs of the archive."""

    def changes(self, since: int) -> Iterator[Change]:
        """Yield what came, changed or went after a number in the log, in order."""

    def last_seq(self) -> int:
        """Return the number of the last change."""

    def identity(self) -> str:
        """Return the archive's own name; two archives never share one."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """Why an index was built again, in Danish, and how many items it then held."""

    reason: str
    items: int


class Index:
    """One engine's index: entries, engine and an open reader."""

    def __init__(self, folder: Path, *, archive: str | None = None) -> None:
        """Open the index in `folder`, or make one there for the archive of this identity."""
        create = archive is not None
        self.folder = folder
        self.name = folder.parent.name
        self.store = Store(folder / "entries.sqlite", create=create)
        if archive is not None:
            self.store.note("version", VERSION)
            self.store.note("archive", archive)
            self.store.note("seq", "0")
        self._check_version()
        self.engine: Engine = engines.open_engine(self.name, folder / "engine", create=create)
        self._reader: Reader | None = None
        self._read_at = -1
        self.verified = -1  # the state in which engine and entries were last seen to agree

    @property
    def reader(self) -> Reader:
        """Return a reader, opened when first asked for and after each write."""
        if self._reader is None:
            self._read_at = self.seq
            self._reader = self.engine.reader()
        return self._reader

    @property
    def seq(self) -> int:
        """Return how far in the archive's log the index is."""
        return int(self.store.meta("seq") or 0)

    def close(self) -> None:
        """Let go of the files."""
        self.refresh()
        self.store.close()

    def refresh(self) -> None:
        """Let the next search read what was written meanwhile."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def follow(self) -> None:
        """Read anew when another process has written since the reader was opened."""
        if self._reader is not None and self._read_at != self.seq:
            self.refresh()

    def check(self) -> None:
        """Raise IndexDamagedError when the index cannot be read."""
        try:
            self.reader.count()
        except (sqlite3.DatabaseError, ValueError) as error:
            raise IndexDamagedError(f"Søgeindekset er beskadiget ({error}).") from error

    def _check_version(self) -> None:
        """Raise IndexDamagedError before files of another version are opened."""
        if self.store.meta("version") != VERSION:
            self.store.close()
            raise IndexDamagedError("Søgeindekset er bygget af en anden version af programmet.")

    def belongs_to(self, archive: ArchiveLog) -> bool:
        """Say whether the index was built from this archive and is not ahead of it."""
        return self.store.meta("archive") == archive.identity() and self.seq <= archive.last_seq()

    def doubt(self) -> None:
        """Verify anew, though the state was seen to be whole before."""
        self.verified = -1
        self.verify()

    def verify(self) -> None:
        """Raise IndexDamagedError when engine and entries differ and nobody is writing just now."""
        if self.verified == self.seq or self.reader.count() == self.store.count():
            self.verified = self.seq
            return
        with self.store.writing(wait=0.0) as ours:
            self.refresh()
            if ours and self.reader.count() != self.store.count():
                raise IndexDamagedError("Søgeindekset er ikke skrevet færdigt.")

    def catch_up(self, archive: ArchiveLog, *, wait: float = 30.0) -> int:
        """Apply the archive's changes; return how many, 0 also when another is writing."""
        done = 0
        while archive.last_seq() != self.seq:
            with self.store.writing(wait=wait) as ours:
                batch = list(islice(archive.changes(self.seq), _BATCH)) if ours else []
                if batch:
                    self._apply(batch)
                    done += len(batch)
            if not batch:
                break
        if done:
            self.refresh()
        return done

    def _apply(self, batch: list[Change]) -> None:
        latest = {change.item_id: change for change in batch}
        documents = []
        for change in latest.values():
            if change.stored is None:
                self.store.remove(change.item_id)
            else:
                entry = entry_of(change.stored)
                tokens = tokens_of(entry)
                key = self.store.put(entry, exact_words(tokens))
                documents.append(document(key, entry, tokens, self.store.names.number))
        self.store.words.write()
        self.engine.write(latest, documents)
        self.store.note("seq", str(batch[-1].seq))


def _batches(changes: Iterable[Change]) -> Iterator[list[Change]]:
    iterator = iter(changes)
    while batch := list(islice(iterator, _BATCH)):
        yield batch


def home(index_dir: Path) -> Path:
    """Return the folder of all search indexes."""
    return index_dir / "search"


def chosen_engine(index_dir: Path, asked: str | None) -> str:
    """Return the engine asked for, of the environment, kept in the folder, or the default."""
    kept = home(index_dir) / "engine"
    name = asked or os.environ.get("REFERATSOEG_ENGINE")
    if not name:
        name = kept.read_text("utf-8").strip() if kept.is_file() else engines.DEFAULT
    return engines.check_name(name)


def keep_engine(index_dir: Path, name: str) -> None:
    """Use this engine from now on when none is asked for."""
    _write(home(index_dir) / "engine", engines.check_name(name))


def open_index(index_dir: Path, name: str) -> Index:
    """Open the generation in use; raises IndexDamagedError when there is none that is whole."""
    base = home(index_dir) / name
    current = base / "current"
    if not current.is_file():
        raise IndexDamagedError("Der er endnu intet søgeindeks.")
    opened = Index(base / current.read_text("utf-8").strip())
    try:
        opened.check()
    except IndexDamagedError:
        opened.close()
        raise
    return opened


def build(
    index_dir: Path, name: str, archive: ArchiveLog, progress: Callable[[int], None] | None = None
) -> Index:
    """Build a new generation from the archive, use it from now on, and clear the old away."""
    base = home(index_dir) / name
    base.mkdir(parents=True, exist_ok=True)
    folder = base / _next_generation(base)
    made = Index(folder, archive=archive.identity())
    changes = archive.changes(0)
    for batch in _batches(changes):
        with made.store.writing():
            made._apply(batch)
        if progress is not None:
            progress(len(batch))
    made.refresh()
    _write(base / "current", folder.name)
    for old in base.glob("g*"):
        if old != folder:
            shutil.rmtree(old, ignore_errors=True)  # a reader may still hold it on Windows
    return made


def _next_generation(base: Path) -> str:
    taken = [int(p.name[1:]) for p in base.glob("g*") if p.name[1:].isdigit()]
    while True:
        number = max(taken, default=0) + 1
        with contextlib.suppress(FileExistsError):
            (base / f"g{number}").mkdir()
            return f"g{number}"
        taken.append(number)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(text, "utf-8")
    draft.replace(path)
