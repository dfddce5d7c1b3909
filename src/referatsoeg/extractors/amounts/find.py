"""Text → amounts: numbers with their units become findings with role and direction."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

import regex

from referatsoeg.extractors.amounts.columns import spaced_cells
from referatsoeg.extractors.amounts.context import (
    changing,
    clause_before,
    direction,
    per,
    role_word,
)
from referatsoeg.extractors.amounts.numbers import numeral_value
from referatsoeg.extractors.amounts.roles import relate
from referatsoeg.extractors.amounts.scan import Token, numbers, worded
from referatsoeg.extractors.amounts.sharing import share
from referatsoeg.extractors.amounts.tables import Cell, Tables, read_tables
from referatsoeg.extractors.amounts.units import DKK, KR, UNIT_MARKS, Unit
from referatsoeg.model.findings import Amount, Span

_MINUS = "-−÷–"
_MILLION = 1_000_000
_POINT = regex.compile(r"[0-9]{1,3}\.[0-9]{3}")
_COMMA = regex.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_THOUSAND = frozenset({"1.000", "1000", "1 000"})
# What stands before "1.000 kr." where it is the unit of a table: "beløb i 1.000 kr.".
_UNIT_LEAD = regex.compile(r"(?:\b[Ii]|\b[Bb]eløb|\b[Hh]ele|\()\s{1,2}$|\($")


def amounts(text: str, section: int) -> tuple[Amount, ...]:
    """Return the amounts of a section's joined text, in order.

    `section` is the index that goes into the spans; each span is the slice of `text` as written.
    Never raises; the time is linear in the length of the text.
    """
    if not _may_hold(text):
        return ()
    tokens = numbers(text)
    _mend_points(tokens)
    _mend_commas(text, tokens)
    share(text, tokens)
    tables = read_tables(text)
    chosen = [t for t in tokens if t.unit is not None and not _only_named(text, t, tables)]
    taken = [t.start for t in chosen]
    chosen += [t for t in _cells(text, tables) if not _holds(taken, t.start)]
    chosen += [t for t in worded(text) if not _holds(taken, t.start)]
    chosen = _without_overlap(sorted(chosen, key=lambda token: (token.first, -token.stop)))
    return _in_context(text, section, chosen)


def _may_hold(text: str) -> bool:
    return any(mark in text for mark in UNIT_MARKS) or KR.search(text) is not None


def _without_overlap(tokens: list[Token]) -> list[Token]:
    """Return the tokens without those that stand inside another."""
    kept: list[Token] = []
    for token in tokens:
        if not kept or token.first >= kept[-1].stop:
            kept.append(token)
    return kept


def _mend_points(tokens: list[Token]) -> None:
    """Read "1.183 mio. kr." as 1,183 millions where the text has the same number with a comma."""
    odd = [t for t in tokens if t.unit and t.unit.scale >= _MILLION and _POINT.fullmatch(t.written)]
    if odd:
        written = {t.written for t in tokens}
        for token in odd:
            if token.written.replace(".", ",") in written:
                token.value = numeral_value(token.written.replace(".", ","))


def _mend_commas(text: str, tokens: list[Token]) -> None:
    """Read "41,260 Kr." of old protocols and "1,250,-" as thousands: no price has three decimals.

    "2,375 kr." stays: prices of water and power have them, and modern texts write "kr." small.
    """
    for token in tokens:
        if token.unit == Unit(DKK) and _COMMA.fullmatch(token.written):
            beside = text[token.first : token.start] + text[token.end : token.stop]
            if "Kr" in beside or beside.lstrip().startswith((",", ".-")):
                oere = (token.read() or Decimal(0)) - Decimal(token.written.replace(",", "."))
                token.value = Decimal(token.written.replace(",", "")) + oere


def _holds(starts: list[int], start: int) -> bool:
    index = bisect_left(starts, start)
    return index < len(starts) and starts[index] == start


def _only_named(text: str, token: Token, tables: Tables) -> bool:
    """Return whether a number only names a unit, as in "Beløb i 1.000 kr."."""
    if token.written not in _THOUSAND or token.shared:
        return False
    if token.start in tables.captions:
        return True
    return _UNIT_LEAD.search(text, max(0, token.start - 12), token.start) is not None


def _cells(text: str, tables: Tables) -> list[Token]:
    """Return the cells of tables as numbers with the unit of their heading."""
    return [_cell_token(text, cell) for cell in (*tables.cells, *spaced_cells(text))]


def _cell_token(text: str, cell: Cell) -> Token:
    written = text[cell.start : cell.end]
    bare = written.lstrip(_MINUS + "+ ")
    start = cell.end - len(bare)
    value = numeral_value(bare)
    return Token(start, cell.end, start, cell.end, bare, cell.unit, value)


def _in_context(text: str, section: int, tokens: list[Token]) -> tuple[Amount, ...]:
    found: list[Amount] = []
    floor = 0
    for token in tokens:
        amount = _amount(text, section, token, floor)
        if amount is None:
            continue
        if found:
            relate(text, found, amount)
        else:
            found.append(amount)
        floor = token.stop
    return tuple(found)


def _amount(text: str, section: int, token: Token, floor: int) -> Amount | None:
    unit, value = token.unit, token.read()
    if unit is None or value is None:
        return None
    value *= unit.scale
    first = token.first
    sign = _sign_at(text, token, floor)
    if sign is not None:
        value, first = -value, min(first, sign)
    before = clause_before(text, first, floor)
    return Amount(
        text=text[first : token.stop],
        value=_tidy(value),
        unit=unit.name,
        span=Span(section=section, start=first, end=token.stop),
        per=per(text, first, token.stop) if unit.name == DKK else None,
        role=_plain_role(before),
        direction=direction(text, before, token.stop),
    )


def _plain_role(before: str) -> str:
    word = role_word(before)
    if word == "change":
        return "change"
    if word in ("from", "to") and changing(before):
        return word
    return "range_low" if word == "mellem" else "plain"


def _sign_at(text: str, token: Token, floor: int) -> int | None:
    """Return the place of a printed minus before the number, or None.

    A hyphen after a word or number, and a dash with a blank after it (a list mark), are no minus.
    """
    at = token.start - 1
    if at < floor or text[at] not in _MINUS + " ":
        return None
    if text[at] == " ":
        spaced = at - 1 >= floor and text[at - 1] in "−÷"
        return at - 1 if spaced else None
    outside = text[at - 1] if at else " "
    return at if outside in " \t\n(\u00a0[:=" or (outside == "." and token.first < at) else None


def _tidy(value: Decimal) -> Decimal:
    """Return the value without an exponent and without zeros after the decimal point."""
    plain = value.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() else plain
