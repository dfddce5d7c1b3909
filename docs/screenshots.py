"""Make the README's screenshots: import the samples, start the page, photograph it.

    python docs/screenshots.py [FOLDER]

Needs playwright and Debian's chromium. The pictures go to docs/screenshots/.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypedDict

HERE = Path(__file__).parent
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
ITEM = "/punkt/byraadet/2025-09-29/3"


class Shot(TypedDict, total=False):
    """One picture: its address and what it is seen on."""

    path: str
    scheme: str
    width: int
    height: int


SHOTS: dict[str, Shot] = {
    "start": {"path": "/"},
    "soegning": {"path": "/?q=takst"},
    "punkt": {"path": f"{ITEM}?kilde=takst-0&q=haveaffald"},
    "punkt-moerk": {"path": ITEM, "scheme": "dark"},
    "punkt-telefon": {"path": ITEM, "width": 390, "height": 844},
    "moede": {"path": "/moede/byraadet/2025-09-29"},
    "sag": {"path": "/sag?nr=25-003310"},
    "takst": {"path": "/takst?emne=restaffald"},
    "person": {"path": "/person?navn=Viggo+Sandemose"},
    "arkiv": {"path": "/arkiv"},
}


def main() -> None:
    """Photograph every page in SHOTS."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "screenshots"
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        # Imported from the project's folder, so that the pages show paths of the project alone.
        os.chdir(HERE.parent)
        command = [sys.executable, "-m", "referatsoeg", "--index", folder]
        subprocess.run([*command, "import", "corpus"], check=False, stdout=subprocess.DEVNULL)
        port = _free_port()
        server = subprocess.Popen([*command, "serve", "--port", str(port)])
        try:
            base = f"http://127.0.0.1:{port}"
            _wait(base)
            _photograph(base, target)
        finally:
            server.terminate()
            server.wait(timeout=30)


def _photograph(base: str, target: Path) -> None:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, shot in SHOTS.items():
            size = {"width": shot.get("width", 1280), "height": shot.get("height", 860)}
            context = browser.new_context(
                viewport=size,
                color_scheme=shot.get("scheme", "light"),
            )
            page = context.new_page()
            page.goto(base + shot["path"].partition("#")[0], wait_until="networkidle")
            page.screenshot(path=target / f"{name}.png")
            context.close()
        browser.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(base: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(f"{base}/hjaelp", timeout=5).close()  # noqa: S310 - our own page
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("The page did not start.")


if __name__ == "__main__":
    main()
