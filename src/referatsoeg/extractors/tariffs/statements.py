"""A sentence with a price word and amounts → what it says of the price."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import regex

from ...model import Amount
from .sentences import sentence_around
from .terms import Term

# Between a price word and its amount stand a name and a verb; measured on some 200 sentences with
# tariffs, the longest such stretch was 118 characters.
REACH = 150
# A new price may stand a clause after the old one: "fra de nuværende … til de takster, som er …".
FAR = 280
# No single price is this large; sums in millions beside a price word are budgets.
LARGEST = 1_000_000
LARGEST_RENT = 50_000

# Words that say that the price is no price of this case: a case put, an example, another's cost.
_SUPPOSED = regex.compile(
    r"\b(?:[Hh]vis|såfremt|oprindeligt|ville|nogle steder|[Ii]ndtægt(?:en|er)?|merudgift\w*|omsætning|tilskuddet|budgettet|"
    r"provenu\w*|depositum|garantibeløb|\w*bevilling\w*|\w*tab|mindreindtægt\w*|besparelse\w*"
    r"|afholde[rs]?|byggekredit|refusion\w*)\b"
)
_UP = regex.compile(
    r"\b(?:stig|steg|forhøj|hæve|øge|opjuster|højere|dyrere|\w*stigning|\w*forhøjelse)"
)
_DOWN = regex.compile(r"\b(?:fald|nedsæt|sænk|reduce|nedjuster|lavere|billigere|reduktion)")
_CHANGE = regex.compile(
    r"(?:\b(?:stiger|steg|stige|falder|faldt|falde|forhøjes|forhøjet|hæves|sænkes|nedsættes|reduceres|øges|stigningen|faldet)"
    r"(?:\s(?:i\s\d{4}|herefter|isoleret set|i alt|samlet|årligt|yderligere|pr\.\s\S+\s\S+(?:\s\d{4})?)){0,3}(?:\smed)?"
    r"|\b(?:\w*stigning|fald|\w*forhøjelse|\w*nedsættelse|\w*regulering|reduktion)(?:en|er)?(?:\s\w+){0,6}\s(?:på|med)"
    r"|\b(?:forhøjes|stige|falde|hæves|sænkes|nedsættes|reguleres)\smed)"
    r"\s(?:ca\.?\s|cirka\s|i alt\s|yderligere\s|hhv\.?\s|godt\s|knap\s|op til\s)*$"
)
_OLD = regex.compile(
    r"\b(?:hidtil|tidligere|nuværende|før|indtil nu|i dag)\b[^.;]{0,50}$|\b(?:steget|hævet|sat op|faldet|nedsat)\sfra\s$"
)
_KEPT = regex.compile(r"\b(?:uændret|uændrede|fastholdes|fastholdt|bibeholdes|forbliver)\b")
_LINKED = regex.compile(r"[\w\s()/´’\"”«»:,.–-]*")
_SET = regex.compile(
    r"(?:\b(?:til|på|er|udgør|udgjorde|lyder|bliver|var|været|uændret|nuværende|takst|pris|pr\.|af|opkræves|betales|fastsat|koster"
    r"|nu|herefter|maksimalt|med|kr|godkendt|hidtil|som|hver|fra|svarende til|over|under|alt|tillæg|længde)"
    r"|[:=–-]|\b(?:takst|gebyr|kontingent|pris|egenbetaling|sats|abonnement)\w*|\t)"
    r"\s?(?:ca\.?\s|cirka\s|kr\.?\s|maksimalt\s|max\.?\s|årligt\s|samlet\s|lidt\s)*$"
)
_PERCENT_AFTER = regex.compile(
    r"[^.;\d]{0,40}?(?:svarende til|svarer til|eller|dvs\.?|\(|lig med)[^.;\d]{0,40}$"
)
_BEFORE_TERM = regex.compile(r"\s(?:i|som)\s(?:en\s)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one sentence says of one price; `old`, `new`, `change` are amounts of the text."""

    term: Term
    sentence: tuple[int, int]
    old: Amount | None = None
    new: Amount | None = None
    change: Amount | None = None
    percent: Decimal | None = None
    kept: bool = False
    direction: str | None = None

    @property
    def figures(self) -> tuple[Amount, ...]:
        """Return the amounts in the order of the text."""
        named = [a for a in (self.old, self.new, self.change) if a is not None]
        return tuple(sorted(named, key=lambda a: a.span.start))


def statements(text: str, found: Sequence[Term], amounts: Sequence[Amount]) -> list[Statement]:
    """Return what the sentences around the price words say, each amount used once."""
    starts = [a.span.start for a in amounts]
    said: list[Statement] = []
    used = 0
    for index, term in enumerate(found):
        limit = found[index + 1].start if index + 1 < len(found) else len(text)
        first = bisect_left(starts, max(term.end, used))
        near = amounts[first : bisect_left(starts, term.end + FAR)]
        if not near or near[0].span.start > term.end + REACH:
            statement = _amount_first(text, term, amounts, starts, used)
        else:
            statement = _of_term(text, term, near, limit) or _amount_first(
                text, term, amounts, starts, used
            )
        if statement is not None:
            said.append(statement)
            used = max(a.span.end for a in statement.figures)
    return said


def _of_term(text: str, term: Term, near: Sequence[Amount], limit: int) -> Statement | None:
    begin, stop = sentence_around(text, term.start, term.end)
    if "\t" in text[term.end : near[0].span.start]:
        return None
    inside = [a for a in near if a.span.start < stop]
    if (
        not inside
        or _too_large(inside[0], term)
        or _SUPPOSED.search(text, begin, inside[0].span.start)
    ):
        return None
    first = inside[0]
    if first.span.start > limit and not _carries_over(text[term.start : first.span.start]):
        return None
    lead = text[begin : first.span.start]
    between = text[term.end : first.span.start]
    if first.role == "from" or _pairs(text, inside):
        return _from_to(text, inside, term, (begin, stop))
    if _CHANGE.search(lead) or (first.role == "change" and _UP.search(lead) is not None):
        return _changed(text, inside, term, (begin, stop), lead)
    if first.unit != "DKK" or not (_SET.search(between) or not between.strip()):
        return None
    if term.rent:
        return None
    return _fixed(text, inside, term, (begin, stop), lead)


def _too_large(amount: Amount, term: Term) -> bool:
    return "mi" in amount.text or amount.value >= (LARGEST_RENT if term.rent else LARGEST)


def _carries_over(between: str) -> bool:
    """Return whether another price word between a term and its amount only repeats it."""
    return regex.search(r"(?:nuværende|tidligere|ny|gældende)\s(?:takst|pris)", between) is not None


def _pairs(text: str, inside: Sequence[Amount]) -> bool:
    if len(inside) < 2 or inside[0].unit != inside[1].unit:
        return False
    lead = text[max(0, inside[0].span.start - 30) : inside[0].span.start]
    between = text[inside[0].span.end : inside[1].span.start]
    return "fra" in lead.split() and regex.match(r"[^.;]{0,90}\btil\b", between) is not None


def _from_to(
    text: str, inside: Sequence[Amount], term: Term, sentence: tuple[int, int]
) -> Statement | None:
    old, rest = inside[0], [a for a in inside[1:] if a.unit == inside[0].unit]
    if not rest:
        return None
    new = rest[0]
    lead = text[sentence[0] : old.span.start]
    change = next((a for a in rest[1:] if a.role == "change"), None)
    return Statement(
        term=term,
        sentence=sentence,
        old=old,
        new=new,
        change=change,
        percent=_percent(text, change or new, inside),
        direction=_direction(lead),
    )


def _changed(
    text: str, inside: Sequence[Amount], term: Term, sentence: tuple[int, int], lead: str
) -> Statement:
    change = inside[0]
    new = next(
        (
            a
            for a in inside[1:2]
            if a.unit == change.unit
            and regex.search(r"\btil\s(?:kr\.?\s)?$", text[change.span.end : a.span.start])
        ),
        None,
    )
    own = change.value if change.unit == "percent" else None
    return Statement(
        term=term,
        sentence=sentence,
        new=new,
        change=change,
        percent=own if own is not None else _percent(text, change, inside),
        direction=_direction(lead),
    )


def _fixed(
    text: str, inside: Sequence[Amount], term: Term, sentence: tuple[int, int], lead: str
) -> Statement:
    first = inside[0]
    kept = _KEPT.search(lead) is not None
    if not kept and _OLD.search(lead):
        return Statement(term=term, sentence=sentence, old=first)
    if first.role == "to" and len(inside) > 1 and inside[1].role == "from":
        return Statement(term=term, sentence=sentence, old=inside[1], new=first)
    return Statement(
        term=term, sentence=sentence, old=first if kept else None, new=first, kept=kept
    )


def _amount_first(
    text: str, term: Term, amounts: Sequence[Amount], starts: list[int], used: int
) -> Statement | None:
    """Return "75 kr. i egenbetaling": the amount stands before the price word."""
    index = bisect_left(starts, term.start) - 1
    if index < 0 or starts[index] < used or term.rent:
        return None
    amount = amounts[index]
    between = text[amount.span.end : term.start]
    if (
        amount.unit != "DKK"
        or _too_large(amount, term)
        or len(between) > 12
        or not _BEFORE_TERM.fullmatch(between)
    ):
        return None
    begin, stop = sentence_around(text, term.start, term.end)
    if begin > amount.span.start or _SUPPOSED.search(text, begin, term.start):
        return None
    return Statement(term=term, sentence=(begin, stop), new=amount)


def _percent(text: str, after: Amount, inside: Sequence[Amount]) -> Decimal | None:
    """Return the percentage that a sentence gives beside the kroner."""
    for amount in inside:
        if amount.unit == "percent" and amount.span.start > after.span.start:
            between = text[after.span.end : amount.span.start]
            return amount.value if len(between) < 90 and _PERCENT_AFTER.match(between) else None
    return None


def _direction(lead: str) -> str | None:
    up = [m.start() for m in _UP.finditer(lead)]
    down = [m.start() for m in _DOWN.finditer(lead)]
    if not up and not down:
        return None
    return "up" if max(up, default=-1) > max(down, default=-1) else "down"
