"""Mutated PDFs and texts: each is read or refused with a reason, in bounded time; `make fuzz`.

All 2,000 take a minute or two. REFERATSOEG_FUZZ_SECONDS ends the run sooner,
REFERATSOEG_FUZZ_SEED chooses it. A file that fails is told by seed and number, so that it can be
made again.
"""

from __future__ import annotations

import base64
import math
import os
import random
import re
import time
import zlib
from pathlib import Path

import pytest

from referatsoeg.archive.records import INTERNAL, Failure
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.reading import try_parse
from referatsoeg.pipeline.sources import source_of

CORPUS = Path(__file__).parents[2] / "corpus"
FILES = 2000
SECONDS = float(os.environ.get("REFERATSOEG_FUZZ_SECONDS") or "inf")
SEED = int(os.environ.get("REFERATSOEG_FUZZ_SEED", "1"))
STREAM = re.compile(rb"(<<[^<>]*/Filter[^<>]*>>\s*)stream\r?\n(.*?)\s*endstream", re.S)
FILTER = re.compile(rb"/Filter\s*(\[[^]]*\]|/\w+)")
LENGTH = re.compile(rb"/Length \d+")
SLOWEST = 60.0  # seconds of processor time for one file; the samples take under 1


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few pieces changed, cut, doubled, moved or filled."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        start = chance.randrange(len(out) + 1)
        end = min(len(out), start + chance.randint(1, 400))
        piece = out[start:end]
        way = chance.randrange(6)
        if way == 0:
            out[start:end] = chance.randbytes(len(piece))
        elif way == 1:
            del out[start:end]
        elif way == 2:
            out[start:start] = piece * chance.randint(1, 20)
        elif way == 3:
            place = chance.randrange(len(out) + 1)
            out[place:place] = piece
        elif way == 4:
            out[start:end] = chance.choice((b"\0", b"9", b"(", b" ", b"\n", b"/")) * len(piece)
        elif chance.random() < 0.2:
            del out[start:]
    return bytes(out)


def unpacked(data: bytes) -> bytes:
    """Return a PDF with its streams unpacked, so that a change meets what is drawn, not zlib."""
    out, done = bytearray(), 0
    for match in STREAM.finditer(data):
        packed = match[2]
        try:
            if b"/ASCII85Decode" in match[1]:
                packed = base64.a85decode(packed.strip().removesuffix(b"~>"))
            drawn = zlib.decompress(packed)
        except (ValueError, zlib.error):
            continue
        head = FILTER.sub(b"", LENGTH.sub(b"/Length %d" % len(drawn), match[1]))
        out += data[done : match.start()] + head + b"stream\n" + drawn + b"\nendstream"
        done = match.end()
    return bytes(out + data[done:])


@pytest.mark.fuzz
@pytest.mark.parametrize("suffix", [".pdf", ".txt"])
def test_mutated_files_are_read_or_refused(tmp_path: Path, suffix: str) -> None:
    samples = [p.read_bytes() for p in sorted(CORPUS.glob(f"*{suffix}"))]
    if suffix == ".pdf":
        samples += [unpacked(sample) for sample in samples]
    until, done = time.monotonic() + SECONDS / 2, 0
    options = Options(names=False, ocr="never")
    for number in range(FILES // 2):
        if time.monotonic() > until:
            break
        chance = random.Random(f"{SEED}/{suffix}/{number}")
        file = tmp_path / f"fil{suffix}"
        file.write_bytes(mutated(chance.choice(samples), chance))
        begun = time.process_time()
        outcome = try_parse(source_of(file), options)
        if isinstance(outcome, Failure):
            assert outcome.problem.code != INTERNAL, (SEED, number, outcome.problem.message)
            assert len(outcome.problem.message) > 20
        assert time.process_time() - begun < SLOWEST, (SEED, number)
        done += 1
    assert done == FILES // 2 or (math.isfinite(SECONDS) and done >= 5)
