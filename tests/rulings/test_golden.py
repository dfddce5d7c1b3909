"""The decisions of the golden minutes, written by others from the field guide, read by themselves."""

from __future__ import annotations

import json
from pathlib import Path

from referatsoeg.rulings import read

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
# Left over are judgements on which the golden minutes and the field guide differ.
FLOOR = 0.98


Asked = list[tuple[str | None, str]]


def _decisions() -> list[tuple[str, Asked, str]]:
    """Return each decision, what was recommended, and the outcome a reader gives the whole."""
    found: list[tuple[str, Asked, str]] = []
    for path in sorted(GOLDEN.glob("*/*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        for meeting in gold.get("meetings", [gold]):
            for item in meeting.get("items", []):
                outcome = item.get("outcome")
                if isinstance(item.get("decision"), str) and outcome and outcome != "unclear":
                    asked: Asked = [(None, text) for text in item.get("recommendations") or ()]
                    found.append((item["decision"], asked, outcome))
    return found


def test_decisions_of_the_golden_minutes():
    decisions = _decisions()
    assert len(decisions) > 100
    wrong = [(want, str(read(text, asked).outcome), text) for text, asked, want in decisions]
    wrong = [row for row in wrong if row[0] != row[1]]
    assert len(wrong) <= (1 - FLOOR) * len(decisions), wrong
