"""Workers: the same result as without them, and no file that stops one stops the import."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import time
from collections.abc import Sequence
from multiprocessing import active_children
from pathlib import Path

import pytest
from made_minutes import write_minutes
from sqlalchemy.exc import OperationalError

from referatsoeg.archive import Archive
from referatsoeg.archive.records import FIRST_TRY, Origin, Recorded, Result
from referatsoeg.cli.main import run
from referatsoeg.model.stored import Parse
from referatsoeg.pipeline.importing import FileReport, ImportOptions, Summary, import_files
from referatsoeg.pipeline.limits import Limits
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.sources import find_sources

READING = Options(names=False)


class Heard(list[FileReport]):
    """The reports of an import."""

    def __call__(self, report: FileReport) -> None:
        self.append(report)


def imported(
    archive: Path, paths: Sequence[Path], jobs: int, limits: Limits | None = None
) -> tuple[Summary, Heard]:
    heard = Heard()
    options = ImportOptions(reading=READING, jobs=jobs, limits=limits or Limits())
    with Archive.open(archive, create=True) as opened:
        return import_files(opened, find_sources(paths).files, options, heard), heard


def exported(archive: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert run(["export", "--index", str(archive)]) == 0
    return capsys.readouterr().out


def test_neither_workers_nor_order_change_the_export(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = write_minutes(tmp_path / "ind", 8)
    twin = tmp_path / "ind/000-igen.txt"
    twin.write_bytes(files[0].read_bytes())
    agenda = tmp_path / "ind/dagsorden.txt"
    agenda.write_text(files[1].read_text("utf-8").replace("Referat", "Dagsorden"), "utf-8")
    (tmp_path / "ind/tom.txt").touch()
    every = sorted((tmp_path / "ind").iterdir())
    exports = set()
    for jobs, seed in ((1, 0), (1, 1), (2, 2), (3, 3)):
        random.Random(seed).shuffle(every)
        archive = tmp_path / f"arkiv{seed}"
        summary, heard = imported(archive, every, jobs)
        assert summary.results == {Result.NEW: 9, Result.KNOWN: 1, Result.FAILED: 1}
        assert not summary.lossless
        assert [r.done for r in heard] == list(range(1, 12))
        exports.add(exported(archive, capsys))
    assert len(exports) == 1


def test_a_file_that_takes_too_long_is_tried_again_alone(tmp_path: Path) -> None:
    write_minutes(tmp_path / "ind", 3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("referatsoeg.pipeline.workers.serve", _hanging)
        summary, heard = imported(tmp_path / "a", [tmp_path / "ind"], 2, Limits(seconds=0.2))
    assert summary.results == {Result.FAILED: 3}
    assert [r.once_more for r in heard] == [True] * 3 + [False] * 3
    codes = [r.recorded.problems[0].code for r in heard]
    assert codes == [FIRST_TRY] * 3 + ["too_slow"] * 3
    with Archive.open(tmp_path / "a") as archive:
        assert {p.problem.code for p in archive.problems()} == {"too_slow"}
        assert archive.runs()[0].results == {Result.FAILED: 3}
    summary, _ = imported(tmp_path / "a", [tmp_path / "ind"], 1)
    assert summary.results == {Result.FAILED: 3}, "what failed alone is remembered"


def test_a_worker_that_grows_too_large_is_ended(tmp_path: Path) -> None:
    write_minutes(tmp_path / "ind", 1)
    limits = Limits(memory=400 * 2**20)  # a worker that only starts needs about 150 MB
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("referatsoeg.pipeline.workers.serve", _filling)
        summary, heard = imported(tmp_path / "a", [tmp_path / "ind"], 2, limits)
    assert summary.results == {Result.FAILED: 1}
    assert heard[-1].recorded.problems[0].code == "too_much_memory"
    assert "fyldte mere end 400 MB" in heard[-1].recorded.problems[0].message


def test_a_worker_that_dies_costs_no_file(tmp_path: Path) -> None:
    write_minutes(tmp_path / "ind", 12)
    heard = Heard()

    def killing(report: FileReport) -> None:
        heard.append(report)
        if len(heard) == 2:
            for child in active_children():
                child.kill()

    options = ImportOptions(reading=READING, jobs=2)
    with Archive.open(tmp_path / "a", create=True) as opened:
        sources = find_sources([tmp_path / "ind"]).files
        summary = import_files(opened, sources, options, killing)
        assert summary.results == {Result.NEW: 12}
        assert not opened.problems()
    assert sum(r.once_more for r in heard) >= 1
    assert not active_children()


def test_a_stopped_import_finishes_what_is_in_hand(tmp_path: Path) -> None:
    files = write_minutes(tmp_path / "ind", 10)
    for jobs in (1, 2):
        heard = Heard()
        options = ImportOptions(reading=READING, jobs=jobs)
        with Archive.open(tmp_path / f"a{jobs}", create=True) as opened:
            sources = find_sources(files).files
            summary = import_files(
                opened, sources, options, heard, stop=lambda heard=heard: len(heard) >= 3
            )
            assert summary.left == 10 - len(heard)
            assert 3 <= len(heard) <= 3 + jobs
            assert opened.counts().files == len(heard)
            assert import_files(opened, sources, options, heard).left == 0
            assert opened.counts().files == 10


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_named_like_a_file_is_not_waited_for(tmp_path: Path) -> None:
    write_minutes(tmp_path / "ind", 1)
    os.mkfifo(tmp_path / "ind/b.txt")
    begun = time.monotonic()
    summary, _ = imported(tmp_path / "a", [tmp_path / "ind"], 1)
    assert summary.results == {Result.NEW: 1, Result.FAILED: 1}
    assert time.monotonic() - begun < 20


def test_a_full_disk_is_told_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_minutes(tmp_path / "ind", 3)
    record = Archive.record

    def filling(self: Archive, parse: Parse, origin: Origin, number: int) -> Recorded:
        if parse.path.endswith("001.txt"):
            full = sqlite3.OperationalError("database or disk is full")
            with self.writing():
                raise OperationalError("INSERT", {}, full)
        return record(self, parse, origin, number)

    with monkeypatch.context() as patch:
        patch.setattr(Archive, "record", filling)
        summary, heard = imported(tmp_path / "a", [tmp_path / "ind"], 1)
    assert summary.results == {Result.NEW: 2, Result.FAILED: 1}
    (failed,) = [r for r in heard if r.recorded.result is Result.FAILED]
    assert failed.path.endswith("001.txt")
    assert "læst, men ikke gemt" in failed.recorded.problems[0].message
    assert not summary.lossless
    again, _ = imported(tmp_path / "a", [tmp_path / "ind"], 1)
    assert again.results == {Result.NEW: 1, Result.KNOWN: 2}
    assert len(exported(tmp_path / "a", capsys).splitlines()) == 12


def test_limits_follow_the_size_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"x" * 2**20)
    (source,) = find_sources([tmp_path]).files
    assert Limits().seconds_for(source, "never") == 180
    assert Limits().seconds_for(source, "auto") == 720
    assert Limits(seconds=5).seconds_for(source, "auto") == 5


def _hanging(pipe: object, memory: int) -> None:
    """Stand in for a worker that hangs on its file."""
    del memory
    pipe.send("ready")  # type: ignore[attr-defined]
    time.sleep(60)


def _filling(pipe: object, memory: int) -> None:
    """Stand in for a worker that fills the memory while it reads."""
    pipe.send("ready")  # type: ignore[attr-defined]
    pipe.recv()  # type: ignore[attr-defined]
    held = bytearray(b"x") * (2 * memory)
    time.sleep(60)
    del held


def test_the_report_of_an_import(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_minutes(Path("ind"), 2)
    Path("ind/tom.txt").touch()
    Path("ind/billede.png").touch()
    assert run(["import", "ind", "--no-names", "--report", "r.json", "--index", "a"]) == 1
    told = json.loads(Path("r.json").read_text("utf-8"))
    assert [(f["path"], f["result"], f["items"]) for f in told["files"]] == [
        ("ind/000.txt", "new", 4),
        ("ind/001.txt", "new", 4),
        ("ind/tom.txt", "failed", 0),
    ]
    assert told["files"][2]["problems"][0]["code"] == "empty_file"
    assert told["left_out"] == ["ind/billede.png"]
    assert (told["items"], told["results"]) == (8, {"new": 2, "failed": 1})
