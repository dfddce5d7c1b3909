"""What the archive is told about a file and a run, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from referatsoeg.model.document import Problem

INTERNAL = "internal"  # a problem that is the program's own fault
FIRST_TRY = "first_try"  # the file stopped its reader, and was not yet tried alone
NOT_WRITTEN = "not_written"  # read, but the archive could not be written
TRIED_AGAIN = (INTERNAL, FIRST_TRY, NOT_WRITTEN)  # the file is read again by the next import

NOT_KEPT = "not_kept"  # the file's bytes could not be kept beside the archive


class Result(StrEnum):
    """What became of one file in one run."""

    NEW = "new"
    REREAD = "reread"  # read again with another result, or by another importer
    KNOWN = "known"  # these bytes were read before by this importer
    FAILED = "failed"
    WITHDRAWN = "withdrawn"  # taken out for good by a person; never brought back


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a file lies and how it is read.

    `path` is as the user gave it and is shown; `location` is the full path and tells places apart.
    """

    path: str
    location: str
    importer: str
    authority: str | None = None
    size: int | None = None
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that could not be read, with the reason in a person's words."""

    path: str
    location: str
    sha256: str | None
    importer: str
    problem: Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What the archive did with a file, and the problems that a person must know of."""

    result: Result
    meetings: int = 0
    items: int = 0
    pages: int = 0  # of an attachment
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file that a run left alone: known, failed before, or withdrawn."""

    path: str
    location: str
    sha256: str
    result: Result


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file that a meeting was read from; rank 0 speaks for the meeting."""

    sha256: str
    path: str
    pages: int
    layout: str | None
    confidence: float
    edition: str
    importer: str
    kept: bool
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of the program that wrote to the archive; `results` counts files by result."""

    id: int
    started: str
    ended: str | None
    importer: str
    command: str
    results: dict[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much the archive holds."""

    files: int
    meetings: int
    items: int
    failures: int
    problems: int
    attachments: int  # files that are no minutes, kept page by page
    pages: int  # of those files


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Meetings of one body in one year; undated ones have no year."""

    authority: str | None
    body: str
    year: str | None
    meetings: int
    items: int
    undecided: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FileProblem:
    """A problem with the file (or, for a day with two meetings, the meeting day) it belongs to.

    `confidence` is that of the file's reading, 0–1; None when nothing of it was read.
    """

    where: str
    problem: Problem
    confidence: float | None = None
