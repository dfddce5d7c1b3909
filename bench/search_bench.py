"""Measures the search: python bench/search_bench.py [SIZE …] [--engine NAME] [--keep DIR] [--cpu]

For each engine and size: items indexed a second, index size, memory, and p50/p95 in milliseconds
of 12 kinds of query, whole (query to hits, facets and snippets) and of the engine alone. For
tantivy also the cost of our plan over the same Query object called bare. Prints Markdown.
Whoosh is measured up to 20,000 items.
"""

from __future__ import annotations

import argparse
import math
import random
import resource
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parent))

from referatsoeg.model.stored import StoredItem
from referatsoeg.search import index, service
from referatsoeg.search.planner import planned
from referatsoeg.search.query import parse
from referatsoeg.search.request import SearchRequest
from search_corpus import GeneratedArchive

SIZES = (1000, 5000, 10_000, 20_000, 100_000)
MOST_WHOOSH = 20_000
ROUNDS = 20
clock = perf_counter  # process_time with --cpu, on a machine that others use too


def requests(words: list[str], chance: random.Random) -> dict[str, Callable[[], SearchRequest]]:
    """Return a maker of requests for each kind; common words are the 500 after the stop words."""
    common, rare = words[90:590], words[600:20_000]

    def ask(make: Callable[[], str], **options: object) -> Callable[[], SearchRequest]:
        return lambda: SearchRequest(query=make(), **options)  # type: ignore[arg-type]

    one, two = (lambda: chance.choice(common)), (lambda: chance.choice(rare))
    three = lambda: f"{one()} {one()} {two()}"  # noqa: E731
    return {
        "et ord": ask(one),
        "et sjældent ord": ask(two),
        "tre ord": ask(three),
        "spørgsmål": ask(lambda: f"hvem godkendte {one()} i {one()} på {two()}"),
        "frase af almindelige ord": ask(lambda: '"taget til efterretning"'),
        "prefix*": ask(lambda: f"{two()[:4]}*"),
        "ord~": ask(lambda: f"{two()}~"),
        "stavefejl": ask(lambda: misspelt(two(), chance)),
        "ELLER og IKKE": ask(lambda: f"({one()} ELLER {two()}) IKKE {one()}"),
        "udfald": ask(lambda: f"udsat {one()}"),
        "filter": ask(one, body="Byrådet", date_from="2012", date_to="2018"),
        "efter dato": ask(one, sort="date", offset=20),
    }


def misspelt(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, max(2, len(word) - 1))
    return word[:at] + word[at + 1 :]


def percentiles(times: list[float]) -> str:
    ordered = sorted(times)
    p95 = ordered[math.ceil(0.95 * len(ordered)) - 1]  # nearest rank: the 19th of 20
    return f"{statistics.median(times) * 1000:.1f} / {p95 * 1000:.1f}"


def timed(call: Callable[[], object]) -> float:
    began = clock()
    call()
    return clock() - began


def measure(engine: str, size: int, folder: Path) -> None:
    archive = TimedArchive(size)
    print(f"\n### {engine}, {size} punkter\n")
    if (folder / "search").is_dir():
        print("Indekset stod der i forvejen.\n")
    else:
        build(engine, folder, archive)
    print("| slags | hele svaret p50 / p95 ms | motoren alene p50 / p95 ms | punkter |")
    print("|---|---|---|---|")
    service.close_all()
    everything: list[float] = []
    for kind, make in requests(archive.vocabulary.words, random.Random(3)).items():
        whole, alone, totals = [], [], []
        opened = index.open_index(folder, engine)
        for _ in range(ROUNDS):
            request = make()
            began = clock()
            totals.append(service.search(folder, archive, request, engine=engine).total)
            whole.append(clock() - began)
            plan = planned(parse(request.query), (), partial(opened.store.words.near, most=60)).full
            began = clock()
            opened.reader.find(plan, offset=0, limit=10, by_date=False)
            alone.append(clock() - began)
        opened.close()
        everything += whole
        print(
            f"| {kind} | {percentiles(whole)} | {percentiles(alone)} | {statistics.median(totals):.0f} |"
        )
    print(f"| alle | {percentiles(everything)} | | |")
    if engine == "tantivy":
        overhead(folder, archive)
    service.close_all()


class TimedArchive(GeneratedArchive):
    """Counts the time that goes into inventing the items, which is no work of the search."""

    generating = 0.0

    def _stored(self, number: int, chance: random.Random) -> StoredItem:
        began = clock()
        made = super()._stored(number, chance)
        self.generating += clock() - began
        return made


def build(engine: str, folder: Path, archive: TimedArchive) -> None:
    """Build the index and print what it took."""
    whole = timed(lambda: service.reindex(folder, archive, engine=engine))
    service.close_all()
    data = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{archive.size / (whole - archive.generating):.0f} punkter i sekundet, "
          f"{data / 1e6:.0f} MB indeks ({data / 1000 / archive.size:.1f} KB et punkt), "
          f"{peak:.0f} MB hukommelse ved bygningen\n", flush=True)  # fmt: skip


def overhead(folder: Path, archive: GeneratedArchive) -> None:
    """Compare our way from plan to ids with the same tantivy Query called bare."""
    opened = index.open_index(folder, "tantivy")
    reader = opened.reader
    worst, ours_all, bare_all = 0.0, [], []
    for make in requests(archive.vocabulary.words, random.Random(5)).values():
        plan = planned(parse(make().query), (), partial(opened.store.words.near, most=60)).full
        query = reader.query(plan)  # type: ignore[attr-defined]
        searcher = reader._searcher  # type: ignore[attr-defined]
        bare = min(timed(lambda: searcher.search(query, 10)) for _ in range(ROUNDS))  # noqa: B023
        ours = min(timed(lambda: ask(reader, plan)) for _ in range(ROUNDS))  # noqa: B023
        worst = max(worst, ours - 1.5 * bare)
        ours_all.append(ours)
        bare_all.append(bare)
    print(f"\nFra plan til id'er {percentiles(ours_all)} ms mod {percentiles(bare_all)} ms for den "
          f"samme forespørgsel kaldt direkte; højst {worst * 1000:+.2f} ms over 1,5 gange.")  # fmt: skip
    opened.close()


def ask(reader: object, plan: object) -> None:
    reader.query.cache_clear()  # type: ignore[attr-defined]
    reader.find(plan, offset=0, limit=10, by_date=False)  # type: ignore[attr-defined]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--engine", choices=["whoosh", "tantivy"])
    parser.add_argument(
        "--keep", type=Path, help="folder that keeps the indexes and uses those it has"
    )
    parser.add_argument("--cpu", action="store_true", help="count processor time")
    chosen = parser.parse_args()
    if chosen.cpu:
        globals()["clock"] = process_time
    for size in chosen.sizes:
        for engine in [chosen.engine] if chosen.engine else ["whoosh", "tantivy"]:
            if engine == "whoosh" and size > MOST_WHOOSH:
                continue
            with tempfile.TemporaryDirectory() as scratch:
                base = chosen.keep / f"{engine}-{size}" if chosen.keep else Path(scratch)
                measure(engine, size, base)


if __name__ == "__main__":
    main()
