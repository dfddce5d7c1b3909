"""When two names of bodies, and two titles, mean the same."""

from __future__ import annotations

import unicodedata

import regex

_WORD = regex.compile(r"[\p{L}\p{N}]+")
_YEARS = regex.compile(r"\b(?:19|20)\d\d\b")
_SLASHED = regex.compile(r"(?<=\b\p{L})/(?=\p{L}\b)")  # I/S, A/S
# Words that many titles have and that tell no matter from another.
_COMMON = frozenset(
    regex.findall(
        r"\S+",
        """
        af at de den der det en et for fra i ift jf med mv nr og om over på samt som til ved vedr
        vedrørende godkendelse orientering drøftelse behandling sag sagen lukket temamøde forslag
        """,
    )
)
_COUNCILS = ("byråd", "byrådet", "kommunalbestyrelse", "kommunalbestyrelsen", "regionsråd")
_COUNCIL_WORDS = 3  # "Spørgsmål og svar til Byrådet" is another list, not the council
_CENTRAL = ("økonomiudvalg", "forretningsudvalg", "magistrat")


def fold(text: str) -> str:
    """Return text as it is compared: NFC, lower case, aa as å, é as e, one blank between words."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("é", "e").replace("aa", "å")
    return " ".join(plain.split())


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text in order; "I/S" is one word."""
    return tuple(_WORD.findall(_SLASHED.sub("", fold(text))))


def body_key(name: str) -> str:
    """Return a body's name as it is compared: "Byråd 2022-2025", "Byrådet" and "Byråd" agree."""
    kept = [
        _bare(word) for word in words(_YEARS.sub(" ", name)) if word not in ("og", "for", "den")
    ]
    return " ".join(kept)


def _bare(word: str) -> str:
    for ending in ("ets", "ens", "et", "en", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def same_body(first: str | None, other: str | None) -> bool:
    """Say whether two names mean one body of an authority.

    "Møllested Byråd" is "Byrådet", and "Den Administrative Styregruppe" is "DAS Social": the first
    letters of the long name stand as a word in the short one.
    """
    if not first or not other:
        return False
    one, two = body_key(first), body_key(other)
    if not one or not two:
        return False
    if one == two or (is_council(one) and is_council(two) and _council(one) == _council(two)):
        return True
    return _is_initials(first, other) or _is_initials(other, first)


def is_council(name: str) -> bool:
    """Say whether a body is the council itself, which has the last word."""
    return _council(name) is not None


def _council(name: str) -> str | None:
    """Return the council's own word in a name that is no more than a place and that word."""
    told = words(_YEARS.sub(" ", name))
    for word in told if len(told) <= _COUNCIL_WORDS else ():
        bare = _bare(word)
        if bare in {_bare(c) for c in _COUNCILS}:
            return bare
    return None


def _is_initials(short: str, long: str) -> bool:
    initials = "".join(w[0] for w in words(long) if w not in ("og", "for"))
    return len(initials) >= 3 and initials in words(short)


def rank(name: str | None) -> int:
    """Return how late a body speaks on one day: committee 0, economic committee 1, council 2."""
    if name is None:
        return 0
    if is_council(name):
        return 2
    return 1 if any(central in fold(name) for central in _CENTRAL) else 0


def title_words(title: str, *bodies: str) -> frozenset[str]:
    """Return the words of a title that tell its matter, the names of bodies left out."""
    ignored = {w for body in bodies for named in words(body) for w in (named, f"{named}s")}
    kept = [w for w in words(title) if w not in _COMMON and w not in ignored]
    return frozenset(kept)


def likeness(first: frozenset[str], other: frozenset[str]) -> float:
    """Return how alike two titles are, 0 to 1: 1 when one holds all words of the other."""
    if not first or not other:
        return 1.0 if first == other else 0.0
    common = len(first & other)
    if common == min(len(first), len(other)) and common >= min(2, len(first), len(other)):
        return 1.0
    return common / len(first | other)
