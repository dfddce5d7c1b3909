"""The sentence around a place in a text, found by looking outwards from it."""

from __future__ import annotations

import regex

# A sentence longer than this is a table or a broken text; the window keeps the work bounded.
LONGEST = 700

_ABBREVIATIONS = (
    r"kr|mio|mia|ca|pr|pct|inkl|ekskl|excl|incl|eks|hhv|nr|jf|vedr|bl|fx|evt|maks|max|min|stk|pkt|mv|m|v"
    r"|d|kl|år|md|u|f|t|tlf|St|Sct|Chr|afd|ift|ifm|o|henh|jan|feb|aug|sept|okt|nov|dec|[A-ZÆØÅ0-9]"
)
_END = regex.compile(
    rf"(?<!\b(?:{_ABBREVIATIONS}))[.!?](?=\s+[\"”»(]?[A-ZÆØÅ•])|[.!?;:](?=\s*\n)"
    rf"|(?<=\b(?:kr|pct|mio|år|md)\.)(?=\s+[A-ZÆØÅ][a-zæøå]+)|\n(?=\s*(?:[•·–*o-]\s|\d{{1,2}}[.)]\s|[A-ZÆØÅ]|\n))|\t"
)
_MARK = regex.compile(
    r"\s*(?:[•·*–-]\s*|o\s+|\d{1,2}[.)]\s*|[a-z]\)\s*)?(?:at\s)?(?:\d{1,2}[.)]\s*)?(?:at\s)?",
    regex.IGNORECASE,
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the characters of the sentence that holds `start`–`end`, without its list mark."""
    low = max(0, start - LONGEST)
    begin = low
    for match in _END.finditer(text, low, min(len(text), start + 3)):
        if match.end() <= start:
            begin = match.end()
    after = _END.search(text, end, min(len(text), end + LONGEST))
    stop = after.end() if after else min(len(text), end + LONGEST)
    mark = _MARK.match(text, begin, start)
    return (mark.end() if mark else begin), stop


def sentence_before(text: str, start: int) -> tuple[int, int] | None:
    """Return the sentence that ends where the one from `start` begins, or None at the beginning."""
    at = start
    while at > 0 and not text[at - 1].isalnum():
        at -= 1
    return sentence_around(text, at - 1, at - 1) if at > 1 else None
