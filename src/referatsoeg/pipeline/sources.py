"""Which files an import is about: folders are walked in order, hidden files are left out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from referatsoeg.readers import SUFFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file to read: `path` as the user gave it, `location` the full path, both to be shown.

    A name that is no proper text (old discs have them) is shown with its odd bytes escaped.
    """

    file: Path
    path: str
    location: str


def source_of(file: Path) -> Source:
    """Return a file as a source."""
    return Source(file=file, path=_shown(file), location=_shown(_full(file)))


def _shown(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "backslashreplace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files found, in order, and those left out because their type is not read."""

    files: tuple[Source, ...]
    left_out: tuple[str, ...]


def find_sources(paths: Iterable[Path]) -> Sources:
    """Return all files under `paths`; a file named outright is read whatever its type."""
    found: dict[str, Source] = {}
    left_out: list[str] = []
    for path in paths:
        for file in _walk(path):
            if file != path and not _is_wanted(file):
                left_out.append(_shown(file))
                continue
            source = source_of(file)
            found.setdefault(source.location, source)
    return Sources(files=tuple(found.values()), left_out=tuple(left_out))


def _is_wanted(file: Path) -> bool:
    """Say whether a file met in a folder may be minutes: notes about the folder are not."""
    return file.suffix.lower() in SUFFIXES and file.stem.casefold() not in ("readme", "læsmig")


def _full(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links away


def _walk(path: Path) -> Iterator[Path]:
    """Yield a file, or the files under a folder by name; a folder named like a file comes too.

    A folder called x.pdf is most likely a mistake: it is yielded, fails with its reason, and what
    lies in it is read all the same.
    """
    if not path.is_dir():
        yield path
        return
    if path.suffix.lower() in SUFFIXES:
        yield path
    try:
        inside = sorted(path.iterdir(), key=lambda p: p.name)
    except OSError:
        yield path  # reading it fails with the reason
        return
    for entry in inside:
        if entry.name.startswith(".") or (entry.is_symlink() and entry.is_dir()):
            continue
        yield from _walk(entry)
