"""What runs in a worker process: one file after the other, until nobody asks for more.

Nothing heavy is imported before `serve` runs, so that its settings reach the libraries.
"""

from __future__ import annotations

import os
import signal
import threading
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referatsoeg.archive.records import Failure
    from referatsoeg.model.stored import Parse
    from referatsoeg.pipeline.options import Options
    from referatsoeg.pipeline.sources import Source

READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One file to read, and how."""

    source: Source
    options: Options
    sha256: str | None = None


def serve(pipe: connection.Connection[Parse | Failure | str, Task | None], memory: int) -> None:
    """Read what comes through `pipe` and send back what it came to; None ends the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the importer to deal with
    threading.Thread(target=_end_with_parent, daemon=True).start()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"  # the workers share the processors already
    from referatsoeg.pipeline.limits import cap_addresses
    from referatsoeg.pipeline.reading import try_parse

    cap_addresses(memory)
    pipe.send(READY)
    while True:
        try:
            task = pipe.recv()
        except EOFError:
            return
        if task is None:
            return
        pipe.send(try_parse(task.source, task.options))


def _end_with_parent() -> None:
    """Leave at once when the importer is gone, also from the middle of a file."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
