"""An item → its tariffs: what its sentences and tables say of prices, joined and checked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import regex

from referatsoeg.extractors.tariffs.join import joined
from referatsoeg.extractors.tariffs.place import Place, place_of
from referatsoeg.extractors.tariffs.statements import FAR, Statement, statements
from referatsoeg.extractors.tariffs.subject import head_of, place_before, subject_of, title_subject
from referatsoeg.extractors.tariffs.tables import table_tariffs
from referatsoeg.extractors.tariffs.terms import leading, terms
from referatsoeg.extractors.tariffs.years import names_year, year_of
from referatsoeg.model.findings import Amount, Span, Tariff
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Item, Section

# How far back a paragraph names the institution that its prices are of.
NEAR = 700
# How far after an amount its price word may stand: "75 kr. ekskl. moms i egenbetaling".
NEAR_AFTER = 70

# History repeats what others decided; attendance holds no prices.
_UNREAD = frozenset({SectionKind.HISTORY, SectionKind.ATTENDANCE})
_REFERRING = regex.compile(r"(?:nuværende|tidligere|gældende|ny)\s$")
_PRICED = regex.compile(
    r"takst|gebyr|kontingent|betaling|pris|afgift|leje\b|lejen|billet|abonnement|sats|bidrag",
    regex.IGNORECASE,
)
_PROPOSED = regex.compile(
    r"\b(?:[Ff]orslag|fastsæt|fastsat|foreslå|foreslog|indstill|anbefal|godkend|vedtag|vedtog"
    r"|besluttede)"
)
_VAT = regex.compile(
    r"(?:\s?(?:pr\.|/)\s?\w+)?[^.;\d]{0,40}?\b(?P<word>inkl|incl|ekskl|excl|eks|ex|eksl|uden|med)(?:usive|usiv)?\.?"
    r"\s?/?moms",
    regex.IGNORECASE,
)


def tariffs(item: Item, amounts: Sequence[Amount], year: int | None) -> tuple[Tariff, ...]:
    """Return the prices that an item sets, proposes or tells the change of.

    `amounts` are those of `extractors.amounts` for all sections of the item; `year` is the year of
    the meeting, which only "næste år" needs. Figures are in whole units and as printed: a fall is
    told by `direction`, not by a minus. A sum or percentage that does not fit the others makes the
    tariff inconsistent; nothing is corrected.
    """
    found: list[Tariff] = []
    by_section = groupby(sorted(amounts, key=_position), key=lambda a: a.span.section)
    for index, group in by_section:
        if index < len(item.sections) and item.sections[index].kind not in _UNREAD:
            section = item.sections[index]
            found.extend(_of_section(section, place_of(item, section, year), list(group)))
    return joined(found)


def _position(amount: Amount) -> tuple[int, int]:
    return amount.span.section, amount.span.start


def _of_section(section: Section, place: Place, amounts: list[Amount]) -> list[Tariff]:
    money = [a for a in amounts if a.unit in ("DKK", "percent")]
    price_words = leading(section.text, terms(section.text, _windows(money)))
    said = statements(section.text, price_words, money) if price_words else []
    found = [tariff for s in said if (tariff := _tariff(s, place)) is not None]
    if "\t" in section.text:
        found.extend(table_tariffs(section.text, money, place.basis))
    return found


def _windows(amounts: Sequence[Amount]) -> list[tuple[int, int]]:
    """Return the stretches of text near enough to an amount for a price word to matter."""
    windows: list[tuple[int, int]] = []
    for amount in amounts:
        low, high = max(0, amount.span.start - FAR), amount.span.end + NEAR_AFTER
        if windows and low <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(high, windows[-1][1]))
        else:
            windows.append((low, high))
    return windows


def _tariff(said: Statement, place: Place) -> Tariff | None:
    begin, stop = said.sentence
    sentence = place.text[begin:stop]
    figures = said.figures
    if not figures or not _is_set(said, sentence, place):
        return None
    span = Span(
        section=figures[0].span.section, start=figures[0].span.start, end=figures[-1].span.end
    )
    return Tariff(
        subject=_subject(said, sentence, place),
        year=year_of(said, sentence, place),
        old=said.old.value if said.old else None,
        new=said.new.value if said.new else None,
        change=said.change.value if said.change else None,
        unit=figures[0].unit,
        basis=place.basis_of(span.start, span.end),
        consistent=True,
        span=span,
        per=next((a.per for a in reversed(figures) if a.per), None),
        percent=said.percent,
        vat=_vat(place.text, figures),
        direction=said.direction,
    )


def _is_set(said: Statement, sentence: str, place: Place) -> bool:
    """Return whether a price is set, proposed or changed here, and not just mentioned.

    A plain "timeprisen er 450 kr." in the case text counts only where the item is about prices or
    the sentence gives a year or proposes it.
    """
    if said.old is not None or said.change is not None or place.basis != "case_text":
        return True
    if _PRICED.search(place.title) or names_year(sentence) or _PROPOSED.search(sentence):
        return True
    return place.proposed(" ".join(sentence[:60].split()))


def _subject(said: Statement, sentence: str, place: Place) -> str:
    begin = said.sentence[0]
    named = subject_of(sentence, said.term, begin)
    if named is not None:
        return named
    if _REFERRING.search(sentence[: said.term.start - begin]) and (head := head_of(sentence)):
        return head
    titled = title_subject(place.title)
    near = place_before(place.text, max(0, begin - NEAR), said.term.start)
    if titled is None or (near is not None and titled.lower() not in near.lower()):
        return near or titled or said.term.word
    return titled


def _vat(text: str, figures: Sequence[Amount]) -> bool | None:
    for amount in reversed(figures):
        match = _VAT.match(text, amount.span.end, amount.span.end + 80)
        if match is not None:
            return match["word"].lower() in ("inkl", "incl", "med")
    return None
