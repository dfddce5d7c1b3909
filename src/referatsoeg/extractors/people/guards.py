"""Which of the model's persons are persons, and where their names begin and end.

The model finds; these rules only take away: titles and table words at the ends of a name, streets,
institutions, headings. A rule that finds names by itself fits the text it was written for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from referatsoeg.extractors.people import words
from referatsoeg.extractors.people.judging import (
    NAME,
    Candidate,
    is_mixed,
    is_person,
    is_street,
    is_sure,
    known,
    lists,
)
from referatsoeg.extractors.people.names import clean
from referatsoeg.text.lexicon import Known, lexicon

_TOKEN = regex.compile(r"\S+")
# Between table cells and lines no name goes on, but for a double name broken at its hyphen.
_CELL = regex.compile(r"\t| {3,}|(?<!-)[\r\n]|[|•◦]| / |;")
_SURNAME_AFTER = regex.compile(r"[ \u00a0](\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}-])")
_CALLING_BEFORE = regex.compile(r"(?<!\p{L})(\p{L}+)\.? $")
_LETTER = regex.compile(r"\p{Lu}\.")
_INITIAL_END = regex.compile(r"\b\p{L}{1,2}$")
_CLOSES = regex.compile(r"(?:['’]?s)?(?:[).,:;(]|[ ]og\b|[ ]?\(|\s*$)")


def candidates(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Yield the person names in `text[start:end]`, which the model took for one person."""
    at = start
    for glue in [*_CELL.finditer(text, start, end), None]:
        stop = glue.start() if glue else end
        for first, last in _people_run_together(text, at, stop):
            candidate = _trimmed(text, first, last)
            candidate = _completed(text, candidate) if candidate else None
            if candidate and is_person(text, candidate):
                yield replace(candidate, sure=is_sure(text, candidate))
        at = glue.end() if glue else end


def begins_with_calling(name: str) -> bool:
    """Tell whether what the model took for an organisation begins like a person: "Enken Ane Ry"."""
    word = name.split(maxsplit=1)[0].lower().strip(".") if name.split() else ""
    return word in words.CALLINGS or bool(words.TITLE.fullmatch(word))


def _people_run_together(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part "Hans Hansen Peter Olsen": a sure surname and a sure given name after it."""
    tokens = list(_TOKEN.finditer(text, start, end))
    first = 0
    for i in range(2, len(tokens) - 1):
        before, here = known(tokens[i - 1][0]), known(tokens[i][0])
        surname_before = before & Known.SURNAME and not before & Known.GIVEN
        given_here = here & Known.GIVEN and not here & Known.SURNAME
        # A word no list knows between a "-sen" and another surname is a rare given name.
        begins = not here and str(tokens[i - 1][0]).endswith("sen") and tokens[i][0].istitle()
        rare_given = begins and bool(known(tokens[i + 1][0]) & Known.SURNAME)
        if surname_before and (given_here or rare_given) and i - first >= 2:
            yield tokens[first].start(), tokens[i - 1].end()
            first = i
    if tokens:
        yield tokens[first].start(), tokens[-1].end()


def _trimmed(text: str, start: int, end: int) -> Candidate | None:
    """Cut titles, headings and marks off both ends of a name."""
    tokens = list(_TOKEN.finditer(text, start, end))
    tokens = _without_callings(tokens)
    while tokens and (_is_not_name(tokens[-1][0], leading=False) or _is_owned(tokens)):
        tokens.pop()
    for i, token in enumerate(tokens):
        word = token[0].lower().strip(".,:;()")
        if token[0] == "Kr." and i < len(tokens) - 1:
            continue  # Kristian, before another name
        if word in words.NOT_NAME or word.replace("aa", "å") in words.NOT_NAME:
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


def _is_owned(tokens: list[regex.Match[str]]) -> bool:
    """Tell whether the last word is a thing of the person's: "Kr. Bachs Klage"."""
    if len(tokens) < 2 or not tokens[-2][0].endswith("s") or lists(tokens[-2][0]) & Known.GIVEN:
        return False
    mask = known(tokens[-1][0])
    return bool(mask & Known.COMMON) and not mask & NAME


def _without_callings(tokens: list[regex.Match[str]]) -> list[regex.Match[str]]:
    """Cut off what a person is called before the name: "Sypige Ane Holst", "Gdr. Ebbesen"."""
    words_of = [str(token[0]) for token in tokens]
    first = 0
    while (
        first < len(tokens)
        and _is_not_name(words_of[first], leading=True)
        and not _is_kristian(tokens[first : first + 2])
    ):
        first += 1
    while len(tokens) > first + 2 and _is_calling(words_of[first], words_of[first + 1]):
        first += 1
    if len(tokens) == first + 2 and (
        _is_bare_calling(words_of[first]) or _is_list_mark(tokens[first], words_of[first + 1])
    ):
        first += 1
    return tokens[first:]


def _completed(text: str, candidate: Candidate) -> Candidate:
    """Add the surname that the model left out: "Per" of "Per Odden"."""
    end = candidate.end
    if text[end : end + 1] == "." and _INITIAL_END.search(candidate.name):
        end += 1  # "Kaj Aa. Thorsøe"
    if not lists(candidate.name.split()[0]) & Known.GIVEN or text[end : end + 1] == "s":
        return candidate
    if not candidate.is_lone and candidate.name.endswith("sen"):
        return candidate  # complete; what follows on a line of signatures is the next name
    while (following := _SURNAME_AFTER.match(text, end)) and _is_left_out(
        following[1], closes=candidate.is_lone and bool(_CLOSES.match(text, following.end()))
    ):
        end = following.end()
    if end <= candidate.end + 1:
        return candidate
    end -= _genitive(text[candidate.start : end])
    return Candidate(candidate.start, end, clean(text[candidate.start : end]))


def _is_left_out(word: str, *, closes: bool) -> bool:
    """Tell whether a capitalised word after a given name is a surname.

    Any word is ("Per Odden", "Ida Vinge") where the name `closes` with it; else only one that no
    list knows as something else.
    """
    if word.lower() in words.NOT_NAME | words.THING_AFTER or is_street(word) or is_mixed(word):
        return False
    return closes or not known(word) & ~Known.SURNAME & ~Known.STREET


def _genitive(name: str) -> int:
    """Return how many characters of a genitive end the name: "Hansens" 1, "Jens" 0."""
    word = name.rsplit(maxsplit=1)[-1] if name.strip() else ""
    bare = regex.sub(r"['’]?s$", "", word)
    if bare == word or lexicon().lists(word) & NAME:
        return 0
    if lexicon().lists(bare) & NAME or bare.endswith("sen") or word[-2:-1] in "'’":
        return len(word) - len(bare)
    return 0


def _is_calling(token: str, following: str) -> bool:
    """Tell whether a word is a calling before a given name: "Sypige Ane Holst"."""
    if not lists(following) & Known.GIVEN or lists(token) & Known.GIVEN:
        return False
    mask = known(token)
    return token.lower().strip(".") in words.CALLINGS or bool(mask and not mask & NAME)


def _is_bare_calling(token: str) -> bool:
    """Tell whether a word is a calling before a surname alone: "Gdr. Ebbesen"."""
    return token.lower().strip(".") in words.CALLINGS and not lists(token) & Known.GIVEN


def _is_kristian(tokens: list[regex.Match[str]]) -> bool:
    """Tell whether "Kr." is short for a first name: "Kr. Bach", not "12 Kr. Overskud"."""
    before = tokens[0].string[max(0, tokens[0].start() - 3) : tokens[0].start()].rstrip()
    follows = len(tokens) > 1 and bool(known(tokens[1][0]) & Known.SURNAME)
    return tokens[0][0] == "Kr." and follows and not before[-1:].isdigit()


def _is_list_mark(token: regex.Match[str], following: str) -> bool:
    """Tell whether a letter counts a point of a list before a first name: "B. Gitte foreslår"."""
    line = token.string[token.string.rfind("\n", 0, token.start()) + 1 : token.start()]
    given = lists(following) & Known.GIVEN and not lists(following) & Known.SURNAME
    return bool(given and not line.strip() and _LETTER.fullmatch(token[0]))


def is_called(text: str, start: int, end: int) -> bool:
    """Tell whether what the model took for a place is a surname behind a calling: "Lærer Munkebo"."""
    before = _CALLING_BEFORE.search(text, max(0, start - 30), start)
    if before is None or " " in text[start:end]:
        return False
    return before[1].lower() in words.CALLINGS


def _is_initial(name: str) -> bool:
    return bool(regex.search(r"\b\p{Lu}\.$", name))


def _is_not_name(token: str, *, leading: bool) -> bool:
    word = token.strip(".,;:()\"'”»«’–-•")
    low = word.lower()
    if not word or low in words.NOT_NAME or low in words.ADDRESS or token.lower() in words.ADDRESS:
        return True
    if not word[0].isupper():
        return True
    mask = known(word)
    return bool(words.TITLE.fullmatch(low)) and not (mask & NAME and not leading)
