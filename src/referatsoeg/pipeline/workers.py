"""Worker processes that read files; one that dies, hangs or fills the memory is replaced.

Workers are spawned, never forked: that works on Windows, and PDFium must not meet threads.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import connection, get_context
from types import TracebackType
from typing import Self

import psutil

from referatsoeg.archive.records import Failure
from referatsoeg.errors import ReferatsoegError
from referatsoeg.model.stored import Parse
from referatsoeg.pipeline.limits import STARTING, Limits
from referatsoeg.pipeline.worker import READY, Task, serve

_LOOK_EVERY = 0.1  # seconds between two looks at the clock and the memory of the workers
_LEAVING = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """Why a worker gave no answer: `code` is crashed, too_slow or too_much_memory."""

    code: str
    reason: str


Answer = Parse | Failure | Lost


class Pool:
    """At most `size` workers, started when there is work for them."""

    def __init__(self, size: int, limits: Limits) -> None:
        self._size = size
        self._limits = limits
        self._workers: list[_Worker] = []
        self._have_started = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for worker in self._workers:
            if error is None:
                worker.dismiss()
            else:
                worker.kill()
        self._workers.clear()

    def read(self, tasks: Iterator[Task]) -> Iterator[tuple[Task, Answer]]:
        """Yield each task with its answer, as they come; tasks are drawn when a worker is free."""
        self._hand_out(tasks)
        while any(worker.task for worker in self._workers):
            self._wait()
            for worker in list(self._workers):
                task, answer = worker.task, worker.answer()
                if task is None or answer is None:
                    continue
                worker.task = None
                if isinstance(answer, Lost):
                    self._require_start(worker)
                    self._workers.remove(worker)
                    worker.kill()
                self._hand_out(tasks)
                yield task, answer

    def _require_start(self, lost: _Worker) -> None:
        """Raise when no worker has ever come so far as to read: then none will."""
        self._have_started |= any(worker.is_ready for worker in self._workers)
        if not lost.is_ready and not self._have_started:
            raise ReferatsoegError(
                "Der kan ikke startes en proces til at læse filerne med.",
                cure="Prøv igen med «--jobs 1», som læser filerne uden hjælp.",
            )

    def _hand_out(self, tasks: Iterator[Task]) -> None:
        """Give every free worker a task, starting workers as long as there are too few."""
        while True:
            free = next((w for w in self._workers if w.task is None), None)
            if free is None and len(self._workers) >= self._size:
                return
            task = next(tasks, None)
            if task is None:
                return
            if free is None:
                free = _Worker(self._limits)
                self._workers.append(free)
            free.take(task)

    def _wait(self) -> None:
        pipes = [w.pipe for w in self._workers if w.task]
        ends = [w.process.sentinel for w in self._workers if w.task]
        connection.wait([*pipes, *ends], timeout=_LOOK_EVERY)


class _Worker:
    """One process, the task it has in hand, and until when."""

    def __init__(self, limits: Limits) -> None:
        context = get_context("spawn")
        self._limits = limits
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs, limits.memory), daemon=True)
        self.process.start()
        theirs.close()
        self.task: Task | None = None
        self.is_ready = False
        self._until = time.monotonic() + STARTING
        self._looked = 0.0

    def take(self, task: Task) -> None:
        """Begin a task; one whose process is gone already is found by the next look."""
        self.task = task
        if self.is_ready:
            self._start_clock()
        with contextlib.suppress(OSError):
            self.pipe.send(task)

    def answer(self) -> Answer | None:
        """Return what the task came to, or None while the worker is at it."""
        try:
            if self.pipe.poll():
                return self._received()
        except (EOFError, OSError):
            return self._died()
        if not self.process.is_alive():
            return self._died()
        return self._beyond_limits()

    def dismiss(self) -> None:
        """Let the worker end by itself."""
        with contextlib.suppress(OSError):
            self.pipe.send(None)
        self.process.join(_LEAVING)
        self.kill()

    def kill(self) -> None:
        """End the worker and what it has started."""
        with contextlib.suppress(psutil.Error):
            for child in psutil.Process(self.process.pid).children(recursive=True):
                child.kill()
        self.process.kill()
        self.process.join()
        self.pipe.close()

    def _start_clock(self) -> None:
        assert self.task is not None
        allowed = self._limits.seconds_for(self.task.source, self.task.options.ocr)
        self._until = time.monotonic() + allowed

    def _received(self) -> Parse | Failure | None:
        message: Parse | Failure | str = self.pipe.recv()
        if isinstance(message, str):
            assert message == READY
            self.is_ready = True
            self._start_clock()
            return None
        return message

    def _died(self) -> Lost:
        self.process.join(_LEAVING)
        code = self.process.exitcode
        return Lost(code="crashed", reason=f"læsningen af den brød sammen (kode {code})")

    def _beyond_limits(self) -> Lost | None:
        now = time.monotonic()
        if now > self._until:
            assert self.task is not None
            seconds = self._limits.seconds_for(self.task.source, self.task.options.ocr)
            reason = f"det tog mere end {seconds:.0f} sekunder at læse den"
            return Lost(code="too_slow", reason=reason)
        if now - self._looked >= _LOOK_EVERY:
            self._looked = now
            if self._memory() > self._limits.memory:
                megabytes = self._limits.memory // 2**20
                reason = f"den fyldte mere end {megabytes} MB, da den blev læst"
                return Lost(code="too_much_memory", reason=reason)
        return None

    def _memory(self) -> int:
        try:
            return int(psutil.Process(self.process.pid).memory_info().rss)
        except psutil.Error:
            return 0
