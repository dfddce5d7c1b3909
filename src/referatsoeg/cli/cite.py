"""`referatsoeg cite`: a citation for a report, with page, words and hash."""

from __future__ import annotations

import click

from referatsoeg.archive import Archive
from referatsoeg.audit.citation import citation_object, citation_text
from referatsoeg.audit.citation import cite as find_citation
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options


@click.command(options_metavar="[VALG]")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON, en linje pr. id.")
@shared_options()
def cite(ids: tuple[str, ...], as_json: bool) -> None:
    """Skriv en kildehenvisning til et punkt, en afgørelse, en takst eller et beløb."""
    with Archive.open(settings().index) as archive:
        found = [find_citation(archive, wanted) for wanted in ids]
    for position, citation in enumerate(found):
        if as_json:
            say_json(citation_object(citation))
            continue
        if position:
            say()
        say(citation_text(citation))
