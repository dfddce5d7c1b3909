"""People and amounts of specimens of other families than the one the floors were first set on.

A person marked them by reading, before the program had been run on them. The first reading found
people with F 0.974 and amounts with 0.971 in 39 specimens, then 0.970 and 0.949 in 15 more; the
causes were mended by general rules and the floors are what has been reached since.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import regex

from referatsoeg.model.stored import Parse
from referatsoeg.pipeline import parse_file

ROOT = Path(__file__).parents[3]
MARKS = json.loads((Path(__file__).parent / "marks.json").read_text(encoding="utf-8"))
# Reached: people 0.999, amounts 1.0.
PEOPLE_FLOOR = 0.98
AMOUNTS_FLOOR = 0.99
_NO_LETTER = regex.compile(r"[^0-9a-zæøåé]+")

Found = set[tuple[str, ...]]


def _key(name: str) -> str:
    return _NO_LETTER.sub(" ", name.lower()).strip()


def _people(path: str, parsed: Parse) -> Found:
    named = {_key(person.name) for found in parsed.findings for person in found.people}
    present = {_key(one.name) for meeting in parsed.meetings for one in meeting.attendance}
    return {(path, name) for name in named | present}


def _amounts(path: str, parsed: Parse) -> Found:
    return {(path, str(+a.value), a.unit) for found in parsed.findings for a in found.amounts}


def _f(found: Found, marked: Found) -> float:
    return 2 * len(found & marked) / (len(found) + len(marked))


def test_people_and_amounts_of_other_families() -> None:
    people: tuple[Found, Found] = set(), set()
    sums: tuple[Found, Found] = set(), set()
    for path, marked in MARKS.items():
        parsed = parse_file(ROOT / path)
        people[0].update(_people(path, parsed))
        people[1].update((path, _key(name)) for name in marked["people"])
        sums[0].update(_amounts(path, parsed))
        for unit, values in marked["amounts"].items():
            sums[1].update((path, str(+Decimal(value)), unit) for value in values)
    assert _f(*people) >= PEOPLE_FLOOR, sorted(people[0] ^ people[1])
    assert _f(*sums) >= AMOUNTS_FLOOR, sorted(sums[0] ^ sums[1])
