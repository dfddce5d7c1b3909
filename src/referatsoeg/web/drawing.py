"""The process that draws pages: started when first needed, again when it has gone."""

from __future__ import annotations

import multiprocessing
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as LateError
from concurrent.futures.process import BrokenProcessPool

from referatsoeg.web.picture_job import Drawn, Job, draw, ready

PATIENCE = 20.0  # seconds for one page: plans in A0 with 100,000 lines take three
_START = 120.0  # seconds for the process to start: no page is to blame for a busy machine
_TRIES = 2


class Drawer:
    """One process for all pages; a page that brings it down is told of and does no more harm."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None

    def warm(self) -> None:
        """Start the process before the first visitor asks."""
        with self._lock:
            self._started().submit(ready)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def draw(self, job: Job) -> Drawn:
        """Return the drawn page; jobs wait for each other."""
        with self._lock:
            for _ in range(_TRIES):
                try:
                    return self._submit(job).result(timeout=self._patience)
                except LateError:
                    self._end()
                    return Drawn(refusal=f"Siden tog mere end {self._patience:.0f} s at tegne.")
                except BrokenProcessPool:
                    self._end()
        return Drawn(refusal="Siden kan ikke tegnes: filen får tegneprogrammet til at gå ned.")

    def _submit(self, job: Job) -> Future[Drawn]:
        pool = self._started()
        pool.submit(ready).result(timeout=_START)
        return pool.submit(draw, job)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(max_workers=1, mp_context=spawn)
        return self._pool

    def _end(self) -> None:
        if self._pool is None:
            return
        for process in list((self._pool._processes or {}).values()):
            process.kill()  # a hanging page cannot be asked to stop
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None
