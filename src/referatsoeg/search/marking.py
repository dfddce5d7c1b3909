"""Finding the sought words in the texts of the hits; one marker serves all hits of a search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import regex

from referatsoeg.search.analysis import Keys, fold, is_joined, keys, pieces
from referatsoeg.search.entries import Entry
from referatsoeg.search.matching import Grader, Match, Sought

_WORD_LETTER = regex.compile(r"[^\W_]+")
_LETTERS = tuple(zip("ÆØÅÉÄÖÜ", "æøåéäöü", strict=True))  # beyond ASCII, in Danish texts
_LONGEST_WORD = 60
_Answer = tuple[int, str] | None
KeysOf = Callable[[Iterable[str]], dict[str, Keys]]


def _none_known(_: Iterable[str]) -> dict[str, Keys]:
    return {}


class Marker:
    """Marks words; a word of the texts is analysed once a search, however often it stands.

    `keys_of` gives the keys of those words that the index has noted; the others are taken apart.
    """

    def __init__(self, sought: tuple[Sought, ...], keys_of: KeysOf = _none_known) -> None:
        self._grader = Grader((n, s) for n, s in enumerate(sought) if not is_joined(s.label))
        self._joined = [(n, s) for n, s in enumerate(sought) if is_joined(s.label)]
        needles = {n for s in sought for n in s.needles if n}
        self._needles = sorted(n for n in needles if not any(o in n and o != n for o in needles))
        self._keys_of = keys_of
        self._known: dict[str, _Answer] = {}

    def found_in(self, entries: Iterable[Entry]) -> list[dict[str, list[Match]]]:
        """Return for each entry the matches of each part by the part's name."""
        texts = [[(name, _lowered(text)) for name, text in entry.parts()] for entry in entries]
        found = self._found("\n".join(text for _, text in parts) for parts in texts)
        return [_by_part(parts, matches) for parts, matches in zip(texts, found, strict=True)]

    def matches(self, text: str) -> list[Match]:
        """Return the words of a text that answer, in order; each word once, at its best grade."""
        return self._found((_lowered(text),))[0]

    def _found(self, texts: Iterable[str]) -> list[list[Match]]:
        """Return the matches of each text; the words of all are learnt at once."""
        placed = [(text, list(self._words(text))) for text in texts]
        self._learn(text[start:end] for text, spans in placed for start, end in spans)
        found = ((self._match(text, *span) for span in spans) for text, spans in placed)
        return [[match for match in matches if match is not None] for matches in found]

    def _words(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the words of a text that hold a needle, in order.

        Looking for one string after the other is five times as fast as one pattern for all.
        """
        reached = -1
        for place in sorted(place for needle in self._needles for place in _places(text, needle)):
            if place >= reached:
                start, reached = _around(text, place)
                yield start, reached

    def _learn(self, forms: Iterable[str]) -> None:
        """Answer for all words that are new, those the index has noted without taking them apart."""
        new = {form: fold(form)[:_LONGEST_WORD] for form in set(forms) - self._known.keys()}
        noted = self._keys_of(new.values()) if new else {}
        for form, folded in new.items():
            self._known[form] = self._grader.answer(noted.get(folded) or keys(folded))

    def _match(self, text: str, start: int, end: int) -> Match | None:
        for number, one in self._joined:
            joined = _joined_match(text, start, number, one.label)
            if joined is not None:
                return joined
        answer = self._known[text[start:end]]
        return Match(start, end, *answer) if answer else None


def _by_part(parts: list[tuple[str, str]], found: list[Match]) -> dict[str, list[Match]]:
    """Return the matches in texts joined by line breaks, by the name of the text they stand in."""
    matches, low, placed = iter(found), 0, {}
    match = next(matches, None)
    for name, text in parts:
        high, here = low + len(text), []
        while match is not None and match.start < high:
            if match.end <= high:
                here.append(Match(match.start - low, match.end - low, match.sought, match.grade))
            match = next(matches, None)
        placed[name], low = here, high + 1
    return placed


def _lowered(text: str) -> str:
    """Return a text in small letters, as long as it was.

    str.lower() takes 20 ns a letter where a text holds an æ; this is ten times as fast.
    """
    lowered = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    for large, small in _LETTERS:
        lowered = lowered.replace(large, small)
    return lowered


def _places(text: str, needle: str) -> Iterator[int]:
    place = text.find(needle)
    while place >= 0:
        yield place
        place = text.find(needle, place + len(needle))


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
