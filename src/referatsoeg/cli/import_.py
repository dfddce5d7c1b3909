"""`referatsoeg import`: read files and folders into the archive."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from referatsoeg.archive import Archive
from referatsoeg.archive.log import FILE_NAME
from referatsoeg.cli.console import warn
from referatsoeg.cli.import_list import listed_paths
from referatsoeg.cli.import_progress import progress
from referatsoeg.cli.import_report import ReportFile
from referatsoeg.cli.import_stop import stopping
from referatsoeg.cli.import_summary import sum_up
from referatsoeg.cli.main import INTERRUPTED
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.cli.reading_options import reading_options
from referatsoeg.output.words import count
from referatsoeg.pipeline.along import AlongIndex
from referatsoeg.pipeline.importing import FileReport, ImportOptions, Summary, import_files
from referatsoeg.pipeline.limits import Limits
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.sources import Sources, find_sources
from referatsoeg.search import service


@click.command("import", options_metavar="[VALG]")
@click.argument("paths", metavar="STI...", nargs=-1, required=True, type=click.Path(path_type=Path))
@reading_options
@click.option("--again", is_flag=True, help="Læs også filer, der er læst før.")
@click.option("--no-keep-files", is_flag=True, help="Gem ikke filernes indhold i arkivet.")
@click.option(
    "--jobs",
    metavar="ANTAL",
    type=click.IntRange(min=1, max=64),
    help="Så mange processer læser samtidig (ellers en pr. processorkerne; 1: uden hjælpere).",
)
@click.option(
    "--time-limit",
    metavar="SEKUNDER",
    type=click.FloatRange(min=1),
    help="Opgiv en fil efter så lang tid (ellers efter filens størrelse). Gælder ikke ved --jobs 1.",
)
@click.option("--dry-run", is_flag=True, help="Læs filerne, men gem intet.")
@click.option(
    "--report",
    "report_file",
    metavar="FIL",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Skriv en rapport i JSON om hver fil og dens problemer.",
)
@shared_options()
def import_(
    *,
    paths: tuple[Path, ...],
    reading: Options,
    again: bool,
    no_keep_files: bool,
    jobs: int | None,
    time_limit: float | None,
    dry_run: bool,
    report_file: Path | None,
) -> int:
    """Læs filer, mapper og ZIP-filer ind i arkivet. Kendte filer springes over.

    STI er en fil, en mappe, et mønster som «2024/*.pdf», en ZIP-fil eller «-» for en liste af
    stier fra standard-input, en pr. linje. Ctrl-C standser, når de filer, der er i gang, er gemt;
    kør samme kommando igen for at fortsætte.

    Slutkode 0: alt er læst (også når der er tvivl om noget i en fil). 1: en fil kunne ikke læses,
    holder intet møde, eller noget i den gik tabt. 130: standset med Ctrl-C.
    """
    options = ImportOptions(
        reading=reading,
        again=again,
        keep_files=not no_keep_files,
        jobs=jobs,
        limits=Limits(seconds=time_limit),
    )
    sources = find_sources(listed_paths(paths))
    return run_import(sources, options, dry=dry_run, report_file=report_file)


def run_import(
    sources: Sources,
    options: ImportOptions,
    *,
    dry: bool = False,
    report_file: Path | None = None,
) -> int:
    """Import and tell about it; return the exit code."""
    chosen = settings()
    written = ReportFile(report_file)
    along = AlongIndex(chosen.index, engine=chosen.engine)
    by_workers = not dry and options.jobs != 1  # alone in its process, an import is never idle
    with _archive(chosen.index, dry=dry) as archive, stopping() as stop:
        with progress(len(sources.files)) as show, along:

            def tell(report: FileReport) -> None:
                show(report)
                written.add(report)
                if by_workers:
                    stored = report.recorded.items + report.recorded.pages
                    along.add(stored, left=report.total - report.done)

            summary = import_files(archive, sources.files, options, tell, stop=stop, dry=dry)
        if archive is not None and not dry:
            last = service.catch_up(chosen.index, archive, engine=chosen.engine)
            for notice in (*along.notices, *last):
                warn(notice)
    written.write(summary, sources)
    sum_up(summary, sources, dry=dry)
    return _exit_code(summary)


@contextmanager
def _archive(folder: Path, *, dry: bool) -> Iterator[Archive | None]:
    """Open the archive; a dry run makes none."""
    if dry and not (folder / FILE_NAME).is_file():
        yield None
        return
    with Archive.open(folder, create=not dry) as archive:
        yield archive


def _exit_code(summary: Summary) -> int:
    if summary.left:
        left = count(summary.left, "fil", "filer")
        warn(f"Standset; {left} er ikke læst. Kør samme kommando igen for at fortsætte.")
        return INTERRUPTED
    return 0 if summary.lossless else 1
