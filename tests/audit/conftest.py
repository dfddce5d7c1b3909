from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from made import CORPUS, fill

from referatsoeg.archive import Archive
from referatsoeg.cli.main import run


@pytest.fixture(scope="session")
def corpus_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    index = tmp_path_factory.mktemp("corpus") / "index"
    fill(index, *sorted(p for p in CORPUS.iterdir() if p.suffix in (".txt", ".pdf")))
    return index


@pytest.fixture(scope="session")
def corpus(corpus_index: Path) -> Iterator[Archive]:
    with Archive.open(corpus_index) as archive:
        yield archive


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Run a command as a person does; return its exit code and what it wrote."""

    def called(*arguments: object) -> tuple[int, str]:
        code = run([str(a) for a in arguments])
        return code, capsys.readouterr().out

    return called
