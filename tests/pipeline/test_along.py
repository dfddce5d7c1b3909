"""The index follows an import; what goes wrong in it is told by the catch-up after the last file."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest
from made_minutes import write_minutes

from referatsoeg.archive import Archive
from referatsoeg.cli.main import run
from referatsoeg.pipeline.along import ENOUGH, AlongIndex
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


def test_items_told_of_are_in_the_index_while_the_import_goes_on(unindexed: Path) -> None:
    with AlongIndex(unindexed, engine=None) as along:
        along.add(ENOUGH - 1)
        assert behind(unindexed) > 0
        along.add(1)
        until = time.monotonic() + PATIENCE
        while behind(unindexed) and time.monotonic() < until:
            time.sleep(0.02)
        assert behind(unindexed) == 0


def test_a_failing_index_does_not_stop_the_import(unindexed: Path) -> None:
    (unindexed / "search").write_text("i vejen")
    with AlongIndex(unindexed, engine=None) as along:
        along.add(ENOUGH)
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
