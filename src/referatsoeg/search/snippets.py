"""The best passage of an item for a query, escaped for HTML, its words in <mark>."""

from __future__ import annotations

from html import escape

from referatsoeg.search.entries import Entry
from referatsoeg.search.matching import Match

_LENGTH = 240  # characters; three lines in a terminal, two on a page
_BEFORE = 60
_MOST_WINDOWS = 200  # in a very long text the first places are good enough
_MOST_INSIDE = 40  # words that a passage can hold
_WORTH = {"exact": 8, "inflected": 7, "part": 5, "near": 3}
_PARTS = {"decision": 3, "summary": 2, "recommendation": 2, "text": 0}


def snippet(entry: Entry, found: dict[str, list[Match]]) -> str:
    """Return the passage with most of the sought words; the opening words when none stands."""
    best, chosen, place = 0, "", 0
    for name, bonus in _PARTS.items():
        for at, worth in _windows(found[name]):
            if worth + bonus > best:
                best, chosen, place = worth + bonus, name, at
    texts = dict(entry.parts())
    if not chosen:
        chosen = next((name for name in _PARTS if texts[name]), "text")
    text = texts[chosen]
    return _marked(text, _start(text, place), found[chosen])


def _windows(found: list[Match]) -> list[tuple[int, int]]:
    """Return for each match the worth of the passage that begins with it."""
    rows = []
    for first, match in enumerate(found[:_MOST_WINDOWS]):
        inside: dict[int, int] = {}
        for other in found[first : first + _MOST_INSIDE]:
            if other.end > match.start + _LENGTH - _BEFORE:
                break
            worth = _WORTH[other.grade]
            inside[other.sought] = max(worth, inside.get(other.sought, 0))
        rows.append((match.start, 4 * sum(inside.values())))
    return rows


def _start(text: str, place: int) -> int:
    """Return where to begin: after a sentence or line end, else after a blank, before the place."""
    if place <= _BEFORE:
        return 0
    low = place - _BEFORE
    for mark in ("\n", ". ", " "):
        at = text.find(mark, low, place)
        if at >= 0:
            return at + len(mark)
    return low


def _marked(text: str, start: int, found: list[Match]) -> str:
    end = min(len(text), start + _LENGTH)
    if end < len(text):
        blank = text.rfind(" ", start + _LENGTH // 2, end)
        end = blank if blank > 0 else end
    out, at = [], start
    for match in found:
        if at <= match.start and match.end <= end:
            out += [escape(text[at : match.start]), "<mark>"]
            out += [escape(text[match.start : match.end]), "</mark>"]
            at = match.end
    out.append(escape(text[at:end]))
    body = " ".join("".join(out).split())
    return ("… " if start else "") + body + (" …" if end < len(text) else "")
