"""`referatsoeg case`: the way of a case through bodies and years."""

from __future__ import annotations

import click

from referatsoeg.archive import Archive
from referatsoeg.audit.case import case_answer
from referatsoeg.audit.case_report import case_lines, case_object
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options


@click.command(options_metavar="[VALG]")
@click.argument("number", metavar="SAGSNR", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@shared_options()
def case(number: tuple[str, ...], as_json: bool) -> int:
    """Vis en sags vej gennem udvalg og år, fx: referatsoeg case 22-003981.

    Nummeret må skrives på enhver måde. Et punkts id eller en hel titel kan bruges for sager uden
    nummer. Slutkode 1, når intet er fundet.
    """
    with Archive.open(settings().index) as archive:
        answer = case_answer(archive, " ".join(number))
    if as_json:
        say_json(case_object(answer))
    else:
        for line in case_lines(answer):
            say(line)
    return 0 if answer.chains else 1
