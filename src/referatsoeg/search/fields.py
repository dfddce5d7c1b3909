"""The fields a person may name in a query (`udvalg:teknik`), and what each value means."""

from __future__ import annotations

import regex

from referatsoeg.search import dates
from referatsoeg.search.analysis import case_form, fold, pieces, words
from referatsoeg.search.outcome_words import outcomes_named
from referatsoeg.search.tree import AllOf, Between, In, Node, Phrase, Prefix, Value, Word

FIELD_NAMES = {
    "udvalg": "body",
    "organ": "body",
    "råd": "body",
    "kommune": "authority",
    "region": "authority",
    "myndighed": "authority",
    "dato": "date",
    "år": "date",
    "aar": "date",
    "sag": "case",
    "sagsnr": "case",
    "sagsnummer": "case",
    "person": "person",
    "navn": "person",
    "udfald": "outcome",
    "beløb": "amount",
    "beloeb": "amount",
    "kr": "amount",
    "titel": "title",
    "overskrift": "title",
    "beslutning": "decision",
    "indstilling": "recommendation",
}

_AMOUNT = regex.compile(r"(>=|<=|>|<)?(-?[\d.,]+)(mia|mio|tkr|t|mill)?(?:\.?kr\.?)?")
_UNITS = {"mia": 10**9, "mio": 10**6, "mill": 10**6, "tkr": 1000, "t": 1000}


def field_node(field: str, value: str) -> list[Node]:
    """Return the nodes of field:value; a value that means nothing there is looked for as words."""
    folded = fold(value).strip()
    if field == "date":
        days = dates.span(folded)
        return [Between("date", *days)] if days else _as_words(value)
    if field == "amount":
        limits = amount_limits(folded)
        return [limits] if limits else _as_words(value)
    if field == "outcome":
        outcomes = outcomes_named(folded)
        return [Value("outcome", tuple(outcomes))] if outcomes else _as_words(value)
    if field == "case":
        return [In("case", Word(case_form(value)))] if folded else []
    return [In(field, node) for node in _within(folded)]


def _within(folded: str) -> list[Node]:
    if folded.endswith("*") and len(folded) > 2:
        return [Prefix(folded.rstrip("*"))]
    forms = tuple(p for w in words(folded) for p in pieces(w.form))
    if not forms:
        return []
    return [Phrase(forms)] if len(forms) > 1 else [Word(forms[0])]


def _as_words(value: str) -> list[Node]:
    nodes: list[Node] = [Word(w.form) for w in words(value)]
    return [AllOf(tuple(nodes))] if len(nodes) > 1 else nodes


def amount_limits(text: str) -> Between | None:
    """Return kroner from ">1mio", "<=500.000", "1mio..2,5mio" or "7.734" (that very sum)."""
    text = text.replace(" ", "")
    if ".." in text:
        low, _, high = text.partition("..")
        ends = (_kroner(low), _kroner(high))
        return Between("amount", *ends) if any(ends) else None
    match = _AMOUNT.fullmatch(text)
    sum_ = _kroner(text.lstrip("<>="))
    if match is None or sum_ is None:
        return None
    sign = match[1] or "="
    return Between("amount", None if "<" in sign else sum_, None if ">" in sign else sum_)


def _kroner(text: str) -> str | None:
    match = _AMOUNT.fullmatch(text)
    if match is None or not any(c.isdigit() for c in match[2]):
        return None
    number = match[2].replace(".", "").replace(",", ".")
    try:
        return str(float(number) * _UNITS.get(match[3] or "", 1))
    except ValueError:
        return None
