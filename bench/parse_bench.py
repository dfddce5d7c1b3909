"""Parsing text without language model: MB a second on one core, and where the time goes.

Usage: python bench/parse_bench.py [--profile] [FOLDER]
FOLDER holds .txt files; default: the real meetings where REFERATSOEG_GOLD names them, else the
samples of corpus/ and tests/golden. Reads, labels and assembles each file in turn, in process
time; the best of three rounds counts. Prints one JSON line; --profile adds the dearest functions.
"""

from __future__ import annotations

import cProfile
import json
import os
import pstats
import sys
import time
from collections.abc import Callable
from pathlib import Path

from referatsoeg.layouts import label
from referatsoeg.model.document import Document
from referatsoeg.readers import read_bytes
from referatsoeg.structure import assemble

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 3
FLOOR = 0.8
"""MB a second: what was asked for over 130 real meetings. The samples are shorter and odder."""

Files = list[tuple[Path, bytes]]


def main(arguments: list[str]) -> int:
    folders = [Path(a) for a in arguments if not a.startswith("-")]
    real = "REFERATSOEG_GOLD" in os.environ or bool(folders)
    files = [(path, path.read_bytes()) for path in texts(folders)]
    size = sum(len(data) for _, data in files) / 1e6
    seconds = min(timed(parse, files) for _ in range(ROUNDS))
    documents = [read_bytes(path, data) for path, data in files]
    labelling = timed(lambda: [label(document) for document in documents])
    figures = {
        "files": len(files),
        "mb": round(size, 3),
        "mb_per_s": round(size / seconds, 3),
        "ms_a_file": round(1000 * seconds / len(files), 1),
        "share_of_labelling": round(labelling / seconds, 2),
        "real": real,
    }
    missed = real and size / seconds < FLOOR
    print(json.dumps({**figures, "floors": {"mb_per_s": FLOOR}, "missed": missed}))
    if "--profile" in arguments:
        profile(files)
    return 1 if missed else 0


def texts(folders: list[Path]) -> list[Path]:
    gold = os.environ.get("REFERATSOEG_GOLD")
    if not folders and gold:
        folders = [Path(gold) / "minutes" / "greve" / "text"]
    where = folders or [ROOT / "corpus", ROOT / "tests" / "golden"]
    return [path for folder in where for path in sorted(folder.rglob("*.txt"))]


def parse(files: Files) -> None:
    for path, data in files:
        document: Document = read_bytes(path, data)
        assemble(document, label(document).blocks)


def timed(work: Callable[..., object], *arguments: object) -> float:
    start = time.process_time()
    work(*arguments)
    return time.process_time() - start


def profile(files: Files) -> None:
    profiler = cProfile.Profile()
    profiler.runcall(parse, files)
    statistics = pstats.Stats(profiler, stream=sys.stderr)
    statistics.sort_stats("tottime").print_stats(25)
    statistics.sort_stats("cumulative").print_stats(40)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
