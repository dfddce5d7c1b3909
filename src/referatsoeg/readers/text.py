"""Text files: bytes → lines with pages, whatever Danish encoding they were saved in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import regex

from referatsoeg.errors import UnreadableFileError
from referatsoeg.model.document import Document, Line, Problem
from referatsoeg.model.kinds import FileKind
from referatsoeg.text.glyphs import mend_joined
from referatsoeg.text.one_line import break_up, is_one_line

_ONE_LINE_QUALITY = 0.5
"""Line breaks were lost: what is read can be wrong, and says so."""
MAX_LINE = 10_000
"""Longer lines are cut into pieces before any pattern sees them."""

_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1f]")
_BLANK_BREAK = regex.compile(r" [^\s]")
_MIN_PAGE_LINES = 12
"""Lines that begin with one blank are page breaks only when they stand at least this far apart
in the middle; the pages of set minutes hold 25–60 lines, indented text has them line by line."""


def read_text(path: Path, data: bytes) -> Document:
    """Read a text file: UTF-8 (with or without BOM), UTF-16 with BOM, Windows-1252, ISO-8859-1.

    Decomposed letters become NFC; pages end at form feeds, or at lines that begin with one blank.
    Raises UnreadableFileError when the bytes are no text.
    """
    text = decode(path, data)
    return text_document(path, data, text, FileKind.TEXT)


def text_document(path: Path, data: bytes, text: str, kind: FileKind) -> Document:
    """Return the Document of a text already decoded; used by every reader that yields plain text."""
    problems: list[Problem] = []
    lines = tuple(_lines(mend_joined(unicodedata.normalize("NFC", text)), problems))
    if not any(line.text.strip() for line in lines):
        raise UnreadableFileError(
            f"Filen {path} indeholder ingen tekst.",
            code="no_text",
            cure="Kontrollér, at det er den rigtige fil.",
        )
    return Document(
        path=str(path),
        sha256=sha256(data).hexdigest(),
        kind=kind,
        pages=lines[-1].page,
        lines=lines,
        problems=tuple(problems),
        quality=_ONE_LINE_QUALITY if any(p.code == "one_line" for p in problems) else 1.0,
    )


def decode(path: Path, data: bytes) -> str:
    """Return the bytes as text in the first encoding that fits; raise when they are binary."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode_or_raise(path, data, "utf-16")
    if b"\x00" in data[:65536]:
        raise _binary(path)
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return _checked(path, text)
    return _checked(path, data.decode("latin-1"))


def _decode_or_raise(path: Path, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _binary(path) from error


def _checked(path: Path, text: str) -> str:
    sample = text[:200_000]
    # Text has practically no control characters; pictures and archives have 5 % and more.
    if len(_CONTROL.findall(sample)) > len(sample) / 100:
        raise _binary(path)
    return text


def _binary(path: Path) -> UnreadableFileError:
    return UnreadableFileError(
        f"Filen {path} er ikke en tekstfil, men indeholder binære data.",
        code="binary",
        cure="Gem dokumentet som PDF eller ren tekst, og importér det igen.",
    )


def _lines(text: str, problems: list[Problem]) -> Iterator[Line]:
    raw = (
        text.removeprefix("\f")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\f", "\n\f")
        .split("\n")
    )
    breaks = _page_breaks(raw)
    if is_one_line(raw):
        problems.append(
            Problem(
                code="one_line",
                message="Teksten står på én linje uden linjeskift. Den er delt op efter ordene i den, "
                "men punkter og beslutninger kan være læst forkert. Find om muligt originalen.",
            )
        )
        raw = [piece for line in raw for piece in break_up(line)]
        breaks = frozenset()
    page = 1
    number = 0
    for index, line in enumerate(raw):
        if index in breaks and index > 0:
            page += 1
        clean = line.replace("\f", "").rstrip()
        if len(clean) <= MAX_LINE:
            number += 1
            yield Line(number=number, page=page, text=clean)
            continue
        for piece in _pieces(clean, number + 1, problems):
            number += 1
            yield Line(number=number, page=page, text=piece)


def _page_breaks(raw: list[str]) -> frozenset[int]:
    feeds = [index for index, line in enumerate(raw) if line.startswith("\f")]
    if feeds:
        return frozenset(feeds)
    blanks = [index for index, line in enumerate(raw) if _BLANK_BREAK.match(line)]
    if not blanks:
        return frozenset()
    gaps = sorted(b - a for a, b in zip([0, *blanks], blanks, strict=False) if b) or [0]
    apart = gaps[len(gaps) // 2]
    return frozenset(blanks) if apart >= _MIN_PAGE_LINES else frozenset()


def _pieces(line: str, number: int, problems: list[Problem]) -> Iterator[str]:
    problems.append(
        Problem(
            code="long_line",
            message=f"Linje {number} er på {len(line)} tegn og er læst i stykker "
            f"på {MAX_LINE} tegn. Kontrollér, om filen mangler linjeskift.",
        )
    )
    for start in range(0, len(line), MAX_LINE):
        yield line[start : start + MAX_LINE]
