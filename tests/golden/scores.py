"""Write SCORES.md: what the reading of the golden minutes scores today, family by family.

Run `python tests/golden/scores.py` after a change of readers, layouts or structure; the diff of
the table shows what the change did.
"""

from __future__ import annotations

from collections import defaultdict

import regex
import scoring

TABLE = scoring.GOLDEN / "SCORES.md"
MEASURES = [
    "items",
    "titles",
    "cases",
    "decisions",
    "outcomes",
    "recommendations",
    "history",
    "attendance",
    "attachments",
    "closed",
    "date",
    "body",
    "start",
    "end",
    "kind",
    "authority",
    "responses",
]
HEAD = """# Scores of the golden minutes

Written by `python tests/golden/scores.py`; the rules are in `scoring.py`. Hits of total per
measure; for lists (items, cases, attendance, attachments, responses) twice the found over all read
and all wanted.

"""


def main() -> None:
    TABLE.write_text(written(), encoding="utf-8")


def written() -> str:
    """Return the table as text."""
    families: dict[str, list[scoring.Score]] = defaultdict(list)
    for source, gold in scoring.specimens():
        families[gold.parent.name].append(scoring.score(scoring.parsed(source), scoring.load(gold)))
    rows = [
        _row(f"{name} ({len(scores)})", scoring.add(scores)) for name, scores in families.items()
    ]
    every = scoring.add(score for scores in families.values() for score in scores)
    count = sum(map(len, families.values()))
    lines = [
        "| family (files) | " + " | ".join(MEASURES) + " |",
        "|---" * (len(MEASURES) + 1) + "|",
        *rows,
        _row(f"**all ({count})**", every),
        "| **share** | " + " | ".join(f"{scoring.figure(every[m]):.3f}" for m in MEASURES) + " |",
    ]
    return HEAD + "\n".join(lines) + "\n"


def recorded() -> dict[str, scoring.Score]:
    """Return the figures the table holds, family by family."""
    found: dict[str, scoring.Score] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        name, *cells = (cell.strip() for cell in line.strip("|").split("|"))
        match = regex.fullmatch(r"(?P<family>[\w-]+) \(\d+\)", name)
        if match and len(cells) == len(MEASURES):
            pairs = zip(MEASURES, cells, strict=True)
            found[match["family"]] = {m: _read(cell) for m, cell in pairs if cell}
    return found


def _read(cell: str) -> tuple[int, int]:
    hits, of = cell.split("/")
    return int(hits), int(of)


def _row(name: str, score: scoring.Score) -> str:
    cells = ("/".join(map(str, score[m])) if score.get(m, (0, 0))[1] else "" for m in MEASURES)
    return f"| {name} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
