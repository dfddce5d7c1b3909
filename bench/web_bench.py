"""How fast the page answers: start, searches of several users, pictures cold and kept.

    python bench/web_bench.py [--case tantivy:20000] [--seconds 60] [--keep DIR]

Without --case both are measured: tantivy over 20,000 items and whoosh over 5,000. The archive is
that of the search's bench (see search_corpus.py), written as text minutes and imported; making it
takes many minutes, and --keep keeps it. The pictures are those of the samples' PDFs. Figures are
seconds as a client sees them. Prints one JSON line a case; exits with 1 below a floor.
"""

from __future__ import annotations

import argparse
import json
import random
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap

import httpx

sys.path.insert(0, str(Path(__file__).parent))

from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.stored import StoredItem
from referatsoeg.web.addresses import PAGE_SIZE, search_query
from search_bench import requests
from search_corpus import BODIES, GeneratedArchive

ROOT = Path(__file__).parents[1]
USERS = 8
PAUSE = 2.0  # seconds between the requests of one user
CASES = {"tantivy": 20_000, "whoosh": 5_000}
FLOORS = {
    "start_s": 1.5,
    "picture_cold_max_ms": 300.0,
    "picture_kept_max_ms": 10.0,
    "errors": 0,
}
P95_MS = {"tantivy": 60.0, "whoosh": 400.0}
_STARTS = 3  # the best counts: the others wait for the disk
_PER_MEETING = 20

_PDF_ITEMS = [f"byraadet/2025-09-29/{number}" for number in range(1, 8)]
_HEADINGS = {
    SectionKind.SUMMARY: "Resumé",
    SectionKind.BACKGROUND: "Sagsfremstilling",
    SectionKind.RECOMMENDATION: "Indstilling",
}


def write_minutes(folder: Path, items: int) -> None:
    """Write the invented items of the search's bench as text minutes, a meeting in each file."""
    agenda: list[StoredItem] = []
    for change in GeneratedArchive(items).changes(0):
        agenda.append(change.stored)
        if len(agenda) == _PER_MEETING or change.seq == items:
            _write_meeting(folder, change.seq // _PER_MEETING, agenda)
            agenda = []


def _write_meeting(folder: Path, meeting: int, agenda: list[StoredItem]) -> None:
    """Write a meeting of its own body and day, so that no two are the same."""
    year, month, day = 1990 + meeting % 35, meeting // 35 % 12 + 1, meeting // 420 % 28 + 1
    lines = ["REFERAT", "", BODIES[meeting % len(BODIES)], ""]
    present = {person.name for stored in agenda for person in stored.findings.people}
    lines += [f"Mødedato: {day:02}-{month:02}-{year}", "", "Til stede"]
    lines += [*sorted(present)[:25], ""]
    for number, stored in enumerate(agenda, start=1):
        lines += _item(number, stored)
    (folder / f"{meeting:05}.txt").write_text("\n".join(lines), "utf-8")


def _item(number: int, stored: StoredItem) -> list[str]:
    item = stored.item
    lines = [f"Punkt {number}. {item.title}", "", f"Sagsnr. {item.case_numbers[0]}", ""]
    for section in item.sections:
        if section.kind is not SectionKind.DECISION:
            lines += [_HEADINGS[section.kind], *wrap(section.text, 95), ""]
    paid = ", ".join(f"{amount.value:,.0f}".replace(",", ".") for amount in stored.findings.amounts)
    lines += [f"Udgifterne er hhv. {paid} kr.", ""]
    return [*lines, "Beslutning", item.decision.text if item.decision else "", ""]


def build(index: Path, items: int, engine: str) -> None:
    """Import invented minutes and the samples' PDFs, and index them."""
    with TemporaryDirectory() as folder:
        write_minutes(Path(folder), items)
        pdfs = [str(p) for p in sorted((ROOT / "corpus").glob("*.pdf"))]
        wished = ("--index", str(index), "--engine", engine)
        _run(*wished, "import", "--no-names", folder, *pdfs)


def _run(*arguments: str) -> None:
    done = subprocess.run([sys.executable, "-m", "referatsoeg", *arguments], check=False, stdout=-3)
    if done.returncode not in (0, 1):  # 1 is "done, with problems": some samples are meant to have
        raise SystemExit(f"{arguments}: {done.returncode}")


@contextmanager
def served(index: Path, engine: str) -> Iterator[tuple[str, float]]:
    """Start the page; give its address and how long it took to answer."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    began = time.perf_counter()
    command = [sys.executable, "-m", "referatsoeg", "--index", str(index), "--engine", engine]
    server = subprocess.Popen([*command, "serve", "--port", str(port)], stdout=-3)
    try:
        yield f"http://127.0.0.1:{port}", _first_answer(port, began)
    finally:
        server.terminate()
        server.wait(timeout=30)


def _first_answer(port: int, began: float) -> float:
    while True:
        try:
            httpx.get(f"http://127.0.0.1:{port}/hjaelp", timeout=10).raise_for_status()
        except httpx.ConnectError:
            time.sleep(0.01)
            if time.perf_counter() - began > 60:
                raise
        else:
            return time.perf_counter() - began


def load(base: str, seconds: float) -> tuple[list[float], int]:
    """Let users search for a while; return how long each answer took, and the errors."""
    took: list[float] = []
    errors: list[str] = []
    words = GeneratedArchive(0).vocabulary.words
    ends = time.perf_counter() + seconds

    def user(number: int) -> None:
        dice = random.Random(number)
        makers = list(requests(words, dice).values())
        time.sleep(PAUSE * number / USERS)
        with httpx.Client(base_url=base, timeout=30) as client:
            while time.perf_counter() < ends:
                asked = search_query(replace(dice.choice(makers)(), limit=PAGE_SIZE))
                began = time.perf_counter()
                try:
                    client.get("/", params=asked).raise_for_status()
                except httpx.HTTPError as error:
                    errors.append(str(error))
                spent = time.perf_counter() - began
                took.append(spent)
                time.sleep(max(0.0, PAUSE - spent))

    threads = [threading.Thread(target=user, args=(n,)) for n in range(USERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for words_of_it in dict.fromkeys(errors):
        print(words_of_it, file=sys.stderr)
    return took, len(errors)


def pictures(base: str) -> tuple[list[float], list[float]]:
    """Return the first byte of each page picture, drawn and kept."""
    with httpx.Client(base_url=base, timeout=30) as client:
        client.get("/billede", params={"punkt": _PDF_ITEMS[0], "side": 1})  # the process has begun
        paths = [_place(client, item) for item in _PDF_ITEMS]
        return [_first_byte(client, p) for p in paths], [_first_byte(client, p) for p in paths]


def _place(client: httpx.Client, item: str) -> str:
    found = client.get(f"/api/items/{item}").raise_for_status().json()
    return f"/billede?punkt={item}&side={found['page']}&kilde=titel"


def _first_byte(client: httpx.Client, path: str) -> float:
    began = time.perf_counter()
    with client.stream("GET", path) as answer:
        next(answer.iter_raw())
        took = time.perf_counter() - began
        answer.raise_for_status()
    return took


def share(values: list[float], part: float) -> float:
    """Return the value that `part` of all stay under."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else float("nan")


def measure(index: Path, engine: str, seconds: float) -> dict[str, float]:
    """Return the figures of one archive."""
    starts = []
    for _ in range(_STARTS - 1):
        with served(index, engine) as (_, started):
            starts.append(started)
    for old in (index / "pictures").glob("*/*.png"):
        old.unlink()
    with served(index, engine) as (base, started):
        starts.append(started)
        cold, kept = pictures(base)
        took, errors = load(base, seconds)
    ms = {
        "search_p50_ms": share(took, 0.5),
        "search_p95_ms": share(took, 0.95),
        "picture_cold_median_ms": share(cold, 0.5),
        "picture_cold_max_ms": max(cold),
        "picture_kept_median_ms": share(kept, 0.5),
        "picture_kept_max_ms": max(kept),
    }
    plain = {"start_s": round(min(starts), 3), "requests": len(took), "errors": errors}
    return plain | {name: round(1000 * value, 1) for name, value in ms.items()}


def main() -> int:
    """Measure every case, and write its figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--case", action="append", metavar="ENGINE:ITEMS")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--keep", type=Path, help="folder that keeps the archives")
    chosen = parser.parse_args()
    cases = chosen.case or [f"{engine}:{items}" for engine, items in CASES.items()]
    missed: list[str] = []
    with TemporaryDirectory() as scratch:
        for case in cases:
            engine, _, items = case.partition(":")
            index = (chosen.keep or Path(scratch)) / f"{engine}-{items}"
            if not (index / "archive.sqlite").is_file():
                build(index, int(items), engine)
            found = measure(index, engine, chosen.seconds)
            floors = FLOORS | {"search_p95_ms": P95_MS[engine]}
            below = [name for name, most in floors.items() if found[name] > most]
            figures = {"engine": engine, "items": int(items), **found}
            print(json.dumps({**figures, "floors": floors, "missed": below}), flush=True)
            missed += below
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
