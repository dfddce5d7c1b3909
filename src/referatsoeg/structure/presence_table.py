"""Attendance printed as a table: a member a row, and a column that says whether he was there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from referatsoeg.model.kinds import Presence
from referatsoeg.model.meeting import Attendance
from referatsoeg.structure.names import read_name
from referatsoeg.structure.presence_rows import people_of_row
from referatsoeg.structure.presence_words import of_guests, remarked, status_of
from referatsoeg.structure.raw import AttendanceLine
from referatsoeg.text.presence import is_table_head
from referatsoeg.vocabulary.frame import (
    AWAY_COLUMNS,
    PRESENCE_COLUMNS,
    REMARK_COLUMNS,
    SENDER_COLUMNS,
)

_CELL = regex.compile(r"\S+(?: \S+)*")
_SLACK = 2
"""Characters a cell may stand to the left of its heading."""
_HERE = frozenset({"ja", "x", "✓", "✔", "v", "j", "til stede", "tilstede", "mødt", "deltog", "+"})
_AWAY = frozenset({"nej", "n", "", "-", "–", "fraværende", "ikke mødt", "ikke til stede", "fravær"})
_PARTLY = regex.compile(r"(?:fra|til|ankom|kom|forlod|gik|mødte|deltog)\b.*\d", regex.IGNORECASE)
_INSTEAD = regex.compile(r"stedfortræder|suppleant|i stedet", regex.IGNORECASE)

_PARTIES = frozenset({"parti", "liste", "partibogstav", "gruppe"})
_OFFICES = frozenset({"titel", "funktion", "rolle", "post", "hverv"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    text: str
    start: int

    @property
    def key(self) -> str:
        """Return the words of a column's head as the tables of columns write them."""
        return self.text.strip(" :").lower()


def without_tables(
    lines: Sequence[AttendanceLine],
) -> tuple[list[AttendanceLine], list[Attendance]]:
    """Return the lines that stand in no table, and the people of the tables."""
    kept: list[AttendanceLine] = []
    people: list[Attendance] = []
    heads: list[_Cell] = []
    status: Presence | None = Presence.PRESENT
    for line in lines:
        if line.word is not None:
            status = None if of_guests(line.word) else status_of(line.word)
        if is_table_head(line.raw):
            heads = list(_cells(line.raw))
            continue
        if heads and (line.word is not None or (line.gap and len(list(_cells(line.raw))) < 2)):
            heads = []
        person = _person(line.raw, heads)
        if not heads and status and (listed := people_of_row(line, status)):
            people += listed
            if line.word is not None:
                kept.append(replace(line, text=""))
        elif person:
            people.append(person)
        elif not heads or any(c.isalpha() for c in line.raw):
            kept.append(line)
    return kept, people


def _cells(raw: str) -> Iterator[_Cell]:
    for match in _CELL.finditer(raw.replace("\t", "  ").rstrip()):
        yield _Cell(text=match.group(), start=match.start())


def _person(raw: str, heads: Sequence[_Cell]) -> Attendance | None:
    """Return whom a row of a table names, with what the columns say."""
    columns: dict[str, str] = {}
    for cell in _cells(raw):
        above = [h for h in heads if h.start <= cell.start + _SLACK]
        key = above[-1].key if above else ""
        columns[key] = f"{columns[key]} {cell.text}" if key in columns else cell.text
    if not heads:
        return None
    names = _names_column(heads)
    name = read_name(columns.get(names, ""))
    if name is None:
        return None
    told = next((columns.get(key, "") for key in columns if key in PRESENCE_COLUMNS), "")
    rest = [text for key, text in columns.items() if key not in (names, *PRESENCE_COLUMNS)]
    person = Attendance(
        name=name.name,
        status=Presence.PRESENT,
        role=name.role or next((columns[k] for k in columns if k in _OFFICES), None),
        organisation=next((columns[k] for k in columns if k in SENDER_COLUMNS), name.organisation),
        party=name.party or next((columns[k] for k in columns if k in _PARTIES), None),
        note=name.note,
    )
    gone = next((head for head in heads if head.key in AWAY_COLUMNS), None)
    if gone:  # filled for who was away, blank for who was there
        mark = columns.get(gone.key, "")
        return replace(person, status=remarked(mark) or status_of(gone.text)) if mark else person
    if PRESENCE_COLUMNS.isdisjoint(head.key for head in heads):
        remark = next(filter(None, map(columns.get, REMARK_COLUMNS)), None)
        return _with_presence(person, remark, []) if remark else person
    return _with_presence(person, told, rest)


def _names_column(heads: Sequence[_Cell]) -> str:
    """Return the column of the names: the first, or the second behind whom they sit for."""
    first, *others = (head.key for head in heads)
    return others[0] if first in SENDER_COLUMNS else first


def _with_presence(person: Attendance, told: str, rest: Sequence[str]) -> Attendance:
    """Return the person with the status that the column of presence and the remarks come to."""
    answer = told.strip(" .").lower()
    words = " ".join([answer, *(text.lower() for text in rest)])
    note = next((text for text in [told, *rest] if _PARTLY.match(text)), None)
    if "afbud" in words:
        return replace(person, status=Presence.EXCUSED)
    if _INSTEAD.search(words):
        remark = next((text for text in [told, *rest] if _INSTEAD.search(text)), person.note)
        return replace(person, status=Presence.SUBSTITUTE, note=remark)
    if note:
        return replace(person, status=Presence.PARTLY, note=note)
    first = answer.split("  ")[0]
    if first in _HERE or first.split(" ")[0] in _HERE:
        return person
    return replace(person, status=Presence.ABSENT) if first in _AWAY else person
