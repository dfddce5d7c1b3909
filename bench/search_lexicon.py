"""Makes src/referatsoeg/search/lexicon/da.zz from the tables named in its NOTICE.

Run: python bench/search_lexicon.py LEMMA_LOOKUP.json.gz WORDFREQ_small_da.msgpack.gz
(both files lie in the packages spacy-lookups-data 1.0.5 and wordfreq 3.1.1).
"""

from __future__ import annotations

import gzip
import json
import math
import sys
import zlib
from collections import Counter
from pathlib import Path

import msgspec
import regex

from referatsoeg.search.compounds import NOT_FIRST, NOT_LAST, Part, parts_of
from referatsoeg.search.lexicon import TABLE, Entry, Lexicon, line
from referatsoeg.search.wordlist import words_of

LETTERS = regex.compile(r"[a-zæøåéü]+")
# Words of public administration that both tables lack or count as rare.
EXTRA = words_of(
    """takst kommune region referat dagsorden seniorråd byråd udvalg økonomiudvalg ældreråd
    handicapråd lokalplan kommuneplan forvaltning administration borgmester viceborgmester
    forpagter sagsfremstilling resumé revision tarif paragraf børnehus botilbud aftenskole
    café facilitet mæssig tre fem fire"""
)
# Compounds whose meaning has left their parts, and words that only look like compounds.
WHOLE = words_of(
    """borgmester hovedstad formand regnskab selskab landskab personale station medarbejder
    leverandør kontor periode materiale kapital statistik elektronik kriterie kriterium
    strategi kultur frivillig mindretal allerede transport fordel fordeling beboer kontrakt sjælland lunde
    charlotte taastrup begivenhed ligeledes kulisse betonen postulat kontant ferie"""
)
# Place names the fold and the splitter must know as words.
PLACES = words_of(
    """danmark københavn odense århus ålborg greve roskilde køge helsingør næstved randers
    vejle esbjerg kolding horsens viborg silkeborg herning holstebro hjørring frederikshavn
    thisted mariagerfjord vesthimmerland jammerbugt brønderslev rebild læsø morsø sønderborg
    aabenraa åbenrå haderslev tønder svendborg nyborg middelfart assens kerteminde bornholm
    lolland falster sjælland fyn jylland solrød ishøj"""
)
SHORT_PARTS = frozenset(
    words_of(
        """bus bil by vej hal sag sø skov bad bo bog bro dag dyr fag fil fly fod fri gas grå hav
    hus høj ild jul kød kør køb lån lov lys lyd løn mad mor mål mur nat nav net olie ord ost
    park plan pas pot råd salg sand sen sti syn søm tag tal tid tog tur træ ung uge vin vand
    ven vin øl år ø å æg øre ret el dør kvæg skat bank post tøj affald ren hel lav ny stå gå
    brn børn ko so far sko sko ler rod rør hår hud tå kul vægt pige dreng søn fup cykel lejr
    gård lej leg bær gym golf pil pæl luft jord syd nord øst vest ur pc it tv en tre fem løb job
    fire"""
    )
)


def lemma_table(path: Path) -> dict[str, str]:
    raw: dict[str, str] = json.loads(gzip.decompress(path.read_bytes()))
    table = {
        form: base
        for form, base in raw.items()
        if LETTERS.fullmatch(form) and LETTERS.fullmatch(base)
    }
    bases = set(table.values())
    for base in bases | set(EXTRA) | set(PLACES):
        # An imperative ("ret" of "rette") must not hide the noun of the same letters.
        if len(table.get(base, base)) > len(base):
            table[base] = base
        # "lys" is a noun of its own and not the genitive of "ly".
        if base.endswith("s") and table.get(base) == base[:-1] and table.get(base + "et") == base:
            table[base] = base
        table.setdefault(base, base)
    for word in EXTRA:
        for ending in ("s", "et", "en", "er", "erne", "ets", "ens", "ene", "ernes"):
            table.setdefault(word + ending, word)
    for place in PLACES:
        table.setdefault(place + "s", place)
    return table


def frequencies(path: Path) -> dict[str, int]:
    buckets = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()))
    return {word: rank for rank, words in enumerate(buckets[1:]) for word in words}


def productivity(table: dict[str, str]) -> tuple[Counter[str], Counter[str]]:
    """Count in how many other words a word stands first, and in how many last."""
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    bases = set(table.values())
    for word in bases:
        for cut in range(3, len(word) - 2):
            left, right = word[:cut], word[cut:]
            if right not in bases or right in NOT_LAST:
                continue
            for stem in {left, left.removesuffix("s"), left.removesuffix("e")}:
                if stem in table and stem not in NOT_FIRST and len(stem) > 1:
                    first[stem] += 1
                    last[right] += 1
    return first, last


def part_cost(form: str, base: str, freq: dict[str, int], uses: int) -> int | None:
    """Return 0 (common, often a part) … 9 (rare), None for what should not be a part."""
    if len(form) < 4 and form not in SHORT_PARTS:
        return None
    if form + "e" == base:  # an imperative: "begiv" is no part of begivenhed
        return None
    rank = min(freq.get(form, 680), freq.get(base, 680))
    cost = (rank - 380) / 40 - 0.7 * math.log2(1 + uses)
    if rank >= 680 and uses < 2 and len(form) < 6:
        return None
    if len(form) == 4 and uses < 4:
        return None
    return max(0, min(9, round(cost + 2)))


def families(bases: set[str], verbs: set[str]) -> dict[str, str]:
    """Map a noun to the verb it is made of: fældning → fælde, overdragelse → overdrage."""
    made = {}
    for base in bases:
        for suffix, ending in (
            ("ning", "e"),
            ("ning", "ne"),
            ("ing", "e"),
            ("else", "e"),
            ("sel", "e"),
        ):
            verb = base.removesuffix(suffix) + ending
            if base.endswith(suffix) and len(base) - len(suffix) >= 4 and verb in verbs:
                made.setdefault(base, verb)
    return made


def build(table: dict[str, str], freq: dict[str, int]) -> dict[str, Entry]:
    first, last = productivity(table)
    bases = set(table.values())
    verbs = {
        b
        for b in bases
        if b.endswith("e")
        and table.get(b + "r") == b
        and (table.get(b + "de") == b or table.get(b[:-1] + "te") == b)
    }
    family = families(bases, verbs)
    entries = {
        form: Entry(
            base,
            family.get(base, base),
            part_cost(form, base, freq, first[form] + first[base] + last[base]),
        )
        for form, base in table.items()
    }
    return without_compounds(entries, verbs)


def without_compounds(entries: dict[str, Entry], verbs: set[str]) -> dict[str, Entry]:
    """Leave out what the splitter makes of shorter words, shortest bases first."""
    kept: dict[str, Entry] = {}
    by_base: dict[str, list[str]] = {}
    for form, entry in entries.items():
        by_base.setdefault(entry.lemma, []).append(form)
    lexicon = Lexicon(b"")
    whole = verbs | set(WHOLE)
    lexicon._words = {}
    for base in sorted(by_base, key=lambda b: (len(b), b)):
        parts = parts_of(base, lexicon) if len(base) >= 6 and base not in whole else ()
        if parts and sure(parts, lexicon):
            continue
        for form in by_base[base]:
            kept[form] = entries[form]
            lexicon._words[form] = line(form, entries[form]).split("\t", 1)[1]
    return kept


def sure(parts: tuple[Part, ...], lexicon: Lexicon) -> bool:
    """Say whether a word of the tables is so plainly a compound that it need not be shipped."""
    for part in parts:
        found = (lexicon.get(part.text), lexicon.get(part.text + "e"))
        costs = [entry.cost for entry in found if entry is not None and entry.cost is not None]
        if not costs or (min(costs) > 7 and len(part.text) < 6):
            return False
    return True


def genitive(form: str, entry: Entry, entries: dict[str, Entry]) -> bool:
    """Say whether the lookup finds the form by its nominative, so that it need not be shipped."""
    bare = entries.get(form.removesuffix("s"))
    return (
        form.endswith("s")
        and form != entry.lemma
        and bare is not None
        and bare.lemma == entry.lemma
    )


def main() -> None:
    table = lemma_table(Path(sys.argv[1]))
    entries = build(table, frequencies(Path(sys.argv[2])))
    entries = {f: e for f, e in entries.items() if not genitive(f, e, entries)}
    rows = sorted((line(f, e) for f, e in entries.items()), key=lambda r: r.split("\t")[0].encode())
    text = ("\n".join(rows) + "\n").encode()
    TABLE.write_bytes(zlib.compress(text, 9))
    print(f"{len(rows)} forms, {len(text)} bytes, {TABLE.stat().st_size} compressed")


if __name__ == "__main__":
    main()
