"""Types of the program ⇄ canonical JSON: one value gives one text, always."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Final

import msgspec

from referatsoeg.model.findings import Findings
from referatsoeg.model.meeting import Item, Meeting

_ENCODER: Final = msgspec.json.Encoder(decimal_format="string", order="deterministic")
_MEETING: Final = msgspec.json.Decoder(Meeting)
_ITEM: Final = msgspec.json.Decoder(Item)
_FINDINGS: Final = msgspec.json.Decoder(Findings)


def encode(value: Meeting | Item | Findings) -> str:
    """Return `value` as JSON text."""
    return _ENCODER.encode(value).decode()


def encode_header(meeting: Meeting) -> str:
    """Return a meeting as JSON without its items, which are kept one by one."""
    return encode(replace(meeting, items=()))


def decode_header(text: str, meeting_id: str) -> Meeting:
    """Return the meeting kept as `text`, without items, under the id it has in the archive."""
    return replace(_MEETING.decode(text), id=meeting_id)


def decode_meeting(text: str) -> Meeting:
    """Return the meeting kept as `text`."""
    return _MEETING.decode(text)


def decode_item(text: str, item_id: str) -> Item:
    """Return the item kept as `text` under the id it has in the archive."""
    return replace(_ITEM.decode(text), id=item_id)


def decode_findings(text: str, item_id: str) -> Findings:
    """Return the findings kept as `text` under the id their item has in the archive."""
    return replace(_FINDINGS.decode(text), item_id=item_id)


def digest(*parts: str) -> str:
    """Return the SHA-256 of texts that belong together."""
    total = sha256()
    for part in parts:
        total.update(part.encode("utf-8", "surrogatepass"))
        total.update(b"\0")
    return total.hexdigest()
