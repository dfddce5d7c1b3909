"""Ctrl-C: the files in hand are finished, the rest is left for the next time."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from referatsoeg.cli.main import run

FILES = 100  # some seconds of reading: the signal comes in time on a busy machine too
MINUTES = """Referat
Kulturudvalget
Dato: {day:02}-{month:02}-2021
Til stede: Karla Testesen (A), Bjarke Prøvegaard (V)

Punkt 1: Takster for svømmehallen

Beslutning
Godkendt.
"""


def importing(folder: Path, jobs: str) -> list[str]:
    chosen = ["--index", str(folder / "arkiv"), "import", str(folder / "ind"), "--no-names"]
    return [*chosen, "--jobs", jobs]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_import_goes_on_where_it_stopped(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "ind").mkdir()
    for number in range(FILES):
        text = MINUTES.format(day=number % 28 + 1, month=number // 28 + 1)
        (tmp_path / f"ind/{number:03}.txt").write_text(text, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "referatsoeg", *importing(tmp_path, jobs)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stderr is not None
    first = process.stderr.readline()  # the first file is done
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert first.startswith(f"[1/{FILES}]")
    assert process.returncode == 130, err
    assert "Standset; " in err
    assert "Traceback" not in err
    assert not out.startswith("[")
    assert run(importing(tmp_path, jobs)) == 0
    exported = subprocess.run(
        [sys.executable, "-m", "referatsoeg", "--index", str(tmp_path / "arkiv"), "export"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    meetings = {json.loads(line)["date"] for line in exported.splitlines()}
    assert len(meetings) == FILES
