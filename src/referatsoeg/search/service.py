"""Search for the command line, the web page and its API: one function each for what they ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import perf_counter

from referatsoeg.errors import IndexDamagedError
from referatsoeg.model.hit import Hit
from referatsoeg.search import index as indexes
from referatsoeg.search import plan
from referatsoeg.search.access import DAMAGE, close_all, forget, hold, ready, rebuilt
from referatsoeg.search.analysis import case_form, fold, index_tokens, keys, sequence
from referatsoeg.search.answers import Answered, answered, total
from referatsoeg.search.dates import span
from referatsoeg.search.entries import Entry
from referatsoeg.search.index import ArchiveLog, Index
from referatsoeg.search.marking import Marker
from referatsoeg.search.matching import Reason, Sought, overall, reasons, sought_in
from referatsoeg.search.planner import Alike, case_step, planned
from referatsoeg.search.query import parse
from referatsoeg.search.request import IndexStatus, SearchRequest, SearchResult
from referatsoeg.search.snippets import snippet
from referatsoeg.search.spelling import Spelling, corrected
from referatsoeg.search.store import Offer
from referatsoeg.search.tree import AllOf, AnyOf, Near, Node, Query

RECOMMEND_TANTIVY_ABOVE = 10_000  # items; where whoosh's p95 passes a third of a second
_MOST_NEAR = 60  # words that word~ stands for

__all__ = [
    "IndexStatus", "Offer", "Reason", "SearchRequest", "SearchResult",
    "catch_up", "close_all", "reindex", "search", "status", "suggest",
]  # fmt: skip


def search(
    index_dir: Path, archive: ArchiveLog, request: SearchRequest, *, engine: str | None = None
) -> SearchResult:
    """Return what the archive holds for a request, the index first brought up to date."""
    index, notices = ready(index_dir, archive, engine)
    try:
        return _answer(index, request, notices)
    except DAMAGE as error:
        forget(index_dir, index.name)
        index, again = rebuilt(
            index_dir, index.name, archive, f"Søgeindekset er beskadiget ({error})."
        )
        return _answer(index, request, (*notices, *again))


def reindex(
    index_dir: Path,
    archive: ArchiveLog,
    *,
    engine: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> IndexStatus:
    """Build the index anew and use its engine from now on; `progress` is told of items done."""
    name = indexes.chosen_engine(index_dir, engine)
    forget(index_dir, name)
    made = indexes.build(index_dir, name, archive, progress)
    indexes.keep_engine(index_dir, name)
    hold(index_dir, name, made)
    return _status(made, archive)


def catch_up(index_dir: Path, archive: ArchiveLog, *, engine: str | None = None) -> tuple[str, ...]:
    """Bring the index up to date, as an import does at its end; return Danish notices."""
    return ready(index_dir, archive, engine, wait=30.0)[1]


def status(index_dir: Path, archive: ArchiveLog, *, engine: str | None = None) -> IndexStatus:
    """Return how the index stands, without mending it."""
    name = indexes.chosen_engine(index_dir, engine)
    try:
        opened = indexes.open_index(index_dir, name)
    except IndexDamagedError as error:
        return IndexStatus(engine=name, items=0, behind=archive.last_seq(), problem=str(error))
    try:
        return _status(opened, archive)
    finally:
        opened.close()


def suggest(
    index_dir: Path, archive: ArchiveLog, text: str, *, limit: int = 8, engine: str | None = None
) -> tuple[Offer, ...]:
    """Return completions of what is being typed: titles, bodies, people, case numbers."""
    index, _ = ready(index_dir, archive, engine)
    folded = fold(text).lstrip()
    return tuple(index.store.offers(folded, limit)) if len(folded) >= 2 else ()


def _status(index: Index, archive: ArchiveLog) -> IndexStatus:
    items = index.store.count()
    advice = None
    if index.name == "whoosh" and items > RECOMMEND_TANTIVY_ABOVE:
        advice = (
            f"Arkivet har {items} punkter. Over {RECOMMEND_TANTIVY_ABOVE} er søgemaskinen tantivy "
            "hurtigere: skift med »referatsoeg reindex --engine tantivy«."
        )
    behind = max(0, archive.last_seq() - index.seq)
    return IndexStatus(engine=index.name, items=items, behind=behind, advice=advice)


def _answer(index: Index, request: SearchRequest, notices: tuple[str, ...]) -> SearchResult:
    began = perf_counter()
    spelling = _spelled(index, parse(request.query))
    near = _remembering(index)
    plans = planned(spelling.query, _filters(request), near)
    hidden = plan.Const("=closed", "1", 0.0)
    if request.without_attachments:
        plans = plans.without(plan.Const("=closed", "2", 0.0))
    left_out = 0
    if request.without_closed:
        left_out = total(index.reader, plan.All((plans.full, hidden)))
        plans = plans.without(hidden)
    told = answered(index.reader, plans, request)
    sought = sought_in(spelling.query, _alike(spelling.query.wanted, near))
    hits, why = _hits(index, told, sought)
    partial, facets = told.partial(), told.facets()
    if len(hits) < len(told.found.hits) + len(told.rest):
        index.doubt()  # another process is just writing, or the index is damaged
    texts = index.store.names.texts
    return SearchResult(
        query=request.query,
        total=told.found.total,
        partial=partial,
        corrected=spelling.corrected,
        did_you_mean=spelling.did_you_mean,
        took_ms=round((perf_counter() - began) * 1000, 2),
        hits=hits,
        facets={name: texts(counts) for name, counts in facets.items()},
        closed_left_out=left_out,
        why=why if request.why else {},
        notices=notices,
    )


def _remembering(index: Index) -> Alike:
    """Return what gives the words like a word; plan and marks ask for the same ones."""
    return cache(lambda form: tuple(index.store.words.near(form, most=_MOST_NEAR)))


def _spelled(index: Index, query: Query) -> Spelling:
    reader = index.reader

    def stands(text: str) -> bool:
        found = keys(text)
        written = (f"={found.exact}", f"~{found.stem}")
        if any(reader.frequency("words", token) for token in written) or has(found.stem):
            return True
        return bool(found.parts) and all(map(has, found.parts))

    def has(base: str) -> bool:
        return reader.frequency("words", f"/{base}") > 0

    return corrected(query, index.store.words, stands)


def _alike(nodes: tuple[Node, ...], near: Alike) -> dict[str, frozenset[str]]:
    alike: dict[str, frozenset[str]] = {}
    for node in nodes:
        if isinstance(node, Near):
            alike[node.text] = frozenset(near(node.text))
        elif isinstance(node, (AllOf, AnyOf)):
            alike |= _alike(node.nodes, near)
    return alike


def _hits(
    index: Index, told: Answered, sought: tuple[Sought, ...]
) -> tuple[tuple[Hit, ...], dict[str, tuple[Reason, ...]]]:
    scores = dict((*told.found.hits, *told.rest))
    whole = dict(told.found.hits)
    entries = index.store.entries(scores)
    shown = {key: entries[key] for key in scores if key in entries}
    places = Marker(sought, index.store.words.keys_of).found_in(shown.values())
    hits, why = [], {}
    for (key, entry), found in zip(shown.items(), places, strict=True):
        why[entry.id] = reasons(entry, sought, found)
        grade = overall(why[entry.id], sought) if key in whole else "partial"
        hits.append(_hit(entry, scores[key], grade, snippet(entry, found)))
    return tuple(hits), why


def _hit(entry: Entry, score: float, grade: str, passage: str) -> Hit:
    return Hit(
        id=entry.id,
        authority=entry.authority,
        body=entry.body,
        date=entry.date,
        number=entry.number,
        title=entry.title,
        case_numbers=entry.case_numbers,
        outcome=entry.outcome,
        closed=entry.closed,
        attachment=entry.attachment,
        score=round(score, 3),
        grade=grade,
        snippet=passage,
        page=entry.page,
        source=entry.source,
    )


def _filters(request: SearchRequest) -> tuple[plan.Step, ...]:
    """Return the filters as steps; a body or authority is its name or all words of its name."""
    steps: list[plan.Step] = []
    for name, value in (("authority", request.authority), ("body", request.body)):
        if value:
            words = [t for t in index_tokens(value) if t.startswith("=")]
            named = plan.All(tuple(plan.Const(name, t, 0.0) for t in words))
            steps.append(plan.Any((plan.Const(f"={name}", value, 0.0), named)))
    if request.date_from or request.date_to:
        low = span(fold(request.date_from or "")) or (None, None)
        high = span(fold(request.date_to or "")) or (None, None)
        steps.append(plan.Range("day", _day(low[0], 1), _day(high[1], 99999999)))
    if request.outcome:
        steps.append(plan.Const("=outcome", request.outcome, 0.0))
    if request.case:
        steps.append(case_step(case_form(request.case)))
    if request.person:
        exactly = plan.Const("=person", request.person, 0.0)
        order = tuple(sequence(request.person))
        # A name of signs alone has no words to stand in a row; it can only be found as it is.
        steps.append(
            plan.Any((exactly, plan.Row("person_order", order, 0.0))) if order else exactly
        )
    if request.min_amount is not None or request.max_amount is not None:
        steps.append(plan.Range("amount", request.min_amount, request.max_amount))
    return tuple(steps)


def _day(day: str | None, otherwise: float) -> float:
    return float(day.replace("-", "")) if day else otherwise
