"""One more file into a large archive against one into an empty one.

Usage: python bench/grow_bench.py [--items N] [--engine NAME] [--keep FOLDER]
The archive's meetings are invented, of 20 items each, and written through the archive itself; the
index is built from it. What is timed is the whole command `referatsoeg import FILE`, as a person
starts it, with one short text of 4 items: the median of three, wall clock and processor time.
Prints one JSON line; exits with 1 when the large archive takes more than twice the time.
--keep keeps the archive there and uses it again. The engine is tantivy unless another is named:
that is the one `status` recommends for archives of this size.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parent))

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Origin
from referatsoeg.model.stored import Parse, StoredItem
from referatsoeg.pipeline.version import IMPORTER
from referatsoeg.search import service
from search_corpus import GeneratedArchive

MOST_TIMES = 2.0
ITEMS = 50_000
MEETING = 20  # items
LENGTH = 300  # characters an item; longer ones take longer to build and no longer to add to
ROUNDS = 3
MINUTES = """Referat
Prøveudvalget
Dato: {day}. maj 2025
Starttidspunkt: 17:00
Til stede: Karla Testesen (A), Bjarke Prøvegaard (V)

Punkt 1: Godkendelse af dagsorden
Beslutning
Godkendt.

Punkt 2: Takster for svømmehallen {day}
Indstilling
Det indstilles, at taksten sættes til 4{day} kr.
Beslutning
Udvalget godkendte taksten.

Punkt 3: Lokalplan {day} for Nordbyen
Beslutning
Udsat til næste møde.

Punkt 4: Eventuelt
Beslutning
Intet at bemærke.
"""


def main() -> int:
    asked = arguments()
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(asked.keep or folder) / "arkiv"
        if not kept.is_dir():
            build(kept, asked.items, asked.engine)
        large, small = Path(folder) / "stort", Path(folder) / "tomt"
        shutil.copytree(kept, large)
        rounds = [measured(Path(folder), large, small, day, asked.engine) for day in range(ROUNDS)]
    full, empty = (column(rounds, at) for at in (0, 1))
    figures = {
        "items": asked.items,
        "engine": asked.engine,
        "large_s": full[0],
        "empty_s": empty[0],
        "times": round(full[0] / empty[0], 2),
        "large_cpu_s": full[1],
        "empty_cpu_s": empty[1],
        "times_cpu": round(full[1] / empty[1], 2),
    }
    print(json.dumps({**figures, "most_times": MOST_TIMES}))
    return int(figures["times"] > MOST_TIMES)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--items", type=int, default=ITEMS)
    parser.add_argument("--engine", default="tantivy")
    parser.add_argument("--keep")
    return parser.parse_args()


def build(folder: Path, size: int, engine: str) -> None:
    """Write an archive of invented meetings and its index."""
    with Archive.open(folder, create=True) as archive:
        run = archive.start_run(IMPORTER, "import")
        for parse in parses(size):
            origin = Origin(path=parse.path, location=f"/{parse.path}", importer=IMPORTER)
            archive.record(parse, origin, run)
        archive.end_run(run)
        service.reindex(folder, archive, engine=engine)
        service.close_all()


def parses(size: int) -> Iterator[Parse]:
    """Yield what would have been read from the files of an archive."""
    log = GeneratedArchive(size, mean=LENGTH).changes(0)
    stored = (change.stored for change in log if change.stored is not None)
    for number in range(size // MEETING):
        yield parse_of(number, list(islice(stored, MEETING)))


def parse_of(number: int, some: list[StoredItem]) -> Parse:
    path = f"referater/{number:05}.pdf"
    day = some[0].meeting
    meeting_id = f"vesterholt/{number}/{day.date}"
    ids = [f"{meeting_id}/{at}" for at in range(1, len(some) + 1)]
    items = tuple(
        replace(s.item, id=i, number=str(at))
        for at, (i, s) in enumerate(zip(ids, some, strict=True), start=1)
    )
    return Parse(
        path=path,
        sha256=sha256(path.encode()).hexdigest(),
        pages=MEETING,
        layout="prøve",
        confidence=1.0,
        meetings=(replace(day, id=meeting_id, body=f"{day.body} {number % 500}", items=items),),
        findings=tuple(replace(s.findings, item_id=i) for i, s in zip(ids, some, strict=True)),
    )


def measured(
    folder: Path, large: Path, small: Path, day: int, engine: str
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Add one file to both archives; return wall clock and processor time of each."""
    file = folder / f"{day}.txt"
    file.write_text(MINUTES.format(day=day + 1), encoding="utf-8")
    shutil.rmtree(small, ignore_errors=True)
    return added(file, large, engine), added(file, small, engine)


def added(file: Path, index: Path, engine: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "referatsoeg", "--index", str(index), "--engine", engine]
    before, begun = children_time(), time.perf_counter()
    subprocess.run([*command, "import", str(file)], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun, children_time() - before


def children_time() -> float:
    told = psutil.Process().cpu_times()
    return float(told.children_user + told.children_system)


def column(rounds: list[tuple[tuple[float, float], tuple[float, float]]], at: int) -> list[float]:
    """Return the medians of wall clock and processor time, in seconds."""
    return [round(statistics.median(r[at][way] for r in rounds), 2) for way in (0, 1)]


if __name__ == "__main__":
    sys.exit(main())
