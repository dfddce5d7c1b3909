"""What is remembered of what was taken out for good, so that no import brings it back."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, or_, select, update

from referatsoeg.archive import codec
from referatsoeg.archive.resolve import title_key
from referatsoeg.archive.schema import files, withdrawals
from referatsoeg.model.meeting import Item, Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A withdrawal on record."""

    kind: str
    target: str
    reason: str
    made: str


def recorded(connection: Connection) -> tuple[Withdrawal, ...]:
    """Return every withdrawal, oldest first."""
    rows = connection.execute(
        select(withdrawals)
        .where(withdrawals.c.kind.in_(("item", "meeting", "file")))
        .order_by(withdrawals.c.id)
    ).mappings()
    told = {
        (r["kind"], r["target"]): Withdrawal(
            kind=r["kind"], target=r["target"], reason=r["reason"], made=r["made"]
        )
        for r in rows
    }
    return tuple(told.values())


def any_out(connection: Connection) -> bool:
    """Say whether anything was ever taken out: an import asks no further when nothing was."""
    return connection.execute(select(withdrawals.c.id).limit(1)).first() is not None


def is_out(connection: Connection, meeting: Meeting, item: Item) -> bool:
    """Say whether an item that is being imported was taken out: by its id or by its words."""
    ids = (item.id, f"{meeting.id}/{item.id.removeprefix(f'{meeting.id}/')}", meeting.id)
    found = connection.execute(
        select(withdrawals.c.id).where(
            withdrawals.c.kind.in_(("item", "meeting")),
            or_(withdrawals.c.target.in_(ids), withdrawals.c.sha256 == words_hash(item)),
        )
    ).first()
    return found is not None


def may_keep(connection: Connection, sha256: str) -> bool:
    """Say whether the bytes of a file may be kept: not when something in it was taken out."""
    found = connection.execute(
        select(withdrawals.c.id).where(
            withdrawals.c.sha256 == sha256, withdrawals.c.kind.in_(("file", "source"))
        )
    ).first()
    return found is None


def note_source(connection: Connection, sha256: str, target: str, reason: str, made: str) -> None:
    """Remember that a file holds what was taken out, so that its bytes are not kept."""
    connection.execute(
        insert(withdrawals).values(
            kind="source", target=target, sha256=sha256, reason=reason, made=made
        )
    )
    connection.execute(update(files).where(files.c.sha256 == sha256).values(kept=False))


def words_hash(item: Item) -> str:
    """Return the hash of an item's words: title and sections, letters and digits only.

    Very short items ("Eventuelt. Godkendt.") have words in common with others, so they are known
    by their id alone: their hash takes the id in.
    """
    text = "".join(title_key(part) for part in (item.title, *(s.text for s in item.sections)))
    return codec.digest(text if len(text) >= _TELLING else f"{item.id} {text}")


_TELLING = 80  # letters from which an item's words are its own
