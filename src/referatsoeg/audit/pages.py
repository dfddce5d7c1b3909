"""Whether words stand on a page: the file is read again and compared letter by letter."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from pathlib import Path

from referatsoeg.audit.evidence import Quote
from referatsoeg.readers import read_bytes


class Pages:
    """The letters and digits of every page of a file, as its reader sees them now."""

    def __init__(self, path: Path, data: bytes) -> None:
        """Read the file's bytes; raises UnreadableFileError when nothing can be read."""
        document = read_bytes(path, data)
        joined: dict[int, list[str]] = defaultdict(list)
        for line in document.lines:
            joined[line.page].append(line.text)
        for table in document.tables:
            joined[table.page].extend(cell for row in table.rows for cell in row)
        self._pages = {page: squeeze("".join(lines)) for page, lines in joined.items()}

    def holds(self, quote: Quote) -> bool:
        """Say whether every line of a quote stands on the page it is said to stand on."""
        lines = list(quote.lines()) or [(quote.page, quote.text)]
        return all(self._has(page, words) for page, words in lines)

    def _has(self, page: int, words: str) -> bool:
        wanted = squeeze(words)
        if wanted in self._pages.get(page, ""):
            return True
        # A joined line may run over a page break without a start of its own.
        return wanted in self._pages.get(page, "") + self._pages.get(page + 1, "")


def squeeze(text: str) -> str:
    """Return only letters and digits: blanks, hyphens and line breaks differ between readings."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())
