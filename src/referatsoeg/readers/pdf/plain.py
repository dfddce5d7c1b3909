"""Ordinary pages: PDFium's own lines, with box, size and weight from a line's ends.

Only ends and blanks are asked for their place, which keeps an ordinary page at about the cost
of its bare text (see bench/pdf_bench.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import pi

from referatsoeg.readers.pdf.pdfium import PageText
from referatsoeg.readers.pdf.shapes import Fragment

# A hole this wide (in heights of the line) splits a line in two: a blank is 0.2-0.3 high, a
# badly justified one up to 0.8; columns and table cells stand further apart.
HOLE = 1.0
# The narrowest letters (i, l, t) are 0.19 of the height wide.
_NARROW = 0.19
# Text set askew by a scanner stays under 0.2 radians; turned text stands at quarters.
_UPRIGHT = 0.4
_SAMPLES = 8
# A word this long whose every letter stands twice or more is doubled: "BBeesslluutt".
_LONG_WORD = 6
# Type set without holes is at most this wide (heights a letter); capitals reach 0.6, so a line
# drawn at once is only looked into beyond it.
_DENSE = 0.56
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
    box, end = page.box(first), page.box(first + len(text) - 1)
    begin = 0
    if not (end[2] - box[0] < _DENSE * len(text) * (box[3] - box[1])) or not page.drawn_at_once(
        first, len(text)
    ):
        for at, stop in _holes(page, text, first, box):
            yield _fragment(page, text[begin:stop], first + begin)
            begin = at
    if begin:
        yield _fragment(page, text[begin:], first + begin)
    else:
        yield _placed(page, text, first, box, end)


def _holes(
    page: PageText, text: str, first: int, box: tuple[float, float, float, float]
) -> Iterator[tuple[int, int]]:
    """Yield (start of the word behind, end of the word before) of each hole in a line."""
    height = max(box[3] - box[1], 1.0)
    x, word = box[0], 0
    for at, ahead in page.word_starts(first, text):
        # A word cannot be that narrow: only then is its right end worth asking for.
        wide = ahead - x > height * (_NARROW * (at - word - 1) + HOLE)
        if ahead < x or wide:
            stop = len(text[:at].rstrip())
            if ahead < x or ahead - page.box(first + stop - 1)[2] > HOLE * height:
                yield at, stop
        x, word = ahead, at


def _fragment(page: PageText, text: str, first: int) -> Fragment:
    return _placed(page, text, first, page.box(first), page.box(first + len(text) - 1))


def _placed(
    page: PageText,
    text: str,
    first: int,
    start: tuple[float, float, float, float],
    end: tuple[float, float, float, float],
) -> Fragment:
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
        last=first + len(text) - 1,
    )


def doubtful(page: PageText, found: Sequence[Fragment]) -> bool:
    """Return whether the page must be read letter by letter: turned text or fake bold.

    So must a page with characters that PDFium holds but has no letter for.
    """
    return not page.aligned or _is_turned(page, found) or _is_doubled(page, found)


def _is_turned(page: PageText, found: Sequence[Fragment]) -> bool:
    """Return whether a run does not go from left to right: it goes back or up or down."""
    for fragment in found:
        across, upright = fragment.x1 - fragment.x0, fragment.height < 1.6 * fragment.size
        if (across < 0 or not upright) and len(fragment.text) > 1:
            return True
    starts = (f.first for f in found[:: max(1, len(found) // _SAMPLES)])
    return any(abs(page.angle(at) % (2 * pi) - pi) < pi - _UPRIGHT for at in starts)


def _is_doubled(page: PageText, found: Sequence[Fragment]) -> bool:
    """Return whether letters come in pairs, or two runs lie on top of each other."""
    openings = (w for w in page.text.split() if len(w) >= _LONG_WORD and w[0] == w[1])
    if any(_stutters(word) for word in openings):
        return True
    at: dict[tuple[str, int], Fragment] = {}
    for fragment in found:
        key = fragment.text, round(fragment.base / 3)
        other = at.setdefault(key, fragment)
        if other is not fragment and abs(other.x0 - fragment.x0) < fragment.size:
            return True
    return False


def _stutters(word: str) -> bool:
    runs = [len(list(same)) for _, same in groupby(word)]
    return word.isalpha() and min(runs) > 1 and len(runs) > 2
