"""Titles: what is printed, without number, type mark, case number and page of a contents list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from referatsoeg.structure.raw import RawItem
from referatsoeg.text.case_numbers import (
    case_numbers,
    has_label,
    is_case_line,
    labelled_numbers,
    numbers_in,
)
from referatsoeg.text.joining import Piece, join
from referatsoeg.vocabulary.frame import ACCESS_CLOSED, ACCESS_OPEN

_YEARS = regex.compile(r"(?:19|20)\d\d[-/](?:19|20)\d\d")
_TYPE_MARK = regex.compile(
    r"\s*[\[(](?:B|O|D|beslutning(?:ssag)?|orientering(?:ssag)?|drøftelse(?:ssag)?|åben|åbent|lukket|til "
    r"(?:beslutning|orientering|drøftelse)|offentlig)[\])](?:\s*\d{1,3}\s?min(?:\.|utter)?)?\s*$",
    regex.IGNORECASE,
)
_LEADING_MARK = regex.compile(
    r"^\s*(?:#|[\[(](?:B|O|D|åben|åbent|lukket|offentlig|beslutning|orientering|drøftelse)[\])]|(?:beslutnings|orienterings|drøftelses|efterretnings)(?:sag|punkt)\s*[:–-])[\s.:–-]*",
    regex.IGNORECASE,
)
# "Title      16/2207", "Title      (B)  15 min.": what stands in a column to the right of it
_RIGHT_COLUMN = regex.compile(r"(?<=\S)(?: {3,}|\t+)(?P<column>\S.*)$")
_MINUTES = regex.compile(r"\(?\d{1,3}\s?min(?:\.|utter)?\)?", regex.IGNORECASE)
_PAGE_COLUMN = regex.compile(r"\s{2,}\d{1,4}\s*$")
_TAIL_PAGE = regex.compile(r"\s+\d{1,4}$")
_OPENING_ACCESS = regex.compile(r"\((?P<access>åben\w*|lukket\w*|offentlig\w*)\)", regex.IGNORECASE)
_SPECIFIC = regex.compile(
    r"\s*[-–(,]?\s*(?:sags?\.?\s?(?:nr|id|nummer)\.?:?|j\.?\s?nr\.?:?|journal\s?nr\.?:?)\s*[\w./-]*\d[\w./-]*\)?\s*$",
    regex.IGNORECASE,
)
# "(12/9934)" closes a title with its case; "(24/25)" is a school year
_SHORT_CASE = regex.compile(r"\d{2}/\d{3,6}")
_OPEN_TITLE = regex.compile(r"^åben(?:t)?(?: punkt| sag)?\s*[:–-]\s+", regex.IGNORECASE)
_CLOSED_TAIL = regex.compile(r"\((?:fortrolig|lukket)[^)]*\)\s*$", regex.IGNORECASE)
_CLOSED_TITLE = regex.compile(r"^[(\[]?(?:lukket|fortroligt?)\b", regex.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the lines around an item's number say: title, case numbers and whether it is closed."""

    title: str
    case_numbers: tuple[str, ...]
    closed: bool


def heading_of(item: RawItem, *, width: int) -> Heading:
    """Return an item's title, case numbers and access from the lines gathered for it."""
    titles, columns = _without_columns(item.titles)
    printed = join(titles, width=width or 1).text.replace("\n", " ")
    opening = _OPENING_ACCESS.search(item.opening)
    if opening and item.titles and _PAGE_COLUMN.search(item.titles[-1].line.text):
        printed = _TAIL_PAGE.sub("", printed)
    # "204.  J.nr. 1117/84" tells the case; "Sag nr. 4" and "Sag A1" number the item
    cases = [number for number in case_numbers(item.opening) if set(number) & set("/-.")]
    cases += [number for line in [*columns, *_whole_lines(item)] for number in case_numbers(line)]
    title, found = _without_case(printed, look=not cases)
    title = _strip_marks(title)
    if item.label and title.startswith(item.label):
        title = regex.sub(rf"^{regex.escape(item.label)}\s?[.):]\s+(?=\p{{Lu}})", "", title)
    title = _OPEN_TITLE.sub("", title)
    closed = any(_CLOSED_TITLE.match(text) for text in (title, printed)) or any(
        _closed(line) for line in (*item.access, *columns)
    )
    closed = closed or bool(opening and opening["access"].lower().startswith("lukket"))
    closed = (
        closed
        or bool(_CLOSED_TAIL.search(printed))
        or item.closed_group
        or any("lukket" in line.lower() for line in item.cases)
    )
    return Heading(title=title, case_numbers=tuple(dict.fromkeys([*cases, *found])), closed=closed)


def _without_columns(titles: Sequence[Piece]) -> tuple[list[Piece], list[str]]:
    """Return the title's lines without a column of case numbers or minutes right of them, and it."""
    kept: list[Piece] = []
    columns: list[str] = []
    for piece in titles:
        match = _RIGHT_COLUMN.search(piece.line.text.rstrip())
        column = " ".join(match["column"].split()) if match else ""
        if (
            match
            and (is_case_line(column) or _MINUTES.fullmatch(column) or _is_access(column))
            and piece.text.endswith(column)
        ):
            columns.append(column)
            kept.append(replace(piece, text=piece.text.removesuffix(column).rstrip()))
        else:
            kept.append(piece)
    return kept, columns


def _whole_lines(item: RawItem) -> list[str]:
    """Return the case lines, a label alone on its line joined with the number below it."""
    lines: list[str] = []
    for line in item.cases:
        if lines and has_label(lines[-1]) and not any(c.isdigit() for c in lines[-1]):
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return lines


def _is_access(column: str) -> bool:
    return column.strip(" :.()").lower() in ACCESS_OPEN | ACCESS_CLOSED


def _closed(line: str) -> bool:
    return line.strip(" :.()").lower() in ACCESS_CLOSED


def _strip_marks(title: str) -> str:
    for _ in range(3):
        shorter = _LEADING_MARK.sub("", _TYPE_MARK.sub("", title)).strip()
        if shorter == title or not shorter:
            break
        title = shorter
    return title.strip()


def _without_case(title: str, *, look: bool) -> tuple[str, list[str]]:
    """Return a title without the case number printed in it, and the numbers."""
    match = _SPECIFIC.search(title)
    if match and match.start() > 0:
        return title[: match.start()].strip(), labelled_numbers(match.group())
    if has_label(title):
        numbers = labelled_numbers(title)
        return title, numbers
    if look:
        for number in numbers_in(title):
            at = title.find(number)
            edge = at <= 1 or at + len(number) >= len(title) - 1
            alone = title.endswith(f"({number})") and _SHORT_CASE.fullmatch(number)
            if edge and (alone or _certain(number)):
                return title.replace(number, "").strip(" -–()[],:"), [number]
    return title, []


def _certain(number: str) -> bool:
    """Return whether a form is a case number anywhere: "2023-2027" and "24/25" are not."""
    return len(number) >= 8 and not _YEARS.fullmatch(number)
