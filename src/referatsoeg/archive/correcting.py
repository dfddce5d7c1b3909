"""What a person set right: laid over what was read, kept when files are read again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete, insert, select, update

from referatsoeg.archive.schema import changes, corrections, items, meetings
from referatsoeg.errors import UsageError
from referatsoeg.model.document import Passage
from referatsoeg.model.kinds import Outcome
from referatsoeg.model.meeting import Decision
from referatsoeg.model.stored import Correction, StoredItem

ITEM_FIELDS = ("number", "title", "outcome")
MEETING_FIELDS = ("date",)
FIELDS = (*ITEM_FIELDS, *MEETING_FIELDS)

Fixes = dict[str, tuple[Correction, ...]]


def fixes(connection: Connection) -> Fixes:
    """Return every correction of items and meetings by the id it corrects."""
    found: dict[str, list[Correction]] = defaultdict(list)
    rows = connection.execute(
        select(corrections).where(corrections.c.field.in_(FIELDS)).order_by(corrections.c.id)
    ).mappings()
    for row in rows:
        found[row["target"]].append(
            Correction(
                field=row["field"],
                value=row["value"] or "",
                source_value=row["source_value"],
                why=row["why"],
                made=row["made"],
            )
        )
    return {target: tuple(made) for target, made in found.items()}


def apply(stored: StoredItem, known: Fixes) -> StoredItem:
    """Return an item as corrected, with the corrections and what the source says beside them."""
    made = (*known.get(stored.meeting.id, ()), *known.get(stored.item.id, ()))
    if not made:
        return stored
    item, meeting = stored.item, stored.meeting
    shown = []
    for fix in made:
        match fix.field:
            case "title":
                shown.append(replace(fix, source_value=item.title))
                item = replace(item, title=fix.value)
            case "number":
                shown.append(replace(fix, source_value=item.number))
                item = replace(item, number=fix.value)
            case "outcome":
                source = item.decision.outcome.value if item.decision else None
                shown.append(replace(fix, source_value=source))
                item = replace(item, decision=_decided(item.decision, Outcome(fix.value)))
            case _:
                shown.append(replace(fix, source_value=meeting.date))
                meeting = replace(meeting, date=fix.value)
    return replace(stored, item=item, meeting=meeting, corrections=tuple(shown))


def _decided(decision: Decision | None, outcome: Outcome) -> Decision:
    if decision is None:
        return Decision(passage=Passage(), outcome=outcome)
    return replace(decision, outcome=outcome)


def correct(
    connection: Connection, target: str, values: dict[str, str], *, why: str, made: str
) -> tuple[str, ...]:
    """Record corrections of an item (its meeting, for the date); return the ids corrected."""
    item = connection.execute(select(items).where(items.c.id == target)).mappings().first()
    meeting_id = item["meeting_id"] if item else target
    meeting = (
        connection.execute(select(meetings).where(meetings.c.id == meeting_id)).mappings().first()
    )
    if meeting is None:
        raise UsageError(
            f"Der er hverken punkt eller møde med id «{target}» i arkivet.",
            cure="Find det rigtige id med: referatsoeg search",
        )
    if item is None and set(values) & set(ITEM_FIELDS):
        raise UsageError(
            f"«{target}» er et møde; nummer, titel og udfald rettes på et punkt.",
            cure="Skriv punktets id, fx «byraad/2025-03-03/4».",
        )
    touched = []
    for field, value in values.items():
        about = meeting_id if field in MEETING_FIELDS else target
        standing = meeting if field in MEETING_FIELDS or item is None else item
        before = _source_before(connection, about, field)
        fix = Correction(
            field=field,
            value=value,
            source_value=standing[field] if before is None else before,
            why=why,
            made=made,
        )
        _set(connection, about, fix)
        touched.append(about)
    reapply(connection, [meeting_id])
    _log(connection, meeting_id, None if meeting_id in touched else target)
    return tuple(dict.fromkeys(touched))


def undo(connection: Connection, target: str) -> int:
    """Take back the corrections of an item or meeting; return how many there were."""
    rows = connection.execute(
        select(corrections).where(corrections.c.target == target, corrections.c.field.in_(FIELDS))
    ).mappings()
    taken = list(rows)
    for row in taken:
        table = meetings if row["field"] in MEETING_FIELDS else items
        connection.execute(
            update(table).where(table.c.id == target).values({row["field"]: row["source_value"]})
        )
    connection.execute(
        delete(corrections).where(corrections.c.target == target, corrections.c.field.in_(FIELDS))
    )
    item = connection.execute(select(items.c.meeting_id).where(items.c.id == target)).first()
    if taken:
        _log(connection, item[0] if item else target, target if item else None)
    return len(taken)


def reapply(connection: Connection, meeting_ids: Sequence[str]) -> None:
    """Lay corrections over the columns that are asked, after they were worked out anew."""
    known = fixes(connection)
    if not known:
        return
    for meeting in meeting_ids:
        for fix in known.get(meeting, ()):
            connection.execute(
                update(meetings).where(meetings.c.id == meeting).values({fix.field: fix.value})
            )
        inside = connection.execute(
            select(items.c.id).where(items.c.meeting_id == meeting)
        ).scalars()
        for item in list(inside):
            for fix in known.get(item, ()):
                connection.execute(
                    update(items).where(items.c.id == item).values({fix.field: fix.value})
                )


def _source_before(connection: Connection, target: str, field: str) -> str | None:
    """Return what the source said, when the field was corrected before."""
    return connection.execute(
        select(corrections.c.source_value).where(
            corrections.c.target == target, corrections.c.field == field
        )
    ).scalar_one_or_none()


def _set(connection: Connection, target: str, fix: Correction) -> None:
    connection.execute(
        delete(corrections).where(corrections.c.target == target, corrections.c.field == fix.field)
    )
    connection.execute(
        insert(corrections).values(
            target=target,
            field=fix.field,
            value=fix.value,
            source_value=fix.source_value,
            why=fix.why,
            made=fix.made,
        )
    )


def _log(connection: Connection, meeting: str, item: str | None) -> None:
    """Tell search indexes of the items that look otherwise now."""
    asked = select(items.c.id, items.c.reading_id, items.c.position).where(
        items.c.meeting_id == meeting
    )
    if item is not None:
        asked = asked.where(items.c.id == item)
    rows = [
        {"item_id": i, "gone": False, "reading_id": r, "position": p, "run_id": None}
        for i, r, p in connection.execute(asked)
    ]
    if rows:
        connection.execute(insert(changes), rows)
