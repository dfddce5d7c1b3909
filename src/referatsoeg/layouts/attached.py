"""Attachments named on lines of their own: "Bilag 2.1: Regnskab", or like a heading."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.layouts.scan import Row
from referatsoeg.model.kinds import SectionKind
from referatsoeg.text.joining import LIST_MARK

NAMED = regex.compile(r"Bilag \d{1,2}(?:\.\d{1,2})?[a-z]?\s?[:.–-]?\s+[\p{Lu}\d][^;]{2,110}")
_SENTENCES = regex.compile(r"\p{Ll}{3}\. \p{Lu}")
_VERB = regex.compile(
    r" (?:er|har|havde|var|skal|kan|vil|blev|bliver|fremgår|viser|mangler|ønsker|foreslår) "
)
_NAME = 80  # characters; a longer line below a heading is running text
_FULL = 0.86
"""Above a line less full than this a paragraph ended: the word "Bilag" would have had room there."""


def names_attachment(row: Row, above: Row, *, width: int, listed: bool) -> bool:
    """Return whether a row is an attachment's number and name; "Bilag 2 viser …" is a sentence.

    `listed` tells that the row above named one; a list announced by "… følgende bilag:" is the
    text's own.
    """
    text = row.text
    if not text.startswith("Bilag ") or text[-1] in ".,:;" or not NAMED.fullmatch(text):
        return False
    if _SENTENCES.search(text):
        return False
    ended = len(above.line.text.rstrip()) + len("Bilag ") < width * _FULL
    if not listed and (above.text[-1] == ":" or above.text.startswith("Bilag ")):
        return False
    return row.gap > 0 or ended or listed or above.text[-1] in ".;!?"


def text_again(rows: Sequence[Row], index: int) -> bool:
    """Tell whether a paragraph below a list of attachments is the case's own text again.

    Names of attachments end without a full stop and hold no verb; a paragraph does both.
    """
    row, above = rows[index], rows[index - 1]
    if not row.gap or LIST_MARK.match(row.text) or row.text.startswith("Bilag ") or above.heading:
        return False
    end = next(
        (i for i in range(index + 1, len(rows)) if rows[i].gap or rows[i].heading), len(rows)
    )
    paragraph = " ".join(row.text for row in rows[index:end])
    tells = _VERB.search(paragraph) is not None
    return len(paragraph) > _NAME and paragraph.endswith(".") and tells


def names_one_more(rows: Sequence[Row], index: int) -> bool:
    """Tell whether a row that reads as a heading is one more name amid a list of attachments.

    "Miljøvurdering" between two names is a note that was attached.
    """
    row, heading = rows[index], rows[index].heading
    below = rows[index + 1] if index + 1 < len(rows) else None
    if heading is None or below is None or row.gap or row.line.bold or row.text.isupper():
        return False
    if heading.start < len(row.text) or row.text.endswith(":"):
        return False
    if heading.kind in (SectionKind.DECISION, SectionKind.ATTENDANCE):
        return False
    name_below = len(below.text) <= _NAME and not below.text.endswith((".", ","))
    return name_below and not below.gap and rows[index - 1].heading is None
