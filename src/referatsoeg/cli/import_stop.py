"""Ctrl-C during an import: the first ends it after the files in hand, the second at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from referatsoeg.cli.console import warn


@contextmanager
def stopping() -> Iterator[Callable[[], bool]]:
    """Give a function that says whether a person asked the import to stop."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return

    def ask(_number: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()
        warn("Standser, når filerne i gang er gemt. Tryk Ctrl-C igen for at afbryde straks.")

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)
