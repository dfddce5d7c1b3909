"""What an engine answers to a plan: the asked window, totals and facets, in the fewest questions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from referatsoeg.search import plan
from referatsoeg.search.beside import ask
from referatsoeg.search.counting import narrows
from referatsoeg.search.engines.contract import Found, Reader
from referatsoeg.search.planner import Planned
from referatsoeg.search.request import SearchRequest

MOST_HITS = 1000
# Found items above which no cases are counted: with tantivy 5,000 take 2 ms, 40,000 take 20 ms;
# and where there are so many, nobody chooses among the cases.
MOST_WITH_CASES = 5000

Facets = dict[str, dict[int, int]]
Counted = Callable[[], Facets]


@dataclass(frozen=True, slots=True)
class Answered:
    """Items with every word, then those with most; the functions wait for what is still counted.

    `partial` gives how many further items have most of the words.
    """

    found: Found
    rest: tuple[tuple[int, float], ...]
    partial: Callable[[], int]
    facets: Counted


def answered(reader: Reader, plans: Planned, request: SearchRequest) -> Answered:
    """Return the asked window of a plan with its totals; facets are of the items with every word,
    or of those with most when no item has every word.

    What the hits do not wait for is counted beside them, one question at a time, since the ranking
    needs a processor for itself. Where one word finds many items their facets take longest and are
    begun first; words that narrow each other find few, whose facets are counted once they are known.
    """
    many = not narrows(plans.full)
    common = [name for name in request.facets if name != "case"]
    begun = ask(reader, partial(reader.facets, plans.full, common)) if many else None
    both = ask(reader, partial(total, reader, plans.both)) if plans.both and not many else None
    offset, limit = max(0, request.offset), max(0, min(request.limit, MOST_HITS))
    by_date = request.sort == "date"
    found = reader.find(plans.full, offset=offset, limit=limit, by_date=by_date)
    room = limit - len(found.hits)
    if plans.partial is not None and not found.total:
        rest = reader.find(plans.partial, offset=offset, limit=room, by_date=by_date)
        facets = _facets(reader, plans.partial, request, rest.total)
        return Answered(found, rest.hits, lambda: rest.total, facets)
    facets = _facets(reader, plans.full, request, found.total, begun)
    if plans.partial is None:
        return Answered(found, (), lambda: 0, facets)
    if plans.both is not None and not room:
        further = both or ask(reader, partial(total, reader, plans.both))
        return Answered(found, (), lambda: further() - found.total, facets)
    after = max(0, offset - found.total)
    rest = reader.find(plans.partial, offset=after, limit=room, by_date=by_date)
    return Answered(found, rest.hits, lambda: rest.total, facets)


def _facets(
    reader: Reader,
    step: plan.Step,
    request: SearchRequest,
    items: int,
    begun: Counted | None = None,
) -> Counted:
    """Begin to count the asked facets of so many items, those left when some are begun."""
    names = [n for n in request.facets if n != "case" or items <= MOST_WITH_CASES]
    if begun is None:
        return ask(reader, partial(reader.facets, step, names))
    if "case" not in names:
        return begun
    cases = ask(reader, partial(reader.facets, step, ["case"]))

    def facets() -> Facets:
        counts = begun() | cases()
        return {name: counts[name] for name in names}

    return facets


def total(reader: Reader, step: plan.Step) -> int:
    """Return how many items a step finds."""
    return reader.find(step, offset=0, limit=0, by_date=False).total
