"""Rows of price tables: a subject in the first cells, old and new price in the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from referatsoeg.model.findings import Amount, Span, Tariff

_PRICE_TABLE = regex.compile(
    r"takst|gebyr|kontingent|(?:egen|forældre|bruger)betaling|timepris|døgnpris|\bpriser\b|\bpris\b"
    r"|sats|afgift|abonnement|leje\b|billet",
    regex.IGNORECASE,
)
_COST_TABLE = regex.compile(
    r"1\.?000 kr|mio|overslag|udgift|regnskab|forbrug\b|anlæg|bevilling|samlet pris|pris i alt"
    r"|indtægt|omsætning|udbetalt|besparelse|tilskud|indkøb|aktivitet\b",
    regex.IGNORECASE,
)
_YEAR = regex.compile(r"(?<![\d.])(?:19|20)\d{2}(?!\d)")
_OLD = regex.compile(r"nuværende|gældende|hidtil|tidligere|gammel|gl\.|før", regex.IGNORECASE)
_NEW = regex.compile(r"\bny|forslag|fremtidig|foreslået|indstillet|efter", regex.IGNORECASE)
_CHANGE = regex.compile(r"ændring|stigning|forskel|difference|fald|regulering", regex.IGNORECASE)
_PER = regex.compile(
    r"(?:pr\.?|per|/)\s?(?P<per>time|døgn|dag|måned|md|år|m3|m³|m2|m²|barn|ton|stk|person|gang|uge|klip)(?!\w)",
    regex.IGNORECASE,
)
_VAT = regex.compile(
    r"\b(?P<word>inkl|incl|m|med|ekskl|excl|eks|u|uden)\.?\s?/?\s?moms", regex.IGNORECASE
)
_SUM = regex.compile(r"i alt|sum|total|gennemsnit|samlet", regex.IGNORECASE)
_BLANKS = regex.compile(r"\s+")
_PER_NAMES = {"md": "måned", "m3": "m³", "m2": "m²"}


@dataclass(frozen=True, slots=True)
class _Column:
    """What the heading of a column says of its prices."""

    kind: str  # old, new, change or price
    year: int | None
    per: str | None
    vat: bool | None
    heading: str


@dataclass(frozen=True, slots=True)
class _Row:
    start: int
    cells: tuple[str, ...]


def table_tariffs(text: str, amounts: Sequence[Amount], basis: str) -> list[Tariff]:
    """Return a tariff for each row of the tables that a heading or caption says hold prices."""
    found: list[Tariff] = []
    for caption, rows in _tables(text):
        heading = " ".join(rows[0].cells)
        about = f"{caption} {heading}"
        if len(rows) < 2 or not _PRICE_TABLE.search(about) or _COST_TABLE.search(about):
            continue
        columns = [_column(cell, caption) for cell in rows[0].cells]
        for row in rows[1:]:
            found.extend(_of_row(row, columns, amounts, basis))
    return found


def _tables(text: str) -> Iterator[tuple[str, list[_Row]]]:
    rows: list[_Row] = []
    caption = ""
    offset = 0
    for line in text.splitlines(keepends=True):
        if "\t" in line:
            rows.append(_Row(offset, tuple(line.rstrip("\r\n").split("\t"))))
        elif line.strip():
            if rows:
                yield caption, rows
            rows, caption = [], line.strip() if len(line) < 160 else ""
        offset += len(line)
    if rows:
        yield caption, rows


def _column(cell: str, caption: str) -> _Column:
    years = _YEAR.findall(cell)
    per = _per(cell) or _per(caption)
    kind = "price"
    for pattern, label in ((_CHANGE, "change"), (_OLD, "old"), (_NEW, "new")):
        if pattern.search(cell):
            kind = label
            break
    return _Column(kind, int(years[-1]) if years else None, per, _vat(cell), " ".join(cell.split()))


def _vat(cell: str) -> bool | None:
    match = _VAT.search(cell)
    return match["word"][0] in "imIM" if match else None


def _per(words: str) -> str | None:
    match = _PER.search(words)
    name = match["per"].lower() if match else None
    return _PER_NAMES.get(name, name) if name else None


def _of_row(
    row: _Row, columns: Sequence[_Column], amounts: Sequence[Amount], basis: str
) -> list[Tariff]:
    label = " ".join(row.cells[0].split())
    placed = _placed(row, columns, amounts)
    prices = [(c, a) for c, a in placed if c.kind != "change" and a.unit == "DKK"]
    if not prices or not any(c.isalpha() for c in label) or _SUM.match(label):
        return []
    plain = [(c, a) for c, a in prices if c.kind == "price" and c.year is None]
    if len(plain) == len(prices) > 1:
        return [_several(row, label, column, amount, basis) for column, amount in plain]
    return [_one(row, label, placed, prices, basis)]


def _one(
    row: _Row,
    label: str,
    placed: list[tuple[_Column, Amount]],
    prices: list[tuple[_Column, Amount]],
    basis: str,
) -> Tariff:
    """Return the tariff of a row whose columns are old and new prices."""
    new_column, new = _newest(prices)
    old = _older(prices, new_column)
    changes = [a for c, a in placed if c.kind == "change"]
    money = next((a for a in changes if a.unit == "DKK"), None)
    percent = next((a.value for a in changes if a.unit == "percent"), None)
    return Tariff(
        subject=_subject(label),
        year=new_column.year,
        old=old.value if old else None,
        new=new.value,
        change=money.value if money else None,
        unit="DKK",
        basis=basis,
        consistent=True,
        span=Span(
            section=new.span.section, start=row.start, end=max(a.span.end for _, a in placed)
        ),
        per=new.per or _per(label) or new_column.per,
        percent=percent,
        vat=new_column.vat,
    )


def _several(row: _Row, label: str, column: _Column, amount: Amount, basis: str) -> Tariff:
    """Return the tariff of one column, where each column is a price of its own."""
    about_vat = column.vat is not None or not column.heading
    return Tariff(
        subject=_subject(label) if about_vat else f"{_subject(label)}, {column.heading}",
        year=None,
        old=None,
        new=amount.value,
        change=None,
        unit="DKK",
        basis=basis,
        consistent=True,
        span=Span(section=amount.span.section, start=row.start, end=amount.span.end),
        per=amount.per or _per(label) or column.per,
        vat=column.vat,
    )


def _subject(label: str) -> str:
    return _BLANKS.sub(" ", _PER.sub("", label)).replace(" ,", ",").strip(" ,(") or label


def _placed(
    row: _Row, columns: Sequence[_Column], amounts: Sequence[Amount]
) -> list[tuple[_Column, Amount]]:
    placed: list[tuple[_Column, Amount]] = []
    offset = row.start
    for index, cell in enumerate(row.cells):
        end = offset + len(cell)
        inside = [a for a in amounts if offset <= a.span.start < end] if index else []
        if len(inside) == 1 and index < len(columns):
            placed.append((columns[index], inside[0]))
        offset = end + 1
    return placed


def _newest(prices: list[tuple[_Column, Amount]]) -> tuple[_Column, Amount]:
    named = [p for p in prices if p[0].kind == "new"]
    if named:
        return named[0]
    dated = [p for p in prices if p[0].year is not None]
    if dated:
        return max(dated, key=lambda p: p[0].year or 0)
    plain = [p for p in prices if p[0].kind == "price"]
    return (plain or prices)[-1]


def _older(prices: list[tuple[_Column, Amount]], newest: _Column) -> Amount | None:
    for column, amount in prices:
        before = newest.year is not None and column.year == newest.year - 1
        if column is not newest and (column.kind == "old" or before):
            return amount
    return None
