"""Who acts in a sentence: the body that decides, or a person, a party, a minority beside it."""

from __future__ import annotations

import regex

from referatsoeg.vocabulary.outcome_marks import (
    ACTOR,
    BODY_WORD,
    PARTY,
)

_FLAGS = regex.IGNORECASE
_ACTOR = regex.compile(
    rf"\s*(?:{'|'.join(ACTOR)}|\(?{PARTY}\)?(?![\p{{L}}-])|\([\p{{L}}\d-]{{1,6}}\))", _FLAGS
)
# "V og A undlader", "Ib Ibsen (X) kunne ikke …", "IB IBSEN tog forbehold"
_NAMED = regex.compile(
    r"\s*(?!(?:E[tn]|Der|Fra|Til|Paa|For|Efter|Om) )"
    r"(?:\p{Lu}{1,2}(?: og \p{Lu}{1,2}|, \p{Lu}{1,2})* (?=\p{Ll})"
    r"|\p{Lu}[\p{L}.]*(?:[ -]\p{Lu}[\p{L}.]*){1,4}(?: \([^)]{1,14}\))?[ ,])"
)
# "A, V og C anbefaler indstillingen."
_TOGETHER = regex.compile(
    r"\s*(?:[Gg]ruppe\p{L}*\s)?\(?\p{Lu}{1,2}\)?(?:, \(?\p{Lu}{1,2}\)?)*"
    r" (?:og|samt) \(?\p{Lu}{1,2}\)?\s"
)
_BODY = regex.compile(rf"\b{BODY_WORD}\b", _FLAGS)
_BESIDE = 60  # characters between a verb and the body that acts
_OPENING = 120  # characters within which a sentence names who acts


def acts_alone(sentence: str) -> bool:
    """Tell whether a sentence opens with a person, a party or a minority, not with the body."""
    opening = sentence[:_OPENING]
    if _ACTOR.match(opening):
        return True
    named = _NAMED.match(opening)
    return named is not None and not _BODY.search(named[0])


def act_together(sentence: str) -> bool:
    """Tell whether a sentence opens with a list of parties, who may be the body among them."""
    return _TOGETHER.match(sentence) is not None


def body_of(text: str) -> str | None:
    """Return the first body that a text names, in lower case, None where it names none."""
    found = _BODY.search(text)
    return found[0].lower() if found else None


def acting_body(text: str, start: int, end: int) -> str | None:
    """Return the body beside the verb at `start` to `end`, the one before it if there is one."""
    before = None
    for found in _BODY.finditer(text, max(0, start - _BESIDE), start):
        if "," not in text[found.end() : start]:
            before = found
    beside = before or _BODY.search(text, end, end + _BESIDE)
    return beside[0].lower() if beside else None


def same_body(one: str, other: str) -> bool:
    """Tell whether two words may name one body: "udvalget" is "økonomiudvalget" for short."""
    return (
        one.endswith(other) or other.endswith(one) or _PLAIN.search(one + " " + other) is not None
    )


_PLAIN = regex.compile(r"\b(?:man|mødet|flertal(?:let)?|udvalgets)\b")
