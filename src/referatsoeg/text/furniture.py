"""Page furniture: headers, footers and printed page numbers, recognised by repetition.

Works on lines of any kind of document: with boxes (PDF) the place on the page must repeat too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from statistics import median

import regex

from referatsoeg.model.document import Line
from referatsoeg.vocabulary.frame import ACCESS_CLOSED, ACCESS_OPEN, BODY_ENDINGS
from referatsoeg.vocabulary.headings import HEADINGS

# Headers and footers of minutes have at most this many lines (crest, body, date, page).
_DEPTH = 4
# Seen on at least this many pages and this part of them; headers differ on left and right pages.
_FEWEST_PAGES = 3
_PART = 0.25
# A header stands at one height; signature lines and last paragraphs do not (points).
_SAME_HEIGHT = 8.0

# "Side 7", "Side 7 af 12", "- 7 -", "7/12", "7 af 12", "s. 7"
_PAGE_WORD = regex.compile(
    r"[-–\s]*(?:side|s\.|page|pag\.|fol\.)\s*[:|]?\s*(?P<page>\d{1,4})(?:\s*(?:af|of|/|:)\s*\d{1,4})?[-–.\s]*",
    regex.I,
)
_PAGE_BARE = regex.compile(
    r"(?:[-–]\s*(?P<page>\d{1,4})\s*[-–]|(?P<page>\d{1,4})\s*(?:/|af|of)\s*\d{1,4}|(?P<page>\d{1,4}))"
)
# The longest on real pages has 11 characters; the rest is room for rules drawn on both sides.
_LONGEST_PAGE_WORD = 60
_HEAD_WORDS = 4
_DIGITS = regex.compile(r"\d+")
_SPACES = regex.compile(r"\s+")
# Openers of items stand at the top of many pages with nothing but a number that changes.
_OPENER = regex.compile(
    r"(?:dagsordens)?(?:punkt|pkt\.?|sag|sagsnr\.?|emne)\s*(?:nr\.?)?\s*:?\s*#.*|#[.)]?", regex.I
)

# "Beslutning i Byrådet den ##-##-####": under the items and, by chance, at the top of some pages.
_DECIDED = regex.compile(
    r"(?:udvalgs)?(?:beslutning|indstilling|afgørelse) (?:i|fra|af|truffet) (?!møde)"
)


def furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are page headers, footers or printed page numbers."""
    pages = _pages(lines)
    found = {line.number for line in lines if _is_page_word(line.text)}
    repeated = _repeated(pages)
    numbered = _bare_numbers(pages)
    for page in pages.values():
        for edge in (page, page[::-1]):
            found.update(_from_edge(edge, found | numbered, repeated))
        found.update(_beside(page, found, repeated))
        found.update(_body_below(page))
    return frozenset(found)


def page_labels(lines: Sequence[Line], known: Set[int]) -> Mapping[int, str]:
    """Return the number printed on each page that has one: file page → label.

    `known` are the numbers of the lines that are furniture.
    """
    labels: dict[int, str] = {}
    for number, page in _pages(lines).items():
        for line in (*page[::-1][:_DEPTH], *page):
            match = _page_number(line.text) if line.number in known else None
            if match is not None:
                labels[number] = match
                break
    return labels


def _is_page_word(text: str) -> bool:
    stripped = text.strip()
    return len(stripped) <= _LONGEST_PAGE_WORD and _PAGE_WORD.fullmatch(stripped) is not None


def _page_number(text: str) -> str | None:
    match = _PAGE_WORD.fullmatch(text.strip()) or _PAGE_BARE.fullmatch(text.strip())
    return match["page"] if match else None


def _pages(lines: Sequence[Line]) -> dict[int, list[Line]]:
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.text.strip():
            pages[line.page].append(line)
    return pages


def _edges(page: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Yield the lines near the top and the foot of a page with the name of the edge."""
    yield from (("top", line) for line in page[:_DEPTH])
    yield from (("foot", line) for line in page[: -_DEPTH - 1 : -1])


def line_key(text: str) -> str:
    """Return a line as its copies on other pages agree on it: digits as #, lower case."""
    return _SPACES.sub(" ", _DIGITS.sub("#", text)).strip().lower()


def _repeated(pages: Mapping[int, Sequence[Line]]) -> set[str]:
    """Return the texts (digits as #) that stand at one edge and height of enough pages."""
    places: dict[tuple[str, str], dict[int, Line]] = defaultdict(dict)
    for number, page in pages.items():
        for edge, line in _edges(page):
            places[edge, line_key(line.text)].setdefault(number, line)
    enough = max(_FEWEST_PAGES, _PART * len(pages))
    return {
        key
        for (_, key), seen in places.items()
        if len(seen) >= enough
        and not _is_content(key)
        and not _DECIDED.match(key)
        and _one_height(seen.values(), enough)
    }


def _one_height(lines: Iterable[Line], enough: float) -> bool:
    tops = [line.box.top for line in lines if line.box is not None]
    if not tops:
        return True
    middle = median(tops)
    return sum(abs(top - middle) <= _SAME_HEIGHT for top in tops) >= enough


def _is_content(key: str) -> bool:
    """Return whether a text that repeats at page tops is the minutes' own: a heading, an opener."""
    words = key.rstrip(" :.")
    return (
        key.endswith(":")  # "Byrådet den 26. maj 2010:" stands over what was decided
        or words in HEADINGS
        or words in ACCESS_OPEN
        or words in ACCESS_CLOSED
        or _OPENER.fullmatch(key) is not None
    )


def _bare_numbers(pages: Mapping[int, Sequence[Line]]) -> set[int]:
    """Return lines of a bare number at a page's edge that counts up with the pages."""
    found: set[int] = set()
    for pick in (0, -1):
        steps: dict[int, list[int]] = defaultdict(list)
        for number, page in pages.items():
            label = _page_number(page[pick].text)
            if label is not None:
                steps[int(label) - number].append(page[pick].number)
        for same in steps.values():
            if len(same) >= max(_FEWEST_PAGES, _PART * len(pages)):
                found.update(same)
    return found


def _from_edge(edge: Sequence[Line], known: set[int], repeated: set[str]) -> Iterator[int]:
    """Yield the furniture from the edge inwards, up to the first line that is none."""
    for line in edge[:_DEPTH]:
        if line.number not in known and line_key(line.text) not in repeated:
            return
        yield line.number


def _body_below(page: Sequence[Line]) -> Iterator[int]:
    """Yield a body alone right below a leaf's number: the head of a protocol's next leaf."""
    for above, line in pairwise(page):
        words = line.text.strip(" .").split()
        if (
            line.number == above.number + 1
            and _is_page_word(above.text)
            and 0 < len(words) <= _HEAD_WORDS
            and words[0][0].isupper()
            and words[-1].lower().endswith(BODY_ENDINGS)
        ):
            yield line.number


def _beside(page: Sequence[Line], known: set[int], repeated: set[str]) -> Iterator[int]:
    """Yield headers right after a footer inside a page: minutes set again from another print."""
    for before, line in pairwise(page):
        if before.number in known and line_key(line.text) in repeated:
            yield line.number
