"""The tables of the archive.

What was read is kept whole as JSON in `readings` and `entries`; all else that speaks of meetings
and items can be worked out again from those. Only portable column types: JSON is TEXT, times are
ISO 8601 in UTC, decimals are TEXT with a REAL beside them to compare by.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA_VERSION = "2"

metadata = MetaData()

# Facts about the archive itself: schema version, its identity.
meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started", String, nullable=False),
    Column("ended", String),
    Column("importer", String, nullable=False),
    Column("command", String, nullable=False),
    sqlite_autoincrement=True,
)

# A source file known by its bytes. `state` is live, replaced (its path now holds other bytes) or
# withdrawn.
files = Table(
    "files",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("path", Text, nullable=False),
    Column("size", Integer),
    Column("pages", Integer, nullable=False),
    Column("layout", String),
    Column("confidence", Float, nullable=False),
    Column("edition", String, nullable=False),
    Column("importer", String, nullable=False),
    Column("authority", Text),
    Column("digest", String(64), nullable=False),
    Column("kept", Boolean, nullable=False),
    Column("state", String, nullable=False),
)

# Where a file lies now; one place holds one file. `location` is the full path, `path` as given.
locations = Table(
    "locations",
    metadata,
    Column("location", Text, primary_key=True),
    Column("path", Text, nullable=False),
    Column("sha256", String(64), ForeignKey("files.sha256"), nullable=False, index=True),
)

# A place that could not be read, with the reason in a person's words.
failures = Table(
    "failures",
    metadata,
    Column("location", Text, primary_key=True),
    Column("path", Text, nullable=False),
    Column("sha256", String(64)),
    Column("importer", String, nullable=False),
    Column("code", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("page", Integer),
)

run_files = Table(
    "run_files",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run_id", Integer, ForeignKey("runs.id"), nullable=False, index=True),
    Column("location", Text, nullable=False, index=True),
    Column("path", Text, nullable=False),
    Column("sha256", String(64)),
    Column("result", String, nullable=False),
)

# A meeting as one file has it; it counts while it is current and its file is live.
# `day_key` joins what may be the same meeting.
readings = Table(
    "readings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), ForeignKey("files.sha256"), nullable=False, index=True),
    Column("ordinal", Integer, nullable=False),
    Column("day_key", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),  # the id the meeting has in its file
    Column("kind", String, nullable=False),
    Column("start", String),
    Column("header", Text, nullable=False),
    Column("current", Boolean, nullable=False),  # the newest reading of these bytes
    sqlite_autoincrement=True,
)

# An item as one file has it, with what was found in it.
entries = Table(
    "entries",
    metadata,
    Column("reading_id", Integer, ForeignKey("readings.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("suffix", Text, nullable=False),  # what stands after the meeting in the item's id
    Column("title", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("findings", Text, nullable=False),
)

meetings = Table(
    "meetings",
    metadata,
    Column("id", Text, primary_key=True),
    Column("day_key", Text, nullable=False, index=True),
    Column("reading_id", Integer, ForeignKey("readings.id"), nullable=False, index=True),
    Column("authority", Text),
    Column("body", Text, nullable=False),
    Column("date", String(10), index=True),
    Column("start", String(5)),
    Column("kind", String, nullable=False),
)

meeting_sources = Table(
    "meeting_sources",
    metadata,
    Column("meeting_id", Text, ForeignKey("meetings.id"), primary_key=True),
    Column("reading_id", Integer, ForeignKey("readings.id"), primary_key=True, index=True),
    Column("rank", Integer, nullable=False),  # 0 speaks for the meeting
)

attendance = Table(
    "attendance",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("meeting_id", Text, ForeignKey("meetings.id"), nullable=False, index=True),
    Column("name", Text, nullable=False, index=True),
    Column("status", String, nullable=False),
    Column("role", Text),
    Column("organisation", Text),
    Column("party", Text),
)

items = Table(
    "items",
    metadata,
    Column("id", Text, primary_key=True),
    Column("meeting_id", Text, ForeignKey("meetings.id"), nullable=False, index=True),
    Column("reading_id", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("number", String),
    Column("title", Text, nullable=False),
    Column("closed", Boolean, nullable=False),
    Column("outcome", String),
    Column("page", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    ForeignKeyConstraint(["reading_id", "position"], ["entries.reading_id", "entries.position"]),
    Index("ix_items_entry", "reading_id", "position"),
)


def _fact(name: str, *columns: Column[object]) -> Table:
    """Return a table of facts that hang on an item."""
    return Table(
        name,
        metadata,
        Column("id", Integer, primary_key=True),
        Column("item_id", Text, ForeignKey("items.id"), nullable=False, index=True),
        *columns,
    )


item_cases = _fact(
    "item_cases",
    Column("number", Text, nullable=False),
    Column("key", Text, nullable=False, index=True),
)
item_people = _fact(
    "item_people",
    Column("name", Text, nullable=False, index=True),
    Column("role", Text),
    Column("organisation", Text),
    Column("party", Text),
    Column("mentions", Integer, nullable=False),
)
item_organisations = _fact("item_organisations", Column("name", Text, nullable=False, index=True))
item_amounts = _fact(
    "item_amounts",
    Column("text", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("size", Float, nullable=False, index=True),
    Column("unit", String, nullable=False),
    Column("per", Text),
    Column("role", String, nullable=False),
    Column("direction", String),
)
item_tariffs = _fact(
    "item_tariffs",
    Column("subject", Text, nullable=False, index=True),
    Column("year", Integer, index=True),
    Column("old", Text),
    Column("new", Text),
    Column("change", Text),
    Column("unit", String, nullable=False),
    Column("per", Text),
    Column("basis", String, nullable=False),
)
item_history = _fact(
    "item_history",
    Column("date", String(10), index=True),
    Column("body", Text),
    Column("outcome", String, nullable=False),
)
# What an item calls its attachments, and what a file that is an attachment is called itself.
item_attachments = _fact(
    "item_attachments",
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False, index=True),
)
FACTS = (
    item_attachments,
    item_cases,
    item_people,
    item_organisations,
    item_amounts,
    item_tariffs,
    item_history,
)

# The log that search indexes follow, and the old versions of every item. Rows are never
# changed; an entry that was read again by a newer importer leaves `reading_id` empty.
changes = Table(
    "changes",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("item_id", Text, nullable=False, index=True),
    Column("gone", Boolean, nullable=False),
    Column("reading_id", Integer),
    Column("position", Integer),
    Column("run_id", Integer, ForeignKey("runs.id")),
    Index("ix_changes_reading", "reading_id"),
    sqlite_autoincrement=True,
)

# What a person must know: about a file (sha256) or about a day with two meetings (day_key).
problems = Table(
    "problems",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), ForeignKey("files.sha256"), index=True),
    Column("day_key", Text, index=True),
    Column("code", String, nullable=False),
    Column("message", Text, nullable=False),
    Column("page", Integer),
)

# What a person set right: survives re-reading, is shown beside what the source says.
corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("target", Text, nullable=False, index=True),
    Column("field", String, nullable=False),
    Column("value", Text),
    Column("source_value", Text),
    Column("why", Text, nullable=False),
    Column("made", String, nullable=False),
    UniqueConstraint("target", "field"),
)

# What was taken out for good; `sha256` is remembered so that an import never brings it back.
withdrawals = Table(
    "withdrawals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),  # file, meeting or item
    Column("target", Text, nullable=False, index=True),
    Column("sha256", String(64), index=True),
    Column("reason", Text, nullable=False),
    Column("made", String, nullable=False),
)
