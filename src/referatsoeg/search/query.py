"""What a person types → a small tree. Nothing typed is an error: what makes no sense is words.

Grammar: words, "phrases", OR / ELLER, NOT / IKKE / -word, parentheses, prefix*, word~ and
field:value. Operators are capitals, so that "ikke godkendt" can mean the outcome. Length, number
of words and depth of parentheses are bounded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from referatsoeg.search import dates
from referatsoeg.search.analysis import STOP_WORDS, case_key, fold, is_joined, pieces, words
from referatsoeg.search.fields import FIELD_NAMES, field_node
from referatsoeg.search.outcome_words import LONGEST_OUTCOME, OUTCOME_WORDS
from referatsoeg.search.tree import (
    AllOf,
    AnyOf,
    Between,
    Dated,
    In,
    Near,
    Node,
    NotNode,
    OutcomeWords,
    Phrase,
    Prefix,
    Query,
    Value,
    Word,
)
from referatsoeg.search.wordlist import words_of

_LONGEST_QUERY = 2000  # characters; a person's question is under 200
_MOST_LEXEMES = 64
_DEEPEST = 12

_LEXEME = regex.compile(
    r"""(?P<field>[\p{L}]+):(?P<value>"[^"]*"|[^\s()"]+)"""
    r"""|"(?P<phrase>[^"]*)"?"""
    r"""|(?P<paren>[()])"""
    r"""|(?P<word>[^\s()"]+)"""
)
_QUOTES = str.maketrans(dict.fromkeys("“”„»«″", '"'))
_OR = frozenset({"OR", "ELLER", "||"})
_NOT = frozenset({"NOT", "IKKE"})
_AND = frozenset({"AND", "OG", "&&", "+"})

_QUESTIONS = frozenset(
    words_of("""hvem hvad hvornår hvor hvordan hvorfor hvilke hvilken hvilket hvis mon findes""")
)
# In a question these say what kind of answer is wanted, not what it is about.
_QUESTION_VERBS = frozenset(
    words_of(
        """godkendte godkendt besluttede besluttet vedtog vedtaget bevilgede bevilget fik får gav
    giver stemte stemt sagde mente koster kostede foregår skete sker handler handlede står
    stod gælder gjaldt behandlede behandlet drøftede drøftet ligger lå kommer kom findes"""
    )
)
_CASE_WORDS = frozenset(
    ["sag", "sagen", "sags", "sagsnr", "sagsnummer", "sagsid", "journalnr", "journalnummer", "nr"]
)


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str  # word, phrase, field, open, close, or, not
    text: str
    field: str = ""


def parse(text: str) -> Query:
    """Return the tree of what was typed; an empty query has no nodes and finds everything."""
    lexemes = list(_lexemes(text[:_LONGEST_QUERY]))[:_MOST_LEXEMES]
    nodes = _Parser(lexemes).nodes()
    without = tuple(n.node for n in nodes if isinstance(n, NotNode))
    kept = [n for n in nodes if not isinstance(n, NotNode)]
    must = tuple(n for n in kept if isinstance(n, (Between, Value)))
    wanted = tuple(n for n in kept if not isinstance(n, (Between, Value)))
    return Query(text, wanted, must, without)


def _lexemes(text: str) -> Iterable[_Lexeme]:
    for match in _LEXEME.finditer(text.translate(_QUOTES)):
        if match["field"]:
            yield from _field_lexemes(match["field"], match["value"])
        elif match["phrase"] is not None:
            yield _Lexeme("phrase", match["phrase"])
        elif match["paren"]:
            yield _Lexeme("open" if match["paren"] == "(" else "close", match["paren"])
        else:
            yield from _word_lexemes(match["word"])


def _field_lexemes(name: str, value: str) -> Iterable[_Lexeme]:
    if fold(name) in FIELD_NAMES:
        yield _Lexeme("field", value.strip('"'), FIELD_NAMES[fold(name)])
    else:
        yield _Lexeme("word", name)
        yield _Lexeme("phrase" if value.startswith('"') else "word", value.strip('"'))


def _word_lexemes(text: str) -> Iterable[_Lexeme]:
    if text in _OR:
        yield _Lexeme("or", text)
    elif text in _NOT:
        yield _Lexeme("not", text)
    elif text not in _AND:
        negated = text.startswith("-") and text[1:2].isalnum()
        if negated:
            yield _Lexeme("not", "-")
            text = text[1:]
        name, _, value = text.partition(":")
        if negated and value and fold(name) in FIELD_NAMES:
            yield _Lexeme("field", value, FIELD_NAMES[fold(name)])
        else:
            yield _Lexeme("word", text)


class _Parser:
    """Reads lexemes left to right; unmatched parentheses are passed over."""

    def __init__(self, lexemes: list[_Lexeme]) -> None:
        self._lexemes = lexemes
        self._at = 0

    def nodes(self) -> list[Node]:
        found: list[Node] = []
        while self._at < len(self._lexemes):
            found.extend(self._sequence(0))
            self._at += 1  # a stray closing parenthesis
        return found

    def _sequence(self, depth: int) -> list[Node]:
        """Read up to a closing parenthesis; runs of plain words are read together."""
        found: list[Node] = []
        plain: list[str] = []
        joined = False
        while self._at < len(self._lexemes) and self._lexemes[self._at].kind != "close":
            lexeme = self._lexemes[self._at]
            if lexeme.kind == "or":
                self._at += 1
                found.extend(plain_nodes(plain))
                plain, joined = [], bool(found)
                continue
            if lexeme.kind == "word" and not joined:
                plain.append(lexeme.text)
                self._at += 1
                continue
            if not joined:
                found.extend(plain_nodes(plain))
                plain = []
            nodes = self._one(depth)
            if joined and nodes:
                nodes = [_either(found.pop(), _all(nodes))]
            found.extend(nodes)
            joined = False
        found.extend(plain_nodes(plain))
        return found

    def _one(self, depth: int) -> list[Node]:
        lexeme = self._lexemes[self._at]
        self._at += 1
        if lexeme.kind == "not":
            following = self._at < len(self._lexemes) and self._lexemes[self._at].kind != "close"
            nodes = self._one(depth) if following and depth < _DEEPEST else []
            return [NotNode(_all(nodes))] if nodes else []
        if lexeme.kind == "open":
            return self._group(depth + 1)
        if lexeme.kind == "phrase":
            return _phrase(lexeme.text)
        if lexeme.kind == "field":
            return field_node(lexeme.field, self._with_year(lexeme.field, lexeme.text))
        return plain_nodes([lexeme.text]) if lexeme.kind == "word" else []

    def _group(self, depth: int) -> list[Node]:
        if depth >= _DEEPEST:
            return []
        nodes = self._sequence(depth)
        if self._at < len(self._lexemes):
            self._at += 1
        return [_all(nodes)] if nodes else []

    def _with_year(self, field: str, value: str) -> str:
        """Read `dato:november 2025` as one value though a blank stands in it."""
        parts = [value]
        while field == "date" and len(parts) < 3 and self._at < len(self._lexemes):
            lexeme = self._lexemes[self._at]
            longer = " ".join([*parts, lexeme.text])
            month = any(fold(p).rstrip(".") in dates.MONTHS for p in [*parts, lexeme.text])
            if lexeme.kind != "word" or not month or dates.span(fold(" ".join(parts))):
                break
            parts = longer.split(" ")
            self._at += 1
        return " ".join(parts)


def _either(left: Node, right: Node) -> Node:
    nodes = left.nodes if isinstance(left, AnyOf) else (left,)
    return AnyOf((*nodes, right))


def _all(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else AllOf(tuple(nodes))


def _phrase(text: str) -> list[Node]:
    forms = tuple(p for w in words(text) for p in pieces(w.form))
    if not forms:
        return []
    return [Phrase(forms)] if len(forms) > 1 else [Word(forms[0])]


def plain_nodes(texts: list[str]) -> list[Node]:
    """Return the nodes of neighbouring words: outcomes, dates, case numbers, words that carry."""
    forms = [(t, fold(t).strip(".,;:!?'`´*~-")) for t in texts]
    question = any(form in _QUESTIONS for _, form in forms[:2])
    found: list[Node] = []
    at = 0
    while at < len(forms):
        taken, nodes = (
            _outcome(forms, at, question) or _date(forms, at) or _word(forms, at, question)
        )
        found.extend(nodes)
        at += taken
    return found or _last_resort(forms)


def _last_resort(forms: list[tuple[str, str]]) -> list[Node]:
    """Look for stop words when nothing else was typed."""
    return [Word(form) for _, form in forms if form and form not in _QUESTIONS]


def _outcome(
    forms: list[tuple[str, str]], at: int, question: bool
) -> tuple[int, list[Node]] | None:
    for length in range(min(LONGEST_OUTCOME, len(forms) - at), 0, -1):
        phrase = tuple(form for _, form in forms[at : at + length])
        outcomes = OUTCOME_WORDS.get(phrase)
        if outcomes and not (question and length == 1):
            return length, [OutcomeWords(" ".join(phrase), outcomes)]
    return None


def _date(forms: list[tuple[str, str]], at: int) -> tuple[int, list[Node]] | None:
    for length in (3, 2, 1):
        texts = [fold(raw).strip(",;?!") for raw, _ in forms[at : at + length]]
        text = " ".join(texts)
        if length == 1 and ".." in text:
            days = dates.span(text)
            return (1, [Between("date", *days)]) if days else None
        found = dates.period(text)
        if found and len(texts) == length:
            return length, [Dated(text, *found)]
    return None


def _word(forms: list[tuple[str, str]], at: int, question: bool) -> tuple[int, list[Node]]:
    raw, form = forms[at]
    if raw.endswith("~") and form:
        return 1, [Near(form)]
    if "*" in raw:
        return 1, _prefix(fold(raw))
    following = forms[at + 1][1] if at + 1 < len(forms) else ""
    silent = (
        form in STOP_WORDS
        or form in _QUESTIONS
        or (question and form in _QUESTION_VERBS)
        or (form in _CASE_WORDS and case_key(following) is not None)
    )
    return 1, [] if silent else list(_nodes_of(raw))


def _prefix(folded: str) -> list[Node]:
    """Read `bus*`; a star in front is passed over, and under two letters it is a word."""
    stem = folded.strip("*").split("*")[0]
    forms = [w.form for w in words(stem)]
    if not forms:
        return []
    return (
        [Prefix(forms[0])] if len(forms[0]) >= 2 and not folded.endswith("**") else [Word(forms[0])]
    )


def _nodes_of(raw: str) -> Iterable[Node]:
    for word in words(raw):
        if is_joined(word.form) and case_key(word.form):
            yield In("case_or_text", Word(word.form))
        else:
            yield Word(word.form)
