"""Which of the model's persons are persons, and where their names begin and end.

The model finds; these rules only take away: titles and table words at the ends of a name, streets,
institutions, headings. A rule that finds names by itself fits the text it was written for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from referatsoeg.extractors.people import words
from referatsoeg.extractors.people.names import PARTICLES, clean
from referatsoeg.extractors.people.wordset import word_set
from referatsoeg.text.lexicon import Known, lexicon

_TOKEN = regex.compile(r"\S+")
_CELL = regex.compile(r"\t| {3,}|[\r\n|•◦]| / |;")
_WORD_BEFORE = regex.compile(r"([\p{L}./-]+)[\"”»’'(\s]*$")
_WORD_AFTER = regex.compile(r"[\"”»’'\s]*([\p{L}/]+)")
_DIGITS_AFTER = regex.compile(r"\s*(?:nr\. ?)?\d")
_NEVER = regex.compile(r"[\d@_<>=*#/\\]|https?|www|\.(?:pdf|dk|docx?)\b", regex.I)
_SAINT = word_set(
    """
    sankt skt skt. sct sct. st. santa san røde den det ny nye store lille
    """
)
_NAME = Known.GIVEN | Known.SURNAME
LONGEST_NAME = 7  # words; "Anne Marie de la Cour Holm Jensen" has seven


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be a person's: its place in the text and the cleaned form."""

    start: int
    end: int
    name: str

    @property
    def is_lone(self) -> bool:
        """Tell whether it is one word: a first name or a surname alone."""
        return " " not in self.name


def candidates(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Yield the person names in `text[start:end]`, which the model took for one person."""
    at = start
    for glue in [*_CELL.finditer(text, start, end), None]:
        stop = glue.start() if glue else end
        for first, last in _people_run_together(text, at, stop):
            candidate = _trimmed(text, first, last)
            if candidate and _is_person(text, candidate):
                yield candidate
        at = glue.end() if glue else end


def _people_run_together(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part "Hans Hansen Peter Olsen": a sure surname and a sure given name after it."""
    tokens = list(_TOKEN.finditer(text, start, end))
    first = 0
    for i in range(2, len(tokens) - 1):
        before, here = _known(tokens[i - 1][0]), _known(tokens[i][0])
        surname_before = before & Known.SURNAME and not before & Known.GIVEN
        given_here = here & Known.GIVEN and not here & Known.SURNAME
        if surname_before and given_here and i - first >= 2:
            yield tokens[first].start(), tokens[i - 1].end()
            first = i
    if tokens:
        yield tokens[first].start(), tokens[-1].end()


def _known(token: str) -> int:
    return lexicon().mask(token.strip(".,;:()\"'”»«’"))


def _trimmed(text: str, start: int, end: int) -> Candidate | None:
    """Cut titles, headings and marks off both ends of a name."""
    tokens = list(_TOKEN.finditer(text, start, end))
    while tokens and _is_not_name(tokens[0][0], leading=True):
        tokens.pop(0)
    while tokens and _is_not_name(tokens[-1][0], leading=False):
        tokens.pop()
    for i, token in enumerate(tokens):
        if token[0].lower().strip(".,:;()") in words.NOT_NAME:
            tokens = tokens[:i]
            break
    if not tokens:
        return None
    begin, stop = tokens[0].start(), tokens[-1].end()
    while begin < stop and not text[begin].isalpha():
        begin += 1
    while stop > begin and not (text[stop - 1].isalpha() or _is_initial(text[begin:stop])):
        stop -= 1
    stop -= _genitive(text[begin:stop])
    return Candidate(begin, stop, clean(text[begin:stop])) if begin < stop else None


def _genitive(name: str) -> int:
    """Return how many characters of a genitive end the name: "Hansens" 1, "Jens" 0."""
    word = name.rsplit(maxsplit=1)[-1] if name.strip() else ""
    bare = regex.sub(r"['’]?s$", "", word)
    if bare == word or lexicon().lists(word) & _NAME:
        return 0
    if lexicon().lists(bare) & _NAME or bare.endswith("sen") or word[-2:-1] in "'’":
        return len(word) - len(bare)
    return 0


def _is_initial(name: str) -> bool:
    return bool(regex.search(r"\b\p{Lu}\.$", name))


def _is_not_name(token: str, *, leading: bool) -> bool:
    word = token.strip(".,;:()\"'”»«’–-•")
    low = word.lower()
    if not word or low in words.NOT_NAME or low in words.ADDRESS or token.lower() in words.ADDRESS:
        return True
    if not word[0].isupper():
        return True
    known = _known(word)
    return bool(words.TITLE.fullmatch(low)) and not (known & _NAME and not leading)


def _is_person(text: str, candidate: Candidate) -> bool:
    name = candidate.name
    tokens = name.split()
    if _NEVER.search(name) or len(tokens) > LONGEST_NAME or len(name) < 2:
        return False
    if tokens[0].lower() in _SAINT or any(_is_street(token) for token in tokens[-1:]):
        return False
    if any(not t[0].isupper() and t.lower() not in PARTICLES and t[1:2] != "'" for t in tokens):
        return False
    if _is_thing(text, candidate):
        return False
    return _lone_person(text, candidate) if candidate.is_lone else _full_person(tokens)


def _is_street(token: str) -> bool:
    low = token.lower()
    known = _known(token)
    if low in words.STREET_WORDS:
        return not known & Known.SURNAME
    return bool(known & Known.STREET) and not known & _NAME


def _is_thing(text: str, candidate: Candidate) -> bool:
    """Tell whether the words around the name make it a street, a school, a company."""
    after = _WORD_AFTER.match(text, candidate.end)
    if after and after[1].lower() in words.THING_AFTER and after[1][0].isupper():
        return True
    if candidate.is_lone and _DIGITS_AFTER.match(text, candidate.end):
        return True
    before = _WORD_BEFORE.search(text, max(0, candidate.start - 40), candidate.start)
    if before and candidate.is_lone:
        return bool(words.THING_BEFORE.fullmatch(before[1]))
    return False


def _lone_person(text: str, candidate: Candidate) -> bool:
    """A lone word must be a given name or follow an address; who it is comes with the merging."""
    word = candidate.name
    if len(word) < 2 or (word.isupper() and len(word) < 4):
        return False
    known = _known(word)
    before = _WORD_BEFORE.search(text, max(0, candidate.start - 30), candidate.start)
    title = before[1].lower() if before else ""
    if title in words.ADDRESS or words.TITLE.fullmatch(title):
        return not known & (Known.COMMON | Known.ORGANISATION | Known.STREET | Known.PLACE)
    return bool(known & Known.GIVEN) and not known & Known.PLACE


def _full_person(tokens: list[str]) -> bool:
    known = [_known(token) for token in tokens]
    capitals = [k for k, token in zip(known, tokens, strict=True) if len(token.strip(".")) > 1]
    if not any(k & _NAME for k in capitals):
        # Neither list nor ending knows a part: a name only if no list knows it as anything else.
        return len(tokens) <= 4 and not any(known)
    if any(k & Known.ORGANISATION and not k & _NAME for k in known):
        return False
    first = known[0]
    if first & Known.PLACE and not first & _NAME:
        return False
    only_words = [k & (Known.COMMON | Known.COMPOUND) and not k & _NAME for k in capitals]
    return not (all(only_words) or (only_words[0] and len(capitals) == 2))
