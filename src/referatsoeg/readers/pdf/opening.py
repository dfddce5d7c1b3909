"""Open a PDF, or say in Danish why it cannot be opened and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from referatsoeg.errors import UnreadableFileError
from referatsoeg.readers.pdf.bombs import has_bomb
from referatsoeg.readers.pdf.salvage import salvaged

# A PDF may begin with up to a kilobyte of other bytes (ISO 32000-1, note 13 of annex H).
_HEAD = 1024


class Opened(NamedTuple):
    """A PDF that could be opened; of one that `is_cut`, `data` is what is whole of it."""

    document: pdfium.PdfDocument
    data: bytes
    is_cut: bool


@contextmanager
def opened(path: Path, data: bytes) -> Iterator[Opened]:
    """Open the PDF in `data`; `path` is only named in messages. Raises UnreadableFileError."""
    found = _open(path, data)
    document = found.document
    try:
        if len(document) == 0:
            raise UnreadableFileError(
                f"{path.name} har ingen sider.",
                code="no_pages",
                cure="Hent filen igen fra kilden, eller gem den på ny som PDF.",
            )
        yield found
    finally:
        document.close()


def _open(path: Path, data: bytes) -> Opened:
    if not data:
        raise UnreadableFileError(
            f"{path.name} er tom (0 byte).", code="empty", cure="Hent filen igen fra kilden."
        )
    if has_bomb(data):
        raise UnreadableFileError(
            f"{path.name} udpakker til langt mere, end en side kan indeholde, og læses ikke.",
            code="bomb",
            cure="Filen er beskadiget eller lavet for at gøre skade. Hent den igen fra kilden.",
        )
    try:
        return Opened(pdfium.PdfDocument(data), data, is_cut=False)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        part = salvaged(data) if code == raw.FPDF_ERR_FORMAT else None
        if part is None:
            raise _reason(path, data, code) from error
    try:
        return Opened(pdfium.PdfDocument(part), part, is_cut=True)
    except pdfium.PdfiumError as error:
        raise _reason(path, data, raw.FPDF_ERR_FORMAT) from error


def _reason(path: Path, data: bytes, code: int | None) -> UnreadableFileError:
    if code == raw.FPDF_ERR_PASSWORD:
        return UnreadableFileError(
            f"{path.name} er beskyttet med en adgangskode.",
            code="encrypted",
            cure="Åbn filen i en PDF-læser, gem en kopi uden adgangskode, og importér kopien.",
        )
    if code == raw.FPDF_ERR_SECURITY:
        return UnreadableFileError(
            f"{path.name} er krypteret på en måde, som programmet ikke kan læse.",
            code="encrypted",
            cure="Åbn filen i en PDF-læser, udskriv den til en ny PDF, og importér den.",
        )
    if b"%PDF-" not in data[:_HEAD]:
        return UnreadableFileError(
            f"{path.name} er ikke en PDF, selv om den hedder det.",
            code="not_pdf",
            cure="Giv filen den endelse, der passer til indholdet, eller hent den igen.",
        )
    return UnreadableFileError(
        f"{path.name} er beskadiget og kan ikke åbnes som PDF.",
        code="broken",
        cure="Hent filen igen fra kilden, eller åbn den i en PDF-læser og gem den på ny.",
    )
