"""Names behind a calling in old protocols: "Lærer Holm", "Gmd. Kr. Bach", "Enke Ane M. Jensen".

The model was taught on modern text and passes over some of them. Only texts in the spelling from
before 1948 are read so: there a calling is written with a capital before the name it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from referatsoeg.extractors.people import words
from referatsoeg.extractors.people.guards import candidates
from referatsoeg.extractors.people.judging import Candidate

_OLD = regex.compile(r"\b(?:paa|saa|maa|faa|naar|forelaa|\p{L}*raad(?:et|ets)?|vare|bleve|Aar)\b")
_CALLED = regex.compile(
    r"(?<![\p{L}-])(?:\L<callings>)\.? "
    r"(?P<name>(?:\p{Lu}\p{Ll}{0,3}\. ?){0,3}\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+){0,3})",
    callings=[word.capitalize() for word in words.CALLINGS],
)


def called(text: str) -> Iterator[Candidate]:
    """Yield the names behind a calling in a text of the old spelling; modern text has none."""
    if not _OLD.search(text):
        return
    for match in _CALLED.finditer(text):
        yield from candidates(text, *match.span("name"))
