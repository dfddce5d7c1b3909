"""Amounts read by a second reader who had not seen the first reader's marks.

17 of the 41 items were read again: 189 distinct amounts, the same by both. The amounts of the seeds
are marked by place, value and unit.
"""

from __future__ import annotations

import csv
import json
import os
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from referatsoeg.pipeline import parse_file

HERE = Path(__file__).parent
GOLD = os.environ.get("REFERATSOEG_GOLD")


def marks(name: str) -> dict[tuple[str, str], set[tuple[Decimal, str]]]:
    read = json.loads((HERE / name).read_text(encoding="utf-8"))
    return {
        (m["meeting"], m["item"]): {(Decimal(v), u) for u, vs in m["amounts"].items() for v in vs}
        for m in read
    }


def test_the_readers_agree_on_amounts() -> None:
    first, second = marks("greve.json"), marks("greve-second.json")
    assert len(second) >= 15
    assert {item: first[item] for item in second} == second


def seed_marks() -> dict[str, Counter[tuple[Decimal, str]]]:
    found: dict[str, Counter[tuple[Decimal, str]]] = {}
    with (HERE / "seeds.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            value = Decimal(row["value"]), row["unit"]
            found.setdefault(row["document"], Counter())[value] += 1
    return found


@pytest.mark.skipif(not GOLD, reason="REFERATSOEG_GOLD er ikke sat: ingen ægte referater")
def test_the_seeds_hold_these_amounts_and_no_others() -> None:
    wanted = seed_marks()
    assert sum(c.total() for c in wanted.values()) == 14
    for document, values in wanted.items():
        parsed = parse_file(Path(str(GOLD), "minutes", "seeds", f"{document}.txt"))
        found = Counter((a.value, a.unit) for f in parsed.findings for a in f.amounts)
        assert found == values, document
