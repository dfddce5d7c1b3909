"""A sentence with a price word and amounts → what it says of the price."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from referatsoeg.extractors.tariffs.cues import (
    AGAINST,
    BEFORE_TERM,
    BUT,
    CHANGE,
    DOWN,
    KEPT,
    LIST_GOES_ON,
    NEXT_YEAR,
    OLD,
    PERCENT_AFTER,
    REPEATED,
    SET,
    SUPPOSED,
    TO,
    TO_SUM,
    UP,
)
from referatsoeg.extractors.tariffs.sentences import sentence_around
from referatsoeg.extractors.tariffs.terms import Term
from referatsoeg.model.findings import Amount

# Between a price word and its amount stand a name and a verb; measured on some 200 sentences with
# tariffs, the longest such stretch was 118 characters.
REACH = 150
# A new price may stand a clause after the old one: "fra de nuværende … til de takster, som er …".
FAR = 280
# No single price is this large; sums in millions beside a price word are budgets.
LARGEST = 1_000_000
LARGEST_RENT = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one sentence says of one price; `old`, `new`, `change` are amounts of the text."""

    term: Term
    sentence: tuple[int, int]
    old: Amount | None = None
    new: Amount | None = None
    change: Amount | None = None
    percent: Decimal | None = None
    direction: str | None = None

    @property
    def figures(self) -> tuple[Amount, ...]:
        """Return the amounts in the order of the text."""
        named = [a for a in (self.old, self.new, self.change) if a is not None]
        return tuple(sorted(named, key=lambda a: a.span.start))

    @property
    def end(self) -> int:
        """Return where the last amount of the statement ends."""
        return max((a.span.end for a in self.figures), default=self.term.end)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The sentence around a price word, while it is being read."""

    text: str
    term: Term
    place: tuple[int, int]
    inside: Sequence[Amount]
    lead: str

    def between(self, index: int) -> str:
        """Return the words between an amount and the next."""
        return self.text[self.inside[index].span.end : self.inside[index + 1].span.start]

    def statement(
        self,
        *,
        old: Amount | None = None,
        new: Amount | None = None,
        change: Amount | None = None,
        percent: Decimal | None = None,
        direction: str | None = None,
    ) -> Statement:
        """Return a statement of this sentence."""
        return Statement(
            term=self.term,
            sentence=self.place,
            old=old,
            new=new,
            change=change,
            percent=percent,
            direction=direction,
        )


def statements(text: str, found: Sequence[Term], amounts: Sequence[Amount]) -> list[Statement]:
    """Return what the sentences around the price words say, each amount used once."""
    starts = [a.span.start for a in amounts]
    said: list[Statement] = []
    for index, term in enumerate(found):
        used = said[-1].end if said else 0
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        first = bisect_left(starts, max(term.end, used))
        near = amounts[first : bisect_left(starts, term.end + FAR)]
        statement = _of_term(text, term, near, limit)
        if statement is None:
            place = bisect_left(starts, term.start) - 1
            before = amounts[place] if place >= 0 and starts[place] >= used else None
            statement = _amount_first(text, term, before, said[-1] if said else None)
        if statement is not None:
            said.append(statement)
            said.extend(_going_on(text, statement, near))
    return said


def _of_term(text: str, term: Term, near: Sequence[Amount], limit: int) -> Statement | None:
    """Return what the amounts after a price word say of it."""
    begin, stop = sentence_around(text, term.start, term.end)
    inside = [a for a in near if a.span.start < stop]
    if not inside or not _governs(text, term, inside[0], limit):
        return None
    lead = text[begin : inside[0].span.start]
    if SUPPOSED.search(lead):
        return None
    said = _Sentence(text, term, (begin, stop), inside, lead)
    if inside[0].role == "from" or _pairs(said):
        return _from_to(said)
    if CHANGE.search(lead) or (inside[0].role == "change" and UP.search(lead)):
        return _changed(said)
    between = text[term.end : inside[0].span.start]
    if inside[0].unit != "DKK" or term.rent or (between.strip() and not SET.search(between)):
        return None
    return _fixed(said)


def _governs(text: str, term: Term, first: Amount, limit: int) -> bool:
    """Return whether the first amount after a price word can be of that word."""
    between = text[term.end : first.span.start]
    if len(between) > REACH or "\t" in between or _too_large(first, term):
        return False
    return first.span.start < limit or REPEATED.search(between) is not None


def _too_large(amount: Amount, term: Term) -> bool:
    return "mi" in amount.text or amount.value >= (LARGEST_RENT if term.rent else LARGEST)


def _pairs(said: _Sentence) -> bool:
    if len(said.inside) < 2 or said.inside[0].unit != said.inside[1].unit:
        return False
    return "fra" in said.lead[-30:].split() and TO.match(said.between(0)) is not None


def _from_to(said: _Sentence) -> Statement | None:
    old, rest = said.inside[0], [a for a in said.inside[1:] if a.unit == said.inside[0].unit]
    if not rest:
        return None
    change = next((a for a in rest[1:] if a.role == "change"), None)
    return said.statement(
        old=old,
        new=rest[0],
        change=change,
        percent=_percent(said, change or rest[0]),
        direction=_direction(said.lead),
    )


def _changed(said: _Sentence) -> Statement:
    change = said.inside[0]
    following = said.inside[1] if len(said.inside) > 1 else None
    to_sum = following is not None and TO_SUM.search(said.between(0)) is not None
    new = following if following and to_sum and following.unit == change.unit else None
    return said.statement(
        new=new,
        change=change,
        percent=change.value if change.unit == "percent" else _percent(said, change),
        direction=_direction(said.lead),
    )


def _fixed(said: _Sentence) -> Statement:
    first = said.inside[0]
    second = said.inside[1] if len(said.inside) > 1 else None
    if KEPT.search(said.lead):
        return said.statement(old=first, new=first)
    if second is not None and AGAINST.fullmatch(said.between(0)):
        return said.statement(old=second, new=first)
    if OLD.search(said.lead):
        return said.statement(old=first)
    if first.role == "to" and second is not None and second.role == "from":
        return said.statement(old=second, new=first)
    return said.statement(new=first)


def _going_on(text: str, statement: Statement, near: Sequence[Amount]) -> Iterator[Statement]:
    """Yield what the same sentence goes on to say: another year, or "men nedsættes til 66 kr."."""
    last = statement
    for amount in near:
        if amount.span.start < last.end or amount.unit != "DKK" or last.new is None:
            continue
        between = text[last.end : amount.span.start]
        but = BUT.fullmatch(between)
        if but is not None:
            way = "down" if but["verb"] in ("nedsættes", "sænkes", "falder") else "up"
            last = replace(statement, old=last.new, new=amount, change=None, direction=way)
        elif NEXT_YEAR.fullmatch(between) and statement.old is None:
            last = replace(statement, new=amount)
        else:
            return
        yield last


def _amount_first(
    text: str, term: Term, amount: Amount | None, previous: Statement | None
) -> Statement | None:
    """Return "75 kr. i egenbetaling": the amount stands before the price word."""
    if amount is None or term.rent or _too_large(amount, term):
        return None
    between = text[amount.span.end : term.start]
    rise = between.isspace() and "stigning" in term.word
    if not rise and (amount.unit != "DKK" or not BEFORE_TERM.fullmatch(between)):
        return None
    begin, stop = sentence_around(text, term.start, term.end)
    if begin > amount.span.start or SUPPOSED.search(text, begin, term.start):
        return None
    said = _Sentence(text, term, (begin, stop), [amount], text[begin : amount.span.start])
    if rise:
        share = amount.value if amount.unit == "percent" else None
        return said.statement(change=amount, percent=share, direction="up")
    if previous is not None and previous.change is not None and previous.new is None:
        gap = text[previous.end : amount.span.start]
        if len(gap) < 120 and LIST_GOES_ON.fullmatch(gap):
            return said.statement(change=amount, direction=previous.direction)
    return said.statement(new=amount)


def _percent(said: _Sentence, after: Amount) -> Decimal | None:
    """Return the percentage that a sentence gives beside the kroner."""
    for amount in said.inside:
        if amount.unit == "percent" and amount.span.start > after.span.start:
            between = said.text[after.span.end : amount.span.start]
            return amount.value if len(between) < 90 and PERCENT_AFTER.match(between) else None
    return None


def _direction(lead: str) -> str | None:
    up = [m.start() for m in UP.finditer(lead)]
    down = [m.start() for m in DOWN.finditer(lead)]
    if not up and not down:
        return None
    return "up" if max(up, default=-1) > max(down, default=-1) else "down"
