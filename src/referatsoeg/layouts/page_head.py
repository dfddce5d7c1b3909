"""Page heads that a single row gives away, where repetition does not."""

from __future__ import annotations

import regex

from referatsoeg.layouts.page_columns import COLUMNS
from referatsoeg.layouts.scan import Row
from referatsoeg.text.dates import first_date
from referatsoeg.vocabulary.frame import BODY_ENDINGS, KIND_WORDS

RUNNING = regex.compile(
    r".{0,90}?\b(?:side|s\.|blad nr\.)\s*:?\s*\d{1,4}(?:\s*(?:af|/|of)\s*\d{1,4})?\s*",
    regex.IGNORECASE,
)
RULE = regex.compile(r"[-–—_=*~. ]{4,}|\./\.")
"""A line drawn under a title or between items; "./." asks the reader to turn the page."""
_DATE_END = regex.compile(r"\d{2}[./-]\d{2}[./-]\d{4}$")


def columned(row: Row) -> bool:
    """Return whether a page's first row is a header set in columns: body left, date right."""
    if first_date(row.text) is None or len(row.text) > 110:
        return False
    if COLUMNS.search(row.line.text.strip()) or " | " in row.text or " · " in row.text:
        return True
    if row.text.split()[0].lower() in KIND_WORDS and len(row.text) < 60:
        return True
    ends = bool(_DATE_END.search(row.text))
    return ends and any(w.strip(",.-").lower().endswith(BODY_ENDINGS) for w in row.text.split())
