"""The version or date printed on a file, which decides between two files of one meeting."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from referatsoeg.model.document import Block
from referatsoeg.model.kinds import Role
from referatsoeg.text.dates import first_date

# "Version 2", "Udgave: 3.1" on a line of its own.
_VERSION = regex.compile(
    r"^\W*(?:version|udgave|revision)\s*:?\s*(?:nr\.?\s*)?(\d{1,4})(?:\.(\d{1,4}))?\W*$",
    regex.IGNORECASE,
)
# "Udskrevet den 3. marts 2025", "Rettet 03-03-2025": the date of this file, not of the meeting.
_PRINTED = regex.compile(
    r"^\W*(?:udskrevet|udskriftsdato|udskrift|rettet|revideret|opdateret|printet|genereret"
    r"|offentliggjort)(?:\s+udgave)?\s*:?\s*(?:den|d\.)?\s*(.{6,30})$",
    regex.IGNORECASE,
)
_FRONT = frozenset({Role.FURNITURE, Role.MEETING, Role.OTHER, Role.TEXT})
_MAX_LINE = 80


def edition(blocks: Iterable[Block]) -> str:
    """Return version and print date as text that sorts, "" when the file prints neither.

    Looked for in page furniture, and in lines before the first item.
    """
    version, printed, front = "", "", True
    for block in blocks:
        front = front and block.role is not Role.ITEM
        if block.role is not Role.FURNITURE and not (front and block.role in _FRONT):
            continue
        for line in block.lines:
            text = line.text.strip()
            if len(text) > _MAX_LINE:
                continue
            version = max(version, _version(text))
            printed = max(printed, _printed(text))
    return f"{version or '0000.0000'} {printed}".strip() if version or printed else ""


def _version(text: str) -> str:
    match = _VERSION.match(text)
    return f"{int(match[1]):04}.{int(match[2] or 0):04}" if match else ""


def _printed(text: str) -> str:
    match = _PRINTED.match(text)
    return (first_date(match[1]) or "") if match else ""
