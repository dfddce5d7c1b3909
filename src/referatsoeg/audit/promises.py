"""Sentences that promise to come back: what, who, and when it is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from referatsoeg.audit.due import Due, find_due
from referatsoeg.audit.evidence import Quote, fact_id, quote
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Section
from referatsoeg.model.stored import StoredItem
from referatsoeg.text.sentences import sentences

# What is said to happen later. A strong word is a promise in a decision even without a time;
# a weak one only with a time that lies ahead.
_STRONG = regex.compile(
    r"\b(?:arbejder\s+videre\s+med|vender\s+tilbage\s+(?:med|til|på|når)|genoptages|genoptager|"
    r"udsættes|udskydes|udsat(?:tes)?\b|tages\s+op\s+(?:igen|på)|"
    r"sender\s+(?:\p{L}+\s+){1,5}til\s+\p{Lu}|afrapporterer|følger\s+op\s+på\s+(?:et|næste|mødet)|"
    r"(?:forelægges|fremlægges|behandles)\s+(?:igen|på\s+ny|på\s+et\s+senere|på\s+et\s+kommende)|"
    r"(?:ønsker|ønskes|bad|beder|anmoder)\b[^.]{0,60}\b(?:forelagt|fremlagt|på\s+et\s+kommende\s+møde))",
    regex.IGNORECASE,
)
_WEAK = regex.compile(
    r"\b(?:(?:gen|for)?behandles|forelægges|fremlægges|drøftes|præsenteres|afrapporteres|evalueres|"
    r"genoptages|vende[rs]?\s+tilbage|tages\s+op|sættes\s+på|kommer\s+(?:på|tilbage|op)|"
    r"forventes\s+(?:klar|færdig|forelagt|behandlet|fremlagt)|"
    r"(?:vil\s+blive|bliver|skal|kan|bedes)\s+(?:\p{L}+\s+){0,3}(?:behandlet|forelagt|fremlagt)|"
    r"følges\s+op|gives\s+en\s+status)\b",
    regex.IGNORECASE,
)
# Making something is a promise only when a month or a day is named for it.
_MAKES = regex.compile(
    r"\b(?:laver|udarbejder|udarbejdes|fremsender|fremsendes|leverer)\b", regex.IGNORECASE
)
# Case text promises less: only a matter that is said to come before somebody.
_BEFORE_SOMEBODY = regex.compile(
    r"\b(?:behandles|forelægges|fremlægges|genoptages|vende[rs]?\s+tilbage|"
    r"(?:forventes|vil\s+blive|bliver|skal|kan)\s+(?:\p{L}+\s+){0,4}"
    r"(?:klar|behandlet|forelagt|fremlagt))\b",
    regex.IGNORECASE,
)
_SOMEBODY = regex.compile(
    r"(?:møde|udvalg|råd|bestyrelse|styregruppe|magistrat|\b(?:FU|KKR|ØU)\b)", regex.IGNORECASE
)
# "arbejder videre" of many hands and "hvis" are no promise; nor is what was taken off or asked.
_NO_PROMISE = regex.compile(
    r"\b(?:genoptages?,?\s+hvis|nedenstående\s+(?:input|bemærkninger)|(?:denne|nærværende)\s+sag|"
    r"(?:blev|er|har)\s+(?:\p{L}+\s+){0,3}(?:behandlet|forelagt|fremlagt|udsat|udskudt|drøftet)|"
    r"(?:kan|vil)\s+ikke\s+(?:\p{L}+\s+){0,4}(?:behandl|forelægge|forelagt|fremlagt)\p{L}*|"
    r"ikke\s+(?:vende|genoptages)|nås\s+(?:dog\s+)?ikke|uds(?:at|ættes)\s+for|"
    # put forward today, or at this very meeting beside the item: nothing is to come back
    r"(?:forelægges|fremlægges|behandles)\s+(?:derfor\s+)?(?:nu|hermed)|samme\s+møde(?:række)?|"
    r"ingen\s+(?:\p{L}+\s+)?økonomiske\s+konsekvenser)\b",
    regex.IGNORECASE,
)
_BARE = regex.compile(
    r"^\W*(?:\d+\w?[.)]?\s*)?(?:sagen\s+)?(?:udsat|udsættes|udskydes)\W*$", regex.IGNORECASE
)
_SILENT = frozenset(
    {
        SectionKind.HISTORY,
        SectionKind.ATTACHMENTS,
        SectionKind.ATTENDANCE,
        SectionKind.RECOMMENDATION,
        SectionKind.LAW,
        SectionKind.PROCEDURE,
        SectionKind.HEARING,
    }
)
_NAME = r"\p{Lu}[\p{L}-]+(?:(?:\s|,\s|,\s-\s|\sog\s|-\sog\s)\p{Lu}[\p{L}-]+){0,4}"
_WHO_BY = regex.compile(
    rf"\b(?:(?:af|i|til|hos|over\sfor)|(?:forelægges|fremlægges|forelagt)(?:\sfor)?)\s+"
    rf"(?P<who>(?:den\s|det\s)?{_NAME})"
)
_WHO_FIRST = regex.compile(
    rf"^(?P<who>{_NAME})\s+"
    r"(?:arbejder|vender|sender|laver|udarbejder|følger|afrapporterer|fremsender|leverer|vil|"
    r"forelægger|fremlægger|genoptager|behandler)\b"
)
# A name after "i" or "til" is as often a place or a plan: only a body or an office does something.
_OFFICE = regex.compile(
    r"(?:udvalg|råd(?:et)?\b|bestyrelse|styregruppe|arbejdsgruppe|magistrat|direktion|administration|"
    r"sekretariat|forvaltning|afdeling|center|kommune|region|nævn|forsamling|borgmester|formand|"
    r"direktør|\b(?:KKR|FU|ØU|KL|DAS)\b)",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A promise: its words and page, who is to do it or to get it, and when it is due."""

    id: str
    stored: StoredItem
    quote: Quote
    who: str | None
    due: Due | None


def promises_of(stored: StoredItem) -> Iterator[Promise]:
    """Yield the promises of one item, in the order of its text."""
    if stored.item.decision is None:
        return  # an agenda promises nothing yet
    for section in stored.item.sections:
        if section.kind not in _SILENT:
            yield from _dated(list(_in_section(stored, section)))


def _dated(found: list[Promise]) -> Iterator[Promise]:
    """Leave out a promise without a time when the next sentence gives the time of it."""
    for place, promise in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        next_to = after is not None and after.quote.start - promise.quote.end <= 2
        if not (promise.due is None and next_to and after and after.due):
            yield promise


def _in_section(stored: StoredItem, section: Section) -> Iterator[Promise]:
    decided = section.kind is SectionKind.DECISION
    if not _may_promise(section.text, decided=decided):
        return
    for start, end in sentences(section.text):
        words = section.text[start:end]
        if not _may_promise(words, decided=decided):
            continue
        due = find_due(words, stored.meeting.date)
        if _is_promise(words, due, decided=decided):
            yield Promise(
                id=fact_id(stored.item.id, "promise", words),
                stored=stored,
                quote=quote(section.passage, start, end, section.page),
                who=_who(words),
                due=due,
            )


def _may_promise(words: str, *, decided: bool) -> bool:
    """Say whether any word of a promise stands in a text: cheap, and asked first."""
    if decided:
        return bool(_STRONG.search(words) or _WEAK.search(words) or _MAKES.search(words))
    return bool(_BEFORE_SOMEBODY.search(words))


def _is_promise(words: str, due: Due | None, *, decided: bool) -> bool:
    if _NO_PROMISE.search(words) or _BARE.match(words):
        return False
    if not decided:
        return due is not None and bool(_SOMEBODY.search(words))
    if _STRONG.search(words):
        return True
    if due is None:
        return False
    by_day = due.iso is not None and len(due.iso) > 4
    return bool(_WEAK.search(words)) or (by_day and bool(_MAKES.search(words)))


def _who(words: str) -> str | None:
    """Return the body or office that is to do something, or that it is to come before."""
    first = _WHO_FIRST.match(words)
    named = [first] if first else []
    for match in (*named, *_WHO_BY.finditer(words)):
        if _OFFICE.search(match["who"]):
            return str(match["who"])
    return None
