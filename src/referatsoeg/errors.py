"""The program's own errors: each carries its exit code and a cure in Danish."""

from __future__ import annotations


class ReferatsoegError(Exception):
    """Something a person must be told; `str()` is Danish: what happened, where, and what to do."""

    exit_code = 1
    code = "error"

    def __init__(self, message: str, *, cure: str | None = None, page: int | None = None) -> None:
        super().__init__(f"{message} {cure}" if cure else message)
        self.message = message
        self.cure = cure
        self.page = page


CLOSED_FOLDER = "closed_folder"  # the code of a folder that may not be looked into


class UnreadableFileError(ReferatsoegError):
    """A source file that cannot be read; recorded as a problem, the import goes on."""

    code = "unreadable"

    def __init__(
        self, message: str, *, code: str, cure: str | None = None, page: int | None = None
    ) -> None:
        super().__init__(message, cure=cure, page=page)
        self.code = code


class UsageError(ReferatsoegError):
    """A command was used wrongly."""

    exit_code = 2
    code = "usage"


class ArchiveError(ReferatsoegError):
    """The archive cannot be opened or written."""

    exit_code = 3
    code = "archive"


class IndexDamagedError(ReferatsoegError):
    """The search index cannot be used and must be built again from the archive."""

    exit_code = 4
    code = "index"
