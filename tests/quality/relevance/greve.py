"""The shared Greve meetings as an archive log, and the scoring of a run against judged queries."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator
from pathlib import Path

import regex

from referatsoeg.model import (
    Change,
    Decision,
    Findings,
    Item,
    Meeting,
    MeetingKind,
    Outcome,
    Passage,
    Section,
    SectionKind,
    StoredItem,
)

ROOT = Path(os.environ["REFERATSOEG_GOLD"]) if "REFERATSOEG_GOLD" in os.environ else None

_KINDS = {
    "beslutning": SectionKind.DECISION,
    "resume": SectionKind.SUMMARY,
    "resumé": SectionKind.SUMMARY,
    "indstilling": SectionKind.RECOMMENDATION,
    "fremstilling": SectionKind.BACKGROUND,
    "sagsbeskrivelse": SectionKind.BACKGROUND,
    "sagsprocedure": SectionKind.PROCEDURE,
    "økonomiske konsekvenser": SectionKind.ECONOMY,
    "lovgrundlag": SectionKind.LAW,
    "sagens forløb": SectionKind.HISTORY,
    "bilag": SectionKind.ATTACHMENTS,
}
_ITEM = regex.compile(r"(?m)^Punkt (\S+?):")
_OUTCOMES = (
    (Outcome.POSTPONED, r"udsæt|udsat|udskyd|genoptag|næste møde"),
    (Outcome.REJECTED, r"ikke godkend|kan ikke|afvis|forkast|afslag"),
    (Outcome.REFERRED, r"tilbage til|henvis|sendte sagen|oversend"),
    (Outcome.RECOMMENDED, r"anbefal"),
    (Outcome.NOTED, r"efterretning"),
    (Outcome.APPROVED, r"godkend|tiltråd|vedtag"),
    (Outcome.DISCUSSED, r"drøft"),
)


class GreveLog:
    """An archive log of the shared meetings, read from gold and text without the parser."""

    def __init__(self, root: Path) -> None:
        self._changes = list(_changes(root / "minutes" / "greve"))

    def changes(self, since: int) -> Iterator[Change]:
        return iter(c for c in self._changes if c.seq > since)

    def last_seq(self) -> int:
        return len(self._changes)


def _changes(folder: Path) -> Iterator[Change]:
    seq = 0
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = (folder / "text" / f"{path.stem}.txt").read_text("utf-8")
        bodies = _ITEM.split(text)[2::2]
        meeting = Meeting(id=gold["id"], authority=None, body=gold["body"], date=gold["date"],
                          kind=MeetingKind.MINUTES)  # fmt: skip
        for at, raw in enumerate(gold["items"]):
            seq += 1
            body = bodies[at] if at < len(bodies) else ""
            item = _item(f"{gold['id']}#{at}", raw, body)
            stored = StoredItem(meeting=meeting, item=item, findings=Findings(item_id=item.id),
                                source=path.name, sha256="0")  # fmt: skip
            yield Change(seq=seq, item_id=item.id, stored=stored)


def _item(item_id: str, raw: dict[str, object], body: str) -> Item:
    sections = tuple(_sections(body.split("\n")[2:]))
    said = str(raw["decision"] or "")
    decision = Decision(passage=Passage(text=said), outcome=_outcome(said)) if said else None
    return Item(
        id=item_id, number=str(raw["number"]), title=str(raw["title"]), page=1, line=1,
        case_numbers=tuple(raw["case_numbers"]), closed=bool(raw["closed"]),  # type: ignore[arg-type]
        sections=sections, decision=decision, attachments=tuple(raw["attachments"]),  # type: ignore[arg-type]
    )  # fmt: skip


def _outcome(text: str) -> Outcome:
    lowered = text.lower()
    return next((o for o, p in _OUTCOMES if regex.search(p, lowered)), Outcome.NONE)


def _sections(lines: list[str]) -> Iterator[Section]:
    kind, heading, kept = SectionKind.OTHER, None, []
    for line in [*lines, "Bilag"]:
        name = line.strip().lower().rstrip(":")
        if name in _KINDS and not line.startswith(" "):
            if any(row.strip() for row in kept):
                passage = Passage(text="\n".join(row for row in kept if row.strip()))
                yield Section(kind=kind, heading=heading, passage=passage, page=1)
            kind, heading, kept = _KINDS[name], line, []
        else:
            kept.append(line)


def judged(root: Path) -> list[dict[str, object]]:
    """Return the judged queries: query, kind, judgements by id."""
    path = root / "minutes" / "greve" / "relevance-dev.json"
    queries: list[dict[str, object]] = json.loads(path.read_text("utf-8"))["queries"]
    return queries


def ndcg(
    judgements: dict[str, int], run: list[str], *, unjudged: str = "drop", k: int = 10
) -> float:
    """Return nDCG@k with gain 2^grade - 1, as the shared scorer counts it."""
    ids = list(dict.fromkeys(run))
    if unjudged == "drop":
        ids = [i for i in ids if i in judgements]
    ideal = _dcg(sorted(judgements.values(), reverse=True)[:k])
    return _dcg([judgements.get(i, 0) for i in ids[:k]]) / ideal if ideal else 0.0


def _dcg(grades: list[int]) -> float:
    return sum((2**g - 1) / math.log2(n + 2) for n, g in enumerate(grades))
