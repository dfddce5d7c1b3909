"""Tables without lines: rows whose runs keep to the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from referatsoeg.readers.pdf import order, units
from referatsoeg.readers.pdf.letters import clean
from referatsoeg.readers.pdf.shapes import Fragment, PageTable, Row

# Two columns are a list of labels, three rows of three columns are a table.
_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 3
_FIGURE = regex.compile(r"[-–+(]?\s?\d[\d.,\s]*\)?\s?%?")

Span = tuple[float, float]


def with_aligned(rows: list[Row], framed: list[PageTable]) -> tuple[list[Row], list[PageTable]]:
    """Return the rows with each aligned table's rows as one run with tabs, and all tables."""
    found: list[Row] = []
    tables = list(framed)
    at = 0
    while at < len(rows):
        end = _end(rows, at)
        columns = _columns(rows[at:end])
        if end - at >= _FEWEST_ROWS and _is_table(rows[at:end], columns):
            texts = [_cells(row, columns) for row in rows[at:end]]
            above = clean(order.text(found[-1])) if found else None
            found.extend(
                _as_one(row, cells, len(tables))
                for row, cells in zip(rows[at:end], texts, strict=True)
            )
            tables.append(units.named(PageTable(rows=tuple(texts)), above))
        else:
            end = max(end, at + 1)
            found.extend(rows[at:end])
        at = end
    return found, tables


def _end(rows: Sequence[Row], start: int) -> int:
    """Return the end of the rows from `start` on that each hold several runs, close together."""
    end = start
    while end < len(rows) and len(rows[end]) > 1:
        if end > start and rows[end][0].top - rows[end - 1][0].bottom > 2 * rows[end][0].height:
            break
        end += 1
    return end


def _columns(rows: Sequence[Row]) -> list[Span]:
    """Return the stretches across the page that runs cover, with white between them."""
    spans: list[Span] = []
    for x0, x1 in sorted((f.x0, f.x1) for row in rows for f in row):
        if spans and x0 <= spans[-1][1] + 1:
            spans[-1] = spans[-1][0], max(spans[-1][1], x1)
        else:
            spans.append((x0, x1))
    return spans


def _is_table(rows: Sequence[Row], columns: Sequence[Span]) -> bool:
    if len(columns) >= _FEWEST_COLUMNS:
        return sum(len(row) >= _FEWEST_COLUMNS for row in rows) * 2 >= len(rows)
    figures = sum(_FIGURE.fullmatch(row[-1].text.strip()) is not None for row in rows)
    return len(columns) > 1 and figures >= max(_FEWEST_ROWS, 0.8 * len(rows))


def _cells(row: Row, columns: Sequence[Span]) -> tuple[str, ...]:
    return tuple(
        clean(" ".join(f.text for f in row if x0 - 1 <= (f.x0 + f.x1) / 2 <= x1 + 1))
        for x0, x1 in columns
    )


def _as_one(row: Row, cells: Sequence[str], number: int) -> tuple[Fragment]:
    return (
        replace(
            row[0],
            text="\t".join(cells).rstrip("\t"),
            top=min(f.top for f in row),
            x1=row[-1].x1,
            bottom=max(f.bottom for f in row),
            bold=all(f.bold for f in row),
            table=number,
        ),
    )
