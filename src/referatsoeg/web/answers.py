"""Answers that take a walk through the whole archive, kept until the archive changes."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from referatsoeg.web.archives import ShownArchive

_KEPT = 64
_Answer = TypeVar("_Answer")


class Answers:
    """The last answers by what was asked; one walk at a time, so that many cannot stop the page."""

    def __init__(self, archive: ShownArchive) -> None:
        self._archive = archive
        self._lock = threading.Lock()
        self._held: OrderedDict[Hashable, object] = OrderedDict()
        self._seq = -1

    def get(self, asked: Hashable, work_out: Callable[[], _Answer]) -> _Answer:
        """Return the answer to what is asked, worked out when it is not at hand."""
        with self._lock:
            seq = self._archive.last_seq()
            if seq != self._seq:
                self._held.clear()
                self._seq = seq
            if asked not in self._held:
                self._held[asked] = work_out()
                while len(self._held) > _KEPT:
                    self._held.popitem(last=False)
            self._held.move_to_end(asked)
            return cast(_Answer, self._held[asked])
