"""Where known words stand on a drawn page: lines of the archive laid on rows of the page.

The archive knows a line by its words and its number; the page has rows with letters and boxes.
Words may repeat ("Godkendt." five times on a page), so all known lines are laid on the rows at
once, in their order, such that as many letters as possible agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from referatsoeg.model.document import Box

_SAME_ROW = 0.3  # how much an equal row is preferred to one that only holds the words


class Letter(NamedTuple):
    """A letter and its cell on the page, in points from the top left."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRow:
    """A row of a page with the places of its letters."""

    letters: tuple[Letter, ...]
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of one source line; `marked` are those of them to highlight, "" for none.

    `sought` are the places (start, end) in `text` of words that somebody searched for.
    """

    text: str
    marked: str = ""
    sought: tuple[tuple[int, int], ...] = ()


class Placed(NamedTuple):
    """The boxes of marked words, which rows hold known lines, and the boxes of sought words."""

    marks: list[Box]
    seen: list[int]
    sought: list[Box]


def place(rows: Sequence[PlacedRow], lines: Sequence[Words]) -> Placed:
    """Return where known lines and the words to highlight stand on a page."""
    squeezed = [_squeezed("".join(letter.text for letter in row.letters)) for row in rows]
    found = _aligned(squeezed, [_squeezed(line.text) for line in lines])
    marks = [_marked(rows[at], lines[line].marked) for at, line in found if lines[line].marked]
    sought = [box for at, line in found for box in _sought(rows[at], lines[line])]
    return Placed(marks, sorted({at for at, _ in found}), sought)


def _squeezed(text: str) -> str:
    """Return letters and digits alone: blanks, hyphens and list marks are joined differently."""
    return "".join(c for c in text.casefold() if c.isalnum())


def _aligned(rows: Sequence[str], lines: Sequence[str]) -> list[tuple[int, int]]:
    """Return (row, line) pairs, both rising, whose agreeing letters are the most."""
    best = [[0.0] * (len(lines) + 1) for _ in range(len(rows) + 1)]
    for i in range(len(rows) - 1, -1, -1):
        for j in range(len(lines) - 1, -1, -1):
            best[i][j] = max(value for value, *_ in _steps(best, rows, lines, i, j))
    pairs, i, j = [], 0, 0
    while i < len(rows) and j < len(lines):
        _, paired, next_i, next_j = max(_steps(best, rows, lines, i, j), key=lambda s: s[0])
        if paired:
            pairs.append((i, j))
        i, j = next_i, next_j
    return pairs


def _steps(
    best: list[list[float]], rows: Sequence[str], lines: Sequence[str], i: int, j: int
) -> list[tuple[float, bool, int, int]]:
    """Return what can be done at row i and line j: worth, whether they are a pair, what is next.

    A row may hold two known pieces (a heading and the first words), and a title that is known
    whole may run over two rows.
    """
    gain, across = _gain(rows[i], lines[j])
    steps = [(best[i + 1][j], False, i + 1, j), (best[i][j + 1], False, i, j + 1)]
    if gain:
        steps.insert(0, (gain + best[i + 1][j + 1], True, i + 1, j + 1))
        if across:
            steps.append((gain + best[i + 1][j], True, i + 1, j))
        else:
            steps.append((gain + best[i][j + 1], True, i, j + 1))
    return steps


def _gain(row: str, line: str) -> tuple[float, bool]:
    """Return how many letters agree, and whether the line runs on beyond the row."""
    if not line or not row:
        return 0.0, False
    if row == line:
        return len(line) * (1 + _SAME_ROW), False
    if line in row:
        return float(len(line)), False
    return (0.9 * len(row), True) if len(row) > 3 and row in line else (0.0, False)


def _marked(row: PlacedRow, words: str) -> Box:
    """Return the box of words in a row; the whole row when they cannot be told apart in it."""
    kept = _kept(row)
    wanted = _squeezed(words)
    start = "".join(c for _, c in kept).find(wanted) if wanted else -1
    if start < 0:
        return row.box
    return _span(row, kept[start : start + len(wanted)])


def _sought(row: PlacedRow, line: Words) -> Iterator[Box]:
    """Yield the boxes of a line's sought words; of a line over two rows those in this row."""
    kept, there = _kept(row) if line.sought else [], _squeezed(line.text)
    here = "".join(c for _, c in kept)
    shift = here.find(there) if there in here else -max(0, there.find(here))
    for start, end in line.sought:
        first = len(_squeezed(line.text[:start])) + shift
        last = first + len(_squeezed(line.text[start:end]))
        word = kept[max(0, first) : max(0, last)]
        if word:
            yield _span(row, word)


def _kept(row: PlacedRow) -> list[tuple[int, str]]:
    """Return the letters and digits of a row, each after its place in it."""
    return [(i, c) for i, letter in enumerate(row.letters) for c in _squeezed(letter.text)]


def _span(row: PlacedRow, kept: Sequence[tuple[int, str]]) -> Box:
    """Return the box around a row's letters from the first kept to the last."""
    boxes = [letter.box for letter in row.letters[kept[0][0] : kept[-1][0] + 1]]
    return Box(
        x0=min(b.x0 for b in boxes),
        top=min(b.top for b in boxes),
        x1=max(b.x1 for b in boxes),
        bottom=max(b.bottom for b in boxes),
    )
