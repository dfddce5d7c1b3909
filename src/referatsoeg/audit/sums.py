"""Checking a tariff's own sum: old, change, percent and new must agree; nothing is repaired."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import regex

from referatsoeg.model.findings import Tariff
from referatsoeg.output.words import figure

_PERCENT = regex.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|pct\b|procent\b)", regex.IGNORECASE)
# A percentage is rounded in print: half of its last digit, and a little for rounded kroner.
_SLACK = Decimal("0.06")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What the figures of a tariff come to, and in Danish where they contradict each other."""

    difference: Decimal | None
    percent: Decimal | None
    consistent: bool
    contradictions: tuple[str, ...]


def check(tariff: Tariff, sentence: str) -> Sum:
    """Return the sum of a tariff; `sentence` may hold the percentage the source states."""
    difference = None
    percent = None
    if tariff.old is not None and tariff.new is not None:
        difference = tariff.new - tariff.old
        if tariff.old:
            percent = (difference / tariff.old * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    found = [*_change(tariff, difference), *_percent(tariff, percent, sentence)]
    if not tariff.consistent and not found:
        found = ["Tallene i kilden modsiger hinanden."]
    return Sum(
        difference=difference,
        percent=percent,
        consistent=not found,
        contradictions=tuple(found),
    )


def _change(tariff: Tariff, difference: Decimal | None) -> list[str]:
    if difference is None or tariff.change is None or abs(difference) == abs(tariff.change):
        return []
    return [
        f"{_kr(tariff.old)} til {_kr(tariff.new)} er {_kr(abs(difference))}, "
        f"men kilden skriver {_kr(abs(tariff.change))}"  # "kr." ends the sentence
    ]


def _percent(tariff: Tariff, percent: Decimal | None, sentence: str) -> list[str]:
    stated = tariff.percent
    if stated is None:
        match = _PERCENT.search(sentence)
        only = len(_PERCENT.findall(sentence)) == 1
        stated = Decimal(match[1].replace(",", ".")) if match and only else None
    if stated is None or percent is None or tariff.old is None or tariff.new is None:
        return []
    places = -int(stated.as_tuple().exponent)
    exact = abs((tariff.new - tariff.old) / tariff.old * 100)
    if abs(exact - abs(stated)) <= Decimal(5).scaleb(-places - 1) + _SLACK:
        return []
    return [
        f"Ændringen er {figure(str(abs(percent)))} %, men kilden skriver {figure(str(stated))} %."
    ]


def _kr(value: Decimal | None) -> str:
    return "?" if value is None else f"{figure(format(value, 'f'))} kr."
