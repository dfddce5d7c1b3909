"""ZIP files, wildcards and lists: what stands for files, and what is made to do harm."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path

import pytest
from made_minutes import minutes, write_minutes

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Failure
from referatsoeg.cli.main import run
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.reading import try_parse
from referatsoeg.pipeline.sources import find_sources

Out = pytest.CaptureFixture[str]


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def failure(path: Path) -> Failure:
    (source,) = find_sources([path]).files
    outcome = try_parse(source, Options(names=False))
    assert isinstance(outcome, Failure)
    return outcome


def test_a_zip_file_is_read_like_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    monkeypatch.chdir(tmp_path)
    inside = {
        "2024/b.txt": minutes(1).encode(),
        "2024/a.txt": minutes(0).encode(),
        "README.txt": b"Om mappen",
        ".skjult/c.txt": minutes(2).encode(),
        "__MACOSX/2024/._a.txt": b"\x00",
        "indre.zip": b"PK",
    }
    zipped(Path("referater.zip"), inside)
    found = find_sources([Path("referater.zip")])
    assert [s.path for s in found.files] == [
        "referater.zip/2024/a.txt",
        "referater.zip/2024/b.txt",
        "referater.zip/indre.zip",  # it may hold minutes: its failure says so
    ]
    assert found.left_out == ("referater.zip/README.txt",)
    for jobs in ("1", "2"):
        assert run(["import", ".", "--no-names", "--jobs", jobs, "--index", f"a{jobs}"]) == 1
    capsys.readouterr()
    assert run(["export", "--index", "a1"]) == 0
    one = capsys.readouterr().out
    assert run(["export", "--index", "a2"]) == 0
    assert capsys.readouterr().out == one
    line = json.loads(one.splitlines()[0])
    assert line["source"] == "referater.zip/2024/a.txt"
    with Archive.open(Path("a1")) as archive:
        kept = archive.kept_file(line["sha256"])
        assert kept is not None
        assert kept.read_bytes() == minutes(0).encode()


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bombe.zip", {f"{n}.txt": bytes(20 * 2**20) for n in range(5)})
    assert path.stat().st_size < 2**20
    assert failure(path).problem.code == "bomb"
    assert "udpakker til langt mere" in failure(path).problem.message


def test_a_file_that_is_longer_than_promised_is_not_unpacked(tmp_path: Path) -> None:
    path = zipped(tmp_path / "løgn.zip", {"a.txt": b"Referat\n" * 100_000})
    data = bytearray(path.read_bytes())
    told = (800_000).to_bytes(4, "little")
    assert data.count(told) == 2
    path.write_bytes(data.replace(told, (100).to_bytes(4, "little")))
    assert failure(path).problem.code == "broken"


def with_flag(path: Path, flag: int) -> Path:
    """Set a bit in the flags of the first file, in both places where they stand."""
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= flag
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"ikke en zip", "broken", "kan ikke åbnes"),
        (b"", "broken", "kan ikke åbnes"),
        (b"PK\x05\x06" + bytes(18), "empty_file", "er tom"),
    ],
)
def test_a_zip_file_that_is_none(tmp_path: Path, content: bytes, code: str, words: str) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    problem = failure(tmp_path / "x.zip").problem
    assert (problem.code, words in problem.message) == (code, True)


def test_a_locked_zip_file_is_told(tmp_path: Path) -> None:
    path = with_flag(zipped(tmp_path / "låst.zip", {"a.txt": minutes(0).encode()}), 1)
    assert failure(path).problem.code == "encrypted"
    assert "adgangskode" in failure(path).problem.message


def test_wildcards_are_filled_in(tmp_path: Path) -> None:
    write_minutes(tmp_path / "ind/under", 3)
    (tmp_path / "ind/under/[x].txt").write_text(minutes(9), encoding="utf-8")
    names = [Path(s.path).name for s in find_sources([tmp_path / "ind/**/00[01].txt"]).files]
    assert names == ["000.txt", "001.txt"]
    named = find_sources([tmp_path / "ind/under/[x].txt"]).files
    assert [Path(s.path).name for s in named] == ["[x].txt"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\0"])
def test_a_list_from_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out, end: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_minutes(Path("ind"), 3)
    data = end.join(["ind/000.txt", "", "ind/002.txt", ""]).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run(["import", "-", "--no-names", "--index", "a"]) == 0
    assert "2 filer: 2 nye." in capsys.readouterr().out


def test_a_dry_run_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out
) -> None:
    monkeypatch.chdir(tmp_path)
    write_minutes(Path("ind"), 2)
    Path("ind/tom.txt").touch()
    assert run(["import", "ind", "--no-names", "--dry-run", "--index", "a"]) == 1
    assert "3 filer: 2 nye, 1 kunne ikke læses." in capsys.readouterr().out
    assert not Path("a").exists()
    assert run(["import", "ind/000.txt", "--no-names", "--index", "a"]) == 0
    before = Path("a/archive.sqlite").read_bytes()
    assert run(["import", "ind", "--no-names", "--dry-run", "--index", "a"]) == 1
    assert "1 ny, 1 kendt, 1 kunne ikke læses" in capsys.readouterr().out
    assert Path("a/archive.sqlite").read_bytes() == before
