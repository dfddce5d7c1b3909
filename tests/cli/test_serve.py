"""`referatsoeg serve` opens for this machine, and for others only with a password."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from referatsoeg.cli.main import run
from referatsoeg.cli.serve import serve


def test_other_machines_need_a_password(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--host", "0.0.0.0"]) == 2
    assert "uden adgangskode" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "told"), [("kort\n", "kortere end 10 tegn"), (None, "kan ikke læses")]
)
def test_a_useless_password_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, told: str
) -> None:
    file = tmp_path / "kode.txt"
    if content is not None:
        file.write_text(content, "utf-8")
    assert run(["serve", "--host", "0.0.0.0", "--password-file", str(file)]) == 2
    assert told in capsys.readouterr().err


def test_a_taken_port_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert run(["serve", "--port", str(taken.getsockname()[1])]) == 2
    assert "en anden port" in capsys.readouterr().err


def test_without_an_archive_it_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert run(["--index", str(tmp_path), "serve", "--port", str(port)]) == 3
    assert "intet arkiv" in capsys.readouterr().err


def test_the_help_is_danish() -> None:
    assert "Åbn søgesiden" in CliRunner().invoke(serve, ["--help"]).output
