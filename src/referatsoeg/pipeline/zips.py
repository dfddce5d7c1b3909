"""Files inside ZIP files: listed and read one at a time, never unpacked to the disk.

Nothing in a ZIP file is believed: names are only shown, sizes are added up before anything is
unpacked, and no more is unpacked than was promised.
"""

from __future__ import annotations

import zipfile
import zlib
from functools import lru_cache
from pathlib import Path, PurePosixPath

from referatsoeg.errors import UnreadableFileError

SUFFIX = ".zip"

# Text packs at most some 20 times and PDFs hardly at all. What unpacks to 200 times the whole
# ZIP file is made to fill memory; below the slack it can do no harm.
MOST_TIMES = 200
SLACK = 64 * 2**20
MOST_BYTES = 512 * 2**20  # of one file, as for a file of its own
MOST_FILES = 200_000

_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)


def members(path: Path) -> tuple[str, ...]:
    """Return the names of the files in a ZIP file, sorted, without hidden ones.

    Raises UnreadableFileError when it cannot be opened or would unpack to far too much.
    """
    names = {info.filename for info in _opened(path).infolist() if not info.is_dir()}
    return tuple(sorted(name for name in names if not _is_hidden(name)))


def read_member(path: Path, name: str) -> bytes:
    """Return the bytes of one file in a ZIP file; raises UnreadableFileError."""
    archive = _opened(path)
    shown = f"Filen {name} i {path}"
    try:
        info = archive.getinfo(name)
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableFileError(
                f"{shown} er beskyttet med en adgangskode.",
                code="encrypted",
                cure="Pak ZIP-filen ud med adgangskoden, og importér mappen.",
            )
        if info.file_size > MOST_BYTES:
            raise UnreadableFileError(
                f"{shown} fylder mere end {MOST_BYTES // 2**20} MB og læses ikke.",
                code="too_large",
                cure="Del filen i mindre dele.",
            )
        with archive.open(info) as opened:
            return opened.read(info.file_size)
    except KeyError as error:
        raise UnreadableFileError(
            f"{shown} findes ikke.", code="not_found", cure="Kontrollér ZIP-filen."
        ) from error
    except _BROKEN as error:
        raise UnreadableFileError(
            f"{shown} er beskadiget og kan ikke pakkes ud ({error}).",
            code="broken",
            cure="Hent ZIP-filen igen fra kilden.",
        ) from error


def _is_hidden(name: str) -> bool:
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        told = path.stat()
    except OSError as error:
        raise UnreadableFileError(
            f"ZIP-filen {path} kan ikke læses ({error.strerror}).",
            code="unreadable",
            cure="Kontrollér stien, og om du må læse filen.",
        ) from error
    return _open(path, told.st_mtime_ns, told.st_size)


@lru_cache(maxsize=1)  # reading the list of a large ZIP file anew for each file takes long
def _open(path: Path, _changed: int, size: int) -> zipfile.ZipFile:
    try:
        archive = zipfile.ZipFile(path)
    except _BROKEN as error:
        raise UnreadableFileError(
            f"ZIP-filen {path} kan ikke åbnes ({error}).",
            code="broken",
            cure="Hent filen igen fra kilden, eller pak den ud, og importér mappen.",
        ) from error
    unpacked = sum(info.file_size for info in archive.infolist())
    if unpacked > MOST_TIMES * size + SLACK or len(archive.filelist) > MOST_FILES:
        archive.close()
        raise UnreadableFileError(
            f"ZIP-filen {path} udpakker til langt mere, end referater kan fylde, og læses ikke.",
            code="bomb",
            cure="Filen er beskadiget eller lavet for at gøre skade. Hent den igen fra kilden.",
        )
    return archive
