"""The labelled lines of a meeting's head: "Dato: 12. maj", "Mødested   Rådhuset"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from referatsoeg.text.dates import find_times, first_date
from referatsoeg.vocabulary.frame import HEAD_FIELDS, KIND_WORDS

_FIELD = regex.compile(r"(?P<word>[^\W\d_][\w /.-]{0,22}?)\s*(?::\s*|\t|$)(?P<rest>.*)")
_BARE_FIELD = regex.compile(
    r"(?P<word>dato|mødedato|sted|mødested|tid|tidspunkt|starttidspunkt|sluttidspunkt|udvalg(?!\s+for\b)|mødetidspunkt|"
    r"mødelokale|lokale|mødet? begyndt|mødet? hævet|møde)\s+(?P<rest>\S.*)",
    regex.IGNORECASE,
)
# "Møde: Styregruppen", "Møde   DAS Handicap"; "Møde Rådhuset" says where
_MEETING_FIELD = regex.compile(r"[Mm]øde(?::|\s+\p{Lu}{3,}\b)")
_BRACKET = regex.compile(r"\s*\([^)]*\)$")


def fields_of(texts: Sequence[str]) -> dict[str, str]:
    """Return the head's labelled values by field: body, date, start, end, place, authority."""
    fields: dict[str, str] = {}
    titled = dated_below = met = False
    for index, text in enumerate(texts):
        match = next(
            (m for p in (_FIELD, _BARE_FIELD) if (m := p.fullmatch(text)) and _names_field(m)), None
        )
        field = HEAD_FIELDS[match["word"].strip().lower()] if match else None
        titled = titled or text.lower().strip(" :.") in KIND_WORDS
        # A letter's own date stands above the word "Referat", the meeting's below it.
        of_meeting = field == "date" and bool(match and match["word"].lower().startswith("møde"))
        again = field == "date" and not met and (of_meeting or (titled and not dated_below))
        if match is None or field is None:
            continue
        value = match["rest"].strip() or _value_below(texts, index)
        if match.re is _BARE_FIELD and match["word"].lower().endswith("lokale"):
            value = text  # "Mødelokale 4, Rådhuset": the word belongs to the place
        clock = find_times(value) if field == "date" and not first_date(value) else []
        if clock:  # "Mødetidspunkt" with the clock alone, the day under "Mødedato"
            field, again, value = "start", False, clock[0]
            if len(clock) > 1:
                fields.setdefault("end", clock[1])
        if field in fields and not again:
            continue
        names_body = bool(_MEETING_FIELD.match(text)) and value[:1].isupper()
        if names_body and "body" not in fields and not first_date(value):
            field, value = "body", _BRACKET.sub("", value)  # "Møde: DAS Børn (Styregruppen)"
        if value and not (field == "date" and not first_date(value)):
            fields[field] = value
            dated_below = dated_below or (field == "date" and titled)
            met = met or of_meeting
    return fields


def _value_below(texts: Sequence[str], index: int) -> str:
    following = texts[index + 1] if index + 1 < len(texts) else ""
    return "" if is_field(following) else following


def _names_field(match: regex.Match[str]) -> bool:
    return match["word"].strip().lower() in HEAD_FIELDS


def is_field(text: str) -> bool:
    """Return whether a line of the head is a label, with a value or without."""
    match = _FIELD.fullmatch(text)
    return bool(match and _names_field(match))
