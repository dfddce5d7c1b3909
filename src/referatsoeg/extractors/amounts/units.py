"""What stands after or before a number and makes it an amount."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import regex

from referatsoeg.extractors.amounts.numbers import NUMBER_WORDS, NUMERAL

DKK = "DKK"
PERCENT = "percent"
PERMILLE = "permille"
OTHER = "other"

# A space that may hold one line break, never a paragraph and never a table cell (tab).
GAP = r"[ \u00a0\u202f\u2009]{0,3}+(?:\n[ \u00a0]{0,3}+)?+"

_KRONER = (
    r"(?:[Kk][Rr]\b\.?+|KR\b\.?+|(?:[Ll]øn)?[Kk]roners?\b|[Kk]rone\b|D[Kk][Kk]\b|[Dd]kr\b\.?+)"
)
_FOREIGN = r"(?:EUR\b|[Ee]uro\b|€|USD\b|[Dd]ollars?\b|\$|£|GBP\b|SEK\b|NOK\b)"

_BARE = (
    r"(?P<point>(?:[Pp]rocent[ -]?point|%[ -]?point|[Pp]ct\.?[ -]?point)\w*)"
    r"|(?P<percent>%(?! ?-[a-zæøå])|[Pp]ro?[Cc]ent(?:s|er)?\b|[Pp]ercent\b|[Pp][Cc][Tt]\b\.?|o/o)"
    r"|(?P<permille>‰|[Pp]ro ?mille\b)"
    rf"|(?P<foreign>(?:(?:[Mm]io|[Mm]ia|[Mm]illion(?:er)?|[Mm]illiard(?:er)?)\b\.?{GAP})?{_FOREIGN})"
    rf"|(?P<mia>(?:{_KRONER}{GAP})?(?:[Mm]ia|[Mm]illiarde?r?)\b[.,]?(?:{GAP}{_KRONER})?)"
    rf"|(?P<mio>(?:{_KRONER}{GAP})?(?:[Mm]io|MIO|[Mm]ill|[Mm]illione?r?)\b[.,]?(?:{GAP}{_KRONER})?)"
    rf"|(?P<thousand>[Tt]\.{GAP}[Kk][Rr]\b\.?|[Tt][Kk][Rr]\b\.?|TDKK\b|[Tt]usinde?{GAP}{_KRONER})"
    rf"|(?P<kroner>{_KRONER})"
    r"|(?P<ore>[Øø]re\b)"
)
# The order matters: the longer reading of a mark stands before the shorter one.
SUFFIX = (
    rf"(?:(?:[.,][-–—=]{{1,2}})?\.?{GAP}(?:{_BARE})"
    r"|(?P<dash>(?:,|(?<=[0-9]{3})\.)(?:[-–—]{1,2}|=)(?!\s?[0-9]))"
    # "1.200 ekskl. moms": the unit is left out, but what is taxed is money.
    r"|(?P<taxed>(?=[ ]\(?(?:ekskl|inkl|excl|incl)(?:usive)?\.?[ ]moms)))"
)
SCALE = {
    "mia": Decimal(1_000_000_000),
    "mio": Decimal(1_000_000),
    "thousand": Decimal(1000),
    "ore": Decimal("0.01"),
}
UNIT_OF = {"percent": PERCENT, "permille": PERMILLE, "point": OTHER, "foreign": OTHER}

# No text without one of these, or the word "kr", holds an amount. Plain strings are looked for some
# five times as fast as any pattern, and three of four sections are passed over by it.
UNIT_MARKS = (
    *("%", "KR", "kroner", "Kroner", "krone", "pct", "Pct", "PCT", "pCt", "rocent", "ercent"),
    *("mio", "Mio", "MIO", "mia", "Mia", "mill", "Mill", "tkr", "Tkr", "TDKK", "DKK", "Dkk"),
    *(",-", ",–", ",—", ",=", ".-", ".–", "øre", "Øre", "moms", "‰", "romille", "ro mille"),
    *("€", "$", "£", "uro", "EUR", "USD", "ollar", "GBP", "SEK", "NOK", "o/o"),
)
KR = regex.compile(r"[kK]r\b")
TOKEN = regex.compile(rf"({NUMERAL})(?:{SUFFIX})?+")

# Words count only before a unit that is itself a word: "ti procent", "to mio. kr.". The unit is
# looked for first, because a search for every number word reads the text at a tenth of the speed.
UNIT_WORD = regex.compile(rf"(?<=[a-zæøå][ \n])(?=mi[oal]|procent|pct|kroner)(?:{SUFFIX})")
_WORDS = "|".join(sorted((w.replace(" ", r"\s") for w in NUMBER_WORDS), key=len, reverse=True))
# "fem og ti mio. kr.": the first word shares the unit of the second.
WORD_BEFORE = regex.compile(
    rf"(?<![\w-])(?:({_WORDS})\s(?:og|til|eller)\s)?({_WORDS})\s$", regex.IGNORECASE
)

PREFIX = regex.compile(
    r"(?<![\w])(?:"
    r"(?:(?:(?P<mio>[Mm]io\.?|[Mm]ill\.?)|(?P<mia>[Mm]ia\.?)|(?P<thousand>[Tt]\.))[ ]?)?"
    r"(?:[Kk][Rr]\.?|KR\.?|D[Kk][Kk]|[Kk]roner)|(?P<tkr>[Tt][Kk][Rr]\.?))[:;]?"
    r"[ \u00a0\u202f]{0,3}(?:\n[ ]{0,3})?$"
)
KRONER_THEN_NUMBER = regex.compile(r"(?:[Kk][Rr]\.?|KR\.?)[:]?[ \u00a0]{0,3}[-−]?[0-9]")

# Patterns are matched with an end a little ahead: the regex module would look for the letters that a
# pattern needs in all the rest of a text. "2 mio. m³" and "1,2 mio. passagerer" are no money.
NOT_MONEY = regex.compile(
    rf"{GAP}(?:m2|m3|m²|m³|ton|kubik|kvadrat|liter|kWh|MWh|GWh|[Kk]ilo|km|kg|borger|dansk|indbygger|passager"
    r"|mennesk|person|besøg|time|rejse|påstig|gæst|plante|træer|stk|fugle|overnat|visning|bruger"
    r"|opslag|dokument|sider\b|år\b|hektar|ha\b|husstand|bolig|elev|børn|kunder|biler|køretøj|celle)"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and what one of the number before it is worth in whole units."""

    name: str
    scale: Decimal = Decimal(1)


def unit_of(mark: str) -> Unit:
    """Return the unit that the named group `mark` of SUFFIX or PREFIX stands for."""
    scale = SCALE.get("thousand" if mark == "tkr" else mark, Decimal(1))
    return Unit(UNIT_OF.get(mark, DKK), scale)
