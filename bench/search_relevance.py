"""Scores the search on judged queries over real meetings, beside three plain baselines.

Run with REFERATSOEG_GOLD naming the shared folder: python bench/search_relevance.py
Prints nDCG@10 per kind of query as Markdown: unjudged items dropped, and counted as not relevant
for the total; and the total with each kind left out.
"""

from __future__ import annotations

import json
import math
import os
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from whoosh.lang.snowball.danish import DanishStemmer

from referatsoeg.model.findings import Findings
from referatsoeg.model.stored import Change, StoredItem
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.reading import parse_file
from referatsoeg.search import service
from referatsoeg.search.analysis import fold, forms, keys
from referatsoeg.search.engines import NAMES
from referatsoeg.search.entries import Entry, entry_of
from referatsoeg.search.request import SearchRequest

DEPTH = 100


@dataclass(frozen=True)
class Judged:
    """A query, its kind, and the grade (0, 1, 2) of each judged item."""

    query: str
    kind: str
    judgements: dict[str, int]


def judged(root: Path) -> list[Judged]:
    raw = json.loads((root / "minutes/greve/relevance-dev.json").read_text("utf-8"))["queries"]
    return [Judged(q["query"], q["kind"], q["judgements"]) for q in raw]


class ParsedLog:
    """The meetings as this program parses them; ids are `file#position` as in the judgements."""

    def __init__(self, folder: Path, patterns: tuple[str, ...] = ("*.txt",)) -> None:
        paths = sorted(path for pattern in patterns for path in folder.glob(pattern))
        self.items = list(_items(paths))

    def changes(self, since: int) -> Iterator[Change]:
        for seq, stored in enumerate(self.items[since:], start=since + 1):
            yield Change(seq=seq, item_id=stored.item.id, stored=stored)

    def identity(self) -> str:
        return "parsed"

    def last_seq(self) -> int:
        return len(self.items)


def _items(paths: list[Path]) -> Iterator[StoredItem]:
    for path in paths:
        for number, meeting in enumerate(parse_file(path, Options(names=False)).meetings):
            bare = replace(meeting, items=())
            for position, item in enumerate(meeting.items):
                told_apart = f"{number}-" if number else ""
                named = replace(item, id=f"{path.stem}#{told_apart}{position}")
                yield StoredItem(meeting=bare, item=named, findings=Findings(item_id=named.id),
                                 source=path.name, sha256="0" * 64)  # fmt: skip


def ndcg(judgements: dict[str, int], run: list[str], *, drop: bool = True, k: int = 10) -> float:
    """Return nDCG@k, gain 2^grade - 1; `drop` passes over items without a judgement."""
    ids = [i for i in dict.fromkeys(run) if i in judgements or not drop]
    ideal = _dcg(sorted(judgements.values(), reverse=True)[:k])
    return _dcg([judgements.get(i, 0) for i in ids[:k]]) / ideal if ideal else 0.0


def _dcg(grades: list[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades))


Run = Callable[[str], list[str]]


def engine_run(folder: Path, log: ParsedLog, engine: str) -> Run:
    service.reindex(folder, log, engine=engine)

    def run(query: str) -> list[str]:
        request = SearchRequest(query=query, limit=DEPTH, facets=())
        return [h.id for h in service.search(folder, log, request, engine=engine).hits]

    return run


def baseline(entries: list[Entry], tokens: Callable[[str], list[str]]) -> Run:
    """Return BM25 over one field, the title counted three times."""
    counts = [
        Counter(tokens(" ".join([e.title] * 3 + [t for _, t in e.parts()[1:]]))) for e in entries
    ]
    lengths = [c.total() for c in counts]
    mean = sum(lengths) / len(lengths)
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, count in enumerate(counts):
        for token in count:
            postings[token].append(number)

    def run(query: str) -> list[str]:
        scores: defaultdict[int, float] = defaultdict(float)
        for token in set(tokens(query)):
            found = postings.get(token, [])
            weight = math.log(1 + (len(entries) - len(found) + 0.5) / (len(found) + 0.5))
            for number in found:
                often = counts[number][token]
                scores[number] += (
                    weight * often * 2.2 / (often + 1.2 * (0.25 + 0.75 * lengths[number] / mean))
                )
        return [entries[n].id for n in sorted(scores, key=lambda n: -scores[n])[:DEPTH]]

    return run


def snowball(text: str) -> list[str]:
    stemmer = DanishStemmer()
    return [stemmer.stem(form) for form in forms(text)]


def split_words(text: str) -> list[str]:
    found = [keys(form) for form in forms(text)]
    return [token for k in found for token in (k.stem, *k.parts)]


def four_grams(text: str) -> list[str]:
    folded = " ".join(forms(fold(text)))
    return [folded[i : i + 4] for i in range(len(folded) - 3)]


def table(queries: list[Judged], runs: dict[str, Run]) -> str:
    """Return the Markdown table of all runs by kind."""
    kinds = sorted({q.kind for q in queries})
    answers = {name: {q.query: run(q.query) for q in queries} for name, run in runs.items()}
    rows = [f"| slags | {' | '.join(runs)} |", "|---" * (len(runs) + 1) + "|"]
    for kind in kinds:
        of_kind = [q for q in queries if q.kind == kind]
        rows.append(_row(f"{kind} ({len(of_kind)})", of_kind, answers))
    rows.append(_row("alle", queries, answers))
    rows.append(_row("alle, ubedømte tæller som 0", queries, answers, drop=False))
    for kind in kinds:
        rows.append(_row(f"uden {kind}", [q for q in queries if q.kind != kind], answers))
    return "\n".join(rows)


def _row(
    name: str, queries: list[Judged], answers: dict[str, dict[str, list[str]]], *, drop: bool = True
) -> str:
    cells = [f"{mean(queries, found, drop=drop):.3f}" for found in answers.values()]
    return f"| {name} | {' | '.join(cells)} |"


def mean(queries: list[Judged], found: dict[str, list[str]], *, drop: bool = True) -> float:
    return sum(ndcg(q.judgements, found[q.query], drop=drop) for q in queries) / len(queries)


def main() -> None:
    root = Path(os.environ["REFERATSOEG_GOLD"])
    log = ParsedLog(root / "minutes/greve/text")
    entries = [entry_of(stored) for stored in log.items]
    runs: dict[str, Run] = {
        "BM25, Snowball": baseline(entries, snowball),
        "BM25, delte ord": baseline(entries, split_words),
        "BM25, 4-gram": baseline(entries, four_grams),
    }
    with tempfile.TemporaryDirectory() as scratch:
        runs |= {name: engine_run(Path(scratch), log, name) for name in NAMES}
        print(table(judged(root), runs))
        service.close_all()


if __name__ == "__main__":
    main()
