"""The way of a case as a picture: a lane for each body, a stop for each treatment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup

from referatsoeg.audit.chain import Chain, Step
from referatsoeg.output.words import OUTCOMES, count, day
from referatsoeg.web.charts.svg import Drawing, drawing, tag

_LEFT, _STEP, _LANE, _TOP, _FOOT = 230, 118, 56, 30, 34
_LONGEST = 30  # letters of a body's name beside its lane


def chain_chart(chain: Chain, tones: Sequence[str]) -> Drawing:
    """Return the picture; `tones` are the tones of the steps' outcomes."""
    lanes = list(dict.fromkeys(_body(step) for step in chain.steps))
    width = _LEFT + _STEP * max(1, len(chain.steps))
    height = _TOP + _LANE * len(lanes) + _FOOT
    title = f"{chain.title}: " + "; ".join(_words(step) for step in chain.steps)
    return drawing(width, height, title, _parts(chain, tones, lanes, width))


def _parts(
    chain: Chain, tones: Sequence[str], lanes: Sequence[str], width: float
) -> Iterator[Markup]:
    for place, name in enumerate(lanes):
        y = _y(place)
        yield tag("line", "", class_="bane", x1=_LEFT - 10, x2=width, y1=y, y2=y)
        short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        yield tag("text", short, x=0, y=y + 5, class_="navn")
    points = [(_x(n), _y(lanes.index(_body(step)))) for n, step in enumerate(chain.steps)]
    for (x1, y1), (x2, y2) in pairwise(points):
        yield tag("line", "", class_="vej", x1=x1, y1=y1, x2=x2, y2=y2)
    foot = _TOP + _LANE * len(lanes) + 8
    for n, (step, (x, y)) in enumerate(zip(chain.steps, points, strict=True)):
        yield from _stop(step, tones[n], x, y, final=n == chain.final)
        yield tag("text", _short(step.date), x=x, y=foot, class_="dato", text_anchor="middle")


def _stop(step: Step, tone: str, x: float, y: float, *, final: bool) -> Iterator[Markup]:
    known = "" if step.stored is not None else " mangler"
    if final:
        yield tag("circle", "", class_="ring", cx=x, cy=y, r=15)
    yield tag("circle", tag("title", _words(step)), class_=f"stop {tone}{known}", cx=x, cy=y, r=10)
    word = OUTCOMES[step.outcome]
    short = word if len(word) <= 18 else f"{word[:17]}…"
    yield tag("text", short, x=x, y=y - 19, class_="udfald", text_anchor="middle")


def _x(place: int) -> float:
    return _LEFT + _STEP * place + _STEP / 2


def _y(place: int) -> float:
    return _TOP + _LANE * place + 20


def _body(step: Step) -> str:
    return step.body or "Udvalg ikke nævnt"


def _short(date: str | None) -> str:
    if date is None:
        return "uden dato"
    year, month, number = date.split("-")
    return f"{int(number)}.{int(month)}.{year}"


def _words(step: Step) -> str:
    where = "" if step.stored is not None else " (ikke i arkivet)"
    return f"{day(step.date)} {_body(step)}: {OUTCOMES[step.outcome]}{where}"


def summary(chain: Chain) -> str:
    """Return the size of a chain in words."""
    return count(len(chain.steps), "behandling", "behandlinger")
