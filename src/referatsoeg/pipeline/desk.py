"""The one writer of a run: what is known already, and what was read, into the archive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from referatsoeg.archive import Archive
from referatsoeg.archive.keep import keep, keep_bytes, sweep
from referatsoeg.archive.records import (
    NOT_KEPT,
    NOT_WRITTEN,
    Failure,
    Origin,
    Recorded,
    Result,
    Skipped,
)
from referatsoeg.errors import ArchiveError, ReferatsoegError
from referatsoeg.model.document import Problem
from referatsoeg.model.stored import Parse
from referatsoeg.pipeline.failures import failed, own_fault
from referatsoeg.pipeline.limits import Limits
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.sources import Source, folders, member_bytes, size_of
from referatsoeg.pipeline.version import IMPORTER

_AT_ONCE = 500  # files left alone that are written together


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How an import runs.

    `again` reads files that are known already. `jobs` is the number of worker processes: 1 reads
    in this process, None leaves it to the number of processors and files.
    """

    reading: Options = field(default_factory=Options)
    again: bool = False
    keep_files: bool = True
    jobs: int | None = 1
    limits: Limits = field(default_factory=Limits)


class Desk:
    """One writer at one archive in one run."""

    def __init__(self, archive: Archive, options: ImportOptions) -> None:
        self.archive = archive
        self.options = options
        self.run = archive.start_run(IMPORTER, "import")
        self._skipped: list[Skipped] = []
        sweep(archive.folder)

    def close(self, sources: Sequence[Source]) -> None:
        """Record that the run over these sources came to its end."""
        self._note_skipped()
        self.archive.settle_folders(folders(sources))
        self.archive.end_run(self.run)

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
        if not self.options.again and self._is_at_rest(source, sha256):
            self._skip(source, sha256, Result.KNOWN)
            return Recorded(result=Result.KNOWN)
        known = self.archive.known(sha256, self._origin(source))
        if known is None:
            return None
        if known.result is Result.WITHDRAWN:
            self._skip(source, sha256, known.result)
            return known
        if self.options.again:
            return None
        if known.result is Result.KNOWN:
            kept, problems = self._keep(source, sha256)
            placed = self.archive.place(sha256, self._origin(source, kept=kept), self.run)
            return replace(placed, problems=(*placed.problems, *problems))
        self._skip(source, sha256, known.result)
        return known

    def store(self, source: Source, outcome: Parse | Failure) -> Recorded:
        """Write what was read (or why it was not) into the archive.

        What cannot be written, say because it does not fit on the disk, is recorded as failed;
        when even that cannot be written, no other file will fare better, and ArchiveError is
        raised.
        """
        self._note_skipped()
        if isinstance(outcome, Failure):
            return self.archive.fail(outcome, self.run)
        try:
            kept, problems = self._keep(source, outcome.sha256)
            whole = replace(outcome, problems=(*outcome.problems, *problems))
            return self.archive.record(whole, self._origin(source, kept=kept), self.run)
        except ArchiveError as error:
            problem = not_written(source, error)
        except ReferatsoegError:
            raise
        except Exception as error:  # noqa: BLE001 - one file's surprise must not stop the others
            problem = own_fault(source, error)
        return self.archive.fail(failed(source, problem), self.run)

    def _is_at_rest(self, source: Source, sha256: str) -> bool:
        """Say whether a file is known, lies where it lay, and is kept as is wanted."""
        kept = self.archive.is_kept_at_rest(sha256, self._origin(source))
        if kept is None:
            return False
        return not self.options.keep_files or (kept and self.archive.kept_file(sha256) is not None)

    def _skip(self, source: Source, sha256: str, result: Result) -> None:
        """Remember a file that is left alone; many are written at once, for a commit takes long."""
        path, location = source.path, source.location
        self._skipped.append(Skipped(path=path, location=location, sha256=sha256, result=result))
        if len(self._skipped) >= _AT_ONCE:
            self._note_skipped()

    def _note_skipped(self) -> None:
        if self._skipped:
            self.archive.skip(self.run, self._skipped)
            self._skipped.clear()

    def _keep(self, source: Source, sha256: str) -> tuple[bool, tuple[Problem, ...]]:
        """Keep the file's bytes by hash before the archive says that it has them."""
        if not self.options.keep_files or not self.archive.may_keep(sha256):
            return False, ()
        try:
            data = member_bytes(source)
            if data is not None:
                return keep_bytes(self.archive.folder, data, sha256, source.path), ()
            return keep(self.archive.folder, source.file, sha256), ()
        except ReferatsoegError as error:
            return False, (Problem(code=NOT_KEPT, message=str(error)),)

    def _origin(self, source: Source, *, kept: bool = False) -> Origin:
        return Origin(
            path=source.path,
            location=source.location,
            importer=IMPORTER,
            authority=self.options.reading.authority,
            size=size_of(source) if source.member is None else None,
            kept=kept,
        )


def not_written(source: Source, error: ArchiveError) -> Problem:
    """Return the problem of a file that was read but could not be written."""
    return Problem(code=NOT_WRITTEN, message=f"Filen {source.path} er læst, men ikke gemt. {error}")
