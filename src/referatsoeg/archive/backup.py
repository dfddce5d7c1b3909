"""A copy of the whole archive in one file, and putting it back, while others read and write."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

import regex

from referatsoeg.archive.keep import FOLDER, kept_path
from referatsoeg.archive.log import FILE_NAME
from referatsoeg.errors import ArchiveError

_KEPT_NAME = regex.compile(rf"{FOLDER}/(?P<two>[0-9a-f]{{2}})/(?P<sha>(?P=two)[0-9a-f]{{62}})")
_COPY = 1 << 20  # bytes at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Backed:
    """What a backup holds: items and kept files."""

    items: int
    files: int


def backup(folder: Path, target: Path) -> Backed:
    """Write the archive of `folder` to `target` as it is at one moment.

    An import may go on meanwhile: the database is copied in one reading transaction, and kept
    files have their names from their bytes and never change. The file gets its name when whole.
    """
    source = folder / FILE_NAME
    if not source.is_file():
        raise ArchiveError(
            f"Der er intet arkiv i mappen {folder}.",
            cure="Angiv mappen med --index.",
        )
    half = target.with_name(f"{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target.parent) as temporary:
            snapshot = Path(temporary) / FILE_NAME
            with closing(sqlite3.connect(source, timeout=30)) as connection:
                connection.execute("VACUUM INTO ?", (str(snapshot),))
            done = _pack(folder, snapshot, half)
        half.replace(target)
    except (OSError, sqlite3.DatabaseError) as error:
        raise ArchiveError(
            f"Sikkerhedskopien {target} kan ikke skrives: {error}.",
            cure="Tjek pladsen på disken, og at mappen må skrives i.",
        ) from error
    finally:
        half.unlink(missing_ok=True)
    return done


def _pack(folder: Path, snapshot: Path, target: Path) -> Backed:
    with closing(sqlite3.connect(snapshot)) as connection:
        items = int(connection.execute("SELECT count(*) FROM items").fetchone()[0])
        kept = [row[0] for row in connection.execute("SELECT sha256 FROM files WHERE kept")]
    files = 0
    with ZipFile(target, "w", ZIP_DEFLATED, allowZip64=True) as packed:
        packed.write(snapshot, FILE_NAME)
        for digest in sorted(kept):
            path = kept_path(folder, digest)
            if path.is_file():
                packed.write(path, path.relative_to(folder).as_posix(), ZIP_STORED)
                files += 1
    return Backed(items=items, files=files)


def restore(source: Path, folder: Path) -> Backed:
    """Put a backup back into `folder`; others that read see the old archive or the new one.

    Everything is checked before anything is changed. Raises ArchiveError when the file is no whole
    backup, or when another program writes to the archive.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder) as temporary:
            place = Path(temporary)
            _unpack(source, place)
            items = _check(place / FILE_NAME)
            files = _put_files(place, folder)
            _copy_database(place / FILE_NAME, folder / FILE_NAME)
    except (OSError, BadZipFile, sqlite3.DatabaseError) as error:
        raise ArchiveError(
            f"Sikkerhedskopien {source} kan ikke lægges tilbage: {error}.",
            cure="Tjek, at filen er hel, og at intet andet program skriver i arkivet.",
        ) from error
    return Backed(items=items, files=files)


def _unpack(source: Path, place: Path) -> None:
    """Unpack only what a backup may hold; a name that leads elsewhere is refused."""
    with ZipFile(source) as packed:
        names = packed.namelist()
        if FILE_NAME not in names:
            raise BadZipFile(f"den rummer ikke {FILE_NAME}")
        for name in names:
            match = _KEPT_NAME.fullmatch(name)
            if match is None and name != FILE_NAME:
                raise BadZipFile(f"den rummer en fremmed fil ({name})")
            target = place / name
            target.parent.mkdir(parents=True, exist_ok=True)
            digest = sha256()
            with packed.open(name) as opened, target.open("wb") as written:
                while block := opened.read(_COPY):
                    digest.update(block)
                    written.write(block)
            if match and digest.hexdigest() != match["sha"]:
                raise BadZipFile(f"filen {name} er ændret")


def _check(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        verdict = connection.execute("PRAGMA quick_check").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(f"databasen i den er beskadiget ({verdict})")
        return int(connection.execute("SELECT count(*) FROM items").fetchone()[0])


def _put_files(place: Path, folder: Path) -> int:
    files = 0
    for path in sorted((place / FOLDER).glob("*/*")):
        target = kept_path(folder, path.name)
        files += 1
        if not target.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, target)
    return files


def _copy_database(source: Path, target: Path) -> None:
    """Write the pages of one database over another under the database's own locks."""
    with (
        closing(sqlite3.connect(source)) as old,
        closing(sqlite3.connect(target, timeout=30)) as live,
    ):
        old.backup(live)
        live.execute("PRAGMA journal_mode = WAL")
