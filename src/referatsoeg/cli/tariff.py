"""`referatsoeg tariff`: every meeting that treated a price, as a timeline with proof."""

from __future__ import annotations

import click

from referatsoeg.archive import Archive
from referatsoeg.audit.ledger import ledger
from referatsoeg.audit.ledger_report import ledger_lines, ledger_object
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options


@click.command(options_metavar="[VALG]")
@click.argument("subject", metavar="[NAVN]", nargs=-1)
@click.option("--year", type=click.IntRange(1800, 2200), metavar="ÅR", help="Kun takster for året.")
@click.option("--body", metavar="NAVN", help="Kun dette udvalg, råd eller denne bestyrelse.")
@click.option("--authority", metavar="NAVN", help="Kun denne myndighed.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@shared_options()
def tariff(
    subject: tuple[str, ...],
    year: int | None,
    body: str | None,
    authority: str | None,
    as_json: bool,
) -> int:
    """Vis, hvem der har foreslået, anbefalet og godkendt en takst, fx: tariff "Børnehus Nord".

    Uden navn vises alle takster, fx: tariff --year 2026 --body "DAS Social". Slutkode 1, når intet
    er fundet.
    """
    with Archive.open(settings().index) as archive:
        found = ledger(
            archive,
            subject=" ".join(subject) or None,
            year=year,
            body=body,
            authority=authority,
        )
    if as_json:
        say_json(ledger_object(found))
    else:
        for line in ledger_lines(found):
            say(line)
    return 0 if found.entries else 1
