"""What a PDF's characters say: hyphens at line ends, soft hyphens, ligatures, stray controls."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import regex

# Latin letters joined in type; NFC leaves them alone and searchers never type them.
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_TABLE = str.maketrans(
    {**_LIGATURES, "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u200b": "", "\ufeff": ""}
)
_SPACES = regex.compile(r"\s+")
_CONTROLS = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LINE_END_HYPHEN = regex.compile(r"[\ufffe\x02\u00ad]+$")
_ORDINARY = regex.compile(r"[\x21-\x7e\xa1-\xac\xae-\u024f\u2010-\u2026\u20ac ]*")


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """Return a drawn line as text: NFC, single blanks, a hyphen only where one is seen.

    Tabs part the cells of a table and stay.
    """
    if "\t" in text:
        return "\t".join(clean(cell) for cell in text.split("\t"))
    if _ORDINARY.fullmatch(text) and "  " not in text and "\u200b" not in text:
        return unicodedata.normalize("NFC", text).strip()
    text = _LINE_END_HYPHEN.sub("-", text.rstrip())
    text = text.translate(_TABLE).replace("\u00ad", "")
    text = _CONTROLS.sub("", text.replace("\ufffe", ""))
    return unicodedata.normalize("NFC", _SPACES.sub(" ", text).strip())


# A hyphen at a line's end stays before a joining word ("skole- og"), a name or a figure.
_BROKEN = regex.compile(r"\p{L}-$")
_REST = regex.compile(r"(?!(?:og|eller|samt|til)\b)\p{Ll}")


def joined(lines: Iterable[str]) -> str:
    """Return the lines of one table cell as one, words that were broken over lines mended."""
    text = ""
    for line in lines:
        if _BROKEN.search(text) and _REST.match(line):
            text = text[:-1] + line
        else:
            text = f"{text} {line}" if text else line
    return text
