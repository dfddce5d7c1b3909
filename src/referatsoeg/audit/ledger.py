"""The tariff ledger: every meeting that proposed, recommended or approved a price, by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from referatsoeg.archive import Archive
from referatsoeg.audit.covering import PRICE, Covering, Finality, covering, finality
from referatsoeg.audit.evidence import Quote, fact_id, find, of_decision, of_ruling, sentence_of
from referatsoeg.audit.names import fold, same_body
from referatsoeg.audit.scope import Scope, fits_body, searched
from referatsoeg.audit.subjects import names, tokens, why_same
from referatsoeg.audit.sums import Sum, check
from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Tariff
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.documents import decimal

_YEAR = regex.compile(r"\b(19|20)\d\d\b")
_SUBJECT_WORDS = regex.compile(
    r"^(?:de|den|det)?\s*(?:takst\w*|pris\w*|gebyr\w*|budget\w*)\s+(?:for|på|til|ved)\s+",
    regex.IGNORECASE,
)
_ANY_SUBJECT = regex.compile(
    r"(?:resterende|øvrige|samtlige|alle|takstbilag|takster(?:ne)?\b(?! (?:for|på|ved)\b))",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One treatment of a tariff at one meeting.

    `kind` is figures (the source gives kroner or a change), ruling (a decision names the subject)
    or title (the item is about the subject's price); without figures `tariff` is None.
    """

    id: str
    kind: str
    subject: str
    why: str
    year: int | None
    stored: StoredItem
    tariff: Tariff | None
    basis: str
    quote: Quote | None
    covering: Covering
    finality: Finality
    sum: Sum | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What the archive says of the tariffs asked for."""

    subject: str | None
    year: int | None
    body: str | None
    entries: tuple[Entry, ...]
    beside: tuple[Entry, ...]
    scope: Scope
    notes: tuple[str, ...] = field(default=())


def ledger(
    archive: Archive,
    *,
    subject: str | None = None,
    year: int | None = None,
    body: str | None = None,
    authority: str | None = None,
) -> Ledger:
    """Return every treatment of a subject's tariff, or all tariffs of a year or body."""
    entries: list[Entry] = []
    beside: list[Entry] = []
    for stored in archive.items():
        if body and not fits_body(stored.meeting.body, body):
            continue
        if authority and fold(stored.meeting.authority or "") != fold(authority):
            continue
        for entry in entries_of(stored, subject):
            if year is None or entry.year == year:
                (beside if entry.why == _COLLECTIVE and subject else entries).append(entry)
    kept = _in_order(entries)
    return Ledger(
        subject=subject,
        year=year,
        body=body,
        entries=kept,
        beside=_beside(beside, kept),
        scope=searched(archive, body=body),
    )


_COLLECTIVE = "gælder takster i almindelighed"


def _in_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    return tuple(
        sorted(
            entries,
            key=lambda e: (e.year or 0, e.stored.meeting.date or "", e.stored.item.id, e.subject),
        )
    )


def _beside(found: Sequence[Entry], entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return rulings on tariffs in general that stand in the same meetings as the entries.

    So do those of a body that an entry says must approve too, for the same year.
    """
    meetings = {e.stored.meeting.id for e in entries}
    items = {e.stored.item.id for e in entries}
    asked = [(e.finality.body, e.year) for e in entries if e.finality.body]

    def belongs(entry: Entry) -> bool:
        body = entry.stored.meeting.body
        elsewhere = any(same_body(name, body) and year == entry.year for name, year in asked)
        return entry.stored.meeting.id in meetings or elsewhere

    return _in_order([e for e in found if e.stored.item.id not in items and belongs(e)])


def entries_of(stored: StoredItem, subject: str | None) -> Iterator[Entry]:
    """Yield the entries of one item: its figures, its rulings by name, its title."""
    told = False
    for tariff in stored.findings.tariffs:
        why = why_same(subject, tariff.subject) if subject else "fundet i teksten"
        if why is None and subject and _titled(stored, tariff, subject):
            why = "punktets titel nævner navnet"
        if why:
            told = True
            yield _with_figures(stored, tariff, why)
    named = list(_by_ruling(stored, subject, {fold(t.subject) for t in stored.findings.tariffs}))
    yield from named
    if not told and not named:
        yield from _by_title(stored, subject)


def _titled(stored: StoredItem, tariff: Tariff, subject: str) -> bool:
    """Say whether a price without a name of its own belongs to the subject in the title."""
    general = not [w for w in tokens(tariff.subject) if not PRICE.search(w)]
    return general and names(stored.item.title, subject)


def _with_figures(stored: StoredItem, tariff: Tariff, why: str) -> Entry:
    covered = covering(stored.item, tariff)
    quote = sentence_of(stored.item, tariff.span)
    figures = [decimal(v) for v in (tariff.old, tariff.new, tariff.change)]
    return Entry(
        id=tariff_id(stored, tariff),
        kind="figures",
        subject=tariff.subject,
        why=why,
        year=tariff.year,
        stored=stored,
        tariff=tariff,
        basis=tariff.basis,
        quote=quote,
        covering=covered,
        finality=finality(stored, covered.outcome),
        sum=check(tariff, quote.text if quote else "") if any(figures) else None,
    )


def tariff_id(stored: StoredItem, tariff: Tariff) -> str:
    """Return the stable id of a tariff."""
    figures = (decimal(v) for v in (tariff.old, tariff.new, tariff.change))
    return fact_id(stored.item.id, "tariff", tariff.subject, str(tariff.year), *figures)


def _by_ruling(stored: StoredItem, subject: str | None, told: set[str]) -> Iterator[Entry]:
    """Yield rulings that name the subject, and rulings on tariffs in general."""
    decision = stored.item.decision
    for ruling in decision.rulings if decision else ():
        about = ruling.subject or ""
        asked = subject is not None and names(ruling.text, subject)
        if not PRICE.search(about) and not (asked and PRICE.search(ruling.text)):
            continue
        bare = _SUBJECT_WORDS.sub("", about).strip() or about
        if _ANY_SUBJECT.search(about) or not about:
            why: str | None = _COLLECTIVE
        elif subject:
            why = why_same(subject, bare) or ("nævnt" if names(ruling.text, subject) else None)
        else:
            why = "nævnt i afgørelsen"
        if why is None or fold(bare) in told:
            continue
        quote = of_ruling(stored.item, ruling)
        yield Entry(
            id=fact_id(stored.item.id, "ruling", ruling.text),
            kind="ruling",
            subject=bare,
            why=why,
            year=_year(ruling.text, stored),
            stored=stored,
            tariff=None,
            basis="ruling",
            quote=quote,
            covering=Covering(outcome=ruling.outcome, quote=quote, why="Afgørelsen selv."),
            finality=finality(stored, ruling.outcome),
        )


def _by_title(stored: StoredItem, subject: str | None) -> Iterator[Entry]:
    """Yield an item whose title is about a price but whose text gives no figure."""
    item = stored.item
    if item.decision is None or not PRICE.search(item.title):
        return
    if subject is None or names(item.title, subject):
        why = "punktets titel"
    elif _is_general(item.title):
        why = _COLLECTIVE
    else:
        return
    title = Passage(text=item.title)
    yield Entry(
        id=fact_id(item.id, "title", item.title),
        kind="title",
        subject=item.title if subject is None or why == _COLLECTIVE else subject,
        why=why,
        year=_year(item.title, stored),
        stored=stored,
        tariff=None,
        basis="case_text",
        quote=find(title, item.title, item.page),
        covering=Covering(
            outcome=item.decision.outcome, quote=of_decision(item), why="Punktets beslutning."
        ),
        finality=finality(stored, item.decision.outcome),
    )


def _is_general(title: str) -> bool:
    """Say whether a title is about tariffs of nothing in particular: "Takster 2024"."""
    left = [w for w in tokens(_YEAR.sub(" ", title)) if not PRICE.search(w)]
    return not [w for w in left if w not in ("behandling", "godkendelse", "fastsættelse", "årets")]


def _year(text: str, stored: StoredItem) -> int | None:
    """Return the year a price is for: named beside it, else in the title, else unknown."""
    for place in (text, stored.item.title):
        match = _YEAR.search(place)
        if match:
            return int(match[0])
    return None
