"""The order of the stages; nothing else knows it.

Reading (file → Parse) is a pure function of a path and may run anywhere; storing is done by one
writer. Both names are loaded on first use, so that neither drags the other's libraries along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referatsoeg.pipeline.importing import import_files as import_files
    from referatsoeg.pipeline.reading import parse_file as parse_file

__all__ = ["import_files", "parse_file"]


def __getattr__(name: str) -> object:
    if name == "parse_file":
        from referatsoeg.pipeline.reading import parse_file

        return parse_file
    if name == "import_files":
        from referatsoeg.pipeline.importing import import_files

        return import_files
    raise AttributeError(name)
