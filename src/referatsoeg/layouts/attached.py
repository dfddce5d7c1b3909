"""Attachments named on lines of their own, without a heading: "Bilag 2.1: Regnskab"."""

from __future__ import annotations

import regex

from referatsoeg.layouts.scan import Row

_NAMED = regex.compile(r"Bilag \d{1,2}(?:\.\d{1,2})?[a-z]?\s?[:.–-]?\s+[\p{Lu}\d][^;]{2,110}")
_SENTENCES = regex.compile(r"\p{Ll}{3}\. \p{Lu}")
_FULL = 0.86
"""Above a line less full than this a paragraph ended: the word "Bilag" would have had room there."""


def names_attachment(row: Row, above: Row, *, width: int, listed: bool) -> bool:
    """Return whether a row is an attachment's number and name; "Bilag 2 viser …" is a sentence.

    `listed` tells that the row above named one; a list announced by "… følgende bilag:" is the
    text's own.
    """
    text = row.text
    if not text.startswith("Bilag ") or text[-1] in ".,:;" or not _NAMED.fullmatch(text):
        return False
    if _SENTENCES.search(text):
        return False
    ended = len(above.line.text.rstrip()) + len("Bilag ") < width * _FULL
    if not listed and (above.text[-1] == ":" or above.text.startswith("Bilag ")):
        return False
    return row.gap > 0 or ended or listed or above.text[-1] in ".;!?"
