"""The head of a meeting: its own lines, who was there, and a table of contents."""

from __future__ import annotations

import regex

from referatsoeg.layouts.family import Family
from referatsoeg.layouts.marks import attendance_of, group_of, heading_of, is_noise, key_of
from referatsoeg.layouts.row_label import FURNITURE, MEETING, RowLabel
from referatsoeg.layouts.scan import Row
from referatsoeg.model.kinds import Role
from referatsoeg.text.dates import first_date
from referatsoeg.text.presence import away
from referatsoeg.vocabulary.frame import HEAD_FIELDS, KIND_WORDS

_FIELD = regex.compile(r"(?P<word>[^\W\d_][\w /.-]{0,24}?)\s*(?::|\t|$)")
_CONTENTS_HEAD = frozenset({"indholdsfortegnelse", "indhold", "sagsoversigt", "punkter", "dagsorden",
                            "sagsliste", "dagsordenpunkter", "oversigt"})  # fmt: skip
# "Ida Bo, formand", "Per Dam (A)"
_MEMBER = regex.compile(r"\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]*){1,4}(?:, \p{Ll}| \()")
_MEETING_ENDED = ("mødet slut", "mødet hævet", "mødet blev hævet", "mødet blev afsluttet")
_CONTENTS_TABLE = regex.compile(
    r"(?:(?:pkt\.?|tekst|sag|punkter|indhold\w*|sager|dagsorden|titel|emne|punkt|nr\.?|overskrift)\s*)+\s*(?:side\w*|s\.)",
    regex.IGNORECASE,
)
_CONTENTS_LINE = regex.compile(
    r".*(?:(?:\.\s?){4,}\s*\d+|\.{4,}|\s\d{1,3})$|(?:punkt|pkt\.?)?\s*\d{1,3}\s?[.):]?\s+\S.*",
    regex.IGNORECASE,
)


def label_head(rows: tuple[Row, ...], family: Family) -> list[RowLabel]:
    """Return a label for each row of a meeting's head."""
    labels: list[RowLabel] = []
    state: Role = Role.MEETING
    for index, row in enumerate(rows):
        label = _label(row, state, rows[index + 1] if index + 1 < len(rows) else None)
        if any(pattern.match(row.text) for pattern in family.furniture):
            label = FURNITURE
        labels.append(label)
        if label.role is not Role.FURNITURE:
            state = label.role
    return labels


def _label(row: Row, state: Role, below: Row | None) -> RowLabel:
    if row.copy:
        return FURNITURE
    if is_noise(row.text) and key_of(row.text) not in _CONTENTS_HEAD:
        return FURNITURE
    if _CONTENTS_TABLE.fullmatch(row.text):
        return RowLabel(role=Role.CONTENTS)
    attendance = attendance_of(row.text, row.line.text)
    if attendance and state is Role.MEETING and row.text.lower() == "bestyrelsen":
        members = below is not None and not below.gap and _MEMBER.match(below.text)
        attendance = attendance if members else None  # the body itself, no list of its members
    if attendance:
        return RowLabel(role=Role.ATTENDANCE, value=attendance.words, start=attendance.start)
    return _list_label(row, state) or _field_label(row, state)


def _list_label(row: Row, state: Role) -> RowLabel | None:
    """Return the label of a row that names people away or opens a contents list."""
    if row.text.lower().startswith(_MEETING_ENDED):
        return MEETING
    if away(row.text) and row.text.lower().startswith("afbud"):
        return RowLabel(role=Role.ATTENDANCE, value="Afbud", start=row.text.find(" fra ") + 5)
    if key_of(row.text) in _CONTENTS_HEAD and state is not Role.MEETING:
        return RowLabel(role=Role.CONTENTS)
    if key_of(row.text) in {
        "indholdsfortegnelse",
        "indhold",
        "sagsoversigt",
        "sagsliste",
        "indholdsliste",
    }:
        return RowLabel(role=Role.CONTENTS)
    return None


def _field_label(row: Row, state: Role) -> RowLabel:
    """Return the label of a row by the field it opens, or by what stands above it."""
    if _opens_field(row.text):
        return MEETING
    if row.furniture and state is not Role.MEETING:
        return FURNITURE
    if state is Role.CONTENTS and (_CONTENTS_LINE.match(row.text) or row.gap == 0):
        return RowLabel(role=Role.CONTENTS)
    if state is Role.ATTENDANCE and row.gap and group_of(row.text) is not None:
        return MEETING
    if state is Role.ATTENDANCE and not (row.gap and len(row.text) > 200):
        return RowLabel(role=Role.ATTENDANCE)
    return MEETING


def _opens_field(text: str) -> bool:
    if key_of(text) in KIND_WORDS:
        return True
    match = _FIELD.match(text)
    if match and match["word"].strip().lower() in HEAD_FIELDS and len(text) < 160:
        return (
            ":" in text[: match.end()]
            or len(text) <= len(match["word"]) + 2
            or bool(first_date(text))
        )
    heading = heading_of(text)
    return bool(heading and not heading.weak)
