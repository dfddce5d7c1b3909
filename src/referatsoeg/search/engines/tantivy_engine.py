"""The fast engine for large archives: tantivy, a search library in Rust, through tantivy-py.

Tokens come ready-made, parted by blanks; tantivy only splits at the blanks. It scores by BM25 with
k1 1.2 and b 0.75, which the other engine follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import regex
import tantivy

from referatsoeg.errors import IndexDamagedError
from referatsoeg.search import plan
from referatsoeg.search.counting import finds_all, level, matching
from referatsoeg.search.engines.contract import (
    FACETS,
    MOST_VALUES,
    ORDER_FIELDS,
    PLAIN_FIELDS,
    SCORED_FIELDS,
    VALUE_FIELDS,
    Found,
    frequent,
)
from referatsoeg.search.entries import Document

_TOKENS = "ready"
_HEAP = 64_000_000  # bytes; the writer's least is 15 MB a thread
_THREADS = 1  # one segment a commit, so that a small import does not scatter the index
_MARGIN = 16  # hits read beyond the window, so that ties are broken like in the other engine
_ALL_VALUES = 10_000_000  # counted in a segment before the most frequent are chosen
_MANY_VALUES = 60_000  # bodies, years; tantivy refuses to list over 65,000
_LOWEST, _HIGHEST = -(10**15), 10**15

_Must, _Should, _MustNot = tantivy.Occur.Must, tantivy.Occur.Should, tantivy.Occur.MustNot


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("key", fast=True)
    builder.add_unsigned_field("order", fast=True)
    builder.add_integer_field("day", indexed=True, fast=True)
    builder.add_integer_field("amount", indexed=True, fast=True)
    for name in SCORED_FIELDS:
        builder.add_text_field(f"t_{name}", tokenizer_name=_TOKENS, index_option="freq")
    for name in PLAIN_FIELDS:
        builder.add_text_field(f"t_{name}", tokenizer_name=_TOKENS, index_option="basic")
    for name in ORDER_FIELDS:
        builder.add_text_field(f"o_{name}", tokenizer_name=_TOKENS, index_option="position")
    for name in VALUE_FIELDS:
        builder.add_text_field(f"v_{name}", tokenizer_name="raw", index_option="basic")
    for name in FACETS:
        builder.add_unsigned_field(f"f_{name}", fast=True)
    return builder.build()


def open_engine(folder: Path, *, create: bool) -> TantivyEngine:
    """Return the engine over a folder; raises IndexDamagedError when the index cannot be read."""
    try:
        if create:
            folder.mkdir(parents=True, exist_ok=True)
            return TantivyEngine(tantivy.Index(_schema(), str(folder), reuse=False))
        if not tantivy.Index.exists(str(folder)):
            raise IndexDamagedError(f"Søgeindekset i {folder} mangler.")
        return TantivyEngine(tantivy.Index(_schema(), str(folder), reuse=True))
    except (ValueError, OSError) as error:
        raise IndexDamagedError(f"Søgeindekset i {folder} kan ikke læses ({error}).") from error


class TantivyEngine:
    """Writes documents and opens readers."""

    name = "tantivy"

    def __init__(self, opened: tantivy.Index) -> None:
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        opened.register_tokenizer(_TOKENS, analyzer)
        self._index = opened

    def write(self, removed: Iterable[str], added: Iterable[Document]) -> None:
        """Remove documents by id, add others, and make both visible at once."""
        writer = self._index.writer(_HEAP, _THREADS)
        for item_id in removed:
            writer.delete_documents_by_term("id", item_id)
        for document in added:
            writer.add_document(_stored(document))
        writer.commit()
        writer.wait_merging_threads()

    def reader(self) -> TantivyReader:
        """Return a reader over what was last written."""
        try:
            self._index.reload()
            return TantivyReader(self._index.searcher(), self._index.schema)
        except (ValueError, OSError) as error:
            raise IndexDamagedError(f"Søgeindekset kan ikke læses ({error}).") from error


def _stored(document: Document) -> tantivy.Document:
    stored = tantivy.Document()
    stored.add_text("id", document.id)
    stored.add_unsigned("key", document.key)
    stored.add_unsigned("order", document.order)
    stored.add_integer("day", document.day)
    for amount in document.amounts:
        stored.add_integer("amount", _number(amount))
    for name in (*SCORED_FIELDS, *PLAIN_FIELDS):
        stored.add_text(f"t_{name}", document.tokens[name])
    for name in ORDER_FIELDS:
        stored.add_text(f"o_{name}", document.tokens[name])
    for name in VALUE_FIELDS:
        for value in dict.fromkeys(document.values[name]):
            stored.add_text(f"v_{name}", value)
    for name in FACETS:
        for number in document.numbers[name]:
            stored.add_unsigned(f"f_{name}", number)
    return stored


def _number(value: float) -> int:
    """Return kroner as øre, so that sums compare exactly."""
    return max(_LOWEST, min(_HIGHEST, round(value * 100)))


class TantivyReader:
    """Turns steps into tantivy's queries and reads ids out of fast fields."""

    side_by_side = True

    def __init__(self, searcher: tantivy.Searcher, schema: tantivy.Schema) -> None:
        self._searcher = searcher
        self._schema = schema
        self.query = lru_cache(maxsize=64)(self._query)

    def close(self) -> None:
        """Let go of the files; tantivy does so when the searcher is no longer held."""

    def count(self) -> int:
        """Return the number of documents."""
        return int(self._searcher.num_docs)

    def frequency(self, field: str, token: str) -> int:
        """Return in how many documents a token stands."""
        return int(self._searcher.doc_freq(_field(field), token))

    def find(self, step: plan.Step, *, offset: int, limit: int, by_date: bool) -> Found:
        """Return total and a window, best (or newest) first; ties go to the newer item."""
        if limit <= 0:
            # In the order of a stored number, so that nothing is scored.
            only = self._searcher.search(self.query(matching(step)), 1, order_by_field="order")
            return Found(_total(only), ())
        score = level(step)
        if by_date or score is not None:
            return self._newest(step, offset, limit, 0.0 if by_date else score or 0.0)
        result = self._searcher.search(self.query(step), offset + limit + _MARGIN)
        addresses = [address for _, address in result.hits]
        keys, orders = self._fast("key", addresses), self._fast("order", addresses)
        scores = [score for score, _ in result.hits]
        rows = sorted(
            zip(scores, orders, keys, strict=True), key=lambda r: (-round(r[0], 3), -r[1])
        )
        window = tuple((key, score) for score, _, key in rows[offset : offset + limit])
        return Found(_total(result), window)

    def _newest(self, step: plan.Step, offset: int, limit: int, score: float) -> Found:
        query = self.query(matching(step))
        result = self._searcher.search(query, limit, order_by_field="order", offset=offset)
        keys = self._fast("key", [address for _, address in result.hits])
        return Found(_total(result), tuple((key, score) for key in keys))

    def facets(self, step: plan.Step, names: Sequence[str]) -> dict[str, dict[int, int]]:
        """Return for each facet how many of the found items have each value, by its number."""
        asked = {name: {"terms": _terms(name)} for name in names if name in FACETS}
        if not asked:
            return {}
        answer = self._searcher.aggregate(self.query(matching(step)), asked)
        return {name: frequent(_counts(answer[name]), MOST_VALUES.get(name)) for name in asked}

    def _fast(self, field: str, addresses: list[tantivy.DocAddress]) -> list[int]:
        values = self._searcher.fast_field_values(field, addresses)
        return [v if isinstance(v, int) else 0 for v in values]

    def _query(self, step: plan.Step) -> tantivy.Query:
        """Return tantivy's own query for a step."""
        match step:
            case plan.Term():
                query = self._term(step.field, step.token, "freq")
                return tantivy.Query.boost_query(query, step.boost)
            case plan.Const():
                query = self._term(step.field, step.token, "basic")
                return tantivy.Query.const_score_query(query, step.score)
            case plan.Starts():
                pattern = regex.escape(step.prefix, special_only=True) + ".*"
                query = tantivy.Query.regex_query(self._schema, _field(step.field), pattern)
                return tantivy.Query.const_score_query(query, step.score)
            case plan.Row():
                return self._row(step)
            case plan.Range():
                return self._range(step)
            case _:
                return self._combined(step)

    def _combined(self, step: plan.Step) -> tantivy.Query:
        match step:
            case plan.All():
                return self._every(step)
            case plan.Any():
                parts = [(_Should, self._query(s)) for s in step.steps]
                return tantivy.Query.boolean_query(
                    parts, minimum_number_should_match=max(1, step.least)
                )
            case plan.Without():
                kept, banned = self._query(step.step), self._query(step.banned)
                return tantivy.Query.boolean_query([(_Must, kept), (_MustNot, banned)])
            case _:
                return tantivy.Query.const_score_query(tantivy.Query.all_query(), 0.0)

    def _every(self, step: plan.All) -> tantivy.Query:
        """Return a query for all steps; what only adds to the score is asked of found items alone.

        A step that finds everything would walk through all items beside the others.
        """
        needed = [s for s in step.steps if not finds_all(s)]
        adding = [inner for s in step.steps if finds_all(s) for inner in _added(s)]
        if not needed:
            needed = [plan.Everything()]
        query = tantivy.Query.boolean_query([(_Must, self._query(s)) for s in needed])
        for one in adding:
            query = tantivy.Query.boolean_query([(_Must, query), (_Should, self._query(one))])
        return query

    def _term(self, field: str, token: str, option: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, _field(field), token, index_option=option)

    def _row(self, step: plan.Row) -> tantivy.Query:
        field = f"o_{step.field}"
        if len(step.tokens) == 1:
            query = tantivy.Query.term_query(self._schema, field, step.tokens[0])
        else:
            query = tantivy.Query.phrase_query(self._schema, field, list(step.tokens))
        return tantivy.Query.const_score_query(query, step.score)

    def _range(self, step: plan.Range) -> tantivy.Query:
        amount = step.field == "amount"
        low = _LOWEST if step.low is None else _number(step.low) if amount else int(step.low)
        high = _HIGHEST if step.high is None else _number(step.high) if amount else int(step.high)
        query = tantivy.Query.range_query(
            self._schema, step.field, tantivy.FieldType.Integer, low, high
        )
        return tantivy.Query.const_score_query(query, 0.0)


def _added(step: plan.Step) -> Iterator[plan.Step]:
    """Yield what gives a step that finds everything its score."""
    if isinstance(step, plan.Any):
        yield from (s for s in step.steps if not isinstance(s, plan.Everything))


def _terms(name: str) -> dict[str, object]:
    size = MOST_VALUES.get(name, _MANY_VALUES) + 1
    return {"field": f"f_{name}", "size": size, "segment_size": _ALL_VALUES}


def _counts(answer: dict[str, list[dict[str, float]]]) -> list[tuple[int, int]]:
    return [(int(bucket["key"]), int(bucket["doc_count"])) for bucket in answer["buckets"]]


def _total(result: tantivy.SearchResult) -> int:
    return int(result.count)  # type: ignore[attr-defined]  # missing in tantivy's own stubs


def _field(name: str) -> str:
    return f"v_{name[1:]}" if name.startswith("=") else f"t_{name}"
