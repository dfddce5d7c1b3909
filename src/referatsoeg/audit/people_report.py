"""Persons as people and programs read them: roles over time, meetings, items with sentences."""

from __future__ import annotations

from collections.abc import Iterator

from referatsoeg.audit.evidence import Quote, sentence_of
from referatsoeg.audit.people import Seen, Someone
from referatsoeg.audit.person_presence import Part, noted, told
from referatsoeg.audit.scope import Scope, scope_line, scope_object
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import PRESENCES, count, day

_SHOWN = 20  # items shown to people; --json gives all
_PARTS = {
    "inhabil": "inhabil",
    "late": "kom senere",
    "left": "gik før",
    "away": "deltog ikke",
    "substitute": "stedfortræder",
}
_RULED = {"merge": "slået sammen med", "split": "skilt fra", "body": "en anden i udvalget"}


def persons_object(asked: str, found: tuple[Someone, ...], scope: Scope) -> JsonObject:
    """Return everybody the name may be."""
    return {
        "asked": asked,
        "persons": [_person(someone) for someone in found],
        "searched": scope_object(scope),
    }


def _person(someone: Someone) -> JsonObject:
    return {
        "id": someone.id,
        "ids": list(someone.ids),
        "name": someone.name,
        "spellings": [
            {"name": name, "why": someone.reasons.get(name)} for name in someone.spellings
        ],
        "roles": [
            {"role": role, "organisation": organisation, "party": party, "from": first, "to": last}
            for (role, organisation, party), (first, last) in _roles(someone)
        ],
        "meetings": [
            {
                "meeting": s.meeting.id,
                "authority": s.meeting.authority,
                "body": s.meeting.body,
                "date": s.meeting.date,
                "status": s.attendance.status.value,
                "note": s.attendance.note,
                "parts": [_part(p) for p in noted(s.attendance.note or "")],
            }
            for s in _attended(someone)
            if s.attendance
        ],
        "items": [_item(s) for s in _mentioned(someone)],
        "decided": [
            {"kind": r.kind, "ids": [r.first, r.other], "why": r.why, "made": r.made}
            for r in someone.ruled
        ],
    }


def _part(part: Part) -> JsonObject:
    return {"kind": part.kind, "for": part.stands_for, "items": list(part.items)}


def _item(seen: Seen) -> JsonObject:
    stored = seen.stored
    assert stored is not None
    return {
        "item": stored.item.id,
        "body": stored.meeting.body,
        "date": stored.meeting.date,
        "number": stored.item.number,
        "title": stored.item.title,
        "name": seen.name,
        "role": seen.role,
        "organisation": seen.organisation,
        "party": seen.party,
        "mentions": [{"page": q.page, "text": q.text} for q in _quotes(seen)],
        "attendance": [
            {**_part(part), "page": quote.page, "text": quote.text} for part, quote in _parts(seen)
        ],
        "reasons": list(seen.person.reasons) if seen.person else [],
        "source": stored.source,
        "sha256": stored.sha256,
    }


def _quotes(seen: Seen) -> Iterator[Quote]:
    told: set[tuple[int, str]] = set()
    for mention in seen.person.mentions if seen.person else ():
        assert seen.stored is not None
        quote = sentence_of(seen.stored.item, mention.span)
        if quote and (quote.page, quote.text) not in told:
            told.add((quote.page, quote.text))
            yield quote


def _parts(seen: Seen) -> Iterator[tuple[Part, Quote]]:
    """Yield what the item's sentences say of the person's part in it, each once."""
    known: set[tuple[Part, str]] = set()
    for mention in seen.person.mentions if seen.person else ():
        assert seen.stored is not None
        quote = sentence_of(seen.stored.item, mention.span)
        if quote is None:
            continue
        start = mention.span.start - quote.start
        for part in told(quote.text, start, start + len(mention.text)):
            if (part, quote.text) not in known:
                known.add((part, quote.text))
                yield part, quote


_Role = tuple[str | None, str | None, str | None]


def _roles(someone: Someone) -> list[tuple[_Role, tuple[str | None, str | None]]]:
    spans: dict[_Role, tuple[str | None, str | None]] = {}
    for seen in sorted(someone.seen, key=lambda s: s.meeting.date or ""):
        role = (seen.role, seen.organisation, seen.party)
        if any(role):
            first = spans[role][0] if role in spans else seen.meeting.date
            spans[role] = (first, seen.meeting.date)
    return list(spans.items())


def _attended(someone: Someone) -> list[Seen]:
    return sorted(
        (s for s in someone.seen if s.attendance), key=lambda s: (s.meeting.date or "", s.name)
    )


def _mentioned(someone: Someone) -> list[Seen]:
    return sorted(
        (s for s in someone.seen if s.stored),
        key=lambda s: (s.meeting.date or "", s.stored.item.id if s.stored else ""),
    )


def persons_lines(asked: str, found: tuple[Someone, ...], scope: Scope) -> Iterator[str]:
    """Yield everybody the name may be, with roles, meetings and sentences."""
    if not found:
        yield f"Ingen med navnet »{asked}« er fundet."
    elif len(found) > 1:
        yield f"»{asked}« kan være {len(found)} personer:"
    for someone in found:
        yield ""
        yield from _person_lines(someone)
    yield ""
    yield scope_line(scope)


def _person_lines(someone: Someone) -> Iterator[str]:
    yield f"{someone.name}   [{someone.id}]"
    for name in someone.spellings:
        if name != someone.name:
            yield f"   også skrevet »{name}«: {someone.reasons.get(name, 'samme ord')}"
    for (role, organisation, party), (first, last) in _roles(someone):
        words = ", ".join(filter(None, (role, organisation, f"({party})" if party else None)))
        period = day(first) if first == last else f"{day(first)} – {day(last)}"
        yield f"   {words} · {period}"
    for ruled in someone.ruled:
        other = ruled.first if ruled.other in someone.ids else ruled.other
        yield f"   {_RULED[ruled.kind]} {other} ({day(ruled.made[:10])}): {ruled.why}"
    attended = _attended(someone)
    if attended:
        yield f"   {count(len(attended), 'møde', 'møder')}: {_presence(attended)}"
    mentioned = _mentioned(someone)
    for seen in mentioned[:_SHOWN]:
        stored = seen.stored
        assert stored is not None
        yield f"   {stored.meeting.body} · {day(stored.meeting.date)} · {stored.item.title}"
        yield f"      {stored.item.id}"
        for part, quote in _parts(seen):
            yield f"      {_part_words(part)} (side {quote.page})"
        for quote in _quotes(seen):
            yield f"      side {quote.page}: »{' '.join(quote.text.split())}«"
    if len(mentioned) > _SHOWN:
        yield f"   … og {len(mentioned) - _SHOWN} punkter til; se dem alle med --json"


def _part_words(part: Part) -> str:
    whom = f" for {part.stands_for}" if part.stands_for else ""
    named = f", punkt {', '.join(part.items)}" if part.items else ""
    return f"{_PARTS[part.kind]}{whom}{named}"


def _presence(attended: list[Seen]) -> str:
    tally: dict[str, int] = {}
    for seen in attended:
        if seen.attendance:
            word = PRESENCES[seen.attendance.status]
            tally[word] = tally.get(word, 0) + 1
    return ", ".join(f"{number} {word}" for word, number in tally.items())
