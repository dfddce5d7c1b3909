"""The year that a price holds for."""

from __future__ import annotations

import regex

from referatsoeg.extractors.tariffs.place import Place
from referatsoeg.extractors.tariffs.statements import Statement

# How far before a sentence a heading or sentence may give its year ("Finansiering 2026").
LEAD = 250

_YEAR = regex.compile(r"(?<![\d.,-])(?:19|20)\d{2}(?![\d.,]\d|-?(?:PL|pl|pris|tal))")
_SPAN = regex.compile(r"\b(?:fra|mellem)\s(?:19|20)\d{2}\s(?:til|og)\s(?P<to>(?:19|20)\d{2})")
_PRICE_YEAR = regex.compile(
    r"\b(?:for|i|til|pr\.(?:\s\d{1,2}\.)?(?:\s[a-zæøå]+)?|fra(?:\sden)?\s\d{1,2}\.\s[A-Za-zæøå]+"
    r"|takst(?:er|blad)?|budget|år)\s(?P<year>(?:19|20)\d{2})(?!\d)"
)
_NEXT_YEAR = regex.compile(r"\b(?:næste|kommende) år\b")
# "i forhold til gebyrerne i 2023", "Byrådet besluttede den 4. april 2022": other years.
_OTHER_YEAR = regex.compile(
    r"(?:\b(?:[Mm]øde|besluttede|godkendte|pkt|den)\b[^,;]{0,40}"
    r"|\bi forhold(?:\stil[^,;]{0,30})?\s?|\bend\s)$"
)
_OWN_YEAR = regex.compile(
    r"(?:\s(?:ekskl|inkl)\w*\.?\smoms)?\s(?:i|for)\s(?:år\s)?(?P<year>(?:19|20)\d{2})"
)


def names_year(sentence: str) -> bool:
    """Return whether a sentence names a year that a price can hold for."""
    return _PRICE_YEAR.search(sentence) is not None


def year_of(said: Statement, sentence: str, place: Place) -> int | None:
    """Return the year of a price: in the sentence, then in the title, then just before."""
    named = _in_sentence(said, sentence, place)
    if named is not None:
        return named
    if _NEXT_YEAR.search(sentence) and place.meeting_year is not None:
        return place.meeting_year + 1
    titled = set(_YEAR.findall(place.title))
    if len(titled) == 1:
        return int(titled.pop())
    lead = place.text[max(0, said.sentence[0] - LEAD) : said.sentence[0]]
    before = {year for _, year in _years(lead)}
    return before.pop() if len(before) == 1 else None


def _in_sentence(said: Statement, sentence: str, place: Place) -> int | None:
    if (span := _SPAN.search(sentence)) is not None:
        return int(span["to"])
    figure = said.new or said.change or said.old
    if figure is None:
        return None
    if (own := _OWN_YEAR.match(place.text, figure.span.end, figure.span.end + 40)) is not None:
        return int(own["year"])
    position = figure.span.start - said.sentence[0]
    nearest = min(_years(sentence), key=lambda y: abs(y[0] - position), default=None)
    return nearest[1] if nearest else None


def _years(words: str) -> list[tuple[int, int]]:
    """Return the place and value of the years in `words` that a price can hold for."""
    return [
        (m.start(), int(m["year"]))
        for m in _PRICE_YEAR.finditer(words)
        if not _OTHER_YEAR.search(words, max(0, m.start() - 90), m.start())
    ]
