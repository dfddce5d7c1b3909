"""What the extractors found in an item: names, people, organisations, amounts, tariffs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name the language model saw in a text: PER, ORG or LOC, and its characters."""

    label: str
    start: int
    end: int


class Recogniser(Protocol):
    """Whatever finds names in texts; extractors know only this, never the model behind it."""

    def entities(self, texts: Sequence[str]) -> list[tuple[Entity, ...]]:
        """Return the entities of each text, in the order of the texts and of their characters."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A place in an item: the index of the section, or TITLE, and the characters of its text."""

    section: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the text: `text` is the slice of the section, `name` the cleaned form."""

    label: str  # PER, ORG or LOC
    text: str
    name: str
    span: Span
    role: str | None = None
    organisation: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of one item, with the mentions that are the same person and why they are."""

    name: str
    role: str | None
    organisation: str | None
    party: str | None
    mentions: tuple[Mention, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A sum or rate as written; `value` is in whole units (12,7 mio. kr. → 12700000)."""

    text: str
    value: Decimal
    unit: str  # DKK, percent, permille or other
    span: Span
    per: str | None = None
    role: str = "plain"  # plain, from, to, change, range_low, range_high
    direction: str | None = None  # up, down, deficit, surplus


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff:
    """A price set for a subject and year, or its change; `basis` says where it is named."""

    subject: str
    year: int | None
    old: Decimal | None
    new: Decimal | None
    change: Decimal | None
    unit: str
    basis: str  # ruling, recommendation, case_text or attachment
    consistent: bool
    span: Span
    per: str | None = None
    percent: Decimal | None = None
    vat: bool | None = None
    direction: str | None = None  # up or down, when the words say so


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that the extractors found in one item."""

    item_id: str
    people: tuple[Person, ...] = ()
    organisations: tuple[Mention, ...] = ()
    amounts: tuple[Amount, ...] = ()
    tariffs: tuple[Tariff, ...] = ()
