"""How long one file may take and how much memory a worker may fill."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass

from referatsoeg.pipeline.sources import Source, size_of

MEMORY = 1536 * 2**20
"""Bytes a worker may hold: ordinary minutes take under 600 MB, the largest files let in 1.2 GB."""

STARTING = 120.0
"""Seconds a worker may take to start; on a slow disk loading the libraries takes half a minute."""

# A page of text takes 20 to 50 ms and fills 3 kB or more of its file: some 15 s for each MB, on a
# slow and busy machine four times that. A scanned page takes 3 to 6 s, is given up after 90, and
# fills 30 kB or more.
_SECONDS = 120.0
_SECONDS_FOR_A_MB = 60.0
_SECONDS_FOR_A_SCANNED_MB = 600.0
_MOST_SECONDS = 6 * 3600.0

# The ceiling is watched from outside; this stops what grows faster than the watch looks.
_ADDRESSES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`seconds` for each file (None: by its size) and bytes of memory for each worker."""

    seconds: float | None = None
    memory: int = MEMORY

    def seconds_for(self, source: Source, ocr: str) -> float:
        """Return how many seconds reading a file may take; pages of pictures take far longer."""
        if self.seconds is not None:
            return self.seconds
        scanned = ocr != "never" and source.suffix == ".pdf"
        rate = _SECONDS_FOR_A_SCANNED_MB if scanned else _SECONDS_FOR_A_MB
        size = (size_of(source) or 0) / 2**20
        return min(_SECONDS + rate * size, _MOST_SECONDS)


def cap_addresses(memory: int) -> None:
    """Let this process ask for no more than a few times `memory`, where the system can."""
    try:
        import resource
    except ImportError:  # Windows: the watch alone must do
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES * memory, _ADDRESSES * memory))


def cores() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on Windows and macOS
        return os.cpu_count() or 1
