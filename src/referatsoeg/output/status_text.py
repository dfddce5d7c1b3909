"""The state of an archive, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Result, Run, Series
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
        "problems": [{"where": p.where, **problem_object(p.problem)} for p in archive.problems()],
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
    }


def series_lines(series: Sequence[Series]) -> Iterator[str]:
    """Yield a line for each body and year."""
    for row in series:
        body = f"{row.authority}, {row.body}" if row.authority else row.body
        meetings = count(row.meetings, "møde", "møder")
        items = count(row.items, "punkt", "punkter")
        undecided = f", {row.undecided} uden beslutning" if row.undecided else ""
        yield f"  {body} {row.year or 'uden dato'}: {meetings}, {items}{undecided}"


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
