"""`referatsoeg verify`: the archive against its files, the search index against the archive."""

from __future__ import annotations

import click

from referatsoeg.archive import Archive
from referatsoeg.audit.verify import Failing, report_lines, report_object
from referatsoeg.audit.verify import verify as check
from referatsoeg.cli.console import say, say_json, warn
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.search import service


@click.command(options_metavar="[VALG]")
@click.argument("ids", metavar="[ID...]", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@click.option("--quiet", is_flag=True, help="Fortæl ikke, hvor langt efterprøvningen er.")
@shared_options()
def verify(ids: tuple[str, ...], as_json: bool, quiet: bool) -> int:
    """Efterprøv arkivet: filernes SHA-256, hvert citat på sin side og søgeindekset.

    Med id'er efterprøves kun disse punkter eller møder. Slutkode 1, når noget ikke stemmer.
    """
    with Archive.open(settings().index) as archive:
        report = check(archive, ids, None if quiet else warn)
        index = _index(archive)
    if as_json:
        say_json(report_object(report, index))
    else:
        for line in report_lines(report, index):
            say(line)
    return 1 if report.failings or index else 0


def _index(archive: Archive) -> tuple[Failing, ...]:
    """Return what is wrong with the search index as seen from the archive."""
    state = service.status(archive.folder, archive, engine=settings().engine)
    counts = archive.counts()
    held = counts.items + counts.pages
    messages = []
    if state.problem:
        messages.append(("index_damaged", state.problem))
    elif state.behind:
        messages.append(
            ("index_behind", f"Søgeindekset er {state.behind} ændringer bagud. Kør en søgning.")
        )
    elif state.items != held:
        messages.append(
            (
                "index_differs",
                f"Søgeindekset har {state.items} punkter, arkivet {held}. "
                "Byg det igen med: referatsoeg reindex",
            )
        )
    return tuple(
        Failing(code=code, message=message, source=str(archive.folder))
        for code, message in messages
    )
