"""Paths for an import: as given, and `-` for a list from standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

STANDARD_INPUT = Path("-")


def listed_paths(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the paths; `-` stands for those on standard input, one a line or ended by NUL."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _from_standard_input()
        else:
            yield path


def _from_standard_input() -> Iterator[Path]:
    data = sys.stdin.buffer.read().removeprefix(b"\xef\xbb\xbf")
    names = data.split(b"\0") if b"\0" in data else data.splitlines()
    for name in names:
        if name.strip():
            yield Path(os.fsdecode(name))
