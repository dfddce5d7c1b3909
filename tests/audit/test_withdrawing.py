"""Withdrawal is proved by searching every byte under the index folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from made import MINUTES, WORD, holding

from referatsoeg.archive import Archive

Say = Callable[..., tuple[int, str]]


@pytest.fixture(params=["whoosh", "tantivy"])
def index(tmp_path: Path, say: Say, request: pytest.FixtureRequest) -> Path:
    source = tmp_path / "kilder"
    source.mkdir()
    (source / "a.txt").write_text(MINUTES.format(day="03.03.2025", word=WORD), "utf-8")
    (source / "b.txt").write_text(MINUTES.format(day="07.04.2025", word="Rosenklub"), "utf-8")
    folder = tmp_path / "index"
    assert say("--index", folder, "--engine", request.param, "import", source)[0] == 0
    assert say("--index", folder, "reindex", "--engine", request.param)[0] == 0
    return folder


def test_the_word_is_there_before(index: Path) -> None:
    assert holding(index, WORD)


@pytest.mark.parametrize(
    "target",
    ["proeveudvalget/2025-03-03/2", "proeveudvalget/2025-03-03", "FILE"],
    ids=["item", "meeting", "file"],
)
def test_no_byte_is_left_and_an_import_brings_nothing_back(
    index: Path, say: Say, target: str
) -> None:
    source = index.parent / "kilder"
    named = str(source / "a.txt") if target == "FILE" else target
    assert say("--index", index, "search", WORD, "--json")[1].count(WORD) > 0
    code, _ = say("--index", index, "withdraw", named, "--reason", "Persondata")
    assert code == 0
    assert holding(index, WORD, "qvasselblo") == []

    for more in ((), ("--again",)):
        say("--index", index, "import", source, *more)
        assert holding(index, WORD) == []
    copy = source / "kopi.txt"
    copy.write_bytes((source / "a.txt").read_bytes() + b"\n")
    say("--index", index, "import", source)
    if target != "FILE":  # other bytes are another file: it was not the file that was taken out
        assert holding(index, WORD) == []
    say("--index", index, "search", "Rosenklub")
    assert holding(index, "Rosenklub")

    code, out = say("--index", index, "withdraw", "--list")
    assert code == 0
    assert "Persondata" in out


def test_the_archive_itself_erases_the_pictures_of_the_pages(tmp_path: Path, say: Say) -> None:
    (tmp_path / "a.txt").write_text(MINUTES.format(day="03.03.2025", word=WORD), "utf-8")
    (tmp_path / "b.txt").write_text(MINUTES.format(day="07.04.2025", word="Rosenklub"), "utf-8")
    index = tmp_path / "index"
    say("--index", index, "import", tmp_path / "a.txt", tmp_path / "b.txt")
    with Archive.open(index) as archive:
        drawn = {}
        for item in ("proeveudvalget/2025-03-03/2", "proeveudvalget/2025-04-07/2"):
            stored = archive.item(item)
            assert stored is not None
            drawn[item] = index / "pictures" / stored.sha256 / "side.png"
            drawn[item].parent.mkdir(parents=True)
            drawn[item].write_bytes(b"\x89PNG")
        archive.withdraw("proeveudvalget/2025-03-03/2", reason="Persondata")
    assert [path.exists() for path in drawn.values()] == [False, True]


def test_what_is_left_still_verifies(index: Path, say: Say) -> None:
    say("--index", index, "withdraw", "proeveudvalget/2025-03-03/2", "--reason", "Persondata")
    code, out = say("--index", index, "verify", "--quiet")
    assert (code, "Alt stemmer" in out) == (0, True), out
    assert say("--index", index, "show", "proeveudvalget/2025-03-03/2")[0] == 2
    assert say("--index", index, "show", "proeveudvalget/2025-03-03/3")[0] == 0


def test_a_reason_and_a_known_id_are_needed(index: Path, say: Say) -> None:
    assert say("--index", index, "withdraw", "proeveudvalget/2025-03-03/2")[0] == 2
    assert say("--index", index, "withdraw", "findes/ikke", "--reason", "x")[0] == 2
