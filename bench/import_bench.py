"""Whole imports against pdfplumber's text extraction alone, and two workers against one.

Usage: python bench/import_bench.py FOLDER     (a folder of PDFs)
Read, parse, extract, archive and index; wall clock, so run it on a machine that does nothing else.
Prints one JSON line; the memory is the largest resident set of any process of the import, in MB.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pdfplumber
import psutil

FLOORS = {"to_pdfplumber": 3.0, "two_to_one": 1.5}
MOST_MEMORY = 600


def main() -> int:
    folder = Path(sys.argv[1])
    two, memory = imported(folder, 2)
    one, alone = imported(folder, 1)
    plumber, pages = plumbed(folder)
    figures = {
        "pages": pages,
        "import_s": round(two, 1),
        "load_before": round(os.getloadavg()[0], 1),
        "to_pdfplumber": round(plumber / two, 2),
        "two_to_one": round(one / two, 2),
        "memory_mb": max(memory, alone),
    }
    missed = [name for name, floor in FLOORS.items() if figures[name] < floor]
    missed += ["memory_mb"] if figures["memory_mb"] > MOST_MEMORY else []
    print(json.dumps({**figures, "floors": FLOORS, "missed": missed}))
    return 1 if missed else 0


def imported(folder: Path, jobs: int) -> tuple[float, int]:
    """Import into an empty archive; return the seconds and the megabytes of the largest process."""
    with tempfile.TemporaryDirectory() as index:
        command = [sys.executable, "-m", "referatsoeg", "--index", index, "import"]
        begun = time.perf_counter()
        process = subprocess.Popen(
            [*command, str(folder), "--jobs", str(jobs)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        largest = 0
        while process.poll() is None:
            largest = max(largest, resident(process.pid))
            time.sleep(0.1)
        return time.perf_counter() - begun, largest // 2**20


def resident(pid: int) -> int:
    try:
        root = psutil.Process(pid)
        every = [root, *root.children(recursive=True)]
        return max((p.memory_info().rss for p in every if p.is_running()), default=0)
    except psutil.Error:
        return 0


def plumbed(folder: Path) -> tuple[float, int]:
    begun, pages = time.perf_counter(), 0
    for file in sorted(folder.rglob("*.pdf")):
        with pdfplumber.open(file) as document:
            for page in document.pages:
                page.extract_text()
                page.close()
                pages += 1
    return time.perf_counter() - begun, pages


if __name__ == "__main__":
    sys.exit(main())
