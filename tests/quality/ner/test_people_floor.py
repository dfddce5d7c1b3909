"""Persons and roles in marked items of real minutes.

The marks are places in the documents, made by hand by one reader; never their words.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import regex

from referatsoeg.extractors.people import ItemPeople, people
from referatsoeg.extractors.people.names import parts
from referatsoeg.language import load
from referatsoeg.model.document import Passage
from referatsoeg.model.kinds import MeetingKind, Presence, SectionKind
from referatsoeg.model.meeting import Attendance, Item, Meeting, Section
from referatsoeg.pipeline import parse_file

HERE = Path(__file__).parent
PERSONS_FLOOR = 0.97
ROLES_FLOOR = 0.9
_ITEM = regex.compile(r"(?m)^Punkt (\d+): .*$")
_ATTACHMENTS = regex.compile(r"(?m)^Bilag\s*$")
_PRESENT = regex.compile(r"(?m)^Mødedeltagere: (.*)$")


@dataclass
class _Marked:
    """One marked item: the places of persons in the file, and of their roles."""

    persons: set[tuple[int, int]] = field(default_factory=set)
    roles: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)


def _greve_marks() -> dict[tuple[str, str], _Marked]:
    """Return the marks of each marked item, by meeting and number."""
    marks: dict[tuple[str, str], _Marked] = defaultdict(_Marked)
    with (HERE / "greve.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            item = marks[row["meeting"], row["item"]]
            if row["start"]:
                place = int(row["start"]), int(row["end"])
                item.persons.add(place)
                if row["role_start"]:
                    item.roles[place] = int(row["role_start"]), int(row["role_end"])
    return marks


def _split_meeting(text: str) -> tuple[Meeting, dict[str, int]]:
    """Return a Greve text as a meeting of one-section items, and where each section starts.

    The marks count characters of the file, so that they outlive every change of the parser.
    """
    heads = list(_ITEM.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    items, starts = [], {}
    for head, end in zip(heads, ends, strict=True):
        attachments = _ATTACHMENTS.search(text, head.end(), end)
        body = text[head.end() : attachments.start() if attachments else end]
        section = Section(kind=SectionKind.OTHER, heading=None, passage=Passage(text=body), page=1)
        starts[head[1]] = head.end()
        items.append(
            Item(id=head[1], number=head[1], title="", page=1, line=1, sections=(section,))
        )
    present = _PRESENT.search(text)
    names = present[1].split(", ") if present else []
    meeting = Meeting(
        id="m",
        authority=None,
        body="b",
        date=None,
        kind=MeetingKind.MINUTES,
        attendance=tuple(Attendance(name=n, status=Presence.PRESENT) for n in names),
        items=tuple(items),
    )
    return meeting, starts


def _people_of(meeting: Meeting) -> dict[str, ItemPeople]:
    """Return what is found in each item, by its id."""
    recogniser = load()
    entities = [recogniser.entities([s.text for s in item.sections]) for item in meeting.items]
    return {found.item_id: found for found in people(meeting, entities)}


def _f(right: int, found: int, marked: int) -> float:
    return 2 * right / max(1, found + marked)


@pytest.mark.slow  # reads a dozen whole meetings: half a minute
def test_persons_and_roles_of_marked_greve_items(gold: Path) -> None:
    persons, roles = [0, 0, 0], [0, 0, 0]
    read: dict[str, tuple[str, dict[str, int], dict[str, ItemPeople]]] = {}
    for (stem, number), marked in _greve_marks().items():
        if stem not in read:
            text = (gold / "minutes" / "greve" / "text" / f"{stem}.txt").read_text("utf-8")
            meeting, starts = _split_meeting(text)
            read[stem] = text, starts, _people_of(meeting)
        text, starts, found = read[stem]
        mentions = [m for p in found[number].people for m in p.mentions]
        base = starts[number]
        got = {(base + m.span.start, base + m.span.end): m.role for m in mentions}
        persons[0] += len(got.keys() & marked.persons)
        persons[1] += len(got)
        persons[2] += len(marked.persons)
        stated = {place: role.casefold() for place, role in got.items() if role}
        wanted = {p: text[a:b].casefold() for p, (a, b) in marked.roles.items()}
        roles[0] += len(stated.items() & wanted.items())
        roles[1] += len(stated)
        roles[2] += len(wanted)
    assert _f(*persons) >= PERSONS_FLOOR, persons
    assert _f(*roles) >= ROLES_FLOOR, roles


@pytest.mark.parametrize(
    ("document", "count"),
    [("das-social-2025-11-17", 20), ("das-opsamling-skriftlige-tilbagemeldinger", 3)],
)
def test_the_seeds_hold_these_persons_and_no_others(gold: Path, document: str, count: int) -> None:
    path = gold / "minutes" / "seeds" / f"{document}.txt"
    text = path.read_text("utf-8")
    forms: dict[str, list[str]] = defaultdict(list)
    with (HERE / "seeds.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["document"] == document:
                forms[row["person"]].append(text[int(row["start"]) : int(row["end"])])
    wanted = {max((parts(form) for form in printed), key=len) for printed in forms.values()}
    parsed = parse_file(path)
    found = {parts(person.name) for f in parsed.findings for person in f.people}
    found |= {parts(a.name) for m in parsed.meetings for a in m.attendance}
    assert len(wanted) == count
    assert found == wanted
