"""A plan's flat sum gives every item the score that the plan itself gives it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.search import plan
from referatsoeg.search.scoring import summands

TOKENS = "abcd"
Item = frozenset[str]


def score(step: plan.Step, item: Item) -> float | None:
    """Return the score of an item by the letter of the plan; None when it is not found."""
    match step:
        case plan.Term() | plan.Const():
            worth = step.boost if isinstance(step, plan.Term) else step.score
            return worth if step.token in item else None
        case plan.All():
            scores = [score(inner, item) for inner in step.steps]
            known = [one for one in scores if one is not None]
            return sum(known) if len(known) == len(scores) else None
        case plan.Any():
            known = [one for inner in step.steps if (one := score(inner, item)) is not None]
            return sum(known) if len(known) >= max(1, step.least) else None
        case plan.Without():
            banned = score(step.banned, item) is not None
            return None if banned else score(step.step, item)
        case _:
            return 0.0


tokens = st.sampled_from(TOKENS)
worths = st.sampled_from([0.0, 0.5, 1.0, 4.0])
leaves = st.one_of(
    st.builds(plan.Term, st.just("words"), tokens, worths),
    st.builds(plan.Const, st.just("words"), tokens, worths),
    st.just(plan.Everything()),
)


def branches(inner: st.SearchStrategy[plan.Step]) -> st.SearchStrategy[plan.Step]:
    steps = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(plan.All, steps),
        st.builds(plan.Any, steps, st.integers(1, 2)),
        st.builds(plan.Without, inner, inner),
    )


@given(st.recursive(leaves, branches, max_leaves=12), st.frozensets(tokens, max_size=len(TOKENS)))
def test_the_summands_add_up_to_the_score(step: plan.Step, item: Item) -> None:
    whole = score(step, item)
    if whole is not None:
        assert sum(score(one, item) or 0.0 for one in summands(step)) == whole
