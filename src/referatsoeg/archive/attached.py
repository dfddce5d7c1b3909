"""Files that are attachments, tied to the items whose lists of attachments name them.

The tie is worked out when it is asked for, from what stands in the archive then: whether the item
or the attachment was imported first makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import regex
from sqlalchemy import Connection, Select, or_, select

from referatsoeg.archive.schema import files, item_attachments, items, meetings, readings
from referatsoeg.ids import slug
from referatsoeg.model.kinds import MeetingKind

_ENDING = regex.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|html?)$", regex.IGNORECASE)
# "Bilag 2 - ", "Bilag_3_", "04. ": where it stands on a list, not what it is called.
_PLACE = regex.compile(
    r"^(?:(?:bilag|appendiks)(?:\W|_)*(?:nr\.?\s?)?\d{0,3}[a-z]?(?=[\W_])|\d{1,3}(?=[\W_]))[\W_]*",
    regex.IGNORECASE,
)
# "(dok.nr. 123456)", "(D2025-118)", "_1234567": a number in another system.
_NUMBER = regex.compile(
    r"[\W_]*(?:\((?:[^()]{0,20}\d{4}[^()]{0,20})\)|(?<=[\s_-])\d{6,12})$", regex.IGNORECASE
)
# Words that every other agenda has an attachment called; they tie nothing.
_COMMON = frozenset(
    [
        "ansoegning",
        "budget",
        "hoeringssvar",
        "indkaldelse",
        "kort",
        "kortbilag",
        "lokalplan",
        "notat",
        "oversigt",
        "referat",
        "regnskab",
        "sagsfremstilling",
        "tidsplan",
    ]
)
_SHORTEST = 6  # letters and digits of a name that tells one attachment from others


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An item and the file that its list names, in the words of the list."""

    item_id: str
    attachment_id: str
    named: str


def attachment_key(name: str) -> str:
    """Return an attachment's name as it is compared, "" where it could be any attachment.

    Without its place on the list, the file's ending and numbers of other systems; "Takstbilag
    2026 - GODKENDT" and "bilag_2_takstbilag_2026_godkendt.pdf" agree.
    """
    bare = _NUMBER.sub("", _ENDING.sub("", name.strip()))
    key = slug(_PLACE.sub("", bare)).replace("-", "")
    return "" if len(key) < _SHORTEST or key in _COMMON or key.isdigit() else key


def names_and_keys(names: Iterable[str]) -> list[dict[str, object]]:
    """Return the rows of names that tell one attachment from others, each name once."""
    keys = {name: attachment_key(name) for name in names}
    return [{"name": name, "key": key} for name, key in keys.items() if key]


def ties(
    connection: Connection, *, item: str | None = None, attachment: str | None = None
) -> tuple[Tie, ...]:
    """Return what ties an item, an attachment (by its meeting id), or all; by item and file."""
    asked = _asked()
    if item is not None:
        asked = asked.where(_NAMING.c.item_id == item)
    if attachment is not None:
        asked = asked.where(_FILE.c.id == attachment)
    found: dict[tuple[str, str], Tie] = {}
    for item_id, attachment_id, named in connection.execute(asked):
        tie = Tie(item_id=item_id, attachment_id=attachment_id, named=named)
        found.setdefault((item_id, attachment_id), tie)
    return tuple(found.values())


def named_files(connection: Connection) -> frozenset[str]:
    """Return the SHA-256 of files that some item names as its attachment."""
    asked = (
        select(meetings.c.id, files.c.sha256)
        .join(readings, readings.c.id == meetings.c.reading_id)
        .join(files, files.c.sha256 == readings.c.sha256)
        .where(meetings.c.kind == MeetingKind.ATTACHMENT.value)
    )
    held = {row.id: row.sha256 for row in connection.execute(asked)}
    tied = {tie.attachment_id for tie in ties(connection)} if held else set()
    return frozenset(held[meeting] for meeting in tied)


_NAMING = item_attachments.alias("naming")
_CALLED = item_attachments.alias("called")
_PAGE = items.alias("page")
_ITEM = items.alias("item")
_FILE = meetings.alias("file")
_MEETING = meetings.alias("meeting")


def _asked() -> Select[str, str, str]:
    """Return the question for names that agree, where the authorities do not differ."""
    return (
        select(_NAMING.c.item_id, _FILE.c.id, _NAMING.c.name)
        .join(_CALLED, _CALLED.c.key == _NAMING.c.key)
        .join(_PAGE, _PAGE.c.id == _CALLED.c.item_id)
        .join(_FILE, _FILE.c.id == _PAGE.c.meeting_id)
        .join(_ITEM, _ITEM.c.id == _NAMING.c.item_id)
        .join(_MEETING, _MEETING.c.id == _ITEM.c.meeting_id)
        .where(
            _FILE.c.kind == MeetingKind.ATTACHMENT.value,
            _MEETING.c.kind != MeetingKind.ATTACHMENT.value,
            or_(
                _FILE.c.authority.is_(None),
                _MEETING.c.authority.is_(None),
                _FILE.c.authority == _MEETING.c.authority,
            ),
        )
        .order_by(_NAMING.c.item_id, _FILE.c.id, _CALLED.c.id)
    )
