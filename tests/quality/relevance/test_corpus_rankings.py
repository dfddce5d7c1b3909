"""Queries a clerk would ask of the sample minutes, each with the item that must come first."""

import importlib.util
import sys
from pathlib import Path

import pytest

from referatsoeg.search import service
from referatsoeg.search.engines import NAMES
from referatsoeg.search.request import SearchRequest

ROOT = Path(__file__).parents[3]
GOLDEN = [
    tuple(part.strip() for part in line.split("=>"))
    for line in Path(__file__).with_name("corpus_rankings.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    spec = importlib.util.spec_from_file_location(
        "search_relevance", ROOT / "bench" / "search_relevance.py"
    )
    bench = importlib.util.module_from_spec(spec)
    sys.modules["search_relevance"] = bench  # dataclasses look their module up
    spec.loader.exec_module(bench)
    log = bench.ParsedLog(ROOT / "corpus", patterns=("*.txt", "*.pdf"))
    folder = tmp_path_factory.mktemp("corpus")
    for name in NAMES:
        service.reindex(folder, log, engine=name)
    yield lambda query, engine: service.search(
        folder, log, SearchRequest(query=query, facets=()), engine=engine
    )
    service.close_all()


@pytest.mark.parametrize("engine", NAMES)
@pytest.mark.parametrize(("query", "expected"), GOLDEN)
def test_first_hit(asked, engine, query, expected):
    title, _, date = expected.partition(" @ ")
    first = asked(query, engine).hits[0]
    assert first.title.startswith(title)
    assert not date or first.date == date
