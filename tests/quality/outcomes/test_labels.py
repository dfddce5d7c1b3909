"""The labelled outcomes belong to the draws and to the closed list of outcomes."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from referatsoeg.model.kinds import Outcome

HERE = Path(__file__).resolve().parent
SAMPLES = ("distinct", "random")
DECIDING = {
    Outcome.APPROVED,
    Outcome.APPROVED_WITH_CHANGES,
    Outcome.RECOMMENDED,
    Outcome.REJECTED,
    Outcome.POSTPONED,
    Outcome.REFERRED,
    Outcome.ELECTED,
    Outcome.WITHDRAWN,
}


def _load_draw() -> ModuleType:
    """Load draw.py from beside this file: the folder of a test is not on the import path."""
    name = "outcomes_draw"
    spec = importlib.util.spec_from_file_location(name, HERE / "draw.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


draw = _load_draw()


@pytest.fixture(scope="module")
def gold():
    folder = draw.gold_folder()
    if folder is None:
        pytest.skip("REFERATSOEG_GOLD does not name the folder of the true meetings")
    return draw.read_gold(folder)


def test_wording_sets_case_blanks_digits_marks_and_presence_aside():
    texts = [
        "1.-2.  Godkendt.\nFraværende: Ib Ibsen",
        "godkendt",
        "Afbud: Eva Evasen\n3. Godkendt!",
    ]
    assert {draw.wording(text) for text in texts} == {"godkendt"}


def test_wording_keeps_who_voted():
    assert draw.wording("Godkendt.\nIb Ibsen (X) stemte imod.") != draw.wording("Godkendt.")


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_label_is_of_the_closed_list_and_of_its_own_item(sample):
    labels = draw.read_labels(HERE / f"{sample}.tsv")
    places = Counter((label.meeting, label.position) for label in labels)
    assert len(labels) == draw.SIZE
    assert {label.outcome for label in labels} <= {*Outcome, "null"}
    assert max(places.values()) == 1


@pytest.mark.parametrize("sample", SAMPLES)
def test_labels_stand_in_the_order_of_the_draw(sample, gold):
    labels = draw.read_labels(HERE / f"{sample}.tsv")
    drawn = draw.DRAWS[sample](gold)
    assert [(x.meeting, x.number, x.position) for x in labels] == [
        (x.meeting, x.number, x.position) for x in drawn
    ]
    assert [x.outcome == "null" for x in labels] == [x.decision is None for x in drawn]


def test_one_wording_has_one_label(gold):
    texts = {(item.meeting, item.position): item.decision for item in gold}
    found: dict[str, set[str]] = {}
    for sample in SAMPLES:
        for label in draw.read_labels(HERE / f"{sample}.tsv"):
            if key := draw.wording(texts[label.meeting, label.position] or ""):
                found.setdefault(key, set()).add(label.outcome)
    assert {key: outcomes for key, outcomes in found.items() if len(outcomes) > 1} == {}


def _ruling_rows() -> list[list[str]]:
    lines = (HERE / "rulings.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def _outcomes(cell: str, *, with_doubtful: bool) -> list[str]:
    marks = [mark for mark in cell.split(";") if mark]
    return [mark.rstrip("?") for mark in marks if with_doubtful or not mark.endswith("?")]


@pytest.mark.parametrize("row", _ruling_rows(), ids=lambda row: f"{row[0]}/{row[1]}")
def test_rulings_agree_with_the_outcome_and_with_mixed(row):
    _, _, _, outcome, mixed, rulings, votes = row
    everything = _outcomes(rulings, with_doubtful=True)
    assert {outcome, *everything} <= set(Outcome)
    sure = [x for x in _outcomes(rulings, with_doubtful=False) if x in DECIDING]
    assert not sure or outcome == sure[0]
    doubtful = len({x for x in everything if x in DECIDING}) > 1
    assert mixed == ("true" if len(set(sure)) > 1 else "?" if doubtful else "false")
    for vote in filter(None, votes.split(";")):
        side, count = vote.split(":")
        assert side in {"for", "against", "abstained"}
        assert count == "-" or count.isdigit()


def test_rulings_stand_in_the_order_of_the_draw(gold):
    places = [(row[0], row[1], int(row[2])) for row in _ruling_rows()]
    assert places == [(x.meeting, x.number, x.position) for x in draw.draw_rulings(gold)]


def test_the_whole_is_the_same_in_the_samples_and_among_the_rulings():
    whole = {(row[0], int(row[2])): row[3] for row in _ruling_rows()}
    labels = [label for name in SAMPLES for label in draw.read_labels(HERE / f"{name}.tsv")]
    both = [label for label in labels if (label.meeting, label.position) in whole]
    assert len(both) > 100
    assert [x.outcome for x in both] == [whole[x.meeting, x.position] for x in both]
