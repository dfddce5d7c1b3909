"""`referatsoeg parse`: read files and print them as JSON; touches no archive."""

from __future__ import annotations

from pathlib import Path

import click

from referatsoeg.archive.records import Failure
from referatsoeg.cli.console import say_json, warn
from referatsoeg.cli.options import shared_options
from referatsoeg.cli.reading_options import reading_options
from referatsoeg.output.documents import failure_object, parse_object
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.reading import try_parse
from referatsoeg.pipeline.sources import source_of


@click.command(options_metavar="[VALG]")
@click.argument("files", metavar="FIL...", nargs=-1, required=True, type=click.Path(path_type=Path))
@reading_options
@shared_options()
def parse(files: tuple[Path, ...], reading: Options) -> int:
    """Læs filer, og skriv møder, punkter og fund som JSON: en linje pr. fil."""
    code = 0
    for file in files:
        outcome = try_parse(source_of(file), reading)
        if isinstance(outcome, Failure):
            say_json(failure_object(outcome.path, outcome.sha256, outcome.problem))
            warn(outcome.problem.message)
            code = 1
            continue
        say_json(parse_object(outcome))
        if not outcome.meetings:
            code = 1
            for problem in outcome.problems:
                warn(problem.message)
    return code
