"""The bytes of source files kept by hash, so that page and proof survive the source folder."""

from __future__ import annotations

import shutil
from hashlib import file_digest
from pathlib import Path
from uuid import uuid4

from referatsoeg.errors import ArchiveError

FOLDER = "files"


def kept_path(folder: Path, sha256: str) -> Path:
    """Return where the bytes of a file lie when they are kept: files/<aa>/<sha256>."""
    return folder / FOLDER / sha256[:2] / sha256


def keep(folder: Path, source: Path, sha256: str) -> bool:
    """Copy `source` under its hash; False when its bytes have changed since they were hashed.

    The copy gets its name only when it is whole, so a stopped program leaves no half file there.
    """
    target = kept_path(folder, sha256)
    if target.is_file():
        return True
    half = target.with_name(f"{sha256}.{uuid4().hex}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, half)
        with half.open("rb") as copy:
            if file_digest(copy, "sha256").hexdigest() != sha256:
                return False
        half.replace(target)
    except OSError as error:
        raise ArchiveError(
            f"Filen {source} kan ikke gemmes i {folder}: {error.strerror}.",
            cure="Skaf plads på disken, eller brug --no-keep-files.",
        ) from error
    finally:
        half.unlink(missing_ok=True)
    return True
