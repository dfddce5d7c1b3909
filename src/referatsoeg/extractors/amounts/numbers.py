"""Danish numerals as written, and what they are worth."""

from __future__ import annotations

from decimal import Decimal

import regex

# A number longer than this is an account, a telephone or a barcode, never a sum of kroner.
LONGEST_DIGITS = 15
# Without any separator no sum has more digits; an EAN number or a barcode has 13.
LONGEST_BARE = 11

FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

# Fractions as typewriters have them, and the sign that means the same; a third has no exact value.
SLASHED = {"1/2": "½", "1/4": "¼", "3/4": "¾", "1/3": "", "2/3": ""}

# Digits with their separators; the separators inside are judged afterwards, so that one simple
# run is all that a scan of every character costs (a stricter pattern was 20 times slower).
NUMERAL = "[0-9½¼¾](?:[0-9½¼¾.,]*[0-9½¼¾])?+"

_THOUSANDS_POINT = regex.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
# A point for the decimal comma too, as typewriters and home-made minutes have it: "125.000.00".
_POINTS_ONLY = regex.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+\.[0-9]{2}")
_THOUSANDS_COMMA = regex.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?")
_ENGLISH = regex.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]{1,2}")
_SPACES = regex.compile(r"[ \u00a0\u202f\u2009]+")

NUMBER_WORDS = {
    "halvanden": Decimal("1.5"),
    "en halv": Decimal("0.5"),
    "en kvart": Decimal("0.25"),
    "en": Decimal(1),
    "én": Decimal(1),
    "et": Decimal(1),
    "to": Decimal(2),
    "tre": Decimal(3),
    "fire": Decimal(4),
    "fem": Decimal(5),
    "seks": Decimal(6),
    "syv": Decimal(7),
    "otte": Decimal(8),
    "ni": Decimal(9),
    "ti": Decimal(10),
    "elleve": Decimal(11),
    "tolv": Decimal(12),
    "tretten": Decimal(13),
    "fjorten": Decimal(14),
    "femten": Decimal(15),
    "seksten": Decimal(16),
    "sytten": Decimal(17),
    "atten": Decimal(18),
    "nitten": Decimal(19),
    "tyve": Decimal(20),
    "femogtyve": Decimal(25),
    "tredive": Decimal(30),
    "fyrre": Decimal(40),
    "halvtreds": Decimal(50),
    "tres": Decimal(60),
    "halvfjerds": Decimal(70),
    "femoghalvfjerds": Decimal(75),
    "firs": Decimal(80),
    "halvfems": Decimal(90),
    "hundrede": Decimal(100),
    "et hundrede": Decimal(100),
    "to hundrede": Decimal(200),
    "fem hundrede": Decimal(500),
    "tusind": Decimal(1000),
    "et tusind": Decimal(1000),
}


def numeral_value(written: str) -> Decimal | None:
    """Return what `written` is worth, or None when it is no sum.

    A point before exactly three digits parts thousands, any other point is a decimal point
    ("68.5"); a comma is the decimal comma unless it parts groups in the English way.
    """
    compact = _SPACES.sub("", written)  # "12 500", and "1 .842,55" as pictures are read
    if len(compact) > LONGEST_DIGITS + 6 or (compact.isdigit() and len(compact) > LONGEST_BARE):
        return None
    part = FRACTIONS.get(compact[-1:], Decimal(0))
    whole = compact.rstrip("½¼¾")
    if not whole:
        return part
    if not whole[-1].isdigit() or any(sign in whole for sign in FRACTIONS):
        return None
    plain = _plain(whole)
    return None if plain is None else Decimal(plain) + part


def _plain(whole: str) -> str | None:
    """Return a numeral with a decimal point only, or None when its separators make no number."""
    if _ENGLISH.fullmatch(whole) or _THOUSANDS_COMMA.fullmatch(whole):
        return whole.replace(",", "")
    if _POINTS_ONLY.fullmatch(whole):
        return f"{whole[:-3].replace('.', '')}{whole[-3:]}"
    head, comma, tail = whole.partition(",")
    if "," in tail or "." in tail:
        return None
    if _THOUSANDS_POINT.fullmatch(head):
        head = head.replace(".", "")
    elif head.count(".") > 1 or (comma and "." in head):
        return None
    return f"{head}.{tail}" if comma else head


def is_year(written: str) -> bool:
    """Return whether `written` looks like a year from 1850 to 2100: four digits, no separator."""
    return (
        len(written) == 4
        and written.isascii()
        and written.isdigit()
        and "1850" <= written <= "2100"
    )
