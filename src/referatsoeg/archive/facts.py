"""The columns that are asked: cases, people, amounts, tariffs and history of each item."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

import regex
from sqlalchemy import Connection, ScalarSelect, Table, delete, insert, select

from referatsoeg.archive import codec
from referatsoeg.archive.attached import names_and_keys
from referatsoeg.archive.schema import (
    FACTS,
    attendance,
    item_amounts,
    item_attachments,
    item_cases,
    item_history,
    item_organisations,
    item_people,
    item_tariffs,
    readings,
)
from referatsoeg.model.findings import Findings
from referatsoeg.model.meeting import Item

_NOT_KEY = regex.compile(r"[^0-9a-zæøå]+")


def case_key(number: str) -> str:
    """Return a case number as it is looked up: "Sagsnr. 20/075304" and "20-075304" agree."""
    return str(_NOT_KEY.sub("-", number.casefold())).strip("-")


def add(connection: Connection, found: Iterable[tuple[Item, Findings]]) -> None:
    """Write the facts of items."""
    gathered: dict[Table, list[dict[str, object]]] = {table: [] for table in FACTS}
    for item, findings in found:
        for table, rows in _rows(item, findings):
            gathered[table].extend({"item_id": item.id, **row} for row in rows)
    for table, filled in gathered.items():
        if filled:
            connection.execute(insert(table), filled)


def drop(connection: Connection, ids: Sequence[str]) -> None:
    """Take away the facts of items."""
    for table in FACTS:
        connection.execute(delete(table).where(table.c.item_id.in_(ids)))


def set_attendance(connection: Connection, meeting_id: str, reading: int) -> None:
    """Write who took part in a meeting as the reading that speaks for it says."""
    header = codec.decode_meeting(
        connection.execute(select(readings.c.header).where(readings.c.id == reading)).scalar_one()
    )
    connection.execute(delete(attendance).where(attendance.c.meeting_id == meeting_id))
    rows = [
        {
            "meeting_id": meeting_id,
            "name": a.name,
            "status": a.status.value,
            "role": a.role,
            "organisation": a.organisation,
            "party": a.party,
        }
        for a in header.attendance
    ]
    if rows:
        connection.execute(insert(attendance), rows)


def drop_attendance(connection: Connection, meeting_ids: ScalarSelect[str]) -> None:
    """Take away who took part in meetings that went."""
    connection.execute(delete(attendance).where(attendance.c.meeting_id.in_(meeting_ids)))


def _rows(item: Item, findings: Findings) -> Iterable[tuple[Table, list[dict[str, object]]]]:
    yield item_attachments, names_and_keys(item.attachments)
    yield item_cases, [{"number": n, "key": case_key(n)} for n in item.case_numbers]
    yield (
        item_people,
        [
            {
                "name": p.name,
                "role": p.role,
                "organisation": p.organisation,
                "party": p.party,
                "mentions": len(p.mentions),
            }
            for p in findings.people
        ],
    )
    names = dict.fromkeys(o.name for o in findings.organisations)
    yield item_organisations, [{"name": name} for name in names]
    yield (
        item_amounts,
        [
            {
                "text": a.text,
                "value": _text(a.value),
                "size": float(a.value),
                "unit": a.unit,
                "per": a.per,
                "role": a.role,
                "direction": a.direction,
            }
            for a in findings.amounts
        ],
    )
    yield (
        item_tariffs,
        [
            {
                "subject": t.subject,
                "year": t.year,
                "old": _text(t.old),
                "new": _text(t.new),
                "change": _text(t.change),
                "unit": t.unit,
                "per": t.per,
                "basis": t.basis,
            }
            for t in findings.tariffs
        ],
    )
    yield (
        item_history,
        [{"date": h.date, "body": h.body, "outcome": h.outcome.value} for h in item.history],
    )


def _text(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
