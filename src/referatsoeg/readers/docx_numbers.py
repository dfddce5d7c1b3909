"""The numbers and marks that Word sets before list points and headings: they stand in no text.

ECMA-376 part 1, 17.9: a paragraph names a list (numId) and a level, itself or through its style;
the list's definition says how each level counts and how its number is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import regex
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVEL = regex.compile(r"%(\d)")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_BASES = 20
_MAX_NUMBER = 100_000

ListPlace = tuple[str, int]
"""A list (numId) and a level in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    """How one level counts: its format, the text around the number, and where it starts."""

    format: str
    text: str
    start: int


class Numbering:
    """Counts the list points of one document, in the order asked."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract: dict[str, str] = {}
        self._restarts: dict[ListPlace, int] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if numbering is not None:
            self._read(numbering)
        self._styles = _style_places(styles) if styles is not None else {}

    def mark(self, paragraph: etree._Element) -> str:
        """Return the mark Word sets before a paragraph, with a blank after it, or nothing."""
        place = self._place(paragraph)
        if place is None:
            return ""
        number, depth = place
        levels = self._levels.get(self._abstract.get(number, ""), {})
        level = levels.get(depth)
        if level is None or level.format == "none":
            return ""
        counts = self._count(number, depth, level)
        if level.format == "bullet":
            return "- "
        written = _LEVEL.sub(lambda m: _written(int(m[1]) - 1, counts, levels), level.text)
        return f"{written} " if written.strip() else ""

    def _read(self, numbering: etree._Element) -> None:
        for abstract in numbering.findall(f"{W}abstractNum"):
            key = abstract.get(f"{W}abstractNumId") or ""
            self._levels[key] = {
                _integer(one.get(f"{W}ilvl")): _level(one) for one in abstract.findall(f"{W}lvl")
            }
        for one in numbering.findall(f"{W}num"):
            number = one.get(f"{W}numId") or ""
            self._abstract[number] = _value(one, "abstractNumId") or ""
            for override in one.findall(f"{W}lvlOverride"):
                start = _value(override, "startOverride")
                if start is not None:
                    depth = _integer(override.get(f"{W}ilvl"))
                    self._restarts[number, depth] = _integer(start)

    def _place(self, paragraph: etree._Element) -> ListPlace | None:
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None
        style = self._styles.get(_value(properties, "pStyle") or "")
        own = properties.find(f"{W}numPr")
        if own is None:
            return style
        number = _value(own, "numId") or (style[0] if style else "0")
        return None if number == "0" else (number, _integer(_value(own, "ilvl")))

    def _count(self, number: str, depth: int, level: _Level) -> Mapping[int, int]:
        counts = self._counts[self._abstract[number]]
        restart = self._restarts.pop((number, depth), None)
        if restart is not None or depth not in counts:
            counts[depth] = level.start if restart is None else restart
        else:
            counts[depth] += 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return counts


def _level(element: etree._Element) -> _Level:
    return _Level(
        format=_value(element, "numFmt") or "decimal",
        text=_value(element, "lvlText") or "",
        start=_integer(_value(element, "start") or "1"),
    )


def _style_places(styles: etree._Element) -> dict[str, ListPlace]:
    """Return the list and level that paragraph styles name, themselves or through their base."""
    own: dict[str, ListPlace] = {}
    base: dict[str, str] = {}
    for style in styles.findall(f"{W}style"):
        name = style.get(f"{W}styleId") or ""
        base[name] = _value(style, "basedOn") or ""
        properties = style.find(f"{W}pPr/{W}numPr")
        number = _value(properties, "numId") if properties is not None else None
        if properties is not None and number is not None:
            own[name] = (number, _integer(_value(properties, "ilvl")))
    found: dict[str, ListPlace] = {}
    for name in base:
        current = name
        for _ in range(_BASES):
            if current in own or not current:
                break
            current = base.get(current, "")
        if current in own and own[current][0] != "0":
            found[name] = own[current]
    return found


def _written(depth: int, counts: Mapping[int, int], levels: Mapping[int, _Level]) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    number = counts.get(depth, level.start)
    match level.format:
        case "lowerLetter" | "upperLetter" if number > 0:
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter if level.format == "lowerLetter" else letter.upper()
        case "lowerRoman" | "upperRoman" if number > 0:
            return _roman(number) if level.format == "lowerRoman" else _roman(number).upper()
        case "decimalZero":
            return f"{number:02d}"
        case "bullet" | "none":
            return ""
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _value(element: etree._Element | None, child: str) -> str | None:
    """Return the w:val of a child element, else None."""
    found = element.find(f"{W}{child}") if element is not None else None
    return found.get(f"{W}val") if found is not None else None


def _integer(text: str | None) -> int:
    return (
        min(int(text), _MAX_NUMBER)
        if text and text.isascii() and text.isdigit() and len(text) < 10
        else 0
    )
