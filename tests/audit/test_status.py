from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from made import fill

Say = Callable[..., tuple[int, str]]

TEXT = """Mødet den 17.11.2025 Prøveudvalget

Punkt 1.

Godkendelse af referat fra mødet den 2. oktober 2025

Beslutning:

Godkendt.

Punkt 2.

Mødedatoer 2026

Sagsfremstilling

• Møde 1. Mandag den 23. februar kl. 12-16
• Møde 2. Fredag den 22. maj kl. 9-13

Beslutning:

Godkendt.

Punkt 4.

Næste møde

Næste møde er mandag den 23. februar 2026 kl. 12-16.

Beslutning:

Ingen bemærkninger.
"""


@pytest.fixture
def index(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    fill(tmp_path / "index", tmp_path / "a.txt")
    return tmp_path / "index"


def years(say: Say, index: Path, today: str) -> dict[str, dict[str, object]]:
    out = say("--index", index, "status", "--json", "--today", today)[1]
    return {y["year"]: y for y in json.loads(out)["completeness"]}


def dates(rows: object) -> list[str]:
    assert isinstance(rows, list)
    return [row["date"] for row in rows]


def test_what_is_missing_and_what_is_planned(index: Path, say: Say) -> None:
    found = years(say, index, "2025-12-01")
    assert dates(found["2025"]["missing"]) == ["2025-10-02"]
    assert dates(found["2026"]["planned"]) == ["2026-02-23", "2026-05-22"]
    assert found["2026"]["missing"] == []
    assert found["2025"]["number_gaps"] == [
        {"meeting": "proeveudvalget/2025-11-17", "first": 3, "last": 3}
    ]


def test_a_planned_meeting_is_missing_once_its_day_has_passed(index: Path, say: Say) -> None:
    assert dates(years(say, index, "2026-03-01")["2026"]["missing"]) == ["2026-02-23"]
    text = say("--index", index, "status", "--today", "2026-03-01")[1]
    assert "23. februar 2026 var planlagt, men er ikke i arkivet" in text
    assert "Planlagt: 22. maj 2026" in text


def test_a_meeting_that_comes_is_missing_no_more(index: Path, say: Say) -> None:
    later = TEXT.replace("17.11.2025", "23.02.2026")
    (index.parent / "b.txt").write_text(later, "utf-8")
    fill(index, index.parent / "b.txt")
    assert dates(years(say, index, "2026-03-01")["2026"]["missing"]) == []


def test_the_calendar_stands_alone_and_tells_marks_by_shape(index: Path, say: Say) -> None:
    page = index.parent / "kalender.html"
    say("--index", index, "status", "--html", page, "--today", "2025-12-01")
    html = page.read_text("utf-8")
    assert html.startswith("<!doctype html>")
    assert "http" not in html.replace("http-equiv", "")
    assert html.count('class="held"') == 2  # the key and one meeting
    assert html.count('class="missing"') == 2
    assert html.count('class="planned"') == 3
    assert say("--index", index, "status", "--html", index.parent / "x" / "y.html")[0] == 2


def test_a_wrong_day_is_told(index: Path, say: Say) -> None:
    assert say("--index", index, "status", "--today", "i går")[0] == 2
