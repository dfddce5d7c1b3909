"""Verify must fail when anything fails: a test for each way."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from made import MINUTES

from referatsoeg.archive.keep import FOLDER

Say = Callable[..., tuple[int, str]]
ITEM = "proeveudvalget/2025-03-03/2"


@pytest.fixture
def index(tmp_path: Path, say: Say) -> Path:
    (tmp_path / "a.txt").write_text(MINUTES.format(day="03.03.2025", word="Rosenklub"), "utf-8")
    (tmp_path / "b.txt").write_text(MINUTES.format(day="07.04.2025", word="Rosenklub"), "utf-8")
    folder = tmp_path / "index"
    assert say("--index", folder, "import", tmp_path / "a.txt", tmp_path / "b.txt")[0] == 0
    return folder


def codes(say: Say, index: Path, *ids: str) -> tuple[int, set[str]]:
    code, out = say("--index", index, "verify", *ids, "--quiet", "--json")
    report = json.loads(out)
    assert report["ok"] is (code == 0)
    return code, {f["code"] for f in report["failures"]}


def kept(index: Path) -> list[Path]:
    return [p for p in (index / FOLDER).glob("*/*") if p.is_file()]


def test_all_is_well(index: Path, say: Say) -> None:
    assert codes(say, index) == (0, set())
    assert codes(say, index, ITEM) == (0, set())
    assert codes(say, index, "proeveudvalget/2025-03-03") == (0, set())
    assert say("--index", index, "verify", "findes/ikke")[0] == 2


def test_an_original_that_is_gone_or_changed(index: Path, say: Say) -> None:
    (index.parent / "a.txt").unlink()
    (index.parent / "b.txt").write_text("noget andet", "utf-8")
    assert codes(say, index) == (1, {"original_missing", "original_changed"})
    assert codes(say, index, ITEM) == (1, {"original_missing"})


def test_a_kept_copy_that_is_gone_or_changed(index: Path, say: Say) -> None:
    first, second = kept(index)
    first.unlink()
    second.write_bytes(second.read_bytes() + b"!")
    assert codes(say, index) == (1, {"kept_missing", "kept_changed"})


def test_words_that_are_no_longer_on_the_page(index: Path, say: Say) -> None:
    with closing(sqlite3.connect(index / "archive.sqlite")) as archive, archive:
        archive.execute(
            "UPDATE entries SET item = replace(item, 'kvindeklubben', 'mandeklubben') "
            "WHERE reading_id = 1"
        )
    assert codes(say, index) == (1, {"quote_missing"})


def test_an_index_that_differs_or_is_gone(index: Path, say: Say) -> None:
    shutil.rmtree(index / "search")
    code, found = codes(say, index)
    assert code == 1
    assert found <= {"index_damaged", "index_behind", "index_differs"}
    assert found
    say("--index", index, "search", "Rosenklub")
    assert codes(say, index) == (0, set())
