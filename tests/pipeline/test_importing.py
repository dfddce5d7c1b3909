from __future__ import annotations

import json
import os
import random
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from made_minutes import write_minutes

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Origin, Recorded, Result
from referatsoeg.cli.main import run
from referatsoeg.model.stored import Parse

HEAD = """Referat
Kulturudvalget
Dato: 17. november 2025
Starttidspunkt: 17:00
Til stede: Karla Testesen (A), Bjarke Prøvegaard (V)
"""
ITEMS = {
    "Godkendelse af dagsorden": "Godkendt.",
    "Takster for svømmehallen": "Udvalget godkendte taksten på 42 kr.",
    "Lokalplan 12 for Nordbyen": "Udsat.",
    "Eventuelt": "Intet at bemærke.",
}


def minutes(items: dict[str, str] = ITEMS, head: str = HEAD) -> str:
    points = [
        f"\nPunkt {n}: {title}\n\nIndstilling\nDet indstilles, at sagen godkendes.\n\n"
        f"Beslutning\n{decision}\n"
        for n, (title, decision) in enumerate(items.items(), start=1)
    ]
    return head + "".join(points)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder, so that paths are shown as the user gave them."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ind").mkdir()
    return tmp_path


Out = pytest.CaptureFixture[str]


def exported(index: str, capsys: Out) -> str:
    capsys.readouterr()
    assert run(["export", "--index", index]) == 0
    return capsys.readouterr().out


def test_a_file_is_read_into_the_archive(folder: Path, capsys: Out) -> None:
    (folder / "ind/referat.txt").write_text(minutes(), encoding="utf-8")
    assert run(["import", "ind", "--index", "arkiv"]) == 0
    lines = [json.loads(line) for line in exported("arkiv", capsys).splitlines()]
    assert [line["title"] for line in lines] == list(ITEMS)
    assert [line["decision"]["text"] for line in lines] == list(ITEMS.values())
    assert {line["source"] for line in lines} == {str(Path("ind/referat.txt"))}
    sha256 = lines[0]["sha256"]
    kept = folder / "arkiv/files" / sha256[:2] / sha256
    assert kept.read_bytes() == (folder / "ind/referat.txt").read_bytes()


def test_files_are_not_kept_when_not_wanted(folder: Path) -> None:
    (folder / "ind/referat.txt").write_text(minutes(), encoding="utf-8")
    assert run(["import", "ind", "--index", "arkiv", "--no-keep-files"]) == 0
    assert not (folder / "arkiv/files").exists()


def test_importing_twice_changes_nothing(folder: Path, capsys: Out) -> None:
    (folder / "ind/referat.txt").write_text(minutes(), encoding="utf-8")
    assert run(["import", "ind", "--index", "arkiv"]) == 0
    before = exported("arkiv", capsys)
    with Archive.open(folder / "arkiv") as archive:
        seq = archive.last_seq()
    assert run(["import", "ind", "--index", "arkiv"]) == 0
    assert "1 fil: 1 kendt." in capsys.readouterr().out
    assert run(["import", "ind", "--index", "arkiv", "--again"]) == 0
    assert "1 fil: 1 læst igen." in capsys.readouterr().out
    assert exported("arkiv", capsys) == before
    with Archive.open(folder / "arkiv") as archive:
        assert archive.last_seq() == seq


def test_known_files_are_left_alone_together(
    folder: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A commit for each of thousands of known files would take minutes."""
    write_minutes(folder / "ind", 6)
    (folder / "ind/tom.txt").touch()
    arguments = ["import", "ind", "--index", "arkiv", "--no-names", "--jobs", "1"]
    assert run(arguments) == 1
    before = exported("arkiv", capsys)
    written = []
    monkeypatch.setattr(Archive, "writing", counting(Archive.writing, written))
    assert run(arguments) == 1
    assert len(written) == 3, "the run's begin, its files, its end"
    assert exported("arkiv", capsys) == before
    with Archive.open(folder / "arkiv") as archive:
        assert archive.runs()[1].results == {Result.KNOWN: 6, Result.FAILED: 1}


def counting(call: Callable[..., Any], calls: list[None]) -> Callable[..., Any]:
    def counted(*arguments: object) -> object:
        calls.append(None)
        return call(*arguments)

    return counted


def test_a_known_file_is_placed_again_when_something_is_amiss(folder: Path, capsys: Out) -> None:
    (file,) = write_minutes(folder / "ind", 1)
    arguments = ["--index", "arkiv", "--no-names", "--no-keep-files"]
    assert run(["import", "ind", *arguments]) == 0
    sha256 = json.loads(exported("arkiv", capsys).splitlines()[0])["sha256"]
    kept = folder / "arkiv/files" / sha256[:2] / sha256
    for _ in range(2):  # its bytes were not kept; later they got lost
        assert run(["import", "ind", *arguments[:-1]]) == 0
        assert kept.read_bytes() == file.read_bytes()
        kept.unlink()
    data = file.read_bytes()
    file.write_bytes(b"")
    assert run(["import", "ind", *arguments]) == 1
    file.write_bytes(data)
    assert run(["import", "ind", *arguments]) == 0
    assert run(["status", "--index", "arkiv"]) == 0, "the failure in between is forgotten"
    file.rename(folder / "ind/andet navn.txt")
    assert run(["import", "ind", *arguments]) == 0
    assert run(["import", str(folder / "ind/andet navn.txt"), *arguments]) == 0
    with Archive.open(folder / "arkiv") as archive:
        assert {r.results[Result.KNOWN] for r in archive.runs()[-2:]} == {1}


def test_a_changed_file_replaces_its_meeting(folder: Path, capsys: Out) -> None:
    file = folder / "ind/referat.txt"
    file.write_text(minutes(), encoding="utf-8")
    assert run(["import", "ind", "--index", "arkiv"]) == 0
    file.write_text(minutes(ITEMS | {"Lokalplan 12 for Nordbyen": "Godkendt."}), encoding="utf-8")
    assert run(["import", "ind", "--index", "arkiv"]) == 0
    lines = [json.loads(line) for line in exported("arkiv", capsys).splitlines()]
    assert [line["decision"]["text"] for line in lines][2] == "Godkendt."
    assert run(["show", lines[2]["id"], "--version", "1", "--index", "arkiv"]) == 0
    assert "Udsat." in capsys.readouterr().out


def test_bad_files_are_recorded_and_the_rest_is_read(folder: Path, capsys: Out) -> None:
    data = random.Random(7).randbytes(5000)
    (folder / "ind/a-tom.txt").touch()
    (folder / "ind/b-binær.txt").write_bytes(data)
    (folder / "ind/c-brudt.pdf").write_bytes(b"%PDF-1.7\n" + data)
    (folder / "ind/d-mappe.pdf").mkdir()
    (folder / "ind/e-opskrift.txt").write_text("Rør æg og mel sammen.\nBag kagen.\n", "utf-8")
    (folder / "ind/f-referat.txt").write_text(minutes(), encoding="utf-8")
    for _ in range(2):
        assert run(["import", "ind", "--index", "arkiv"]) == 1
        told = capsys.readouterr().err
        for name in ("a-tom.txt", "b-binær.txt", "c-brudt.pdf", "d-mappe.pdf"):
            assert f"{name}: kunne ikke læses" in told
    with Archive.open(folder / "arkiv") as archive:
        where = {Path(p.where).name for p in archive.problems()}
        assert {len(p.problem.message) > 20 for p in archive.problems()} == {True}
        assert {s.item.title for s in archive.items()} == set(ITEMS)
        assert archive.runs()[1].results == {Result.FAILED: 4, Result.KNOWN: 2}
    assert where == {p.name for p in (folder / "ind").iterdir()} - {"f-referat.txt"}
    assert run(["status", "--index", "arkiv"]) == 1


def test_a_folder_that_may_not_be_opened_is_told_until_it_can_be(
    folder: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "ind/lukket").mkdir()
    (folder / "ind/lukket/referat.txt").write_text(minutes(), encoding="utf-8")
    (folder / "ind/andet.txt").write_text(
        minutes(head=HEAD.replace("17.", "18.")), encoding="utf-8"
    )
    opening = Path.iterdir

    def closed(path: Path) -> Iterator[Path]:
        if path.name == "lukket":
            raise PermissionError(13, "Permission denied", str(path))
        return opening(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "iterdir", closed)
        assert run(["import", "ind", "--index", "arkiv", "--jobs", "1"]) == 1
    assert "1 kunne ikke læses" in capsys.readouterr().out
    run(["status", "--index", "arkiv"])
    assert "Mappen ind/lukket kan ikke åbnes" in capsys.readouterr().out
    assert run(["import", "ind", "--index", "arkiv", "--jobs", "1"]) == 0
    run(["status", "--index", "arkiv"])
    assert "lukket kan ikke åbnes" not in capsys.readouterr().out


def test_parse_tells_of_bad_files_and_goes_on(folder: Path, capsys: Out) -> None:
    (folder / "ind/tom.txt").touch()
    (folder / "ind/referat.txt").write_text(minutes(), encoding="utf-8")
    assert run(["parse", "ind/tom.txt", "ind/ingen.txt", "ind/referat.txt"]) == 1
    empty, missing, good = map(json.loads, capsys.readouterr().out.splitlines())
    assert set(empty) == set(missing) == {"source", "problems"}
    assert empty["source"]["path"] == "ind/tom.txt"
    assert len(good["meetings"][0]["items"]) == 4


FILES = {
    "dagsorden.txt": minutes(dict.fromkeys(ITEMS, ""), HEAD.replace("Referat", "Dagsorden")),
    "referat.txt": minutes(),
    "rettet.txt": minutes(ITEMS | {"Eventuelt": "Spørgetid."}, HEAD + "Version 2\n"),
    "aften.txt": minutes(
        {"Budget": "Godkendt.", "Broer": "Udsat."}, HEAD.replace("17:00", "19:00")
    ),
}


ORDERS = list(permutations(FILES))
SOME = random.Random(3).sample(ORDERS, 5)


@pytest.mark.parametrize(
    "orders", [SOME, pytest.param(ORDERS, marks=pytest.mark.slow)], ids=["some", "all"]
)
def test_the_export_does_not_depend_on_the_order_of_import(
    folder: Path, capsys: Out, orders: list[tuple[str, ...]]
) -> None:
    for name, text in FILES.items():
        (folder / "ind" / name).write_text(text, encoding="utf-8")
    exports = set()
    for number, order in enumerate(orders):
        for name in order:
            run(["import", f"ind/{name}", "--index", f"arkiv{number}", "--no-names"])
        exports.add(exported(f"arkiv{number}", capsys))
    (only,) = exports
    assert len({json.loads(line)["meeting"] for line in only.splitlines()}) == 2


def test_an_authority_once_given_is_kept_when_files_are_read_again(
    folder: Path, capsys: Out
) -> None:
    (folder / "ind/referat.txt").write_text(minutes(), encoding="utf-8")
    arguments = ["import", "ind", "--index", "arkiv"]
    assert run([*arguments, "--authority", "Eksempelby Kommune"]) == 0
    before = exported("arkiv", capsys)
    assert json.loads(before.splitlines()[0])["authority"] == "Eksempelby Kommune"
    assert run([*arguments, "--again"]) == 0
    assert exported("arkiv", capsys) == before


@pytest.mark.skipif(os.name == "nt", reason="Windows names are always proper text")
def test_a_file_whose_name_is_no_proper_text_is_read(folder: Path, capsys: Out) -> None:
    name = os.fsencode(folder / "ind") + b"/m\xf8de.txt"
    Path(os.fsdecode(name)).write_text(minutes(), encoding="utf-8")
    assert run(["import", "ind", "--index", "arkiv"]) == 0
    assert json.loads(exported("arkiv", capsys).splitlines()[0])["source"] == "ind/m\\xf8de.txt"


def test_a_fault_of_the_program_is_recorded_and_the_file_tried_again(
    folder: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, date in (("a.txt", "17. november"), ("b.txt", "18. november")):
        text = minutes(head=HEAD.replace("17. november", date))
        (folder / "ind" / name).write_text(text, encoding="utf-8")

    def stumble(self: Archive, parse: Parse, origin: Origin, number: int) -> Recorded:
        if parse.path.endswith("a.txt"):
            raise UnicodeError("surrogates")
        return record(self, parse, origin, number)

    record = Archive.record
    with monkeypatch.context() as patch:
        patch.setattr(Archive, "record", stumble)
        assert run(["import", "ind", "--index", "arkiv"]) == 1
    assert "a.txt: kunne ikke læses" in capsys.readouterr().err
    assert run(["status", "--index", "arkiv"]) == 1
    assert "fejl i programmet" in capsys.readouterr().out
    assert run(["import", "ind", "--index", "arkiv"]) == 0
    assert run(["status", "--index", "arkiv"]) == 0
