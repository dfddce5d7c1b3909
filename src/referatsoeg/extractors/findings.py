"""Everything the extractors find in meetings: people and organisations, amounts, tariffs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from referatsoeg.extractors.amounts import amounts
from referatsoeg.extractors.people import ItemPeople, people
from referatsoeg.extractors.tariffs import tariffs
from referatsoeg.model.findings import Entity, Findings, Recogniser
from referatsoeg.model.meeting import TITLE, Item, Meeting


def find_all(meetings: Sequence[Meeting], recogniser: Recogniser | None) -> tuple[Findings, ...]:
    """Return the findings of every item, in the order of the meetings and their items.

    Without a recogniser only the people whom attendance names are found; amounts and tariffs need
    none. All sections go to the recogniser in one call, because models are fast in batches only.
    """
    texts = [text for m in meetings for item in m.items for text in _texts(item)]
    seen = iter(recogniser.entities(texts)) if recogniser is not None else iter(())
    found: list[Findings] = []
    for meeting in meetings:
        entities = [_of_item(item, seen) for item in meeting.items]
        persons = people(meeting, [e[1:] for e in entities], [e[0] if e else () for e in entities])
        year = _year(meeting)
        for item, named in zip(meeting.items, persons, strict=True):
            found.append(_findings(item, named, year))
    return tuple(found)


def _texts(item: Item) -> Iterator[str]:
    """Yield what is read of an item: its title, then its sections."""
    yield item.title
    yield from (section.text for section in item.sections)


def _of_item(item: Item, seen: Iterator[tuple[Entity, ...]]) -> list[tuple[Entity, ...]]:
    return list(islice(seen, 1 + len(item.sections)))


def _findings(item: Item, named: ItemPeople, year: int | None) -> Findings:
    sums = tuple(
        amount
        for index, section in enumerate(item.sections)
        for amount in amounts(section.text, index)
    )
    # What a title tells is mostly told again below it, with the sentence that explains it.
    told = {(amount.value, amount.unit) for amount in sums}
    titled = tuple(a for a in amounts(item.title, TITLE) if (a.value, a.unit) not in told)
    return Findings(
        item_id=item.id,
        people=named.people,
        organisations=named.organisations,
        amounts=titled + sums,
        tariffs=tariffs(item, sums, year),
    )


def _year(meeting: Meeting) -> int | None:
    """Return the year of a meeting; an undated one has none."""
    return int(meeting.date[:4]) if meeting.date and meeting.date[:4].isdigit() else None
