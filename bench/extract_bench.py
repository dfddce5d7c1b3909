"""Whole extraction against the bare language model, as a ratio in one run on the same text.

Usage: python bench/extract_bench.py [FILE_OR_FOLDER…] [--profile]
Without paths the portal minutes under $REFERATSOEG_GOLD are read, else the sample minutes of
corpus/. Both sides get the texts of the same sections: ours is `find_all` (people, organisations,
amounts, tariffs), the other is `nlp.pipe` of the shipped model with the NER alone, the sections
as they are, and once more line by line, as our side reads them. Rounds of both alternate, so that a busy machine slows both; times are process
times, the least of three rounds. Peak memory is that of a worker: read, model and extraction,
before the other side is loaded. Prints one JSON line; exit code 1 when a floor is missed.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

from referatsoeg.extractors.findings import find_all
from referatsoeg.language import load
from referatsoeg.language.pipeline import open_pipeline
from referatsoeg.model.meeting import Meeting
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.reading import parse_file

ROUNDS = 3
FILES = 20  # enough for a stable figure: some 60,000 words
RATIO_FLOOR = 0.6
MEMORY_CEILING_MB = 600


def main() -> int:
    chosen = arguments()
    meetings = read(chosen.paths)
    texts = [s.text for m in meetings for item in m.items for s in item.sections]
    recogniser = load()
    if chosen.profile:
        return profile(lambda: find_all(meetings, recogniser))
    find_all(meetings, recogniser)  # both sides have seen the words once
    peak = peak_mb()
    nlp = open_pipeline()
    lines = [line for text in texts for line in text.split("\n") if line.strip()]
    ours, bare, by_line = [], [], []
    for _ in range(ROUNDS):
        ours.append(timed(lambda: find_all(meetings, recogniser)))
        bare.append(timed(lambda: drained(nlp.pipe(texts))))
        by_line.append(timed(lambda: drained(nlp.pipe(lines, batch_size=256))))
    words = sum(len(text.split()) for text in texts)
    figures = {
        "meetings": len(meetings),
        "words": words,
        "extraction_words_per_s": round(words / min(ours)),
        "ner_words_per_s": round(words / min(bare)),
        "ner_by_line_words_per_s": round(words / min(by_line)),
        "ratio": round(min(bare) / min(ours), 3),
        "ratio_by_line": round(min(by_line) / min(ours), 3),
        "peak_mb": peak,
        "floors": {"ratio": RATIO_FLOOR, "peak_mb": MEMORY_CEILING_MB},
    }
    print(json.dumps(figures))
    return int(figures["ratio"] < RATIO_FLOOR or (peak or 0) > MEMORY_CEILING_MB)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path)
    parser.add_argument("--profile", action="store_true", help="show where the time goes")
    return parser.parse_args()


def read(paths: Sequence[Path]) -> tuple[Meeting, ...]:
    """Return the meetings of the files, without names, so that only extraction is measured."""
    options = Options(names=False, ocr="never")
    return tuple(
        meeting for path in sources(paths) for meeting in parse_file(path, options).meetings
    )


def sources(paths: Sequence[Path]) -> list[Path]:
    gold = os.environ.get("REFERATSOEG_GOLD")
    if not paths:
        own = Path(__file__).parents[1] / "corpus"
        paths = [Path(gold) / "minutes" / "greve" / "text"] if gold else [own]
    files = [f for p in paths for f in (sorted(p.rglob("*.txt")) if p.is_dir() else [p])]
    step = max(1, len(files) // FILES)
    return files[::step][:FILES]


def timed(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def drained(docs: object) -> int:
    return sum(1 for _ in docs)  # type: ignore[attr-defined]


def peak_mb() -> float | None:
    """Return the most memory this process held, in MB; None where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)


def profile(work: Callable[[], object]) -> int:
    with cProfile.Profile() as told:
        work()
    pstats.Stats(told).sort_stats("cumulative").print_stats(45)
    return 0


if __name__ == "__main__":
    sys.exit(main())
