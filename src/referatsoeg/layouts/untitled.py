"""Items without a title: the number stands before a paragraph that already tells and decides."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.scan import Row
from referatsoeg.model.kinds import SectionKind
from referatsoeg.rulings import decides
from referatsoeg.vocabulary.frame import END_MARKS

_SENTENCE = regex.compile(r"(?:[a-zæøå)]{3}|\d\s[Kk]r)[.:](?=\s+[A-ZÆØÅ]|$)")
_TOLD_ROWS = 3
_WRAPPED = 0.75
"""A line wraps, and its paragraph goes on, when it fills this share of the width."""


def untitled(rows: Sequence[Row], lead: int, head: ItemHead, *, width: int, titles: int) -> bool:
    """Return whether the item whose own row is `lead` has no title.

    `titles` is the row after what would be its title. Old protocols number the matters and write
    each as a paragraph, the decision in its end.
    """
    head_row = rows[lead]
    first = [head_row.text[head.title_start :]]
    for row in rows[lead + 1 :]:
        if row.gap > 0 or row.heading:
            break
        first.append(row.text)
    paragraph = " ".join(first)
    if head.style not in ("dot", "bare", "ocr") or not paragraph.endswith((".", ":")):
        return False
    if len(first) > 1 and len(head_row.text) < width * _WRAPPED:
        return False
    if any(h.kind is SectionKind.DECISION for r in rows if (h := r.heading)):
        return False
    whole = len(first) >= _TOLD_ROWS and _ends(rows, lead + len(first))
    if whole and paragraph.endswith(".") and len(paragraph) > 100:
        return True
    told = len(_SENTENCE.findall(paragraph)) > 1 and len(paragraph) > 100
    return told or (titles == lead + len(first) and decides(paragraph))


def _ends(rows: Sequence[Row], after: int) -> bool:
    """Return whether at most one row follows, or the line that ends the meeting."""
    if after >= len(rows) - 1:
        return True
    text = rows[after].text.lower()
    return any(text.startswith(mark) or f". {mark}" in text for mark in END_MARKS)
