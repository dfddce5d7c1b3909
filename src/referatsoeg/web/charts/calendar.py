"""How complete the archive is: a row for each year, a square for each month with its meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from referatsoeg.output.words import MONTHS, count
from referatsoeg.web.charts.svg import Drawing, drawing, tag
from referatsoeg.web.overviews import Year

_LEFT, _CELL, _GAP, _HEAD = 92, 34, 4, 24


def calendar_chart(name: str, years: Sequence[Year]) -> Drawing:
    """Return the calendar of one body."""
    width = _LEFT + 12 * (_CELL + _GAP) + 60
    height = _HEAD + len(years) * (_CELL + _GAP)
    told = "; ".join(f"{y.year}: {count(y.meetings, 'møde', 'møder')}" for y in years)
    return drawing(width, height, f"{name}. {told}", _parts(years))


def _parts(years: Sequence[Year]) -> Iterator[Markup]:
    for month, name in enumerate(MONTHS):
        x = _LEFT + month * (_CELL + _GAP) + _CELL / 2
        yield tag("text", name[:3], x=x, y=14, class_="dato", text_anchor="middle")
    for row, year in enumerate(years):
        y = _HEAD + row * (_CELL + _GAP)
        yield tag("text", year.year, x=0, y=y + 22, class_="navn")
        for month, meetings in enumerate(year.months if year.year.isdigit() else ()):
            yield from _square(year, month, meetings, y)
        total = str(year.meetings)
        x = _LEFT + 12 * (_CELL + _GAP) + 10
        yield tag("text", total, x=x, y=y + 22, class_="udfald")


def _square(year: Year, month: int, meetings: int, y: float) -> Iterator[Markup]:
    x = _LEFT + month * (_CELL + _GAP)
    told = f"{MONTHS[month]} {year.year}: {count(meetings, 'møde', 'møder')}"
    kind = "fuld" if meetings else "tom"
    yield tag(
        "rect",
        tag("title", told),
        class_=f"maaned {kind}",
        x=x,
        y=y,
        width=_CELL,
        height=_CELL,
        rx=4,
    )
    if meetings:
        at = x + _CELL / 2
        yield tag("text", str(meetings), x=at, y=y + 22, class_="maanedstal", text_anchor="middle")
