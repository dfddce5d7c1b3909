"""Names in many texts at once, found line by line so that no name reaches over a paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import regex

from referatsoeg.model.findings import Entity
from referatsoeg.text.capitals import calm

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LABELS = frozenset({"PER", "ORG", "LOC"})
# A line longer than this is cut at a blank: memory stays bounded whatever a file holds.
LONGEST = 4000
# Lines between two clearings of the model's word store, which is slow to fill again.
LINES_AT_ONCE = 20_000

_LINE = regex.compile(r"[^\r\n\f\v\u2028\u2029\u0085]+")
_BLANKS = regex.compile(r"[^\S\n]{2,}|[^\S\n ]")


class SpacyRecogniser:
    """The `Recogniser` of the model: a spaCy pipeline with the labels PER, ORG and LOC."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def entities(self, texts: Sequence[str]) -> list[tuple[Entity, ...]]:
        """Return the entities of each text; offsets are characters of the text as given."""
        found: list[list[Entity]] = [[] for _ in texts]
        pieces = (piece for index, text in enumerate(texts) for piece in _pieces(index, text))
        while batch := list(islice(pieces, LINES_AT_ONCE)):
            with self._nlp.memory_zone():
                docs = self._nlp.pipe((calm(piece.text) for piece in batch), batch_size=256)
                for piece, doc in zip(batch, docs, strict=True):
                    found[piece.index].extend(piece.entities(doc))
        return [tuple(entities) for entities in found]


class _Piece:
    """A line of a text with runs of blanks made one, and the way back to the text's offsets."""

    def __init__(self, index: int, text: str, start: int) -> None:
        self.index = index
        self.text, self._kept, self._shift = _single_blanks(text, start)

    def entities(self, doc: Doc) -> Iterator[Entity]:
        for entity in doc.ents:
            if entity.label_ in LABELS and entity.text.strip():
                start = self._offset(entity.start_char)
                end = self._offset(entity.end_char - 1) + 1
                yield Entity(label=entity.label_, start=start, end=end)

    def _offset(self, place: int) -> int:
        return place + self._shift[bisect_right(self._kept, place) - 1]


def _single_blanks(text: str, start: int) -> tuple[str, list[int], list[int]]:
    """Return the text with single blanks, where each kept run begins in it, and its shift."""
    parts, kept, shift = [], [0], [start]
    length = last = 0
    for blanks in _BLANKS.finditer(text):
        parts.append(text[last : blanks.start()] + " ")
        length += blanks.start() - last + 1
        last = blanks.end()
        kept.append(length)
        shift.append(start + last - length)
    parts.append(text[last:])
    return "".join(parts), kept, shift


def _pieces(index: int, text: str) -> Iterator[_Piece]:
    for line in _LINE.finditer(text):
        start, end = line.span()
        while end - start > LONGEST:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = cut if cut > 0 else start + LONGEST
            yield _Piece(index, text[start:cut], start)
            start = cut
        if text[start:end].strip():
            yield _Piece(index, text[start:end], start)
