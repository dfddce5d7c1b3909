"""The desk of a dry run: says what an import would do, and writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Failure, Origin, Recorded, Result
from referatsoeg.model.stored import Parse
from referatsoeg.pipeline.desk import ImportOptions
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.sources import Source
from referatsoeg.pipeline.version import IMPORTER


class DryDesk:
    """Answers as the real desk would; what stands in the archive already, if any, is known."""

    def __init__(self, archive: Archive | None, options: ImportOptions) -> None:
        self._archive = archive
        self._options = options
        self._seen: set[str] = set()

    def close(self, sources: Sequence[Source]) -> None:
        """Leave nothing behind."""

    def reading(self, sha256: str | None) -> Options:
        """Return how to read a file."""
        chosen = self._options.reading
        if chosen.authority is not None or sha256 is None or self._archive is None:
            return chosen
        return replace(chosen, authority=self._archive.authority_of(sha256))

    def settle(self, source: Source, sha256: str) -> Recorded | None:
        """Say what is known of a file's bytes, or None when they must be read."""
        if sha256 in self._seen:
            return Recorded(result=Result.KNOWN)
        known = self._archive.known(sha256, self._origin(source)) if self._archive else None
        if known is not None and self._options.again and known.result is not Result.WITHDRAWN:
            return None
        return known

    def store(self, source: Source, outcome: Parse | Failure) -> Recorded:
        """Say what would be written."""
        del source
        if isinstance(outcome, Failure):
            return Recorded(result=Result.FAILED, problems=(outcome.problem,))
        self._seen.add(outcome.sha256)
        return Recorded(
            result=Result.NEW,
            meetings=len(outcome.meetings),
            items=sum(len(meeting.items) for meeting in outcome.meetings),
            pages=len(outcome.attachment.items) if outcome.attachment else 0,
            problems=outcome.problems,
        )

    def _origin(self, source: Source) -> Origin:
        authority = self._options.reading.authority
        return Origin(
            path=source.path, location=source.location, importer=IMPORTER, authority=authority
        )
