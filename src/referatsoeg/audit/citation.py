"""A citation that leads back to the page: who, when, which item, which words, which file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from referatsoeg.archive import Archive
from referatsoeg.audit.evidence import (
    Quote,
    at_span,
    fact_id,
    find,
    of_decision,
    of_ruling,
    quote,
    sentence_of,
)
from referatsoeg.audit.ledger import tariff_id
from referatsoeg.errors import UsageError
from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Amount
from referatsoeg.model.kinds import MeetingKind
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.documents import decimal
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import KINDS, day


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that can be cited: `kind` is item, ruling, amount, tariff or title."""

    id: str
    kind: str
    quote: Quote | None
    exact: Quote | None  # the very words inside the quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A fact with its item; `page_label` is the number printed on the page, when known."""

    fact: Fact
    stored: StoredItem
    page: int
    page_label: str | None


def facts(stored: StoredItem) -> Iterator[Fact]:
    """Yield everything of an item that has an id, the item itself first."""
    item = stored.item
    whole = of_decision(item) or _page(stored) or _title(stored)
    yield Fact(id=item.id, kind="item", quote=whole, exact=whole)
    title = _title(stored)
    yield Fact(id=fact_id(item.id, "title", item.title), kind="title", quote=title, exact=title)
    for ruling in item.decision.rulings if item.decision else ():
        words = of_ruling(item, ruling)
        key = fact_id(item.id, "ruling", ruling.text)
        yield Fact(id=key, kind="ruling", quote=words, exact=words)
    for tariff in stored.findings.tariffs:
        yield Fact(
            id=tariff_id(stored, tariff),
            kind="tariff",
            quote=sentence_of(item, tariff.span),
            exact=at_span(item, tariff.span),
        )
    for position, amount in enumerate(stored.findings.amounts):
        yield Fact(
            id=amount_id(stored, amount, position),
            kind="amount",
            quote=sentence_of(item, amount.span),
            exact=at_span(item, amount.span),
        )


def amount_id(stored: StoredItem, amount: Amount, position: int) -> str:
    """Return the stable id of an amount; the same sum may stand twice in an item."""
    before = [
        a.text
        for a in stored.findings.amounts[:position]
        if (a.text, a.value) == (amount.text, amount.value)
    ]
    turn = str(len(before)) if before else None
    return fact_id(stored.item.id, "amount", amount.text, decimal(amount.value), turn)


def _page(stored: StoredItem) -> Quote | None:
    """Return the words of a page of an attachment, which has nothing else to quote."""
    if stored.meeting.kind is not MeetingKind.ATTACHMENT:
        return None
    section = stored.item.sections[0]
    return quote(section.passage, 0, len(section.text), section.page)


def _title(stored: StoredItem) -> Quote:
    item = stored.item
    return quote(Passage(text=item.title), 0, len(item.title), item.page)


def cite(archive: Archive, wanted: str) -> Citation:
    """Return the citation of an id; raise UsageError when nothing has it (any more)."""
    item_id, mark, _ = wanted.partition("#")
    stored = archive.item(item_id)
    if stored is None:
        raise UsageError(
            f"Der er intet punkt med id «{item_id}» i arkivet.",
            cure="Find det rigtige id med: referatsoeg search",
        )
    if not mark:
        return _citation(archive, stored, next(facts(stored)))
    for fact in facts(stored):
        if fact.id == wanted:
            return _citation(archive, stored, fact)
    raise UsageError(
        f"Punktet «{item_id}» har ikke længere noget med id «{wanted}».",
        cure="Kilden kan være læst på ny med andre ord; slå taksten eller beløbet op igen.",
    )


def _citation(archive: Archive, stored: StoredItem, fact: Fact) -> Citation:
    page = fact.quote.page if fact.quote else stored.item.page
    labels = {
        other.item.page: other.item.page_label
        for other in archive.meeting_items(stored.meeting.id)
        if other.sha256 == stored.sha256 and other.item.page_label
    }
    own = stored.item.page_label if page == stored.item.page else None
    return Citation(fact=fact, stored=stored, page=page, page_label=own or labels.get(page))


def citation_text(found: Citation) -> str:
    """Return the citation in Danish, ready for a report."""
    meeting, item = found.stored.meeting, found.stored.item
    attachment = meeting.kind is MeetingKind.ATTACHMENT
    number = f"punkt {item.number}" if item.number else "punkt uden nummer"
    case = f"sagsnr. {', '.join(item.case_numbers)}" if item.case_numbers else ""
    printed = f" (trykt side {found.page_label})" if found.page_label else ""
    where = [
        meeting.authority or "",
        meeting.body,
        "" if attachment else f"{KINDS[meeting.kind]} {day(meeting.date)}",
        item.title if attachment else f"{number}: {item.title}",
        case,
        "" if attachment else f"side {found.page} i filen{printed}",
    ]
    words = found.fact.quote.text if found.fact.quote else item.title
    return "\n".join(
        [
            f"{', '.join(filter(None, where))}.",
            f"»{words}«",
            f"Kilde: {found.stored.source}",
            f"SHA-256: {found.stored.sha256}",
            f"Id: {found.fact.id}",
        ]
    )


def citation_object(found: Citation) -> JsonObject:
    """Return the citation for programs."""
    meeting, item = found.stored.meeting, found.stored.item
    return {
        "id": found.fact.id,
        "kind": found.fact.kind,
        "item": item.id,
        "authority": meeting.authority,
        "body": meeting.body,
        "date": meeting.date,
        "number": item.number,
        "title": item.title,
        "case_numbers": list(item.case_numbers),
        "page": found.page,
        "page_label": found.page_label,
        "quote": found.fact.quote.text if found.fact.quote else None,
        "words": found.fact.exact.text if found.fact.exact else None,
        "source": found.stored.source,
        "sha256": found.stored.sha256,
        "text": citation_text(found),
    }


def locate(stored: StoredItem, words: str) -> Quote | None:
    """Return where words stand in an item's sections."""
    for section in stored.item.sections:
        found = find(section.passage, words, section.page)
        if found:
            return found
    return None
