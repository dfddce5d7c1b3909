"""The lines of a text source that belong to an item, with the words of a fact marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import regex
from markupsafe import Markup

from referatsoeg.errors import ReferatsoegError
from referatsoeg.masking import find_cpr
from referatsoeg.model.document import Line
from referatsoeg.model.stored import StoredItem
from referatsoeg.readers import read_bytes
from referatsoeg.web.archives import ShownArchive
from referatsoeg.web.marks import Part, Shown, all_parts
from referatsoeg.web.sought import spans

_MOST_LINES = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """A line of a source file: `words` is safe HTML with <mark>."""

    number: int
    page: int
    words: Markup
    is_marked: bool


def source_lines(
    archive: ShownArchive, stored: StoredItem, fact: Shown, query: str = ""
) -> tuple[SourceLine, ...] | str:
    """Return the lines of an item as they stand in its file, or a Danish word on why not.

    The words of `query` are marked beside the fact, with a mark of their own.

    Only lines that are known to be the item's own are given: what stands between or after may
    belong to an item that must not be seen.
    """
    file = archive.kept_file(stored.sha256)
    if file is None:
        return "Filen er ikke gemt i arkivet, så linjerne kan ikke vises."
    try:
        lines = _document(file, stored.source)
    except (ReferatsoegError, OSError) as error:
        return f"Filen kan ikke læses igen: {error}"
    covered = archive.must_cover(stored.sha256)
    return tuple(_shown(lines, stored, fact, covered=covered, query=query))


@lru_cache(maxsize=8)
def _document(file: Path, source: str) -> tuple[Line, ...]:
    return read_bytes(Path(source), file.read_bytes(), ocr="never").lines


def _shown(
    lines: tuple[Line, ...], stored: StoredItem, fact: Shown, *, covered: bool, query: str
) -> Iterator[SourceLine]:
    own = {part.line for part in all_parts(stored.item)}
    first, last = stored.item.line, max(own | {stored.item.line})
    marked = {part.line: part for part in fact.parts}
    kept = [
        line
        for line in lines[first - 1 : min(last, first + _MOST_LINES)]
        if line.number in own or not covered
    ]
    masked = _masked([line.text for line in kept])
    for line, text in zip(kept, masked, strict=True):
        part = marked.get(line.number)
        yield SourceLine(
            number=line.number,
            page=line.page,
            words=_with_mark(text, part, query) if part else _words(text, query),
            is_marked=part is not None,
        )


def _masked(texts: list[str]) -> list[str]:
    """Hide CPR numbers, also one that a line break splits."""
    whole = "\n".join(texts)
    letters = list(whole)
    for found in find_cpr(whole):
        for at in range(found.start, found.end):
            letters[at] = "x" if letters[at].isdigit() else letters[at]
    return "".join(letters).split("\n")


def _words(text: str, query: str) -> Markup:
    """Return a text with the words of a search marked."""
    made, at = Markup(""), 0
    for start, end in spans(query, text):
        found = Markup('<mark class="soegt">{}</mark>').format(text[start:end])
        made, at = made + text[at:start] + found, end
    return made + text[at:]


def _with_mark(text: str, part: Part, query: str) -> Markup:
    words = [regex.escape(word) for word in part.text.split()]
    found = regex.search(r"\s+".join(words), text) if words else None
    if found is None:
        return Markup("<mark>{}</mark>").format(_words(text, query))
    return Markup("{}<mark>{}</mark>{}").format(
        _words(text[: found.start()], query),
        _words(found[0], query),
        _words(text[found.end() :], query),
    )
