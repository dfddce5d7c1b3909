"""Floors of what the reading of decisions gets right on the labelled samples; they cannot fall.

Run with -s to see the figures. Only the odd rows of `distinct.tsv` were looked at while the rules
were written; the even rows stand for what the rules have not seen.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from referatsoeg.rulings import Reading, read

HERE = Path(__file__).resolve().parent
FLOORS = {"distinct": 0.97, "distinct, even rows": 0.95, "random": 0.98}
RULING_FLOORS = {"outcome": 0.97, "mixed": 0.97, "rulings": 0.93, "votes": 0.97}


def _load_draw() -> ModuleType:
    """Load draw.py from beside this file: the folder of a test is not on the import path."""
    name = "outcomes_draw_for_floors"
    spec = importlib.util.spec_from_file_location(name, HERE / "draw.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


draw = _load_draw()


@pytest.fixture(scope="module")
def decisions() -> dict[tuple[str, int], str | None]:
    folder = draw.gold_folder()
    if folder is None:
        pytest.skip("REFERATSOEG_GOLD does not name the folder of the true meetings")
    return {(item.meeting, item.position): item.decision for item in draw.read_gold(folder)}


def _right(decision: str | None, label: str) -> bool:
    """Tell whether the reading meets the label; no decision at all and `none` are equally good."""
    got = "none" if decision is None else str(read(decision).outcome)
    return got == label or (label == "null" and got == "none")


def _share(sample: str, decisions: dict[tuple[str, int], str | None]) -> float:
    name, _, half = sample.partition(", ")
    labels = draw.read_labels(HERE / f"{name}.tsv")
    chosen = labels[1::2] if half else labels
    right = sum(_right(decisions[x.meeting, x.position], x.outcome) for x in chosen)
    print(f"{sample}: {right} of {len(chosen)} = {right / len(chosen):.4f}")
    return right / len(chosen)


@pytest.mark.parametrize("sample", FLOORS)
def test_outcomes_of_the_labelled_samples(sample, decisions):
    assert _share(sample, decisions) >= FLOORS[sample]


def _follows(want: tuple[str, ...], got: tuple[str, ...]) -> bool:
    """Tell whether `got` is `want`, of which the marks ending in "?" may be left out."""

    @cache
    def match(i: int, j: int) -> bool:
        if i == len(want):
            return j == len(got)
        taken = j < len(got) and got[j] == want[i].rstrip("?") and match(i + 1, j + 1)
        return taken or (want[i].endswith("?") and match(i + 1, j))

    return match(0, 0)


def _same_votes(want: Sequence[str], got: Sequence[str]) -> bool:
    """Tell whether the votes agree; statements without figure about one side may be merged."""

    def merged(votes: Sequence[str]) -> list[str]:
        return sorted(
            {vote for vote in votes if vote.endswith(":-")}
            | {f"{vote} {place}" for place, vote in enumerate(votes) if not vote.endswith(":-")}
        )

    plain = [[vote.split(" ")[0] for vote in merged(votes)] for votes in (want, got)]
    return plain[0] == plain[1]


def _votes(reading: Reading) -> list[str]:
    return [f"{v.side}:{'-' if v.count is None else v.count}" for v in reading.votes]


CHECKS: dict[str, Callable[[list[str], Reading], bool]] = {
    "outcome": lambda row, reading: row[3] == str(reading.outcome),
    "mixed": lambda row, reading: row[4] == "?" or (row[4] == "true") == reading.mixed,
    "rulings": lambda row, reading: _follows(
        tuple(filter(None, row[5].split(";"))), tuple(str(r.outcome) for r in reading.rulings)
    ),
    "votes": lambda row, reading: _same_votes(
        list(filter(None, row[6].split(";"))), _votes(reading)
    ),
}


@pytest.mark.parametrize("check", CHECKS)
def test_rulings_and_votes_of_the_difficult_decisions(check, decisions):
    lines = (HERE / "rulings.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    right = sum(CHECKS[check](row, read(decisions[row[0], int(row[2])] or "")) for row in rows)
    print(f"{check}: {right} of {len(rows)} = {right / len(rows):.4f}")
    assert right / len(rows) >= RULING_FLOORS[check]
