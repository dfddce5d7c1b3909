"""Ordinary pages: PDFium's own lines, with box, size and weight from a line's ends.

Only ends and blanks are asked for their place, which keeps an ordinary page at about the cost
of its bare text (see bench/pdf_bench.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from referatsoeg.readers.pdf.pdfium import PageText
from referatsoeg.readers.pdf.shapes import Fragment

# A hole this wide (in heights of the line) splits a line in two: a blank is 0.2-0.3 high, a
# badly justified one up to 0.8; columns and table cells stand further apart.
HOLE = 1.0
HYPHENS = ("\ufffe", "\x02")


def fragments(page: PageText) -> list[Fragment]:
    """Return the page's runs of text in the order they are drawn."""
    found: list[Fragment] = []
    identity = page.aligned
    for start, end in _pieces(page.text):
        first = start if identity else page.index(start)
        last = end - 1 if identity else page.index(end - 1)
        found.extend(_split(page, page.text[start:end], first, last))
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


def _split(page: PageText, text: str, first: int, last: int) -> Iterator[Fragment]:
    """Yield the line, cut where a hole in it is wide."""
    box = page.box(first)
    height = max(box[3] - box[1], 1.0)
    begin = 0
    at = text.find(" ")
    while at != -1 and last - first == len(text) - 1:
        after = at + 1
        while after < len(text) and text[after] == " ":
            after += 1
        left, right = page.box(first + at - 1), page.box(first + after)
        if right[0] - left[2] > HOLE * height or right[0] < left[0] - height:
            yield _fragment(page, text[begin:at], first + begin, first + at - 1)
            begin = after
        at = text.find(" ", after)
    yield _fragment(page, text[begin:], first + begin, last)


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
    )
