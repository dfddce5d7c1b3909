"""Ruled tables: PDFium tells where the lines are drawn, pdfplumber's algorithm finds the cells.

Only pdfplumber's geometry is used; reading a page's objects through pdfminer would cost thirty
times as much as the page's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from referatsoeg.readers.pdf.shapes import Char, Rule

# More lines than this is a drawing or a map, not a table.
MOST_RULES = 5000
# Crossings grow the work by their square: 2000 (100 rows of 20) take 0.2 s, 10 000 take 5 s.
_MOST_CROSSINGS = 4000
# Lines this close (points) are one; ends this close meet.
_SNAP = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The frame of one table: the cells row by row as (x0, top, x1, bottom), None where joined."""

    rows: tuple[tuple[tuple[float, float, float, float] | None, ...], ...]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Return (x0, top, x1, bottom) of the whole table."""
        cells = [cell for row in self.rows for cell in row if cell]
        return (
            min(c[0] for c in cells),
            min(c[1] for c in cells),
            max(c[2] for c in cells),
            max(c[3] for c in cells),
        )


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """Return the tables that the lines frame: at least two rows of at least two cells."""
    if not 4 <= len(rules) <= MOST_RULES:
        return []
    across = {round(r.top / _SNAP) for r in rules if r.top == r.bottom}
    down = {round(r.x0 / _SNAP) for r in rules if r.x0 == r.x1}
    if not 4 <= len(across) * len(down) <= _MOST_CROSSINGS:
        return []
    from pdfplumber import table

    edges = table.merge_edges([_edge(r) for r in rules], _SNAP, _SNAP, _SNAP, _SNAP)
    meeting = table.edges_to_intersections(edges, _SNAP, _SNAP)
    cells = table.intersections_to_cells(meeting)
    found = [_grid(list(group)) for group in table.cells_to_tables(cells)]
    return [g for g in found if len(g.rows) >= 2 and max(map(len, g.rows)) >= 2]


def _edge(rule: Rule) -> dict[str, object]:
    flat = rule.top == rule.bottom
    return {
        "x0": rule.x0,
        "x1": rule.x1,
        "top": rule.top,
        "bottom": rule.bottom,
        "width": rule.x1 - rule.x0,
        "height": rule.bottom - rule.top,
        "orientation": "h" if flat else "v",
        "object_type": "line",
    }


def _grid(cells: Sequence[tuple[float, float, float, float]]) -> Grid:
    lefts = sorted({c[0] for c in cells})
    tops = sorted({c[1] for c in cells})
    at = {(c[1], c[0]): c for c in cells}
    return Grid(rows=tuple(tuple(at.get((top, left)) for left in lefts) for top in tops))


def sorted_into(
    grid: Grid, chars: Iterable[Char]
) -> tuple[dict[tuple[int, int], list[Char]], list[Char]]:
    """Return the characters of each cell (row, column) by their middle, and those outside."""
    inside: dict[tuple[int, int], list[Char]] = {}
    outside: list[Char] = []
    places = [(r, c, cell) for r, row in enumerate(grid.rows) for c, cell in enumerate(row) if cell]
    last: tuple[int, int] | None = None
    for char in chars:
        if char.drawn:
            x, y = (char.x0 + char.x1) / 2, (char.top + char.bottom) / 2
            if last is None or not _holds(grid.rows[last[0]][last[1]], x, y):
                last = next(((r, c) for r, c, cell in places if _holds(cell, x, y)), None)
        if last is None:
            outside.append(char)
        else:
            inside.setdefault(last, []).append(char)
    return inside, outside


def _holds(cell: tuple[float, float, float, float] | None, x: float, y: float) -> bool:
    return cell is not None and cell[0] <= x <= cell[2] and cell[1] <= y <= cell[3]
