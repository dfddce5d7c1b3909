"""Misspelt words: what was probably meant, from the archive's own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from referatsoeg.search.analysis import is_joined, keys
from referatsoeg.search.compounds import NOT_FIRST, split
from referatsoeg.search.lexicon import danish
from referatsoeg.search.tree import AllOf, AnyOf, Node, Query, Word
from referatsoeg.search.vocabulary import Vocabulary

# A word of so few items whose neighbour has so many times more is asked about, not changed.
_RARE = 2
_TIMES = 20


@dataclass(frozen=True, slots=True)
class Spelling:
    """The query as looked for; what was changed in it, and what may have been meant instead."""

    query: Query
    corrected: str | None
    did_you_mean: str | None


def corrected(query: Query, vocabulary: Vocabulary, stands: Callable[[str], bool]) -> Spelling:
    """Replace words that stand nowhere in the archive; `stands` says whether a word does."""
    changes: dict[str, str] = {}
    hints: dict[str, str] = {}
    apart: dict[str, tuple[str, str]] = {}
    for text in _plain(query.wanted):
        if is_joined(text) or any(c.isdigit() for c in text):
            continue
        if not stands(text):
            meant = _meant(text, vocabulary)
            if meant:
                changes[text] = meant
            looked = meant or text
            parts = None if stands(looked) else _parts(keys(looked).exact, vocabulary)
            if parts:
                apart[looked] = parts
        else:
            hint = _commoner(text, vocabulary)
            if hint:
                hints[text] = hint
    wanted = tuple(_changed(node, changes, apart) for node in query.wanted)
    shown = _shown(query.text, changes) if changes else None
    asked = _shown(shown or query.text, hints) if hints else None
    return Spelling(replace(query, wanted=wanted), shown, asked)


def _plain(nodes: tuple[Node, ...]) -> list[str]:
    texts: list[str] = []
    for node in nodes:
        if isinstance(node, Word):
            texts.append(node.text)
        elif isinstance(node, (AllOf, AnyOf)):
            texts += _plain(node.nodes)
    return list(dict.fromkeys(texts))


def _changed(node: Node, changes: dict[str, str], apart: dict[str, tuple[str, str]]) -> Node:
    if isinstance(node, Word):
        text = changes.get(node.text, node.text)
        return AllOf(tuple(map(Word, apart[text]))) if text in apart else Word(text)
    if isinstance(node, (AllOf, AnyOf)):
        return replace(node, nodes=tuple(_changed(n, changes, apart) for n in node.nodes))
    return node


def _meant(text: str, vocabulary: Vocabulary) -> str | None:
    form = keys(text).exact
    near = vocabulary.near(form, most=1)
    if near:
        return near[0]
    if _parts(form, vocabulary):
        return None
    return _meant_head(form, vocabulary) or _meant_part(form, vocabulary)


def _meant_part(form: str, vocabulary: Vocabulary) -> str | None:
    """Correct one part of a compound the archive does not hold: skolebus|kørrsel."""
    for cut in range(len(form) - 4, 3, -1):
        head, rest = form[:cut], form[cut:]
        if not _may_open(head):
            continue
        near = [w for w in vocabulary.near(rest, most=3) if w in danish()]
        if near:
            return head + near[0]
    return None


def _meant_head(form: str, vocabulary: Vocabulary) -> str | None:
    """Correct the opening of a compound whose rest the archive knows: handicp|botilbud."""
    for cut in range(4, len(form) - 4):
        head, rest = form[:cut], form[cut:]
        if vocabulary.items(rest):
            near = [w for w in vocabulary.near(head, most=3) if _may_open(w)]
            if near:
                return near[0] + rest
    return None


def _parts(form: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Cut a compound the archive does not hold into two words that it does: handicap|botilbud."""
    for cut in range(len(form) - 4, 3, -1):
        head, rest = form[:cut], form[cut:]
        if vocabulary.items(rest) and _may_open(head):
            bare = next((h for h in (head, head.removesuffix("s")) if vocabulary.items(h)), None)
            if bare:
                return bare, rest
    return None


def _may_open(head: str) -> bool:
    """Say whether a compound may begin with these letters: known words, perhaps with an -s-."""
    if head in NOT_FIRST:
        return False
    for bare in (head, head.removesuffix("s")):
        known = danish().get(bare)
        if (known is not None and known.cost is not None) or split(bare, danish()):
            return True
    return False


def _commoner(text: str, vocabulary: Vocabulary) -> str | None:
    form = keys(text).exact
    items = vocabulary.items(form)
    if not 0 < items <= _RARE or form in danish() or keys(form).parts:
        return None
    near = [w for w in vocabulary.near(form, most=4) if w != form]
    if near and vocabulary.items(near[0]) >= _TIMES * items:
        return near[0]
    return None


def _shown(text: str, changes: dict[str, str]) -> str:
    """Return the query as typed with the changed words in place."""
    words = []
    for word in text.split():
        bare = word.strip("\"'.,;:!?()").lower()
        words.append(word.lower().replace(bare, changes[bare]) if bare in changes else word)
    return " ".join(words)
