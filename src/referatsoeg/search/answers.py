"""What an engine answers to a plan: the asked window, totals and facets, in the fewest questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from referatsoeg.search import plan
from referatsoeg.search.beside import ask
from referatsoeg.search.engines.contract import Found, Reader
from referatsoeg.search.planner import Planned
from referatsoeg.search.request import SearchRequest

MOST_HITS = 1000
# Found items above which no cases are counted: with tantivy 5,000 take 2 ms, 40,000 take 20 ms;
# and where there are so many, nobody chooses among the cases.
MOST_WITH_CASES = 5000

Facets = dict[str, dict[int, int]]


@dataclass(frozen=True, slots=True)
class Answered:
    """Items with every word, then those with most; `facets` waits for what is still counted."""

    found: Found
    rest: Found
    facets: Callable[[], Facets]


def answered(reader: Reader, plans: Planned, request: SearchRequest) -> Answered:
    """Return the asked window of a plan with its totals; facets are of the items with every word,
    or of those with most when no item has every word.
    """
    common = tuple(name for name in request.facets if name != "case")
    counted = ask(reader, partial(reader.facets, plans.full, common))
    together = ask(reader, partial(total, reader, plans.both)) if plans.both else None
    offset, limit = max(0, request.offset), max(0, min(request.limit, MOST_HITS))
    by_date = request.sort == "date"
    found = reader.find(plans.full, offset=offset, limit=limit, by_date=by_date)
    room = limit - len(found.hits)
    if plans.partial is None:
        rest = Found(0, ())
    elif together is not None and not room:
        rest = Found(together() - found.total, ())
    else:
        after = max(0, offset - found.total)
        rest = reader.find(plans.partial, offset=after, limit=room, by_date=by_date)

    def facets() -> Facets:
        whole = found.total or plans.partial is None
        shown = plans.full if whole else plans.partial
        assert shown is not None
        counts = counted() if whole else reader.facets(shown, common)
        if (found.total or rest.total) <= MOST_WITH_CASES:
            counts |= reader.facets(shown, tuple(set(request.facets) - set(common)))
        return {name: counts[name] for name in request.facets if name in counts}

    return Answered(found, rest, facets)


def total(reader: Reader, step: plan.Step) -> int:
    """Return how many items a step finds."""
    return reader.find(step, offset=0, limit=0, by_date=False).total
