"""A question asked of an engine beside the others, where the engine answers without Python's lock.

Facets take as long as the ranking; tantivy does both at once. Whoosh is Python: it is asked in turn.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cache
from typing import Generic, TypeVar

from referatsoeg.search.engines.contract import Reader

Answer = TypeVar("Answer")


def ask(reader: Reader, question: Callable[[], Answer]) -> Callable[[], Answer]:
    """Return a function that gives the answer to a question asked of a reader, once at most.

    A question begun in a thread of its own has its error raised where the answer is fetched.
    """
    if not reader.side_by_side:
        return cache(question)
    thread = _Asking(question)
    thread.start()
    return thread.answer


class _Asking(threading.Thread, Generic[Answer]):
    def __init__(self, question: Callable[[], Answer]) -> None:
        super().__init__(name="beside", daemon=True)
        self._question = question
        self._given: list[Answer] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        try:
            self._given.append(self._question())
        except BaseException as error:  # noqa: BLE001 - raised again for who fetches the answer
            self._error = error

    def answer(self) -> Answer:
        self.join()
        if self._error is not None:
            raise self._error
        return self._given[0]
