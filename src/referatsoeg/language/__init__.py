"""The program's own Danish language model: names of persons, organisations and places."""

from __future__ import annotations

from functools import lru_cache

from referatsoeg.language.pipeline import open_pipeline
from referatsoeg.language.recogniser import SpacyRecogniser
from referatsoeg.model.findings import Recogniser

__all__ = ["Recogniser", "load"]


@lru_cache(maxsize=2)
def load(model: str | None = None) -> Recogniser:
    """Return the recogniser of the shipped model, or of the installed spaCy model `model`.

    spaCy is imported only here: commands that read no text start without it. Raises UsageError
    when `model` is not installed.
    """
    return SpacyRecogniser(open_pipeline(model))
