"""An archive of the samples and of hostile minutes, the page over it, and a browser."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from referatsoeg.archive import Archive
from referatsoeg.search import service
from referatsoeg.web.app import create_app
from referatsoeg.web.settings import WebSettings

CORPUS = Path(__file__).parents[2] / "corpus"
PATIENCE = 120.0  # seconds for anything that is waited for: only a machine that hangs takes longer

# Minutes made to break pages: markup, formulas, control signs, a CPR number, a closed item.
HOSTILE = """\
REFERAT

Udvalget for <script>alert(1)</script>

Mødedato: 3. marts 2025

Punkt 1. <img src=x onerror=alert(2)>Ærø & "Sønner"

Sagsnr. 25-111111

Indstilling
Forvaltningen indstiller, at <b>fed</b> skrift godkendes.

Beslutning
Godkendt. <script>alert(3)</script> Ansøger 010190-1234 får medhold.

Punkt 2. =HYPERLINK("http://ond.example";"klik")

Beslutning
Godkendt.

Punkt 3. +1+cmd|' /C calc'!A0

Beslutning
Udsat.

Punkt 4. Lukket: Hemmelig ejendomshandel

Beslutning
Hemmeligheden blev godkendt.

Punkt 5. @SUM(1+1)*javascript:alert(4)

Beslutning
Ikke godkendt.
"""


def import_into(folder: Path, *files: Path) -> None:
    """Read files into an archive as people do, but without the language model."""
    command = [sys.executable, "-m", "referatsoeg", "--index", str(folder), "import", "--no-names"]
    subprocess.run([*command, *map(str, files)], check=False, capture_output=True)
    with Archive.open(folder) as archive:
        service.catch_up(folder, archive)
    service.close_all()


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the samples and of hostile minutes."""
    home = tmp_path_factory.mktemp("web")
    evil = home / "ond<script>alert(5).txt"
    if os.name == "nt":
        evil = home / "ond.txt"
    evil.write_text(HOSTILE, "utf-8")
    import_into(home / "index", CORPUS, evil)
    return home / "index"


@pytest.fixture
def own_index(index: Path, tmp_path: Path) -> Path:
    """A copy of the archive that a test may change."""
    return Path(shutil.copytree(index, tmp_path / "index"))


LOCAL = WebSettings(index=Path("index"), rate=1e6, burst=10**6)
OPEN = replace(
    LOCAL, host="0.0.0.0", password="fire tilfældige ord", names=frozenset({"ref.local"})
)

MakeClient = Callable[..., TestClient]


@pytest.fixture
def make_client(index: Path) -> Iterator[MakeClient]:
    """Make a client of a page; closed again after the test."""
    opened: list[TestClient] = []

    def make(settings: WebSettings = LOCAL, *, folder: Path = index) -> TestClient:
        app = create_app(replace(settings, index=folder))
        client = TestClient(app, base_url="http://127.0.0.1:8765")
        client.__enter__()
        opened.append(client)
        return client

    yield make
    for client in opened:
        client.__exit__(None, None, None)


@pytest.fixture(scope="module")
def client(index: Path) -> Iterator[TestClient]:
    """The page as this machine sees it."""
    app = create_app(replace(LOCAL, index=index))
    with TestClient(app, base_url="http://127.0.0.1:8765") as made:
        yield made


@pytest.fixture(scope="session")
def address(index: Path) -> Iterator[str]:
    """A real server, started as people start it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "referatsoeg", "--index", str(index), "serve"]
    server = subprocess.Popen([*command, "--port", str(port)], stdout=subprocess.DEVNULL)
    base = f"http://127.0.0.1:{port}"
    try:
        _wait(base, server)
        yield base
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def _wait(base: str, server: subprocess.Popen[bytes]) -> None:
    gives_up = time.monotonic() + PATIENCE
    while time.monotonic() < gives_up:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            httpx.get(f"{base}/hjaelp", timeout=PATIENCE)
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server does not answer")
