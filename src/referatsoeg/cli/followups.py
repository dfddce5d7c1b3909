"""`referatsoeg followups`: promises to come back, and whether they were kept."""

from __future__ import annotations

import click

from referatsoeg.archive import Archive
from referatsoeg.audit.followups import followups as find_followups
from referatsoeg.audit.followups_report import followups_lines, followups_object
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.cli.today import today_option


@click.command(options_metavar="[VALG]")
@click.option("--body", metavar="NAVN", help="Kun dette udvalg, råd eller denne bestyrelse.")
@click.option("--open", "only_open", is_flag=True, help="Kun løfter, der ikke er taget op.")
@today_option
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@shared_options()
def followups(body: str | None, only_open: bool, today: str, as_json: bool) -> None:
    """Vis, hvad der blev lovet, hvornår det skulle ske, og om det blev taget op."""
    with Archive.open(settings().index) as archive:
        answer = find_followups(archive, today=today, body=body, only_open=only_open)
    if as_json:
        say_json(followups_object(answer))
        return
    for line in followups_lines(answer):
        say(line)
