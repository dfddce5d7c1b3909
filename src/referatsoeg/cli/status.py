"""`referatsoeg status`: what the archive holds, what failed, and its runs."""

from __future__ import annotations

import click

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Run
from referatsoeg.cli.console import say, say_json
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.output.status_text import run_line, series_lines, status_object
from referatsoeg.output.words import count
from referatsoeg.search import service


@click.command(options_metavar="[VALG]")
@click.option("--runs", "with_runs", is_flag=True, help="Vis kørslerne: tid, udgave, filer.")
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@shared_options()
def status(with_runs: bool, as_json: bool) -> int:
    """Vis, hvor meget arkivet indeholder, og hvad der ikke kunne læses."""
    with Archive.open(settings().index) as archive:
        if as_json:
            say_json(status_object(archive))
        elif with_runs:
            _tell_runs(archive.runs())
        else:
            _tell(archive)
        return 1 if archive.counts().failures else 0


def _tell(archive: Archive) -> None:
    held = archive.counts()
    say(
        f"{count(held.files, 'fil', 'filer')}, {count(held.meetings, 'møde', 'møder')}, "
        f"{count(held.items, 'punkt', 'punkter')} i {archive.folder}"
    )
    for line in series_lines(archive.series()):
        say(line)
    _tell_index(archive)
    problems = archive.problems()
    if problems:
        say()
        say(count(len(problems), "problem:", "problemer:"))
    for found in problems:
        page = f", side {found.problem.page}" if found.problem.page else ""
        say(f"  {found.where}{page}: {found.problem.message}")


def _tell_index(archive: Archive) -> None:
    """Say how far the search index has come, and what would make it faster."""
    index = service.status(archive.folder, archive, engine=settings().engine)
    behind = f", {index.behind} ændringer bagud" if index.behind else ""
    say(f"Søgeindeks: {index.engine}, {count(index.items, 'punkt', 'punkter')}{behind}")
    for told in filter(None, (index.problem, index.advice)):
        say(f"  {told}")


def _tell_runs(runs: tuple[Run, ...]) -> None:
    for run in runs:
        say(run_line(run))
