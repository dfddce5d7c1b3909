"""Items as rows of a spreadsheet, CPR numbers hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from referatsoeg.masking import mask
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.cells import csv_line, plain
from referatsoeg.output.documents import decimal
from referatsoeg.output.words import OUTCOMES, unit

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

COLUMNS = (
    "Id", "Myndighed", "Udvalg", "Dato", "Punkt", "Titel", "Sagsnr.", "Lukket", "Udfald",
    "Indstilling", "Beslutning", "Personer", "Beløb", "Takster", "Side", "Fil", "SHA-256",
)  # fmt: skip
_DATE = COLUMNS.index("Dato")
_PAGE = COLUMNS.index("Side")
# Ids, numbers of known kinds and hashes are no CPR numbers, whatever they look like.
_PLAIN = frozenset(COLUMNS.index(name) for name in ("Id", "Dato", "Sagsnr.", "Side", "SHA-256"))
BOM = "\ufeff"  # tells Excel that the file is UTF-8


def cells(stored: StoredItem, *, show_cpr: bool = False) -> tuple[str, ...]:
    """Return an item as the cells of a row; the date is ISO 8601."""
    meeting, item, found = stored.meeting, stored.item, stored.findings
    decision = item.decision
    row = (
        item.id,
        meeting.authority or "",
        meeting.body,
        meeting.date or "",
        item.number or "",
        item.title,
        ", ".join(item.case_numbers),
        "ja" if item.closed else "",
        OUTCOMES[decision.outcome] if decision else "",
        " / ".join(r.text for r in item.recommendations),
        decision.text if decision else "",
        ", ".join(p.name for p in found.people),
        "; ".join(a.text for a in found.amounts),
        "; ".join(_tariff(stored)),
        str(item.page),
        stored.source,
        stored.sha256,
    )
    if show_cpr:
        return row
    return tuple(c if n in _PLAIN else mask(c) for n, c in enumerate(row))


def _tariff(stored: StoredItem) -> Iterator[str]:
    for tariff in stored.findings.tariffs:
        old, new = decimal(tariff.old), decimal(tariff.new)
        figures = " → ".join(f.replace(".", ",") for f in (old, new) if f)
        year = f" {tariff.year}" if tariff.year else ""
        yield f"{tariff.subject}{year}: {figures} {unit(tariff.unit, tariff.per)}".strip()


def csv_lines(items: Iterable[StoredItem], *, show_cpr: bool = False) -> Iterator[str]:
    """Yield the lines of a CSV file, the heading first; dates as 17-11-2025."""
    yield BOM + csv_line(COLUMNS)
    for stored in items:
        row = list(cells(stored, show_cpr=show_cpr))
        row[_DATE] = "-".join(reversed(row[_DATE].split("-")))
        yield csv_line(row)


def write_xlsx(path: Path, items: Iterable[StoredItem], *, show_cpr: bool = False) -> int:
    """Write items to a workbook row by row and return how many; dates and pages are numbers.

    Raises OSError when the file cannot be written.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Punkter")
    sheet.freeze_panes = "A2"
    heading = [WriteOnlyCell(sheet, name) for name in COLUMNS]
    for cell in heading:
        cell.font = Font(bold=True)
    sheet.append(heading)
    rows = 0
    for stored in items:
        row: list[object] = []
        for place, text in enumerate(cells(stored, show_cpr=show_cpr)):
            row.append(_typed(sheet, place, text))
        sheet.append(row)
        rows += 1
    book.save(path)
    return rows


def _typed(sheet: WriteOnlyWorksheet, place: int, text: str) -> object:
    """Return a cell of the right type; text is never read as a formula."""
    from openpyxl.cell import WriteOnlyCell

    if place == _DATE and text:
        cell = WriteOnlyCell(sheet, datetime.fromisoformat(text))
        cell.number_format = "dd-mm-yyyy"
        return cell
    if place == _PAGE:
        return int(text)
    cell = WriteOnlyCell(sheet, plain(text))
    cell.data_type = "s"
    return cell
