"""The shipped names model: places in the text as given, the same alone and in a batch."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatsoeg.errors import UsageError
from referatsoeg.language import load
from referatsoeg.language.pipeline import SHIPPED

LINES = [
    "Karen Øllgaard Munk bemærkede, at taksten stiger.",
    "Deltagere: Ole Vestermark, Ida Bondesen og Poul Kragelund",
    "Projektleder Aksel Rydahl, Vejle Kommune, orienterede om Birkevej 12.",
    "Taget til efterretning.",
]


def _persons(text: str) -> list[str]:
    return [text[e.start : e.end] for e in load().entities([text])[0] if e.label == "PER"]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (LINES[0], ["Karen Øllgaard Munk"]),
        (LINES[1], ["Ole Vestermark", "Ida Bondesen", "Poul Kragelund"]),
        (LINES[3], []),
        ("Karen\u00a0Øllgaard  Munk  bemærkede  det.", ["Karen\u00a0Øllgaard  Munk"]),
        ("Ida Bondesen\nPoul Kragelund", ["Ida Bondesen", "Poul Kragelund"]),
        ("Plejecentret Kastaniely på Birkevej 12 udvides.", []),
        ("", []),
        ("\n \t\n", []),
    ],
)
def test_persons_stand_where_the_text_has_them(text: str, persons: list[str]) -> None:
    assert _persons(text) == persons


def test_a_text_reads_the_same_alone_and_in_a_batch() -> None:
    together = load().entities(LINES)
    assert together == [load().entities([line])[0] for line in LINES]
    assert load().entities(LINES) == together


def test_a_very_long_line_is_read_to_its_end() -> None:
    text = "budgettet og regnskabet " * 3000 + LINES[0]
    assert _persons(text)[-1:] == ["Karen Øllgaard Munk"]


def test_a_model_that_is_not_installed_is_told_in_danish() -> None:
    with pytest.raises(UsageError, match="ikke installeret"):
        load("da_findes_ikke")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_places_inside_it(text: str) -> None:
    entities = load().entities([text])[0]
    assert all(0 <= e.start < e.end <= len(text) for e in entities)
    assert all(a.end <= b.start for a, b in itertools.pairwise(entities))


def test_the_model_ships_small_without_training_words_and_with_its_licence() -> None:
    files = [path for path in SHIPPED.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 10_000_000
    words = json.loads((SHIPPED / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert sorted(words) == ["LOC", "ORG", "PER"]
    assert "CC BY-SA 4.0" in Path(SHIPPED / "NOTICE").read_text(encoding="utf-8")
    assert {"NOTICE", "README.md", "CC-BY-SA-4.0.txt"} <= {path.name for path in files}
