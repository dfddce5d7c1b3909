"""The closed lists: what a file, a section, an outcome, a meeting, a presence and a line can be."""

from __future__ import annotations

from enum import StrEnum


class FileKind(StrEnum):
    """What a source file is; the reader that opened it says so."""

    TEXT = "text"
    PDF = "pdf"
    HTML = "html"
    DOCX = "docx"
    JSON = "json"
    MARKDOWN = "markdown"


class SectionKind(StrEnum):
    """The part a section plays in an item, whatever its heading says."""

    SUMMARY = "summary"
    BACKGROUND = "background"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    ECONOMY = "economy"
    LAW = "law"
    HEARING = "hearing"
    SCHEDULE = "schedule"
    HISTORY = "history"
    PROCEDURE = "procedure"
    ATTACHMENTS = "attachments"
    ATTENDANCE = "attendance"
    OTHER = "other"


class Outcome(StrEnum):
    """What a decision came to."""

    APPROVED = "approved"
    APPROVED_WITH_CHANGES = "approved_with_changes"
    SUPPORTED = "supported"
    RECOMMENDED = "recommended"
    NOTED = "noted"
    DISCUSSED = "discussed"
    POSTPONED = "postponed"
    REJECTED = "rejected"
    REFERRED = "referred"
    ELECTED = "elected"
    WITHDRAWN = "withdrawn"
    NO_REMARKS = "no_remarks"
    WITHHELD = "withheld"
    NONE = "none"
    UNCLEAR = "unclear"


class MeetingKind(StrEnum):
    """Minutes hold decisions, an agenda none yet, a written round answers collected in writing.

    An attachment is no meeting: a file of its own that some item may name, one item a page.
    """

    MINUTES = "minutes"
    AGENDA = "agenda"
    WRITTEN = "written"
    ATTACHMENT = "attachment"


class Presence(StrEnum):
    """How a person took part in a meeting; being inhabil in one case is still present."""

    PRESENT = "present"
    ABSENT = "absent"
    EXCUSED = "excused"
    SUBSTITUTE = "substitute"
    PARTLY = "partly"


class Role(StrEnum):
    """What a layout says a line is."""

    BLANK = "blank"
    FURNITURE = "furniture"  # page headers, footers, printed page numbers, portal buttons
    MEETING = "meeting"  # a line that opens or describes the meeting: body, date, place, kind
    ATTENDANCE = "attendance"
    CONTENTS = "contents"  # a table of contents before the items
    ITEM = "item"  # the line that opens an item (number, perhaps the title)
    TITLE = "title"
    CASE = "case"
    ACCESS = "access"  # Åben / Lukket
    HEADING = "heading"
    TEXT = "text"
    OTHER = "other"
