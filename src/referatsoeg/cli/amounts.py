"""`referatsoeg amounts`: the amounts of the archive, the largest first."""

from __future__ import annotations

from decimal import Decimal

import click

from referatsoeg.archive import Archive
from referatsoeg.audit.money import (
    AmountsAsked,
    amounts_lines,
    amounts_object,
    amounts_rows,
)
from referatsoeg.audit.money import amounts as find_amounts
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.cli.periods import Kroner, first_day, last_day
from referatsoeg.output.cells import csv_line

_UNITS = {"kr": "DKK", "procent": "percent", "promille": "permille", "andet": "other"}


@click.command(options_metavar="[VALG]")
@click.option("--min", "least", type=Kroner(), metavar="BELØB", help="Mindst dette beløb.")
@click.option("--max", "most", type=Kroner(), metavar="BELØB", help="Højst dette beløb.")
@click.option("--unit", type=click.Choice(list(_UNITS)), default="kr", help="Enhed (ellers kr).")
@click.option("--body", metavar="NAVN", help="Kun dette udvalg, råd eller denne bestyrelse.")
@click.option("--authority", metavar="NAVN", help="Kun denne myndighed.")
@click.option("--from", "date_from", callback=first_day, metavar="DATO", help="Fra og med.")
@click.option("--to", "date_to", callback=last_day, metavar="DATO", help="Til og med.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Højst N beløb.")
@click.option("--csv", "as_csv", is_flag=True, help="Skriv som CSV til regneark.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@shared_options()
def amounts(
    *,
    least: Decimal | None,
    most: Decimal | None,
    unit: str,
    body: str | None,
    authority: str | None,
    date_from: str | None,
    date_to: str | None,
    limit: int | None,
    as_csv: bool,
    as_json: bool,
) -> None:
    """Vis beløb, de største først, fx: referatsoeg amounts --min 1000000 --body Byrådet."""
    asked = AmountsAsked(
        least=least,
        most=most,
        unit=_UNITS[unit],
        body=body,
        authority=authority,
        date_from=date_from,
        date_to=date_to,
    )
    with Archive.open(settings().index) as archive:
        answer = find_amounts(archive, asked, limit=limit)
    if as_json:
        say_json(amounts_object(answer))
    elif as_csv:
        for position, row in enumerate(amounts_rows(answer)):
            say(("\ufeff" if position == 0 else "") + csv_line(row))
    else:
        for line in amounts_lines(answer):
            say(line)
