"""The price of one subject over the years, as dots joined by lines with the figures beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from markupsafe import Markup

from referatsoeg.audit.ledger import Entry
from referatsoeg.output.documents import decimal
from referatsoeg.output.words import figure, unit
from referatsoeg.web.charts.svg import Drawing, drawing, tag

_HEIGHT, _TOP, _BOTTOM, _SIDE = 200.0, 20.0, 36.0, 60.0
_YEAR = 110.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """A price for a year; `settled` when a meeting approved it."""

    year: int
    value: Decimal
    settled: bool


def price_charts(entries: Sequence[Entry]) -> list[tuple[str, Drawing]]:
    """Return name and chart for each subject and unit with prices for two years or more."""
    return [
        (name, _chart(name, prices))
        for name, prices in _series(entries)
        if len({price.year for price in prices}) > 1
    ]


def _series(entries: Sequence[Entry]) -> Iterator[tuple[str, list[Price]]]:
    """Yield the prices of every subject: what was set, and the old price for the year before."""
    found: dict[str, dict[int, Price]] = defaultdict(dict)
    for entry in entries:
        tariff = entry.tariff
        if tariff is None or entry.year is None:
            continue
        name = f"{entry.subject} ({unit(tariff.unit, tariff.per)})"
        prices = found[name]
        if tariff.old is not None:
            prices.setdefault(
                entry.year - 1, Price(year=entry.year - 1, value=tariff.old, settled=False)
            )
        if tariff.new is not None:
            settled = bool(entry.finality.final)
            before = prices.get(entry.year)
            if before is None or settled or not before.settled:
                prices[entry.year] = Price(year=entry.year, value=tariff.new, settled=settled)
    for name, prices in found.items():
        yield name, [prices[year] for year in sorted(prices)]


def _chart(name: str, prices: Sequence[Price]) -> Drawing:
    first, last = prices[0].year, prices[-1].year
    width = _SIDE * 2 + _YEAR * (last - first)
    told = ", ".join(f"{p.year}: {figure(decimal(p.value))}" for p in prices)
    return drawing(width, _HEIGHT, f"{name}. {told}", _parts(prices, first, width))


def _parts(prices: Sequence[Price], first: int, width: float) -> Iterator[Markup]:
    low, high = min(p.value for p in prices), max(p.value for p in prices)
    room = _HEIGHT - _TOP - _BOTTOM - 30

    def point(price: Price) -> tuple[float, float]:
        share = float((price.value - low) / (high - low)) if high > low else 0.5
        return _SIDE + _YEAR * (price.year - first), _HEIGHT - _BOTTOM - 12 - share * room

    base = _HEIGHT - _BOTTOM
    yield tag("line", "", class_="bane", x1=0, x2=width, y1=base, y2=base)
    for one, other in pairwise(prices):
        (x1, y1), (x2, y2) = point(one), point(other)
        broken = None if other.year == one.year + 1 else "4 4"
        yield tag("line", "", class_="vej", x1=x1, y1=y1, x2=x2, y2=y2, stroke_dasharray=broken)
    for price in prices:
        x, y = point(price)
        kind = "ja" if price.settled else "rolig mangler"
        yield tag("circle", "", class_=f"stop {kind}", cx=x, cy=y, r=6)
        value = figure(decimal(price.value))
        yield tag("text", value, x=x - 8, y=y - 12, class_="udfald", text_anchor="middle")
        yield tag("text", str(price.year), x=x, y=base + 20, class_="dato", text_anchor="middle")
