"""The indexes a thread holds open: opened, followed, brought up to date, and mended."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

from referatsoeg.errors import IndexDamagedError
from referatsoeg.search import index as indexes
from referatsoeg.search.index import ArchiveLog, Index

# What a damaged file may raise out of SQLite, Whoosh or tantivy (whose errors are ValueErrors).
DAMAGE = (
    IndexDamagedError, sqlite3.DatabaseError, OSError, EOFError, ValueError, KeyError, IndexError,
)  # fmt: skip


class _Held(threading.local):
    """The indexes this thread holds open, by folder and engine."""

    def __init__(self) -> None:
        self.indexes: dict[tuple[Path, str], Index] = {}


_held = _Held()


def close_all() -> None:
    """Let go of the indexes this thread holds open."""
    for held in _held.indexes.values():
        held.close()
    _held.indexes.clear()


def ready(
    index_dir: Path, archive: ArchiveLog, engine: str | None, wait: float = 0.05
) -> tuple[Index, tuple[str, ...]]:
    """Return an index that is whole and, unless another is writing, up to date."""
    name = indexes.chosen_engine(index_dir, engine)
    try:
        index = _open(index_dir, name)
        if not index.belongs_to(archive):
            raise IndexDamagedError("Søgeindekset hører til et andet arkiv.")
        index.catch_up(archive, wait=wait)
        index.verify()
    except DAMAGE as error:
        forget(index_dir, name)
        return rebuilt(index_dir, name, archive, str(error))
    return index, ()


def _open(index_dir: Path, name: str) -> Index:
    """Return this thread's index, opened anew when another generation is in use."""
    held = _held.indexes.get((index_dir, name))
    if held is not None:
        current = indexes.home(index_dir) / name / "current"
        if current.is_file() and current.read_text("utf-8").strip() == held.folder.name:
            held.follow()
            return held
        forget(index_dir, name)
    opened = indexes.open_index(index_dir, name)
    _held.indexes[index_dir, name] = opened
    return opened


def forget(index_dir: Path, name: str) -> None:
    """Close this thread's index, if it holds one."""
    held = _held.indexes.pop((index_dir, name), None)
    if held is not None:
        held.close()


def rebuilt(
    index_dir: Path, name: str, archive: ArchiveLog, reason: str
) -> tuple[Index, tuple[str, ...]]:
    """Build the index again for a Danish reason; the notice says so, but not of a first index."""
    first = not (indexes.home(index_dir) / name / "current").is_file()
    made = indexes.build(index_dir, name, archive)
    _held.indexes[index_dir, name] = made
    if first:
        return made, ()
    notice = f"{reason} Det er bygget igen fra arkivet ({made.store.count()} punkter)."
    return made, (notice,)


def hold(index_dir: Path, name: str, index: Index) -> None:
    """Keep an index open for this thread's next search."""
    _held.indexes[index_dir, name] = index
