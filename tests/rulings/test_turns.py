"""Turns of phrase that decide without a plain word for it, by what they came to (turns.txt)."""

from __future__ import annotations

from pathlib import Path

import pytest

from referatsoeg.rulings import outcome_of

TABLE = Path(__file__).with_name("turns.txt")


def _rows() -> list[tuple[str, str]]:
    """Return each outcome and text of the table; a line break in a text is written as \\n."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" | ", 1) for line in lines if line and not line.startswith("#")]
    return [(outcome, text.replace("\\n", "\n")) for outcome, text in pairs]


@pytest.mark.parametrize(("expected", "text"), _rows())
def test_turn(expected, text):
    assert str(outcome_of(text)) == expected
