"""What an answer rests on: the bodies, years and files that were searched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Series
from referatsoeg.audit.names import body_key, words
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import count


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What was searched: series of meetings, how many files, and how many could not be read."""

    series: tuple[Series, ...]
    files: int
    failures: int

    @property
    def meetings(self) -> int:
        """Return how many meetings were searched."""
        return sum(s.meetings for s in self.series)


def searched(archive: Archive, *, body: str | None = None, year: int | None = None) -> Scope:
    """Return what a question about a body or a year can be answered from."""
    held = archive.counts()
    kept = tuple(
        s
        for s in archive.series()
        if (body is None or fits_body(s.body, body)) and (year is None or s.year == str(year))
    )
    return Scope(series=kept, files=held.files, failures=held.failures)


def fits_body(name: str, asked: str) -> bool:
    """Say whether a body is the one asked for: its name, or all words asked for stand in it."""
    return body_key(name) == body_key(asked) or set(words(asked)) <= set(words(name))


def scope_object(scope: Scope) -> JsonObject:
    """Return what was searched."""
    return {
        "files": scope.files,
        "meetings": scope.meetings,
        "failed_files": scope.failures,
        "series": [
            {"authority": s.authority, "body": s.body, "year": s.year, "meetings": s.meetings}
            for s in scope.series
        ],
    }


def scope_line(scope: Scope) -> str:
    """Return what was searched in one line."""
    if not scope.series:
        return "Arkivet har ingen møder af den slags."
    bodies = sorted({s.body for s in scope.series})
    named = ", ".join(bodies[:4]) + (f" og {len(bodies) - 4} andre" if len(bodies) > 4 else "")
    failed = (
        f"; {count(scope.failures, 'fil kunne', 'filer kunne')} ikke læses"
        if scope.failures
        else ""
    )
    return (
        f"Søgt i {count(scope.meetings, 'møde', 'møder')} ({named}; {years(scope.series)}) "
        f"fra {count(scope.files, 'fil', 'filer')}{failed}."
    )


def years(series: Iterable[Series]) -> str:
    """Return the years of series: "2022–2025", "2024 og uden dato"."""
    known = sorted({s.year for s in series if s.year})
    span = "" if not known else known[0] if len(known) == 1 else f"{known[0]}–{known[-1]}"
    undated = any(s.year is None for s in series)
    return " og ".join(filter(None, (span, "uden dato" if undated else "")))
