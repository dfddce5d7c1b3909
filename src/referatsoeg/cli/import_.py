"""`referatsoeg import`: read files and folders into the archive."""

from __future__ import annotations

from pathlib import Path

import click

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Result
from referatsoeg.cli.console import say, warn
from referatsoeg.cli.options import settings, shared_options
from referatsoeg.cli.reading_options import reading_options
from referatsoeg.output.words import count
from referatsoeg.pipeline.importing import FileReport, ImportOptions, Summary, import_files
from referatsoeg.pipeline.reading import Options
from referatsoeg.pipeline.sources import Sources, find_sources
from referatsoeg.search import service

_WORDS = {
    Result.NEW: ("ny", "nye"),
    Result.REREAD: ("læst igen", "læst igen"),
    Result.KNOWN: ("kendt", "kendte"),
    Result.FAILED: ("kunne ikke læses", "kunne ikke læses"),
    Result.WITHDRAWN: ("trukket tilbage", "trukket tilbage"),
}


@click.command("import", options_metavar="[VALG]")
@click.argument("paths", metavar="STI...", nargs=-1, required=True, type=click.Path(path_type=Path))
@reading_options
@click.option("--again", is_flag=True, help="Læs også filer, der er læst før.")
@click.option("--no-keep-files", is_flag=True, help="Gem ikke filernes indhold i arkivet.")
@shared_options()
def import_(paths: tuple[Path, ...], reading: Options, again: bool, no_keep_files: bool) -> int:
    """Læs filer og mapper ind i arkivet. Kendte filer springes over."""
    options = ImportOptions(reading=reading, again=again, keep_files=not no_keep_files)
    return run_import(paths, options)


def run_import(paths: tuple[Path, ...], options: ImportOptions) -> int:
    """Import and tell about it; return the exit code."""
    chosen = settings()
    sources = find_sources(paths)
    with Archive.open(chosen.index, create=True) as archive:
        summary = import_files(archive, sources.files, options, _tell)
        for notice in service.catch_up(chosen.index, archive, engine=chosen.engine):
            warn(notice)
    _sum_up(summary, sources)
    return 1 if summary.problems else 0


def _tell(report: FileReport) -> None:
    """Write one plain line for each file, and its problems, to stderr."""
    recorded = report.recorded
    result, _ = _WORDS[recorded.result]
    held = f", {count(recorded.items, 'punkt', 'punkter')}" if recorded.meetings else ""
    if recorded.result in (Result.NEW, Result.REREAD) and not recorded.meetings:
        held = ", ingen møder"
    warn(f"[{report.position}/{report.total}] {report.path}: {result}{held}")
    for problem in recorded.problems:
        warn(f"    {problem.message}")


def _sum_up(summary: Summary, sources: Sources) -> None:
    results = [
        count(summary.results[result], *words)
        for result, words in _WORDS.items()
        if summary.results[result]
    ]
    say(f"{count(len(sources.files), 'fil', 'filer')}: {', '.join(results) or 'ingen at læse'}.")
    if summary.meetings:
        meetings = count(summary.meetings, "møde", "møder")
        say(f"Læst: {meetings} med {count(summary.items, 'punkt', 'punkter')}.")
    if sources.left_out:
        kinds = sorted({Path(p).suffix.lower() or "uden endelse" for p in sources.left_out})
        left = count(len(sources.left_out), "fil", "filer")
        say(f"Sprunget over: {left} af en type, der ikke læses ({', '.join(kinds)}).")
    if summary.problems:
        problems = count(summary.problems, "problem", "problemer")
        say(f"{problems}; se dem med: referatsoeg status")
