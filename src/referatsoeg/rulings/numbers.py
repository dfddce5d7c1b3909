"""The numbers by which a decision answers the points of a recommendation.

"1.-3.", "Ad 1", "Punkt 3a", "1, 2 og 3", "1.-2. a og b" and "4. -14." all occur in print.
"""

from __future__ import annotations

from itertools import pairwise

import regex

from referatsoeg.vocabulary.outcome_marks import ANSWER_WORD

_NUMBER = r"\d{1,2}(?:\s?\.?\s?[a-zæøå](?![\p{L}\d]|\.\p{L}))?"
_LIST = rf"{_NUMBER}(?:\s?[.)]?\s?(?:-|–|til|og|,|samt|&)\s?(?:{_NUMBER}|[a-z](?!\p{{L}}))){{0,24}}"
_KEYWORD = (
    r"(?:(?:ad|vedr\.?|vedrørende|ift\.?|i forhold til|for|til)\s)?\s?"
    r"(?:(?:indstillings?|beslutnings?)?(?:punkt(?:et|er|erne)?|pkt\.?|pind(?:en)?|nr\.?|at)|"
    r"(?:administrationens )?indstilling(?:en)?(?: nr\.)?)\s?|ad\s?|vedr\.?\s|vedrørende\s"
)
_NOT_A_NUMBER = (
    r"\s?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|behandling|kvartal|halvår|gang|udkast|"
    r"udgave|viceborgmester|runde|del\b|sal\b|stemme|medlem|år\b|mio|kr|\d|pct|procent|%"
    r"|klasse|etape|fase)"
)
_KEYED = regex.compile(
    rf"\s*(?:{_KEYWORD})(?P<list>{_LIST}|(?<=\s)[a-z](?=[.,:)]))\s?[.):,]*[-–]?\s*",
    regex.IGNORECASE,
)
_BARE = regex.compile(
    rf"\s*\(?(?P<list>{_LIST})(?:\s?[.):][-–]?[.]?\s*|\s*[-–:]\s+|\s+(?={ANSWER_WORD}|[a-z]\."
    rf"|at\b))"
    rf"(?!{_NOT_A_NUMBER})|\s*(?P<list>[a-z])\)\s*",
    regex.IGNORECASE,
)
_INLINE = regex.compile(
    rf"(?<=\s)(?<!(?:[,&–-]|\bog|\btil|\bsamt|\bad|pkt\.?|punkt)\s)(?=(?:(?:ad|pkt\.?"
    rf"|punkt)\s)?{_LIST}\s?[.):]?[-–]?\s+{ANSWER_WORD})",
    regex.IGNORECASE,
)
_INSIDE = regex.compile(
    r"\b(?:(?:indstillings?|beslutnings?)?(?:punkt(?:et|er|erne)?|pkt\.?)"
    r"|indstilling(?:en)?(?: for)?|ad)"
    rf"\s(?:nr\.?\s)?(?P<list>{_LIST})(?!{_NOT_A_NUMBER}|\d|\.\d)",
    regex.IGNORECASE,
)
_PIECE = regex.compile(r"\d{1,2}|(?<!\p{L})[a-zæøå](?!\p{L})|[-–]|til", regex.IGNORECASE)


def leading(line: str) -> tuple[tuple[str, ...], int]:
    """Return the numbers a line opens with and where its own words begin; none: `((), 0)`."""
    found = _KEYED.match(line) or _BARE.match(line)
    return (expand(found["list"]), found.end()) if found else ((), 0)


def split_inline(line: str) -> list[str]:
    """Split a numbered line before each further number that an answer follows."""
    cuts = [0, *(m.start() for m in _INLINE.finditer(line) if m.start() > 0), len(line)]
    return [line[a:b] for a, b in pairwise(cuts) if line[a:b].strip()]


def inside(clause: str) -> tuple[str, ...]:
    """Return the numbers that a clause names after "punkt" and the like, in order."""
    return tuple(
        dict.fromkeys(
            number
            for found in _INSIDE.finditer(clause)
            if "(" not in clause[max(0, found.start() - 2) : found.start()]
            for number in expand(found["list"])
        )
    )


def expand(text: str) -> tuple[str, ...]:
    """Return the single numbers of a list such as "1.-3.", "2a og b" or "1a-c"."""
    numbers: list[str] = []
    base, span = "", False
    for piece in _PIECE.findall(text.lower()):
        if piece in {"-", "–", "til"}:
            span = True
            continue
        if piece.isdigit():
            if span and base:
                numbers += [str(n) for n in range(int(base) + 1, min(int(piece), 99))]
            base = str(int(piece))
            numbers.append(base)
        else:
            _add_letter(numbers, base, piece, span)
        span = False
    return tuple(dict.fromkeys(numbers))


def _add_letter(numbers: list[str], base: str, letter: str, span: bool) -> None:
    last = numbers[-1] if numbers else ""
    if last == base and base:
        numbers.pop()
    if span and last[-1:].isalpha():
        numbers += [base + chr(code) for code in range(ord(last[-1]) + 1, ord(letter))]
    numbers.append(base + letter)
