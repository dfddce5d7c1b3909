"""Transcripts that came on one line: broken up again at the words that open lines in minutes."""

from __future__ import annotations

import regex

from referatsoeg.vocabulary.calendar import MONTHS
from referatsoeg.vocabulary.frame import HEAD_FIELDS
from referatsoeg.vocabulary.headings import HEADINGS, WEAK

_LONGEST_LINES = 3
_SHORTEST = 400
_WORDS_A_LINE = 260
"""A text is a one-line transcript when its words stand on at most three lines with this many
characters on average: the shortest seen has 700 characters on one line."""

_LONGEST = 1_000_000
"""Three times the longest meeting seen: beyond it a line is no meeting, and looking for the words
that open lines (3 s a MB) would only hold the others up."""

_STRONG = sorted((w for w in HEADINGS if len(w) > 4 and w not in WEAK), key=len, reverse=True)
_FIELDS = sorted((f for f in HEAD_FIELDS if len(f) > 3), key=len, reverse=True)
_CAPITAL = regex.compile(r"[A-ZÆØÅ]")
_OPENS = regex.compile(
    r"(?<=[\w.:;!?)\]]) +(?=(?:"
    r"(?:Punkt|Pkt\.?|Sag nr\.?|Dagsordenspunkt)\s?\d{1,4}\b"
    r"|(?:J\.?\s?nr|Sags?(?:nr|id|nummer))\b"
    r"|(?<!\d\. +)(?:Åbent|Lukket|Åben|Lukket) (?:punkt|sag)(?!\s*:)"
    rf"|(?<!Mødet +)(?:(?i:{'|'.join(map(regex.escape, _FIELDS))})\s?:)"
    r"|(?:Indholdsfortegnelse|Sagsoversigt)\b"
    r"|(?<=[.!?] +)(?:Økonomi|Baggrund|Høring|Vurdering|Tidsplan|Konklusion)\s?:"
    r"|(?:Medlemmer|Deltagere|Mødedeltagere|Til stede|Tilstede|Afbud|Fraværende|Ikke til stede|Bilag)\s?:"
    rf"|(?:(?i:{'|'.join(map(regex.escape, _STRONG))})\s?:)"
    r"|(?:REFERAT|Referat|Dagsorden|PROTOKOL|Protokol|Beslutningsprotokol)\s(?=[A-ZÆØÅ])"
    r"|(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|Mandag|Tirsdag|Onsdag|Torsdag|Fredag|Lørdag|Søndag) den\b"
    r"|(?<!(?:Pkt\.|Punkt|nr\.|§|stk\.|mulighed|model|forslag|punkt|pkt\.|fase|etape) )\d{1,3}\.\s[A-ZÆØÅ][a-zæøå]"
    rf"|(?<!(?:Pkt\.|Punkt|nr\.|§|stk\.|den|d\.) )\d{{1,2}}\.\s(?:at\b|(?!(?:{'|'.join(MONTHS)})\b)[a-zæøå]{{4,}})"
    r"|\d{2}-\d{4,6}[A-Z]?(?=\s|$)"
    r"|\.\s[A-ZÆØÅ][a-zæøå]"
    r"))"
)
_BARE_WORDS = r"(?:Resumé|Resume|Sagsfremstilling|Indstilling|Beslutning|Sagsresumé|Økonomi|Baggrund|Sagens forløb)"
_BARE = regex.compile(
    r"(?<=[\w.:;!?)\]]) +(?=(?:Resumé|Resume|Sagsfremstilling|Indstilling|Beslutning|Sagsresumé|Økonomi|Baggrund|Sagens forløb)\s[A-ZÆØÅ])"
)
_POINT = r"(?<=,) +(?=\d{1,2}\.\sat\b)"
_BREAKS = regex.compile(f"{_OPENS.pattern}|{_BARE.pattern}|{_POINT}")
_OWN_LINE = regex.compile(
    rf"(?P<own>{_BARE_WORDS}|\d{{2}}-\d{{4,6}}[A-Z]?) +(?P<rest>\S.*)", regex.DOTALL
)


def is_one_line(lines: list[str]) -> bool:
    """Return whether a text's words stand on so few lines that its line breaks must be lost."""
    filled = [line for line in lines if line.strip()]
    length = sum(len(line) for line in filled)
    least = max(_SHORTEST, len(filled) * _WORDS_A_LINE)
    return len(filled) <= _LONGEST_LINES and least <= length <= _LONGEST


def break_up(text: str) -> list[str]:
    """Return the lines a one-line transcript is made of, as far as its words tell.

    Nothing is left out: the lines joined with single blanks are the text again.
    """
    lines: list[str] = []
    start = 0
    for match in _BREAKS.finditer(text):
        lines.append(text[start : match.start()])
        start = match.end()
    lines.append(text[start:])
    return [part for line in lines for part in _parted(line) if part.strip()]


def _parted(line: str) -> list[str]:
    """Return a line with a heading without colon, or a case number, on a line of its own."""
    match = _OWN_LINE.match(line)
    return [match["own"], match["rest"]] if match else [line]
