"""Who was there: the lists at a meeting's head, and what decisions say of who was away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from referatsoeg.model import Attendance, Presence
from referatsoeg.structure.names import PrintedName, read_name, split_names
from referatsoeg.structure.raw import AttendanceLine
from referatsoeg.text.presence import away, substitute

_STATUS: tuple[tuple[regex.Pattern[str], Presence], ...] = (
    (regex.compile(r"afbud|med afbud", regex.IGNORECASE), Presence.EXCUSED),
    (
        regex.compile(r"fraværende|ikke\s|udeblevet|deltog ikke", regex.IGNORECASE),
        Presence.ABSENT,
    ),
    (regex.compile(r"stedfortræder|suppleant|i stedet", regex.IGNORECASE), Presence.SUBSTITUTE),
)
_GUESTS = regex.compile(r"gæst|inviteret|inviterede", regex.IGNORECASE)
_NOBODY = regex.compile(r"(?:ingen|alle|-|intet)\b", regex.IGNORECASE)
_ITEM_WORDS = regex.compile(r"(?:pkt|punkt)", regex.IGNORECASE)


def attendance_of(
    lines: Sequence[AttendanceLine], decisions: Sequence[tuple[str, str]], *, decided: int
) -> tuple[Attendance, ...]:
    """Return everybody the head's lists and the decisions' presence lines name.

    `decisions` holds (item number, line), `decided` counts the items with a decision. Who is listed
    as a member and as away is away. Who is listed as taking part but noted away in some items took
    part partly, and the note says which; noted away in all of them, the person was away.
    """
    people: dict[str, Attendance] = {}
    for word, text in _lists(lines):
        if _GUESTS.search(word):
            continue
        status = _status(word)
        for name in _names(text):
            _add(people, _attendance(name, status, word))
    listed = bool(people)
    missed: dict[str, list[tuple[str, Presence]]] = {}
    for item, line in decisions:
        stood_in = substitute(line)
        if stood_in and (name := read_name(stood_in[0])):
            _note_substitute(people, name, stood_in[1])
        found = away(line)
        for name in split_names(found[1]) if found else ():
            missed.setdefault(name.name, []).append((item, found[0] if found else Presence.ABSENT))
            if name.name not in people and len(name.name.split()) > 1:
                people[name.name] = _attendance(name, Presence.PRESENT, "")
    for person, items in missed.items():
        _note_away(people, person, items, always=len(items) >= decided or not listed)
    return tuple(people.values())


def _lists(lines: Sequence[AttendanceLine]) -> list[tuple[str, str]]:
    """Return the lists by heading word; wrapped names are joined, other lines kept apart."""
    lists: list[tuple[str, str]] = []
    for line in lines:
        text = line.text.strip()
        if line.word is not None or not lists:
            lists.append((line.word or "", text))
            continue
        word, before = lists[-1]
        glue = " " if _runs_on(before, text) and not line.gap else "\n"
        lists[-1] = (word, f"{before}{glue}{text}" if before else text)
    return lists


def _runs_on(before: str, text: str) -> bool:
    last = before.rsplit("\n", 1)[-1]
    if last.endswith((",", ";", " og", " samt", "-")):
        return True
    return "," in last and (text[:1].islower() or read_name(last.rsplit(",", 1)[-1]) is None)


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


def _status(word: str) -> Presence:
    if "/" in word:
        return Presence.PRESENT
    for pattern, status in _STATUS:
        if pattern.search(word):
            return status
    return Presence.PRESENT


def _attendance(name: PrintedName, status: Presence, word: str) -> Attendance:
    note = name.note
    if name.substitute_for is not None:
        status = Presence.SUBSTITUTE
        note = f"stedfortræder for {name.substitute_for}" if name.substitute_for else note
    elif name.role and regex.fullmatch(r"(?:med )?afbud", name.role, regex.IGNORECASE):
        return Attendance(name=name.name, status=Presence.EXCUSED, party=name.party, note=note)
    elif note and regex.search(r"afbud", note, regex.IGNORECASE):
        status = Presence.EXCUSED
    elif note and regex.search(r"fravær|ikke til", note, regex.IGNORECASE):
        status = Presence.ABSENT
    elif note and regex.search(r"fra kl|til kl|ankom|forlod|fra pkt|til pkt|fra punkt", note):
        status = Presence.PARTLY
    role = name.role
    if role is None and regex.fullmatch(
        r"referent|dirigent|formand|sekretær", word, regex.IGNORECASE
    ):
        role = word.lower()
    return Attendance(
        name=name.name,
        status=status,
        role=role,
        organisation=name.organisation,
        party=name.party,
        note=note,
    )


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
    people[person] = replace(
        known, status=Presence.PARTLY, note=f"fraværende ved punkt {numbers}"
    )
