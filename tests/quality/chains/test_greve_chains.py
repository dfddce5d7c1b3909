"""The chains of real cases are those a person read in the minutes.

greve.json holds facts only: for each case number its chains, and for each step date, body, outcome,
the item's number (null when the meeting is known only from the history of others) and "back" when
the case was sent back. Steps of one day stand in the order the minutes list them. Fifteen of the
numbers were drawn by lot (seed 20261122), nine more after them from longer chains, and all were read
before the program was asked.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from referatsoeg.archive import Archive
from referatsoeg.audit.case import case_answer
from referatsoeg.audit.names import same_body
from referatsoeg.ids import slug
from referatsoeg.pipeline.importing import ImportOptions, import_files
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.sources import find_sources

GOLD = os.environ.get("REFERATSOEG_GOLD")
FACTS = json.loads((Path(__file__).parent / "greve.json").read_text("utf-8"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not GOLD, reason="REFERATSOEG_GOLD does not name the real documents"),
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory):
    """Hold the meetings of the chains: those of the archive, none of the gaps."""
    wanted = {
        f"{slug(step[1])}_{step[0]}"
        for fact in FACTS.values()
        for chain in fact["chains"]
        for step in chain
        if step[3]
    }
    folder = Path(str(GOLD)) / "minutes" / "greve" / "text"
    paths = [p for p in sorted(folder.glob("*.txt")) if p.name.rpartition("_")[0] in wanted]
    options = ImportOptions(
        reading=Options(names=False, authority="Greve Kommune"), keep_files=False
    )
    with Archive.open(tmp_path_factory.mktemp("greve"), create=True) as opened:
        import_files(opened, find_sources(paths).files, options, lambda _: None)
        yield opened


def test_the_facts_are_as_many_as_promised() -> None:
    chains = {n: f["chains"] for n, f in FACTS.items() if not f["collective"]}
    bodies = [len({s[1] for chain in c for s in chain}) for c in chains.values()]
    back = [n for n, c in chains.items() if any("back" in s for chain in c for s in chain)]
    assert len(FACTS) >= 20
    assert sum(n >= 3 for n in bodies) >= 10
    assert len(back) >= 3
    assert sum(f["collective"] for f in FACTS.values()) >= 3
    assert sum(n.endswith("K") for n in FACTS) >= 2


@pytest.mark.parametrize("number", FACTS)
def test_chain(archive: Archive, number: str) -> None:
    fact = FACTS[number]
    answer = case_answer(archive, number)
    assert bool(answer.collective) is fact["collective"]
    told = [
        [
            [s.date, s.outcome.value, s.stored.item.number if s.stored else None, s.sent_back]
            for s in chain.steps
        ]
        for chain in answer.chains
    ]
    wanted = [[[s[0], s[2], s[3], "back" in s] for s in chain] for chain in fact["chains"]]
    assert told == wanted
    for chain, steps in zip(answer.chains, fact["chains"], strict=True):
        assert all(same_body(s.body, w[1]) for s, w in zip(chain.steps, steps, strict=True))


@pytest.mark.parametrize("asked", ["22-003981", "22/003981", "Sagsnr. 22-003981", "22003981"])
def test_any_spelling_of_the_number(archive: Archive, asked: str) -> None:
    assert case_answer(archive, asked).spellings == ("22-003981",)


@pytest.mark.parametrize("asked", ["18-008490K", "18-008490", "18-008490 k", "18/008490K"])
def test_the_suffix_k_may_be_left_out(archive: Archive, asked: str) -> None:
    assert case_answer(archive, asked).spellings == ("18-008490K",)
