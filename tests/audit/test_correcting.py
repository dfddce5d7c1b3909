from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from made import MINUTES

Say = Callable[..., tuple[int, str]]
ITEM = "proeveudvalget/2025-03-03/2"


@pytest.fixture
def index(tmp_path: Path, say: Say) -> Path:
    (tmp_path / "a.txt").write_text(MINUTES.format(day="03.03.2025", word="Rosenklub"), "utf-8")
    folder = tmp_path / "index"
    assert say("--index", folder, "import", tmp_path / "a.txt")[0] == 0
    return folder


def shown(say: Say, index: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(say("--index", index, "show", ITEM, "--json")[1])
    return found


def test_a_correction_is_shown_with_the_source_beside_it_and_survives(
    index: Path, say: Say
) -> None:
    code, _ = say(
        "--index", index, "correct", ITEM, "--title", "Tilskud", "--number", "2a",
        "--outcome", "udsat", "--date", "2025-03-04", "--why", "Slåfejl i kilden",
    )  # fmt: skip
    assert code == 0
    for again in range(2):
        item = shown(say, index)
        assert (item["title"], item["number"], item["date"]) == ("Tilskud", "2a", "2025-03-04")
        assert item["decision"]["outcome"] == "postponed"  # type: ignore[index]
        source = {c["field"]: c["source_value"] for c in item["corrections"]}  # type: ignore[attr-defined]
        assert source == {
            "title": "Støtte til Rosenklub",
            "number": "2",
            "outcome": "approved",
            "date": "2025-03-03",
        }
        if not again:
            say("--index", index, "import", index.parent / "a.txt", "--again")
    text = say("--index", index, "show", ITEM)[1]
    assert "Slåfejl i kilden" in text
    assert "Støtte til Rosenklub" in text
    hits = json.loads(say("--index", index, "search", "Tilskud", "--json")[1])["hits"]
    assert [h["id"] for h in hits] == [ITEM]


def test_it_can_be_taken_back(index: Path, say: Say) -> None:
    say("--index", index, "correct", ITEM, "--title", "Tilskud", "--why", "x")
    assert say("--index", index, "correct", ITEM, "--undo")[0] == 0
    assert shown(say, index)["title"] == "Støtte til Rosenklub"


def test_an_outcome_where_the_source_has_no_decision_shows_no_empty_one(
    tmp_path: Path, say: Say
) -> None:
    text = MINUTES.format(day="03.03.2025", word="Rosenklub")
    text = text.replace("Beslutning:\n\nGodkendt, og Rosenklub får pengene.\n\n", "")
    (tmp_path / "a.txt").write_text(text, "utf-8")
    index = tmp_path / "index"
    say("--index", index, "import", tmp_path / "a.txt")
    assert shown(say, index)["decision"] is None
    say("--index", index, "correct", ITEM, "--outcome", "udsat", "--why", "Står i protokollen")
    told = say("--index", index, "show", ITEM)[1]
    assert "Udfald: Udsat" in told
    assert "Kilden siger: intet" in told
    assert "\nBeslutning\n" not in told


@pytest.mark.parametrize(
    "arguments",
    [
        (ITEM, "--title", "Ny"),
        (ITEM, "--why", "x"),
        ("findes/ikke", "--title", "Ny", "--why", "x"),
        (ITEM, "--date", "i går", "--why", "x"),
        (ITEM, "--outcome", "måske", "--why", "x"),
        ("proeveudvalget/2025-03-03", "--title", "Ny", "--why", "x"),
    ],
)
def test_wrong_use_is_told(index: Path, say: Say, arguments: tuple[str, ...]) -> None:
    assert say("--index", index, "correct", *arguments)[0] == 2
