"""Rows of a list of members without a head: name, office, party, who sent him, and if he was there.

Which column is which is told from the words, so the order of the columns does not matter.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from referatsoeg.model.kinds import Presence
from referatsoeg.model.meeting import Attendance
from referatsoeg.structure.name_lists import split_names
from referatsoeg.structure.names import PrintedName, is_office, is_party
from referatsoeg.structure.presence_words import remarked
from referatsoeg.structure.raw import AttendanceLine
from referatsoeg.vocabulary.frame import AUTHORITY_WORDS

_WORD = regex.compile(r"\S+")
_CELL = regex.compile(r"\S+(?: \S+)*")
_RUN_ON = regex.compile(r",\s*\p{Lu}|[,:;]$")
_INITIALS = regex.compile(r"\p{Lu}{3,4}")
_PRESENT = regex.compile(r"(?:til ?stede|deltog|mødt|fremmødt|deltager)\.?", regex.IGNORECASE)
_STAND_IN = regex.compile(
    r"(?:(?:deltog|mødte|deltager|mødt) )?\(?(?:som )?(?:stedfortræder|suppleant|i stedet)\b.*",
    regex.IGNORECASE,
)
_SAYS = regex.compile(
    r"(?:deltog|afbud|fraværende|mødte?|til ?stede|(?:med|uden) afbud|ikke|ankom|forlod|kom|gik|kun|fra kl|til kl)\b",
    regex.IGNORECASE,
)
_MOST_WORDS = 6  # words of a cell that names an organisation


def people_of_row(line: AttendanceLine, status: Presence) -> list[Attendance]:
    """Return whom a row of columns names; empty where the line is no such row.

    `status` is what the list says of everybody in it. Every cell must be a name or say something
    of the one name: a run-on list with wide blanks is left alone.
    """
    if "  " not in line.raw.strip() and "\t" not in line.raw.strip():
        return []
    cells = _cells(line)
    if len(cells) < 2 or any(_RUN_ON.search(cell) and not _one(cell) for cell in cells):
        return []
    kinds = [_kind(cell) for cell in cells]
    named = [cell for cell, kind in zip(cells, kinds, strict=True) if kind == "name"]
    if len(named) == len(cells):
        return [person for cell in cells if (person := _person(cell, status))]
    if len(named) != 1 or None in kinds:
        return []
    person = _person(named[0], status)
    if person is None:
        return []
    for cell, kind in zip(cells, kinds, strict=True):
        person = _with_cell(person, cell.strip(" ()."), kind)
    return [person]


def _cells(line: AttendanceLine) -> list[str]:
    """Return the cells behind the list's own heading, which may stand in the same line."""
    count = len(line.text.split())
    raw = line.raw.replace("\t", "  ").rstrip()
    words = list(_WORD.finditer(raw))
    if not count or len(words) < count:
        return []
    return [cell.group() for cell in _CELL.finditer(raw, words[-count].start())]


def _kind(cell: str) -> str | None:
    word = cell.strip(" ().")
    if is_party(word):
        return "party"
    if _STAND_IN.fullmatch(word) or _PRESENT.fullmatch(word) or _SAYS.match(word):
        return "presence"
    if is_office(word):
        return "office"
    if word.rsplit(" ", 1)[-1].lower() in AUTHORITY_WORDS or word.startswith("Region "):
        return "organisation"
    if _one(cell):
        return "name"
    if remarked(word):
        return "presence"
    if _INITIALS.fullmatch(word):
        return "initials"
    plain = word[:1].isupper() and not any(c.isdigit() for c in word)
    return "organisation" if plain and len(word.split()) <= _MOST_WORDS else None


def _one(cell: str) -> PrintedName | None:
    """Return the one name of a cell, also behind two offices ("Borgmester, formand Ida Bo")."""
    names = split_names(cell)
    return names[0] if len(names) == 1 else None


def _person(cell: str, status: Presence) -> Attendance | None:
    name = _one(cell)
    if name is None:
        return None
    person = Attendance(
        name=name.name,
        status=Presence.SUBSTITUTE if name.substitute else status,
        role=name.role,
        organisation=name.organisation,
        party=name.party,
        note=name.note,
    )
    remark = remarked(name.note) if name.note else None
    return replace(person, status=remark) if remark else person


def _with_cell(person: Attendance, cell: str, kind: str | None) -> Attendance:
    if kind == "party":
        return replace(person, party=person.party or cell)
    if kind == "office":
        return replace(person, role=person.role or cell)
    if kind == "organisation":
        return replace(person, organisation=person.organisation or cell)
    if kind != "presence" or _PRESENT.fullmatch(cell):
        return person
    if _STAND_IN.fullmatch(cell):
        return replace(person, status=Presence.SUBSTITUTE, note=cell if " " in cell else None)
    status = remarked(cell) or person.status
    return replace(person, status=status, note=cell if status is Presence.PARTLY else person.note)
