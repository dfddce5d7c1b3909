"""StoredItem → Entry (what a search shows and looks in) → Document (ready tokens for an engine)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import regex

from referatsoeg.model.kinds import MeetingKind, Outcome, SectionKind
from referatsoeg.search.analysis import (
    MEETING,
    case_key,
    fold,
    forms,
    index_tokens,
    pieces,
    sequence,
    word_sequence,
    word_tokens,
)

if TYPE_CHECKING:
    from referatsoeg.model.stored import StoredItem

# How often a word counts, by the part of the item it stands in (BM25F by repetition); the title
# has a field of its own besides. Tuned by kind of query, see docs/benchmarks.md.
WEIGHTS = {"title": 3, "recommendation": 1, "decision": 2, "summary": 2, "text": 1}
ORDER_DAY = 10**9  # what a day counts in a document's order; keys stay below it
_BREAK = " ¤ "  # stands between parts so that no phrase runs from one into the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item as the search knows it; dates are ISO 8601, amounts are kroner."""

    id: str
    authority: str | None
    body: str
    date: str | None
    number: str | None
    title: str
    case_numbers: tuple[str, ...]
    outcome: Outcome | None
    outcomes: tuple[Outcome, ...]
    closed: bool
    page: int
    source: str
    recommendation: str
    decision: str
    summary: str
    text: str
    people: tuple[str, ...]
    amounts: tuple[float, ...]
    attachment: bool = False  # a page of a file that is no minutes

    def parts(self) -> tuple[tuple[str, str], ...]:
        """Return the searched parts by name, the telling ones first.

        The name of an attachment stands in the text of its first page: as the title of each of
        sixty pages it would rank a price list above the item that approves it.
        """
        return (
            ("title", "" if self.attachment else self.title),
            ("decision", self.decision),
            ("recommendation", self.recommendation),
            ("summary", self.summary),
            ("text", self.text),
        )


# Shorter numbers and years stand in too many texts to tell a case.
_RUNNING = regex.compile(r"(?!(?:19|20)\d\d$)(?P<digits>\d{4,})[a-z]?")
# To approve "at der gives afslag" is to refuse, and a case sent back to the administration is not
# decided: who searches for "afslag" or "udsat" means these too. Facets keep to the printed outcome.
_REFUSING = regex.compile(
    r"giv(?:es|er|e) (?:\w+ )?afslag|meddel(?:es|er|e) (?:\w+ )?afslag|ikke (?:arbejdes|går|gås) videre|"
    r"ikke (?:imødekomm|godkend|meddel|igangsæt|iværksæt)\w+|\bafvis(?:es|e|er)\b"
)
_SENT_BACK = regex.compile(r"tilbage til (?:administration|forvaltning)|genoptages|næste møde")
_AGREEING = frozenset({Outcome.APPROVED, Outcome.RECOMMENDED, Outcome.APPROVED_WITH_CHANGES})


def implied_outcomes(stored: StoredItem, said: tuple[Outcome, ...]) -> Iterator[Outcome]:
    """Yield what a decision amounts to beyond its own words; only the search uses it."""
    decision = stored.item.decision
    if decision is None:
        return
    asked = _sections(stored, SectionKind.RECOMMENDATION).lower()
    if _AGREEING.intersection(said) and _REFUSING.search(asked):
        yield Outcome.REJECTED
    if Outcome.REFERRED in said and _SENT_BACK.search(decision.text.lower()):
        yield Outcome.POSTPONED


def entry_of(stored: StoredItem) -> Entry:
    """Return what is indexed of an item."""
    item, meeting = stored.item, stored.meeting
    decision = item.decision
    return Entry(
        id=item.id,
        authority=meeting.authority,
        body=meeting.body,
        date=meeting.date,
        number=item.number,
        title=item.title,
        case_numbers=item.case_numbers,
        outcome=decision.outcome if decision else None,
        outcomes=_outcomes(stored),
        closed=item.closed,
        attachment=meeting.kind is MeetingKind.ATTACHMENT,
        page=item.page,
        source=stored.source,
        recommendation=_sections(stored, SectionKind.RECOMMENDATION)
        or "\n".join(r.text for r in item.recommendations),
        decision=decision.text if decision else _sections(stored, SectionKind.DECISION),
        summary=_sections(stored, SectionKind.SUMMARY),
        text=_rest(stored),
        people=tuple(dict.fromkeys(p.name for p in stored.findings.people)),
        amounts=tuple(float(a.value) for a in stored.findings.amounts if a.unit == "DKK"),
    )


def _outcomes(stored: StoredItem) -> tuple[Outcome, ...]:
    decision = stored.item.decision
    if decision is None:
        return ()
    rulings = (r.outcome for r in decision.rulings)
    said = tuple(dict.fromkeys((decision.outcome, *rulings)))
    return tuple(dict.fromkeys((*said, *implied_outcomes(stored, said))))


def _sections(stored: StoredItem, kind: SectionKind) -> str:
    return "\n".join(s.text for s in stored.item.sections if s.kind is kind)


_ELSEWHERE = (SectionKind.RECOMMENDATION, SectionKind.DECISION, SectionKind.SUMMARY)


def _rest(stored: StoredItem) -> str:
    item = stored.item
    parts = [s.text for s in item.sections if s.kind not in _ELSEWHERE]
    for response in item.responses:
        parts += [response.sender, response.text, response.answer or ""]
    shown = "\n".join(parts)
    parts += [a for a in item.attachments if a not in shown]
    return "\n".join(p for p in parts if p)


@dataclass(frozen=True, slots=True)
class Document:
    """An entry as an engine stores it: tokens parted by blanks, and values kept whole.

    `key` is the entry's number in the store; `order` sorts by date, newest first, then by key.
    """

    key: int
    id: str
    order: int
    day: int
    tokens: dict[str, str]
    values: dict[str, tuple[str, ...]]
    numbers: dict[str, tuple[int, ...]]
    amounts: tuple[float, ...]


def document(
    key: int, entry: Entry, tokens: dict[str, str], number: Callable[[str], int]
) -> Document:
    """Return an entry as an engine takes it, with the tokens that `tokens_of` made.

    `number` numbers the values of facets: numbers are counted ten times as fast as names.
    """
    values = _values(entry)
    day = int(entry.date.replace("-", "")) if entry.date else 0
    return Document(
        key=key,
        id=entry.id,
        order=day * ORDER_DAY + (ORDER_DAY - 1 - key),
        day=day,
        tokens=tokens,
        values=values,
        numbers={n: tuple(map(number, dict.fromkeys(v))) for n, v in values.items()},
        amounts=entry.amounts,
    )


def tokens_of(entry: Entry) -> dict[str, str]:
    """Return the ready tokens of each token and order field, parted by blanks."""
    words = {name: forms(text) for name, text in entry.parts()}
    made = {name: _tokens(found) for name, found in words.items()}
    cases = tuple(case_tokens(entry.case_numbers))
    everywhere = [t for name, tokens in made.items() for t in (tokens * WEIGHTS[name])]
    everywhere.extend(cases * WEIGHTS["title"])
    everywhere.extend(_running_numbers(entry.case_numbers))
    everywhere.extend(_named((entry.body, *entry.people)))
    parts = {
        name: " ".join(chain.from_iterable(map(word_sequence, f))) for name, f in words.items()
    }
    return {
        "words": " ".join(everywhere),
        "met": " ".join({t[1:] for t in set(everywhere) if t[0] in MEETING}),
        "title": " ".join(made["title"]),
        "decision": " ".join(made["decision"]),
        "recommendation": " ".join(made["recommendation"]),
        "body": " ".join(index_tokens(entry.body)),
        "authority": " ".join(index_tokens(entry.authority or "")),
        "case": " ".join(cases),
        "order": _BREAK.join(parts.values()),
        "title_order": parts["title"],
        "decision_order": parts["decision"],
        "recommendation_order": parts["recommendation"],
        "body_order": " ".join(sequence(entry.body)),
        "authority_order": " ".join(sequence(entry.authority or "")),
        "person_order": _BREAK.join(" ".join(sequence(name)) for name in entry.people),
    }


def _named(names: Iterable[str]) -> Iterator[str]:
    """Yield the words of names, but no parts: "rådhus" must not be met by an "Ældreråd"."""
    return (t for name in names for t in index_tokens(name) if t[0] in "=~")


def _tokens(found: list[str]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(word_tokens, found)))


def exact_words(tokens: dict[str, str]) -> set[str]:
    """Return the words of an entry as written (folded), out of its tokens."""
    return {t[1:] for t in set(tokens["words"].split(" ")) if t[:1] == "="}


def case_tokens(numbers: Iterable[str]) -> Iterator[str]:
    """Yield the tokens of case numbers: as written and without their spelling."""
    for number in numbers:
        form = fold(number).replace(" ", "")
        yield f"={form}"
        key = case_key(form)
        if key:
            yield f"#{key}"


def _seen(entry: Entry) -> str:
    """Return who may see an entry: "0" everybody, "1" is closed, "2" a page of an attachment."""
    return "2" if entry.attachment else "1" if entry.closed else "0"


def _running_numbers(numbers: Iterable[str]) -> Iterator[str]:
    """Yield the running number of case numbers: 21-014448 is asked for as 014448 and 14448 too."""
    for piece in chain.from_iterable(pieces(fold(number)) for number in numbers):
        if found := _RUNNING.fullmatch(piece):
            digits = found["digits"]
            for form in dict.fromkeys((piece, digits, digits.lstrip("0"))):
                yield from word_tokens(form)


def _values(entry: Entry) -> dict[str, tuple[str, ...]]:
    def one(value: str | None) -> tuple[str, ...]:
        return (value,) if value else ()

    return {
        "authority": one(entry.authority),
        "body": one(entry.body),
        "year": one(entry.date[:4] if entry.date else None),
        "outcome": one(entry.outcome),
        "outcomes": tuple(entry.outcomes),
        "person": entry.people,
        "case": entry.case_numbers,
        "closed": (_seen(entry),),
    }
