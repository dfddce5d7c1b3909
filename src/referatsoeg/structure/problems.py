"""What a person should look at in a document that was read: gaps, missing dates and decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from referatsoeg.model.document import Document, Problem
from referatsoeg.model.kinds import MeetingKind, SectionKind
from referatsoeg.model.meeting import Item, Meeting
from referatsoeg.structure.unknown_headings import unknown_headings

_NO_DECISION = regex.compile(
    r"(?:underskrift|eventuelt|evt|meddelelser|spørge|orientering|siden sidst|næste møde|gensidig|velkomst)",
    regex.IGNORECASE,
)
"""Items that often decide nothing; that they do not is no doubt about the reading."""
_SHOWN = 12


def problems_of(document: Document, meetings: Sequence[Meeting]) -> tuple[Problem, ...]:
    """Return the doubts about a document's meetings; an empty list of meetings is one."""
    if not meetings:
        return (
            Problem(
                code="no_minutes",
                message=f"Der blev ikke fundet et møde med dagsordenspunkter i {document.path}. "
                "Kontrollér, om filen er et referat, eller angiv et layout med --layout.",
            ),
        )
    found = [problem for meeting in meetings for problem in _of_meeting(meeting)]
    return (*found, *_headings(unknown_headings(meetings)))


def _headings(words: Sequence[str]) -> Iterator[Problem]:
    if words:
        shown = ", ".join(f"»{word}«" for word in words[:_SHOWN])
        yield Problem(
            code="headings_unknown",
            message=f"Disse linjer står som overskrifter, men kendes ikke: {shown}. Teksten under "
            "dem er beholdt i afsnittet ovenover. Lær programmet dem med en layoutfil "
            "(se docs/layouts.md).",
        )


def _of_meeting(meeting: Meeting) -> list[Problem]:
    name = f"{meeting.body or 'ukendt udvalg'}{f' {meeting.date}' if meeting.date else ''}"
    problems: list[Problem] = []
    minutes = meeting.kind is MeetingKind.MINUTES
    if meeting.date is None and meeting.kind is not MeetingKind.WRITTEN:
        problems.append(Problem(code="no_date", message=f"Mødet i {name} har ingen dato i filen."))
    if not meeting.items:
        problems.append(
            Problem(code="no_items", message=f"Mødet i {name} har ingen punkter i filen.")
        )
    problems += _gaps(meeting, name)
    if minutes and meeting.items and not meeting.attendance:
        problems.append(
            Problem(
                code="attendance_missing",
                message=f"Der blev ikke fundet en deltagerliste for mødet i {name}.",
            )
        )
    if minutes:
        problems += _undecided(meeting, name)
    return problems


def _gaps(meeting: Meeting, name: str) -> list[Problem]:
    numbers = [
        (int(item.number), item.page)
        for item in meeting.items
        if item.number and item.number.isdigit()
    ]
    problems = []
    for (before, _), (after, page) in pairwise(numbers):
        if after > before + 1:
            missing = f"{before + 1}" if after == before + 2 else f"{before + 1}–{after - 1}"
            problems.append(
                Problem(
                    code="number_gap",
                    message=f"Punkt {missing} mangler mellem punkt {before} og {after} i {name}. "
                    "Se efter i originalen, om punktet findes.",
                    page=page,
                )
            )
    return problems


def _undecided(meeting: Meeting, name: str) -> list[Problem]:
    missing = [item for item in meeting.items if _lacks_decision(item)]
    if not missing:
        return []
    labels = [item.number or item.title[:40] or "?" for item in missing]
    shown = ", ".join(labels[:_SHOWN]) + (" m.fl." if len(labels) > _SHOWN else "")
    return [
        Problem(
            code="decision_missing",
            message=f"Der blev ikke fundet en beslutning for punkt {shown} i {name}.",
            page=missing[0].page,
        )
    ]


def _lacks_decision(item: Item) -> bool:
    if item.decision is not None or _NO_DECISION.match(item.title):
        return False
    # A decision section of presence lines alone says that nothing was printed as decided.
    return not any(s.kind is SectionKind.DECISION for s in item.sections)
