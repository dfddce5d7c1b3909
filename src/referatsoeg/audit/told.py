"""The steps a history tells of, as a chain needs them: by the archive's own names of bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from referatsoeg.audit.names import body_key, same_body
from referatsoeg.model.meeting import HistoryStep, Item
from referatsoeg.rulings import outcome_of
from referatsoeg.text.dates import first_date
from referatsoeg.text.presence import without_presence

# "… Fraværende: Karla Test 16-11-2023 Teknisk Udvalg": the next step's head glued to a line.
_GLUED = regex.compile(
    r"(?<=\S)[ ](?P<date>\d{1,2}-\d{2}-\d{4})\s+(?P<body>\p{Lu}[\p{L}, -]*?"
    r"(?:udvalg\w*|[Bb]yråd\w*|[Rr]egionsråd\w*|bestyrelse\w*)(?:\s\d{4}(?:-\d{4})?)?)(?=\s|$)"
)
_SENTENCE = regex.compile(
    r"\b(?:har|er|blev|skal|kan|vil|på baggrund|som følge)\b", regex.IGNORECASE
)


def told_steps(item: Item, names: Sequence[str]) -> Iterator[HistoryStep]:
    """Yield the steps of an item's history; words about another case are no step of this one."""
    for step in item.history:
        for part in _unglued(step):
            if part.body is None or not _SENTENCE.search(part.body):
                yield replace(part, body=_known_name(part.body, names))


def _unglued(step: HistoryStep) -> Iterator[HistoryStep]:
    heads = list(_GLUED.finditer(step.text))
    if not heads:
        yield step
        return
    yield _with_text(step, step.text[: heads[0].start()])
    for place, head in enumerate(heads):
        end = heads[place + 1].start() if place + 1 < len(heads) else len(step.text)
        opened = replace(step, date=first_date(head["date"]), body=head["body"].strip())
        yield _with_text(opened, step.text[head.end() : end])


def _with_text(step: HistoryStep, text: str) -> HistoryStep:
    words = text.strip()
    return replace(step, text=words, outcome=outcome_of(without_presence(words)))


def _known_name(body: str | None, names: Sequence[str]) -> str | None:
    """Return the name the archive has for a body that a history names in its own way."""
    if body is None:
        return None
    exact = [n for n in names if body_key(n) == body_key(body)]
    like = exact or [n for n in names if same_body(n, body)]
    return like[0] if len(like) == 1 else body
