"""Builds the packed lexicon of the pipeline from open word lists (licences: see NOTICE)."""

from __future__ import annotations

import csv
import gzip
import json
from importlib import resources
from pathlib import Path

import wordfreq
from babel import Locale
from babel.core import get_global
from faker.providers.address.da_DK import Provider as Addresses
from faker.providers.person.da_DK import Provider as Persons

from referatsoeg.text.lexicon import Known
from training.wordlists import words

# wordfreq's list holds names and foreign words; the lemma list holds rare inflections of anything.
# Their common part are Danish words that are really used; inflections of those are added.
FREQUENT = 120_000

# Given names and surnames that are above all something else in minutes.
NOT_NAMES = frozenset(
    words(
        """
    den|det|de|der|som|og|i|at|en|et|til|af|for|på|med|om|var|vil|kan|skal|må|
    ind|ud|over|under|sted|sag|sager|møde|dag|dage|lov|side|bilag|punkt|plan|an|ved|
    far|mor|ny|nye|god|from
    """
    )
)

# Words of town halls that newspapers seldom print; they start compounds ("takststigning").
MUNICIPAL = frozenset(
    words(
        """
    takst|takster|taksten|taksterne|indstilling|indstillingen|resume|resumé|lovgrundlag|
    lovhjemmel|sagsfremstilling|sagsbeskrivelse|fremstilling|dagsorden|dagsordenen|referat|
    referatet|protokol|afbud|fraværende|tilstede|deltagere|eventuelt|beslutning|
    beslutningen|indkomne|vedtægter|kontingent|bevilling|anlægsbevilling|tillægsbevilling|
    lokalplan|kommuneplan|høring|kommissorium|underskudsdækning|rammeaftale|botilbud|
    døgntilbud|forvaltning|udvalg|byråd|regionsråd|amtsråd|sogneråd|fællesbestyrelse|
    grundejerforening|andelsboligforening|generalforsamling
    """
    )
)

PLACES = words(
    """
    Jylland|Nordjylland|Midtjylland|Sønderjylland|Vestjylland|Østjylland|Sjælland|
    Nordsjælland|Fyn|Lolland|Falster|Bornholm|Amager|Vendsyssel|Thy|Mors|Djursland|
    Salling|Himmerland|Lolland|Europa|Afrika|Asien|Amerika|Norden|Skandinavien|Østersøen|
    Kattegat|Skagerrak|Limfjorden|Storebælt|Lillebælt|Øresund|Vesteuropa|Østeuropa|
    Sovjetunionen|Jugoslavien|Tjekkoslovakiet|Sovjet|USA|DDR|Vesttyskland|Østtyskland|
    England|Skotland|Wales|Grønland|Færøerne|Balkan|Baltikum|Mellemøsten|Benelux|Kaukasus|
    Sibirien|Bayern|Skåne|Slesvig|Holsten|Holland
    """
)


def _common_words() -> set[str]:
    with gzip.open(
        str(resources.files("spacy_lookups_data") / "data" / "da_lemma_lookup.json.gz"), "rt"
    ) as file:
        lemmas: dict[str, str] = json.load(file)
    used = {word for word in wordfreq.top_n_list("da", FREQUENT) if word in lemmas}
    used |= {lemmas[word] for word in used}
    inflected = {form for form, lemma in lemmas.items() if lemma in used and len(form) <= 16}
    return {word for word in used | inflected | MUNICIPAL if len(word) > 1 and word.isalpha()}


def _given_and_surnames(names_csv: Path) -> tuple[set[str], set[str]]:
    given = {name.lower() for name in Persons.first_names}
    surnames = {name.lower() for name in Persons.last_names}
    with names_csv.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            names = given if row["first_name"] == "True" else surnames
            names.update(row["name"].lower().split())
    return given - NOT_NAMES, surnames - NOT_NAMES


def _places() -> set[str]:
    danish = Locale("da")
    names = set(PLACES) | set(danish.territories.values()) | set(Addresses.cities)
    names |= set(Addresses.countries)
    names |= {texts["city"] for texts in danish.time_zones.values() if "city" in texts}
    names |= {zone.rpartition("/")[2].replace("_", " ") for zone in get_global("zone_territories")}
    parts = {part for name in names for part in name.lower().split()}
    return {part for part in parts if len(part) > 2 and part.isalpha()}


def build(names_csv: Path) -> dict[str, int]:
    """Return every known word form in lower case with its mask of `Known`."""
    words: dict[str, int] = {}
    given, surnames = _given_and_surnames(names_csv)
    common = _common_words()
    listed = (
        (common, Known.COMMON),
        (given, Known.GIVEN),
        (surnames, Known.SURNAME),
        (_places() - common, Known.PLACE),
    )
    for forms, known in listed:
        for form in forms:
            words[form] = words.get(form, 0) | known
    return words
