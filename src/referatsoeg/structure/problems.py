"""What a person should look at in a document that was read: gaps, missing dates and decisions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from referatsoeg.model import Document, Meeting, MeetingKind, Problem


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
    problems: list[Problem] = []
    for meeting in meetings:
        problems += _of_meeting(meeting)
    return tuple(problems)


def _of_meeting(meeting: Meeting) -> list[Problem]:
    problems = []
    if meeting.date is None and meeting.kind is not MeetingKind.WRITTEN:
        problems.append(
            Problem(code="no_date", message=f"Mødet i {meeting.body} har ingen dato i filen.")
        )
    if not meeting.items:
        problems.append(
            Problem(code="no_items", message=f"Mødet i {meeting.body} har ingen punkter i filen.")
        )
    numbers = [int(i.number) for i in meeting.items if i.number and i.number.isdigit()]
    for before, after in pairwise(numbers):
        if after > before + 1:
            missing = f"{before + 1}" if after == before + 2 else f"{before + 1}–{after - 1}"
            problems.append(
                Problem(
                    code="number_gap",
                    message=f"Punkt {missing} mangler mellem punkt {before} og {after} "
                    f"i {meeting.body}{f' {meeting.date}' if meeting.date else ''}.",
                )
            )
    return problems
