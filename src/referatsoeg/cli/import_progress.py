"""How an import goes: a bar on a terminal, else a plain line for each file, to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from referatsoeg.archive.records import Recorded, Result
from referatsoeg.cli.console import warn
from referatsoeg.masking import mask
from referatsoeg.output.words import count
from referatsoeg.pipeline.importing import FileReport

WORDS = {
    Result.NEW: ("ny", "nye"),
    Result.REREAD: ("læst igen", "læst igen"),
    Result.KNOWN: ("kendt", "kendte"),
    Result.FAILED: ("kunne ikke læses", "kunne ikke læses"),
    Result.WITHDRAWN: ("trukket tilbage", "trukket tilbage"),
}

Show = Callable[[FileReport], None]


@contextmanager
def progress(total: int) -> Iterator[Show]:
    """Give a function that shows each file as it is done."""
    if sys.stderr.isatty() and total > 1:
        with _bar(total) as show:
            yield show
    else:
        yield _line


def _line(report: FileReport) -> None:
    warn(f"[{report.done}/{report.total}] {report.path}: {_told(report.recorded)}")
    for problem in report.recorded.problems:
        warn(f"    {problem.message}")


def _told(recorded: Recorded) -> str:
    result, _ = WORDS[recorded.result]
    if recorded.meetings:
        return f"{result}, {count(recorded.items, 'punkt', 'punkter')}"
    if recorded.pages:
        return f"{result}, bilag på {count(recorded.pages, 'side', 'sider')}"
    read = recorded.result in (Result.NEW, Result.REREAD)
    return f"{result}, ingen møder" if read else result


@contextmanager
def _bar(total: int) -> Iterator[Show]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeElapsedColumn as Elapsed
    from rich.progress import TimeRemainingColumn as Remaining

    columns = (
        BarColumn(bar_width=30),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        Elapsed(),
        TextColumn("· rest"),
        Remaining(),
        TextColumn("{task.fields[problems]}"),
    )
    console = Console(stderr=True, highlight=False)
    with Progress(*columns, console=console) as shown:
        task = shown.add_task("", total=total, rate="", problems="")
        problems: dict[str, int] = {}

        def show(report: FileReport) -> None:
            problems[report.path] = len(report.recorded.problems)
            for problem in report.recorded.problems:
                told = f"{report.path}: {problem.message}"
                shown.console.print(mask(told), markup=False)
            speed = shown.tasks[0].speed
            shown.update(
                task,
                completed=report.done,
                rate=f"{speed:.1f} filer/s".replace(".", ",") if speed else "",
                problems=f"· {count(sum(problems.values()), 'problem', 'problemer')}",
            )

        yield show
