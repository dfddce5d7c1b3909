"""Which spellings of a tariff's subject are one subject, and why."""

from __future__ import annotations

import regex

from referatsoeg.audit.names import fold, words

_EMPTY = frozenset(
    regex.findall(
        r"\S+",
        """
        af den det de en et for fra i og om på pr til ved takst taksten takster taksterne gebyr
        gebyret pris prisen priser priserne tilbud tilbuddet kommune region
        """,
    )
)
_ENDINGS = ("erne", "ene", "ens", "ets", "ers", "en", "et", "er", "ne", "s", "e")
_LEAST = 4  # letters that must be left when an ending is taken off
_LONG = 7  # letters from which one wrong letter is taken for a slip


def tokens(subject: str) -> tuple[str, ...]:
    """Return the words of a subject that tell it from others."""
    every = words(subject)
    return tuple(w for w in every if w not in _EMPTY) or every


def stem(word: str) -> str:
    """Return a word without its ending: "børnebilletten" → "børnebillet"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word


def why_same(asked: str, subject: str) -> str | None:
    """Return in Danish why a subject is the one asked for, or None when it is another.

    Every word asked for must stand in the subject, as written, with another ending or with one
    wrong letter.
    """
    if fold(asked) == fold(subject):
        return "samme navn"
    wanted, held = tokens(asked), tokens(subject)
    if not wanted or not held:
        return None
    grades = [_grade(word, held) for word in wanted]
    if None in grades:
        return None
    worst = max(g for g in grades if g is not None)
    longer = "; navnet er længere i kilden" if len(held) > len(wanted) else ""
    return ("samme ord", "andre endelser", "en tastefejl")[worst] + longer


def _grade(word: str, held: tuple[str, ...]) -> int | None:
    if word in held:
        return 0
    if any(_same_but_ending(word, other) for other in held):
        return 1
    if len(word) >= _LONG and any(_one_off(word, other) for other in held):
        return 2
    return None


def _same_but_ending(first: str, other: str) -> bool:
    """Say whether two words differ by an ending: "billet" and "billetten", "hus" and "husets"."""
    if stem(first) == stem(other):
        return True
    short, long = sorted((first, other), key=len)
    rest = long[len(short) :]
    doubled = rest[:1] == short[-1:] and rest[1:] in _ENDINGS
    return len(short) >= _LEAST and long.startswith(short) and (rest in _ENDINGS or doubled)


def _one_off(first: str, other: str) -> bool:
    """Say whether one letter is wrong, missing, too many, or two have changed places."""
    if first == other or abs(len(first) - len(other)) > 1 or first[0] != other[0]:
        return False
    same = next((n for n, (a, b) in enumerate(zip(first, other, strict=False)) if a != b), None)
    at = min(len(first), len(other)) if same is None else same
    return (
        first[at + 1 :] == other[at + 1 :]
        or first[at:] == other[at + 1 :]
        or first[at + 1 :] == other[at:]
        or (first[at : at + 2] == other[at : at + 2][::-1] and first[at + 2 :] == other[at + 2 :])
    )


def names(text: str, subject: str) -> bool:
    """Say whether a text names a subject: all its words stand in it, in any ending."""
    held = set(words(text))
    wanted = tokens(subject)
    return bool(wanted) and all(any(_same_but_ending(w, h) for h in held) for w in wanted)
