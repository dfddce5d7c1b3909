"""Splitting Danish compounds with the fixed word list.

A split is the cheapest row of known parts: each part but the last may carry a linking -s- or -e-.
Words of the list itself are whole (the list leaves out compounds that this module splits), so that
"regnskab" is never regn + skab. One stretch that no list knows may stand beside a strong part
(names: "Hedelyparken"). A wrong split of a short word is worse than none: words under six letters
are never split.
"""

from __future__ import annotations

from dataclasses import dataclass

from referatsoeg.search.lexicon import Entry, Lexicon
from referatsoeg.search.wordlist import words_of

SHORTEST_WORD = 6
LONGEST_WORD = 60
_LONGEST_PART = 22
_PART = 1.0  # every part costs, so that few long parts win over many short ones
_SHORT = {2: 1.2, 3: 0.7, 4: 0.2}
_LINK = {"": 0.0, "s": 0.1, "e": 0.35}
_UNKNOWN = 3.0
_SHORTEST_UNKNOWN = 3
_SHORTEST_BESIDE_UNKNOWN = 4

# Prepositions, adverbs and prefixes open words that are not compounds of nouns (udvalg, forslag).
NOT_FIRST = frozenset(
    words_of(
        """af an and at be bi bort da de den der det du efter end er et for fore forbi fra frem gen
    ge han har hen her hos hver hvor i igen ikke ind inden jeg kan med men mis mod ned nok
    nu når og om op over på ret sam selv sig sin sit skal som så til tilbage ud uden under
    ve ved vel vi via vil være u er ar ur ir or in un es al is el ab ad ante anti as bag
    gennem sammen fremad inde neden oven derud fort forana nedad opad udad indad imellem
    imod bagud forud herefter valgtilfor besk ford"""
    )
)
# Suffixes that happen to be words end words that are not compounds (regnskab, sygdom, enhed).
NOT_LAST = frozenset(
    words_of(
        """skab skaber skabet skaberne skabets dom dommen hed heden lig lige ligt bar bart løs løse
    som ens ing ning else eri sel er et en ere ene erne es ers ets ens vis fuld fulde al ale
    ste ende te de ne le re se og om at op til ud på af for ind fra ved den det an be le
    ling linge else elser elsen isk iske ist ister aner art arter ant ion ioner ismen isme
    ende ener ent enter iv agtig agtige ingen ring ringen ringe kun man alt el ler sen rede ovation
        ovationen ovationer"""
    )
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part as it stands in the word (`text`), its base form, and the linking letter after it."""

    text: str
    lemma: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class _Path:
    cost: float
    parts: tuple[Part, ...]
    unknown: bool


def split(word: str, lexicon: Lexicon) -> tuple[Part, ...]:
    """Return the parts of a lower-case word, or () when it is whole or unknown."""
    if not SHORTEST_WORD <= len(word) <= LONGEST_WORD or word in lexicon:
        return ()
    return parts_of(word, lexicon)


def parts_of(word: str, lexicon: Lexicon) -> tuple[Part, ...]:
    """Return the cheapest parts of a word, also of a word the list holds; () when there are none."""
    best: dict[int, _Path] = {0: _Path(0.0, (), False)}
    for start in range(len(word) - 1):
        here = best.get(start)
        if here is None:
            continue
        for end, part, cost in _steps(word, start, lexicon, here):
            _keep(best, end, here, part, cost)
    found = best.get(len(word))
    if found is None or len(found.parts) < 2 or not _trusted(found):
        return ()
    return found.parts


def _keep(best: dict[int, _Path], end: int, here: _Path, part: Part, cost: float) -> None:
    total = here.cost + cost
    known = best.get(end)
    if known is None or total < known.cost:
        unknown = here.unknown or cost >= _UNKNOWN
        best[end] = _Path(total, (*here.parts, part), unknown)


def _trusted(path: _Path) -> bool:
    if not path.unknown:
        return True
    sure = [p for p in path.parts if p.lemma != p.text or len(p.text) >= _SHORTEST_BESIDE_UNKNOWN]
    return len(path.parts) == 2 and len(sure) == 2


def _steps(word: str, start: int, lexicon: Lexicon, here: _Path) -> list[tuple[int, Part, float]]:
    steps = []
    for end in range(start + 2, min(len(word), start + _LONGEST_PART) + 1):
        text = word[start:end]
        entry = lexicon.get(text)
        if end == len(word):
            if entry is not None and _is_last(text, entry):
                steps.append((end, Part(text, entry.lemma), _price(text, entry)))
        else:
            steps.extend(_modifiers(word, text, end, entry, lexicon))
        if entry is None and not lexicon.opens(text):
            break
    if start == 0:
        steps.extend(_unknown_first(word, lexicon))
    return steps


def _modifiers(
    word: str, text: str, end: int, entry: Entry | None, lexicon: Lexicon
) -> list[tuple[int, Part, float]]:
    if text in NOT_FIRST:
        return []
    found = []
    if entry is not None and entry.cost is not None:
        price = _price(text, entry)
        for link, extra in _LINK.items():
            after = end + len(link)
            if word[end:after] == link and after < len(word):
                found.append((after, Part(text, entry.lemma, link), price + extra))
    elif word[end] == "s" and end + 1 < len(word):  # arbejd-s-plads, of "arbejde"
        whole = lexicon.get(text + "e")
        if whole is not None and whole.cost is not None and len(text) >= 4:
            part = Part(text, whole.lemma, "s")
            found.append((end + 1, part, _price(text, whole) + _LINK["e"]))
    return found


def _unknown_first(word: str, lexicon: Lexicon) -> list[tuple[int, Part, float]]:
    steps: list[tuple[int, Part, float]] = []
    if word.endswith(("sen", "sens")):  # Sørensen
        return steps
    for end in range(_SHORTEST_UNKNOWN, len(word) - _SHORTEST_BESIDE_UNKNOWN + 1):
        tail = word[end:]
        entry = lexicon.get(tail)
        if entry is None or not _is_last(tail, entry) or (entry.cost or 0) > 2:
            continue
        head = word[:end].removesuffix("s") if end > _SHORTEST_UNKNOWN + 1 else word[:end]
        if head not in NOT_FIRST:
            steps.append(
                (end, Part(head, head, word[len(head) : end]), _UNKNOWN - 0.01 * len(tail) + 0.3)
            )
    return steps


def _is_last(text: str, entry: Entry) -> bool:
    return entry.cost is not None and text not in NOT_LAST


def _price(text: str, entry: Entry) -> float:
    return _PART + _SHORT.get(len(text), 0.0) + (entry.cost or 0) * 0.15
