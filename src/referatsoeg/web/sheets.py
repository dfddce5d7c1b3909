"""A search as CSV and XLSX; no cell is a formula, whatever a title begins with."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from io import BytesIO, StringIO
from urllib.parse import quote

import regex
from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from referatsoeg.masking import mask
from referatsoeg.model.hit import Hit
from referatsoeg.output.hit_text import hit_outcome
from referatsoeg.output.words import count

HEADS = (
    "Dato", "Myndighed", "Udvalg", "Punkt", "Titel", "Udfald", "Lukket", "Sagsnr.", "Uddrag",
    "Side", "Kilde", "Id", "Adresse",
)  # fmt: skip
_CASES, _ID, _ADDRESS = HEADS.index("Sagsnr."), HEADS.index("Id"), HEADS.index("Adresse")
_WIDTHS = (11, 18, 26, 8, 60, 22, 8, 18, 70, 6, 40, 40, 50)
_TAGS = regex.compile(r"</?mark>")
_CONTROLS = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# A spreadsheet runs cells that begin so (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_LONGEST = 32_767  # letters in a cell of a workbook


def csv_bytes(hits: Iterable[Hit], left_out: int, *, base: str) -> bytes:
    """Return CSV as a Danish spreadsheet opens it: UTF-8 with BOM, semicolons."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_MINIMAL)
    for row in _rows(hits, left_out, base):
        writer.writerow([_harmless(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def xlsx_bytes(hits: Iterable[Hit], left_out: int, *, base: str) -> bytes:
    """Return a workbook of one sheet whose cells are all text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Fund")
    assert isinstance(sheet, WriteOnlyWorksheet)
    for column, width in enumerate(_WIDTHS):
        dimensions = sheet.column_dimensions  # type: ignore[attr-defined]  # stubs lack it
        dimensions[chr(ord("A") + column)].width = width
    sheet.freeze_panes = "A2"
    for place, row in enumerate(_rows(hits, left_out, base)):
        sheet.append([_cell(sheet, text, bold=place == 0) for text in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet: WriteOnlyWorksheet, text: str, *, bold: bool) -> Cell:
    cell: Cell = WriteOnlyCell(sheet, value=text[:_LONGEST])
    cell.data_type = "s"  # text, also when it begins with "="
    if bold:
        cell.font = Font(bold=True)
    return cell


def _rows(hits: Iterable[Hit], left_out: int, base: str) -> Iterator[Sequence[str]]:
    yield HEADS
    for hit in hits:
        yield [_clean(place, cell) for place, cell in enumerate(_row(hit, base))]
    if left_out:
        more = count(left_out, "fund er ikke med", "fund er ikke med")
        yield [f"{more}; indsnævr søgningen.", *[""] * (len(HEADS) - 1)]


def _row(hit: Hit, base: str) -> Sequence[str]:
    return (
        hit.date or "",
        hit.authority or "",
        hit.body,
        hit.number or "",
        hit.title,
        hit_outcome(hit),
        "ja" if hit.closed else "nej",
        ", ".join(hit.case_numbers),
        unescape(_TAGS.sub("", hit.snippet)),
        str(hit.page),
        hit.source,
        hit.id,
        f"{base}punkt/{quote(hit.id)}",
    )


def _clean(place: int, text: str) -> str:
    plain = _CONTROLS.sub("", text)
    return plain if place in (_CASES, _ID, _ADDRESS) else mask(plain)


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
