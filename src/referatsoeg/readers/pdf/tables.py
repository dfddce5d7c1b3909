"""Tables of a page: rows and cells, and each row as one line with tabs between its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from referatsoeg.readers.pdf import careful, order, ruled, units
from referatsoeg.readers.pdf.letters import clean, joined
from referatsoeg.readers.pdf.pdfium import PageText
from referatsoeg.readers.pdf.shapes import Char, Fragment, PageTable, Row

# A cell with more than this is a column of a page set as a table, not a cell (lines).
_LONGEST_CELL = 12

Cells = dict[tuple[int, int], list[Fragment]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """A framed part of the page: its rows, and the table it is unless it only sets the page."""

    bounds: tuple[float, float, float, float]
    rows: tuple[Row, ...]
    table: PageTable | None


def with_tables(
    page: PageText, grids: Sequence[ruled.Grid], fragments: Iterable[Fragment]
) -> tuple[list[Row], list[PageTable]]:
    """Return the rows of a page with ruled tables, and the tables in the order they stand."""
    blocks: list[_Block] = []
    left = list(fragments)
    for grid in sorted(grids, key=lambda g: g.bounds[1]):
        bounds = grid.bounds
        within = [f for f in left if _touches(f, bounds)]
        left = [f for f in left if not _touches(f, bounds)]
        inside, outside = ruled.sorted_into(grid, _chars(page, within))
        left.extend(careful.runs(page, outside))
        cells = {at: list(careful.runs(page, found)) for at, found in inside.items()}
        blocks.append(_block(grid, cells, sum(b.table is not None for b in blocks)))
    return _merged(order.rows(left, page.width), blocks)


def _touches(fragment: Fragment, bounds: tuple[float, float, float, float]) -> bool:
    middle = (fragment.top + fragment.bottom) / 2
    across = fragment.x0 < bounds[2] and fragment.x1 > bounds[0]
    return across and bounds[1] <= middle <= bounds[3]


def _chars(page: PageText, fragments: Iterable[Fragment]) -> Iterator[Char]:
    for fragment in fragments:
        yield from fragment.chars or page.chars(fragment.first, fragment.last)


def _merged(rows: list[Row], blocks: Iterable[_Block]) -> tuple[list[Row], list[PageTable]]:
    """Return the rows with each block's rows put where the block stands, and the tables."""
    tables: list[PageTable] = []
    for block in blocks:
        at = _place(rows, block.bounds)
        if block.table is not None:
            above = clean(order.text(rows[at - 1])) if at else None
            tables.append(units.named(block.table, above))
        rows[at:at] = block.rows
    return rows, tables


def _place(rows: Sequence[Row], bounds: tuple[float, float, float, float]) -> int:
    """Return the index of the first row below the top of the block and on its side of the page."""
    for index, row in enumerate(rows):
        below = (row[0].top + row[0].bottom) / 2 > bounds[1]
        if below and row[0].x0 < bounds[2] and row[-1].x1 > bounds[0]:
            return index
    return len(rows)


def _block(grid: ruled.Grid, cells: Cells, number: int) -> _Block:
    lines = {at: order.group(found) for at, found in cells.items()}
    longest = max(map(len, lines.values()), default=0)
    filled = {at[0] for at in lines}
    if longest > _LONGEST_CELL or len(lines) < 3 or len(filled) < 2:
        ordered = [row for _, found in sorted(lines.items()) for row in found]
        return _Block(bounds=grid.bounds, rows=tuple(ordered), table=None)
    texts = _texts(grid, lines)
    rows = tuple(
        (_as_one(cells, index, "\t".join(row).rstrip("\t"), number),)
        for index, row in enumerate(texts)
        if index in filled
    )
    kept = tuple(row for index, row in enumerate(texts) if index in filled)
    return _Block(bounds=grid.bounds, rows=rows, table=PageTable(rows=kept))


def _texts(grid: ruled.Grid, lines: dict[tuple[int, int], list[Row]]) -> list[tuple[str, ...]]:
    """Return each row's cells as text; a column that holds nothing at all is a drawn gap."""
    width = max(map(len, grid.rows))
    used = [c for c in range(width) if any(at[1] == c for at in lines)]
    return [tuple(_cell(lines.get((r, c), [])) for c in used) for r in range(len(grid.rows))]


def _cell(rows: Sequence[Row]) -> str:
    return joined(clean(order.text(row)) for row in rows)


def _as_one(cells: Cells, index: int, text: str, number: int) -> Fragment:
    """Return a row of cells as one run: its box holds all of them."""
    found = [f for at, runs in sorted(cells.items()) if at[0] == index for f in runs]
    return Fragment(
        text=text,
        x0=min(f.x0 for f in found),
        top=min(f.top for f in found),
        x1=max(f.x1 for f in found),
        bottom=max(f.bottom for f in found),
        base=max(f.base for f in found),
        size=found[0].size,
        bold=all(f.bold for f in found),
        table=number,
    )
