"""From entities to the persons and organisations of each item of a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from referatsoeg.extractors.people.callings import called
from referatsoeg.extractors.people.guards import begins_with_calling, candidates, is_called
from referatsoeg.extractors.people.judging import Candidate
from referatsoeg.extractors.people.merging import Identities, Identity
from referatsoeg.extractors.people.names import clean
from referatsoeg.extractors.people.organisations import organisations
from referatsoeg.extractors.people.presence import listed
from referatsoeg.extractors.people.roles import Stated, stated
from referatsoeg.model.findings import Entity, Mention, Person, Span
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import TITLE, Attendance, Item, Meeting
from referatsoeg.text.capitals import calm

# The entities of each section of one item, in the order of `Item.sections`.
SectionEntities = Sequence[Sequence[Entity]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPeople:
    """What was found in one item; an organisation stands once, at its first mention."""

    item_id: str
    people: tuple[Person, ...]
    organisations: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A candidate and the section it stands in."""

    section: int
    candidate: Candidate


def people(
    meeting: Meeting,
    entities: Sequence[SectionEntities],
    titles: Sequence[Sequence[Entity]] = (),
) -> tuple[ItemPeople, ...]:
    """Return the people and organisations of each item, in the order of the items.

    `entities` holds, per item and section, what a recogniser found in the section's text, `titles`
    per item what it found in the title; what is without any may be missing at the end. Attachment
    titles are not read. Persons are told apart within the meeting: a first name alone belongs to
    its only owner there.
    """
    found = [
        _in_item(item, _at(entities, i), titles[i] if i < len(titles) else ())
        for i, item in enumerate(meeting.items)
    ]
    present = [a.name for a in meeting.attendance]
    known = Identities(present, (n.candidate.name for named in found for n in named))
    pattern = _known_names(known)
    found = [
        _owned(_with_missed(item, named, pattern), known)
        for item, named in zip(meeting.items, found, strict=True)
    ]
    attendance = {id(known.of(a.name)): a for a in reversed(meeting.attendance)}
    mentions = [_mentions(item, named) for item, named in zip(meeting.items, found, strict=True)]
    elsewhere = _first_stated(known, mentions)
    return tuple(
        ItemPeople(
            item_id=item.id,
            people=tuple(_persons(own, known, attendance, elsewhere)),
            organisations=organisations(item, _at(entities, i)),
        )
        for i, (item, own) in enumerate(zip(meeting.items, mentions, strict=True))
    )


def _at(entities: Sequence[SectionEntities], index: int) -> SectionEntities:
    return entities[index] if index < len(entities) else ()


def _texts(item: Item) -> Iterator[tuple[int, str]]:
    """Yield the texts of an item that may name people, by the section a span would give."""
    yield TITLE, item.title
    for i, section in enumerate(item.sections):
        if section.kind is not SectionKind.ATTACHMENTS:
            yield i, section.text


def _text(item: Item, section: int) -> str:
    return item.title if section == TITLE else item.sections[section].text


def _in_item(item: Item, entities: SectionEntities, title: Sequence[Entity]) -> list[_Named]:
    """Find the candidates of an item: the model's persons and those on presence lines."""
    found = []
    for i, printed in _texts(item):
        own = title if i == TITLE else entities[i] if i < len(entities) else ()
        places: dict[tuple[int, int], Candidate] = {}
        text = calm(printed)
        for entity in own:
            name = text[entity.start : entity.end]
            if (
                entity.label == "PER"
                or (entity.label == "ORG" and begins_with_calling(name))
                or (entity.label == "LOC" and is_called(text, entity.start, entity.end))
            ):
                _place(places, candidates(text, entity.start, entity.end))
        _place(places, listed(text))
        _place(places, called(text))
        found += [_Named(i, _printed(c, printed)) for _, c in sorted(places.items())]
    return found


def _place(places: dict[tuple[int, int], Candidate], found: Iterable[Candidate]) -> None:
    """Add candidates that overlap none before them."""
    for c in found:
        if not any(start < c.end and c.start < end for start, end in places):
            places[c.start, c.end] = c


def _printed(candidate: Candidate, text: str) -> Candidate:
    """Return a candidate with its name as printed: in capitals where the line is."""
    return replace(candidate, name=clean(text[candidate.start : candidate.end]))


def _known_names(known: Identities) -> regex.Pattern[str] | None:
    """Return a pattern of the meeting's full names, for the places the model passed over."""
    names = sorted((n for n in known.printed() if " " in n), key=len, reverse=True)
    if not names:
        return None
    return regex.compile(r"(?<![\p{L}-])\L<names>(?![\p{L}-])", names=names)


def _with_missed(
    item: Item, named: list[_Named], pattern: regex.Pattern[str] | None
) -> list[_Named]:
    if pattern is None:
        return named
    taken: dict[int, list[Candidate]] = {}
    for n in named:
        taken.setdefault(n.section, []).append(n.candidate)
    more = list(named)
    for i, printed in _texts(item):
        text = ""
        for match in pattern.finditer(printed):
            if not any(c.start < match.end() and match.start() < c.end for c in taken.get(i, ())):
                text = text or calm(printed)
                missed = candidates(text, *match.span())
                more += [_Named(i, _printed(c, printed)) for c in missed]
    return sorted(more, key=lambda n: (n.section, n.candidate.start))


def _mentions(item: Item, named: Iterable[_Named]) -> list[Mention]:
    mentions = []
    calmed = cache(lambda section: calm(_text(item, section)))
    for n in named:
        text, c = _text(item, n.section), n.candidate
        beside = stated(calmed(n.section), c.start, c.end)
        mentions.append(
            Mention(
                label="PER",
                text=text[c.start : c.end],
                name=c.name,
                span=Span(section=n.section, start=c.start, end=c.end),
                role=beside.role,
                organisation=beside.organisation,
                party=beside.party,
            )
        )
    return mentions


def _owned(named: list[_Named], known: Identities) -> list[_Named]:
    """Leave out lone words that neither their surroundings nor the meeting know as a person."""
    kept = []
    for n in named:
        who = known.of(n.candidate.name)
        if who and (n.candidate.sure or " " in who.name):
            kept.append(n)
    return kept


def _first_stated(known: Identities, mentions: Iterable[Iterable[Mention]]) -> dict[int, Stated]:
    """Return for each person of the meeting what is first stated of them, anywhere in it."""
    said: dict[int, Stated] = {}
    for mention in (m for own in mentions for m in own):
        who = known.of(mention.name)
        if who:
            said[id(who)] = _filled(said.get(id(who), Stated()), mention)
    return said


def _filled(stated_before: Stated, beside: Mention | Attendance | Stated | None) -> Stated:
    if beside is None:
        return stated_before
    # A role and its organisation are stated together: never one of each from two places.
    fresh = stated_before.role is None and stated_before.organisation is None
    return Stated(
        role=beside.role if fresh else stated_before.role,
        organisation=beside.organisation if fresh else stated_before.organisation,
        party=stated_before.party or beside.party,
    )


def _persons(
    mentions: list[Mention],
    known: Identities,
    attendance: dict[int, Attendance],
    elsewhere: dict[int, Stated],
) -> Iterable[Person]:
    """Gather an item's mentions by person, in the order of their first mention."""
    own: dict[int, tuple[Identity, list[Mention]]] = {}
    for mention in mentions:
        who = known.of(mention.name)
        if who:
            own.setdefault(id(who), (who, []))[1].append(mention)
    for key, (who, theirs) in own.items():
        said = Stated()
        for mention in theirs:
            said = _filled(said, mention)
        said = _filled(_filled(said, attendance.get(key)), elsewhere.get(key))
        yield Person(
            name=who.name,
            role=said.role,
            organisation=said.organisation,
            party=said.party,
            mentions=tuple(theirs),
            reasons=tuple(dict.fromkeys(who.reasons)),
        )
