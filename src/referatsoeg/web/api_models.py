"""The shapes of the JSON API, as its OpenAPI document describes them.

They follow the output promise of the command line (see the README); fields may be added.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field


class Message(BaseModel):
    """Why there is no answer, in Danish."""

    detail: str


class HitModel(BaseModel):
    """One found item; `snippet` is HTML-escaped with the found words in <mark>."""

    id: str
    authority: str | None
    body: str
    date: str | None
    number: str | None
    title: str
    case_numbers: list[str]
    outcome: str | None
    closed: bool
    attachment: bool
    score: float
    grade: str
    snippet: str
    page: int
    source: str


class SearchModel(BaseModel):
    """What a search finds: `total` items hold every word, `partial` further items hold most."""

    query: str
    total: int
    partial: int
    corrected: str | None
    did_you_mean: str | None
    took_ms: float
    hits: list[HitModel]
    facets: dict[str, dict[str, int]]
    closed_left_out: int


class OfferModel(BaseModel):
    """A completion of what is being typed."""

    text: str
    kind: str
    items: int


class SuggestModel(BaseModel):
    """Completions, the likeliest first."""

    offers: list[OfferModel]


class SectionModel(BaseModel):
    """A headed part of an item."""

    kind: str
    heading: str | None
    text: str
    page: int


class RecommendationModel(BaseModel):
    """One point of what was recommended; `outcome` is null when nothing answers it."""

    number: str | None
    text: str
    outcome: str | None


class RulingModel(BaseModel):
    """One thing a decision rules on."""

    text: str
    outcome: str
    subject: str | None
    recommendations: list[str]


class VoteModel(BaseModel):
    """One side of a vote."""

    side: str
    count: int | None
    parties: list[str]
    names: list[str]


class DissentModel(BaseModel):
    """Who stood aside, in the words of the minutes."""

    who: str
    text: str


class DecisionModel(BaseModel):
    """A decision in full and what it came to."""

    text: str
    outcome: str
    mixed: bool
    rulings: list[RulingModel]
    votes: list[VoteModel]
    dissent: list[DissentModel]


class StepModel(BaseModel):
    """What another body decided in the case, as this item tells it."""

    date: str | None
    body: str | None
    outcome: str
    text: str


class ResponseModel(BaseModel):
    """What one party answered in a written round."""

    from_: str = Field(alias="from")
    text: str
    answer: str | None


class PersonModel(BaseModel):
    """A person of the item."""

    name: str
    role: str | None
    organisation: str | None
    mentions: int
    party: str | None


class AmountModel(BaseModel):
    """A sum or rate as written; `value` is a decimal number as a string, in whole units."""

    text: str
    value: str
    unit: str
    per: str | None
    role: str
    direction: str | None
    page: int | None


class TariffModel(BaseModel):
    """A price set for a subject and year; figures are decimal numbers as strings."""

    subject: str
    year: int | None
    old: str | None
    new: str | None
    change: str | None
    percent: str | None
    unit: str
    per: str | None
    basis: str
    consistent: bool
    page: int | None


class ItemModel(BaseModel):
    """An item with its meeting, its source file and all that was found in it."""

    meeting: str
    authority: str | None
    body: str
    date: str | None
    start: str | None
    kind: str
    id: str
    number: str | None
    title: str
    case_numbers: list[str]
    closed: bool
    page: int
    page_label: str | None
    sections: list[SectionModel]
    recommendations: list[RecommendationModel]
    decision: DecisionModel | None
    history: list[StepModel]
    responses: list[ResponseModel]
    attachments: list[str]
    people: list[PersonModel]
    amounts: list[AmountModel]
    tariffs: list[TariffModel]
    source: str
    sha256: str


class AttendanceModel(BaseModel):
    """One person's part in a meeting, as printed."""

    name: str
    role: str | None
    organisation: str | None
    party: str | None
    status: str
    note: str | None


class MeetingModel(BaseModel):
    """A meeting with its items in the order of the agenda."""

    id: str
    authority: str | None
    body: str
    date: str | None
    start: str | None
    end: str | None
    place: str | None
    kind: str
    attendance: list[AttendanceModel]
    items: list[dict[str, Any]]
    closed_left_out: int


class CitationModel(BaseModel):
    """A citation that leads back to the page; `text` is ready for a report."""

    id: str
    kind: str
    item: str
    page: int
    quote: str | None
    source: str
    sha256: str
    text: str


class CaseModel(BaseModel):
    """The way of a case."""

    asked: str
    found: bool
    case_numbers: list[str]
    collective: bool
    chains: list[dict[str, Any]]


class LedgerModel(BaseModel):
    """Every treatment of a tariff."""

    subject: str | None
    year: int | None
    found: bool
    entries: list[dict[str, Any]]
    flags: list[dict[str, Any]]


class StatusModel(BaseModel):
    """How much the archive holds."""

    files: int
    meetings: int
    items: int
    failures: int
    series: list[dict[str, Any]]
    problems: list[dict[str, Any]]
