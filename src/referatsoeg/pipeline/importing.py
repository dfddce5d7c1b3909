"""Many files into the archive: each is read by `try_parse`, one writer stores the results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from referatsoeg.archive import Archive
from referatsoeg.archive.keep import keep
from referatsoeg.archive.records import Failure, Origin, Recorded, Result
from referatsoeg.errors import ReferatsoegError
from referatsoeg.model import Parse
from referatsoeg.pipeline.reading import Options, failed, hash_file, own_fault, try_parse
from referatsoeg.pipeline.sources import Source
from referatsoeg.pipeline.version import IMPORTER


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How an import runs; `again` reads files that are known already."""

    reading: Options = field(default_factory=Options)
    again: bool = False
    keep_files: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """What became of one file of an import, number `position` of `total`."""

    path: str
    recorded: Recorded
    position: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What became of all files of an import."""

    results: Counter[Result]
    meetings: int
    items: int
    problems: int


Report = Callable[[FileReport], None]


def import_files(
    archive: Archive, sources: Sequence[Source], options: ImportOptions, report: Report
) -> Summary:
    """Read `sources` into `archive`, telling `report` of each file as it is done.

    Each file is kept in a transaction of its own; a file that cannot be read is recorded with its
    reason. Known bytes are not read again unless `options.again`.
    """
    run = archive.start_run(IMPORTER, "import")
    desk = _Desk(archive, options, run)
    reports = []
    for position, source in enumerate(sources, start=1):
        recorded = desk.take(source)
        done = FileReport(
            path=source.path, recorded=recorded, position=position, total=len(sources)
        )
        report(done)
        reports.append(done)
    archive.end_run(run)
    return _summary(reports)


class _Desk:
    """One writer at one archive in one run."""

    def __init__(self, archive: Archive, options: ImportOptions, run: int) -> None:
        self.archive = archive
        self.options = options
        self.run = run

    def take(self, source: Source) -> Recorded:
        """Bring one file to its result."""
        sha256 = hash_file(source.file)
        settled = self.settle(source, sha256) if sha256 else None
        return settled or self.store(source, try_parse(source, self.reading(sha256)))

    def reading(self, sha256: str | None) -> Options:
        """Return how to read a file: under the authority it was given before, if none is now."""
        chosen = self.options.reading
        if chosen.authority is not None or sha256 is None:
            return chosen
        return replace(chosen, authority=self.archive.authority_of(sha256))

    def settle(self, source: Source, sha256: str) -> Recorded | None:
        """Deal with a file whose bytes need not be read, or return None.

        What a person took out for good is not read again, not even when asked for.
        """
        known = self.archive.known(sha256, self.origin(source))
        if known is None:
            return None
        if known.result is Result.WITHDRAWN:
            self.archive.skip(sha256, self.origin(source), self.run, known.result)
            return known
        if self.options.again:
            return None
        if known.result is Result.KNOWN:
            origin = self.origin(source, kept=self.keep(source, sha256))
            return self.archive.place(sha256, origin, self.run)
        self.archive.skip(sha256, self.origin(source), self.run, known.result)
        return known

    def store(self, source: Source, outcome: Parse | Failure) -> Recorded:
        """Write what was read (or why it was not) into the archive."""
        if isinstance(outcome, Failure):
            return self.archive.fail(outcome, self.run)
        kept = self.keep(source, outcome.sha256)
        try:
            return self.archive.record(outcome, self.origin(source, kept=kept), self.run)
        except ReferatsoegError:
            raise  # the archive itself is in trouble: no other file will fare better
        except Exception as error:  # noqa: BLE001 - one file's surprise must not stop the others
            return self.archive.fail(failed(source, own_fault(source, error)), self.run)

    def keep(self, source: Source, sha256: str) -> bool:
        """Keep the file's bytes by hash before the archive says that it has them."""
        wanted = self.options.keep_files and self.archive.may_keep(sha256)
        return wanted and keep(self.archive.folder, source.file, sha256)

    def origin(self, source: Source, *, kept: bool = False) -> Origin:
        """Return where a file comes from."""
        return Origin(
            path=source.path,
            location=source.location,
            importer=IMPORTER,
            authority=self.options.reading.authority,
            size=_size(source.file),
            kept=kept,
        )


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _summary(reports: Iterable[FileReport]) -> Summary:
    results: Counter[Result] = Counter()
    meetings = items = problems = 0
    for report in reports:
        recorded = report.recorded
        results[recorded.result] += 1
        meetings += recorded.meetings
        items += recorded.items
        problems += len(recorded.problems)
    return Summary(results=results, meetings=meetings, items=items, problems=problems)
