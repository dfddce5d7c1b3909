"""An archive of the program before this one, brought up to date where it stands."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from referatsoeg.archive import codec
from referatsoeg.archive.attached import names_and_keys
from referatsoeg.archive.schema import SCHEMA_VERSION, entries, item_attachments, items, meta

BEFORE = "1"
_BATCH = 500  # items in memory at a time


def upgrade(connection: Connection) -> None:
    """Add what items call their attachments, worked out from the items that stand.

    Inside the caller's transaction: it is done whole or not at all, and only once.
    """
    asked = select(meta.c.value).where(meta.c.key == "schema")
    if connection.execute(asked).scalar_one() != BEFORE:
        return  # another program was faster
    item_attachments.create(connection, checkfirst=True)
    last = ""
    while rows := _next(connection, last):
        found = [
            {"item_id": item_id, **row}
            for item_id, text in rows
            for row in names_and_keys(codec.decode_item(text, item_id).attachments)
        ]
        if found:
            connection.execute(insert(item_attachments), found)
        last = rows[-1][0]
    connection.execute(update(meta).where(meta.c.key == "schema").values(value=SCHEMA_VERSION))


def _next(connection: Connection, last: str) -> list[tuple[str, str]]:
    asked = (
        select(items.c.id, entries.c.item)
        .join(
            entries,
            (entries.c.reading_id == items.c.reading_id) & (entries.c.position == items.c.position),
        )
        .where(items.c.id > last)
        .order_by(items.c.id)
        .limit(_BATCH)
    )
    return [(item_id, text) for item_id, text in connection.execute(asked)]
