"""How a text is set: which lines begin a paragraph, and how many characters a full line holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from referatsoeg.model.document import Line

_ENDED = regex.compile(r"[.!?:;]\W*$")
_WIDE_SHARE = 0.25
"""A text is set double-spaced when this share of its blank lines stands inside sentences; set so
from texts printed line by line with a blank between (40 % and more) and ordinary ones (under 5 %)."""
_FEWEST_GAPS = 10
# "at …", "a) …": points set as paragraphs begin with a small letter and stand inside no line.
_POINT = regex.compile(r"at\b|[a-zæøå][.)]\s")
_LONGEST_WRAPPED = 170
"""Longer lines than this are paragraphs written on one line: no set page holds as many characters."""


def gaps(lines: Sequence[Line]) -> Mapping[int, int]:
    """Return for each line with words the blank lines before it; double spacing does not count."""
    counted: dict[int, int] = {}
    gap = 1
    inside = wide = 0
    before: Line | None = None
    for line in lines:
        text = line.text.strip()
        if not text:
            gap += 1
            continue
        counted[line.number] = gap
        if gap and before is not None and before.page == line.page:
            wide += 1
            inside += (
                text[0].islower()
                and not _ENDED.search(before.text.rstrip())
                and not _POINT.match(text)
            )
        gap, before = 0, line
    if wide < _FEWEST_GAPS or inside < wide * _WIDE_SHARE:
        return counted
    return {number: max(0, blank - 1) for number, blank in counted.items()}


_SPARED, _ENOUGH = 2, 30
_SPACED_WORDS = regex.compile(r"(?:[^\W\d_] ){2,}[^\W\d_](?:\s{2,}(?:[^\W\d_] ){2,}[^\W\d_])+")


def closed_up(line: str) -> str | None:
    """Return a line of several letter-spaced words closed up: "U L V   B Y" is "ULV BY"; else None."""
    stripped = line.strip()
    if len(stripped) > _LONGEST_WRAPPED or not _SPACED_WORDS.fullmatch(stripped):
        return None
    return " ".join(word.replace(" ", "") for word in regex.split(r"\s{2,}", stripped))


def text_width(lines: Sequence[Line]) -> int:
    """Return the characters a full line holds; 0 when lines are paragraphs and never wrap."""
    lengths = sorted(len(line.text.strip()) for line in lines if line.text.strip())
    if not lengths:
        return 0
    # A page or two of text may hold a single line that runs out of the page: it tells nothing.
    spared = _SPARED if len(lengths) >= _ENOUGH else 0
    nearly_longest = lengths[int((len(lengths) - spared) * 0.98)]
    return nearly_longest if nearly_longest <= _LONGEST_WRAPPED else 0
