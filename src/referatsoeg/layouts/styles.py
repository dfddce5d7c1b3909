"""The ways an item may open, as data: pattern, how sure it is by itself, where the title stands."""

from __future__ import annotations

from dataclasses import dataclass

import regex


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One way to open an item.

    The pattern's groups: `number`, `title`, `access`, `tail`. `weight` is what a line in this form
    is worth as an item before its surroundings are looked at: a "Punkt 3:" says what it is, a
    "3. …" may as well be a list.
    """

    name: str
    pattern: regex.Pattern[str]
    weight: float
    numbered: bool = True


def _style(name: str, pattern: str, weight: float, *, numbered: bool = True) -> Style:
    return Style(
        name=name,
        pattern=regex.compile(pattern, regex.IGNORECASE),
        weight=weight,
        numbered=numbered,
    )


OPENING = frozenset("0123456789§PpSsAaDdKkIil.")
"""The letters an item of any style begins with: "Punkt", "Sag", "Ad", "kl.", a number …"""

_WORD = r"(?:punkt|pkt\.?|dagsordens?punkt|dagsordenens\s+punkt|p\.)"
_END = r"(?:(?<=[\da-z])\s*[.:)\-–]+\s*|\s+|$)"
_NUM = r"(?P<number>\d{1,4}(?:\.\d{1,2})?[a-z]?)"

STYLES: tuple[Style, ...] = (
    # "Punkt 4.", "Punkt 4: Title", "Pkt. 4 Title (B)", "Punkt nr. 4 – Title"
    _style("punkt", rf"{_WORD}\s*(?:nr\.?\s*)?{_NUM}(?!\d){_END}(?P<title>.*)$", 4.0),
    # "Sag nr. 4", "Sag nr. 4: Title"
    _style("sag", rf"sag\s*(?:nr\.?|nummer)?\s*{_NUM}(?![\d/-]){_END}(?P<title>.*)$", 3.0),
    # "Ad 4. Title", "Ad. pkt. 4: Title"
    _style(
        "ad",
        rf"ad\.?\s*(?:dagsorden(?:en)?s?\s+)?(?:pkt\.?|punkt)?\s*{_NUM}(?![\da-z]){_END}(?P<title>.*)$",
        2.0,
    ),
    # "4 (Åben) Title 12"
    _style(
        "access",
        r"(?P<number>\d{1,4})\.?\s*\((?P<access>åben\w*|lukket\w*|offentlig\w*)\)\s*(?P<title>.*?)"
        r"(?P<tail>\s+\d{1,3})?$",
        4.0,
    ),
    # KLE number before the numbered title: "24.01.00-P20-1-23 4. Title"
    _style(
        "kle",
        r"(?P<case>\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d+-\d{2})\s+(?P<number>\d{1,4})\.?\s+(?P<title>\S.*)$",
        4.0,
    ),
    # "4. Title", "4) Title", "4.Title", "4 - Title", "§ 4. Title"
    _style(
        "dot",
        r"(?:§\s*)?(?P<number>\d{1,4}(?:\.\d{1,2}(?=[.):])|[a-z](?=[.)]|\s[-–]\s))?)\s?(?:[.):](?:\s+|(?=\D))|\s[-–]\s*)(?P<title>\D?\S.*)$",
        0.0,
    ),
    # "38Title", "38 Title"
    _style(
        "bare",
        r"(?P<number>\d{1,3}\.\d{1,2}(?=\s)|\d{1,4})\s{0,3}(?P<title>[A-ZÆØÅ#„”\"][\w].*)$",
        -0.5,
    ),
    # the number alone on its line
    _style("alone", r"(?P<number>\d{1,4})\s?[.):]?(?P<title>)$", -0.5),
    # a transcript that lost its digits: ". Title"
    _style("lost", r"\.\s(?P<title>[A-ZÆØÅ][^\W\d_].*)$", 0.3, numbered=False),
    # OCR writes I. or i. for 1.
    _style("ocr", r"(?P<number>[Iil])\s?\.\s+(?P<title>[A-ZÆØÅ]\S.*)$", -0.5),
    # a time span as heading: "19.15-19.45 - Drøftelse"
    _style(
        "time",
        r"(?:kl\.?\s*)?(?:\d{1,2}[.:]\d{2})\s*[-–]\s*(?:kl\.?\s*)?(?:\d{1,2}[.:]\d{2})\s*[-–:.]*\s*"
        r"(?P<title>[^\W\d].*)$",
        0.5,
        numbered=False,
    ),
)
