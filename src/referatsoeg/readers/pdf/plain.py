"""Ordinary pages: PDFium's own lines, with box, size and weight from a line's ends.

Only ends and blanks are asked for their place, which keeps an ordinary page at about the cost
of its bare text (see bench/pdf_bench.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import pi
from operator import eq

from referatsoeg.readers.pdf.pdfium import PageText
from referatsoeg.readers.pdf.shapes import Fragment

# A hole this wide (in heights of the line) splits a line in two: a blank is 0.2-0.3 high, a
# badly justified one up to 0.8; columns and table cells stand further apart.
HOLE = 1.0
# The narrowest letters (i, l, t) are 0.19 of the height wide.
_NARROW = 0.19
# Text set askew by a scanner stays under 0.2 radians; turned text stands at quarters.
_UPRIGHT = 0.4
_SAMPLE = 50
HYPHENS = ("\ufffe", "\x02")


def fragments(page: PageText) -> list[Fragment]:
    """Return the page's runs of text in the order they are drawn."""
    found: list[Fragment] = []
    for start, end in _pieces(page.text):
        found.extend(_split(page, page.text[start:end], start))
    return found


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each line; a mended hyphen ends a line too and belongs to it."""
    start = 0
    for line in text.replace("\ufffe", "\ufffe\r").replace("\x02", "\x02\r").split("\r"):
        lead = 1 if line.startswith("\n") else 0
        begin, end = start + lead, start + len(line)
        while begin < end and text[begin].isspace():
            begin += 1
        while end > begin and text[end - 1].isspace():
            end -= 1
        if end > begin:
            yield begin, end
        start += len(line) + (0 if line.endswith(HYPHENS) else 1)


def _split(page: PageText, text: str, first: int) -> Iterator[Fragment]:
    """Yield the line, cut where a hole in it is wide; `first` is PDFium's index of its start."""
    height = max(page.line_height(first), 1.0)
    begin = word = 0
    x = page.x(first)
    at = text.find(" ")
    while at != -1:
        after = at + 1
        while after < len(text) and text[after] == " ":
            after += 1
        ahead = page.x(first + after)
        # A word cannot be that narrow: only then is its right end worth asking for.
        wide = ahead - x > height * (_NARROW * (at - word) + HOLE)
        if ahead < x or (wide and ahead - page.box(first + at - 1)[2] > HOLE * height):
            yield _fragment(page, text[begin:at], first + begin, first + at - 1)
            begin = after
        x, word = ahead, after
        at = text.find(" ", after)
    yield _fragment(page, text[begin:], first + begin, first + len(text) - 1)


def _fragment(page: PageText, text: str, first: int, last: int) -> Fragment:
    start, end = page.box(first), page.box(last)
    return Fragment(
        text=text,
        x0=start[0],
        top=min(start[1], end[1]),
        x1=end[2],
        bottom=max(start[3], end[3]),
        base=page.baseline(first),
        size=start[3] - start[1],
        bold=page.bold(first),
        first=first,
        last=last,
    )


def doubtful(page: PageText, found: Sequence[Fragment]) -> bool:
    """Return whether the page must be read letter by letter: turned text or fake bold.

    So must a page with characters that PDFium holds but has no letter for.
    """
    return not page.aligned or _is_turned(page) or _is_doubled(found)


def _is_turned(page: PageText) -> bool:
    """Look at a letter in every fifty for text that does not run from left to right."""
    count = page.count()
    return any(
        abs(page.angle(at) % (2 * pi) - pi) < pi - _UPRIGHT for at in range(0, count, _SAMPLE)
    )


def _is_doubled(found: Sequence[Fragment]) -> bool:
    """Return whether letters come in pairs, or two runs lie on top of each other."""
    if any(_pairs(f.text) for f in found):
        return True
    at: dict[tuple[str, int], Fragment] = {}
    for fragment in found:
        key = fragment.text, round(fragment.base / 3)
        other = at.setdefault(key, fragment)
        if other is not fragment and abs(other.x0 - fragment.x0) < fragment.size:
            return True
    return False


def _pairs(text: str) -> bool:
    """Return whether most letters of a run stand twice or more: "BBeesslluuttnniinngg"."""
    same = sum(map(eq, text, text[1:]))
    if same * 5 < len(text) * 2 or len(text) < 6:
        return False
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 4 and sum(map(eq, letters, letters[1:])) * 5 >= len(letters) * 2
