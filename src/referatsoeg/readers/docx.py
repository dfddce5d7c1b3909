"""Word files (.docx): paragraphs, numbered lists, tables and page breaks → lines with pages."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.parts.document import DocumentPart
from lxml import etree

from referatsoeg.errors import UnreadableFileError
from referatsoeg.model.document import Document
from referatsoeg.model.kinds import FileKind
from referatsoeg.readers.docx_lines import lines_of
from referatsoeg.readers.docx_numbers import Numbering, W
from referatsoeg.readers.text import text_document

MAX_UNPACKED = 256 * 1024 * 1024
"""A Word file is a packed folder: a small one may unpack to more than memory holds."""

_MAIN = "word/document.xml"
_OTHER_KINDS = (
    ("xl/workbook.xml", "et Excel-regneark"),
    ("ppt/presentation.xml", "en PowerPoint-præsentation"),
    ("content.xml", "et OpenDocument-dokument"),
)


def read_docx(path: Path, data: bytes) -> Document:
    """Read a Word file; list numbers are counted as Word counts them, rows of tables get tabs.

    Pages are those Word saw when it last saved the file, else those of breaks set by hand. Headers
    and footers are page furniture and left out. Raises UnreadableFileError when it is no Word file.
    """
    _check(path, data)
    try:
        lines = _lines(data)
    except (
        AttributeError,
        KeyError,
        NotImplementedError,
        OSError,
        PackageNotFoundError,
        ValueError,
        etree.XMLSyntaxError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise _damaged(path) from error
    return text_document(path, data, "\n".join(lines), FileKind.DOCX)


def _lines(data: bytes) -> list[str]:
    package = docx.Document(io.BytesIO(data))
    part = package.part
    numbering = _related(part, RELATIONSHIP_TYPE.NUMBERING)
    styles = _related(part, RELATIONSHIP_TYPE.STYLES)
    notes = _related(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return lines_of(part.element, Numbering(numbering, styles), _notes(notes))


def _related(part: DocumentPart, kind: str) -> etree._Element | None:
    """Return the root of the one part of that kind, parsed without entities, else None."""
    try:
        blob: bytes = part.part_related_by(kind).blob
    except KeyError:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(blob, parser)


def _notes(root: etree._Element | None) -> dict[str, str]:
    if root is None:
        return {}
    return {
        note.get(f"{W}id") or "": "".join(text.text or "" for text in note.iter(f"{W}t")).strip()
        for note in root.findall(f"{W}footnote")
    }


def _check(path: Path, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
            unpacked = sum(info.file_size for info in package.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise _damaged(path) from error
    if unpacked > MAX_UNPACKED:
        raise UnreadableFileError(
            f"Filen {path} fylder mere end {MAX_UNPACKED // 2**20} MB udpakket og læses ikke.",
            code="too_large",
            cure="Gem dokumentet som PDF, og importér den i stedet.",
        )
    if (_MAIN not in names and "[Content_Types].xml" not in names) or _other(names):
        kind = _other(names) or "en pakket mappe"
        raise UnreadableFileError(
            f"Filen {path} er {kind} og ikke et Word-dokument.",
            code="unknown_type",
            cure="Gem den som PDF, Word (.docx) eller ren tekst, og importér den igen.",
        )


def _other(names: set[str]) -> str | None:
    return next((kind for name, kind in _OTHER_KINDS if name in names and _MAIN not in names), None)


def _damaged(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"Filen {path} er beskadiget og kan ikke læses som et Word-dokument.",
        code="damaged",
        cure="Åbn den i Word, gem den igen, eller hent den igen fra kilden.",
    )
