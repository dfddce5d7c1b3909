"""What is known of a word form before it is read in its sentence: one bit mask per form.

The names model takes the mask as one more feature beside form, prefix, suffix and shape (the
treebank alone has too few names), and the people extractor guards its findings with it. The word
list beside this file has its own licence: see NOTICE.
"""

from __future__ import annotations

import gzip
import unicodedata
from enum import IntFlag
from functools import cache, lru_cache
from pathlib import Path

import regex

SHIPPED = Path(__file__).parent / "words.gz"


class Known(IntFlag):
    """What the word lists and the endings say of a word form; a form may be several things."""

    COMMON = 1
    GIVEN = 2
    SURNAME = 4
    PLACE = 8
    ORGANISATION = 16
    STREET = 32
    TITLE = 64
    COMPOUND = 128


# Endings that make a surname of a form no list knows ("Kragelund", "Bondegaard").
_SURNAME = regex.compile(
    r"\p{L}{2,}(?:sen|gaard|gård|berg|bjerg|lund|strøm|holm|bæk|bech|dahl|toft|skov|kjær|mark|vang|"
    r"feldt|felt|qvist|kvist|strup|trup|borg|by|rup|sson|lev|gren|stedt|mann|hof|hoff|ski|sky|ić|"
    r"dóttir|bro|berger|stein|ing|sø|hus|oğlu|ovic|poulos|zadeh)",
)
_ORGANISATION = regex.compile(
    r"\p{L}*(?:udvalg(?:et)?|råd(?:et)?|raad(?:et)?|forvaltning(?:en)?|styrelse[nr]?|grupp(?:en?)|"
    r"ministeri(?:um|et)|nævn(?:et)?|forening(?:en)?|selskab(?:et)?|kommune(?:n|rne)?|region(?:en)?|"
    r"fond(?:en)?|kommission(?:en)?|tilsyn(?:et)?|sekretariat(?:et)?|organisation(?:en)?|"
    r"direktion(?:en)?|afdeling(?:en)?|center|cent(?:er|ret|eret)|skole[n]?|børnehave[n]?|"
    r"institution(?:en)?|klub(?:ben)?|forbund(?:et)?|parti(?:et)?|bank(?:en)?|sparekasse[n]?|"
    r"politi(?:et)?|sygehus(?:et)?|hospital(?:et)?|universitet(?:et)?|gymnasi(?:um|et)|"
    r"bibliotek(?:et)?|muse(?:um|et)|værk(?:et)?|amt(?:et)?|laug(?:et)?|lav(?:et)?|hjem(?:met)?|"
    r"a/s|aps|amba|i/s|kirke(?:n)?|avis(?:en)?|folkeparti)",
)
_STREET = regex.compile(
    r"\p{L}+(?:vej|vejen|veje|gade|gaden|gader|stræde|strædet|allé|alleen|alléen|torv|torvet|plads|"
    r"pladsen|vænge|vænget|boulevard|stien|sti|parken|park|toften|krogen|bakken|brinken|svinget|"
    r"ager|haven|engen|kajen|dæmningen|broen|gyden|løkken|marken|skoven|lunden|kæret|kær)",
)
_TITLE = regex.compile(
    r"\p{L}*(?:formand|forkvinde|formænd|borgmester|direktør|chef|leder|konsulent|sekretær|medlem|"
    r"koordinator|ansvarlig|inspektør|mester|rådmand|suppleant|kasserer|revisor|dirigent|referent|"
    r"advokat|arkitekt|ingeniør|læge|lærer|jurist|planlægger|rådgiver|ordfører|minister|repræsentant|"
    r"specialist|fuldmægtig|assistent|professor|fru|frk|hr|landinspektør|rektor|pædagog|psykolog|"
    r"stedfortræder|observatør|økonom|controller|projektleder|forstander|provst|præst)(?:en|n|s|e|r)?",
)
_ENDINGS = (
    (_SURNAME, Known.SURNAME),
    (_ORGANISATION, Known.ORGANISATION),
    (_STREET, Known.STREET),
    (_TITLE, Known.TITLE),
)


class Lexicon:
    """The word lists of a pipeline; `mask` answers for every form there is."""

    def __init__(self, words: dict[str, int]) -> None:
        self._words = words
        # One cache per lexicon: bounded, since an import reads millions of odd forms.
        self.mask = lru_cache(maxsize=100_000)(self._mask)

    def lists(self, form: str) -> int:
        """Return the mask of a form that stands in the list as it is, else 0."""
        return self._words.get(form.lower(), 0)

    def _mask(self, form: str) -> int:
        """Return the bit mask of `Known` for a word form, whatever its case; 0 when unknown."""
        word = unicodedata.normalize("NFC", form).lower()
        if len(word) > 60:
            return 0
        if "-" in word.strip("-"):
            return self._hyphenated(word)
        return int(self._listed(word) or self._by_ending(word))

    def _hyphenated(self, word: str) -> int:
        mask = 0
        for part in word.split("-"):
            mask |= int(self._listed(part) or self._by_ending(part)) if part else 0
        return mask

    def _listed(self, word: str) -> int:
        mask = self._words.get(word, 0) or self._words.get(word.replace("å", "aa"), 0)
        if not mask and word.endswith("s"):  # "Hansens", "Aalborgs"
            mask = self._words.get(word.removesuffix("s").rstrip("'’"), 0)
        for pattern, known in _ENDINGS[1:]:
            if mask and pattern.fullmatch(word):
                mask |= known
        return mask

    def _by_ending(self, word: str) -> int:
        mask = 0
        for pattern, known in _ENDINGS:
            if pattern.fullmatch(word):
                mask |= known
        if self._is_compound(word):
            mask |= Known.COMPOUND
        return mask

    def _is_compound(self, word: str) -> bool:
        for cut in range(3, len(word) - 2):
            if self._is_common(word[cut:]) and self._is_common(word[:cut], linked=True):
                return True
        return False

    def _is_common(self, part: str, *, linked: bool = False) -> bool:
        if self._words.get(part, 0) & Known.COMMON:
            return True
        if linked and len(part) > 4 and part[-1] in "se":
            return bool(self._words.get(part[:-1], 0) & Known.COMMON)
        return False


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that comes with the program, read once."""
    return read_lexicon(SHIPPED)


def read_lexicon(path: Path) -> Lexicon:
    """Read a packed lexicon: gzip, one `shared length, rest, mask` a line, forms sorted."""
    words: dict[str, int] = {}
    last = ""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            shared, rest, mask = line.rstrip("\n").split("\t")
            last = last[: int(shared)] + rest
            words[last] = int(mask)
    return Lexicon(words)


def pack_lexicon(words: dict[str, int], path: Path) -> None:
    """Write word forms and masks so that `read_lexicon` gives them back; same bytes every time."""
    last = ""
    rows = []
    for word in sorted(words):
        shared = 0
        while shared < min(len(word), len(last)) and word[shared] == last[shared]:
            shared += 1
        rows.append(f"{shared}\t{word[shared:]}\t{words[word]}\n")
        last = word
    packed = gzip.compress("".join(rows).encode(), compresslevel=9, mtime=0)
    path.write_bytes(packed)
