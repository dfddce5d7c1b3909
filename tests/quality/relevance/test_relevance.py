"""Floors for the ranking on judged queries over real meetings; the texts stay where they are."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest

from referatsoeg.search import service
from referatsoeg.search.engines import NAMES

GOLD = os.environ.get("REFERATSOEG_GOLD")
BENCH = Path(__file__).parents[3] / "bench" / "search_relevance.py"
FLOOR = 0.88
FLOOR_OF_A_KIND = 0.6

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(GOLD is None, reason="REFERATSOEG_GOLD navngiver ikke de fælles dokumenter"),
]


@pytest.fixture(scope="module")
def bench():
    spec = importlib.util.spec_from_file_location("search_relevance", BENCH)
    module = importlib.util.module_from_spec(spec)
    sys.modules["search_relevance"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def log(bench):
    return bench.ParsedLog(Path(GOLD) / "minutes" / "greve" / "text")


@pytest.mark.parametrize("engine", NAMES)
def test_ranking_does_not_fall(bench, log, tmp_path_factory, engine):
    queries = bench.judged(Path(GOLD))
    run = bench.engine_run(tmp_path_factory.mktemp(engine), log, engine)
    found = {q.query: run(q.query) for q in queries}
    service.close_all()
    kinds = {q.kind: bench.mean([o for o in queries if o.kind == q.kind], found) for q in queries}
    assert bench.mean(queries, found) >= FLOOR
    assert min(kinds.values()) >= FLOOR_OF_A_KIND, kinds
