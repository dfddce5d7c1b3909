"""Every golden specimen, read from its file to its meetings and held against its gold.

FLOORS stand just under what all specimens score together; SCORES.md holds each family's figures,
and no family may fall below them unnoticed: `python tests/golden/scores.py` writes them anew.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
import scores
import scoring

from referatsoeg.layouts import LAYOUTS

# Set over all specimens, just under what they score; attachments and end rose with the third set.
FLOORS = {
    "items": 0.995,
    "titles": 0.995,
    "cases": 0.99,
    "decisions": 0.98,
    "outcomes": 0.99,
    "recommendations": 0.99,
    "history": 0.99,
    "attendance": 0.985,
    "attachments": 0.95,
    "closed": 0.99,
    "date": 1.0,
    "body": 0.925,
    "start": 1.0,
    "end": 0.92,
    "kind": 1.0,
    "authority": 0.89,
    "responses": 1.0,
}
WEIGHED = ("items", "titles", "cases", "decisions", "recommendations", "history", "attendance")
SPECIMENS = scoring.specimens()
NAMES = [layout.name for layout in LAYOUTS]


def name_of(value: Path) -> str:
    return f"{value.parent.name}/{value.name.split('.')[0]}" if isinstance(value, Path) else value


@cache
def scored(source: Path, gold: Path, layout: str | None = None) -> scoring.Score:
    return scoring.score(scoring.parsed(source, layout=layout), scoring.load(gold))


def goodness(score: scoring.Score) -> float:
    return sum(scoring.figure(score.get(measure, (0, 0))) for measure in WEIGHED) / len(WEIGHED)


def family_scores() -> dict[str, scoring.Score]:
    families: dict[str, list[scoring.Score]] = defaultdict(list)
    for source, gold in SPECIMENS:
        families[gold.parent.name].append(scored(source, gold))
    return {name: scoring.add(found) for name, found in families.items()}


def test_there_are_specimens_of_many_families() -> None:
    assert len(SPECIMENS) >= 130
    assert len({gold.parent.name for _, gold in SPECIMENS}) >= 30


@pytest.mark.parametrize("measure", FLOORS)
def test_floor_over_all_specimens(measure: str) -> None:
    hits, total = scoring.add(scored(*pair) for pair in SPECIMENS)[measure]
    assert hits / total >= FLOORS[measure], f"{measure}: {hits} of {total}"


@pytest.mark.parametrize("family", sorted({gold.parent.name for _, gold in SPECIMENS}))
def test_no_family_falls_below_the_table(family: str) -> None:
    now = family_scores()[family]
    worse = {
        measure: (now[measure], before)
        for measure, before in scores.recorded()[family].items()
        if scoring.figure(now[measure]) < scoring.figure(before)
    }
    assert not worse, f"worse than SCORES.md (now, before): {worse}"


@pytest.mark.slow
@pytest.mark.parametrize("layout", NAMES)
def test_no_layout_fails_on_any_specimen(layout: str) -> None:
    for source, gold in SPECIMENS:
        assert "items" in scored(source, gold, layout), source.name


@pytest.mark.slow
@pytest.mark.parametrize(("source", "gold"), SPECIMENS, ids=name_of)
def test_the_chosen_layout_reads_no_worse_than_the_plain_one(source: Path, gold: Path) -> None:
    assert goodness(scored(source, gold)) >= goodness(scored(source, gold, "plain"))
