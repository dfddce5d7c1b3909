"""Heads of pages in text that lost its page breaks: a number that counts up, body and date by it.

Furniture is known by its place at a page's edge; where a whole document is one page, only what
stands together tells: the same line again and again, each time with a higher page number.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from referatsoeg.model.document import Line
from referatsoeg.text.case_numbers import has_label
from referatsoeg.text.dates import find_dates, first_date
from referatsoeg.text.furniture import line_key
from referatsoeg.vocabulary.frame import BODY_ENDINGS
from referatsoeg.vocabulary.headings import HEADINGS

_NUMBERED = regex.compile(
    r"(?P<head>.*?)(?:^|\s{3,}|(?<=\S)(?P<rule>\s+[|·]\s+))(?P<word>(?:side|blad nr\.|s\.)\s*[:|]?\s*|[-–]\s*)?(?P<page>\d{1,4})"
    r"(?:\s*(?:af|of|/)\s*(?P<of>\d{1,4}))?(?:\s*[-–])?",
    regex.IGNORECASE,
)
# "3 | KKR Fjordland": the number before the name
_NUMBER_FIRST = regex.compile(r"^(?P<page>\d{1,4})\s+[|·]\s+(?P<head>\p{L}[^|]{2,60})$")
_LEAF = regex.compile(
    r"(?P<head>\p{L}.*?)\s{3,}(?:blad|side|fol\.?)\s*(?:nr\.)?\s*\d+", regex.IGNORECASE
)
_DASHED = regex.compile(r"[-–] \d{1,4} [-–]")
_DAY = regex.compile(
    r"(?:mødet?\s)?(?:den\s|d\.\s?)?\d{1,2}(?:[./-]\d{1,2}[./-]\d{2,4}|\.?\s\p{Ll}{3,9}\s\d{4})\.?",
    regex.IGNORECASE,
)
_DAY_LEAD = regex.compile(r",?\s*(?:\b(?:den|d\.|mødet den))?\s*$", regex.IGNORECASE)
_APART = 4
"""Lines between two page numbers: rows of a table or of a contents list stand closer."""
_LONGEST = 200
_FEWEST = 3
_FEWEST_SAID = 2
_WHOLE_HEAD = 2
"""Lines that come again beside two bare numbers: authority and body, then the day."""
_FAR = 30
"""Blanks before a leaf's number at the middle or the right of its line."""
_BESIDE = 3
"""Lines of a page head beside its number: authority, body, date."""
_HEAD_LINES = 12
"""Filled lines at the head of a document, where authority and body are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    at: int
    page: int


def running_heads(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that are page heads by their counting and their neighbours.

    A line counts when it ends in a page number behind a column of blanks ("Byrådet   Side 2"), or
    is one, at least three times rising (twice where the word "Side" stands). Lines right beside
    belong to the head when they are a body's name or a day alone, or come again with each number.
    The number of a protocol's leaf counts once too, by body and day beside it or by the word it parts.
    """
    if any(line.box is not None for line in lines):
        return frozenset()  # a page with places for its lines tells its furniture itself
    found: set[int] = {*_leaf_heads(lines), *_leaf_numbers(lines), *_said_once(lines)}
    for head, numbers in _series(lines).items():
        beside = [list(_neighbours(lines, number.at)) for number in numbers]
        if not head:
            beside = [_near(lines, number.at) for number in numbers]
        common = _common([{line_key(lines[at].text) for at in around} for around in beside])
        common = {key for key in common if not has_label(key)}  # "Sagsnr." under an item's number
        if not head and len(common) < (1 if len(numbers) >= _FEWEST else _WHOLE_HEAD):
            continue  # bare numbers alone are handled by their place on the page
        found.update(_below(lines, [number.at for number in numbers]))
        for number, around in zip(numbers, beside, strict=True):
            if not head and common.isdisjoint(line_key(lines[at].text) for at in around):
                continue  # a year alone on its line among bare page numbers
            found.add(lines[number.at].number)
            found.update(
                lines[at].number
                for at in around
                if line_key(lines[at].text) in common or _is_head_word(lines[at].text)
            )
    return frozenset(found)


def _leaf_heads(lines: Sequence[Line]) -> Iterator[int]:
    """Yield a leaf's bare number and the body and day right below it: the head of a protocol's leaf."""
    for above, line in pairwise(lines):
        days = find_dates(line.text) if above.text.strip().isdecimal() else []
        if (
            days
            and _is_body(_DAY_LEAD.sub("", line.text[: days[0].start]).rstrip(" ."))
            and not line.text[days[0].end :].strip(" .")
        ):
            yield above.number
            yield line.number


def _said_once(lines: Sequence[Line]) -> Iterator[int]:
    """Yield a body with "Blad nr. 74" far to its right, and the day below: one leaf turned."""
    for index, line in enumerate(lines):
        text = line.text.strip()
        match = _LEAF.fullmatch(text) if text[-1:].isdecimal() and len(text) < _LONGEST else None
        if match is None or not _is_body(match["head"]):
            continue
        yield line.number
        below = lines[index + 1] if index + 1 < len(lines) else None
        if below and _DAY.fullmatch(below.text.strip()):
            yield below.number


def _leaf_numbers(lines: Sequence[Line]) -> Iterator[int]:
    """Yield bare numbers far to the right that stand in the middle of a sentence: a leaf's number."""
    filled = [line for line in lines if line.text.strip()]
    for before, line, after in zip(filled, filled[1:], filled[2:], strict=False):
        text = line.text.rstrip()
        if (
            text.strip().isdecimal()
            and len(text) - len(text.lstrip()) >= _FAR
            and after.text.strip()[0].islower()
            and before.text.rstrip()[-1] not in ".:!?"
        ):
            yield line.number


def _common(keys: Sequence[set[str]]) -> set[str]:
    """Return what stands beside every number; the first or the last page may lack it."""
    counts = Counter(key for around in keys for key in around)
    spared = 1 if len(keys) > _FEWEST else 0
    return {
        key
        for key, count in counts.items()
        if count == len(keys) or (count >= len(keys) - spared and key.rstrip(" :.") not in HEADINGS)
    }


def _below(lines: Sequence[Line], numbers: Sequence[int]) -> Iterator[int]:
    """Yield the lines of a page's head below each of the numbers, blanks between.

    A head comes again under every number but the last of the document, and names what the first
    page names: the body, the day. "Godkendt." at the top of two pages is no head.
    """
    blocks = [block for at in numbers if (block := _block_below(lines, at))]
    if len(blocks) > _FEWEST_SAID and line_key(blocks[0][0].text) != line_key(blocks[1][0].text):
        blocks = blocks[1:]  # the first page has the document's own head
    if len(blocks) < _FEWEST_SAID:
        return
    named = " ".join(line.text for line in [x for x in lines if x.text.strip()][:_HEAD_LINES])
    for row in zip(*blocks, strict=False):
        keys = {line_key(line.text) for line in row}
        if len(keys) != 1 or not _names_meeting(row[0].text, named.lower()):
            return
        yield from (line.number for line in row)


def _block_below(lines: Sequence[Line], at: int) -> list[Line]:
    """Return the filled lines that stand together below a page's number, past a few blank ones."""
    first = next((n for n in range(at + 1, min(len(lines), at + 5)) if lines[n].text.strip()), None)
    if first is None:
        return []
    block = lines[first : first + _BESIDE]
    filled = [bool(line.text.strip()) for line in block]
    return list(block[: filled.index(False)] if False in filled else block)


def _names_meeting(text: str, named: str) -> bool:
    """Return whether a line names what a document's head names, or a body and its day."""
    stripped = text.strip()
    heads = (stripped.rstrip(" :.").lower(), stripped.split(maxsplit=1)[0].lower())
    if any(words in HEADINGS for words in heads) or stripped.endswith((",", ";", ":")):
        return False
    found = find_dates(stripped)
    name = _DAY_LEAD.sub("", stripped[: found[0].start]) if found else stripped
    if found and (_is_body(name) or _DAY.fullmatch(stripped)):
        return True
    return name[:1].isupper() and not name.endswith(".") and name.strip().lower() in named


def _series(lines: Sequence[Line]) -> dict[str, list[_Number]]:
    """Return page numbers by the text before them, where that text and the counting allow it."""
    by_head: dict[str, list[_Number]] = defaultdict(list)
    said: dict[str, bool] = {}
    for at, line in enumerate(lines):
        text = _NUMBER_FIRST.sub(r"\g<head> | \g<page>", line.text.strip())
        ends = 0 < len(text) <= _LONGEST and text[-1] in "0123456789-–"
        match = _NUMBERED.fullmatch(text) if ends else None
        if match is None:
            continue
        if match["of"] and int(match["of"]) < int(match["page"]):
            continue  # "1986/87" is a school year
        word = bool((match["word"] and match["word"].strip(" -–")) or match["of"])
        word = word or _DASHED.fullmatch(text) is not None
        known = word or match["rule"] or not match["head"]
        if not (known or _is_running(match["head"])):
            continue
        head = line_key(match["head"]) + ("#" if word else "")
        before = by_head[head]
        page = int(match["page"])
        if before and (page <= before[-1].page or at - before[-1].at < _APART):
            continue
        before.append(_Number(at=at, page=page))
        said[head] = word
    return {
        head: numbers
        for head, numbers in by_head.items()
        if len(numbers) >= (_FEWEST_SAID if said[head] or not head else _FEWEST)
    }


def _neighbours(lines: Sequence[Line], at: int) -> Iterator[int]:
    """Yield the lines directly above and below, up to the first blank one."""
    for step in (-1, 1):
        for away in range(1, _BESIDE + 1):
            other = at + step * away
            if not 0 <= other < len(lines) or not lines[other].text.strip():
                break
            yield other


def _near(lines: Sequence[Line], at: int) -> list[int]:
    """Return the lines around a bare number, past one blank line below: a head under a page's foot."""
    below = range(at + 1, min(len(lines), at + 1 + _BESIDE))
    return [*_neighbours(lines, at), *(other for other in below if lines[other].text.strip())]


def _is_running(head: str) -> bool:
    return first_date(head) is not None or _is_body(head)


def _is_head_word(text: str) -> bool:
    stripped = text.strip()
    return _DAY.fullmatch(stripped) is not None or _is_body(stripped)


def _is_body(text: str) -> bool:
    words = text.split()
    return (
        0 < len(words) <= 6
        and "," not in text.replace("-, ", "")
        and text.strip()[0].isupper()
        and words[0].lower() not in HEADINGS  # "Beslutning i Byrådet den …" opens a section
        and words[-1].lower().rstrip(".").endswith(BODY_ENDINGS)
    )
