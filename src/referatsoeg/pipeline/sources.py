"""Which files an import is about: folders are walked in order, hidden files are left out."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path, PurePosixPath

from referatsoeg.errors import UnreadableFileError
from referatsoeg.pipeline import zips
from referatsoeg.readers import SUFFIXES, unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file to read: `path` as the user gave it, `location` the full path, both to be shown.

    A name that is no proper text (old discs have them) is shown with its odd bytes escaped.
    `member` names a file inside the ZIP file `file`.
    """

    file: Path
    path: str
    location: str
    member: str | None = None

    @property
    def suffix(self) -> str:
        """Return the ending of the file's name in lower case."""
        return PurePosixPath(self.member or self.file.name).suffix.lower()


def source_of(file: Path) -> Source:
    """Return a file as a source."""
    return Source(file=file, path=_shown(file), location=_shown(_full(file)))


def _member(file: Path, name: str) -> Source:
    """Return a file inside a ZIP file; it is shown as if the ZIP file were a folder."""
    shown = name.encode("utf-8", "backslashreplace").decode()
    return Source(
        file=file,
        path=f"{_shown(file)}/{shown}",
        location=f"{_shown(_full(file))}/{shown}",
        member=name,
    )


def member_bytes(source: Source) -> bytes | None:
    """Return the bytes of a file in a ZIP file, None for a file of its own.

    Raises UnreadableFileError, also for a ZIP file that could not be opened at all.
    """
    if source.member is not None:
        if source.suffix == zips.SUFFIX:
            raise UnreadableFileError(
                f"{source.path} er en ZIP-fil inde i en ZIP-fil og læses ikke.",
                code="unread_format",
                cure="Pak den yderste ud, og importér mappen.",
            )
        return zips.read_member(source.file, source.member)
    if source.file.suffix.lower() == zips.SUFFIX and not source.file.is_dir():
        if zips.members(source.file):
            raise UnreadableFileError(
                f"ZIP-filen {source.path} kan ikke læses som én fil.",
                code="not_a_file",
                cure="Indlæs den med «import», som læser hver fil i den.",
            )
        raise UnreadableFileError(
            f"ZIP-filen {source.path} er tom.",
            code="empty_file",
            cure="Hent filen igen fra kilden.",
        )
    if source.file.exists() and not (source.file.is_file() or source.file.is_dir()):
        raise UnreadableFileError(
            f"{source.path} er ikke en almindelig fil, men en kanal eller en enhed.",
            code="not_a_file",
            cure="Gem indholdet i en fil, og importér den.",
        )
    return None


def hash_source(source: Source) -> str | None:
    """Return the SHA-256 of a source's bytes, or None when they cannot be had."""
    try:
        data = member_bytes(source)
        if data is not None:
            return sha256(data).hexdigest()
        if not source.file.is_file():
            return None  # a folder, or a pipe that would be waited for
        with source.file.open("rb") as opened:
            return file_digest(opened, "sha256").hexdigest()
    except (OSError, UnreadableFileError):
        return None


def size_of(source: Source) -> int | None:
    """Return the size of a source in bytes; of a file in a ZIP file, at most the ZIP file's."""
    try:
        return source.file.stat().st_size
    except OSError:
        return None


def _shown(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "backslashreplace")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files found, in order, and those left out because their type is not read."""

    files: tuple[Source, ...]
    left_out: tuple[str, ...]


def folders(sources: Iterable[Source]) -> set[str]:
    """Return the full paths of the folders that the sources were met in, and those above them."""
    nearest = {Path(source.location).parent for source in sources}
    return {str(folder) for near in nearest for folder in (near, *near.parents)}


def find_sources(paths: Iterable[Path]) -> Sources:
    """Return all files under `paths`, those in ZIP files too.

    Hidden files and the locks that Word leaves ("~$referat.docx") are no files of the user's. A file
    named outright is read whatever its type; a path with wildcards that names nothing
    itself stands for all that fit it.
    """
    found: dict[str, Source] = {}
    left_out: list[str] = []
    for path in _expanded(paths):
        for file in _walk(path):
            for source in _within(file):
                if (source.member or file != path) and not _is_wanted(source):
                    left_out.append(source.path)
                else:
                    found.setdefault(source.location, source)
    return Sources(files=tuple(found.values()), left_out=tuple(left_out))


def _expanded(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the paths, wildcards filled in: a Windows shell leaves them to the program."""
    for path in paths:
        text = str(path)
        fitting = sorted(glob.glob(text, recursive=True)) if glob.has_magic(text) else []  # noqa: PTH207
        if not fitting or os.path.lexists(path):
            yield path
        else:
            yield from map(Path, fitting)


def _within(file: Path) -> Iterator[Source]:
    """Yield a file, or what a ZIP file holds; one that cannot be opened fails with its reason."""
    if file.suffix.lower() != zips.SUFFIX or file.is_dir():
        yield source_of(file)
        return
    try:
        names = zips.members(file)
    except UnreadableFileError:
        names = ()
    if not names:
        yield source_of(file)
    for name in names:
        yield _member(file, name)


def _is_wanted(source: Source) -> bool:
    """Say whether a file met in a folder may be minutes: notes about the folder are not."""
    if source.member is None and source.file.is_dir():
        return True  # a folder that may not be looked into, which is said of it too
    if source.suffix in unread.SUFFIXES or source.suffix == zips.SUFFIX:
        return True  # it may hold minutes: it fails with what to do about it
    stem = PurePosixPath(source.member or source.file.name).stem
    return source.suffix in SUFFIXES and stem.casefold() not in ("readme", "læsmig")


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
        if entry.name.startswith((".", "~$")) or (entry.is_symlink() and entry.is_dir()):
            continue
        yield from _walk(entry)
