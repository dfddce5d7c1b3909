"""The words of a search in the lines of an item: the same words that its snippets mark."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from referatsoeg.model.meeting import Item
from referatsoeg.search.marking import Marker
from referatsoeg.search.matching import sought_in
from referatsoeg.search.query import parse
from referatsoeg.web.marks import Part, placed_parts, title_part

Spans = tuple[tuple[int, int], ...]


@lru_cache(maxsize=32)
def marker(query: str) -> Marker:
    """Return what marks the words of a query; it remembers words it has seen."""
    return Marker(sought_in(parse(query), {}))


def spans(query: str, text: str) -> Spans:
    """Return where the words of a query stand in a text, as (start, end) in order."""
    return tuple((m.start, m.end) for m in marker(query).matches(text)) if query else ()


def sought(item: Item, query: str) -> dict[Part, Spans]:
    """Return the lines of an item that hold words of a query, and where in them.

    A word that is broken over two lines is found in the joined text and marked in both.
    """
    return dict(_sought(item, query)) if query else {}


def _sought(item: Item, query: str) -> Iterator[tuple[Part, Spans]]:
    found = spans(query, item.title)
    if found:
        yield title_part(item), found
    for section in item.sections:
        words = spans(query, section.text)
        for low, part in placed_parts(section.passage, 0, len(section.text)) if words else ():
            high = low + len(part.text)
            here = tuple(
                (max(start, low) - low, min(end, high) - low)
                for start, end in words
                if start < high and end > low
            )
            if here:
                yield part, here
