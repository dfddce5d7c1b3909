"""The words that prove a fact: where they stand in the text, on which page, in which file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import regex

from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Span
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Item, Ruling
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.emit import JsonObject
from referatsoeg.text.sentences import sentence_at

_LONGEST = 600  # characters of a quote; a list without full stops may run on for pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words as they stand in the joined text of an item, with the page they begin on."""

    text: str
    page: int
    passage: Passage
    start: int
    end: int

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield page and words of every source line the quote runs over."""
        starts = self.passage.starts
        for position, begin in enumerate(starts):
            after = starts[position + 1].offset if position + 1 < len(starts) else self.end
            low, high = max(begin.offset, self.start), min(after, self.end)
            if low < high:
                yield begin.page, self.passage.text[low:high]


def quote(passage: Passage, start: int, end: int, page: int) -> Quote:
    """Return the words at `start`–`end`; `page` counts when the text knows no lines."""
    origin = passage.origin(start)
    return Quote(
        text=passage.text[start:end],
        page=origin.page if origin else page,
        passage=passage,
        start=start,
        end=end,
    )


def at_span(item: Item, span: Span) -> Quote | None:
    """Return the very words of a finding."""
    found = item.passage_at(span.section)
    return quote(found[0], span.start, span.end, found[1]) if found else None


def sentence_of(item: Item, span: Span) -> Quote | None:
    """Return the sentence a finding stands in, whole unless it is very long."""
    found = item.passage_at(span.section)
    if found is None:
        return None
    passage, page = found
    start, _ = sentence_at(passage.text, span.start)
    _, end = sentence_at(passage.text, max(span.start, span.end - 1))
    if end - start > _LONGEST or end < span.end:
        start, end = span.start, span.end
    return quote(passage, start, end, page)


def find(passage: Passage, wanted: str, page: int) -> Quote | None:
    """Return where words stand in a text, however lines break them; None when they do not."""
    parts = [regex.escape(word) for word in wanted.split()]
    if not parts:
        return None
    match = regex.search(r"\s+".join(parts), passage.text)
    return quote(passage, match.start(), match.end(), page) if match else None


def decision_page(item: Item) -> int:
    """Return the page an item's decision begins on."""
    if item.decision and item.decision.passage.starts:
        return item.decision.passage.starts[0].page
    kinds = [s.page for s in item.sections if s.kind is SectionKind.DECISION]
    return kinds[0] if kinds else item.page


def of_ruling(item: Item, ruling: Ruling) -> Quote | None:
    """Return the words of a ruling inside the decision."""
    if item.decision is None:
        return None
    return find(item.decision.passage, ruling.text, decision_page(item))


def of_decision(item: Item) -> Quote | None:
    """Return the decision in full."""
    if item.decision is None or not item.decision.text:
        return None
    return quote(item.decision.passage, 0, len(item.decision.text), decision_page(item))


def fact_id(item_id: str, kind: str, *parts: str | None) -> str:
    """Return the stable id of a fact: its item and a mark made of the fact's own words."""
    mark = sha256("\0".join(part or "" for part in parts).encode()).hexdigest()[:8]
    return f"{item_id}#{kind}-{mark}"


def place_object(stored: StoredItem) -> JsonObject:
    """Return where a fact was decided and read: meeting, item, file, hash."""
    meeting, item = stored.meeting, stored.item
    return {
        "item": item.id,
        "meeting": meeting.id,
        "authority": meeting.authority,
        "body": meeting.body,
        "date": meeting.date,
        "number": item.number,
        "title": item.title,
        "case_numbers": list(item.case_numbers),
        "source": stored.source,
        "sha256": stored.sha256,
    }


def quote_object(found: Quote | None) -> JsonObject | None:
    """Return a quote as page and words."""
    return None if found is None else {"page": found.page, "text": found.text}
