from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from referatsoeg.cli.main import run

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.slow
def test_the_demo_imports_the_samples_and_shows_a_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(CORPUS, tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    assert run(["demo"]) == 0
    out = capsys.readouterr().out
    assert "punkter med alle ord" in out
    assert "»Takst" in out or "»takst" in out
    assert "søg med flere ord" in out
    assert run(["status"]) == 0


def test_the_demo_says_what_to_do_without_samples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["demo"]) == 2
    assert "Mappen corpus/ med eksempler findes ikke her." in capsys.readouterr().err
