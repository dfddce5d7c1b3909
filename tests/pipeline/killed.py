"""Runs the command line and kills itself at a fault point: python killed.py POINT NTH DELAY ARG…

POINT is commit (the NTH commit of the database), index (the NTH write of the search index) or
time; DELAY is in seconds from there. The kill comes from another thread, so that it falls inside
the commit, which lets go of the interpreter while it writes.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable

from sqlalchemy.engine.default import DefaultDialect

from referatsoeg.cli.main import run
from referatsoeg.search.engines.tantivy_engine import TantivyEngine
from referatsoeg.search.engines.whoosh_engine import WhooshEngine


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dying(call: Callable[..., object], nth: int, delay: float) -> Callable[..., object]:
    """Return `call`, which is killed in its NTH run, or at the latest at its end."""
    count = 0

    def counted(*arguments: object, **named: object) -> object:
        nonlocal count
        count += 1
        if count < nth:
            return call(*arguments, **named)
        timer = threading.Timer(delay, die)
        timer.start()
        call(*arguments, **named)
        timer.join()
        raise AssertionError("not killed")

    return counted


def main() -> int:
    point, nth, delay = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    if point == "commit":
        DefaultDialect.do_commit = dying(DefaultDialect.do_commit, nth, delay)
    elif point == "index":
        for engine in (WhooshEngine, TantivyEngine):
            engine.write = dying(engine.write, nth, delay)
    elif point == "time":
        timer = threading.Timer(delay, die)
        timer.daemon = True
        timer.start()
    return run(sys.argv[4:])


if __name__ == "__main__":
    sys.exit(main())
