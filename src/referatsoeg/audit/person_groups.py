"""Which sightings of names are one person's, and why.

A full name is one person inside an authority (else a body), as long as no more than a working
life lies between two sightings. Across authorities more must agree: the organisation, or where
the source names no authority, the role, the party, or that the two bodies share members. Names that leave out words of one other
name, in the same authority or body, are that person's. A first name alone is never merged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from referatsoeg.archive.persons import Ruled, Sighting
from referatsoeg.audit.names import fold, words
from referatsoeg.audit.person_keys import key_of
from referatsoeg.extractors.people.names import shortens

# Two bodies are of one authority when they share so many listed names, and so large a part of
# the smaller: a committee stands in its council whole, two councils share a common name or two.
_SHARED, _PART = 3, 0.3
_GAP = 30  # years without any sighting after which a name is somebody else's


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a key was joined; `other` is the name it was joined to."""

    words: str
    other: str | None = None


@dataclass(slots=True, kw_only=True)
class Group:
    """The sightings of one person, by key, with the reasons for every key but the first."""

    sightings: dict[str, list[Sighting]] = field(default_factory=dict)
    reasons: dict[str, Reason] = field(default_factory=dict)

    @property
    def all(self) -> list[Sighting]:
        """Return every sighting."""
        return [seen for some in self.sightings.values() for seen in some]


Members = Mapping[str, frozenset[str]]


def grouped(seen: Iterable[Sighting], ruled: Sequence[Ruled], members: Members) -> list[Group]:
    """Return the persons; the result does not depend on the order of the sightings.

    `members` holds the names listed in each body of no known authority.
    """
    people = _Grouping(_by_key(seen, ruled))
    for decision in ruled:
        if decision.kind == "split":
            people.part(decision.first, decision.other)
    for decision in ruled:
        if decision.kind == "merge":
            why = Reason(words=f"Slået sammen af en bruger den {decision.made}: {decision.why}")
            people.join(decision.first, decision.other, why)
    for one, other, why in _alike(people, members):
        people.join(one, other, why)
    for one, other, why in _shortened(people):
        people.join(one, other, why)
    return people.groups()


def _by_key(seen: Iterable[Sighting], ruled: Sequence[Ruled]) -> dict[str, list[Sighting]]:
    apart = frozenset((r.first, r.other) for r in ruled if r.kind == "body")
    found: dict[str, list[Sighting]] = defaultdict(list)
    for one in seen:
        found[key_of(one, apart)].append(one)
    return {name: some for key in sorted(found) for name, some in _by_time(key, found[key])}


def _by_time(key: str, seen: list[Sighting]) -> Iterator[tuple[str, list[Sighting]]]:
    """Part sightings with a long gap between them; the latest keep the key."""
    dated = sorted(seen, key=lambda s: (s.date or "9999", s.meeting, s.item or ""))
    runs: list[list[Sighting]] = [dated[:1]]
    for one in dated[1:]:
        before = runs[-1][-1]
        far = one.date and before.date and int(one.date[:4]) - int(before.date[:4]) > _GAP
        if far:
            runs.append([one])
        else:
            runs[-1].append(one)
    for run in runs[:-1]:
        yield f"{key}@{(run[0].date or '')[:3]}0", run  # the decade it begins in
    yield key, runs[-1]


class _Grouping:
    """Keys on their way to become persons."""

    def __init__(self, found: dict[str, list[Sighting]]) -> None:
        self.found = found
        self._home = {key: Group(sightings={key: seen}) for key, seen in found.items()}
        self._apart: set[frozenset[str]] = set()

    def part(self, one: str, other: str) -> None:
        self._apart.add(frozenset((one, other)))

    def join(self, one: str, other: str, why: Reason) -> None:
        """Make the persons of two keys one, unless a user set any of their keys apart."""
        mine, theirs = self._home.get(one), self._home.get(other)
        if mine is None or theirs is None or mine is theirs:
            return
        pairs = (frozenset((a, b)) for a in mine.sightings for b in theirs.sightings)
        if any(pair in self._apart for pair in pairs):
            return
        theirs.sightings |= mine.sightings
        theirs.reasons |= {one: why, **mine.reasons}
        for key in mine.sightings:
            self._home[key] = theirs

    def groups(self) -> list[Group]:
        return list({id(group): group for group in self._home.values()}.values())


def _alike(people: _Grouping, members: Members) -> Iterator[tuple[str, str, Reason]]:
    """Yield keys of the same full name in two places that something more speaks for."""
    named: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, seen in people.found.items():
        if len(words(seen[0].name)) > 1 and not _is_parted(key):
            named[words(seen[0].name)].append(key)
    for keys in named.values():
        for one, other in combinations(keys, 2):
            agreed = _agreed(people.found[one], people.found[other], members)
            if agreed:
                name = people.found[other][0].name
                yield one, other, Reason(words=f"Samme navn og {agreed}", other=name)


def _is_parted(key: str) -> bool:
    """Say whether time or a user parted this key from its like."""
    return "@" in key


def _agreed(mine: Sequence[Sighting], theirs: Sequence[Sighting], members: Members) -> str | None:
    """Return what beside the name speaks for one person, in Danish, or None."""
    if not _near(mine, theirs):
        return None
    same = _values(mine, "organisation") & _values(theirs, "organisation")
    if same:
        return f"organisation ({min(same)})"
    if mine[0].authority and theirs[0].authority:
        return None  # two authorities: a role or a party is anybody's
    for attribute, called in (("role", "stilling"), ("party", "parti")):
        same = _values(mine, attribute) & _values(theirs, attribute)
        if same:
            return f"{called} ({min(same)})"
    if mine[0].authority or theirs[0].authority:
        return None
    shared = _shared(mine, theirs, members)
    return f"{shared} andre medlemmer fælles for de to udvalg" if shared else None


def _shared(mine: Sequence[Sighting], theirs: Sequence[Sighting], members: Members) -> int:
    """Return how many others two bodies share, 0 when too few to be of one authority."""
    here, there = (
        {fold(n) for body in {s.body for s in some} for n in members.get(body, ()) if " " in n}
        for some in (mine, theirs)
    )
    others = (here & there) - {fold(s.name) for s in (*mine, *theirs)}
    enough = len(others) >= max(_SHARED, _PART * min(len(here), len(there)))
    return len(others) if enough else 0


def _values(seen: Iterable[Sighting], attribute: str) -> set[str]:
    return {fold(value) for one in seen if (value := getattr(one, attribute))}


def _near(mine: Sequence[Sighting], theirs: Sequence[Sighting]) -> bool:
    """Say whether a working life may hold both; undated sightings are near everything."""
    here, there = _years(mine), _years(theirs)
    if not here or not there:
        return True
    return min(here) - max(there) <= _GAP and min(there) - max(here) <= _GAP


def _years(seen: Iterable[Sighting]) -> list[int]:
    return [int(one.date[:4]) for one in seen if one.date]


def _shortened(people: _Grouping) -> Iterator[tuple[str, str, Reason]]:
    """Yield names that leave out words of exactly one longer name in the same place."""
    full = [(key, words(seen[0].name)) for key, seen in people.found.items()]
    full = [(key, name) for key, name in full if len(name) > 1 and not _is_parted(key)]
    for key, name in sorted(full, key=lambda pair: (-len(pair[1]), pair[0])):
        longer = [
            (other, long)
            for other, long in full
            if len(long) > len(name)
            and shortens(name, long)
            and _one_place(people.found[key], people.found[other])
        ]
        longest = max(longer, key=lambda pair: (len(pair[1]), pair[0]), default=None)
        if longest and all(shortens(long, longest[1]) for _, long in longer):
            why = "Mellemnavn" if longest[1][-1] == name[-1] else "Efternavn"
            printed = people.found[longest[0]][0].name
            yield key, longest[0], Reason(words=f"{why} udeladt eller forkortet", other=printed)


def _one_place(mine: Sequence[Sighting], theirs: Sequence[Sighting]) -> bool:
    """Say whether two names may be one person's: same place, near in time, no other party."""
    here = {one.authority or fold(one.body) for one in mine}
    there = {one.authority or fold(one.body) for one in theirs}
    if not here & there or not _near(mine, theirs):
        return False
    parties = _values(mine, "party"), _values(theirs, "party")
    return not (parties[0] and parties[1]) or bool(parties[0] & parties[1])
