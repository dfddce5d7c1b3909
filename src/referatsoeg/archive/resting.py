"""Files that nothing need be done about: known, whole, and lying where they lay.

An import of a large folder meets thousands of them; one question each, and one transaction for
what is remembered of many.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select

from referatsoeg.archive.records import Origin, Skipped
from referatsoeg.archive.schema import failures, files, locations, run_files


def is_kept_at_rest(connection: Connection, sha256: str, origin: Origin) -> bool | None:
    """Say whether the bytes of a file at rest are kept; None when it is not at rest.

    At rest is what placing it again would not change: the same bytes at the same place, read by
    this importer under the same authority, and no failure recorded there since.
    """
    row = connection.execute(
        select(files.c.kept, files.c.authority, failures.c.code)
        .join(locations, locations.c.sha256 == files.c.sha256)
        .join(failures, failures.c.location == locations.c.location, isouter=True)
        .where(
            locations.c.location == origin.location,
            locations.c.path == origin.path,
            files.c.sha256 == sha256,
            files.c.importer == origin.importer,
            files.c.state == "live",
        )
    ).first()
    if row is None or row.code is not None or origin.authority not in (None, row.authority):
        return None
    return bool(row.kept)


def note(connection: Connection, run: int, skipped: Sequence[Skipped]) -> None:
    """Remember which files a run left alone, and why."""
    rows = [
        {
            "run_id": run,
            "location": one.location,
            "path": one.path,
            "sha256": one.sha256,
            "result": one.result.value,
        }
        for one in skipped
    ]
    connection.execute(insert(run_files), rows)
