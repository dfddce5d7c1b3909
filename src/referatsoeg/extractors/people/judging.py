"""Whether a name the model found is a person's: by its words, and by the words around it."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from referatsoeg.extractors.people import words
from referatsoeg.extractors.people.names import PARTICLES, is_shouted
from referatsoeg.extractors.people.wordset import word_set
from referatsoeg.text.lexicon import Known, lexicon

_WORD_BEFORE = regex.compile(r"([\p{L}./-]+)[\"”»’'(\s]*$")
_WORD_AFTER = regex.compile(r"(?:['’]?s)?[\"”»’'\s]+([\p{L}/]+)")
_BRACKET_AFTER = regex.compile(r" ?\(([^()]{1,30})\)")
# "Ole (nr. 14) spurgte", "Ida, nr. 7, svarede": what home-owners put between a name and its verb.
_ASIDE = regex.compile(
    r"^(?: ?\([^()\n]{1,30}\)"
    r"|,? (?:fra )?(?:nr\.|parcel|hus|opgang|bolig|lejlighed)? ?\d{1,4}\.? ?(?:\p{L}|tv\.|th\.|mf\.)?,?(?= ))"
)
_LIST_MARK = regex.compile(r"\p{Lu}\.?")
_INITIAL = regex.compile(r"(?:\p{Lu}\p{Ll}?\.){1,4}|\p{Lu}")
_TITLE_AFTER = regex.compile(rf", (?i:{words.TITLE.pattern})\b")
_DIGITS_AFTER = regex.compile(r"\s*(?:nr\. ?)?\d")
_NEVER = regex.compile(r"[\d@_<>=*#/\\{}\[\]|~^]|https?|www|\.(?:pdf|dk|docx?)\b", regex.I)
_SAINT = word_set(
    """
    sankt skt skt. sct sct. st. santa san røde den det ny nye store lille
    """
)
NAME = Known.GIVEN | Known.SURNAME
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


def known(token: str) -> int:
    """Return what the lists and the endings say of a word, its marks left out."""
    return lexicon().mask(token.strip(".,;:()\"'”»«’"))


def is_person(text: str, candidate: Candidate) -> bool:
    """Tell whether a candidate's words and the words around it can be a person's."""
    name = candidate.name
    tokens = name.split()
    if not _is_name_shaped(name, tokens) or _is_thing(text, candidate):
        return False
    if candidate.is_lone:
        return _lone_person(text, candidate)
    if is_shouted(name):
        last = known(tokens[-1])
        thing = last & (Known.COMMON | Known.ORGANISATION) and not last & Known.SURNAME
        named = lists(tokens[0]) & Known.GIVEN and not thing
        return bool(named) and not all(known(token) & Known.COMMON for token in tokens)
    acts = is_acting(text, candidate)
    if len(tokens) == 2 and _LIST_MARK.fullmatch(tokens[0]) and not acts:
        # "B. Skov og natur" is a point of a list; "E. Lund" in a sentence is a person.
        opens = not text[text.rfind("\n", 0, candidate.start) + 1 : candidate.start].strip()
        if opens and known(tokens[1]) & Known.COMMON:
            return False
    return _full_person(tokens, acts=acts)


def _is_name_shaped(name: str, tokens: list[str]) -> bool:
    if _NEVER.search(name) or len(tokens) > LONGEST_NAME or len(name) < 2:
        return False
    if tokens[0].lower() in _SAINT or is_street(tokens[-1]) or any(map(is_mixed, tokens)):
        return False
    return all(t[0].isupper() or t.lower() in PARTICLES or t[1:2] == "'" for t in tokens)


def lists(token: str) -> int:
    """Return what the list itself says of a word, or of the first part of a double name."""
    word = token.strip(".,;:()\"'”»«’")
    return lexicon().lists(word) or lexicon().lists(word.partition("-")[0])


def is_mixed(token: str) -> bool:
    """Tell whether a word is an abbreviation or starts with one: "A-skemaet", "KL-s", "MT"."""
    head, hyphen, tail = token.partition("-")
    if hyphen and (len(head) < 2 or not tail[:1].isupper() or head.isupper() != tail.isupper()):
        return True
    return token.isupper() and 2 <= len(token) <= 3 and "." not in token and not lists(token)


def is_street(token: str) -> bool:
    """Tell whether a word ends as streets do and is nobody's name."""
    low = token.lower()
    mask = known(token)
    if low in words.STREET_WORDS:
        return not mask & Known.SURNAME
    return bool(words.STREET_ENDING.fullmatch(token)) and not mask & NAME


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
    called = before in words.ADDRESS or before.strip(".") in words.CALLINGS
    return called or bool(words.TITLE.fullmatch(before))


def is_acting(text: str, candidate: Candidate, verbs: frozenset[str] = words.ACTS) -> bool:
    """Tell whether the words beside the name say that it is a person's."""
    after = text[candidate.end : candidate.end + 60]
    verb = _WORD_AFTER.match(_ASIDE.sub("", after))
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
    mask = known(word)
    if not mask & other:
        return True
    if is_addressed(text, candidate) and not mask & (Known.COMMON | Known.ORGANISATION):
        return True  # "Smed Ravnsbjerg": two common words make a surname as well
    return bool(lists(word) & NAME) and is_acting(text, candidate)


def is_sure(text: str, candidate: Candidate) -> bool:
    """Tell whether a person is meant whatever else the meeting knows of the name."""
    if not candidate.is_lone or is_addressed(text, candidate):
        return True
    return bool(lists(candidate.name) & Known.GIVEN) and is_acting(text, candidate, words.SPEAKS)


def _full_person(tokens: list[str], *, acts: bool) -> bool:
    """Judge a name of several words; `acts` tells that its surroundings speak for a person."""
    first, last = known(tokens[0]), known(tokens[-1])
    if tokens[0].endswith(".") or len(tokens[0]) == 1:
        return _by_initials(tokens, acts=acts)
    if lists(tokens[0]) & Known.GIVEN:
        thing = last & (Known.ORGANISATION | Known.PLACE) or tokens[-1].lower() in words.THING_AFTER
        return acts or not thing or bool(last & NAME)
    if first & ~Known.SURNAME or tokens[-1].lower() in words.THING_AFTER:
        return False  # begins with a common word, a place, an institution
    if acts:
        return not last & Known.ORGANISATION
    listed = lists(tokens[-1])
    return not first and bool(listed & Known.SURNAME) and not listed & Known.COMMON


def _by_initials(tokens: list[str], *, acts: bool) -> bool:
    """Judge "H. P. Møller", "Chr. Sand", "L. Kværndrup"; "A. Økonomi" is a point of a list."""
    first, last = tokens[0], known(tokens[-1])
    if first.lower() not in words.SHORT_NAMES and not _INITIAL.fullmatch(first):
        return False
    others = (known(t) for t in tokens[1:-1] if not _INITIAL.fullmatch(t))
    if any(mask & Known.COMMON and not mask & NAME for mask in others):
        return False
    if last & Known.SURNAME:
        return bool(lists(tokens[-1]) & Known.SURNAME or not last & Known.COMMON)
    marked = len(tokens) > 2 or len(first) > 2 or acts  # a list is marked by one letter
    return marked and not last & (Known.COMMON | Known.ORGANISATION | Known.COMPOUND)
