"""`referatsoeg correct`: set right what the source has wrong; the source's own words stay."""

from __future__ import annotations

from datetime import date

import click

from referatsoeg.archive import Archive
from referatsoeg.cli.console import say, warn
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.errors import UsageError
from referatsoeg.model.kinds import Outcome
from referatsoeg.output.words import OUTCOMES, count
from referatsoeg.search import service


@click.command(options_metavar="[VALG]")
@click.argument("target", metavar="ID")
@click.option("--date", "day", metavar="DATO", help="Mødets rigtige dato, fx 2025-03-03.")
@click.option("--number", metavar="NR", help="Punktets rigtige nummer.")
@click.option("--title", metavar="TITEL", help="Punktets rigtige titel.")
@click.option("--outcome", metavar="UDFALD", help="Punktets rigtige udfald, fx approved.")
@click.option("--why", metavar="GRUND", help="Hvorfor; den vises ved rettelsen.")
@click.option("--undo", is_flag=True, help="Tag rettelserne af dette id tilbage.")
@shared_options()
def correct(
    *,
    target: str,
    day: str | None,
    number: str | None,
    title: str | None,
    outcome: str | None,
    why: str | None,
    undo: bool,
) -> None:
    """Ret et punkt eller et møde. Rettelsen bliver stående, når filen læses igen.

    Det, kilden siger, vises ved siden af.
    """
    given = {"date": _day(day), "number": number, "title": title, "outcome": _outcome(outcome)}
    values = {field: value for field, value in given.items() if value}
    if not undo and (not values or not why or not why.strip()):
        raise UsageError(
            "Der mangler en rettelse eller en grund.",
            cure='Skriv fx: referatsoeg correct byraad/2025-03-03/4 --title "…" --why "…"',
        )
    chosen = settings()
    with Archive.open(chosen.index) as archive:
        if undo:
            taken = archive.undo_corrections(target)
            say(f"{count(taken, 'rettelse', 'rettelser')} er taget tilbage.")
        else:
            done = archive.correct(target, values, why=why or "")
            say(f"Rettet: {', '.join(done)}")
        for notice in service.catch_up(chosen.index, archive, engine=chosen.engine):
            warn(notice)


def _day(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise UsageError(f"«{value}» er ikke en dato.", cure="Skriv fx 2025-03-03.") from error


def _outcome(value: str | None) -> str | None:
    if value is None:
        return None
    named = {words.casefold(): outcome.value for outcome, words in OUTCOMES.items()}
    named |= {outcome.value: outcome.value for outcome in Outcome}
    if value.casefold() not in named:
        known = ", ".join(f"{o.value} ({OUTCOMES[o].lower()})" for o in Outcome)
        raise UsageError(f"«{value}» er ikke et udfald.", cure=f"Vælg mellem: {known}.")
    return named[value.casefold()]
