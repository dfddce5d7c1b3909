"""What a ruling is about, in the words of the minutes."""

from __future__ import annotations

import regex

from referatsoeg.model import Outcome
from referatsoeg.rulings.choosing import tail
from referatsoeg.rulings.clauses import Clause
from referatsoeg.vocabulary.outcomes import BODY_WORD

_FLAGS = regex.IGNORECASE
_INNER = regex.compile(
    r"^.{0,120}?\bat (?:godkende|tiltræde|anbefale|vedtage|afvise|udsætte|sende|imødekomme|tage|bevilge)\s+",
    _FLAGS | regex.DOTALL,
)
_LEAD_IN = regex.compile(
    rf"^\W*(?:(?:enstemmigt|herefter|også|ligeledes|dog|op|for|om|herom|i stedet|fuld|bred|opbakning|fra|til)\b\W*"
    rf"|(?:over\s?for|overfor|til)\s(?:[\p{{L}}-]+\s){{0,3}}?{BODY_WORD}\b\W*"
    rf"|(?:[\p{{L}}-]+\s){{0,4}}?{BODY_WORD}\b\W*(?!indstilling|s\b)|at\s)*",
    _FLAGS,
)
_PASSIVE_END = regex.compile(
    r"\s(?:godkendes|tiltrædes|vedtages|anbefales|imødekommes|godkendt|tages til efterretning|"
    r"til efterretning)\W*$", _FLAGS
)  # fmt: skip
_AUX = regex.compile(
    r"\s+(?:blev|er|bliver|kan|kunne|skal|bør|vil|var)\b.*$", _FLAGS | regex.DOTALL
)
_TOOK = regex.compile(r"\b(?:tog|tager)\s(?P<subject>.{1,300}?)\s*$", _FLAGS | regex.DOTALL)
_VOTE = regex.compile(
    r"\s(?:med (?:stemmerne )?\d|enstemmig|uden afstemning).*$", _FLAGS | regex.DOTALL
)
_EMPTY = regex.compile(r"\W*(?:det|dette|sagen|heraf|herom|som indstillet|enstemmigt)?\W*", _FLAGS)


def subject(sentence: str, clause: Clause) -> str | None:
    """Return what a clause rules on, None where only the answer itself stands ("Godkendt.")."""
    begin, end = clause.verb
    if clause.form == "active":
        before = _TOOK.search(sentence[clause.start : begin])
        if clause.outcome is Outcome.NOTED and before:
            return _clean(before["subject"])
        return _after(sentence[end : clause.end])
    if clause.form == "infinitive":
        return _after(sentence[end : clause.end])
    return _clean(_AUX.sub("", sentence[clause.start : begin]))


def _after(text: str) -> str | None:
    head = text[: tail(text)]
    inner = _INNER.match(head)
    if inner:
        return _clean(head[inner.end() :])
    return _clean(_PASSIVE_END.sub("", _LEAD_IN.sub("", head, count=1)))


def _clean(text: str) -> str | None:
    text = _VOTE.sub("", text).strip(" \t\n.,:;")
    return None if _EMPTY.fullmatch(text) or len(text) > 300 else text
