"""One word of a query → the tokens it is looked for by, and what each grade is worth."""

from __future__ import annotations

from referatsoeg.search import plan
from referatsoeg.search.analysis import STOP_WORDS, Keys, case_key, is_joined, keys, pieces

# What each grade adds: a word as written has `=`, `~` and `/`, an inflected one `~` and `/`.
# Tuned by kind of query with one kind left out at a time, see docs/benchmarks.md.
_WORDS = {"=": 0.3, "~": 0.4, "/": 0.5, "%": 0.3}
_TITLE = {"=": 0.5, "~": 0.5, "/": 1.3, "%": 0.4}
_SPLIT = 0.55  # a compound asked for, its parts found apart ("kørsel med skolebus")


def word_step(text: str) -> plan.Step:
    """Return the step of one word: its grades in the whole item and once more in the title."""
    if is_joined(text):
        return _joined(text)
    found = keys(text)
    if found.exact in STOP_WORDS:
        return plan.Term("words", f"={found.exact}", 1.0)
    steps = _graded(found)
    steps.extend(_apart(found))
    return plan.Any(tuple(steps))


def _apart(found: Keys) -> list[plan.Step]:
    """Return the ways in which a compound may stand in two words: kørsel med skolebus.

    Three parts scattered over a long text say nothing, so two of them must stand together.
    """
    return [
        plan.All((part_step(first), part_step(second)))
        for first, second in dict.fromkeys(found.halves)
    ]


def _graded(found: Keys) -> list[plan.Step]:
    tokens = [("=", found.exact), ("~", found.stem), ("/", found.stem), ("%", found.stem)]
    tokens += [("%", f) for f in found.families]
    tokens += [("/", f) for f in found.families if not found.parts]
    return [
        plan.Term(field, sign + token, worth[sign])
        for field, worth in (("words", _WORDS), ("title", _TITLE))
        for sign, token in dict.fromkeys(tokens)
    ]


def part_step(part: str) -> plan.Step:
    """Return the step of one part of a compound that may stand alone."""
    return plan.Any(
        (
            plan.Term("words", f"/{part}", _WORDS["/"] * _SPLIT),
            plan.Term("title", f"/{part}", _TITLE["/"] * _SPLIT),
        )
    )


def _joined(text: str) -> plan.Step:
    """Return the step of "2025-072748" or "Aarup-Kristensen": whole, or its pieces in a row."""
    whole: list[plan.Step] = [
        plan.Term("words", f"={text}", 2.0),
        plan.Term("title", f"={text}", 2.0),
    ]
    key = case_key(text)
    if key:
        whole.append(plan.Term("words", f"#{key}", 1.0))
    else:
        whole.append(plan.Row("order", tuple(keys(p).exact for p in pieces(text)), 3.0))
    return plan.Any(tuple(whole))
