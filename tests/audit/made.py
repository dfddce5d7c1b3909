"""Minutes made for these tests, and what several of them need; every name is invented."""

from __future__ import annotations

from pathlib import Path

from referatsoeg.archive import Archive
from referatsoeg.pipeline.importing import ImportOptions, import_files
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.sources import find_sources

CORPUS = Path(__file__).parents[2] / "corpus"

MINUTES = """Mødet den {day} Prøveudvalget

Punkt 1.

Godkendelse af dagsorden

Beslutning:

Godkendt.

Punkt 2.

Støtte til {word}

2025-000777

Sagsfremstilling

Der søges om støtte til kvindeklubben {word}. Formanden er Zenobia Krydsfiner.

Indstilling

Det indstilles, at udvalget

1. giver 4.500 kr. til {word}

Beslutning:

Godkendt, og {word} får pengene.

Punkt 3.

Eventuelt

Beslutning:

Intet at berette om andre ting.
"""
WORD = "Qvasselblom"


def fill(index: Path, *paths: Path, authority: str | None = None) -> None:
    """Import without names of people, which take most of the time."""
    options = ImportOptions(reading=Options(names=False, authority=authority, ocr="never"))
    with Archive.open(index, create=True) as archive:
        import_files(archive, find_sources(paths).files, options, lambda _: None)


def holding(folder: Path, *words: str) -> list[Path]:
    """Return the files whose bytes, names included, hold a word in any common form."""
    found = []
    for path in folder.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        for word in words:
            forms = {word, word.lower(), word.upper()}
            marks = [f.encode(e) for f in forms for e in ("utf-8", "utf-16-le", "utf-16-be")]
            if any(mark in data for mark in marks) or word in path.name:
                found.append(path)
    return found
