"""Who stood aside from a decision, in the words of the minutes."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from referatsoeg.model.meeting import Dissent
from referatsoeg.rulings.actors import acts_alone
from referatsoeg.vocabulary.outcome_marks import DISSENT

_SAID = regex.compile(rf"(?P<who>[^\n:;]{{2,300}}?),?\s(?:{DISSENT})", regex.IGNORECASE)
_THING = regex.compile(r"\b(?:indstilling|forslag|bemærkning)", regex.IGNORECASE)
_ALSO = regex.compile(
    r",?\s(?:undlod|undlader|stemte|stemmer)\b.*", regex.IGNORECASE | regex.DOTALL
)
_TITLE = regex.compile(
    r"^(?:udvalgs|byråds|råds|bestyrelses)?medlem(?:mer(?:ne)?)?\s", regex.IGNORECASE
)


def read_dissent(sentences: Iterable[str]) -> tuple[Dissent, ...]:
    """Return each reservation, refusal to join, remark for the record and case of inhabilitet."""
    return tuple(dict.fromkeys(d for s in sentences if (d := _dissent(s)) is not None))


def _dissent(sentence: str) -> Dissent | None:
    said = _SAID.match(sentence) if acts_alone(sentence) else None
    if said is None:
        return None
    if _THING.search(said["who"]):
        return None
    who = _ALSO.sub("", _TITLE.sub("", said["who"].strip()))
    return Dissent(who=who, text=sentence.strip()) if who[:1].isupper() or who[:1] == "(" else None
