"""What a ruling is about, in the words of the minutes."""

from __future__ import annotations

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.actors import body_of
from referatsoeg.rulings.choosing import tail
from referatsoeg.rulings.clauses import Clause
from referatsoeg.vocabulary.outcome_marks import BODY_WORD

_FLAGS = regex.IGNORECASE
_INNER = regex.compile(
    r"^.{0,120}?\bat (?:godkende|tiltræde|anbefale|vedtage|afvise|udsætte|sende|imødekomme"
    r"|tage|bevilge)\s+",
    _FLAGS | regex.DOTALL,
)
# Words between the verb and what it rules on: adverbs, to whom, and the body after the verb.
_ADVERBS = (
    r"(?:enstemmigt|herefter|også|ligeledes|dog|op|for|om|herom|i stedet|fuld|bred|opbakning"
    r"|fra|til|at)"
    r"\b(?!\s\d)\W*"
)
_TO_WHOM = (
    rf"(?:(?:over\s?for|overfor|til)\s(?:[\p{{L}}-]+,?\s){{0,4}}?{BODY_WORD}\b"
    rf"|{BODY_WORD}\b(?=,?\sat\b))\W*"
)
_WHO = rf"(?:[\p{{L}}-]+,?\s){{0,4}}?{BODY_WORD}\b(?<!s)\W*"
_LEAD_IN = regex.compile(rf"^\W*(?:{_TO_WHOM}|{_ADVERBS})*", _FLAGS)
_LEAD_IN_WHO = regex.compile(rf"^\W*(?:{_WHO})?(?:{_TO_WHOM}|{_ADVERBS})*", _FLAGS)
_PASSIVE_END = regex.compile(
    r"\s(?:godkendes|tiltrædes|vedtages|anbefales|imødekommes|godkendt|tages til efterretning|"
    r"til efterretning)\W*$", _FLAGS
)  # fmt: skip
_AUX = regex.compile(
    r"\s+(?:blev|er|bliver|kan|kunne|skal|bør|vil|var)\b.*$", _FLAGS | regex.DOTALL
)
_TOOK = regex.compile(r"\b(?:tog|tager)\s(?P<subject>.{1,300}?)\s*$", _FLAGS | regex.DOTALL)
# What the body did besides ruling is no part of what it ruled on ("drøftede planen og bemærkede:").
_AND_DID = regex.compile(
    r"\s+(?:og|samt)\s(?:herunder\s)?(?:bemærkede|havde|gav|ønskede|bad|fremhævede|pegede|kom|udtrykte"
    r"|opfordrede|efterspurgte|stillede|understregede|afgav|noterede)\b.*$", _FLAGS | regex.DOTALL
)  # fmt: skip
# "Som dirigent blev valgt N.N." and "Til suppleant blev valgt N.N.": the office stands first.
_OFFICE_FIRST = regex.compile(r"\W*(?:som|til)\s.{1,80}", _FLAGS | regex.DOTALL)
# "I stedet blev N.N. valgt", "Desuden er N.N. valgt": the one elected stands behind "blev"
_INSTEAD = regex.compile(
    r"\W*(?:i stedet|desuden|endvidere|herudover|derudover|samtidig|herefter|derefter|endelig|ligeledes)"
    r" (?:blev|er|bliver|var) (?P<who>.+)", _FLAGS | regex.DOTALL
)  # fmt: skip
# "Ida Bo gennemgik regnskabet, som blev godkendt"
_RELATIVE = regex.compile(r"(?P<what>(?:\p{Lu}[\p{L}.-]* )*\p{L}+),? (?:som|der)\W*$")
_MARK = regex.compile(r"^\s*[-–•*]\s+")
_WHO_THEN = regex.compile(r",\s(?:som|der|hvorefter|og)\s.*$", _FLAGS | regex.DOTALL)
_VOTE = regex.compile(
    r"\s(?:med (?:stemmerne )?\d|enstemmig|uden afstemning).*$", _FLAGS | regex.DOTALL
)
_EMPTY = regex.compile(
    r"\W*(?:det|dette|sagen|heraf|herom|som indstillet|enstemmigt|ikke|kan ikke|punkt(?:et)?|indstillingspunkt)?\W*",
    _FLAGS,
)


def subject(sentence: str, clause: Clause) -> str | None:
    """Return what a clause rules on, None where only the answer itself stands ("Godkendt.")."""
    begin, end = clause.verb
    if clause.form == "active":
        before = _TOOK.search(sentence[clause.start : begin])
        if clause.outcome is Outcome.NOTED and before:
            return _clean(before["subject"])
        return _after(sentence[end : clause.end], inverted=not body_of(sentence[:begin]))
    if clause.form == "infinitive":
        return _after(sentence[end : clause.end], inverted=False)
    instead = _INSTEAD.fullmatch(sentence[clause.start : begin])
    if clause.outcome is Outcome.ELECTED and instead:
        return _clean(instead["who"])
    before_verb = _AUX.sub("", sentence[clause.start : begin])
    if relative := _RELATIVE.search(before_verb):
        return _clean(relative["what"])
    if clause.outcome is Outcome.ELECTED and _OFFICE_FIRST.fullmatch(before_verb):
        return _after(_WHO_THEN.sub("", sentence[end : clause.end]), inverted=False)
    return _clean(before_verb)


def _after(text: str, *, inverted: bool) -> str | None:
    head = _AND_DID.sub("", text[: tail(text)])
    inner = _INNER.match(head)
    if inner:
        return _clean(head[inner.end() :])
    lead_in = _LEAD_IN_WHO if inverted else _LEAD_IN
    return _clean(_PASSIVE_END.sub("", lead_in.sub("", head, count=1)))


def _clean(text: str) -> str | None:
    text = _VOTE.sub("", text).strip(" \t\n.,:;")
    text = _MARK.sub("", text).removesuffix("(").rstrip()
    return None if _EMPTY.fullmatch(text) or len(text) > 300 else text
