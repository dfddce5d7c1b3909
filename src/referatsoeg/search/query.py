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
from referatsoeg.search.analysis import (
    fold,
    pieces,
    spaced_case,
    words,
)
from referatsoeg.search.fields import FIELD_NAMES, field_node
from referatsoeg.search.plain_words import plain_nodes
from referatsoeg.search.tree import (
    AllOf,
    AnyOf,
    Between,
    In,
    Node,
    NotNode,
    Phrase,
    Query,
    Value,
    Word,
)

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
    if len(forms) == 1:
        return [Word(forms[0])]
    case = spaced_case(" ".join(forms))
    return [AnyOf((Phrase(forms), In("case_or_text", Word(case))))] if case else [Phrase(forms)]
