"""Writes the trained pipeline as package data, without the words it was trained on."""

from __future__ import annotations

import json
from pathlib import Path

import srsly
from spacy.language import Language


def pack(nlp: Language, out: Path, figures: dict[str, float]) -> None:
    """Write `nlp` to `out`, strip the training words and note the figures."""
    nlp.meta.update(
        name="referat",
        version="1",
        description="Names of persons, organisations and places in Danish minutes",
        license="CC BY-SA 4.0",
        performance={"uner_test_f": figures},
    )
    nlp.to_disk(out)
    _strip(nlp, out)


def _strip(nlp: Language, out: Path) -> None:
    """Keep only strings the pipeline itself needs; weights know words by their hash alone."""
    labels = sorted(nlp.get_pipe("ner").labels)  # type: ignore[attr-defined]
    srsly.write_json(out / "vocab" / "strings.json", labels)
    for name in ("lookups.bin", "vectors", "vectors.cfg", "key2row"):
        (out / "vocab" / name).unlink(missing_ok=True)
    meta = json.loads((out / "meta.json").read_text(encoding="utf-8"))
    meta["spacy_version"] = ">=3.8.0,<3.9.0"
    (out / "meta.json").write_text(
        json.dumps(meta, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
