"""The way of a case through bodies and years: meetings of the archive joined with "Sagens forløb".

A step that other minutes cite but the archive does not hold is shown as a gap; nothing is decided
that no step says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import regex

from referatsoeg.audit.day_order import before, in_time
from referatsoeg.audit.names import body_key, is_council, rank, same_body
from referatsoeg.audit.told import told_steps
from referatsoeg.model.kinds import Outcome
from referatsoeg.model.meeting import HistoryStep
from referatsoeg.model.stored import StoredItem

# What ends a case in a body that has the last word.
DECIDING = frozenset(
    {Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES, Outcome.REJECTED, Outcome.ELECTED}
)
# The council may also end a case by taking note of it.
_COUNCIL_ENDS = DECIDING | {Outcome.NOTED, Outcome.SUPPORTED}
_BACK = regex.compile(r"\b(?:tilbage|tilbagesend\w*|fornyet|hjemvis\w*|returner\w*)\b", regex.I)
# A refusal may send the case back too: "Ikke godkendt. Sagen sendes tilbage til fornyet behandling".
_SENDS_BACK = regex.compile(
    r"\b(?:sag(?:en)?|punkt(?:et)?|forslag(?:et)?|den)\s+(?:\p{L}+\s+)?(?:send(?:es|t|er)\s+(?:\p{L}+\s+)?tilbage"
    r"|tilbagesend\w+|hjemvises|tilbagevises|returneres)\b|\bsend(?:er|te|e)\s+sagen\s+tilbage\b",
    regex.I,
)
_SENT_ON = frozenset({Outcome.RECOMMENDED, Outcome.REFERRED, Outcome.POSTPONED})
_SAYS_NOTHING = frozenset({Outcome.NONE, Outcome.UNCLEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One body's treatment of a case.

    `stored` is its item in the archive, None for a step known only from what others say;
    `state` is archive, gap (the meeting is missing), unmatched (the meeting is there, the case is
    not) or planned; `cited_by` are the ids of items whose history tells of it.
    """

    date: str | None
    body: str | None
    outcome: Outcome
    text: str
    state: str
    stored: StoredItem | None = None
    cited_by: tuple[str, ...] = ()
    sent_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The steps of one matter in order of time, and which of them decided it at last.

    `planned` are steps that were announced, or whose decision was never released.
    """

    title: str
    steps: tuple[Step, ...]
    planned: tuple[Step, ...] = ()
    final: int | None
    open: bool = False
    notes: tuple[str, ...] = field(default=())

    @property
    def gaps(self) -> tuple[Step, ...]:
        """Return the steps the archive does not hold."""
        return tuple(s for s in self.steps if s.state in ("gap", "unmatched"))


def chain_of(items: Sequence[StoredItem], meetings: Iterable[tuple[str, str]]) -> Chain:
    """Return the chain that items of one matter make; `meetings` are (date, body) of the archive."""
    steps = [_own(stored) for stored in items]
    known = list(meetings)
    held = {(date, body_key(body)) for date, body in known}
    names = sorted({body for _, body in known})
    lists = []
    for own, stored in enumerate(items):
        told = list(told_steps(stored.item, names))
        places = [_join(steps, step, stored, held) for step in told]
        lists.append([*places, own] if all(map(_is_told, told)) else places)
    order = in_time([(s.date, s.body) for s in steps], before(lists))
    ordered = [steps[place] for place in order]
    real = tuple(_mark_sent_back([s for s in ordered if s.state != "planned"]))
    final, is_open = _decided(real)
    return Chain(
        title=items[-1].item.title if items else "",
        steps=real,
        planned=tuple(s for s in ordered if s.state == "planned"),
        final=final,
        open=is_open,
    )


def _own(stored: StoredItem) -> Step:
    decision = stored.item.decision
    return Step(
        date=stored.meeting.date,
        body=stored.meeting.body,
        outcome=decision.outcome if decision else Outcome.NONE,
        text=decision.text if decision else "",
        state="archive",
        stored=stored,
    )


def _is_told(told: HistoryStep) -> bool:
    """Say whether a history knows what a step came to: then the step is past."""
    return told.outcome is not Outcome.WITHHELD and bool(told.text.strip())


def _join(steps: list[Step], told: HistoryStep, by: StoredItem, held: set[tuple[str, str]]) -> int:
    """Add what a history says, or note that it agrees with a step there is; return its place."""
    for place, step in enumerate(steps):
        if step.date == told.date and (told.body is None or same_body(step.body, told.body)):
            cited = tuple(dict.fromkeys((*step.cited_by, by.item.id)))
            steps[place] = replace(_fuller(step, told), cited_by=cited)
            return place
    steps.append(
        Step(
            date=told.date,
            body=told.body,
            outcome=told.outcome,
            text=told.text,
            state=_state(told, by, held),
            cited_by=(by.item.id,),
        )
    )
    return len(steps) - 1


def _fuller(step: Step, told: HistoryStep) -> Step:
    """Let a later history fill in what an earlier one planned; the archive's own words stand."""
    if step.stored is not None or step.outcome not in _SAYS_NOTHING | {Outcome.WITHHELD}:
        return step
    if told.outcome in _SAYS_NOTHING:
        return step
    return replace(step, outcome=told.outcome, text=told.text, state="gap")


def _state(told: HistoryStep, by: StoredItem, held: set[tuple[str, str]]) -> str:
    ahead = told.date and by.meeting.date and told.date > by.meeting.date
    if ahead or not _is_told(told):
        return "planned"
    if told.date and told.body and (told.date, body_key(told.body)) in held:
        return "unmatched"
    return "gap"


def _mark_sent_back(steps: Sequence[Step]) -> list[Step]:
    """Mark steps after which the case comes again before a body that had it already."""
    marked = []
    for place, step in enumerate(steps):
        before = [s.body for s in steps[: place + 1]]
        again = place + 1 < len(steps) and any(
            same_body(steps[place + 1].body, body) for body in before
        )
        returned = step.outcome is Outcome.REFERRED and (again or bool(_BACK.search(step.text)))
        back = returned or bool(_SENDS_BACK.search(step.text))
        marked.append(replace(step, sent_back=back))
    return marked


def _decided(steps: Sequence[Step]) -> tuple[int | None, bool]:
    """Return the step that decided at last, and whether the case went on after it."""
    deciding = [n for n, s in enumerate(steps) if s.outcome in _ends(s.body) and not s.sent_back]
    final = _highest(steps, [n for n in deciding if not _goes_on(steps, n)])
    last = next((s for s in reversed(steps) if s.outcome not in _SAYS_NOTHING), None)
    is_open = last is not None and last.outcome in _SENT_ON
    return final, is_open


def _goes_on(steps: Sequence[Step], place: int) -> bool:
    """Say whether a committee's yes or no was but its part: a higher body treats the case later."""
    step = steps[place]
    advice = step.outcome is Outcome.REJECTED and "anbefal" in step.text.casefold()
    higher = any(rank(s.body) > rank(step.body) for s in steps[place + 1 :])
    return higher or (advice and rank(step.body) < rank("Byrådet"))


def _ends(body: str | None) -> frozenset[Outcome]:
    return _COUNCIL_ENDS if body and is_council(body) else DECIDING


def _highest(steps: Sequence[Step], deciding: Sequence[int]) -> int | None:
    """Return the last deciding step of the highest body: a committee's own part ends nothing."""
    if not deciding:
        return None
    top = max(rank(steps[n].body) for n in deciding)
    highest = [n for n in deciding if rank(steps[n].body) == top]
    return highest[-1]
