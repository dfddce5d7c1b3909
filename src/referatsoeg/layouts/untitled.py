"""Items without a title: the number stands before a paragraph that already tells and decides."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.scan import Row
from referatsoeg.layouts.title_score import ITEM_WORDS
from referatsoeg.model.kinds import SectionKind
from referatsoeg.rulings import decides
from referatsoeg.vocabulary.frame import END_MARKS

_SENTENCE = regex.compile(r"(?:[a-zæøå)]{3}|\d\s[Kk]r)[.:](?=\s+[A-ZÆØÅ]|$)")
# A title of up to eight words, closed by a full stop or a colon, before a further sentence
_RUN_IN = regex.compile(r"[^\s.:]+(?: [^\s.:]+){0,7}[.:]\s+(?=\p{Lu})")
_PLAIN = ("dot", "bare", "ocr")
_TOLD_ROWS = 3
_SENTENCE_LENGTH = 60
_FEWEST, _MOST = 5, 0.6
"""Items from which, and the share of them for which, no title is a document's habit."""
_WRAPPED = 0.75
"""A line wraps, and its paragraph goes on, when it fills this share of the width."""


def untitled(
    rows: Sequence[Row], lead: int, head: ItemHead, *, width: int, titles: int, habit: bool = False
) -> bool:
    """Return whether the item whose own row is `lead` has no title.

    `titles` is the row after what would be its title. Old protocols number the matters and write
    each as a paragraph, the decision in its end; `habit` tells that most items of this one do.
    """
    if head.style not in _PLAIN or any(
        h.kind is SectionKind.DECISION for r in rows if (h := r.heading)
    ):
        return False
    first = _paragraph(rows, lead, head)
    paragraph = " ".join(first)
    if habit and len(paragraph) > _SENTENCE_LENGTH:
        return True
    if not paragraph.endswith((".", ":")):
        return False
    if len(first) > 1 and len(rows[lead].text) < width * _WRAPPED:
        return False
    whole = len(first) >= _TOLD_ROWS and _ends(rows, lead + len(first))
    if whole and paragraph.endswith(".") and len(paragraph) > 100:
        return True
    told = len(_SENTENCE.findall(paragraph)) > 1 and len(paragraph) > 100
    return told or (titles == lead + len(first) and decides(paragraph))


def run_in(text: str) -> int:
    """Return where the text behind a title on the same row begins, 0 where no title opens the row.

    "Indkomne forslag. Bestyrelsen foreslår …" in a paragraph that tells what became of the matter.
    """
    found = _RUN_IN.match(text)
    return found.end() if found and ITEM_WORDS.match(text) else 0


def mostly_untitled(items: Sequence[tuple[Sequence[Row], int, ItemHead]], *, width: int) -> bool:
    """Return whether a document's items are paragraphs without titles, most of them for certain.

    Each item is its rows, its own row among them, and its head.
    """
    sure = sum(
        untitled(rows, lead, head, width=width, titles=lead + len(_paragraph(rows, lead, head)))
        for rows, lead, head in items
    )
    return len(items) >= _FEWEST and sure >= len(items) * _MOST


def _paragraph(rows: Sequence[Row], lead: int, head: ItemHead) -> list[str]:
    """Return the lines of the paragraph that an item's own row begins."""
    lines = [rows[lead].text[head.title_start :]]
    for row in rows[lead + 1 :]:
        if row.gap > 0 or row.heading:
            break
        lines.append(row.text)
    return lines


def _ends(rows: Sequence[Row], after: int) -> bool:
    """Return whether at most one row follows, or the line that ends the meeting."""
    if after >= len(rows) - 1:
        return True
    text = rows[after].text.lower()
    return any(text.startswith(mark) or f". {mark}" in text for mark in END_MARKS)
