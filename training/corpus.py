"""Reads the annotated texts: the treebank (UNER) and the social media of DaN+."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

LABELS = ("PER", "ORG", "LOC")


def read_uner(path: Path, vocab: Vocab) -> Iterator[Doc]:
    """Yield one document a sentence of an `.iob2` file, with the treebank's own tokens."""
    words: list[str] = []
    tags: list[str] = []
    text = ""
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and not line.startswith("#"):
            fields = line.split("\t")
            words.append(fields[1])
            tags.append(_plain(fields[2]))
        elif not line and words:
            yield Doc(vocab, words, _spaces(words, text), ents=_repaired(tags))
            words, tags = [], []


def read_danplus(path: Path, vocab: Vocab) -> Iterator[Doc]:
    """Yield one document a sentence of a DaN+ `.tsv` file; derived and part names count too."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        fields = line.split("\t")
        if len(fields) >= 2:
            words.append(fields[0])
            tags.append(_plain(fields[1]))
        elif words:
            yield Doc(vocab, words, ents=_repaired(tags))
            words, tags = [], []


def examples(docs: Iterator[Doc]) -> list[Example]:
    """Return training examples that start from the same tokens without the names."""
    return [
        Example(Doc(d.vocab, [t.text for t in d], [bool(t.whitespace_) for t in d]), d)
        for d in docs
    ]


def _plain(tag: str) -> str:
    label = tag[2:].removesuffix("part").removesuffix("deriv")
    return f"{tag[:2]}{label}" if label in LABELS else "O"


def _repaired(tags: list[str]) -> list[str]:
    """An inside tag after another label, or after nothing, begins a name."""
    fixed = []
    for last, tag in zip(["O", *tags], tags, strict=False):
        fixed.append(f"B{tag[1:]}" if tag[0] == "I" and last[2:] != tag[2:] else tag)
    return fixed


def _spaces(words: list[str], text: str) -> list[bool]:
    spaces, at = [], 0
    for word in words:
        found = text.find(word, at)
        at = found + len(word) if found >= 0 else at
        spaces.append(found < 0 or text[at : at + 1] == " ")
    return spaces
