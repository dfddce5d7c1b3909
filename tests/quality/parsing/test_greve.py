"""Floors on the real meetings with gold: the portal's text, its PDF and its JSON."""

from __future__ import annotations

from pathlib import Path

import pytest
import scoring

FLOORS = {
    "items": 0.995,
    "titles": 0.99,
    "cases": 0.99,
    "decisions": 0.98,
    "attendance": 0.99,
    "attachments": 0.96,
    "closed": 1.0,
    "date": 1.0,
    "start": 1.0,
    "body": 1.0,
}


def total(folder: Path, pattern: str) -> tuple[int, scoring.Score]:
    files = sorted(folder.glob(pattern))
    gold = folder.parent / "gold"
    scores = [
        scoring.score(scoring.parsed(path), scoring.load(gold / f"{path.stem}.json"))
        for path in files
    ]
    return len(files), scoring.add(scores)


def fallen(score: scoring.Score) -> dict[str, tuple[int, int]]:
    return {m: score[m] for m, floor in FLOORS.items() if scoring.figure(score[m]) < floor}


def test_text(minutes: Path) -> None:
    files, score = total(minutes / "greve" / "text", "*.txt")
    assert files == 130
    assert not fallen(score)


def test_json(minutes: Path) -> None:
    files, score = total(minutes / "greve" / "json", "*.json")
    assert files == 26
    assert not fallen(score)


@pytest.mark.slow
def test_pdf(minutes: Path) -> None:
    files, score = total(minutes / "greve" / "pdf", "*.pdf")
    assert files == 26
    assert not fallen(score)
