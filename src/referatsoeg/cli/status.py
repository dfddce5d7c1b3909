"""`referatsoeg status`: what the archive holds, what failed, and its runs."""

from __future__ import annotations

from pathlib import Path

import click

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Run
from referatsoeg.audit.completeness import Completeness, completeness
from referatsoeg.audit.completeness_report import (
    calendar_page,
    completeness_lines,
    completeness_object,
)
from referatsoeg.cli.console import say, say_json, warn
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.cli.today import today_option
from referatsoeg.errors import UsageError
from referatsoeg.output.status_text import problem_lines, run_line, series_lines, status_object
from referatsoeg.output.words import count
from referatsoeg.search import service

_MOST_DOUBTS = 20


@click.command(options_metavar="[VALG]")
@click.option("--runs", "with_runs", is_flag=True, help="Vis kørslerne: tid, udgave, filer.")
@click.option(
    "--all",
    "whole",
    is_flag=True,
    help="Vis alle filer med problemer, ikke kun de 20 mest tvivlsomme.",
)
@click.option("--json", "as_json", is_flag=True, help="Skriv som JSON.")
@click.option(
    "--html",
    "page",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FIL",
    help="Skriv en side med en kalender for hvert udvalg.",
)
@today_option
@shared_options()
def status(with_runs: bool, whole: bool, as_json: bool, page: Path | None, today: str) -> int:
    """Vis, hvor meget arkivet indeholder, hvad der mangler, og hvad der ikke kunne læses."""
    with Archive.open(settings().index) as archive:
        if with_runs and not as_json:
            _tell_runs(archive.runs())
            return 0
        found = completeness(archive, today=today)
        if page is not None:
            _write(page, found)
        if as_json:
            say_json({**status_object(archive), **completeness_object(found)})
        elif page is None:
            _tell(archive, whole=whole)
            for line in completeness_lines(found):
                say(line)
        return 1 if archive.counts().failures else 0


def _write(page: Path, found: Completeness) -> None:
    """Write the calendar; what cannot be written is told with its reason."""
    try:
        page.write_text(calendar_page(found, show_cpr=settings().show_cpr), encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"Siden kan ikke skrives til {page}: {error.strerror}.",
            cure="Vælg en mappe, der findes, og som må skrives i.",
        ) from error
    warn(f"Kalenderen er skrevet til {page}.")


def _tell(archive: Archive, *, whole: bool) -> None:
    held = archive.counts()
    say(
        f"{count(held.files, 'fil', 'filer')}, {count(held.meetings, 'møde', 'møder')}, "
        f"{count(held.items, 'punkt', 'punkter')} i {archive.folder}"
    )
    for line in series_lines(archive.series()):
        say(line)
    if held.attachments:
        files = count(held.attachments, "bilag", "bilag")
        say(f"  {files} på {count(held.pages, 'side', 'sider')}, som ikke er referater")
    _tell_index(archive, with_pages=held.pages > 0)
    problems = archive.problems()
    if problems:
        say()
    for line in problem_lines(problems, most=len(problems) if whole else _MOST_DOUBTS):
        say(line)


def _tell_index(archive: Archive, *, with_pages: bool) -> None:
    """Say how far the search index has come, and what would make it faster."""
    index = service.status(archive.folder, archive, engine=settings().engine)
    behind = f", {index.behind} ændringer bagud" if index.behind else ""
    pages = " og bilagssider" if with_pages else ""
    say(f"Søgeindeks: {index.engine}, {count(index.items, 'punkt', 'punkter')}{pages}{behind}")
    for told in filter(None, (index.problem, index.advice)):
        say(f"  {told}")


def _tell_runs(runs: tuple[Run, ...]) -> None:
    for run in runs:
        say(run_line(run))
