"""Who stood aside from a decision, in the words of the minutes."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from referatsoeg.model import Dissent
from referatsoeg.vocabulary.outcomes import BODY_WORD, DISSENT

_SAID = regex.compile(rf"(?P<who>[^\n:;]{{2,300}}?),?\s(?:{DISSENT})", regex.IGNORECASE)
_BODY = regex.compile(rf"\b{BODY_WORD}\b", regex.IGNORECASE)
_MINORITY = regex.compile(r"mindretal|medlem", regex.IGNORECASE)
_TITLE = regex.compile(
    r"^(?:udvalgs|byråds|råds|bestyrelses)?medlem(?:mer(?:ne)?)?\s", regex.IGNORECASE
)


def read_dissent(sentences: Iterable[str]) -> tuple[Dissent, ...]:
    """Return each reservation, refusal to join, remark for the record and case of inhabilitet."""
    return tuple(d for s in sentences if (d := _dissent(s)) is not None)


def _dissent(sentence: str) -> Dissent | None:
    said = _SAID.match(sentence)
    if said is None:
        return None
    who = _TITLE.sub("", said["who"].strip())
    if not _named(who):
        return None
    return Dissent(who=who, text=sentence.strip())


def _named(who: str) -> bool:
    """Tell a person, party or minority from the body itself and from a thing."""
    if not (who[:1].isupper() or who[:1] == "("):
        return False
    return _BODY.search(who) is None or _MINORITY.search(who) is not None
