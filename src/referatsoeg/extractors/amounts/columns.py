"""Tables whose cells are parted by blanks only, as PDFs and old minutes give them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex

from referatsoeg.extractors.amounts.numbers import NUMERAL, is_year
from referatsoeg.extractors.amounts.tables import COUNTS, Cell, named_units, stated_unit
from referatsoeg.extractors.amounts.units import PERCENT, Unit

# A caption names the unit; looked for first because most texts have none.
_MAYBE = regex.compile(
    r"(?:i |\(|\(i |\([Bb]eløb i )(?:mio|mia|Mio|1\.000|1 000|1000|t\.|tkr|hele|kr|pro|pct|%)"
    r"|(?:kr|mio|pct)\.?\)?[ ]*\n|\([Kk]r"
)
_ROW = regex.compile(
    rf"(?P<label>[^\d\s][^\n\t]{{0,90}}?)(?P<cells>(?:[ ]{{1,40}}[-−–]?{NUMERAL})+)[ ]*\**"
)
# Under a heading that names each column's unit the first columns may hold numbers of their own.
_ROW_END = regex.compile(rf"[^\n\t]{{0,100}}?(?P<cells>(?:[ ]{{1,40}}[-−–]?{NUMERAL})+)[ ]*\**")
_CELL = regex.compile(rf"[-−–]?{NUMERAL}")
_COUNTED = regex.compile(r"\s*(?:antal|indbygger|år\b|nr\b|punkt|side|bilag)", regex.IGNORECASE)
_SENTENCE = regex.compile(r"[.;?!]\s|\b(?:er|var|blev|den|af|til|for|på|med|ca\.?|fra)$")
_PERCENT = regex.compile(r"(?:\((?:i )?(?:procent|pct\.?|%)\)|\bi (?:procent|pct\.?)):?$")
# "Tilbud nr. Maskine Pris, kr.": words only, and the last of them is a unit.
_COLUMN_HEADS = regex.compile(r"[^\d\n\t]{6,120}[ ,(]{1,2}(?:[Kk]r|mio|pct)\.?\)?(?: kr\.?\)?)?")
# Lines of a heading that may stand between a caption and its first row.
_HEADINGS = 2
_LONGEST_CAPTION = 160


def spaced_cells(text: str) -> Iterator[Cell]:
    """Yield the numbers of rows like "Ambulancer 318,4 315,5" under a caption with a unit."""
    if not _MAYBE.search(text):
        return
    yield from _under_heads(text)
    unit: Unit | None = None
    patience = 0
    offset = 0
    heads: list[str] = []
    for line in text.splitlines(keepends=True):
        bare = line.rstrip()
        row = _ROW.fullmatch(bare) if unit is not None and "\t" not in line else None
        named = _caption(bare) if len(bare) < _LONGEST_CAPTION else None
        if row is not None and unit is not None and not _SENTENCE.search(row["label"]):
            yield from _cells(row, offset, unit, heads)
            patience = 0
        elif named is not None:
            unit, patience, heads = named, _HEADINGS, []
        elif bare:
            patience -= 1
            unit = unit if patience >= 0 else None
            heads = bare.split()
        offset += len(line)


def _caption(line: str) -> Unit | None:
    return stated_unit(line) or (Unit(PERCENT) if _PERCENT.search(line) else None)


def _cells(row: regex.Match[str], offset: int, unit: Unit, heads: list[str]) -> Iterator[Cell]:
    """Yield a row's cells; `heads` are the words above them, the last over the last column."""
    if _COUNTED.match(row["label"]):
        return
    begin = offset + row.start("cells")
    cells = list(_CELL.finditer(row["cells"]))
    above = heads[-len(cells) :] if len(heads) > len(cells) else [""] * len(cells)
    for cell, head in zip(cells, above, strict=True):
        if not is_year(cell[0]) and not COUNTS.search(head):
            yield Cell(begin + cell.start(), begin + cell.end(), unit)


def _under_heads(text: str) -> Iterator[Cell]:
    """Yield the last numbers of the rows under a heading that names the unit of its columns."""
    units: list[Unit] = []
    offset = 0
    for line, following in pairwise([*text.splitlines(keepends=True), ""]):
        bare = line.rstrip()
        row = _ROW_END.fullmatch(bare) if units and "\t" not in line else None
        if row is not None:
            cells = list(_CELL.finditer(row["cells"]))
            begin = offset + row.start("cells")
            for cell, unit in zip(reversed(cells), reversed(units), strict=False):
                yield Cell(begin + cell.start(), begin + cell.end(), unit)
        else:
            heads = _COLUMN_HEADS.fullmatch(bare) and _ROW_END.fullmatch(following.rstrip())
            units = named_units(bare) if heads else []
        offset += len(line)
