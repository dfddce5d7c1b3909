"""What a list of contents tells of the items below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

import regex

from referatsoeg.layouts.styles import Style

Found = tuple[int, Style, regex.Match[str]]
"""A row that could open an item, in which style, and the match."""
_PAGE = regex.compile(r"[\s.…]*\d{0,4}\s*$")
_FEWEST = 5
_NEAR = 4
_LONGEST = 40
"""A title over two lines is cut elsewhere in the list than above the item."""


def named_in_contents(
    found: Sequence[Found], listed: Set[int], numbers: Mapping[int, int]
) -> frozenset[int]:
    """Return the rows below a list of contents that bear a number and title of the list.

    `listed` are the rows of the list itself, `numbers` all rows that could open an item in any
    style with their number: where "SAG NR. 2" stands right above, it is that row that opens.
    """
    if not listed:
        return frozenset()
    titles: dict[str, set[str]] = defaultdict(set)  # a number may be printed twice
    for index, style, match in found:
        if index in listed and style.numbered:
            title = _PAGE.sub("", match["title"])[:_LONGEST].lower()
            if len(title) >= _FEWEST:
                titles[match["number"]].add(title)
    last = max(listed)
    return frozenset(
        index
        for index, style, match in found
        if index > last
        and style.numbered
        and _repeats(match, titles)
        and numbers.get(index) not in {numbers.get(row) for row in range(index - _NEAR, index)}
    )


def _repeats(match: regex.Match[str], titles: Mapping[str, set[str]]) -> bool:
    title = match["title"].lower()
    return any(title.startswith(listed) for listed in titles.get(match["number"], ()))
