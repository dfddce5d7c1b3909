"""The best passage of an item for a query, escaped for HTML, its words in <mark>."""

from __future__ import annotations

from html import escape

from referatsoeg.search.entries import Entry
from referatsoeg.search.matching import GRADES, Match, Sought, matches

_LENGTH = 240  # characters; three lines in a terminal, two on a page
_BEFORE = 60
_WORTH = {"exact": 8, "inflected": 7, "part": 5, "near": 3}
_PARTS = {"decision": 3, "recommendation": 2, "summary": 2, "text": 0}


def snippet(entry: Entry, sought: tuple[Sought, ...]) -> str:
    """Return the passage with most of the sought words; the opening words when none stands."""
    best: tuple[int, str, int] = (0, "", 0)
    for name, text in entry.parts()[1:]:
        found = matches(text, sought)
        for place, worth in _windows(found):
            if worth + _PARTS[name] > best[0]:
                best = (worth + _PARTS[name], text, place)
    _, text, place = best
    if not text:
        text = entry.decision or entry.summary or entry.recommendation or entry.text
    return _marked(text, _start(text, place), sought)


def _windows(found: list[Match]) -> list[tuple[int, int]]:
    """Return for each match the worth of the passage that begins with it."""
    rows = []
    for first, match in enumerate(found):
        inside: dict[int, int] = {}
        for other in found[first:]:
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


def _marked(text: str, start: int, sought: tuple[Sought, ...]) -> str:
    end = min(len(text), start + _LENGTH)
    if end < len(text):
        blank = text.rfind(" ", start + _LENGTH // 2, end)
        end = blank if blank > 0 else end
    passage = text[start:end]
    out, at = [], 0
    for match in matches(passage, sought):
        if match.start < at or match.grade not in GRADES:
            continue
        out += [escape(passage[at : match.start]), "<mark>"]
        out += [escape(passage[match.start : match.end]), "</mark>"]
        at = match.end
    out.append(escape(passage[at:]))
    body = " ".join("".join(out).split())
    return ("… " if start else "") + body + (" …" if end < len(text) else "")
