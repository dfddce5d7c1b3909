"""Amounts of the archive by size, with the sentence and the item they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from referatsoeg.archive import Archive
from referatsoeg.archive.schema import item_amounts
from referatsoeg.audit.citation import amount_id
from referatsoeg.audit.evidence import Quote, place_object, sentence_of
from referatsoeg.audit.names import fold
from referatsoeg.audit.scope import Scope, fits_body, scope_line, scope_object, searched
from referatsoeg.model.findings import Amount
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.documents import decimal, page_of
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import count, day, figure, unit

_DIRECTIONS = {"up": "op", "down": "ned", "deficit": "underskud", "surplus": "overskud"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountsAsked:
    """Which amounts: bounds in whole units, ISO days or years, and where they stand."""

    least: Decimal | None = None
    most: Decimal | None = None
    unit: str = "DKK"
    body: str | None = None
    authority: str | None = None
    date_from: str | None = None
    date_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAmount:
    """An amount with its id, its sentence and its item."""

    id: str
    amount: Amount
    quote: Quote | None
    page: int
    stored: StoredItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """The amounts found, the largest first, and what was searched."""

    found: tuple[FoundAmount, ...]
    scope: Scope


def amounts(archive: Archive, asked: AmountsAsked, *, limit: int | None = None) -> Amounts:
    """Return the amounts asked for, the largest first, at most `limit`."""
    found = [
        one
        for stored in _candidates(archive, asked)
        if _fits_item(stored, asked)
        for one in _of_item(stored, asked)
    ]
    found.sort(key=lambda f: (-f.amount.value, f.stored.meeting.date or "", f.id))
    return Amounts(found=tuple(found[:limit]), scope=searched(archive, body=asked.body))


def _candidates(archive: Archive, asked: AmountsAsked) -> Iterator[StoredItem]:
    wanted = select(item_amounts.c.item_id).where(item_amounts.c.unit == asked.unit).distinct()
    if asked.least is not None:
        wanted = wanted.where(item_amounts.c.size >= float(asked.least))
    if asked.most is not None:
        wanted = wanted.where(item_amounts.c.size <= float(asked.most))
    with archive.reading() as connection:
        ids = list(connection.execute(wanted.order_by(item_amounts.c.item_id)).scalars())
    return (stored for stored in map(archive.item, ids) if stored is not None)


def _fits_item(stored: StoredItem, asked: AmountsAsked) -> bool:
    meeting = stored.meeting
    if asked.body and not fits_body(meeting.body, asked.body):
        return False
    if asked.authority and fold(meeting.authority or "") != fold(asked.authority):
        return False
    if asked.date_from and (meeting.date is None or meeting.date < asked.date_from):
        return False
    return not (asked.date_to and (meeting.date is None or meeting.date > asked.date_to))


def _of_item(stored: StoredItem, asked: AmountsAsked) -> Iterator[FoundAmount]:
    for position, amount in enumerate(stored.findings.amounts):
        low = asked.least is None or amount.value >= asked.least
        high = asked.most is None or amount.value <= asked.most
        if amount.unit == asked.unit and low and high:
            yield FoundAmount(
                id=amount_id(stored, amount, position),
                amount=amount,
                quote=sentence_of(stored.item, amount.span),
                page=page_of(stored.item, amount.span) or stored.item.page,
                stored=stored,
            )


def amounts_object(answer: Amounts) -> JsonObject:
    """Return the amounts as programs read them."""
    return {
        "total": len(answer.found),
        "amounts": [
            {
                "id": f.id,
                "text": f.amount.text,
                "value": decimal(f.amount.value),
                "unit": f.amount.unit,
                "per": f.amount.per,
                "role": f.amount.role,
                "direction": f.amount.direction,
                "page": f.page,
                "sentence": f.quote.text if f.quote else None,
                **place_object(f.stored),
            }
            for f in answer.found
        ],
        "searched": scope_object(answer.scope),
    }


def amounts_lines(answer: Amounts) -> Iterator[str]:
    """Yield each amount with its sentence and item."""
    yield count(len(answer.found), "beløb", "beløb")
    for found in answer.found:
        meeting, item = found.stored.meeting, found.stored.item
        direction = f" ({_DIRECTIONS[found.amount.direction]})" if found.amount.direction else ""
        size = figure(decimal(found.amount.value))
        yield ""
        yield f"{size} {unit(found.amount.unit, found.amount.per)}{direction}"
        if found.quote:
            yield f"   »{' '.join(found.quote.text.split())}«"
        yield f"   {meeting.body} · {day(meeting.date)} · punkt {item.number or '–'} · {item.title}"
        yield f"   side {found.page} i {found.stored.source} · {found.id}"
    yield ""
    yield scope_line(answer.scope)


_COLUMNS = (
    "Beløb", "Enhed", "Pr.", "Retning", "Tekst", "Sætning", "Myndighed", "Udvalg", "Dato",
    "Punkt", "Titel", "Sagsnr.", "Side", "Fil", "SHA-256", "Id",
)  # fmt: skip


def amounts_rows(answer: Amounts) -> Iterator[tuple[str, ...]]:
    """Yield a heading and a row for each amount, as a Danish spreadsheet wants them."""
    yield _COLUMNS
    for found in answer.found:
        meeting, item, amount = found.stored.meeting, found.stored.item, found.amount
        yield (
            (decimal(amount.value) or "").replace(".", ","),
            amount.unit,
            amount.per or "",
            _DIRECTIONS.get(amount.direction or "", ""),
            amount.text,
            found.quote.text if found.quote else "",
            meeting.authority or "",
            meeting.body,
            meeting.date or "",
            item.number or "",
            item.title,
            ", ".join(item.case_numbers),
            str(found.page),
            found.stored.source,
            found.stored.sha256,
            found.id,
        )
