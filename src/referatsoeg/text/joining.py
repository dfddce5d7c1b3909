"""Lines joined into running text that remembers its lines.

A text is joined once: wrapped lines become paragraphs, words broken over lines are mended, list
points and paragraphs stand on lines of their own, and every source line's start is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from referatsoeg.model.document import Line, LineStart, Passage
from referatsoeg.text.presence import is_presence_line
from referatsoeg.vocabulary.calendar import MONTHS

LIST_MARK = regex.compile(
    r"(?:[•◦▪●○■□·*➢\uf0b7]\s*|[-–—](?:\s+|$)|o\s(?=\S)|(?:At\s)?\d{1,3}(?:\.\d{1,2})?\s?[.)](?:\s*[-–]\s*\d{1,3}\s?[.)])?"
    r"(?=\s|at\b|[A-ZÆØÅ]|$)|[a-zæøå][.)]\s|\d{1,2}[a-z][.)]?\s|at(?=\s|\))|ad\.?\s?\d{1,2}\b|(?:punkt|pkt\.?)\s\d{1,3}\b)",
    regex.IGNORECASE,
)
_HARD_MARK = regex.compile(r"[•◦▪●○■□➢]|[-–—]\s|\d{1,3}\s?[.)]\s|[a-z]\)\s|At\s\d|At\)")
_POINT_AT = regex.compile(r"At\s?\d{1,2}[.)]|At\)")
_FIRST_AT = regex.compile(r"1\s?[.)]\s+at\b")
_BROKEN = regex.compile(r"(?<=[^\W_])(?:-|\u00ad|\ufffe|\uffff|\u2010)$")
_LEAST_INDENT, _MOST_INDENT = 2, 8
"""Blanks by which the first line of a paragraph is moved in."""
_SOFT = regex.compile(r"[\u00ad\ufffe\uffff]")
_SUSPENDED = regex.compile(r"(?:og|eller|samt|til|eller/og|og/eller|som|men|såvel|i|på|hhv)\b")
_ENDED = regex.compile(r"[.!?:;”\"»]\W*$|[.!?] \([^()]{2,40}\)$")
# A sentence does not end in these; "…indstiller, at" over unmarked points does.
_OPEN_END = regex.compile(r"\s(?:at|og|af|som|der|til|med|fra|for|på|paa)$")
# "Kasserer: Per Holm" below "Formand for 2 år: Ida Bo." is a line of its own.
_OFFICE = regex.compile(r"\p{Lu}[\p{L}\d ]{2,30}: \p{Lu}")
_ASKS = regex.compile(r"\b(?:indstill|foresl|anbefal|henstill)\p{L}*", regex.IGNORECASE)
_DAY = regex.compile(rf"\d{{1,2}}\. (?:{'|'.join(MONTHS)})\b", regex.IGNORECASE)
_BEFORE_DAY = (" -", " –", " den", " til", " fra", " og", " senest", " pr.")
_HEADISH = 0.6
"""At the foot of a page a line this short is a heading or an end, not half a sentence."""
_SLACK = 0.86
"""A line is full, and the next one its continuation, when the next word would have passed this
share of the text's width; proportional type makes equal widths differ by a tenth in characters."""

_ROOM = 0.95
"""In plain text a point ended, and another "at" begins one, below this share of the width."""

_SLACK_ENDED = 0.97
"""The share after a full stop, where a new paragraph is as likely as a wrapped line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a line to be joined: its words and whether blank lines stood before it.

    `broken` tells that page furniture stood before it: there a blank line means nothing.
    """

    line: Line
    text: str
    gap: bool
    broken: bool = False


def join(pieces: Sequence[Piece], *, width: int) -> Passage:
    """Join pieces into a passage; `width` is the characters of a full line, 0 for unwrapped text.

    Paragraphs and list points begin on lines of their own; nothing else is added, and only the
    hyphens of broken words, soft hyphens and surplus blanks are left out.
    """
    parts: list[str] = []
    starts: list[LineStart] = []
    length = 0
    before: Piece | None = None
    indents = _moves_in(pieces)
    for piece in pieces:
        text = piece.text.strip() if "\t" in piece.text else " ".join(piece.text.split())
        if not text:
            continue
        glue = _glue(parts[-1] if parts else "", before, piece, width)
        if glue == " " and indents and _indented(parts[-1], piece):
            glue = "\n"
        if glue == "mend":
            parts[-1] = _BROKEN.sub("", parts[-1])
            length -= 1
            glue = ""
        text = _inner_soft(text)
        if glue:
            parts.append(glue)
            length += len(glue)
        starts.append(LineStart(offset=length, page=piece.line.page, line=piece.line.number))
        parts.append(text)
        length += len(text)
        before = piece
    return Passage(text="".join(parts), starts=tuple(starts))


def _inner_soft(text: str) -> str:
    """Return the text without soft hyphens, but one at its end, where the next line is mended."""
    if text.isascii() or not _SOFT.search(text):
        return text
    return _SOFT.sub("", text[:-1]) + text[-1]


def _glue(last: str, before: Piece | None, piece: Piece, width: int) -> str:
    """Return what stands between two lines: nothing, a blank, a line break, or "mend"."""
    if before is None:
        return ""
    text = piece.text.strip()
    if text[0].isupper() and is_presence_line(before.text):
        return "\n"
    ended = _ENDED.search(last) or last[-1:].isdigit()  # "… den 12. maj 2026" over "Fraværende: …"
    if text[0].isupper() and ended and is_presence_line(text):
        return "\n"
    marked = LIST_MARK.match(before.text.strip()) and _mark_alone(before.text.strip())
    if marked and not _POINT_AT.match(
        text
    ):  # "… som angivet i afsnit / 6." over "At 3) der gives …"
        return "\n" if is_presence_line(text) else " "
    if LIST_MARK.match(text) and _starts_point(before, piece, width):
        return "\n"
    lower = text[0].islower()
    if piece.broken or before.line.page != piece.line.page:
        short = len(before.line.text.strip()) < width * _SLACK
        if text[0].isupper() and len(before.line.text.strip()) < width * _HEADISH:
            return "\n"
        return "\n" if _ENDED.search(last) and (piece.gap or short) else _within(last, text)
    if piece.gap:
        open_end = lower and not _ENDED.search(last)
        return _within(last, text) if open_end and not text.startswith("at ") else "\n"
    if not _wrapped(before, piece, width):
        return "\n"
    return _within(last, text)


def _moves_in(pieces: Sequence[Piece]) -> bool:
    """Return whether paragraphs begin by an indented first line, as in old protocols."""
    return any(
        _LEAST_INDENT <= _indent(first) <= _MOST_INDENT
        and not _indent(second)
        and not second.gap
        and not _ENDED.search(first.line.text)
        for first, second in pairwise(pieces)
    )


def _indented(last: str, piece: Piece) -> bool:
    inside = _LEAST_INDENT <= _indent(piece) <= _MOST_INDENT
    return inside and piece.text.strip()[0].isupper() and bool(_ENDED.search(last))


def _indent(piece: Piece) -> int:
    return len(piece.line.text) - len(piece.line.text.lstrip(" "))


def _within(last: str, text: str) -> str:
    if _BROKEN.search(last) and text[0].islower():
        if last[-1] != "-":
            return "mend"
        fragment = last.rstrip("-").split()[-1] if last.rstrip("-").split() else ""
        if _SUSPENDED.match(text) or len(fragment) < 2:
            return " "
        return "" if fragment[-1:].isupper() or fragment[-1:].isdigit() else "mend"
    return " "


def _mark_alone(text: str) -> bool:
    return len(text) <= 4 and not any(c.isalpha() for c in text)


def _starts_point(before: Piece, piece: Piece, width: int) -> bool:
    """Return whether a line that begins like a list point is one, not a wrapped number or "at"."""
    text = piece.text.strip()
    if piece.gap or not width:
        return True
    if _DAY.match(text) and before.text.rstrip().endswith(_BEFORE_DAY):
        return False  # "… i perioden 11. juni -" over "16. august"
    if _HARD_MARK.match(text) and (not text[0].isdigit() or _FIRST_AT.match(text)):
        return True
    ended = bool(_ENDED.search(before.text)) or before.text.rstrip().endswith((",", " at"))
    listed = bool(LIST_MARK.match(before.text.strip()))
    short = len(before.text.strip()) < width * 0.8
    if text.startswith("at "):
        if before.text.strip().startswith("at ") and (short or _had_room(before, width)):
            return True
        full = not listed and len(before.text.strip()) + len(" at") >= width * _SLACK
        if full and before.text.rstrip().endswith(",") and not _ASKS.search(before.text):
            return False  # "… ønskede tilført protokollen," on a full line goes on
        return before.text.rstrip().endswith((",", ":", ";")) and (ended or short)
    return ended or short or listed


def _had_room(before: Piece, width: int) -> bool:
    """Return whether a line of plain text ended where the word "at" would still have fitted."""
    return before.line.box is None and len(before.line.text.strip()) + len(" at") < width * _ROOM


def _wrapped(before: Piece, piece: Piece, width: int) -> bool:
    """Return whether a line goes on in the next because it was full."""
    if not width:
        return False
    if "\t" in before.line.text or "\t" in piece.line.text:
        return False
    if ":" in piece.text[:34] and _OFFICE.match(piece.text) and _OFFICE.match(before.text):
        return False
    first_word = len(piece.text.split(maxsplit=1)[0])
    if piece.text.strip()[0].islower() and not _ENDED.search(before.text.strip()):
        return True
    if _OPEN_END.search(before.text.strip()) and not _ASKS.search(before.text):
        return True
    ended = _ENDED.search(before.text.strip()) and piece.text.strip()[0].isupper()
    share = _SLACK_ENDED if ended else _SLACK
    return len(before.line.text.strip()) + 1 + first_word >= width * share
