"""The samples are what their sources say, and the gold beside this file speaks of them."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import regex

HERE = Path(__file__).parent
CORPUS = HERE.parents[2] / "corpus"
SAMPLES = sorted(p for p in CORPUS.iterdir() if p.suffix in {".txt", ".pdf"})
GOLD = sorted(HERE.glob("*.gold.json"))
ENCODINGS = ("utf-8-sig", "cp1252")


def text_of(path: Path) -> str:
    """Return a sample's words on one line, without page furniture knowledge."""
    if path.suffix == ".pdf":
        pages = pypdfium2.PdfDocument(path)
        text = "\n".join(page.get_textpage().get_text_range() for page in pages)
    else:
        text = _decoded(path.read_bytes())
    return " ".join(unicodedata.normalize("NFC", text).split())


def _decoded(data: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError("no known encoding fits")


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {p.name: text_of(p) for p in SAMPLES}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folders = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("two")
    for folder in folders:
        subprocess.run([sys.executable, CORPUS / "make.py", folder], check=True)
    return folders


def meetings(gold: Path) -> list[dict[str, Any]]:
    data = json.loads(gold.read_text(encoding="utf-8"))
    return data.get("meetings", [data])


def sample_of(gold: Path, texts: dict[str, str]) -> str:
    stem = gold.name.removesuffix(".gold.json")
    return next(text for name, text in texts.items() if Path(name).stem == stem)


def test_making_the_samples_twice_gives_the_same_bytes(made: tuple[Path, Path]) -> None:
    one, two = ({p.name: p.read_bytes() for p in folder.iterdir()} for folder in made)
    assert one == two


def test_the_samples_are_those_the_sources_give(made: tuple[Path, Path]) -> None:
    fresh = sorted(made[0].iterdir())
    assert [p.name for p in fresh] == [p.name for p in SAMPLES]
    for new, kept in zip(fresh, SAMPLES, strict=True):
        if kept.suffix == ".txt":
            assert new.read_bytes() == kept.read_bytes(), kept.name
        else:  # compressed bytes may differ between versions of zlib, the words may not
            assert text_of(new) == text_of(kept), kept.name


@pytest.mark.parametrize("gold", GOLD, ids=lambda p: p.stem)
def test_gold_quotes_the_sample(gold: Path, texts: dict[str, str]) -> None:
    text = sample_of(gold, texts)
    # A page header or "Side 3" may stand inside a decision that runs over a page break.
    squeezed = regex.sub(r"\s", "", text)
    for meeting in meetings(gold):
        for item in meeting["items"]:
            paragraphs = (item["decision"] or "").split("\n")
            quotes = [item["title"], *item["recommendations"], *item["attachments"], *paragraphs]
            missing = [q for q in quotes if regex.sub(r"\s", "", q) not in squeezed]
            assert len(missing) <= 1, (item["number"], missing)
            assert all(number in text for number in item["case_numbers"])


def test_every_tariff_names_an_item_of_a_sample(texts: dict[str, str]) -> None:
    for row in json.loads((HERE / "tariffs.json").read_text(encoding="utf-8")):
        text = texts[row["file"]]
        assert row["subject"].lower() in text.lower(), row
        for figure in (row["old"], row["new"]):
            assert figure is None or _danish(figure) in text, row


def _danish(figure: str) -> str:
    whole, _, cents = figure.partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{cents}" if cents else "")


def test_chains_follow_the_calendar_and_stand_in_the_samples(texts: dict[str, str]) -> None:
    for number, steps in json.loads((HERE / "chains.json").read_text(encoding="utf-8"))[
        "chains"
    ].items():
        assert [s["date"] for s in steps] == sorted(s["date"] for s in steps)
        assert all(number in texts[s["file"]] for s in steps if s["file"])
        assert any(s["file"] for s in steps)


def test_promises_are_quoted(texts: dict[str, str]) -> None:
    for row in json.loads((HERE / "followups.json").read_text(encoding="utf-8")):
        assert row["words"] in texts[row["file"]], row
