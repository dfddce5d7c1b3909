"""`referatsoeg export`: the whole archive as JSON Lines, one item a line, sorted by id."""

from __future__ import annotations

import click

from referatsoeg.archive import Archive
from referatsoeg.cli.console import say_json
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.output.documents import stored_object


@click.command(options_metavar="[VALG]")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["json"]),
    default="json",
    help="json: JSON Lines, et punkt pr. linje, ordnet efter id.",
)
@shared_options()
def export(format_: str) -> None:
    """Skriv alle punkter ud. Samme filer giver altid samme tekst."""
    del format_  # one format so far
    with Archive.open(settings().index) as archive:
        for stored in archive.items():
            say_json(stored_object(stored))
