"""Cells of a spreadsheet: nothing is run as a formula, nothing is lost without a mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import regex

LONGEST = 32_000  # characters; Excel holds 32.767 in a cell
_CUT = " … (forkortet)"
# Control characters that XML, and so xlsx, cannot hold.
_CONTROL = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NUMBER = regex.compile(r"[-+]?\d+(?:[.,]\d+)*%?")


def plain(text: str) -> str:
    """Return a cell's text without control characters, cut with a mark when it is too long."""
    shown = _CONTROL.sub("", text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - len(_CUT)] + _CUT


def harmless(cell: str) -> str:
    """Return a cell for CSV that no spreadsheet runs as a formula, on one line.

    A cell that begins with = + - @ or a tab is taken for a formula unless it is a number (OWASP,
    CSV injection): an apostrophe before it makes it text.
    """
    flat = " ".join(plain(cell).split())
    if flat[:1] in ("=", "+", "-", "@") and not _NUMBER.fullmatch(flat):
        return f"'{flat}"
    return flat


def csv_line(row: Iterable[str]) -> str:
    """Return a row as CSV the way a Danish Excel opens it: semicolons between the cells."""
    out = io.StringIO()
    cells = [harmless(cell) for cell in row]
    csv.writer(out, delimiter=";", lineterminator="").writerow(cells)
    return out.getvalue()
