"""From a file to a Document: one file here per file type, and this registry."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from referatsoeg.errors import CLOSED_FOLDER, UnreadableFileError
from referatsoeg.model.document import Document
from referatsoeg.readers import unread

Reader = Callable[[Path, bytes], Document]

_BY_SUFFIX = {
    ".txt": "text.read_text",
    ".text": "text.read_text",
    ".md": "markdown.read_markdown",
    ".markdown": "markdown.read_markdown",
    ".htm": "html.read_html",
    ".html": "html.read_html",
    ".docx": "docx.read_docx",
    ".json": "firstagenda_json.read_json",
    ".pdf": "pdf.read_pdf",
}

SUFFIXES = frozenset(_BY_SUFFIX)
"""File name endings that can be read."""

MAX_BYTES = 512 * 1024 * 1024


def read_file(path: Path, *, ocr: str = "auto") -> Document:
    """Read a file of any known type; the content decides where the name is wrong.

    Raises UnreadableFileError with a Danish message when nothing can be read.
    """
    return read_bytes(path, _load(path), ocr=ocr)


def read_bytes(path: Path, data: bytes, *, ocr: str = "auto") -> Document:
    """Read a file's bytes as `read_file` does; `path` only names it and hints at its type."""
    if not data:
        raise UnreadableFileError(
            f"Filen {path} er tom.", code="empty_file", cure="Hent filen igen fra kilden."
        )
    if data[:1024].lstrip().startswith(b"%PDF-") or path.suffix.lower() == ".pdf":
        from referatsoeg.readers.pdf import read_pdf

        return read_pdf(path, data, ocr=ocr)
    unread.refuse(path, data)
    return _reader(path, data)(path, data)


def _reader(path: Path, data: bytes) -> Reader:
    if data.startswith(b"PK\x03\x04"):
        target = "docx.read_docx"
    else:
        target = _BY_SUFFIX.get(path.suffix.lower(), "text.read_text")
    module, function = target.split(".")
    reader: Reader = getattr(import_module(f"referatsoeg.readers.{module}"), function)
    return reader


def _no_file(folder: Path) -> UnreadableFileError:
    try:
        next(folder.iterdir(), None)
    except OSError:
        return UnreadableFileError(
            f"Mappen {folder} kan ikke åbnes, og hvad der ligger i den, kendes ikke.",
            code=CLOSED_FOLDER,
            cure="Bed om læseadgang til mappen, og importér den igen.",
        )
    return UnreadableFileError(
        f"{folder} er en mappe og ikke en fil.",
        code="not_a_file",
        cure="Angiv mappen til «import», eller ret navnet.",
    )


def _load(path: Path) -> bytes:
    if path.is_dir():
        raise _no_file(path)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableFileError(
                f"Filen {path} fylder mere end {MAX_BYTES // 2**20} MB og læses ikke.",
                code="too_large",
                cure="Del filen i mindre dele.",
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFileError(
            f"Filen {path} findes ikke.", code="not_found", cure="Kontrollér stien."
        ) from error
    except PermissionError as error:
        raise UnreadableFileError(
            f"Filen {path} må ikke læses af dig.",
            code="no_permission",
            cure="Bed om læseadgang til filen.",
        ) from error
    except OSError as error:
        raise UnreadableFileError(
            f"Filen {path} kunne ikke læses fra disken ({error.strerror}).",
            code="unreadable",
            cure="Prøv igen, eller kopiér filen til en anden disk.",
        ) from error
