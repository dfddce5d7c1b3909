"""Who was there: the lists at a meeting's head, and what decisions say of who was away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from referatsoeg.model.kinds import Presence
from referatsoeg.model.meeting import Attendance
from referatsoeg.structure.name_lists import split_names
from referatsoeg.structure.names import PrintedName, read_name
from referatsoeg.structure.presence_table import without_tables
from referatsoeg.structure.presence_words import of_guests, remarked, status_of, told_partly
from referatsoeg.structure.raw import AttendanceLine
from referatsoeg.structure.told import told_apart, told_at_head
from referatsoeg.structure.told_clauses import REMARK, Told, told_in_clauses, wholly_told
from referatsoeg.text.presence import away, substitute

_OFFICE = regex.compile(r"referent|dirigent|formand|sekretær", regex.IGNORECASE)
_NOBODY = regex.compile(r"(?:ingen|alle|-|intet)\b", regex.IGNORECASE)
_ITEM_WORDS = regex.compile(r"(?:pkt|punkt)", regex.IGNORECASE)


def attendance_of(
    lines: Sequence[AttendanceLine],
    decisions: Sequence[tuple[str, str]],
    *,
    decided: int,
    width: int,
    head: Sequence[str] = (),
) -> tuple[Attendance, ...]:
    """Return everybody the head's lists and the decisions' presence lines name.

    `head` holds the head's other lines, which may tell it in sentences. `decisions` holds (item
    number, line), `decided` counts the items with a decision. Who is listed
    as a member and as away is away, also when every decision notes it. Who is listed as taking part
    took part partly when decisions note absence, and the note says in which items: FirstAgenda
    prints the participants anew for each meeting, so that list is not contradicted lightly.
    """
    people = _named(lines, head, width)
    present = {name for name, person in people.items() if person.status is Presence.PRESENT}
    members = any("medlem" in (line.word or "").lower() for line in lines)
    missed: dict[str, list[tuple[str, Presence]]] = {}
    for item, line in decisions:
        stood_in = substitute(line)
        stand_in = read_name(stood_in[0]) if stood_in else None
        if stood_in and stand_in:
            _note_substitute(people, stand_in, stood_in[1])
        found = away(line)
        for name in split_names(found[1]) if found else ():
            missed.setdefault(name.name, []).append((item, found[0] if found else Presence.ABSENT))
            if name.name not in people and len(name.name.split()) > 1:
                people[name.name] = _attendance(name, Presence.PRESENT, "")
    for missing, items in missed.items():
        always = missing not in present or (members and len(items) >= decided)
        _note_away(people, missing, items, always=always)
    return tuple(people.values())


def _named(
    lines: Sequence[AttendanceLine], head: Sequence[str], width: int
) -> dict[str, Attendance]:
    """Return by name whom the lists name and whom the head's sentences tell of."""
    people: dict[str, Attendance] = {}
    listed, tabled = without_tables(lines)
    for member in tabled:
        _add(people, member)
    listed, in_prose = _without_prose(listed)
    for word, text in _lists(listed, width):
        if of_guests(word):
            continue
        status = status_of(word)
        names, told = told_apart(text, instead=status is Presence.SUBSTITUTE)
        for name in _names(names):
            _add(people, _attendance(name, status, word))
        for person in told:
            _tell(people, _attendance(person.name, person.status, ""), person.note)
    told_of = _mended(head)
    for told_name, status in told_at_head(told_of):
        _tell(people, _attendance(told_name, status, ""), None)
    for person in (*in_prose, *told_in_clauses(" ".join(told_of))):
        _tell(people, _attendance(person.name, person.status, ""), person.note)
    return people


_BROKEN = regex.compile(r"(?<=\p{L})-$")
_SUSPENDED = regex.compile(r"(?:og|eller|samt)\b")


def _mended(lines: Sequence[str]) -> list[str]:
    """Return lines with a word broken over two of them whole on the first: "Ravn-" over "kilde og"."""
    mended: list[str] = []
    for line in lines:
        kept = line
        if mended and line[:1].islower() and _BROKEN.search(mended[-1]):
            rest, _, kept = line.partition(" ")
            mended[-1] = _BROKEN.sub(rest, mended[-1])
        if kept:
            mended.append(kept)
    return mended


def _without_prose(lines: Sequence[AttendanceLine]) -> tuple[list[AttendanceLine], list[Told]]:
    """Return the lines without the paragraphs that tell of presence in sentences, and whom they name."""
    paragraphs: list[list[AttendanceLine]] = []
    for line in lines:
        if line.word is None and not line.gap and paragraphs and not REMARK.match(line.text):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    kept: list[AttendanceLine] = []
    told: list[Told] = []
    for paragraph in paragraphs:
        runs_on = all(line.length >= _PROSE_WIDTH for line in paragraph[:-1])
        found = _told_by(paragraph) if runs_on else []
        told += found
        kept += () if found else paragraph
    return kept, told


_SIGNER = regex.compile(
    r"(?P<role>referent|dirigent|ordstyrer|mødeleder|for referat(?:et)?)\s*[:/]\s*(?P<name>[A-ZÆØÅ].+)",
    regex.IGNORECASE,
)


def signers(closing: Sequence[str]) -> tuple[Attendance, ...]:
    """Return who signed as keeper or leader, for minutes that list nobody at their head."""
    found: dict[str, Attendance] = {}
    for line in closing:
        match = _SIGNER.match(line)
        name = read_name(match["name"]) if match else None
        if match and name and name.name not in found:
            person = _attendance(name, Presence.PRESENT, "")
            found[name.name] = replace(person, role=person.role or match["role"].lower())
    return tuple(found.values())


def _lists(lines: Sequence[AttendanceLine], width: int) -> list[tuple[str, str]]:
    """Return the lists by heading word; wrapped names are joined, other lines kept apart."""
    lists: list[tuple[str, str]] = []
    full = False
    for line in lines:
        text = line.text.strip()
        printed = line.raw.rstrip()
        run_on = text.count(",") > 1 and printed.endswith(text)
        long = len(printed) if run_on else line.length  # blanks before a run-on list fill its line
        went_on, full = full, bool(width) and long >= width * _FULL
        if line.word is not None or not lists:
            lists.append((line.word or "", text))
            continue
        word, before = lists[-1]
        if before and line.gap and status_of(word) in _AWAY and _SENDER.match(text):
            lists.append(("", text))  # "Afbud: Ida Bo" and, apart from it, "Ledelsen: Per Dam"
            continue
        # "Ida Bo (A), der gik kl. 17 (B)" above "Per Dam (C)": a column, though its line is full
        remark = remarked(before.rsplit("\n", 1)[-1].rpartition(",")[2])
        went_on = went_on and not ((before.endswith(")") or remark) and read_name(text))
        runs = (went_on or _runs_on(before, text)) and not _SENDER.match(text)
        glue = " " if runs and not line.gap else "\n"
        if (
            not line.gap
            and text[:1].islower()
            and _BROKEN.search(before)
            and not _SUSPENDED.match(text)
        ):
            before, glue = before[:-1], ""
        lists[-1] = (word, f"{before}{glue}{text}" if before else text)
    return lists


def _told_by(paragraph: Sequence[AttendanceLine]) -> list[Told]:
    """Return whom a paragraph tells of, read with the word that opens it or without."""
    printed = " ".join(" ".join(line.raw.split()) for line in paragraph)
    return wholly_told(printed) or wholly_told(" ".join(line.text for line in paragraph))


# "Gammelmark Kommune: Uffe Sloth (V)" begins a list of its own.
_SENDER = regex.compile(r"\p{Lu}[\p{L} .-]{2,40}:\s+\p{Lu}")
# "…, Per Lyng, Daniella" over "Rubjerg og Lars Dahl": a name broken between two lines
_HALF_NAME = regex.compile(
    r"(?:,| og| samt) (?:\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+ \p{Lu}\p{L}{0,4}\.)$"
)
_OTHER_HALF = regex.compile(
    r"(?:\p{Lu}\p{L}{0,4}\. )?\p{Lu}[\p{L}-]+(?: \([^)]*\))?(?:,| og | samt |\.?$)"
)
_AWAY = frozenset({Presence.ABSENT, Presence.EXCUSED})
_PROSE_WIDTH = 60
"""Lines of sentences are wrapped at the page's width; a column of names has shorter ones."""
_FULL = 0.8
"""A line of names is full, and goes on below, when it fills this share of the width."""


def _tell(people: dict[str, Attendance], person: Attendance, note: str | None) -> None:
    person = replace(person, note=note or person.note)
    known = people.get(person.name)
    if known is None:
        people[person.name] = person
    elif known.status is Presence.PRESENT:
        people[person.name] = replace(known, status=person.status, note=person.note)


def _runs_on(before: str, text: str) -> bool:
    last = before.rsplit("\n", 1)[-1]
    if last.endswith((",", ";", " og", " samt", "-", " som", " for", " deltog", " mødte", " med")):
        return True
    if last.count("(") > last.count(")") and ")" in text:
        return True
    if "," not in last:
        return False
    return text[:1].islower() or bool(_HALF_NAME.search(last) and _OTHER_HALF.match(text))


def _names(text: str) -> list[PrintedName]:
    if _NOBODY.match(text.strip()):
        return []
    lines = text.split("\n")
    # One person a line, with title behind a comma: splitting there would make titles of names.
    if len(lines) > 1 and all(line.count(",") <= 2 for line in lines):
        names: list[PrintedName] = []
        for line in lines:
            names.extend(split_names(line))
        return names
    return split_names(text)


def _attendance(name: PrintedName, status: Presence, word: str) -> Attendance:
    note = name.note
    if name.substitute:
        status = Presence.SUBSTITUTE
        note = f"stedfortræder for {name.substitute_for}" if name.substitute_for else note
    elif note and (remark := remarked(note)):
        status = remark
    role = name.role
    if role and not name.substitute:
        role, behind = _apart(role)
        status = (remarked(behind) if behind else None) or status
        note = behind if behind and told_partly(behind) else note
    if role is None and _OFFICE.fullmatch(word):
        role = word.lower()
    return Attendance(
        name=name.name,
        status=status,
        role=role,
        organisation=name.organisation,
        party=name.party,
        note=note,
    )


def _apart(role: str) -> tuple[str | None, str | None]:
    """Return an office without the remark on presence beside it ("formand, ankom kl. 17")."""
    parts = role.split(", ")
    behind = next((part for part in parts if remarked(part)), None)
    return ", ".join(part for part in parts if part != behind) or None, behind


def _add(people: dict[str, Attendance], new: Attendance) -> None:
    known = people.get(new.name)
    if known is None:
        people[new.name] = new
        return
    status = new.status if known.status is Presence.PRESENT else known.status
    people[new.name] = replace(
        known,
        status=status,
        party=known.party or new.party,
        role=known.role or new.role,
        organisation=known.organisation or new.organisation,
        note=known.note or new.note,
    )


def _note_substitute(people: dict[str, Attendance], name: PrintedName, instead: str | None) -> None:
    known = people.get(name.name) or _attendance(name, Presence.SUBSTITUTE, "")
    if known.status in (Presence.PRESENT, Presence.SUBSTITUTE):
        note = f"stedfortræder for {instead}" if instead else known.note
        people[name.name] = replace(known, status=Presence.SUBSTITUTE, note=note)


def _note_away(
    people: dict[str, Attendance], person: str, items: list[tuple[str, Presence]], *, always: bool
) -> None:
    known = people.get(person)
    if known is None or known.status is not Presence.PRESENT:
        return
    if always:
        people[person] = replace(known, status=items[0][1])
        return
    numbers = ", ".join(dict.fromkeys(item for item, _ in items))
    people[person] = replace(known, status=Presence.PARTLY, note=f"fraværende ved punkt {numbers}")
