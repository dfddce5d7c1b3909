"""Query tree → plan of tokens: which items match, and what each grade of match is worth."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from referatsoeg.search import plan
from referatsoeg.search.analysis import STOP_WORDS, case_key, is_joined, keys
from referatsoeg.search.tree import (
    AllOf,
    AnyOf,
    Between,
    Dated,
    In,
    Near,
    Node,
    NotNode,
    OutcomeWords,
    Phrase,
    Prefix,
    Query,
    Value,
    Word,
)
from referatsoeg.search.word_steps import part_step, word_step

_OUTCOME = 8.0
_DATE = 2.0
_CASE = {"=": 30.0, "#": 20.0}
_PHRASE = 6.0
_PHRASE_TITLE = 8.0
_BESIDE = 4.0
_BESIDE_TITLE = 4.0
_PREFIX = 2.0
_NEAR = 3.0
Alike = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Planned:
    """What to ask: items with all that is wanted, and further items with most of it.

    `both` finds the items of the one and the other, where that is known to be so.
    """

    full: plan.Step
    partial: plan.Step | None
    both: plan.Step | None = None

    def without(self, banned: plan.Step) -> Planned:
        """Return the same questions with some items left out."""
        partial, both = (plan.Without(s, banned) if s else None for s in (self.partial, self.both))
        return Planned(plan.Without(self.full, banned), partial, both)


def planned(query: Query, filters: tuple[plan.Step, ...], near: Alike) -> Planned:
    """Return the plan of a query inside filters; `near` gives the words that word~ stands for."""
    wanted = tuple(_step(node, near) for node in query.wanted)
    narrow = (*(_step(node, near) for node in query.must), *filters)
    banned = tuple(_step(node, near) for node in query.without)
    if not wanted:
        return Planned(_inside(plan.Everything(), narrow, banned), None)
    full = plan.All(wanted) if len(wanted) > 1 else wanted[0]
    most = most_of(query.wanted, wanted)
    beside = _neighbours(query.wanted)
    whole = _inside(_raised(full, beside), narrow, banned)
    if most is None:
        return Planned(whole, None)
    both = _inside(_raised(most, beside), narrow, banned)
    # A name may hold a compound as written and none of its parts; all else that is full is most too.
    wider = len(wanted) > 1 or isinstance(query.wanted[0], Phrase)
    return Planned(whole, plan.Without(both, full), both if wider else None)


def _neighbours(nodes: tuple[Node, ...]) -> tuple[plan.Step, ...]:
    """Return rows of two words that follow each other in the query: names, set phrases."""
    rows: list[plan.Step] = []
    for one, two in pairwise(nodes):
        if isinstance(one, Word) and isinstance(two, Word | Dated):
            tokens = (keys(one.text).exact, keys(two.text.split()[0]).exact)
            rows += [
                plan.Row("order", tokens, _BESIDE),
                plan.Row("title_order", tokens, _BESIDE_TITLE),
            ]
    return tuple(rows)


def _raised(step: plan.Step, rows: tuple[plan.Step, ...]) -> plan.Step:
    """Return the step with the rows' scores added where they match; it finds the same items."""
    return plan.All((step, plan.Any((*rows, plan.Everything())))) if rows else step


def _inside(
    step: plan.Step, narrow: tuple[plan.Step, ...], banned: tuple[plan.Step, ...]
) -> plan.Step:
    if narrow:
        step = plan.All((step, *narrow))
    if banned:
        step = plan.Without(step, plan.Any(banned))
    return step


def most_of(nodes: tuple[Node, ...], steps: tuple[plan.Step, ...]) -> plan.Step | None:
    """Return the step that finds items with most of what is wanted; None when one is all."""
    if len(steps) == 1:
        return _parts_of_one(nodes[0])
    return plan.Any(steps, least=max(1, len(steps) // 2))


def _parts_of_one(node: Node) -> plan.Step | None:
    """Return items with most parts of a compound, or the words of a phrase, asked for alone."""
    if isinstance(node, Phrase):
        apart = tuple(word_step(w) for w in node.words if keys(w).exact not in STOP_WORDS)
        return plan.All(apart) if apart else None
    if not isinstance(node, Word) or is_joined(node.text):
        return None
    parts = dict.fromkeys(keys(node.text).parts)
    if len(parts) < 2:
        return None
    runs = tuple(part_step(run) for run in keys(node.text).runs)
    some = plan.Any(tuple(part_step(p) for p in parts), least=max(1, len(parts) - 1))
    return plan.Any((some, *runs)) if runs else some


def _step(node: Node, near: Alike) -> plan.Step:
    match node:
        case Near():
            return _near(node.text, near)
        case AllOf():
            return _every(node, near)
        case AnyOf():
            return plan.Any(tuple(_step(n, near) for n in node.nodes))
        case NotNode():
            return plan.Without(plan.Everything(), _step(node.node, near))
        case Between() | Value() | In():
            return _narrowing(node)
        case _:
            return _told(node)


def _told(node: Word | Phrase | Prefix | OutcomeWords | Dated) -> plan.Step:
    match node:
        case Word():
            return word_step(node.text)
        case Phrase():
            return _phrase(node.words)
        case Prefix():
            return plan.Starts("words", f"={node.text}", _PREFIX)
        case OutcomeWords():
            return _outcome(node)
        case Dated():
            return _dated(node)


def _narrowing(node: Between | Value | In) -> plan.Step:
    if isinstance(node, Between):
        return _between(node)
    if isinstance(node, Value):
        return plan.Any(tuple(plan.Const(f"={node.field}", v, 0.0) for v in node.values))
    return _within(node.field, node.node)


def _every(node: AllOf, near: Alike) -> plan.Step:
    kept = tuple(_step(n, near) for n in node.nodes if not isinstance(n, NotNode))
    banned = tuple(_step(n.node, near) for n in node.nodes if isinstance(n, NotNode))
    step: plan.Step = plan.All(kept) if kept else plan.Everything()
    return plan.Without(step, plan.Any(banned)) if banned else step


def _phrase(forms: tuple[str, ...]) -> plan.Step:
    tokens = tuple(keys(form).exact for form in forms)
    steps: list[plan.Step] = [
        plan.Row("order", tokens, _PHRASE),
        plan.Row("title_order", tokens, _PHRASE_TITLE),
    ]
    # The words' own weight ranks the items that hold the phrase; it finds no others.
    weights = [
        plan.Term(field, f"={token}", 0.6)
        for token in dict.fromkeys(tokens)
        if token not in STOP_WORDS
        for field in ("words", "title")
    ]
    if not weights:
        return plan.Any(tuple(steps))
    return plan.All((plan.Any(tuple(steps)), plan.Any((*weights, plan.Everything()))))


def _near(text: str, near: Alike) -> plan.Step:
    steps: list[plan.Step] = [plan.Const("words", f"={f}", _NEAR) for f in near(text)]
    return plan.Any((word_step(text), *steps))


def _outcome(node: OutcomeWords) -> plan.Step:
    """Return the items with the outcome, and with less worth those that only say the words."""
    steps: list[plan.Step] = [plan.Const("=outcomes", value, _OUTCOME) for value in node.outcomes]
    forms = tuple(keys(form).exact for form in node.text.split())
    if len(forms) > 1:
        return plan.Any((*steps, plan.Row("decision_order", forms, 1.0)))
    steps.append(plan.Term("decision", f"~{keys(forms[0]).stem}", 0.3))
    steps += [plan.Term(f, f"={forms[0]}", worth) for f, worth in (("words", 0.2), ("title", 0.5))]
    return plan.Any(tuple(steps))


def _dated(node: Dated) -> plan.Step:
    forms = node.text.replace(".", " ").split()
    said = word_step(forms[0]) if len(forms) == 1 else plan.Row("order", tuple(forms), 3.0)
    low, high = (float(d.replace("-", "")) for d in (node.start, node.end))
    met = plan.All((plan.Range("day", low, high), plan.Const("=closed", "0", _DATE)))
    met_closed = plan.All((plan.Range("day", low, high), plan.Const("=closed", "1", _DATE)))
    return plan.Any((said, met, met_closed))


def _between(node: Between) -> plan.Step:
    if node.field == "date":
        low, high = (d.replace("-", "") if d else None for d in (node.low, node.high))
        return plan.Range("day", float(low or 1), float(high or 99999999))
    low_sum, high_sum = (float(v) if v else None for v in (node.low, node.high))
    return plan.Range("amount", low_sum, high_sum)


_ORDERED = {
    "title": "title_order",
    "decision": "decision_order",
    "recommendation": "recommendation_order",
    "person": "person_order",
    "body": "body_order",
    "authority": "authority_order",
}


def _within(field: str, node: Node) -> plan.Step:
    if isinstance(node, Phrase):
        return plan.Row(_ORDERED[field], tuple(keys(w).exact for w in node.words), 3.0)
    if isinstance(node, Prefix) and field not in ("case", "person"):
        return plan.Starts(field, f"={node.text}", _PREFIX)
    if isinstance(node, Word):
        return _word_within(field, node.text)
    return plan.Everything()


def _word_within(field: str, text: str) -> plan.Step:
    if field == "case":
        return case_step(text)
    if field == "case_or_text":
        return plan.Any((case_step(text), word_step(text)))
    found = keys(text)
    if field == "person":
        return plan.Row("person_order", (found.exact,), 3.0)
    if field in ("body", "authority"):
        return plan.Const(field, f"/{found.stem}", 0.0)
    tokens = (f"={found.exact}", f"~{found.stem}", f"/{found.stem}")
    return plan.Any(tuple(plan.Term(field, token, 1.0) for token in tokens))


def case_step(text: str) -> plan.Step:
    """Return the items of a case, however its number is spelt; `text` is folded."""
    steps: list[plan.Step] = [plan.Const("case", f"={text}", _CASE["="])]
    key = case_key(text)
    if key:
        steps.append(plan.Const("case", f"#{key}", _CASE["#"]))
    elif not text[-1:].isdigit() or len(text) < 5:
        steps.append(plan.Starts("case", f"={text}", _CASE["#"]))
    return plan.Any(tuple(steps))
