"""Lines that list who was there or away: "Afbud: Navn, Navn", "Til stede: Navn (V), Navn (A)"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from referatsoeg.extractors.people.guards import candidates
from referatsoeg.extractors.people.judging import Candidate

_LINE = regex.compile(
    r"^[ \t•–-]*(?:afbud(?: fra)?|fraværende(?: med afbud)?|ikke til ?stede|til ?stede|tilstede|"
    r"deltagere|mødedeltagere|deltog ikke|gæster|stedfortrædere?|medlemmer)[ \t]*:[ \t]*"
    r"(?P<names>\S.*)$",
    regex.I | regex.M,
)
_NAME = regex.compile(
    r"\p{Lu}[\p{L}.’'-]*(?:[ \u00a0]{1,2}(?:\p{Lu}[\p{L}.’'-]*|von|de|van|af|la)){1,5}"
)


def listed(text: str) -> Iterator[Candidate]:
    """Yield the full names on the presence lines of `text`; first names are left to the model."""
    for line in _LINE.finditer(text):
        for name in _NAME.finditer(text, line.start("names"), line.end("names")):
            yield from candidates(text, name.start(), name.end())
