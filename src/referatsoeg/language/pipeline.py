"""Opens the shipped spaCy pipeline, or another that is installed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from referatsoeg.errors import UsageError
from referatsoeg.text.lexicon import Lexicon, lexicon

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = Path(__file__).parent / "da_referat"


def open_pipeline(model: str | None = None) -> Language:
    """Return the shipped pipeline, or the installed spaCy package (or folder) named `model`.

    Raises UsageError when `model` is not installed.
    """
    import spacy

    if model is None:
        nlp = spacy.load(SHIPPED)
        use_lexicon(nlp, lexicon())
        return nlp
    try:
        return spacy.load(model, exclude=["parser", "lemmatizer", "attribute_ruler"])
    except OSError as error:
        raise UsageError(
            f"Sprogmodellen »{model}« er ikke installeret.",
            cure="Installer den, eller udelad --model og brug den medfølgende.",
        ) from error


def use_lexicon(nlp: Language, words: Lexicon) -> None:
    """Give every word form of the pipeline its mask in the attribute LANG, which is else unused.

    Every token of a Danish pipeline is Danish, so the attribute says nothing; it is free.
    """
    from spacy.attrs import LANG

    nlp.vocab.lex_attr_getters[LANG] = words.mask  # type: ignore[attr-defined]
    for lexeme in nlp.vocab:  # made before now: the tokenizer's own exceptions
        lexeme.lang = words.mask(lexeme.orth_)
