"""Danish analysis, one for all engines: text → words → ready tokens.

Each word gives tokens of falling worth, told apart by their first character:

    =takster          the word as written (folded)             exact
    ~takst            its base form                            inflected
    /takst            base forms of it and its compound parts  part
    %fælde            the verb a noun is made of (fældning)    near
    #20-75304         a case number without its spelling       near

The field `met` holds what stands behind `~`, `/` and `%` once more, without the sign: one lookup
there says which items a word of a query meets.

`/` stands under every word but stop words: it says which items match, and the others, which are
rarer, add to its score, so that exact ranks over inflected over part whatever the archive holds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import regex

from referatsoeg.search.compounds import Part, split
from referatsoeg.search.lexicon import Lexicon, danish
from referatsoeg.search.wordlist import words_of

# "2025-072748", "24.01.00-P20-1-23", "Aarup-Kristensen" and "§ 107" stay whole.
_WORD = regex.compile(r"§+\s?\d+[a-z]?\b|[^\W_]+(?:[-–./'’][^\W_]+)*")
_JOINER = regex.compile(r"[-–./'’]")
_THOUSANDS = regex.compile(r"\d{1,3}(?:\.\d{3})+")
_YEAR_CASE = regex.compile(r"(?:19|20)?(\d\d)[-/](\d{3,7})[a-z]?")  # 20-075304K, 2020/75304
_SPACED_CASE = regex.compile(r"((?:19|20)?\d\d)\s+(\d{5,7}[a-z]?)")  # 25 002871
_PERIOD = regex.compile(r"(?:19|20)\d\d[-/](?:(?:19|20)\d\d|\d\d)")  # 2025-2026 is no case
_LONGEST_WORD = 60

STOP_WORDS = frozenset(
    words_of(
        """ad af alle alt anden at blev blive bliver da de dem den denne der deres det dette dig
    din dog du efter eller en end er et for fra ham han hans har havde have hende hendes her
    hos hun hvad hvem hver hvilke hvilken hvilket hvor hvordan hvorfor hvornår i ikke ind
    jeg jer kan kunne man mange med meget men mig min mod ned når og også om op os over på
    samt selv sig sin sit skal skulle som sådan til ud under var ved vi vil ville være været
    hvis mv fx m.v mfl vedr"""
    )
)

MEETING = frozenset("~/%")  # the signs of tokens that a word of a query is met by

_ACCENTS = str.maketrans(
    {"é": "e", "è": "e", "ê": "e", "ë": "e", "á": "a", "à": "a", "â": "a", "ä": "æ", "ö": "ø",
     "ü": "y", "ó": "o", "ò": "o", "ô": "o", "í": "i", "ï": "i", "ú": "u", "ç": "c", "ñ": "n",
     "ß": "ss", "–": "-", "’": "'"}
)  # fmt: skip


_ACCENTED = frozenset(map(chr, _ACCENTS))


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its folded form and the characters it covers."""

    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Keys:
    """What a word is found by, of falling worth; see the module's table."""

    exact: str
    stem: str
    parts: tuple[str, ...]  # base forms of the compound's parts, () when the word is whole
    runs: tuple[str, ...]  # neighbouring parts joined: skole|bus|kørsel → skolebus, buskørsel
    families: tuple[str, ...]
    halves: tuple[tuple[str, str], ...] = ()  # the word cut in two at each joint


def fold(text: str) -> str:
    """Return text in lower case NFC with é as e and ä, ö as æ, ø; keeps å apart from a."""
    folded = unicodedata.normalize("NFC", text).lower()
    if folded.isascii():
        return folded
    # Few texts hold an accent; to look for one is ten times as fast as translate().
    return folded if _ACCENTED.isdisjoint(folded) else folded.translate(_ACCENTS)


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text, joined ones whole ("2025-072748"), in order."""
    for match in _WORD.finditer(text):
        yield Word(_whole(fold(match.group())), match.start(), match.end())


def pieces(form: str) -> tuple[str, ...]:
    """Return a joined word's pieces, each a word of its own; a plain word gives itself."""
    return tuple(p for p in _JOINER.split(form) if p) or (form,)


def is_joined(form: str) -> bool:
    """Say whether a folded word is made of pieces with hyphens, points or slashes between."""
    return _JOINER.search(form) is not None


def case_form(text: str) -> str:
    """Return a case number as typed, folded and without blanks: "25 002871" → "25-002871"."""
    folded = fold(text).strip()
    return spaced_case(folded) or folded.replace(" ", "")


def spaced_case(folded: str) -> str | None:
    """Return the case number of two numbers with a blank between, None for anything else."""
    match = _SPACED_CASE.fullmatch(folded)
    return f"{match[1]}-{match[2]}" if match else None


def case_key(form: str) -> str | None:
    """Return a case number without its spelling ("20-075304K", "2020/75304" → "20-75304")."""
    if _PERIOD.fullmatch(form):
        return None
    year_case = _YEAR_CASE.fullmatch(form)
    if year_case:
        return f"{year_case[1]}-{int(year_case[2])}"
    if sum(c.isdigit() for c in form) >= 6 and is_joined(form):
        return "".join(c for c in form if c.isalnum())
    return None


@lru_cache(maxsize=200_000)
def keys(form: str) -> Keys:
    """Return what a folded word without joiners is found by."""
    lexicon = danish()
    exact = canonical(form, lexicon)
    if not exact.isalpha():
        return Keys(exact, exact, (), (), ())
    entry = lexicon.get(exact)
    if entry is not None:
        family = (entry.family,) if entry.family != entry.lemma else ()
        return Keys(exact, entry.lemma, (), (), family)
    parts = split(exact, lexicon)
    if parts:
        return _compound(exact, parts, lexicon)
    return Keys(exact, _light_stem(exact), (), (), ())


def _compound(exact: str, parts: tuple[Part, ...], lexicon: Lexicon) -> Keys:
    count = len(parts)
    runs = [
        _joined(parts[i:j]) for i in range(count) for j in range(i + 2, count + 1) if j - i < count
    ]
    lemmas = tuple(p.lemma for p in parts)
    entries = (lexicon.get(lemma) for lemma in lemmas)
    families = tuple(e.family for e in entries if e is not None and e.family != e.lemma)
    halves = tuple((_joined(parts[:i]), _joined(parts[i:])) for i in range(1, count))
    return Keys(exact, _joined(parts), lemmas, tuple(runs), families, halves)


def _joined(parts: tuple[Part, ...]) -> str:
    return "".join(p.text + p.link for p in parts[:-1]) + parts[-1].lemma


def _light_stem(form: str) -> str:
    """Take the endings off that a name cannot be robbed of by mistake."""
    for ending in ("ernes", "erne"):
        if form.endswith(ending) and len(form) - len(ending) >= 4:
            return form.removesuffix(ending)
    if form.endswith("s") and not form.endswith("ss") and len(form) >= 5:
        return form[:-1]
    return form


# Older and foreign spellings → today's; "always" where the result need not be a known word.
_SPELLINGS = (("aa", "å", True), ("ae", "æ", False), ("oe", "ø", False), ("kj", "k", False),
              ("gj", "g", False), ("uu", "u", False), ("ii", "i", False), ("ee", "e", False))  # fmt: skip


def canonical(form: str, lexicon: Lexicon) -> str:
    """Return today's spelling: Aarhus → århus, Raad → råd, koersel → kørsel, but boer stays.

    aa, ae, oe and the spellings before 1948 are alternatives: a form the word list knows stays as
    it is, and ae, oe, kj, gj are only changed when that gives a known word.
    """
    if not any(old in form for old, _, _ in _SPELLINGS) or _is_known(form, lexicon):
        return form
    for old, new, always in _SPELLINGS:
        if old in form:
            changed = form.replace(old, new)
            if always or _is_known(changed, lexicon):
                form = changed
    return form


def _is_known(form: str, lexicon: Lexicon) -> bool:
    if form in lexicon:
        return True
    parts = split(form, lexicon)
    return bool(parts) and all(p.text in lexicon or p.text + "e" in lexicon for p in parts)


def forms(text: str) -> list[str]:
    """Return the folded words of a text in order, joined ones whole; for indexing, all at once."""
    found: list[str] = _WORD.findall(fold(text))
    if "§" in text or max(map(len, found), default=0) > _LONGEST_WORD:
        return [_whole(form) for form in found]
    return found


def _whole(form: str) -> str:
    return form.replace(" ", "")[:_LONGEST_WORD]


def index_tokens(text: str) -> Iterator[str]:
    """Yield every token of a text for the engines' word fields; see the module's table."""
    return chain.from_iterable(map(word_tokens, forms(text)))


@lru_cache(maxsize=200_000)
def word_tokens(form: str) -> tuple[str, ...]:
    """Return all tokens of one folded word, whole and in pieces."""
    if not is_joined(form):
        return tuple(_plain_tokens(keys(form)))
    tokens = [f"={form}"]
    key = case_key(form)
    if key:
        tokens.append(f"#{key}")
    if _THOUSANDS.fullmatch(form):
        tokens += [f"={form.replace('.', '')}", f"/{form.replace('.', '')}"]
    for piece in pieces(form):
        tokens.extend(_plain_tokens(keys(piece)))
    joined = _JOINER.sub("", form)
    if joined.isalpha():
        tokens.extend(_plain_tokens(keys(joined)))
    return tuple(tokens)


def _plain_tokens(found: Keys) -> Iterator[str]:
    yield f"={found.exact}"
    if found.exact in STOP_WORDS:
        return
    yield f"~{found.stem}"
    yield f"/{found.stem}"
    for part in dict.fromkeys((*found.parts, *found.runs)):
        if part != found.stem:
            yield f"/{part}"
    for family in dict.fromkeys(found.families):
        yield f"%{family}"


def sequence(text: str) -> Iterator[str]:
    """Yield the words of a text in order, joined ones in pieces, for phrases."""
    return chain.from_iterable(map(word_sequence, forms(text)))


@lru_cache(maxsize=200_000)
def word_sequence(form: str) -> tuple[str, ...]:
    """Return the words that a folded word stands for in a phrase."""
    return tuple(keys(piece).exact for piece in pieces(form))
