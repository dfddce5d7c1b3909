"""The steps a history tells of, as a chain needs them: by the archive's own names of bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from referatsoeg.audit.names import body_key, same_body
from referatsoeg.model.meeting import HistoryStep, Item

_SENTENCE = regex.compile(
    r"\b(?:har|er|blev|skal|kan|vil|på baggrund|som følge)\b", regex.IGNORECASE
)


def told_steps(item: Item, names: Sequence[str]) -> Iterator[HistoryStep]:
    """Yield the steps of an item's history; words about another case are no step of this one."""
    for step in item.history:
        if step.body is None or not _SENTENCE.search(step.body):
            yield replace(step, body=_known_name(step.body, names))


def _known_name(body: str | None, names: Sequence[str]) -> str | None:
    """Return the name the archive has for a body that a history names in its own way."""
    if body is None:
        return None
    exact = [n for n in names if body_key(n) == body_key(body)]
    like = exact or [n for n in names if same_body(n, body)]
    return like[0] if len(like) == 1 else body
