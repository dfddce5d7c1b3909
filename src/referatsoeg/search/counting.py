"""The cheapest step that finds the same items as a plan: for totals and facets, which need no scores.

A plan looks for each word at several grades and once more in the title, to rank. Which items it
finds is told by less: what stands in the title stands in `words` too, and where a word stands as
written (`=`) its base form stands as well (`~`), and all bases stand in `met` once more; see
analysis.py and entries.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from referatsoeg.search import plan
from referatsoeg.search.analysis import MEETING


def matching(step: plan.Step) -> plan.Step:
    """Return a step without scores that finds exactly the items of `step`."""
    match step:
        case plan.Term() | plan.Const():
            return plan.Const(step.field, step.token, 0.0)
        case plan.Any():
            return _any(step)
        case plan.All():
            return _all([matching(inner) for inner in step.steps])
        case plan.Without():
            return plan.Without(matching(step.step), matching(step.banned))
        case _:
            return step


def _all(steps: Sequence[plan.Step]) -> plan.Step:
    narrow = [s for s in dict.fromkeys(steps) if not isinstance(s, plan.Everything)]
    if not narrow:
        return plan.Everything()
    return narrow[0] if len(narrow) == 1 else plan.All(tuple(narrow))


def _any(step: plan.Any) -> plan.Step:
    steps = [matching(inner) for inner in step.steps]
    if step.least > 1:  # each step counts; only what it finds may be put more simply
        return plan.Any(tuple(steps), step.least)
    if any(isinstance(s, plan.Everything) for s in steps):
        return plan.Everything()
    kept = tuple(_telling(tuple(dict.fromkeys(steps))))
    return kept[0] if len(kept) == 1 else plan.Any(kept)


def _telling(steps: tuple[plan.Step, ...]) -> Iterator[plan.Step]:
    """Yield the steps that tell what is found, one for the grades of each word."""
    words = {s.token for s in steps if isinstance(s, plan.Const) and s.field == "words"}
    has_base = any(token.startswith("~") for token in words)
    bases = dict.fromkeys(token[1:] for token in words)
    met = [base for base in bases if all(sign + base in words for sign in MEETING)]
    told = {sign + base for sign in MEETING for base in met}
    told |= {token for token in words if token.startswith("=") and has_base}
    yield from (plan.Const("met", base, 0.0) for base in met)
    for step in steps:
        if isinstance(step, plan.Const):
            if step.field == "title" and step.token in words:
                continue
            if step.field == "words" and step.token in told:
                continue
        yield step


def narrows(step: plan.Step) -> bool:
    """Say whether a step holds several that narrow each other: words, or a word and a filter."""
    match step:
        case plan.Without():
            return narrows(step.step)
        case plan.All():
            needed = [s for s in step.steps if not finds_all(s)]
            return len(needed) > 1 or any(map(narrows, needed))
        case _:
            return False


def finds_all(step: plan.Step) -> bool:
    """Say whether a step finds every item, so that it only adds to scores."""
    if isinstance(step, plan.Any) and step.least <= 1:
        return any(isinstance(inner, plan.Everything) for inner in step.steps)
    return isinstance(step, plan.Everything)


def level(step: plan.Step) -> float | None:
    """Return the score that every item a step finds has alike, None when they may differ.

    Such items are all ties, and ties go to the newer item.
    """
    match step:
        case plan.Const() | plan.Starts() | plan.Row():
            return step.score
        case plan.Range() | plan.Everything():
            return 0.0
        case plan.Without():
            return level(step.step)
        case plan.All():
            levels = [level(inner) for inner in step.steps]
            known = [found for found in levels if found is not None]
            return sum(known) if len(known) == len(levels) else None
        case plan.Any():
            alike = all(level(inner) == 0.0 for inner in step.steps)
            return 0.0 if alike else level(step.steps[0]) if len(step.steps) == 1 else None
        case _:
            return None
