"""Numbers that share the unit of another: "hhv. 5,0 og 13,3 mio. kr.", "3.185 til 3.360 kr."."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import regex

from referatsoeg.extractors.amounts.numbers import is_year
from referatsoeg.extractors.amounts.scan import Token, labelled
from referatsoeg.extractors.amounts.units import DKK, Unit

_SOFT = r"(?:(?:ca\.?|cirka|omkring|mindst|højst|op til|hhv\.?|henholdsvis|max\.?|minimum)\s)?"
_LINK = regex.compile(
    rf"\s{{0,2}}(?:(?P<dash>[-–—])|(?P<to>til|mod)|(?P<list>og|eller|samt|,\s?(?:og|hhv\.?)|/)|(?P<comma>,))\s{{0,2}}{_SOFT}"
)
# What may follow a number that borrows the unit before it: "fra 2.100 kr. til 2.300 i 2024".
_AFTER = regex.compile(
    r"\s{0,2}(?:[.,;:)](?!\d)|$|\n|(?:i|pr\.?|for|og|fra|om|inkl|ekskl|ved|så|svarende)\b)"
)
_KRONER = Unit(DKK)
_POINTED = regex.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_BESIDE = regex.compile(r"\s(?:til|i|for|fra|på|ved)\s[^.;:\d\n]{2,45}\s(?:og|samt)\s(?:ca\.?\s)?")
_MONTH = regex.compile(r"\.?\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kl\b)")
_RANGE = regex.compile(r"\s?[-–—]\s?|\s(til|og|eller)\s")
_IN = regex.compile(r"\s(?:i|for)\s")


def share(text: str, tokens: list[Token]) -> None:
    """Give numbers without a unit the unit of the number they are linked to."""
    _share_back(text, tokens)
    _share_forward(text, tokens)
    _share_up(text, tokens)
    _share_beside(text, tokens)
    _share_product(text, tokens)


def _share_back(text: str, tokens: list[Token]) -> None:
    listed = False
    for index in range(len(tokens) - 2, -1, -1):
        left, right = tokens[index], tokens[index + 1]
        if right.unit is None:
            listed = False
            if right.written and is_year(right.written) and index + 2 < len(tokens):
                _share_over_year(text, left, right, tokens[index + 2])
            continue
        if left.unit is not None and not left.prefixed:
            listed = False
            continue
        link = _link(text, left, right)
        kind = link.lastgroup if link else None
        if (
            kind is None
            or (kind == "comma" and not listed)
            or not _may_share(text, left, right, kind)
        ):
            listed = False
            continue
        listed = kind in ("list", "comma")
        _lend(left, right)


def _link(text: str, left: Token, right: Token) -> regex.Match[str] | None:
    if right.first - left.stop > 24:
        return None
    return _LINK.fullmatch(text, left.stop, right.first)


def _may_share(text: str, left: Token, right: Token, kind: str) -> bool:
    if left.prefixed:
        return right.unit is not None and right.unit.scale > 1 and kind in ("dash", "to")
    if not _stands_free(text, left) or (is_year(left.written) and not _plain_like(right)):
        return False
    low, high = left.read(), right.read()
    if low is None or high is None:
        return False
    return kind != "dash" or low < high or "." in left.written or "," in left.written


def _stands_free(text: str, left: Token) -> bool:
    """Return whether a number is no part of a date, a code or a label."""
    around = " " + text[max(0, left.start - 2) : left.start]
    if around[-1] not in " \u00a0\n\t(\"'”»-−–" or (around[-1] == "-" and around[-2].isalnum()):
        return False
    return not labelled(text, left.start) and not _leading_zero(left.written)


def _leading_zero(written: str) -> bool:
    return len(written) > 1 and written[0] == "0" and written[1] not in ",."


def _plain_like(right: Token) -> bool:
    """Return whether a bare 2000 beside this amount can be kroner: 2000 til 2500 kr."""
    unit = right.unit
    return unit is not None and unit.name == DKK and unit.scale == 1 and right.written.isdigit()


def _share_over_year(text: str, left: Token, year: Token, right: Token) -> None:
    """Share over a year in between: "5,0 i 2025 og 13,3 mio. kr. i 2026"."""
    if (
        left.unit is not None
        or right.unit is None
        or not ("," in left.written or "." in left.written)
    ):
        return
    link = _link(text, year, right)
    if link and link.lastgroup == "list" and _IN.fullmatch(text, left.end, year.start):
        _lend(left, right)


def _lend(left: Token, right: Token) -> None:
    unit = right.unit
    if unit is None or left.read() is None:
        return
    if _cut_thousands(left, right):
        left.value = (left.value or Decimal(0)) * 1000
    left.unit = Unit(unit.name, unit.scale)
    left.shared = True


def _cut_thousands(left: Token, right: Token) -> bool:
    """Return whether 20 in "20-25.000 kr." stands for 20.000."""
    head, point, tail = right.written.partition(".")
    if not point or len(tail) != 3 or tail != "000" or not head.isdigit() or right.unit is None:
        return False
    return left.written.isdigit() and int(left.written) < int(head) and right.unit.name == DKK


def _share_forward(text: str, tokens: list[Token]) -> None:
    for index in range(len(tokens) - 1):
        left, right = tokens[index], tokens[index + 1]
        if left.unit is None or right.unit is not None or left.shared:
            continue
        link = _link(text, left, right)
        if link is None or link.lastgroup != "to" or is_year(right.written):
            continue
        if _leading_zero(right.written) or _MONTH.match(text, right.end, right.end + 8):
            continue
        from_word = text[max(0, left.first - 10) : left.first]
        if (
            "fra" in from_word
            and _AFTER.match(text, right.end, right.end + 16)
            and right.read() is not None
        ):
            right.unit = left.unit
            right.shared = True


def _share_up(text: str, tokens: list[Token]) -> None:
    """Read the upper end of "kr. 100.000 - 150.000" and the second of "hhv. kr. 1.500 og 1.700".

    Without "kr." of its own the second number must be larger and written like the first.
    """
    for left, right in pairwise(tokens):
        if not left.prefixed or left.stop != left.end or right.unit is not None:
            continue
        link = _RANGE.fullmatch(text, left.stop, right.first)
        if link is None or (link[1] and not _AFTER.match(text, right.end, right.end + 16)):
            continue  # after a word it may be a count: "kr. 1.500 og 1.700 børn"
        alike = _POINTED.fullmatch(left.written) and _POINTED.fullmatch(right.written)
        low, high = left.read(), right.read()
        if alike and low is not None and high is not None and low < high:
            right.unit = left.unit
            right.shared = True


def _share_beside(text: str, tokens: list[Token]) -> None:
    """Read "209.000 til mad og 55.000 kr. til aktiviteter": the first sum has no unit of its own.

    Only a number with a point before its thousands and a preposition after it is taken; a noun
    after it would say what is counted.
    """
    for index in range(len(tokens) - 1):
        left, right = tokens[index], tokens[index + 1]
        if left.unit is not None or right.unit != _KRONER or right.prefixed:
            continue
        if not (_POINTED.fullmatch(left.written) and _POINTED.fullmatch(right.written)):
            continue
        if _BESIDE.fullmatch(text, left.end, min(right.first, left.end + 60)) is None:
            continue
        if right.first - left.end <= 60 and _stands_free(text, left):
            left.unit = Unit(DKK)
            left.shared = True


def _share_product(text: str, tokens: list[Token]) -> None:
    """Read "34 x 3.500 = 119.000 kr.": the price and the product have one unit."""
    for price, product in pairwise(tokens):
        if text[price.stop : product.first].strip() != "=":
            continue
        times = text[max(0, price.first - 3) : price.first].rstrip()
        if times[-1:] not in ("x", "×", "*", "á", "à"):
            continue
        if price.unit == _KRONER and product.unit is None and product.read() is not None:
            product.unit, product.shared = _KRONER, True
        elif product.unit == _KRONER and price.unit is None and price.read() is not None:
            price.unit, price.shared = _KRONER, True
