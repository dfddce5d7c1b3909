"""FirstAgenda JSON: a meeting of a minutes portal → the same lines as the portal's text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from referatsoeg.errors import UnreadableFileError
from referatsoeg.model.document import Document
from referatsoeg.model.kinds import FileKind
from referatsoeg.readers.markup import TooDeepError, lines_of
from referatsoeg.readers.text import decode, text_document

MAX_BYTES = 50 * 1024 * 1024


class _Person(msgspec.Struct):
    Name: str = ""
    Absent: bool | None = False
    ParticipationCancelled: bool | None = False

    @property
    def away(self) -> bool:
        return bool(self.Absent or self.ParticipationCancelled)


class _Field(msgspec.Struct):
    Navn: str | None = None
    Html: str | None = None
    Tekst: str | None = None


class _Attachment(msgspec.Struct):
    Navn: str | None = None


class _Item(msgspec.Struct):
    Navn: str | None = None
    Caption: str | None = None
    Punktnummer: str | int | None = None
    Number: str | int | None = None
    SagsNummer: str | None = None
    CaseNumber: str | None = None
    ItemDecision: str | None = None
    Felter: list[_Field] | None = None
    Bilag: list[_Attachment] | None = None


class _Body(msgspec.Struct):
    Navn: str = ""


class _Meeting(msgspec.Struct):
    Navn: str | None = None
    Dato: str | None = None
    MeetingBeginUtc: str | None = None
    MeetingEndUtc: str | None = None
    Sted: str | None = None
    Moededeltagere: list[_Person] | None = None


class _Agenda(msgspec.Struct):
    Udvalg: _Body
    Moede: _Meeting
    Dagsordenpunkter: list[_Item]


def read_json(path: Path, data: bytes) -> Document:
    """Read one meeting as FirstAgenda's portal delivers it; one page.

    Raises UnreadableFileError when the file is no JSON, or no meeting of that portal.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableFileError(
            f"Filen {path} fylder mere end {MAX_BYTES // 2**20} MB, og det gør intet møde.",
            code="too_large",
            cure="Hent mødet igen fra portalen.",
        )
    agenda = _agenda(path, decode(path, data))
    try:
        lines = list(_lines(agenda))
    except TooDeepError as error:
        raise UnreadableFileError(
            f"Et punkt i {path} har elementer i så mange lag, at det ikke kan læses.",
            code="damaged",
            cure="Hent mødet som PDF fra portalen i stedet.",
        ) from error
    return text_document(path, data, "\n".join(lines), FileKind.JSON)


def _agenda(path: Path, text: str) -> _Agenda:
    try:
        return msgspec.json.decode(text, type=_Agenda)
    except msgspec.ValidationError as error:
        raise UnreadableFileError(
            f"Filen {path} er JSON, men ikke et møde fra FirstAgenda ({error}).",
            code="unknown_json",
            cure="Kun møder hentet fra FirstAgendas portal læses; gem andre referater som PDF.",
        ) from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableFileError(
            f"Filen {path} er ikke gyldig JSON ({error}).",
            code="damaged",
            cure="Hent filen igen fra portalen.",
        ) from error


def _lines(agenda: _Agenda) -> Iterator[str]:
    meeting = agenda.Moede
    people = [person for person in meeting.Moededeltagere or () if person.Name.strip()]
    yield _one_line(agenda.Udvalg.Navn)
    yield _one_line(meeting.Navn)
    if when := _when(meeting):
        yield f"Dato: {when}"
    if place := _one_line(meeting.Sted):
        yield f"Sted: {place}"
    for word, away in (("Mødedeltagere", False), ("Fraværende", True)):
        names = [_one_line(person.Name) for person in people if person.away is away]
        if names:
            yield f"{word}: {', '.join(names)}"
    for item in agenda.Dagsordenpunkter:
        yield from ("", "", *_item_lines(item))


def _when(meeting: _Meeting) -> str | None:
    """Return "10-01-2022 kl. 08:00 - 09:30" in the clock time printed on the portal."""
    begins, ends = _moment(meeting.Dato or meeting.MeetingBeginUtc), _moment(meeting.MeetingEndUtc)
    if begins is None:
        return None
    until = f" - {ends:%H:%M}" if ends else ""
    return f"{begins:%d-%m-%Y} kl. {begins:%H:%M}{until}"


def _moment(text: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


def _item_lines(item: _Item) -> Iterator[str]:
    number = str(item.Punktnummer or item.Number or "").strip()
    title = _one_line(item.Navn or item.Caption)
    yield f"Punkt {number}: {title}" if number else title
    if case := _one_line(item.SagsNummer or item.CaseNumber):
        yield case
    if decision := (item.ItemDecision or "").strip():
        yield from ("", "Beslutning", "", *lines_of(decision))
    for part in item.Felter or ():
        if part.Navn and part.Navn.strip():
            yield from ("", _one_line(part.Navn))
        yield from ("", *lines_of(part.Html or part.Tekst or ""))
    names = [name for one in item.Bilag or () if (name := _one_line(one.Navn))]
    if names:
        yield from ("", "Bilag", *(f"- {name}" for name in names))


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
