"""How files are read: what a run of an import asks of all its files.

Apart from the reading itself, which takes seconds to load: who only hands out files needs none of it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How files are read; the same for all files of a run."""

    authority: str | None = None
    layout: str | None = None
    model: str | None = None
    ocr: str = "auto"
    names: bool = True  # find people with the language model
