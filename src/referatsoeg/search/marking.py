"""Finding the sought words in the texts of the hits; one marker serves all hits of a search."""

from __future__ import annotations

import regex

from referatsoeg.search.analysis import fold, is_joined, keys, pieces
from referatsoeg.search.entries import Entry
from referatsoeg.search.matching import GRADES, Match, Sought

_WORD_LETTER = regex.compile(r"[^\W_]+")
_LONGEST_WORD = 60
_Answer = tuple[int, str] | None


class Marker:
    """Marks words; a word of the texts is analysed once a search, however often it stands."""

    def __init__(self, sought: tuple[Sought, ...]) -> None:
        self._plain = [(n, s) for n, s in enumerate(sought) if not is_joined(s.label)]
        self._joined = [(n, s) for n, s in enumerate(sought) if is_joined(s.label)]
        needles = sorted({n for s in sought for n in s.needles if n}, key=len)
        self._needles = regex.compile("|".join(map(regex.escape, needles))) if needles else None
        self._known: dict[str, _Answer] = {}

    def found_in(self, entry: Entry) -> dict[str, list[Match]]:
        """Return the matches of each part of an entry by the part's name."""
        return {name: self.matches(text) for name, text in entry.parts()}

    def matches(self, text: str) -> list[Match]:
        """Return the words of a text that answer, in order; each word once, at its best grade."""
        if self._needles is None:
            return []
        lowered = text.lower()
        if len(lowered) != len(text):  # a few foreign capitals grow; their places would shift
            lowered = text
        found: list[Match] = []
        reached = -1
        for hit in self._needles.finditer(lowered):
            if hit.start() < reached:
                continue
            start, end = _around(lowered, hit.start())
            reached = end
            match = self._match(lowered, start, end)
            if match is not None:
                found.append(match)
        return found

    def _match(self, text: str, start: int, end: int) -> Match | None:
        for number, one in self._joined:
            joined = _joined_match(text, start, number, one.label)
            if joined is not None:
                return joined
        form = text[start:end]
        if form not in self._known:
            self._known[form] = self._answer(form)
        answer = self._known[form]
        return Match(start, end, *answer) if answer else None

    def _answer(self, form: str) -> _Answer:
        """Return which sought word a word of the text answers best, and at which grade."""
        other = keys(fold(form)[:_LONGEST_WORD])
        graded = ((number, one.grade(other)) for number, one in self._plain)
        answers = [(number, grade) for number, grade in graded if grade is not None]
        return min(answers, key=lambda a: GRADES.index(a[1]), default=None)


def _around(text: str, place: int) -> tuple[int, int]:
    start = place
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    word = _WORD_LETTER.match(text, place)
    return start, word.end() if word else place + 1


def _joined_match(text: str, start: int, number: int, label: str) -> Match | None:
    """Match "20-075304" as written, and "Aarup Kristensen" when "Aarup-Kristensen" is sought."""
    if text.startswith(label, start):
        return Match(start, start + len(label), number, "exact")
    at = start
    for piece in pieces(label):
        if not text.startswith(piece, at):
            return None
        at += len(piece) + 1
    return Match(start, at - 1, number, "near")
