"""Answering "what became of case N": one chain, or the matters of a collective number."""

from __future__ import annotations

from dataclasses import dataclass, field

import regex
from sqlalchemy import ColumnElement, or_, select

from referatsoeg.archive import Archive
from referatsoeg.archive.schema import entries, item_cases, items, meetings
from referatsoeg.audit.cases import in_order, with_number
from referatsoeg.audit.chain import Chain, chain_of
from referatsoeg.audit.matters import is_standing, split, why_collective
from referatsoeg.audit.names import fold, same_body, title_words, words
from referatsoeg.audit.scope import Scope, searched
from referatsoeg.model.stored import StoredItem
from referatsoeg.text.dates import find_dates


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An item joined to a case without its number, and the evidence for it."""

    stored: StoredItem
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAnswer:
    """What the archive knows of a case: its chains, why they are several, and what was searched."""

    asked: str
    spellings: tuple[str, ...]
    collective: str | None
    chains: tuple[Chain, ...]
    links: tuple[Link, ...] = field(default=())
    scope: Scope


_REFERENCE = regex.compile(
    r"(?:jf|jfr|se|henvises til|behandlet (?:som|under))\.?\s+(?:pkt|punkt|sag)\.?\s*(?:nr\.?)?\s*"
    r"(?P<number>\d{1,4})(?P<rest>[^.;]{0,60})",
    regex.IGNORECASE,
)


def case_answer(archive: Archive, asked: str) -> CaseAnswer:
    """Return the way of a case, asked for by its number, by an item's id or by a title."""
    held, spellings = with_number(archive, asked)
    if not held:
        stored = archive.item(asked)
        if stored is not None and stored.item.case_numbers:
            return case_answer(archive, stored.item.case_numbers[0])
        held = (stored,) if stored is not None else _by_title(archive, asked)
    collective = why_collective(held) if spellings else None
    groups = split(held) if collective else ((held,) if held else ())
    links = () if collective or not held else _links(archive, held)
    if not spellings and links:
        groups = (in_order([*held, *(link.stored for link in links)]),)
    known = _meetings(archive)
    return CaseAnswer(
        asked=asked,
        spellings=spellings,
        collective=collective,
        chains=tuple(chain_of(group, known) for group in groups),
        links=links,
        scope=searched(archive),
    )


def _meetings(archive: Archive) -> list[tuple[str, str]]:
    with archive.reading() as connection:
        rows = connection.execute(select(meetings.c.date, meetings.c.body))
        return [(date, body) for date, body in rows if date]


def _by_title(archive: Archive, asked: str) -> tuple[StoredItem, ...]:
    """Return items without a number whose title is what was asked for."""
    wanted = title_words(asked)
    if len(wanted) < 2:
        return ()
    with archive.reading() as connection:
        rows = connection.execute(select(items.c.id, items.c.title).where(_unnumbered())).all()
    ids = [item_id for item_id, title in rows if wanted == title_words(title)]
    return in_order(s for s in map(archive.item, ids) if s is not None)


def _unnumbered() -> ColumnElement[bool]:
    """Return the condition that an item carries no case number."""
    return items.c.id.not_in(select(item_cases.c.item_id).scalar_subquery())


def _links(archive: Archive, held: tuple[StoredItem, ...]) -> tuple[Link, ...]:
    """Return items without a case number that have the same title or refer to the case."""
    titles = {fold(s.item.title): s for s in held if _tells(s.item.title)}
    ids = {s.item.id for s in held}
    links = []
    for item_id in _candidates(archive, held):
        stored = archive.item(item_id) if item_id not in ids else None
        if stored is None:
            continue
        same = titles.get(fold(stored.item.title))
        if same is not None and stored.meeting.authority == same.meeting.authority:
            links.append(Link(stored=stored, why=f"Samme titel som {same.item.id}."))
            continue
        why = _reference(stored, held)
        if why:
            links.append(Link(stored=stored, why=why))
    return tuple(links)


def _candidates(archive: Archive, held: tuple[StoredItem, ...]) -> list[str]:
    """Return the ids of items that may belong: a like title, or "punkt N" somewhere in the text.

    The database finds them without reading every item of the archive into memory.
    """
    numbers = {s.item.number for s in held if s.item.number}
    told = [
        entries.c.item.like(f"%{word} {n}%") for n in numbers for word in ("unkt", "kt.", "sag")
    ]
    titles = [items.c.title.ilike(_like(s.item.title)) for s in held]
    here = (entries.c.reading_id == items.c.reading_id) & (entries.c.position == items.c.position)
    asked = (
        select(items.c.id)
        .join(entries, here)
        .where(_unnumbered(), or_(*titles, *told))
        .order_by(items.c.id)
    )
    with archive.reading() as connection:
        return list(connection.execute(asked).scalars())


def _like(title: str) -> str:
    """Return a title as a pattern that letters outside ASCII, which LIKE takes literally, fit."""
    return "".join(c if c.isascii() and c not in "%_" else "_" for c in title)


def _tells(title: str) -> bool:
    return len(words(title)) >= 3 and not is_standing(title)


def _reference(stored: StoredItem, items: tuple[StoredItem, ...]) -> str | None:
    """Return the words by which an item refers to one of `items` by number and date."""
    for section in stored.item.sections:
        for match in _REFERENCE.finditer(section.text):
            for found in find_dates(match["rest"]):
                for other in items:
                    right = other.item.number == match["number"]
                    if right and other.meeting.date == found.iso and _fits(stored, other):
                        return f"Henviser til {other.item.id}: »{match[0].strip()}«"
    return None


def _fits(stored: StoredItem, other: StoredItem) -> bool:
    return stored.meeting.authority == other.meeting.authority or same_body(
        stored.meeting.body, other.meeting.body
    )
