from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "archive"))
import build

from referatsoeg import __version__
from referatsoeg.archive import Archive
from referatsoeg.archive.records import Failure
from referatsoeg.cli.main import run
from referatsoeg.cli.registry import COMMANDS
from referatsoeg.model.document import Problem

ITEM = "kulturudvalget/2025-11-17/2"


@pytest.fixture
def index(tmp_path: Path) -> Path:
    folder = tmp_path / "index"
    with Archive.open(folder, create=True) as archive:
        number = archive.start_run("1", "import")
        for parsed in (build.parse("a.txt"), build.parse("a.txt", text="Udsat til 010203-0405.")):
            archive.record(parsed, build.origin(parsed), number)
        archive.end_run(number)
    return folder


Out = pytest.CaptureFixture[str]


def test_version_agrees_with_the_project_file() -> None:
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    assert f'version = "{__version__}"' in text


def test_the_index_option_stands_before_or_after_the_command_or_in_the_environment(
    index: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert run(["--index", str(index), "show", ITEM]) == 0
    before = capsys.readouterr().out
    assert run(["show", ITEM, "--index", str(index)]) == 0
    assert capsys.readouterr().out == before
    monkeypatch.setenv("REFERATSOEG_INDEX", str(tmp_path / "andet"))
    assert run(["show", ITEM]) == 3
    assert run(["show", ITEM, "--index", str(index)]) == 0
    monkeypatch.setenv("REFERATSOEG_INDEX", str(index))
    assert run(["show", ITEM]) == 0


def test_show_hides_cpr_numbers_unless_asked(index: Path, capsys: Out) -> None:
    for extra, seen in (((), False), (("--json",), False), (("--show-cpr",), True)):
        assert run(["--index", str(index), "show", ITEM, *extra]) == 0
        assert ("010203-0405" in capsys.readouterr().out) is seen


def test_show_gives_an_old_version(index: Path, capsys: Out) -> None:
    assert run(["--index", str(index), "show", ITEM, "--version", "1"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Version 1 af 2\n")
    assert "\n  Godkendt." in out
    assert run(["--index", str(index), "show", ITEM, "--version", "3"]) == 2


def test_show_lists_a_meeting(index: Path, capsys: Out) -> None:
    assert run(["--index", str(index), "show", "kulturudvalget/2025-11-17"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Kulturudvalget · 17. november 2025\n")
    assert out.count("Godkendt ·") == 4


def test_an_unknown_id_is_wrong_use(index: Path, capsys: Out) -> None:
    assert run(["--index", str(index), "show", "findes/ikke"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Der er hverken punkt eller møde" in captured.err


def test_export_writes_a_line_for_each_item_in_order(index: Path, capsys: Out) -> None:
    assert run(["export", "--format", "json", "--index", str(index)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == [f"kulturudvalget/2025-11-17/{n}" for n in "1234"]
    assert {line["source"] for line in lines} == {"a.txt"}
    assert "010203-0405" not in json.dumps(lines)


def test_status_tells_what_failed(index: Path, capsys: Out) -> None:
    assert run(["--index", str(index), "status"]) == 0
    assert "1 fil, 1 møde, 4 punkter" in capsys.readouterr().out
    with Archive.open(index) as archive:
        failure = Failure(
            path="b.pdf",
            location="/b.pdf",
            sha256=None,
            importer="1",
            problem=Problem(code="empty", message="Filen er tom."),
        )
        archive.fail(failure, archive.start_run("1", "import"))
    assert run(["--index", str(index), "status"]) == 1
    assert "  b.pdf\n    Filen er tom.\n" in capsys.readouterr().out
    assert run(["--index", str(index), "status", "--json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert (shown["items"], shown["failures"], shown["problems"][0]["where"]) == (4, 1, "b.pdf")


def test_status_tells_of_runs(index: Path, capsys: Out) -> None:
    assert run(["--index", str(index), "status", "--runs"]) == 0
    assert "import · udgave 1 · 2 nye" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["findes-ikke"], "Kommandoen 'findes-ikke' findes ikke."),
        (["show"], "Der mangler 'ID'."),
        (["show", "a", "b"], "Et ord for meget: b"),
        (["show", "a", "--version", "x"], "er ikke et tal"),
        (["show", "a", "--version", "0"], "ligger uden for"),
        (["show", "a", "--verson", "1"], "Valget '--verson' findes ikke."),
        (["export", "--format", "xml"], "'xml' er ikke"),
        (["show", "a", "--index"], "Valget '--index' skal have en værdi."),
        (["status", "--json=1"], "Valget '--json' tager ingen værdi."),
    ],
)
def test_wrong_use_is_told_in_danish(arguments: list[str], message: str, capsys: Out) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err
    assert "Fejl: " in captured.err
    assert "Error" not in captured.err


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_danish(command: str, capsys: Out) -> None:
    assert run([*filter(None, [command]), "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Brug: referatsoeg")
    for english in ("Usage", "Options", "Show this", "Commands:", "default", "[OPTIONS]", "PATH"):
        assert english not in out


def launch(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "referatsoeg", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def test_output_is_utf8_whatever_the_machine_says(index: Path) -> None:
    done = launch(["--index", str(index), "show", ITEM], PYTHONIOENCODING="cp850", LC_ALL="C")
    assert "Punkt 2. Takster for svømmehallen" in done.stdout.decode("utf-8")


def test_a_pipe_gets_no_colour(index: Path) -> None:
    assert b"\x1b[" not in launch(["--index", str(index), "show", ITEM]).stdout


def test_starting_loads_neither_database_nor_language_libraries() -> None:
    code = (
        "import sys, referatsoeg.cli.main, referatsoeg.cli.console;"
        "print([m for m in ('sqlalchemy','spacy','fastapi','pypdfium2','rich','stdnum')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
