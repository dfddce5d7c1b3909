"""Two readers marked the same items without seeing each other's marks; how far they agree.

`greve.csv` and `seeds.csv` hold what was settled by reading the differences again; the files ending
in `-second` are the second reader's marks as they were made. They agreed on every person (59 of 59
in 20 items, 42 of 42 in the seeds) and on 20 of 28 roles: the marks of roles were the ones settled.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
PERSONS_FLOOR = 1.0
# 25 and 26 roles, 24 of them the same: where a list of titles ends, and whom an election makes one.
ROLES_FLOOR = 0.9

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def places(marks: list[Row], *columns: str) -> set[tuple[str, ...]]:
    return {tuple(row[c] for c in columns) for row in marks if all(row[c] for c in columns)}


def agreement(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def test_the_readers_agree_on_persons_and_roles() -> None:
    settled, second = rows("greve.csv"), rows("greve-second.csv")
    where = ("meeting", "item")
    assert places(settled, *where) == places(second, *where)
    persons = [places(m, *where, "start", "end") for m in (settled, second)]
    roles = [places(m, *where, "start", "role_start", "role_end") for m in (settled, second)]
    assert agreement(*persons) >= PERSONS_FLOOR
    assert agreement(*roles) >= ROLES_FLOOR


def owners(marks: list[Row]) -> set[frozenset[tuple[str, str]]]:
    """Return the mentions of each person; the numbers of the persons are each reader's own."""
    theirs: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for row in marks:
        theirs[row["document"], row["person"]].add((row["start"], row["end"]))
    return {frozenset(mentions) for mentions in theirs.values()}


def test_the_readers_agree_on_who_is_who_in_the_seeds() -> None:
    settled, second = rows("seeds.csv"), rows("seeds-second.csv")
    assert len(owners(second)) == 23
    assert owners(settled) == owners(second)
