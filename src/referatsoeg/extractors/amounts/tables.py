"""Tables in running text: cells parted by tabs, whose unit stands in a heading or a caption."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from referatsoeg.extractors.amounts.numbers import is_year
from referatsoeg.extractors.amounts.units import Unit, unit_of

_KR = r"(?:[Kk]r\b\.?|[Kk]roner\b)"
_EXPR = (
    rf"(?:(?P<thousand>1[. ]?000\.? ?{_KR}|[Tt]\. ?[Kk]r\b\.?|[Tt]kr\b\.?|tusinde? {_KR})"
    rf"|(?P<mio>(?:[Mm]io\b\.?|[Mm]ill\b\.?|millioner\b)(?: ?{_KR})?)"
    rf"|(?P<mia>[Mm]ia\b\.?(?: ?{_KR})?)"
    r"|(?P<percent>%|procent\b|pct\b\.?)"
    rf"|(?P<kroner>(?:hele )?(?:{_KR}|DKK\b)))"
)
_UNIT = regex.compile(rf"(?<![\w.,])(?:{_EXPR})")
_NUMBER_BEFORE = regex.compile(r"[0-9][0-9.,]*\s*$")
# "Beløb i 1.000 kr.", "(mio. kr.)", "Alle tal er angivet i t.kr."
_CAPTION = regex.compile(rf"(?:\b[Ii]|\b[Bb]eløb|\()\s{{0,2}}(?:hele )?(?:{_EXPR})(?=[\s,;:.)(]|$)")
_CELL = regex.compile(r"\s*\(?(?P<minus>[-−–÷+]\s?)?(?P<number>[0-9][0-9.,  ]*)\)?\s*\*{0,3}\s*")
COUNTS = regex.compile(
    r"antal|\bnr\b|nummer|indbygger|\bår\b|årstal|plads(?:er)?\b|timer\b|\bm2\b|m²|m³|\bkvm|point|alder"
    r"|dato|elever|\bbørn\b|passager|personer|kolonne|årsværk|helår|\bstk\b|bilag|\bdage\b|\buge|kvartal"
    r"|brugere|besøg|deltagere|modtagere|sager|\bkm\b|\bkwh\b|\btons?\b|medlemmer|stemmer|indeks|faktor",
    regex.IGNORECASE,
)
_COUNTED = regex.compile(
    r"\s*(?:antal|indbygger|heraf antal|i alt antal|år\b|nr\b)", regex.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A number in a table with the unit its heading or caption gives it; offsets of the text."""

    start: int
    end: int
    unit: Unit


@dataclass(slots=True)
class Tables:
    """What the tables of a text hold: money cells, and the captions that are no amounts."""

    cells: list[Cell] = field(default_factory=list)
    captions: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Units:
    """The units in force while the rows of one table are read."""

    table: Unit | None
    columns: dict[int, Unit | None] = field(default_factory=dict)
    width: int = 0


Row = list[tuple[int, str]]


def read_tables(text: str) -> Tables:
    """Return the cells with a unit, and the headings that only name one ("1.000 kr.")."""
    found = Tables()
    if "\t" in text:
        for before, rows, after in _blocks(text):
            _read_block(found, before, rows, after)
    return found


def _blocks(text: str) -> Iterator[tuple[str, list[Row], str]]:
    """Yield each run of lines with tabs, with the two lines before it and the one after it."""
    rows: list[Row] = []
    before: list[str] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        if "\t" in line:
            rows.append(_split(line.rstrip("\r\n"), offset))
        elif line.strip():
            if rows:
                yield "\n".join(before[-2:]), rows, line
                rows, before = [], []
            before = [*before[-1:], line]
        offset += len(line)
    if rows:
        yield "\n".join(before[-2:]), rows, ""


def _split(line: str, offset: int) -> Row:
    row: Row = []
    for cell in line.split("\t"):
        row.append((offset, cell))
        offset += len(cell) + 1
    return row


def _read_block(found: Tables, before: str, rows: list[Row], after: str) -> None:
    units = _Units(stated_unit(before) or stated_unit(after))
    for row in rows:
        _note_captions(found, row)
        if _is_heading(row):
            _take_heading(units, row)
        else:
            found.cells.extend(_row_cells(units, row))


def stated_unit(around: str) -> Unit | None:
    """Return the money unit that the lines beside a table state for it."""
    for line in reversed(around.splitlines()):
        match = _CAPTION.search(line) if len(line) < 250 else None
        if match is not None and match.lastgroup not in ("percent", None):
            return unit_of(str(match.lastgroup))
    return None


def named_units(heading: str) -> list[Unit]:
    """Return the units that a line of column headings names, from left to right."""
    return [unit_of(str(match.lastgroup)) for match in _UNIT.finditer(heading)]


def _note_captions(found: Tables, row: Row) -> None:
    for offset, cell in row:
        match = _UNIT.search(cell)
        named = match is not None and match.lastgroup == "thousand"
        if match is not None and named and not _NUMBER_BEFORE.search(cell[: match.start()]):
            found.captions.add(offset + match.start())


def _is_heading(row: Row) -> bool:
    """Return whether a row names columns: no cell but the first is a number other than a year."""
    return not any(_number(cell) for _, cell in row[1:])


def _number(cell: str) -> regex.Match[str] | None:
    match = _CELL.fullmatch(cell)
    return None if match is None or is_year(match["number"].strip()) else match


def _take_heading(units: _Units, row: Row) -> None:
    named = {index: _named_unit(cell) for index, (_, cell) in enumerate(row)}
    years = sum(is_year(cell.strip()[:4]) for _, cell in row[1:])
    spread = [unit for unit in units.columns.values() if unit is not None]
    if years and not any(named.values()) and len(spread) == 1:
        units.table = units.table or spread[0]
    if named.get(0) is not None:
        units.table = named[0]
    units.columns = {}
    units.width = len(row)
    for index, (_, cell) in enumerate(row):
        if index and (named[index] is not None or COUNTS.search(cell)):
            units.columns[index] = named[index]


def _named_unit(cell: str) -> Unit | None:
    """Return the unit that a heading names, as "Budget i t. kr." or "Stigning i %"."""
    for match in _UNIT.finditer(cell):
        before = _NUMBER_BEFORE.search(cell[: match.start()])
        if match.lastgroup and (before is None or is_year(before[0].strip())):
            return unit_of(match.lastgroup)
    return None


def _row_cells(units: _Units, row: Row) -> Iterator[Cell]:
    own = _named_unit(row[0][1])
    if own is not None and own.scale > 1 and units.table is None and not units.columns:
        units.table = own  # the caption stands in the first row: "Samlet 1.000 kr."
    if own is None and _COUNTED.match(row[0][1]):
        return
    # A row with a cell too many has it in front, where a group of rows is named.
    shift = max(0, len(row) - units.width) if units.width else 0
    for index, (offset, cell) in enumerate(row[1:], start=1 - shift):
        match = _number(cell)
        unit = own or units.columns.get(index, units.table)
        if match is not None and unit is not None:
            start = match.start("minus") if match["minus"] else match.start("number")
            end = match.start("number") + len(match["number"].rstrip(" .,"))
            yield Cell(offset + start, offset + end, unit)
