"""The lines of a document as a layout looks at them: stripped, with gaps and page furniture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from referatsoeg.layouts.heading import Heading
from referatsoeg.layouts.marks import heading_of, two_line_head
from referatsoeg.layouts.page_columns import COLUMNS
from referatsoeg.model.document import Document, Line
from referatsoeg.text.furniture import furniture
from referatsoeg.text.running_heads import running_heads
from referatsoeg.text.spacing import gaps

_HABIT = 3
_LONGEST_REST = 20
"""Characters of a day's end on a line of its own ("7. oktober 2019:")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line with words: its text stripped, the blank lines before it, and whether it is furniture.

    `new_page` tells that the line is the first of its page, `copy` that it repeats the one before,
    `heading` what it opens when it is one, `second` that it ends the heading above, `group` whether it gathers closed items when it is a
    heading over several.
    """

    line: Line
    text: str
    gap: int
    furniture: bool
    new_page: bool
    copy: bool = False
    heading: Heading | None = None
    second: bool = False
    group: bool | None = None


def scan(document: Document) -> tuple[Row, ...]:
    """Return the non-blank lines of a document as rows."""
    repeated = furniture(document.lines) | running_heads(document.lines)
    blank_before = gaps(document.lines)
    rows: list[Row] = []
    page = 0
    for line in document.lines:
        text = " ".join(line.text.split())
        if not text:
            continue
        rows.append(
            Row(
                line=line,
                text=text,
                gap=blank_before[line.number],
                furniture=line.number in repeated,
                new_page=line.page != page,
                heading=_heading(text, blank_before[line.number], rows, line.number in repeated),
            )
        )
        page = line.page
    return _with_two_line_heads(_once(rows))


def _heading(text: str, gap: int, above: Sequence[Row], repeated: bool) -> Heading | None:
    """Return the heading of a line; a body and a day that come again on each page are none."""
    if _ends_sentence(text, gap, above):
        return None
    heading = heading_of(text)
    return None if heading and repeated and heading.weak and heading.date else heading


def _ends_sentence(text: str, gap: int, above: Sequence[Row]) -> bool:
    """Return whether a line is the last word of the sentence above: "… toges nogen", "Beslutning."."""
    if gap or not above or not text.endswith(".") or " " in text:
        return False
    before = above[-1].text
    return before[-1].islower() and len(before) > 3 * len(text) and above[-1].heading is None


def _with_two_line_heads(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows with a body and the day below it read as one heading over a decision.

    eDoc prints "Byrådet" and "27-03-2017" on lines of their own under "Beslutninger".
    """
    kept = list(rows)
    for index, (row, below) in enumerate(pairwise(rows)):
        if below.gap or row.furniture or below.furniture or not below.text[0].isdigit():
            continue
        if COLUMNS.search(row.line.text.strip()):
            continue  # "Engby Kommune      Byrådet" over a day is the head of a page
        head = two_line_head(row.text, below.text) or _wrapped_head(row, below)
        if head:
            kept[index] = replace(row, heading=head)
            kept[index + 1] = replace(below, second=True)
    return tuple(kept)


def _wrapped_head(row: Row, below: Row) -> Heading | None:
    """Return the dated heading over a decision whose year alone wrapped: "… den 7. oktober" / "2019"."""
    if row.heading or len(below.text) > _LONGEST_REST:
        return None
    whole = heading_of(f"{row.text} {below.text}")
    end = len(row.text) + 1 + len(below.text)
    if whole is None or not whole.date or whole.weak or whole.start < end:
        return None
    return replace(whole, start=len(row.text))


def _once(rows: list[Row]) -> tuple[Row, ...]:
    """Return the rows with copies marked as furniture where type was drawn several times.

    Programs fake bold by drawing a line two to seven times; copied text then repeats it. Three
    such lines make it a habit of the document, one alone may be the author's own.
    """
    copies = {
        index
        for index in range(1, len(rows))
        if rows[index].text == rows[index - 1].text
        and len(rows[index].text) > 3
        and not rows[index].gap
    }
    if len(copies) < _HABIT:
        return tuple(rows)
    return tuple(
        replace(row, furniture=row.furniture or index in copies, copy=index in copies)
        for index, row in enumerate(rows)
    )
