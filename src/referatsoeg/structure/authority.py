"""Whose meeting it is: the municipality, region, company or association that a head names."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.vocabulary.calendar import MONTHS, WEEKDAYS
from referatsoeg.vocabulary.frame import AUTHORITY_WORDS

_MUNICIPALITY = regex.compile(
    r"(?P<name>(?:[A-ZÆØÅ][\wæøåÆØÅ]+(?:[- ](?:og |i )?)?){1,3}\s?(?:Kommune|Kommunes|KOMMUNE|Amt|Amtskommune|Købstad|"
    r"Sogn|Sognekommune|Provsti|Landkommune)\b)"
)
_REGION = regex.compile(
    r"Region(?:en)?\s(?:Nordjylland|Midtjylland|Syddanmark|Sjælland|Hovedstaden|Østdanmark|[A-ZÆØÅ][a-zæøå]+)\b"
)
_MONTH = "|".join(MONTHS)
_DAYS = "|".join(WEEKDAYS)
_OTHER_AUTHORITY = regex.compile(
    rf"(?:(?:Grundejer|Andelsbolig|Bolig|Bruger|Ejer|Idræts|Vand|Kultur|Antenne|Have|Borger)\w*foreningen?(?:\s(?!(?i:{_MONTH}|{_DAYS})\b)[A-ZÆØÅ][\p{{L}}-]+){{1,4}}"
    rf"|^Foreningen(?:\s(?!(?i:{_MONTH}|{_DAYS})\b)[A-ZÆØÅ][\p{{L}}-]+){{1,4}}"
    r"|I/S\s[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)?|[A-ZÆØÅ][\w\s&-]{1,50}\s(?:I/S|A/S|A\.m\.b\.a\.|Amba|amba|Vandværk(?:\sA\.m\.b\.a\.)?|Sogn|\p{Lu}\p{L}*klub)(?!\w))"
)


def authority_of(texts: Sequence[str]) -> str | None:
    """Return the authority that the lines of a head name first, as printed; None when none does."""
    for pattern in (_MUNICIPALITY, _REGION, _OTHER_AUTHORITY):
        for text in texts:
            match = pattern.search(text)
            if match and len(text) < 160:
                name = match.group().strip()
                return _titled(name.removesuffix("s") if name.endswith("Kommunes") else name)
    return _upper_authority(texts)


def _upper_authority(texts: Sequence[str]) -> str | None:
    for text in texts[:6]:
        words = text.split()
        if (
            text.isupper()
            and len(words) <= 4
            and {words[0].lower(), words[-1].lower()} & set(AUTHORITY_WORDS)
        ):
            return _titled(text)
    return None


def _titled(name: str) -> str:
    if not name.isupper():
        return name
    return " ".join(w if "/" in w else w.capitalize() for w in name.split())
