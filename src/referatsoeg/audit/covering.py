"""Which ruling of a decision covers a tariff, and whether it is the last word."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from referatsoeg.audit.evidence import Quote, find, of_decision, of_ruling
from referatsoeg.audit.names import rank, same_body
from referatsoeg.audit.subjects import names
from referatsoeg.model.findings import Tariff
from referatsoeg.model.kinds import Outcome, SectionKind
from referatsoeg.model.meeting import Item, Ruling, Section
from referatsoeg.model.stored import StoredItem
from referatsoeg.text.sentences import sentences

PRICE = regex.compile(
    r"(?:takst|gebyr|pris(?:er|en|erne|blad)?\b|kontingent|afgift|egenbetaling|husleje|betaling\b)",
    regex.IGNORECASE,
)
_REST = regex.compile(
    r"\b(?:resterende|øvrige|samtlige|alle|takstbilag\w*|prisblad\w*|takstblad\w*)\b",
    regex.IGNORECASE,
)
# Who else must say yes: "indstiller taksterne til godkendelse i KKR", "godkendes endeligt af X",
# "under forudsætning af Byrådets godkendelse", "Sagen afgøres i: Byrådet".
_BODY = r"(?P<body>(?:den\s|det\s)?\p{Lu}[\w.&-]*(?:(?:\s|,\s|\sog\s|-\sog\s)\p{Lu}[\w.&-]*){0,4})"
_NEEDS = tuple(
    regex.compile(pattern)
    for pattern in (
        rf"(?i:til\s+(?:endelig\s+|politisk\s+)?godkendelse\s+(?:i|hos|af|ved)\s+){_BODY}",
        rf"(?i:under\s+forudsætning\s+af\s+){_BODY}(?i:\s+godkendelse)",
        rf"(?i:forbehold\s+for\s+){_BODY}(?i:\s+godkendelse)",
        rf"(?i:(?:godkendes|afgøres|vedtages|besluttes)\s+endeligt\s+(?:i|af)\s*:?\s*){_BODY}",
        rf"(?i:(?:endelig\w*\s+)?(?:skal|kan)\s+(?:endeligt\s+)?godkendes\s+(?:endeligt\s+)?(?:i|af)\s+){_BODY}",
        rf"(?i:sagen\s+afgøres\s+(?:endeligt\s+)?(?:i|af)\s*:?\s*){_BODY}",
        rf"(?i:forelægges\s+){_BODY}(?i:\s+til\s+(?:endelig\s+)?godkendelse)",
    )
)
# In a decision the body itself speaks; elsewhere others speak to it.
_RECOMMENDS = regex.compile(rf"(?i:(?:anbefaler|indstiller),?\s+(?:over\s?for|til)\s+){_BODY}")
_SAYS_YES = frozenset({Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Covering:
    """The outcome that holds for a tariff, the words that say so, and how they were found."""

    outcome: Outcome | None
    quote: Quote | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finality:
    """Whether an approval is the last word; `body` is who else must approve, by which words."""

    final: bool | None
    body: str | None
    quote: Quote | None
    why: str


def covering(item: Item, tariff: Tariff) -> Covering:
    """Return what a decision came to for one tariff, by the nearest words that say it."""
    decision = item.decision
    if decision is None:
        return Covering(outcome=None, quote=None, why="Punktet har ingen beslutning i kilden.")
    named = _by_name(decision.rulings, tariff.subject)
    if named:
        return _ruled(item, named[-1], "Afgørelsen nævner taksten ved navn.")
    point = _by_point(item, tariff)
    if point is not None:
        return point
    rest = [r for r in decision.rulings if _REST.search(r.text) and PRICE.search(r.text)]
    if rest:
        return _ruled(item, rest[-1], "Afgørelsen gælder de øvrige takster.")
    priced = [r for r in decision.rulings if PRICE.search(r.text)]
    if len(priced) == 1:
        return _ruled(item, priced[0], "Den eneste afgørelse om takster i punktet.")
    if len(decision.rulings) == 1:
        return _ruled(item, decision.rulings[0], "Punktets eneste afgørelse.")
    return Covering(
        outcome=decision.outcome, quote=of_decision(item), why="Punktets beslutning som helhed."
    )


def _ruled(item: Item, ruling: Ruling, why: str) -> Covering:
    return Covering(outcome=ruling.outcome, quote=of_ruling(item, ruling), why=why)


def _by_name(rulings: tuple[Ruling, ...], subject: str) -> list[Ruling]:
    return [r for r in rulings if names(r.text, subject)]


def _by_point(item: Item, tariff: Tariff) -> Covering | None:
    """Return the answer to the recommendation that names the tariff."""
    points = [p for p in item.recommendations if names(p.text, tariff.subject)]
    if len(points) != 1:
        figures = [str(v) for v in (tariff.new, tariff.change) if v is not None]
        points = [p for p in points if any(f in p.text.replace(".", "") for f in figures)]
    point = points[0] if len(points) == 1 else None
    if point is None or point.outcome is None or item.decision is None:
        return None
    answering = [r for r in item.decision.rulings if point.number in r.recommendations]
    quote = of_ruling(item, answering[0]) if answering else of_decision(item)
    number = f" {point.number}" if point.number else ""
    return Covering(
        outcome=point.outcome, quote=quote, why=f"Svar på indstillingens punkt{number}."
    )


def finality(stored: StoredItem, outcome: Outcome | None) -> Finality:
    """Return whether a ruling on a tariff is the last word, as far as the item says.

    final is None when nothing was approved; then there is nothing to be final.
    """
    needs = _other_body(stored)
    if outcome is Outcome.RECOMMENDED:
        body, quote = needs or (None, None)
        return Finality(final=False, body=body, quote=quote, why="Taksten er kun anbefalet.")
    if outcome not in _SAYS_YES:
        return Finality(final=None, body=None, quote=None, why="Taksten er ikke godkendt her.")
    if needs:
        body, quote = needs
        return Finality(
            final=False, body=body, quote=quote, why=f"Kilden siger, at {body} skal godkende."
        )
    return Finality(
        final=True, body=None, quote=None, why="Kilden nævner ingen andre, der skal godkende."
    )


def _other_body(stored: StoredItem) -> tuple[str, Quote] | None:
    """Return the other body whose yes the item asks for, and the sentence that says so."""
    for section in stored.item.sections:
        if section.kind in (SectionKind.HISTORY, SectionKind.ATTACHMENTS):
            continue
        patterns = (*_NEEDS, _RECOMMENDS) if section.kind is SectionKind.DECISION else _NEEDS
        found = _needs_in(section, stored.meeting.body, patterns)
        if found:
            return found
    for response in stored.item.responses:
        for text in filter(None, (response.answer, response.text)):
            body = _needs(text, stored.meeting.body, _NEEDS)
            if body:
                return body, _answered(stored.item, text)
    return None


_Patterns = tuple[regex.Pattern[str], ...]


def _needs_in(section: Section, own: str, patterns: _Patterns) -> tuple[str, Quote] | None:
    for start, end in sentences(section.text):
        body = _needs(section.text[start:end], own, patterns)
        if body:
            found = find(section.passage, section.text[start:end], section.page)
            if found:
                return body, found
    return None


def _needs(text: str, own: str, patterns: _Patterns) -> str | None:
    """Return a body a text says must approve; one that comes before its own has done so."""
    for pattern in patterns:
        for match in pattern.finditer(text):
            if rank(match["body"]) < rank(own):
                continue
            body = str(match["body"]).removesuffix("s") if _is_genitive(match) else match["body"]
            if not same_body(body, own) and not same_body(match["body"], own):
                return str(body).strip(" ,.")
    return None


def _is_genitive(match: regex.Match[str]) -> bool:
    """Say whether the body stands in the genitive: "Byrådets godkendelse"."""
    return match["body"].endswith("s") and match[0].rstrip().lower().endswith("godkendelse")


def _answered(item: Item, text: str) -> Quote:
    from referatsoeg.model.document import Passage

    for section in item.sections:
        found = find(section.passage, text, section.page)
        if found:
            return found
    return Quote(text=text, page=item.page, passage=Passage(text=text), start=0, end=len(text))
