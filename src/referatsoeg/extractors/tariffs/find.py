"""An item → its tariffs: what its sentences and tables say of prices, joined and checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import regex

from ...model import Amount, Item, Section, SectionKind, Tariff
from .join import joined
from .statements import Statement, statements
from .subject import head_of, subject_of, title_subject
from .tables import table_tariffs
from .terms import leading, terms

_BASIS = {
    SectionKind.DECISION: "ruling",
    SectionKind.RECOMMENDATION: "recommendation",
    SectionKind.ATTACHMENTS: "attachment",
}
# History repeats what others decided; attendance holds no prices.
_UNREAD = frozenset({SectionKind.HISTORY, SectionKind.ATTENDANCE})
_YEAR = regex.compile(r"(?<![\d.,-])(?:19|20)\d{2}(?![\d.,]\d|-?(?:PL|pl|pris|tal))")
_SPAN = regex.compile(
    r"\b(?:fra|mellem)\s(?P<from>(?:19|20)\d{2})\s(?:til|og)\s(?P<to>(?:19|20)\d{2})"
)
_PRICE_YEAR = regex.compile(
    r"\b(?:for|i|til|pr\.(?:\s\d{1,2}\.)?(?:\s[a-zæøå]+)?|med virkning fra(?:\sden)?\s\d{1,2}\.\s[a-zæøå]+|takst(?:er|blad)?|budget|år)"
    r"\s(?P<year>(?:19|20)\d{2})(?!\d)"
)
_NEXT_YEAR = regex.compile(r"\bnæste år\b|\bkommende år\b")
_VAT = regex.compile(
    r"[^.;\d]{0,40}?\b(?P<word>inkl|incl|ekskl|excl|eks|ex|eksl|uden|med)(?:usive|usiv)?\.?\s?/?moms",
    regex.IGNORECASE,
)
# "i forhold til gebyrerne i 2023", "Byrådet besluttede den 4. april 2022": other years.
_OTHER_YEAR = regex.compile(
    r"(?:\b(?:[Mm]øde|besluttede|godkendte|pkt|den)\b[^,;]{0,40}|\bi forhold(?:\stil[^,;]{0,30})?\s?|\bend\s)$"
)
_OWN_YEAR = regex.compile(
    r"(?:\s(?:ekskl|inkl)\w*\.?\smoms)?\s(?:i|for)\s(?:år\s)?(?P<year>(?:19|20)\d{2})"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands: the section and what is known from the item's title."""

    text: str
    basis: str
    title: str
    meeting_year: int | None


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
        if index >= len(item.sections) or item.sections[index].kind in _UNREAD:
            continue
        section = item.sections[index]
        place = _Place(section.text, _BASIS.get(section.kind, "case_text"), item.title, year)
        found.extend(_of_section(section, place, list(group)))
    return joined(found)


def _position(amount: Amount) -> tuple[int, int]:
    return amount.span.section, amount.span.start


def _of_section(section: Section, place: _Place, amounts: list[Amount]) -> list[Tariff]:
    money = [a for a in amounts if a.unit in ("DKK", "percent")]
    price_words = leading(section.text, terms(section.text)) if money else []
    said = statements(section.text, price_words, money) if price_words else []
    found = [_tariff(statement, place) for statement in said]
    if "\t" in section.text:
        rows = table_tariffs(section.text, money, place.basis)
        found.extend(rows)
    return [t for t in found if t is not None]


def _tariff(said: Statement, place: _Place) -> Tariff | None:
    begin, stop = said.sentence
    sentence = place.text[begin:stop]
    figures = said.figures
    subject = _subject(said, sentence, place)
    if not figures or subject is None:
        return None
    first, last = figures[0], figures[-1]
    money = said.new or said.old or said.change
    assert money is not None
    return Tariff(
        subject=subject,
        year=_year(said, sentence, place),
        old=said.old.value if said.old else None,
        new=said.new.value if said.new else None,
        change=said.change.value if said.change else None,
        unit=money.unit,
        basis=place.basis,
        consistent=True,
        span=type(first.span)(
            section=first.span.section, start=first.span.start, end=last.span.end
        ),
        per=next((a.per for a in reversed(figures) if a.per), None),
        percent=said.percent,
        vat=_vat(place.text, figures),
        direction=said.direction,
    )


def _subject(said: Statement, sentence: str, place: _Place) -> str | None:
    begin = said.sentence[0]
    named = subject_of(sentence, said.term, begin)
    if named is not None:
        return named
    before = sentence[: said.term.start - begin]
    if regex.search(r"(?:nuværende|tidligere|gældende|ny)\s$", before):
        return head_of(sentence) or title_subject(place.title)
    if (
        said.term.start - begin > 8
        and (head := head_of(before)) is not None
        and said.old
        and said.new
    ):
        return head
    return title_subject(place.title)


def _year(said: Statement, sentence: str, place: _Place) -> int | None:
    """Return the year a price holds for: in the sentence, then in the title, then just before."""
    if (span := _SPAN.search(sentence)) is not None:
        return int(span["to"])
    new = said.new or said.change or said.old
    own = _OWN_YEAR.match(place.text, new.span.end) if new else None
    if own is not None:
        return int(own["year"])
    position = new.span.start - said.sentence[0] if new else len(sentence)
    years = [
        m for m in _PRICE_YEAR.finditer(sentence) if not _OTHER_YEAR.search(sentence[: m.start()])
    ]
    if years:
        nearest = min(years, key=lambda m: abs(m.start() - position))
        return int(nearest["year"])
    if _NEXT_YEAR.search(sentence) and place.meeting_year is not None:
        return place.meeting_year + 1
    titled = [int(y) for y in _YEAR.findall(place.title)]
    if len(set(titled)) == 1:
        return titled[0]
    return _year_before(said, place)


def _year_before(said: Statement, place: _Place) -> int | None:
    """Return the year named last in the lines right before a sentence, when it is the only one."""
    lead = place.text[max(0, said.sentence[0] - 250) : said.sentence[0]]
    years = {
        int(m["year"])
        for m in _PRICE_YEAR.finditer(lead)
        if not _OTHER_YEAR.search(lead[: m.start()])
    }
    return years.pop() if len(years) == 1 else None


def _vat(text: str, figures: Sequence[Amount]) -> bool | None:
    for amount in reversed(figures):
        match = _VAT.match(text, amount.span.end)
        if match is not None:
            return match["word"].lower() in ("inkl", "incl", "med")
    return None
