"""Many files into the archive: workers read, one writer stores, each file in its own transaction.

The result is a function of the set of files: neither order nor the number of workers nor a stop
on the way can matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from referatsoeg.archive import Archive
from referatsoeg.archive.records import FIRST_TRY, Failure, Recorded, Result
from referatsoeg.model.document import Problem
from referatsoeg.pipeline.desk import Desk, ImportOptions
from referatsoeg.pipeline.dry import DryDesk
from referatsoeg.pipeline.failures import failed
from referatsoeg.pipeline.limits import Limits, cores
from referatsoeg.pipeline.severity import is_lossless
from referatsoeg.pipeline.sources import Source, hash_source, size_of
from referatsoeg.pipeline.worker import Task
from referatsoeg.pipeline.workers import Answer, Lost, Pool

__all__ = ["FileReport", "ImportOptions", "Summary", "import_files"]

# Starting a worker takes as long as reading so many short texts.
_FEW_FILES = 8
_FEW_BYTES = 2**20


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """What became of one file of an import; `done` of `total` are done.

    `once_more`: the file stopped its reader and is tried again, alone, at the end.
    """

    path: str
    recorded: Recorded
    done: int
    total: int
    once_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What became of all files of an import; `left` were not reached before it was stopped.

    `lossless`: every file was read in full; of the `problems` all are doubts only.
    """

    results: Counter[Result]
    meetings: int
    items: int
    problems: int
    lossless: bool
    left: int = 0
    pages: int = 0  # of files that are attachments


_CURES = {
    "crashed": "Åbn filen i en PDF-læser, gem den på ny, og importér den igen.",
    "too_slow": "Del filen, eller giv den mere tid med «--again --time-limit SEKUNDER».",
    "too_much_memory": "Del filen i mindre dele, og importér dem.",
}

Report = Callable[[FileReport], None]


def import_files(
    archive: Archive | None,
    sources: Sequence[Source],
    options: ImportOptions,
    report: Report,
    *,
    stop: Callable[[], bool] = lambda: False,
    dry: bool = False,
) -> Summary:
    """Read `sources` into `archive`, telling `report` of each file as it is done.

    A file that cannot be read is recorded with its reason. Known bytes are not read again unless
    `options.again`. When `stop` becomes true, the files in hand are finished and no more are
    begun. A `dry` run reads everything and writes nothing; it needs no archive.
    """
    desk = DryDesk(archive, options) if dry or archive is None else Desk(archive, options)
    work = _Work(desk, sources, report, stop)
    jobs = _workers(options.jobs, sources)
    if jobs:
        work.by_workers(jobs, options.limits)
    else:
        work.in_this_process()
    desk.close(sources)
    return work.summary()


def _workers(wanted: int | None, sources: Sequence[Source]) -> int:
    """Return how many workers to start, 0 for none: a few short texts are read sooner without."""
    if wanted is not None:
        return 0 if wanted == 1 else min(wanted, len(sources))
    texts = all(source.suffix == ".txt" for source in sources)
    if texts and len(sources) <= _FEW_FILES and sum(map(_size, sources)) <= _FEW_BYTES:
        return 0
    return min(cores(), len(sources))


def _size(source: Source) -> int:
    return size_of(source) or 0


class _Work:
    """The files of one import on their way from hand to hand."""

    def __init__(
        self,
        desk: Desk | DryDesk,
        sources: Sequence[Source],
        report: Report,
        stop: Callable[[], bool],
    ) -> None:
        self._desk = desk
        self._sources = sources
        self._report = report
        self._stop = stop
        self._results: dict[str, Recorded] = {}
        self._in_hand: set[str] = set()
        self._twins: list[Source] = []
        self._lost: list[Task] = []

    def in_this_process(self) -> None:
        """Read one file after the other.

        What reading needs is loaded here: it takes seconds, which workers need not wait for.
        """
        from referatsoeg.pipeline.reading import try_parse

        for task in self._tasks(self._sources):
            self._finish(task, try_parse(task.source, task.options))

    def by_workers(self, jobs: int, limits: Limits) -> None:
        """Read files side by side, then once more, one at a time, those that stopped a worker."""
        with Pool(jobs, limits) as pool:
            waiting: Sequence[Source] = self._sources
            while waiting:
                for task, answer in pool.read(self._tasks(waiting)):
                    self._finish(task, answer)
                waiting, self._twins = self._twins, []
        for task in self._lost:
            if self._stop():
                return
            with Pool(1, limits) as pool:
                for _, answer in pool.read(iter([task])):
                    self._finish(task, answer, last=True)

    def summary(self) -> Summary:
        """Return what became of all files."""
        recorded = self._results.values()
        return Summary(
            results=Counter(r.result for r in recorded),
            meetings=sum(r.meetings for r in recorded),
            items=sum(r.items for r in recorded),
            pages=sum(r.pages for r in recorded),
            problems=sum(len(r.problems) for r in recorded),
            lossless=is_lossless(recorded),
            left=len(self._sources) - len(self._results),
        )

    def _tasks(self, sources: Sequence[Source]) -> Iterator[Task]:
        """Yield the files that must be read, and deal with the others on the way.

        A file whose bytes are in some worker's hand waits until they are known.
        """
        for source in sources:
            if self._stop():
                return
            sha256 = hash_source(source)
            if sha256 in self._in_hand:
                self._twins.append(source)
                continue
            settled = self._desk.settle(source, sha256) if sha256 else None
            if settled is not None:
                self._tell(source, settled)
                continue
            if sha256 is not None:
                self._in_hand.add(sha256)
            yield Task(source=source, options=self._desk.reading(sha256), sha256=sha256)

    def _finish(self, task: Task, answer: Answer, *, last: bool = False) -> None:
        once_more = isinstance(answer, Lost) and not last
        if once_more:
            self._lost.append(task)
        outcome = _given_up(task.source, answer, last) if isinstance(answer, Lost) else answer
        recorded = self._desk.store(task.source, outcome)
        self._in_hand.discard(task.sha256 or "")
        self._tell(task.source, recorded, once_more=once_more)

    def _tell(self, source: Source, recorded: Recorded, *, once_more: bool = False) -> None:
        self._results[source.location] = recorded
        self._report(
            FileReport(
                path=source.path,
                recorded=recorded,
                done=len(self._results),
                total=len(self._sources),
                once_more=once_more,
            )
        )


def _given_up(source: Source, lost: Lost, last: bool) -> Failure:
    """Return what is recorded of a file that stopped its reader.

    The first time it has a code of its own: an import that is stopped before the second try
    leaves the file to the next.
    """
    if last:
        code = lost.code
        message = (
            f"Filen {source.path} kunne ikke læses: {lost.reason}, også da den blev prøvet alene. "
            f"{_CURES[code]}"
        )
    else:
        code = FIRST_TRY
        message = f"Filen {source.path} kunne ikke læses: {lost.reason}. Den prøves igen til sidst."
    return failed(source, Problem(code=code, message=message))
