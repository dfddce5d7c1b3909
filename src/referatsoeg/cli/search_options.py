"""The options of a search, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypedDict, TypeVar, Unpack

import click

from referatsoeg.model.kinds import Outcome
from referatsoeg.output.words import OUTCOMES
from referatsoeg.search.dates import period
from referatsoeg.search.fields import amount_limits
from referatsoeg.search.request import SearchRequest

_Result = TypeVar("_Result")


class _Period(click.ParamType[str, str]):
    """A year, a month or a day as people type it."""

    name = "dato"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if period(value.casefold()) is None:
            self.fail(f"«{value}» er ikke en dato. Skriv fx 2025, 2025-03 eller 3.3.2025.")
        return value


class _Kroner(click.ParamType[float, str]):
    """A sum as people type it: 500.000, 1,5mio."""

    name = "beløb"

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        found = amount_limits(str(value).casefold())
        if found is None or found.low is None:
            self.fail(f"«{value}» er ikke et beløb. Skriv fx 500.000 eller 1,5mio.")
        return float(found.low)


class _Outcome(click.ParamType[str, str]):
    """An outcome by its name for programs or for people."""

    name = "udfald"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        named = {words.casefold(): outcome.value for outcome, words in OUTCOMES.items()}
        named |= {outcome.value: outcome.value for outcome in Outcome}
        if value.casefold() not in named:
            known = ", ".join(f"{o.value} ({OUTCOMES[o].lower()})" for o in Outcome)
            self.fail(f"«{value}» er ikke et udfald. Vælg mellem: {known}.")
        return named[value.casefold()]


class _Chosen(TypedDict):
    authority: str | None
    body: str | None
    date_from: str | None
    date_to: str | None
    outcome: str | None
    case: str | None
    person: str | None
    min_amount: float | None
    max_amount: float | None
    without_closed: bool
    sort: str
    limit: int
    offset: int


def search_options(command: Callable[..., _Result]) -> Callable[..., _Result]:
    """Give a command the options of a search and hand it the request they make up.

    The command's own argument `query` holds the words that are searched for.
    """

    @click.option("--authority", metavar="NAVN", help="Kun denne myndighed.")
    @click.option("--body", metavar="NAVN", help="Kun dette udvalg, råd eller denne bestyrelse.")
    @click.option("--from", "date_from", type=_Period(), metavar="DATO", help="Fra og med.")
    @click.option("--to", "date_to", type=_Period(), metavar="DATO", help="Til og med.")
    @click.option(
        "--outcome", type=_Outcome(), metavar="UDFALD", help="Kun dette udfald, fx udsat."
    )
    @click.option("--case", metavar="SAGSNR", help="Kun denne sag.")
    @click.option("--person", metavar="NAVN", help="Kun punkter, der nævner personen.")
    @click.option("--min-amount", type=_Kroner(), metavar="KR", help="Mindst dette beløb.")
    @click.option("--max-amount", type=_Kroner(), metavar="KR", help="Højst dette beløb.")
    @click.option("--without-closed", is_flag=True, help="Uden lukkede punkter.")
    @click.option(
        "--sort",
        type=click.Choice(["relevance", "date"]),
        default="relevance",
        help="Bedste eller nyeste først.",
    )
    @click.option(
        "--limit", type=click.IntRange(0, 1000), default=10, metavar="N", help="Højst N (10)."
    )
    @click.option("--offset", type=click.IntRange(0), default=0, metavar="N", help="Spring N over.")
    @wraps(command)
    def with_options(
        *, query: tuple[str, ...], as_json: bool, why: bool, **chosen: Unpack[_Chosen]
    ) -> _Result:
        request = SearchRequest(query=" ".join(query), why=why, **chosen)
        return command(request=request, as_json=as_json)

    return with_options
