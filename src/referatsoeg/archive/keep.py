"""The bytes of source files kept by hash, so that page and proof survive the source folder."""

from __future__ import annotations

import contextlib
import shutil
import time
from collections.abc import Callable
from hashlib import file_digest
from pathlib import Path
from uuid import uuid4

from referatsoeg.errors import ArchiveError

FOLDER = "files"
PICTURES = "pictures"  # pages drawn for the web, under the hash of their file
_ABANDONED = 3600.0  # seconds


def kept_path(folder: Path, sha256: str) -> Path:
    """Return where the bytes of a file lie when they are kept: files/<aa>/<sha256>."""
    return folder / FOLDER / sha256[:2] / sha256


def count_kept(folder: Path) -> int:
    """Return how many files the archive keeps a copy of."""
    return sum(path.is_file() for path in (folder / FOLDER).rglob("*"))


def sweep(folder: Path) -> None:
    """Clear away copies that a stopped program left half done; nobody writes for an hour."""
    for half in (folder / FOLDER).glob("*/*.part"):
        with contextlib.suppress(OSError):
            if time.time() - half.stat().st_mtime > _ABANDONED:
                half.unlink()


def keep(folder: Path, source: Path, sha256: str) -> bool:
    """Copy `source` under its hash; False when its bytes have changed since they were hashed."""
    return _keep(folder, sha256, str(source), lambda half: shutil.copyfile(source, half))


def keep_bytes(folder: Path, data: bytes, sha256: str, shown: str) -> bool:
    """Write `data` under its hash as `keep` does; messages call it `shown`."""
    return _keep(folder, sha256, shown, lambda half: half.write_bytes(data))


def _keep(folder: Path, sha256: str, shown: str, write: Callable[[Path], object]) -> bool:
    """Give a copy its name only when it is whole, so that a stop leaves no half file there."""
    target = kept_path(folder, sha256)
    if target.is_file():
        return True
    half = target.with_name(f"{sha256}.{uuid4().hex}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write(half)
        with half.open("rb") as copy:
            if file_digest(copy, "sha256").hexdigest() != sha256:
                return False
        half.replace(target)
    except OSError as error:
        raise ArchiveError(
            f"Filen {shown} kan ikke gemmes i {folder}: {error.strerror}.",
            cure="Skaf plads på disken, eller brug --no-keep-files.",
        ) from error
    finally:
        half.unlink(missing_ok=True)
    return True
