"""Tariffs that a ruling or a title names without a figure: "godkendte taksterne for Fyrtårnet"."""

from __future__ import annotations

import regex

from referatsoeg.extractors.tariffs.place import place_of
from referatsoeg.model.findings import Span, Tariff
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Item, Section

_PRICES = r"(?:takst|gebyr|kontingent|pris)(?:en|et|er|erne)?"
_CUT = r"(?=[.,;:\n(]|\s(?:i|for|til|på)\s\d|\s(?:fastsæt|er|som|med|blev|til)|$)"
_RULED = regex.compile(
    r"\b(?:[Gg]odkend(?:te|er|es|t)|(?:at\s)godkende|[Vv]edt(?:og|ager|aget|ages)|[Tt]iltr(?:ådte|åder|ædes?)"
    r"|[Aa]nbefal(?:er|ede|et|es))\b[^.\n;]{0,90}?"
    rf"(?P<whole>\b(?:de\s)?(?:(?P<rest>resterende\s|øvrige\s){_PRICES}\s(?:for|i)|{_PRICES}\sfor)"
    rf"\s(?P<subject>[^\d\s.,;:(][^.,;:\n(]{{1,80}}?){_CUT})(?:\s(?:i|for)\s(?P<year>(?:19|20)\d{{2}}))?"
)
_TITLED = regex.compile(
    rf"\b{_PRICES}\sfor\s(?P<subject>[^.,;:\n(]{{2,80}}?)(?:\s(?:i\s)?(?P<year>(?:19|20)\d{{2}}))?$",
    regex.IGNORECASE,
)


def named_tariffs(item: Item) -> tuple[Tariff, ...]:
    """Return the tariffs without figures that an item's ruling or, failing that, its title names.

    They are no prices and not among the findings; a ledger shows by them which meeting ruled on a
    tariff. "de resterende takster i …" keeps its words as the subject.
    """
    ruled = [
        tariff
        for index, section in enumerate(item.sections)
        if section.kind is SectionKind.DECISION
        for tariff in _in_ruling(item, section, index)
    ]
    return tuple(ruled) if ruled else _in_title(item)


def _in_ruling(item: Item, section: Section, index: int) -> list[Tariff]:
    basis = place_of(item, section, None).basis
    found = []
    for match in _RULED.finditer(section.text):
        subject = match["subject"].strip()
        if match["rest"]:
            subject = regex.sub(r"^de\s", "", match["whole"])
        year = int(match["year"]) if match["year"] else None
        span = Span(section=index, start=match.start("whole"), end=match.end("whole"))
        found.append(_named(subject, year or _title_year(item), basis, span))
    return found


def _in_title(item: Item) -> tuple[Tariff, ...]:
    match = _TITLED.search(" ".join(item.title.split()))
    if match is None or not item.sections:
        return ()
    year = int(match["year"]) if match["year"] else _title_year(item)
    span = Span(section=0, start=0, end=0)
    return (_named(match["subject"].strip(), year, "case_text", span),)


def _title_year(item: Item) -> int | None:
    years = set(regex.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", item.title))
    return int(years.pop()) if len(years) == 1 else None


def _named(subject: str, year: int | None, basis: str, span: Span) -> Tariff:
    return Tariff(
        subject=subject,
        year=year,
        old=None,
        new=None,
        change=None,
        unit="DKK",
        basis=basis,
        consistent=True,
        span=span,
    )
