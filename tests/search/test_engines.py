"""The contract that every engine keeps; the invented archive is the one the benchmark uses."""

import importlib.util
import random
from pathlib import Path

import pytest

from referatsoeg.search import index, plan, service
from referatsoeg.search.counting import matching
from referatsoeg.search.engines import NAMES
from referatsoeg.search.engines.norms import rounded_length
from referatsoeg.search.planner import planned
from referatsoeg.search.query import parse
from referatsoeg.search.service import SearchRequest

CORPUS = Path(__file__).parents[2] / "bench" / "search_corpus.py"
SIZE = 400


def generated(size):
    spec = importlib.util.spec_from_file_location("search_corpus", CORPUS)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.GeneratedArchive(size, mean=1500)


def queries(archive, count=200):
    chance = random.Random(11)
    words = archive.vocabulary.words
    common, rare = words[90:600], words[600:6000]
    kinds = [
        lambda: chance.choice(common),
        lambda: f"{chance.choice(common)} {chance.choice(common)}",
        lambda: f"{chance.choice(common)} {chance.choice(common)} {chance.choice(rare)}",
        lambda: f"hvem godkendte {chance.choice(common)} i {chance.choice(common)}",
        lambda: (
            f'"{chance.choice(["taget til efterretning", "det indstilles", "til næste møde"])}"'
        ),
        lambda: f"{chance.choice(rare)[:4]}*",
        lambda: f"{chance.choice(rare)}~",
        lambda: f"udsat {chance.choice(common)}",
        lambda: f"{chance.choice(common)} -{chance.choice(common)}",
        lambda: f"{chance.choice(common)} ELLER {chance.choice(rare)}",
        lambda: f"{chance.choice(common)} {chance.randint(2005, 2024)}",
        lambda: f"titel:{chance.choice(common)}",
    ]
    return [chance.choice(kinds)() for _ in range(count)]


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    archive = generated(SIZE)
    folder = tmp_path_factory.mktemp("index")
    for name in NAMES:
        service.reindex(folder, archive, engine=name)
    yield folder, archive
    service.close_all()


def ask(both, engine, query="", **options):
    folder, archive = both
    request = SearchRequest(query=query, **options)
    return service.search(folder, archive, request, engine=engine)


def test_same_items_same_order(both):
    firsts, overlaps, asked = 0, 0.0, queries(both[1])
    for query in asked:
        one, other = (ask(both, name, query) for name in NAMES)
        assert (one.total, one.partial, one.corrected) == (
            other.total,
            other.partial,
            other.corrected,
        ), query
        left, right = ([h.id for h in r.hits] for r in (one, other))
        firsts += left[:1] == right[:1]
        overlaps += len(set(left) & set(right)) / max(1, len(left))
    assert firsts / len(asked) >= 0.95
    assert overlaps / len(asked) >= 0.9


FILTERS = [
    {"body": "Byrådet"}, {"date_from": "2010", "date_to": "2015-06-30"}, {"outcome": "postponed"},
    {"min_amount": 5_000_000.0}, {"max_amount": 20_000.0}, {"without_closed": True},
    {"person": "Ida Lundtoft"}, {"authority": "Vesterholt Kommune"}, {"case": "2010-000001"},
]  # fmt: skip


@pytest.mark.parametrize("options", FILTERS)
@pytest.mark.parametrize("query", ["", "budget", "takst skole"])
def test_same_counts_under_filters(both, query, options):
    one, other = (ask(both, name, query, limit=50, sort="date", **options) for name in NAMES)
    assert (one.total, one.partial, one.closed_left_out) == (
        other.total,
        other.partial,
        other.closed_left_out,
    )
    assert one.facets == other.facets
    assert [h.id for h in one.hits] == [h.id for h in other.hits]


def test_facets_add_up_and_agree_with_filters(both):
    for name in NAMES:
        whole = ask(both, name, "budget")
        for body, count in whole.facets["body"].items():
            assert ask(both, name, "budget", body=body).total == count
        assert sum(whole.facets["body"].values()) == whole.total


@pytest.mark.parametrize("engine", NAMES)
def test_every_step_against_counting_by_hand(both, engine):
    folder, _ = both
    opened = index.open_index(folder, engine)
    entries = opened.store.entries(range(1, SIZE + 1))
    closed = {key for key, entry in entries.items() if entry.closed}
    council = {key for key, entry in entries.items() if entry.body == "Byrådet"}
    early = {key for key, entry in entries.items() if entry.date < "2010"}
    steps = {
        plan.Const("=closed", "1", 1.0): closed,
        plan.Everything(): set(entries),
        plan.Range("day", 1, 20091231): early,
        plan.All((plan.Const("=closed", "1", 0.0), plan.Const("=body", "Byrådet", 0.0))): closed & council,
        plan.Any((plan.Const("=closed", "1", 0.0), plan.Const("=body", "Byrådet", 0.0))): closed | council,
        plan.Without(plan.Const("=body", "Byrådet", 0.0), plan.Const("=closed", "1", 0.0)): council - closed,
        plan.Any((plan.Const("=closed", "1", 0.0), plan.Const("=body", "Byrådet", 0.0),
                  plan.Range("day", 1, 20091231)), least=2):
            (closed & council) | (closed & early) | (council & early),
        plan.Row("order", ("det", "indstilles"), 1.0): set(entries),
        plan.Row("order", ("indstilles", "det"), 1.0): set(),
        plan.Starts("body", "=byr", 1.0): council,
        plan.Const("=body", "Findes ikke", 1.0): set(),
        plan.All((plan.Everything(), plan.Const("=body", "Findes ikke", 1.0))): set(),
    }  # fmt: skip
    for step, expected in steps.items():
        found = opened.reader.find(step, offset=0, limit=SIZE, by_date=False)
        assert ({key for key, _ in found.hits}, found.total) == (expected, len(expected)), step
    opened.close()


@pytest.mark.parametrize("query", ["", "2010..2015", "budget*", "udfald:udsat", "beløb:>1mio"])
def test_ties_go_to_the_newer_item(both, query):
    one, other = (ask(both, name, query, limit=50) for name in NAMES)
    dates = [h.date for h in one.hits]
    assert dates == sorted(dates, reverse=True)
    assert [(h.id, h.score) for h in one.hits] == [(h.id, h.score) for h in other.hits]
    assert one.total > 10


@pytest.mark.parametrize("engine", NAMES)
def test_counting_finds_the_items_that_scoring_finds(both, engine):
    folder, archive = both
    opened = index.open_index(folder, engine)
    more = [
        '"budget"',
        '"til næste møde" budget',
        "person:ida budget*",
        "byrådet 2012",
        "skolebudget",
    ]
    for query in [*queries(archive, 80), *more]:
        plans = planned(parse(query), (), lambda form: ())
        for step in filter(None, (plans.full, plans.partial)):
            scored, counted = (
                opened.reader.find(s, offset=0, limit=SIZE, by_date=False)
                for s in (step, matching(step))
            )
            assert {key for key, _ in scored.hits} == {key for key, _ in counted.hits}, query
            assert opened.reader.find(step, offset=0, limit=0, by_date=False).total == scored.total
    opened.close()


def test_scores_agree_closely(both):
    hits = [ask(both, name, "budget skole", limit=20).hits for name in NAMES]
    scores = [{h.id: h.score for h in found} for found in hits]
    shared = scores[0].keys() & scores[1].keys()
    assert len(shared) >= 18
    assert all(abs(scores[0][i] - scores[1][i]) < 0.02 * scores[0][i] for i in shared)


@pytest.mark.parametrize(
    ("length", "kept"), [(0, 0), (39, 39), (41, 40), (100, 96), (1000, 984), (4500, 4120)]
)
def test_lengths_round_like_tantivy(length, kept):
    assert rounded_length(length) <= length
    assert rounded_length(kept) == rounded_length(length)
