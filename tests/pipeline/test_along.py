"""The index follows an import; what goes wrong in it is told by the catch-up after the last file."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from made_minutes import write_minutes

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Origin
from referatsoeg.cli.main import run
from referatsoeg.pipeline.along import ENOUGH, LAST, AlongIndex
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.reading import parse_file
from referatsoeg.pipeline.version import IMPORTER
from referatsoeg.search import service

PATIENCE = 60.0  # seconds; a thread that never comes so far fails the test


@pytest.fixture
def unindexed(tmp_path: Path) -> Path:
    """An archive whose index is gone."""
    write_minutes(tmp_path / "ind", 3)
    folder = tmp_path / "arkiv"
    names = ["--no-names", "--jobs", "1"]
    assert run(["import", "--index", str(folder), str(tmp_path / "ind"), *names]) == 0
    service.close_all()
    shutil.rmtree(folder / "search")
    return folder


def behind(folder: Path) -> int:
    with Archive.open(folder) as archive:
        return service.status(folder, archive).behind


def await_index(folder: Path) -> None:
    until = time.monotonic() + PATIENCE
    while behind(folder) and time.monotonic() < until:
        time.sleep(0.02)
    assert behind(folder) == 0


def test_items_told_of_are_in_the_index_while_the_import_goes_on(unindexed: Path) -> None:
    with AlongIndex(unindexed, engine=None) as along:
        along.add(ENOUGH - 1, left=9)
        assert behind(unindexed) > 0
        along.add(1, left=8)
        await_index(unindexed)


def test_the_last_items_are_indexed_beside_the_last_files(unindexed: Path, tmp_path: Path) -> None:
    with AlongIndex(unindexed, engine=None) as along:
        along.add(1, left=LAST)  # nothing to catch up with the import in: it is a small one
        assert behind(unindexed) > 0
        along.add(ENOUGH, left=9)
        await_index(unindexed)
        (*_, more) = write_minutes(tmp_path / "mere", 4)
        with Archive.open(unindexed) as archive:
            origin = Origin(path=more.name, location=str(more), importer=IMPORTER)
            read = parse_file(more, Options(names=False))
            archive.record(read, origin, archive.start_run(IMPORTER, "import"))
        along.add(4, left=3)
        assert behind(unindexed) > 0
        along.add(4, left=LAST)
        await_index(unindexed)


def test_a_failing_index_does_not_stop_the_import(unindexed: Path) -> None:
    (unindexed / "search").write_text("i vejen")
    with AlongIndex(unindexed, engine=None) as along:
        along.add(ENOUGH, left=9)
    (unindexed / "search").unlink()
    with Archive.open(unindexed) as archive:
        service.catch_up(unindexed, archive)
    service.close_all()
    assert behind(unindexed) == 0


@pytest.mark.slow
def test_an_import_by_workers_leaves_a_whole_index(tmp_path: Path) -> None:
    files = write_minutes(tmp_path / "ind", ENOUGH // 3)  # four items each
    folder = tmp_path / "arkiv"
    names = ["--no-names", "--jobs", "2"]
    assert run(["import", "--index", str(folder), str(tmp_path / "ind"), *names]) == 0
    with Archive.open(folder) as archive:
        status = service.status(folder, archive)
    assert (status.items, status.behind, status.problem) == (4 * len(files), 0, None)
    service.close_all()
