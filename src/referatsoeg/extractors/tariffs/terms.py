"""The Danish words for prices that public bodies set, and how to find them fast."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

# Stems without a leading \w*, so that the search is a plain literal one; the word around a hit is
# found afterwards by stepping left and right.
_STEM = regex.compile(
    r"takst|Takst|gebyr|Gebyr|kontingent|Kontingent|betaling|pris|Pris|afgift|Afgift|bidrag|leje|Leje"
    r"|abonnement|Abonnement|kort(?:et|ene)?\b|[Bb]illet|billet|[Ee]ntr[eé]|sats"
)
_LETTER = regex.compile(r"[\w´’-]")
# Which whole words are prices; a pattern is matched against the whole word in lower case.
_PRICE = regex.compile(
    r"\w*takst(?:en|er|erne|ens)?"
    r"|\w*gebyr(?:et|er|erne|ets)?"
    r"|\w*kontingent(?:et|er|erne|ets)?"
    r"|(?:egen|forældre|bruger|bro|medlems|års)betaling(?:en|er|erne|s?andel(?:en)?)?"
    r"|(?:time|døgn|måneds|dags|uge|mad|billet|kuvert|enheds|kubikmeter|m3-?|m³-?|portions|abonnements|vand|varme)"
    r"pris(?:en|er|erne)?"
    r"|(?:forbrugs|tilslutnings|vand|spildevands|drænvands|kloak|renovations|affalds|miljø|havne|parkerings"
    r"|areal|bade|brugs|forpagtnings|lystfiskeri)afgift(?:en|er|erne)?"
    r"|(?:vandaflednings|tilslutnings|vejafvandings|ejer|bruger|fælles|vand|varme|antenne|grundejer)"
    r"bidrag(?:et|ene)?"
    r"|(?:\w*takst|\w*gebyr|billetpris|kontingent|afgifts?)(?:stigning|forhøjelse|nedsættelse)(?:en|er|erne)?"
    r"|(?:husleje|leje)stigning(?:en|er|erne)?|lejeforhøjelse(?:n|r)?|huslejen?|lejen|månedsleje|årsleje"
    r"|jordlejen?|arealleje|bådpladsleje|pladslejen?|haveleje"
    r"|\w*abonnement(?:et|er|erne)?"
    r"|(?!(?:køre|sundheds|land|kort|dan|by|visit|post|id|matrikel|grund|oversigts|tema|betalings|kredit"
    r"|score|kompetence|støj|plan|risiko|natur|vej|luft|højde|sygesikrings|identitets|kalke?r|gave)kort)"
    r"[\w-]{3,}kort(?:et|ene)?"
    r"|\w*billet(?:ten|ter|terne)?|entr[eé]en?|normaltakst|(?:time|døgn|kilometer)sats(?:en)?"
)
_RENT = regex.compile(r"husleje(?:n|niveauet)?|lejen|månedsleje|årsleje")
_GENERIC = regex.compile(
    r"(?:takst|gebyr|kontingent|pris|timepris|døgntakst|timetakst|egenbetaling|forældrebetaling"
    r"|brugerbetaling|huslejestigning|lejestigning|lejeforhøjelse|husleje|lejen|abonnement|billet"
    r"|entre|entré|billetpris|månedsleje|bidrag|medlemskontingent|takststigning|gebyrstigning"
    r"|kontingentforhøjelse|kontingentstigning|takstforhøjelse|gebyrforhøjelse|sats)"
    r"(?:en|et|er|erne|n|s)?"
)
_OF = regex.compile(
    r"\s(?:for|af|på|til)\s(?:[^\d.,;:()]{0,60}\s)?(?<!\b(?:nuværende|tidligere|ny|nye|gældende)\s)"
)
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Term:
    """A price word in the text."""

    start: int
    end: int
    word: str

    @property
    def generic(self) -> bool:
        """Return whether the word alone does not say what the price is of."""
        return _GENERIC.fullmatch(self.word.lower()) is not None

    @property
    def rent(self) -> bool:
        """Return whether the word is a rent, which counts only when it changes."""
        return _RENT.fullmatch(self.word.lower()) is not None


def terms(text: str, windows: Iterable[tuple[int, int]]) -> Iterator[Term]:
    """Yield the price words in the `windows` of `text`, in order; windows must not overlap."""
    last = -1
    for low, high in windows:
        for match in _STEM.finditer(text, low, high):
            if match.start() < last:
                continue
            start, last = _word_around(text, match.start(), match.end())
            word = text[start:last]
            if _PRICE.fullmatch(word.lower()):
                yield Term(start, last, word)


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    floor, ceiling = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    while start > floor and _LETTER.match(text[start - 1]):
        start -= 1
    while end < ceiling and text[end].isalpha():
        end += 1
    return start, end


def leading(text: str, found: Iterable[Term]) -> list[Term]:
    """Return the price words without those that only say what another is of.

    "gebyret for årskort" is one price, of the "årskort".
    """
    kept: list[Term] = []
    for term in found:
        between = text[kept[-1].end : term.start] if kept else ""
        if not kept or len(between) > 70 or not _OF.fullmatch(between):
            kept.append(term)
    return kept
