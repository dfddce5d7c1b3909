"""Formats that minutes may stand in and that are not read: named to the user, never passed over."""

from __future__ import annotations

from pathlib import Path

from referatsoeg.errors import UnreadableFileError

SUFFIXES = frozenset({".doc", ".rtf", ".odt", ".wpd", ".tif", ".tiff"})
"""File name endings under which an archive may keep minutes that must be saved anew."""

_DOCUMENT = "Åbn den i et tekstprogram, gem den som PDF eller DOCX, og importér den igen."
_PICTURE = "Gem den som PDF, og importér den igen; så læses billedet med tekstgenkendelse."
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_OPENINGS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "et dokument i det gamle Office-format", _DOCUMENT),
    (b"{\\rtf", "et RTF-dokument", _DOCUMENT),
    (b"\xffWPC", "et WordPerfect-dokument", _DOCUMENT),
    (b"II*\x00", "et billede (TIFF)", _PICTURE),
    (b"MM\x00*", "et billede (TIFF)", _PICTURE),
)


def refuse(path: Path, data: bytes) -> None:
    """Raise UnreadableFileError when the bytes open like a format that is not read."""
    for opening, kind, cure in _OPENINGS:
        if data.startswith(opening):
            raise _unread(path, kind, cure)
    if data.startswith(b"PK\x03\x04") and data[30:200].startswith(_OPEN_DOCUMENT):
        raise _unread(path, "et OpenDocument-dokument", _DOCUMENT)


def _unread(path: Path, kind: str, cure: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"Filen {path} er {kind}, som ikke læses.", code="unread_format", cure=cure
    )
