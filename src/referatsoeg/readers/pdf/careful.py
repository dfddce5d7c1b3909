"""Difficult pages, letter by letter: text drawn several times, turned text, cells of tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import floor, pi

from referatsoeg.readers.pdf.pdfium import PageText
from referatsoeg.readers.pdf.plain import HOLE
from referatsoeg.readers.pdf.shapes import Char, Fragment

# Fake bold draws the same letter again at most this far away (in heights of the letter); "ll" in
# the narrowest type stands 0.18 apart, fake bold moves by 0.01 to 0.06.
_SAME_PLACE = 0.12
# Letters are looked up by squares of this side (points): wider than any reach.
_CELL = 4.0
# White that is a blank between words (heights): justified type goes down to 0.16, letters that
# are set apart go up to 0.1.
_BLANK = 0.14
# How much the baseline may rise or fall within a run (heights): raised figures stay in their run.
_STEP = 0.45


def fragments(page: PageText, chars: Iterable[Char]) -> list[Fragment]:
    """Return the page's runs of text in drawing order, each letter once, turned text upright.

    Text turned by quarters comes after the upright text, as it would stand with the page turned.
    """
    found: list[Fragment] = []
    for quarter, group in sorted(_by_quarter(page, chars).items()):
        upright = [_turned(c, quarter, page.width, page.height) for c in group]
        found.extend(runs(page, upright))
    return found


def once(chars: Iterable[Char]) -> list[Char]:
    """Return the characters without those drawn again on the same place, in drawing order."""
    seen: dict[tuple[str, int, int], list[Char]] = defaultdict(list)
    found: list[Char] = []
    repeated = False
    for char in chars:
        if not char.drawn:
            found.append(char)
            continue
        reach = min(max(_SAME_PLACE * (char.bottom - char.top), 0.5), _CELL)
        if any(_on_top(other, char, reach) for other in _near(seen, char, reach)):
            repeated = True
            continue
        seen[char.text, floor(char.x0 / _CELL), floor(char.top / _CELL)].append(char)
        found.append(char)
    return [c for c in found if c.drawn] if repeated else found


def _on_top(other: Char, char: Char, reach: float) -> bool:
    return abs(other.x0 - char.x0) <= reach and abs(other.top - char.top) <= reach


def _near(seen: dict[tuple[str, int, int], list[Char]], char: Char, reach: float) -> Iterator[Char]:
    columns = {floor((char.x0 - reach) / _CELL), floor((char.x0 + reach) / _CELL)}
    lines = {floor((char.top - reach) / _CELL), floor((char.top + reach) / _CELL)}
    for column in columns:
        for line in lines:
            yield from seen.get((char.text, column, line), ())


def _by_quarter(page: PageText, chars: Iterable[Char]) -> dict[int, list[Char]]:
    """Group by quarter turns clockwise; a blank put in by PDFium goes with the letter before."""
    groups: dict[int, list[Char]] = defaultdict(list)
    quarter = 0
    for char in chars:
        if char.drawn and not char.text.isspace():
            quarter = round(page.angle(char.at) / (pi / 2)) % 4
        groups[quarter].append(char)
    return groups


def _turned(char: Char, quarter: int, width: float, height: float) -> Char:
    """Return the character as it stands when text turned `quarter` times clockwise is righted."""
    x0, top, x1, bottom = char.x0, char.top, char.x1, char.bottom
    if quarter == 1:
        return char._replace(x0=top, top=width - x1, x1=bottom, bottom=width - x0)
    if quarter == 2:
        return char._replace(x0=width - x1, top=height - bottom, x1=width - x0, bottom=height - top)
    if quarter == 3:
        return char._replace(x0=height - bottom, top=x0, x1=height - top, bottom=x1)
    return char


def runs(page: PageText, chars: Iterable[Char]) -> Iterator[Fragment]:
    """Yield the runs of characters that follow each other on one height without a hole."""
    run: list[Char] = []
    blank = False
    for char in chars:
        if char.text.isspace() or not char.drawn:
            blank = blank or bool(run)
            continue
        if run and _breaks(run[-1], char):
            yield _fragment(page, run)
            run, blank = [], False
        if run and (blank or char.x0 - run[-1].x1 > _BLANK * _height(char)):
            run.append(char._replace(text=" " + char.text))
        else:
            run.append(char)
        blank = False
    if run:
        yield _fragment(page, run)


def _height(char: Char) -> float:
    return max(char.bottom - char.top, 1.0)


def _breaks(before: Char, char: Char) -> bool:
    height = max(_height(before), _height(char))
    shift = abs((before.top + before.bottom) - (char.top + char.bottom)) / 2
    gap = char.x0 - before.x1
    return shift > _STEP * height or gap > HOLE * height or gap < -0.6 * height


def _fragment(page: PageText, run: Sequence[Char]) -> Fragment:
    tallest = max(run, key=_height)
    return Fragment(
        text="".join(c.text for c in run),
        x0=run[0].x0,
        top=min(c.top for c in run),
        x1=max(c.x1 for c in run),
        bottom=max(c.bottom for c in run),
        base=tallest.bottom - 0.2 * _height(tallest),
        size=_height(tallest),
        bold=page.bold(run[0].at),
        chars=tuple(run),
    )
