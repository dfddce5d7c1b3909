"""The decisions of the golden minutes, written by others from the field guide, read by themselves."""

from __future__ import annotations

import json
from pathlib import Path

from referatsoeg.rulings import read

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
# Left over are judgements on which the golden minutes and the field guide differ.
FLOOR = 0.98


def _pairs() -> list[tuple[str, str]]:
    found = []
    for path in sorted(GOLDEN.glob("*/*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for meeting in gold.get("meetings", [gold]):
            for item in meeting.get("items", []):
                if isinstance(item.get("decision"), str) and item.get("outcome"):
                    found.append((item["decision"], item["outcome"]))
    return found


def test_decisions_of_the_golden_minutes():
    pairs = _pairs()
    assert len(pairs) > 100
    wrong = [(want, str(read(text).outcome), text) for text, want in pairs]
    wrong = [row for row in wrong if row[0] != row[1]]
    assert len(wrong) <= (1 - FLOOR) * len(pairs), wrong
