"""What a printed name is made of, and when two printed names can be one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

from referatsoeg.extractors.people.wordset import word_set

PARTICLES = word_set(
    """
    von van de der den del da di du dos la le el al af zu bin ben abu ter ten y
    """
)
_FOLDED = str.maketrans({"-": " ", "‐": " ", "‑": " ", "–": " ", ".": " ", "’": "'", "\u00ad": ""})
_BLANKS = regex.compile(r"\s+")
# A double name parted at its hyphen; "Natur- og Miljørådet" is none.
_BROKEN = regex.compile(r" ?- ?(?=\p{Lu})")


def clean(text: str) -> str:
    """Return a name on one line: single blanks, no soft hyphens, no blank after a hyphen."""
    name = _BLANKS.sub(" ", unicodedata.normalize("NFC", text).replace("\u00ad", "")).strip()
    return _BROKEN.sub("-", name).strip(" ,;:")


@lru_cache(maxsize=20_000)
def parts(name: str) -> tuple[str, ...]:
    """Return the words of a name for comparing: small letters, aa for å, e for é, no hyphens."""
    plain = unicodedata.normalize("NFC", name).lower().translate(_FOLDED)
    plain = plain.replace("å", "aa").replace("é", "e").replace("è", "e")
    return tuple(word for word in plain.split() if word)


def shortens(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether `short` is `full` with words dropped or cut to initials; the first must agree.

    ("martin", "bjørn") shortens ("martin", "bjørn", "jensen"); a first name alone shortens too.
    """
    if not short or len(short) > len(full) or not _agree(short[0], full[0]):
        return False
    at = 1
    for word in short[1:]:
        while at < len(full) and not _agree(word, full[at]):
            at += 1
        if at == len(full):
            return False
        at += 1
    return True


def _agree(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    return word == other


def is_shouted(name: str) -> bool:
    """Tell whether a name is printed in capitals only."""
    return len(name) > 3 and name.isupper()


def fullest(names: dict[str, int]) -> str:
    """Return the fullest of the printed forms of one person; `names` counts each.

    Most words, then not in capitals, then written out instead of initials, then the most frequent.
    """
    return max(
        names,
        key=lambda n: (len(parts(n)), not is_shouted(n), len("".join(parts(n))), names[n], n),
    )
