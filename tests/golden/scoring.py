"""How far a reading agrees with its gold: one (hits, total) per measure, so that files add up.

Lists are scored as F1 (hits = 2·found, total = 2·found + wrong + missed), single values as right
or wrong. Texts are compared by their letters and digits alone.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import regex

from referatsoeg.layouts import label
from referatsoeg.model.meeting import Item, Meeting
from referatsoeg.readers import read_file
from referatsoeg.structure import assemble

Gold = Mapping[str, Any]
Score = dict[str, tuple[int, int]]

GOLDEN = Path(__file__).resolve().parent
CORPUS = GOLDEN.parents[1] / "corpus"

SAME_ITEM = 0.75
SAME_DECISION = 0.9
SAME_BODY = 0.66
RECOMMENDATION_START = 60
AWAY = frozenset({"absent", "excused"})

_PRESENCE = regex.compile(
    r"^(?:afbud|fraværende|ikke til ?stede|deltog ikke)\b.{0,3}:|deltog som stedfortræder"
    r"|^[A-ZÆØÅ][^.]{3,60} deltog ikke (?:i|under)",
    regex.IGNORECASE,
)
_NO_WORD = regex.compile(r"[^0-9a-zæøå]+")


def specimens() -> list[tuple[Path, Path]]:
    """Return each golden specimen with its gold, sorted by name."""
    pairs = []
    for gold in sorted(GOLDEN.glob("*/*.gold.json")):
        stem = gold.name.removesuffix(".gold.json")
        found = (
            gold.parent / f"{stem}.txt",
            *(CORPUS / f"{stem}{end}" for end in (".txt", ".pdf")),
        )
        pairs.append((next(path for path in found if path.exists()), gold))
    return pairs


def load(gold: Path) -> Gold:
    loaded: Gold = json.loads(gold.read_text(encoding="utf-8"))
    return loaded


def parsed(source: Path, *, layout: str | None = None) -> tuple[Meeting, ...]:
    document = read_file(source)
    return assemble(document, label(document, layout=layout).blocks).meetings


def add(scores: Iterable[Score]) -> Score:
    """Return the sum of the scores, measure by measure."""
    total: Score = {}
    for score in scores:
        for measure, (hits, of) in score.items():
            before = total.get(measure, (0, 0))
            total[measure] = (before[0] + hits, before[1] + of)
    return total


def figure(part: tuple[int, int]) -> float:
    """Return hits of total; nothing asked for is nothing missed."""
    hits, of = part
    return hits / of if of else 1.0


def score(meetings: Sequence[Meeting], gold: Gold) -> Score:
    """Score the meetings of one file against its gold (one meeting, or `meetings` of many)."""
    wanted = gold.get("meetings", [gold])
    return add(
        [
            *_frames(meetings, wanted),
            _items([i for m in meetings for i in m.items], [i for m in wanted for i in m["items"]]),
            _attendance(meetings, wanted),
        ]
    )


def _frames(meetings: Sequence[Meeting], wanted: Sequence[Gold]) -> Iterable[Score]:
    for index, gold in enumerate(wanted):
        got = meetings[index] if index < len(meetings) else None
        for field in ("date", "start", "end", "kind", "authority"):
            if gold.get(field) is not None:
                yield {field: _right(got is not None and getattr(got, field) == gold[field])}
        if gold.get("body"):
            near = got is not None and overlap(words(got.body), words(gold["body"])) >= SAME_BODY
            yield {"body": _right(near)}


def _items(items: Sequence[Item], wanted: Sequence[Gold]) -> Score:
    pairs = _paired(items, wanted)
    found = sum(item is not None for _, item in pairs)
    counts: Score = {"items": (2 * found, len(items) + len(wanted))}
    return add([counts, *(_item(item, gold) for gold, item in pairs)])


def _paired(items: Sequence[Item], wanted: Sequence[Gold]) -> list[tuple[Gold, Item | None]]:
    """Match items with gold by title and number, the best of those not yet taken."""
    free = dict(enumerate(items))
    pairs: list[tuple[Gold, Item | None]] = []
    for gold in wanted:
        ranked = [(_likeness(item, gold), -index) for index, item in free.items()]
        likeness, index = max(ranked, default=(0.0, 0))
        pairs.append((gold, free.pop(-index) if likeness >= SAME_ITEM else None))
    return pairs


def _likeness(item: Item, gold: Gold) -> float:
    title = overlap(words(item.title), words(gold["title"]))
    return title + 0.3 * ((item.number or "") == (gold.get("number") or ""))


def _item(item: Item | None, gold: Gold) -> Score:
    scored: Score = {
        "titles": _right(item is not None and key(item.title) == key(gold["title"])),
        "cases": f1(item.case_numbers if item else (), gold.get("case_numbers") or ()),
        "decisions": _right(same_decision(_decision(item), gold.get("decision"))),
    }
    if gold.get("closed") is not None:
        scored["closed"] = _right((item.closed if item else False) == gold["closed"])
    if gold.get("outcome") and gold["outcome"] != "unclear":
        scored["outcomes"] = _right(_same_outcome(item, gold["outcome"]))
    if gold.get("recommendations") is not None:
        texts = [r.text for r in item.recommendations] if item else []
        scored["recommendations"] = _right(_same_points(texts, gold["recommendations"]))
    if gold.get("history") is not None:
        scored["history"] = _right(len(item.history if item else ()) == len(gold["history"]))
    if gold.get("attachments") is not None:
        names = map(key, item.attachments if item else ())
        scored["attachments"] = f1(names, map(key, gold["attachments"]))
    if gold.get("responses"):
        senders = [r.sender for r in item.responses] if item else []
        scored["responses"] = f1(senders, [r["from"] for r in gold["responses"]])
    return scored


def _decision(item: Item | None) -> str | None:
    return item.decision.text if item and item.decision else None


def same_decision(got: str | None, gold: str | None) -> bool:
    """Tell whether two decisions say the same, lines about presence left aside."""
    got, gold = _ruling(got), _ruling(gold)
    return (not got and not gold) or overlap(words(got), words(gold)) >= SAME_DECISION


def _ruling(text: str | None) -> str:
    return " ".join(line for line in (text or "").split("\n") if not _PRESENCE.search(line.strip()))


def _same_outcome(item: Item | None, gold: str) -> bool:
    got = item.decision.outcome.value if item and item.decision else "none"
    return got == gold or (gold == "none" and got == "no_remarks")


def _same_points(got: Sequence[str], gold: Sequence[str]) -> bool:
    return len(got) == len(gold) and all(
        key(g).startswith(key(w)[:RECOMMENDATION_START]) for g, w in zip(got, gold, strict=True)
    )


def _attendance(meetings: Sequence[Meeting], wanted: Sequence[Gold]) -> Score:
    if not any(gold.get("attendance") for gold in wanted):
        return {}
    got = [(name_key(a.name), a.status in AWAY) for m in meetings for a in m.attendance]
    gold = [(name_key(a["name"]), _is_away(a)) for m in wanted for a in m.get("attendance") or ()]
    return {"attendance": f1(got, gold)}


def _is_away(entry: Gold) -> bool:
    return bool(entry["absent"]) if "absent" in entry else entry.get("status") in AWAY


def _right(right: bool) -> tuple[int, int]:
    return int(right), 1


def f1(got: Iterable[object], gold: Iterable[object]) -> tuple[int, int]:
    """Return the F1 of two collections, each member once, as hits and total."""
    found, wanted = set(got), set(gold)
    return 2 * len(found & wanted), len(found) + len(wanted)


def overlap(got: Sequence[str], gold: Sequence[str]) -> float:
    """Return the F1 of two texts' words; two empty texts agree."""
    if not got and not gold:
        return 1.0
    return 2 * (Counter(got) & Counter(gold)).total() / (len(got) + len(gold))


def key(text: str | None) -> str:
    """Return a text's letters and digits in lower case, one blank between words."""
    return _NO_WORD.sub(" ", unicodedata.normalize("NFC", text or "").lower()).strip()


def words(text: str | None) -> list[str]:
    return key(text).split()


def name_key(name: str) -> str:
    return " ".join(words(regex.sub(r"\(.*?\)", "", name)))
