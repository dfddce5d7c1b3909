"""An import that is killed at any moment loses nothing and ends the same when run again."""

from __future__ import annotations

import itertools
import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

FILES = 60
ITEMS = 4
ROUNDS = 5
KILLS = 10
MOST_ROUNDS = 4
SCRIPT = Path(__file__).with_name("killed.py")

Kill = tuple[str, int, float]


def kills(chance: random.Random) -> Iterator[Kill]:
    """Yield the kills of a round: in a commit, at any time, and last in the index's commits."""
    for _ in range(4):
        yield "commit", chance.randint(2, 14), chance.uniform(0, 0.004)
        yield "time", 0, chance.uniform(0.8, 3.0)
    for _ in range(2):
        yield "index", 1, chance.uniform(0, 0.15)


def call(folder: Path, kill: Kill | None, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    named = [str(part) for part in kill or ("never", 0, 0)]
    command = [sys.executable, str(SCRIPT), *named, "--index", "arkiv", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from made_minutes import write_minutes

    folder = tmp_path_factory.mktemp("kilder") / "ind"
    write_minutes(folder, FILES)
    return folder


def importing(sources: Path, jobs: int) -> list[str]:
    return ["import", str(sources), "--no-names", "--jobs", str(jobs)]


@pytest.fixture(scope="module")
def expected(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("uden-afbrydelse")
    assert call(folder, None, *importing(sources, 1)).returncode == 0
    exported = call(folder, None, "export").stdout
    assert len(exported.splitlines()) == FILES * ITEMS
    return exported


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_kills(tmp_path: Path, sources: Path, expected: bytes, seed: int) -> None:
    chance = random.Random(seed)
    died = 0
    planned = itertools.chain.from_iterable(kills(chance) for _ in range(MOST_ROUNDS))
    for runs, kill in enumerate(planned):
        if died == KILLS:
            break
        done = call(tmp_path, kill, *importing(sources, 2 if runs % 3 == 1 else 1))
        assert done.returncode in (0, -signal.SIGKILL), done.stderr.decode()
        assert_whole(tmp_path / "arkiv/archive.sqlite")
        died += done.returncode == -signal.SIGKILL
        if done.returncode == 0:  # the end came before the kill: all is there, so begin again
            assert call(tmp_path, None, "export").stdout == expected
            shutil.rmtree(tmp_path / "arkiv")
    assert died == KILLS
    done = call(tmp_path, None, *importing(sources, 1))
    assert done.returncode == 0, done.stderr.decode()
    assert call(tmp_path, None, "export").stdout == expected
    found = json.loads(call(tmp_path, None, "search", "svømmehallen", "--json").stdout)
    assert found["total"] == FILES
    assert_read_once(tmp_path / "arkiv/archive.sqlite")


def assert_whole(database: Path) -> None:
    """Check that the database is sound and that every meeting has all its items."""
    if not database.exists():
        return
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not connection.execute("SELECT * FROM sqlite_master WHERE name = 'items'").fetchone():
            return
        held = connection.execute("SELECT count(*) FROM items GROUP BY meeting_id").fetchall()
        meetings = connection.execute("SELECT count(*) FROM meetings").fetchone()
        assert held == [(ITEMS,)] * meetings[0]


def assert_read_once(database: Path) -> None:
    """Check that no file was read again after it had been recorded."""
    with closing(sqlite3.connect(database)) as connection:
        read = connection.execute(
            "SELECT count(*) FROM run_files WHERE result IN ('new', 'reread') GROUP BY sha256"
        ).fetchall()
    assert read == [(1,)] * FILES
