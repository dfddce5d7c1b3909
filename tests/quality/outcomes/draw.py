"""Draw the decisions whose outcomes people label, the same ones every time.

`python draw.py distinct --from 1 --to 100` prints decisions to read; nothing is written, and the
texts stay where they are. Only meeting, item, position and label are kept beside this file.
"""

from __future__ import annotations

import argparse
import json
import os
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import regex

SEED = 20251117
SIZE = 300
HERE = Path(__file__).resolve().parent

# Lines that only say who was away; they vary from meeting to meeting under one and the same ruling.
_PRESENCE = regex.compile(
    r"^\s*(?:fraværende|afbud|ikke til\s*stede|deltog ikke|til\s*stede)\b.*"
    r"|^.*\b(?:var ikke til\s*stede|deltog som stedfortræder)\W*$",
    regex.IGNORECASE,
)
# A line that opens with the number of the recommendation it answers: "1. ", "Ad 2", "Punkt 3a".
_NUMBERED = regex.compile(r"(?m)^(?:Ad |Punkt )?\d+ ?[.)a-z-]")
_VOTE = regex.compile(
    r"stemmerne|(?:for|imod) stemte|stem(?:te|mer) (?:for|imod)|(?:imod|undlod): ",
    regex.IGNORECASE,
)
_NOT_A_LETTER = regex.compile(r"[^\p{L}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldItem:
    """One item of the truth: `position` counts from 1 in its meeting and tells repeats apart."""

    meeting: str
    number: str
    position: int
    title: str
    decision: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a reader called the decision of one item; "null" when the source has no decision."""

    meeting: str
    number: str
    position: int
    outcome: str


def gold_folder() -> Path | None:
    """Return the folder of the true meetings, or None when REFERATSOEG_GOLD does not name it."""
    root = os.environ.get("REFERATSOEG_GOLD")
    folder = Path(root) / "minutes" / "greve" / "gold" if root else None
    return folder if folder and folder.is_dir() else None


def read_gold(folder: Path) -> list[GoldItem]:
    """Return every item of every meeting, ordered by file name and position."""
    return [item for path in sorted(folder.glob("*.json")) for item in _read_meeting(path)]


def _read_meeting(path: Path) -> list[GoldItem]:
    meeting = json.loads(path.read_text(encoding="utf-8"))
    return [
        GoldItem(
            meeting=str(meeting["id"]),
            number=str(item["number"]),
            position=position,
            title=str(item["title"]),
            decision=item["decision"],
        )
        for position, item in enumerate(meeting["items"], start=1)
    ]


def without_presence(decision: str) -> str:
    """Return the decision without the lines that only say who was away."""
    return "\n".join(line for line in decision.split("\n") if not _PRESENCE.match(line)).strip()


def wording(decision: str) -> str:
    """Return what two decisions share when they differ only in case, blanks, digits and marks."""
    return str(_NOT_A_LETTER.sub(" ", without_presence(decision).lower())).strip()


def draw_distinct(items: Sequence[GoldItem]) -> list[GoldItem]:
    """Return SIZE decisions of SIZE wordings, each from a random item with that wording."""
    groups: dict[str, list[GoldItem]] = {}
    for item in items:
        if item.decision and (key := wording(item.decision)):
            groups.setdefault(key, []).append(item)
    chance = random.Random(SEED)
    chosen = chance.sample(sorted(groups), min(SIZE, len(groups)))
    return [chance.choice(groups[key]) for key in chosen]


def draw_random(items: Sequence[GoldItem]) -> list[GoldItem]:
    """Return SIZE items drawn plainly, with and without decision."""
    return random.Random(SEED + 1).sample(list(items), min(SIZE, len(items)))


def draw_rulings(items: Sequence[GoldItem], longest: int = 60) -> list[GoldItem]:
    """Return one item of each wording that holds much: the longest, the voted, the numbered.

    The longest come first, longest foremost; the others follow in the order of `items`.
    """
    by_wording = {wording(item.decision): item for item in reversed(items) if item.decision}
    ranked = sorted(by_wording, key=lambda key: (-len(key), key))
    rest = set(ranked[longest:])
    others = [
        item
        for item in items
        if item.decision
        and (key := wording(item.decision)) in rest
        and by_wording[key] is item
        and _holds_rulings(without_presence(item.decision))
    ]
    return [by_wording[key] for key in ranked[:longest]] + others


def _holds_rulings(decision: str) -> bool:
    return len(_NUMBERED.findall(decision)) > 1 or _VOTE.search(decision) is not None


DRAWS = {"distinct": draw_distinct, "random": draw_random, "rulings": draw_rulings}


def read_labels(path: Path) -> list[Label]:
    """Return the rows of a tab-separated file whose first line names the columns."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [
        Label(meeting=row[0], number=row[1], position=int(row[2]), outcome=row[3]) for row in rows
    ]


def main() -> None:
    """Print the drawn decisions for reading."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("draw", choices=sorted(DRAWS))
    arguments.add_argument("--from", dest="first", type=int, default=1)
    arguments.add_argument("--to", dest="last", type=int, default=SIZE)
    chosen = arguments.parse_args()
    folder = gold_folder()
    if folder is None:
        raise SystemExit("REFERATSOEG_GOLD does not name a folder that holds minutes/greve/gold")
    drawn = DRAWS[chosen.draw](read_gold(folder))[chosen.first - 1 : chosen.last]
    for rank, item in enumerate(drawn, start=chosen.first):
        print(f"#{rank} {item.meeting} {item.number} [{item.title}]\n{item.decision}\n")


if __name__ == "__main__":
    main()
