from __future__ import annotations

from pathlib import Path

import pytest

from referatsoeg.model.document import Block, Line
from referatsoeg.model.kinds import Role
from referatsoeg.pipeline.edition import edition
from referatsoeg.pipeline.sources import find_sources


def names(found: tuple[str, ...], folder: Path) -> list[str]:
    return [Path(p).relative_to(folder).as_posix() for p in found]


def test_folders_are_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in (
        "b/2.txt",
        "b/10.txt",
        "a.pdf",
        ".skjult.txt",
        ".git/x.txt",
        "b/~$referat.docx",
        "b/gammel.DOC",
        "b/regneark.xlsx",
        "README.md",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = find_sources([tmp_path])
    assert names(tuple(s.path for s in found.files), tmp_path) == [
        "a.pdf",
        "b/10.txt",
        "b/2.txt",
        "b/gammel.DOC",
    ]
    assert names(found.left_out, tmp_path) == ["README.md", "b/regneark.xlsx"]


def test_a_file_named_twice_comes_once_and_whatever_its_type(tmp_path: Path) -> None:
    file = tmp_path / "referat.gammel"
    file.touch()
    found = find_sources([file, file, tmp_path / "." / "referat.gammel"])
    assert [s.path for s in found.files] == [str(file)]


def test_a_folder_named_like_a_file_is_told_and_read(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").mkdir()
    (tmp_path / "x.pdf" / "inde.txt").touch()
    found = find_sources([tmp_path])
    assert names(tuple(s.path for s in found.files), tmp_path) == ["x.pdf", "x.pdf/inde.txt"]


def block(role: Role, *texts: str) -> Block:
    lines = tuple(Line(number=n, page=1, text=t) for n, t in enumerate(texts, start=1))
    return Block(role=role, lines=lines)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([block(Role.MEETING, "Version 2")], "0002.0000"),
        ([block(Role.MEETING, "Udgave: 3.1")], "0003.0001"),
        ([block(Role.FURNITURE, "Udskrevet den 3. marts 2025")], "0000.0000 2025-03-03"),
        ([block(Role.MEETING, "Rettet 03-03-2025", "version 2")], "0002.0000 2025-03-03"),
        ([block(Role.MEETING, "Mødet den 3. marts 2025")], ""),
        ([block(Role.ITEM, "Punkt 1"), block(Role.TEXT, "Version 4")], ""),
        ([block(Role.ITEM, "Punkt 1"), block(Role.FURNITURE, "Version 4")], "0004.0000"),
        ([block(Role.TEXT, "Vi drøftede version 2 af planen")], ""),
        ([], ""),
    ],
)
def test_edition(blocks: list[Block], expected: str) -> None:
    assert edition(blocks) == expected


def test_a_later_edition_sorts_after_an_earlier() -> None:
    editions = [
        edition([block(Role.MEETING, text)])
        for text in ("", "Udskrevet 03-03-2025", "Version 2", "Version 10")
    ]
    assert editions == sorted(editions)
