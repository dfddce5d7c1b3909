"""Everything the extractors find in meetings: people and organisations, amounts, tariffs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from referatsoeg.extractors.amounts import amounts
from referatsoeg.extractors.people import ItemPeople, people
from referatsoeg.extractors.tariffs import tariffs
from referatsoeg.model.findings import Entity, Findings, Recogniser
from referatsoeg.model.meeting import Item, Meeting


def find_all(meetings: Sequence[Meeting], recogniser: Recogniser | None) -> tuple[Findings, ...]:
    """Return the findings of every item, in the order of the meetings and their items.

    Without a recogniser only the people whom attendance names are found; amounts and tariffs need
    none. All sections go to the recogniser in one call, because models are fast in batches only.
    """
    texts = [s.text for m in meetings for item in m.items for s in item.sections]
    seen = iter(recogniser.entities(texts)) if recogniser is not None else iter(())
    found: list[Findings] = []
    for meeting in meetings:
        entities = [_of_item(item, seen) for item in meeting.items]
        persons = people(meeting, entities)
        year = _year(meeting)
        for item, named in zip(meeting.items, persons, strict=True):
            found.append(_findings(item, named, year))
    return tuple(found)


def _of_item(item: Item, seen: Iterator[tuple[Entity, ...]]) -> list[tuple[Entity, ...]]:
    return list(islice(seen, len(item.sections)))


def _findings(item: Item, named: ItemPeople, year: int | None) -> Findings:
    sums = tuple(
        amount
        for index, section in enumerate(item.sections)
        for amount in amounts(section.text, index)
    )
    return Findings(
        item_id=item.id,
        people=named.people,
        organisations=named.organisations,
        amounts=sums,
        tariffs=tariffs(item, sums, year),
    )


def _year(meeting: Meeting) -> int | None:
    """Return the year of a meeting; an undated one has none."""
    return int(meeting.date[:4]) if meeting.date and meeting.date[:4].isdigit() else None
