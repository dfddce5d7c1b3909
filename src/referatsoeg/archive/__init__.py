"""The archive: the truth about every file, meeting and item, in one SQLite file.

`Archive` is loaded on first use: a search that finds its index up to date never needs the
database library (a quarter of a second of start-up); see `log.ArchiveLog`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referatsoeg.archive.archive import Archive as Archive

__all__ = ["Archive"]


def __getattr__(name: str) -> object:
    if name == "Archive":
        from referatsoeg.archive.archive import Archive

        return Archive
    raise AttributeError(name)
