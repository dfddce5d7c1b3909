"""The state of an archive, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from referatsoeg.archive import Archive
from referatsoeg.archive.records import FileProblem, Result, Run, Series
from referatsoeg.output.documents import problem_object
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import count

_RESULTS = {
    Result.NEW: "nye",
    Result.REREAD: "læst igen",
    Result.KNOWN: "kendte",
    Result.FAILED: "kunne ikke læses",
    Result.WITHDRAWN: "trukket tilbage",
}


def status_object(archive: Archive) -> JsonObject:
    """Return counts, series per body and year, problems and runs."""
    held = archive.counts()
    return {
        "files": held.files,
        "meetings": held.meetings,
        "items": held.items,
        "failures": held.failures,
        "series": [
            {
                "authority": s.authority,
                "body": s.body,
                "year": s.year,
                "meetings": s.meetings,
                "items": s.items,
                "undecided": s.undecided,
            }
            for s in archive.series()
        ],
        "problems": [
            {"where": p.where, "confidence": p.confidence, **problem_object(p.problem)}
            for p in archive.problems()
        ],
        "runs": [
            {
                "id": r.id,
                "started": r.started,
                "ended": r.ended,
                "importer": r.importer,
                "command": r.command,
                "results": r.results,
            }
            for r in archive.runs()
        ],
        "attachments": held.attachments,
    }


def series_lines(series: Sequence[Series]) -> Iterator[str]:
    """Yield a line for each body and year."""
    for row in series:
        body = f"{row.authority}, {row.body}" if row.authority else row.body
        meetings = count(row.meetings, "møde", "møder")
        items = count(row.items, "punkt", "punkter")
        undecided = f", {row.undecided} uden beslutning" if row.undecided else ""
        yield f"  {body} {row.year or 'uden dato'}: {meetings}, {items}{undecided}"


def problem_lines(problems: Sequence[FileProblem], *, most: int) -> Iterator[str]:
    """Yield the files with problems, the most doubtful first; at most `most` of those read.

    Files of which nothing could be read are always named.
    """
    if problems:
        yield f"{count(len(problems), 'problem', 'problemer')}, de mest tvivlsomme filer først:"
    shown = left = 0
    for (where, sureness), group in groupby(problems, key=lambda p: (p.where, p.confidence)):
        shown += sureness is not None
        if shown > most:
            left += 1
            continue
        yield f"  {where}{_sureness(sureness)}"
        for found in group:
            page = f"side {found.problem.page}: " if found.problem.page else ""
            yield f"    {page}{found.problem.message}"
    if left:
        yield f"  … og {count(left, 'fil', 'filer')} til; se dem alle med: referatsoeg status --all"


def _sureness(confidence: float | None) -> str:
    return "" if confidence is None else f" (sikkerhed {round(100 * confidence)} %)"


def run_line(run: Run) -> str:
    """Return a line about one run: number, time, importer, files by result."""
    results = [
        f"{run.results[result]} {word}"
        for result, word in _RESULTS.items()
        if run.results.get(result)
    ]
    ended = run.ended or "ikke afsluttet"
    files = ", ".join(results) or "ingen filer"
    return f"{run.id}. {run.started} – {ended} · {run.command} · udgave {run.importer} · {files}"
