"""What an import came to, told at its end: a table on a terminal, else plain lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import PurePath

from referatsoeg.archive.records import Result
from referatsoeg.cli.console import say
from referatsoeg.cli.import_progress import WORDS
from referatsoeg.output.words import count
from referatsoeg.pipeline.importing import Summary
from referatsoeg.pipeline.sources import Sources


def sum_up(summary: Summary, sources: Sources, *, dry: bool = False) -> None:
    """Write what became of the files."""
    if dry:
        say("Prøvekørsel: intet er gemt.")
    if sys.stdout.isatty():
        _table(summary, sources)
    else:
        for line in _lines(summary, sources):
            say(line)
    if sources.left_out:
        kinds = sorted({PurePath(p).suffix.lower() or "uden endelse" for p in sources.left_out})
        left = count(len(sources.left_out), "fil", "filer")
        say(f"Sprunget over: {left} af en type, der ikke læses ({', '.join(kinds)}).")
    if summary.problems:
        told = count(summary.problems, "problem", "problemer")
        say(f"{told}; se dem {'ovenfor' if dry else 'med: referatsoeg status'}")


def _lines(summary: Summary, sources: Sources) -> Iterator[str]:
    results = [count(number, *WORDS[result]) for result, number in _results(summary)]
    yield f"{count(len(sources.files), 'fil', 'filer')}: {', '.join(results) or 'ingen at læse'}."
    if summary.meetings:
        meetings = count(summary.meetings, "møde", "møder")
        yield f"Læst: {meetings} med {count(summary.items, 'punkt', 'punkter')}."
    if summary.pages:
        yield f"Desuden {count(summary.pages, 'side', 'sider')} i filer, der er bilag."


def _results(summary: Summary) -> list[tuple[Result, int]]:
    return [(result, summary.results[result]) for result in WORDS if summary.results[result]]


def _table(summary: Summary, sources: Sources) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(show_header=False, box=None, padding=(0, 2))
    table.add_column()
    table.add_column(justify="right")
    rows = [("Filer", len(sources.files))]
    rows += [(f"  {WORDS[result][1]}", number) for result, number in _results(summary)]
    rows += [("  ikke nået", summary.left)] if summary.left else []
    rows += [("Møder læst", summary.meetings), ("Punkter læst", summary.items)]
    rows += [("Sider i bilag", summary.pages)] if summary.pages else []
    rows += [("Problemer", summary.problems)]
    for name, number in rows:
        table.add_row(name, str(number))
    Console(highlight=False).print(table)
