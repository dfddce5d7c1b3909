"""Promises to come back as people and programs read them."""

from __future__ import annotations

from collections.abc import Iterator

from referatsoeg.audit.evidence import place_object
from referatsoeg.audit.followups import FollowUp, FollowUps
from referatsoeg.audit.scope import scope_line, scope_object
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import count, day

_STATES = {
    "taken_up": "taget op",
    "open": "ikke taget op endnu",
    "overdue": "over tiden; ikke fundet taget op i arkivet",
    "unknown": "ingen frist; ikke fundet taget op i arkivet",
}


def followups_object(answer: FollowUps) -> JsonObject:
    """Return all promises found, and what was searched."""
    return {
        "today": answer.today,
        "followups": [_object(f) for f in answer.found],
        "searched": scope_object(answer.scope),
    }


def _object(follow: FollowUp) -> JsonObject:
    promise, taken = follow.promise, follow.taken_up
    due = promise.due
    return {
        "id": promise.id,
        "text": promise.quote.text,
        "page": promise.quote.page,
        "who": promise.who,
        "due": due.iso if due else None,
        "due_text": due.words if due else None,
        "state": follow.state,
        "taken_up": None
        if taken is None
        else {
            "item": taken.stored.item.id,
            "date": taken.stored.meeting.date,
            "body": taken.stored.meeting.body,
            "title": taken.stored.item.title,
            "why": taken.why,
        },
        **place_object(promise.stored),
    }


def followups_lines(answer: FollowUps) -> Iterator[str]:
    """Yield every promise with its due time and what became of it."""
    if not answer.found:
        yield "Ingen løfter fundet."
    else:
        yield count(len(answer.found), "løfte", "løfter")
    for follow in answer.found:
        promise, taken = follow.promise, follow.taken_up
        meeting, item = promise.stored.meeting, promise.stored.item
        due = promise.due
        when = f"{due.words}{f' ({due.iso})' if due.iso else ''}" if due else "ingen frist nævnt"
        yield ""
        yield f"»{' '.join(promise.quote.text.split())}«"
        yield f"   {meeting.body} · {day(meeting.date)} · punkt {item.number or '–'} · {item.title}"
        who = f"Hvem: {promise.who} · " if promise.who else ""
        yield f"   {who}Frist: {when} · side {promise.quote.page} · {item.id}"
        yield f"   {_STATES[follow.state]}"
        if taken:
            yield f"   → {taken.stored.meeting.body}, {taken.stored.item.id}. {taken.why}"
    yield ""
    yield scope_line(answer.scope)
