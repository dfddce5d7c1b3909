"""HTML files: pages as municipalities publish them → lines of text."""

from __future__ import annotations

from pathlib import Path

import regex

from referatsoeg.errors import UnreadableFileError
from referatsoeg.model.document import Document
from referatsoeg.model.kinds import FileKind
from referatsoeg.readers.markup import TooDeepError, lines_of
from referatsoeg.readers.text import decode, text_document

MAX_BYTES = 50 * 1024 * 1024
"""The tree of a page takes some fifteen times its bytes; pages of minutes are under 5 MB."""

_CHARSET = regex.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,20})", regex.IGNORECASE)
_UTF8_BOM = b"\xef\xbb\xbf"
# What browsers take these names for (WHATWG Encoding Standard).
_LATIN = frozenset({"iso-8859-1", "latin1", "latin-1", "iso8859-1", "us-ascii", "ascii"})


def read_html(path: Path, data: bytes) -> Document:
    """Read an HTML page in the encoding it names, or in the first Danish one that fits; one page.

    Raises UnreadableFileError when it is too large, too deeply nested or holds no text.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableFileError(
            f"Filen {path} fylder mere end {MAX_BYTES // 2**20} MB, og det gør ingen webside.",
            code="too_large",
            cure="Gem siden igen uden billeder, eller gem den som ren tekst.",
        )
    try:
        lines = lines_of(_text(path, data))
    except TooDeepError as error:
        raise UnreadableFileError(
            f"Filen {path} har elementer i så mange lag, at siden ikke kan læses.",
            code="damaged",
            cure="Åbn siden i en browser, og gem den som ren tekst eller PDF.",
        ) from error
    return text_document(path, data, "\n".join(lines), FileKind.HTML)


def _text(path: Path, data: bytes) -> str:
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith(_UTF8_BOM):
        name = named[1].decode("ascii").lower()
        try:
            return data.decode("cp1252" if name in _LATIN else name)
        except (LookupError, UnicodeDecodeError):
            pass  # the page names a wrong or unknown encoding: try those that Danish pages use
    return decode(path, data)
