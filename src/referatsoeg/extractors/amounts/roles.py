"""The roles of two amounts that stand side by side: from and to, low and high, new and old."""

from __future__ import annotations

from dataclasses import replace

import regex

from referatsoeg.extractors.amounts.context import role_word
from referatsoeg.model.findings import Amount

_TO = regex.compile(
    r"(?:\s?(?:pr\.?\s|/\s?)[\wæøå³²]{1,12})?\s{0,2}(?:til|-|–|—|og)\s{0,2}(?:ca\.?\s|kr\.?\s|omkring\s|cirka\s)?"
)
_PRICE = regex.compile(
    r"takst|pris|gebyr|kontingent|betaling|afgift|leje|sats|billet|kort\b|abonnement|bidrag|entr[eé]",
    regex.IGNORECASE,
)
_BRACKET = regex.compile(r"\s?\(\s?(?:før\s|nu\s|tidligere\s|hidtil\s)?")


def relate(text: str, found: list[Amount], amount: Amount) -> None:
    """Add `amount`, and set its role and that of the amount before it when they form a pair."""
    before = found[-1]
    between = text[before.span.end : amount.span.start]
    pair = _pair(text, before, between, amount) if len(between) < 20 else None
    if pair is None:
        found.append(amount)
        return
    low, high = pair
    heading = before.direction if amount.direction is None and low == "from" else amount.direction
    found[-1] = replace(before, role=low)
    found.append(replace(amount, role=high, direction=heading))


def _pair(text: str, before: Amount, between: str, amount: Amount) -> tuple[str, str] | None:
    """Return the roles of two amounts that stand side by side, or None."""
    if before.unit != amount.unit:
        return None
    if _BRACKET.fullmatch(between):
        priced = _PRICE.search(text[max(0, before.span.start - 120) : before.span.start])
        closed = text[amount.span.end : amount.span.end + 1] == ")"
        return ("to", "from") if priced and closed else None
    return _linked(text, before, between, amount) if _TO.fullmatch(between) else None


def _linked(text: str, before: Amount, between: str, amount: Amount) -> tuple[str, str] | None:
    lead = text[max(0, before.span.start - 40) : before.span.start]
    word = role_word(lead)
    if "til" in between:
        if word == "change":
            return ("change", "to")
        if word == "from" or _PRICE.search(lead):
            return ("from", "to")
        return ("range_low", "range_high") if before.value < amount.value else None
    if word == "mellem" and "og" in between:
        return ("range_low", "range_high")
    return ("range_low", "range_high") if "og" not in between else None
