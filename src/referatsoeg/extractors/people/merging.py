"""Makes persons of the names of one meeting, and keeps the reason for every merge.

Names are merged only where one owner is possible. A first name alone is merged inside its meeting
and never across meetings: there it says nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from referatsoeg.extractors.people.names import fullest, parts, shortens

Key = tuple[str, ...]

# Among equal forms the attendance list decides how a name is written.
LISTED_COUNTS = 1000


@dataclass(slots=True)
class Identity:
    """One person of a meeting: the printed forms, and why they are taken for one."""

    forms: Counter[str] = field(default_factory=Counter)
    reasons: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """Return the fullest printed form."""
        return fullest(self.forms)


class Identities:
    """Who is who in a meeting, from all its printed names, the attendance's among them."""

    def __init__(self, present: Iterable[str], named: Iterable[str]) -> None:
        present = list(present)
        # Two lines of an attendance list are two people, however alike their names.
        self._apart = {parts(name) for name in present}
        self._by_key: dict[Key, Identity] = {}
        self._fold(present, named)
        self._misspelt()
        self._shorten()
        self._lone()

    def of(self, name: str) -> Identity | None:
        """Return the person a printed name stands for; None when more than one could be meant."""
        key = parts(name)
        return self._by_key.get(key) or self._by_key.get(_without_genitive(key))

    def printed(self) -> set[str]:
        """Return every printed form of every person."""
        return {form for identity in self._by_key.values() for form in identity.forms}

    def _fold(self, present: list[str], named: Iterable[str]) -> None:
        """Take spellings that differ in hyphens, capitals or aa/å for one name."""
        listed = set(present)
        for name in [*present, *named]:
            key = parts(name)
            if key:
                identity = self._by_key.setdefault(key, Identity())
                identity.forms[name] += LISTED_COUNTS if name in listed else 1
        for key in [k for k in self._by_key if _without_genitive(k) in self._by_key]:
            if key != _without_genitive(key):
                self._by_key[key] = self._by_key[_without_genitive(key)]
        for identity in self._by_key.values():
            if len({form.casefold() for form in identity.forms}) > 1:
                identity.reasons.append("samme navn, skrevet forskelligt")

    def _misspelt(self) -> None:
        """Join a name to the only other that has one letter more: "Conni Bo", "Connie Bo"."""
        full = [k for k in self._by_key if len(k) > 1]
        for key in full:
            near = [k for k in full if k != key and _one_letter_apart(key, k)]
            if len(near) == 1 and key not in self._apart:
                self._join(key, near[0], f"»{self._printed(key)}« er stavet næsten som navnet")

    def _shorten(self) -> None:
        """Join a name to the only longer name that it shortens; longest first."""
        full = sorted((k for k in self._by_key if len(k) > 1), key=len, reverse=True)
        for key in full:
            longer = [k for k in full if len(k) > len(key) and shortens(key, k)]
            if _one_chain(longer):
                self._join(key, longer[0], f"»{self._printed(key)}« er kort for navnet")
            elif longer:
                continue
            else:
                self._same_initials(key, full)

    def _same_initials(self, key: Key, full: list[Key]) -> None:
        """Join "Ida F. Bo" to "Ida Falk Bo": as many words, some cut to a letter."""
        if not any(len(word) == 1 for word in key):
            return
        same = [k for k in full if k != key and len(k) == len(key) and shortens(key, k)]
        if len(same) == 1 and key[-1] == same[0][-1]:
            self._join(key, same[0], f"»{self._printed(key)}« passer på navnet")

    def _lone(self) -> None:
        """Join a first name or a surname alone to its only owner; with several it is nobody."""
        first: dict[str, set[int]] = defaultdict(set)
        last: dict[str, set[int]] = defaultdict(set)
        owners: dict[int, Key] = {}
        for key, identity in self._by_key.items():
            if len(key) > 1:
                owners[id(identity)] = key
                for start in _first_names(key):
                    first[start].add(id(identity))
                last[key[-1]].add(id(identity))
        for key in [k for k in self._by_key if len(k) == 1 or " ".join(k) in first]:
            word = " ".join(key)
            found = first.get(word) or (last.get(word, set()) if len(key) == 1 else set())
            found = found - ({id(self._by_key[key])} if len(key) > 1 else set())
            if len(found) == 1:
                kind = "fornavnet" if word in first else "efternavnet"
                owner = owners[next(iter(found))]
                self._join(key, owner, f"{kind} »{self._printed(key)}« har kun én ejer i mødet")
            elif len(found) > 1:
                del self._by_key[key]

    def _printed(self, key: Key) -> str:
        return fullest(self._by_key[key].forms)

    def _join(self, key: Key, other: Key, reason: str) -> None:
        mine, theirs = self._by_key[key], self._by_key[other]
        if mine is theirs or {key, other} <= self._apart:
            return
        theirs.forms.update(mine.forms)
        theirs.reasons += [*mine.reasons, reason]
        for k, identity in list(self._by_key.items()):
            if identity is mine:
                self._by_key[k] = theirs


def _one_chain(longer: list[Key]) -> bool:
    """Tell whether all candidates are forms of the longest one, so that one person is meant."""
    return bool(longer) and all(shortens(k, longer[0]) for k in longer)


def _one_letter_apart(key: Key, other: Key) -> bool:
    """Tell whether two names differ in one long word by a letter more, or by two letters swapped.

    One letter for another is not enough: Jensen and Jessen are two families.
    """
    differing = [(a, b) for a, b in zip(key, other, strict=False) if a != b]
    if len(key) != len(other) or len(differing) != 1:
        return False
    short, long = sorted(differing[0], key=len)
    if len(short) < 5 or len(long) > len(short) + 1:
        return False
    if len(long) == len(short):
        return any(
            long[:i] + long[i + 1] + long[i] + long[i + 2 :] == short for i in range(len(long) - 1)
        )
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _first_names(key: Key) -> list[str]:
    """The ways a full name may be called by first name: "anne", "anne marie"."""
    return [key[0], " ".join(key[:2])] if len(key) > 2 else [key[0]]


def _without_genitive(key: Key) -> Key:
    word = key[-1] if key else ""
    bare = word.rstrip("'").removesuffix("s").rstrip("'")
    return (*key[:-1], bare) if len(bare) > 2 and word != bare else key
