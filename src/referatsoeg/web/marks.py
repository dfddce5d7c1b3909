"""The facts of an item that can be shown at their place: which words, on which page and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from referatsoeg.audit.evidence import Quote, at_span, find, of_decision, of_ruling
from referatsoeg.model.document import Passage
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Item
from referatsoeg.model.stored import StoredItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words that stand in one line of the source."""

    page: int
    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A fact to show: its key in addresses, its Danish name and its words line by line."""

    key: str
    name: str
    parts: tuple[Part, ...]

    @property
    def page(self) -> int:
        """Return the page the words begin on."""
        return self.parts[0].page


def shown(stored: StoredItem, key: str | None) -> Shown:
    """Return the fact an address names; the decision, else the title, when it names none."""
    found = _named(stored, key or "") or _named(stored, "beslutning")
    return found or _title(stored.item)


def _named(stored: StoredItem, key: str) -> Shown | None:
    kind, _, place = key.partition("-")
    number = int(place) if place.isascii() and place.isdigit() and len(place) < 6 else -1
    item = stored.item
    match kind:
        case "titel":
            return _title(item)
        case "beslutning":
            return _of(key, "Beslutning", of_decision(item))
        case "afgoerelse" if item.decision and 0 <= number < len(item.decision.rulings):
            ruling = item.decision.rulings[number]
            return _of(key, "Afgørelse", of_ruling(item, ruling) or of_decision(item))
        case "indstilling" if 0 <= number < len(item.recommendations):
            return _of(key, "Indstilling", _recommendation(item, number))
        case _:
            return _finding(stored, kind, key, number)


def _finding(stored: StoredItem, kind: str, key: str, number: int) -> Shown | None:
    item, found = stored.item, stored.findings
    if number < 0:
        return None
    if kind == "beloeb" and number < len(found.amounts):
        return _of(key, "Beløb", at_span(item, found.amounts[number].span))
    if kind == "takst" and number < len(found.tariffs):
        return _of(key, "Takst", at_span(item, found.tariffs[number].span))
    if kind == "person" and number < len(found.people) and found.people[number].mentions:
        return _of(key, "Person", at_span(item, found.people[number].mentions[0].span))
    if kind == "afsnit" and number < len(item.sections):
        section = item.sections[number]
        starts = section.passage.starts
        parts = parts_of(section.passage, 0, len(section.text)) if starts else ()
        return Shown(key=key, name=section.heading or "Afsnit", parts=parts) if parts else None
    return None


def _recommendation(item: Item, number: int) -> Quote | None:
    wanted = item.recommendations[number].text
    kinds = (SectionKind.RECOMMENDATION, SectionKind.DECISION)
    for section in sorted(item.sections, key=lambda s: s.kind not in kinds):
        found = find(section.passage, wanted, section.page)
        if found:
            return found
    return None


def _title(item: Item) -> Shown:
    return Shown(key="titel", name="Titel", parts=(title_part(item),))


def title_part(item: Item) -> Part:
    """Return the title of an item at its place."""
    return Part(page=item.page, line=item.line, text=item.title)


def _of(key: str, name: str, quote: Quote | None) -> Shown | None:
    if quote is None:
        return None
    parts = parts_of(quote.passage, quote.start, quote.end)
    return Shown(key=key, name=name, parts=parts) if parts else None


def parts_of(passage: Passage, start: int, end: int) -> tuple[Part, ...]:
    """Return the words of a text from `start` to `end`, line by line of the source."""
    return tuple(part for _, part in placed_parts(passage, start, end))


def placed_parts(passage: Passage, start: int, end: int) -> Iterator[tuple[int, Part]]:
    """Yield the words of a text line by line of the source, each after its offset in the text."""
    starts = passage.starts
    for place, begin in enumerate(starts):
        after = starts[place + 1].offset if place + 1 < len(starts) else len(passage.text)
        low, high = max(begin.offset, start), min(after, end)
        words = passage.text[low:high]
        if words.strip():
            low += len(words) - len(words.lstrip())
            yield low, Part(page=begin.page, line=begin.line, text=words.strip())


def all_parts(item: Item) -> tuple[Part, ...]:
    """Return every known line of an item once, in the order of the source."""
    found = {
        (part.line, part.text): part
        for section in item.sections
        for part in parts_of(section.passage, 0, len(section.text))
    }
    title = title_part(item)
    found.setdefault((title.line, title.text), title)
    return tuple(sorted(found.values(), key=lambda p: p.line))
