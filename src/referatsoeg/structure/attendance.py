"""Who was there: the lists at a meeting's head, and what decisions say of who was away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from referatsoeg.model import Attendance, Presence
from referatsoeg.structure.names import PrintedName, read_name, split_names
from referatsoeg.structure.raw import AttendanceLine
from referatsoeg.text.presence import away

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
    lines: Sequence[AttendanceLine], decisions: Sequence[tuple[str, str]]
) -> tuple[Attendance, ...]:
    """Return everybody the head's lists and the decisions' presence lines name.

    `decisions` holds (item number, line). Who is listed as a member and as away is away. Who is
    listed as taking part but noted away in some items took part partly; the note says which items.
    """
    people: dict[str, Attendance] = {}
    for word, text in _lists(lines):
        if _GUESTS.search(word):
            continue
        status = _status(word)
        for name in _names(text):
            _add(people, _attendance(name, status, word))
    listed = bool(people)
    for item, line in decisions:
        found = away(line)
        if found:
            for name in split_names(found[1]):
                _note_away(people, name, found[0], item, listed=listed)
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


def _note_away(
    people: dict[str, Attendance],
    name: PrintedName,
    status: Presence,
    item: str,
    *,
    listed: bool,
) -> None:
    known = people.get(name.name)
    if known is None:
        if len(name.name.split()) > 1:
            people[name.name] = _attendance(name, status, "")
        return
    if known.status is Presence.PRESENT and listed:
        people[name.name] = replace(
            known, status=Presence.PARTLY, note=f"fraværende ved punkt {item}"
        )
    elif known.status is Presence.PARTLY and known.note and known.note.startswith("fraværende ved"):
        people[name.name] = replace(known, note=f"{known.note}, {item}")
