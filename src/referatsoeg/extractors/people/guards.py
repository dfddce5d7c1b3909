"""Which of the model's persons are persons, and where their names begin and end.

The model finds; these rules only take away: titles and table words at the ends of a name, streets,
institutions, headings. A rule that finds names by itself fits the text it was written for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from referatsoeg.extractors.people import words
from referatsoeg.extractors.people.names import PARTICLES, clean, is_shouted
from referatsoeg.extractors.people.wordset import word_set
from referatsoeg.text.lexicon import Known, lexicon

_TOKEN = regex.compile(r"\S+")
# Between table cells and lines no name goes on, but for a double name broken at its hyphen.
_CELL = regex.compile(r"\t| {3,}|(?<!-)[\r\n]|[|•◦]| / |;")
_WORD_BEFORE = regex.compile(r"([\p{L}./-]+)[\"”»’'(\s]*$")
_WORD_AFTER = regex.compile(r"(?:['’]?s)?[\"”»’'\s]+([\p{L}/]+)")
_BRACKET_AFTER = regex.compile(r" ?\(([^()]{1,30})\)")
_TITLE_AFTER = regex.compile(rf", (?i:{words.TITLE.pattern})\b")
_SURNAME_AFTER = regex.compile(r"[ \u00a0](\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}-])")
_CLOSES = regex.compile(r"(?:['’]?s)?(?:[).,:;(]|[ ]og\b|[ ]?\(|\s*$)")
_DIGITS_AFTER = regex.compile(r"\s*(?:nr\. ?)?\d")
_NEVER = regex.compile(r"[\d@_<>=*#/\\{}\[\]|~^]|https?|www|\.(?:pdf|dk|docx?)\b", regex.I)
_SAINT = word_set(
    """
    sankt skt skt. sct sct. st. santa san røde den det ny nye store lille
    """
)
_NAME = Known.GIVEN | Known.SURNAME
LONGEST_NAME = 7  # words; "Anne Marie de la Cour Holm Jensen" has seven


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may be a person's: its place in the text and the cleaned form.

    An unsure one (a lone word that nothing beside it speaks for) counts only where the meeting
    knows a person of that first name or surname.
    """

    start: int
    end: int
    name: str
    sure: bool = True

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
            candidate = _completed(text, candidate) if candidate else None
            if candidate and _is_person(text, candidate):
                yield replace(candidate, sure=_is_sure(text, candidate))
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
        before, here = _known(tokens[i - 1][0]), _known(tokens[i][0])
        surname_before = before & Known.SURNAME and not before & Known.GIVEN
        given_here = here & Known.GIVEN and not here & Known.SURNAME
        # A word no list knows between a "-sen" and another surname is a rare given name.
        begins = not here and str(tokens[i - 1][0]).endswith("sen") and tokens[i][0].istitle()
        rare_given = begins and bool(_known(tokens[i + 1][0]) & Known.SURNAME)
        if surname_before and (given_here or rare_given) and i - first >= 2:
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
    while len(tokens) > 2 and _is_calling(tokens[0][0], tokens[1][0]):
        tokens.pop(0)
    while tokens and _is_not_name(tokens[-1][0], leading=False):
        tokens.pop()
    for i, token in enumerate(tokens):
        word = token[0].lower().strip(".,:;()")
        if token[0] == "Kr." and 0 < i < len(tokens) - 1:
            continue  # Kristian, between other names
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


def _completed(text: str, candidate: Candidate) -> Candidate:
    """Add the surname that the model left out: "Per" of "Per Odden"."""
    end = candidate.end
    if not _lists(candidate.name.split()[0]) & Known.GIVEN or text[end : end + 1] == "s":
        return candidate
    if not candidate.is_lone and candidate.name.endswith("sen"):
        return candidate  # complete; what follows on a line of signatures is the next name
    while (following := _SURNAME_AFTER.match(text, end)) and _is_left_out(
        following[1], closes=candidate.is_lone and bool(_CLOSES.match(text, following.end()))
    ):
        end = following.end()
    if end == candidate.end:
        return candidate
    end -= _genitive(text[candidate.start : end])
    return Candidate(candidate.start, end, clean(text[candidate.start : end]))


def _is_left_out(word: str, *, closes: bool) -> bool:
    """Tell whether a capitalised word after a given name is a surname.

    Any word is ("Per Odden", "Ida Vinge") where the name `closes` with it; else only one that no
    list knows as something else.
    """
    if word.lower() in words.NOT_NAME | words.THING_AFTER or _is_street(word) or _is_mixed(word):
        return False
    return closes or not _known(word) & ~Known.SURNAME & ~Known.STREET


def _genitive(name: str) -> int:
    """Return how many characters of a genitive end the name: "Hansens" 1, "Jens" 0."""
    word = name.rsplit(maxsplit=1)[-1] if name.strip() else ""
    bare = regex.sub(r"['’]?s$", "", word)
    if bare == word or lexicon().lists(word) & _NAME:
        return 0
    if lexicon().lists(bare) & _NAME or bare.endswith("sen") or word[-2:-1] in "'’":
        return len(word) - len(bare)
    return 0


def _is_calling(token: str, following: str) -> bool:
    """Tell whether a word is a calling before a given name: "Sypige Ane Holst"."""
    if not _lists(following) & Known.GIVEN or _lists(token) & Known.GIVEN:
        return False
    known = _known(token)
    return token.lower().strip(".") in words.CALLINGS or bool(known and not known & _NAME)


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
    if not _is_name_shaped(name, tokens) or _is_thing(text, candidate):
        return False
    if candidate.is_lone:
        return _lone_person(text, candidate)
    if is_shouted(name):
        named = _lists(tokens[0]) & Known.GIVEN and _known(tokens[-1]) & Known.SURNAME
        return bool(named) and not all(_known(token) & Known.COMMON for token in tokens)
    return _full_person(tokens, acts=is_acting(text, candidate))


def _is_name_shaped(name: str, tokens: list[str]) -> bool:
    if _NEVER.search(name) or len(tokens) > LONGEST_NAME or len(name) < 2:
        return False
    if tokens[0].lower() in _SAINT or _is_street(tokens[-1]) or any(map(_is_mixed, tokens)):
        return False
    return all(t[0].isupper() or t.lower() in PARTICLES or t[1:2] == "'" for t in tokens)


def _lists(token: str) -> int:
    """Return what the list itself says of a word, or of the first part of a double name."""
    word = token.strip(".,;:()\"'”»«’")
    return lexicon().lists(word) or lexicon().lists(word.partition("-")[0])


def _is_mixed(token: str) -> bool:
    """Tell whether a word is an abbreviation or starts with one: "A-skemaet", "KL-s", "MT"."""
    head, hyphen, tail = token.partition("-")
    if hyphen and (len(head) < 2 or not tail[:1].isupper() or head.isupper() != tail.isupper()):
        return True
    return token.isupper() and 2 <= len(token) <= 3 and "." not in token and not _lists(token)


def _is_street(token: str) -> bool:
    low = token.lower()
    known = _known(token)
    if low in words.STREET_WORDS:
        return not known & Known.SURNAME
    return bool(words.STREET_ENDING.fullmatch(token)) and not known & _NAME


def _is_thing(text: str, candidate: Candidate) -> bool:
    """Tell whether the words around the name make it a street, a school, a company."""
    after = _WORD_AFTER.match(text, candidate.end)
    if after and after[1].lower() in words.THING_AFTER and after[1][0].isupper():
        return True
    if candidate.is_lone and _DIGITS_AFTER.match(text, candidate.end):
        return True
    return bool(words.THING_BEFORE.fullmatch(_word_before(text, candidate)))


def _word_before(text: str, candidate: Candidate) -> str:
    before = _WORD_BEFORE.search(text, max(0, candidate.start - 40), candidate.start)
    return str(before[1]).lower() if before else ""


def is_addressed(text: str, candidate: Candidate) -> bool:
    """Tell whether a title or an address stands right before the name."""
    before = _word_before(text, candidate)
    return before in words.ADDRESS or bool(words.TITLE.fullmatch(before))


def is_acting(text: str, candidate: Candidate, verbs: frozenset[str] = words.ACTS) -> bool:
    """Tell whether the words beside the name say that it is a person's."""
    after = text[candidate.end : candidate.end + 60]
    verb = _WORD_AFTER.match(after)
    if verb and verb[1] in verbs:
        return True
    bracket = _BRACKET_AFTER.match(after)
    if bracket and (words.PARTY_LETTERS.fullmatch(bracket[1]) or words.TITLE.fullmatch(bracket[1])):
        return True
    return bool(_TITLE_AFTER.match(after)) or is_addressed(text, candidate)


def _lone_person(text: str, candidate: Candidate) -> bool:
    """A lone word may be a first name or a surname; who it is comes with the merging."""
    word = candidate.name
    if len(word) < 2 or word.isupper():
        return False
    other = Known.COMMON | Known.ORGANISATION | Known.STREET | Known.PLACE | Known.COMPOUND
    if not _known(word) & other:
        return True
    return bool(_lists(word) & _NAME) and is_acting(text, candidate)


def _is_sure(text: str, candidate: Candidate) -> bool:
    if not candidate.is_lone or is_addressed(text, candidate):
        return True
    return bool(_lists(candidate.name) & Known.GIVEN) and is_acting(text, candidate, words.SPEAKS)


def _full_person(tokens: list[str], *, acts: bool) -> bool:
    """Judge a name of several words; `acts` tells that its surroundings speak for a person."""
    first, last = _known(tokens[0]), _known(tokens[-1])
    if tokens[0].endswith(".") or len(tokens[0]) == 1:
        if len(tokens[0]) > 2 and tokens[0].lower() not in words.SHORT_NAMES:
            return False
        return bool(last & Known.SURNAME) and not last & (Known.COMMON | Known.COMPOUND)
    if _lists(tokens[0]) & Known.GIVEN:
        thing = last & (Known.ORGANISATION | Known.PLACE) or tokens[-1].lower() in words.THING_AFTER
        return acts or not thing or bool(last & _NAME)
    if first & ~Known.SURNAME or tokens[-1].lower() in words.THING_AFTER:
        return False  # begins with a common word, a place, an institution
    if acts:
        return not last & Known.ORGANISATION
    listed = _lists(tokens[-1])
    return not first and bool(listed & Known.SURNAME) and not listed & Known.COMMON
