"""Generates lines of minutes with their entities from the templates and phrases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import regex

from training import phrases as p
from training.names import Namer
from training.templates import ENTITY_SLOTS, GROUPS

Line = tuple[str, tuple[tuple[int, int, str], ...]]

# The treebank counts the genitive s as part of the name: one token, one name.
_SLOT = regex.compile(r"\{(\w+)\}(s\b)?")
SHOUTED = 0.04  # lines in capitals: old protocols and headings print names so


class MinutesWriter:
    """Writes random lines; the same seed gives the same lines."""

    def __init__(self, names_csv: Path, seed: int) -> None:
        self._random = Random(seed)
        self._namer = Namer(names_csv, self._random)
        self._groups = [([t for t in text.split("\n") if t], weight) for text, weight in GROUPS]
        self._slots = self._fillers()

    def lines(self, count: int) -> Iterator[Line]:
        """Yield `count` lines with the character spans of their entities."""
        weights = [weight for _, weight in self._groups]
        for _ in range(count):
            templates, _ = self._random.choices(self._groups, weights)[0]
            text, spans = self._fill(self._random.choice(templates))
            if self._random.random() < SHOUTED and len(text.upper()) == len(text):
                text = text.upper()
            yield text, tuple(spans)

    def _fill(self, template: str) -> tuple[str, list[tuple[int, int, str]]]:
        text, spans, last = "", [], 0
        for slot in _SLOT.finditer(template):
            text += template[last : slot.start()]
            last = slot.end()
            name = slot.group(1)
            inner, nested = self._fill(self._slots[name]())
            inner += slot.group(2) or ""
            spans += [(len(text) + start, len(text) + end, label) for start, end, label in nested]
            if name in ENTITY_SLOTS:
                spans.append((len(text), len(text) + len(inner), ENTITY_SLOTS[name]))
            text += inner
        return text + template[last:], spans

    def _of(self, values: list[str]) -> Callable[[], str]:
        return lambda: self._random.choice(values)

    def _capital(self, values: list[str]) -> Callable[[], str]:
        return self._of([value[0].upper() + value[1:] for value in values])

    def _fillers(self) -> dict[str, Callable[[], str]]:
        random = self._random
        return {
            "per": self._namer.full,
            "first": self._namer.first,
            "surname": self._namer.surname,
            "Surname_upper": lambda: self._namer.surname().upper(),
            "org": self._of(p.ORGANISATIONS),
            "party": self._of(p.PARTIES),
            "letter": self._of(p.LETTERS),
            "body": self._of(p.BODIES),
            "plain_body": self._of(p.PLAIN_BODIES),
            "kommune": self._municipality,
            "region": lambda: f"Region {random.choice(p.REGIONS)}",
            "inst": self._of(p.INSTITUTIONS),
            "inst_kind": self._of(p.INSTITUTION_KINDS),
            "Inst_kind": self._capital(p.INSTITUTION_KINDS),
            "street": self._street,
            "place": self._of(p.PLACES),
            "Place": self._of(p.PLACES),
            "title": self._of(p.TITLES),
            "Title": self._capital(p.TITLES),
            "title_def": self._of(p.TITLES_DEFINITE),
            "Title_def": self._capital(p.TITLES_DEFINITE),
            "area": self._of(p.AREAS),
            "say": self._of(p.SAY),
            "topic": self._of(p.TOPICS),
            "clause": self._of(p.CLAUSES),
            "heading": self._of(p.HEADINGS),
            "HEADING": lambda: random.choice(p.HEADINGS).upper(),
            "document": self._of(p.DOCUMENTS),
            "date": lambda: f"{random.randint(1, 28)}. {random.choice(p.MONTHS)}",
            "year": lambda: str(random.randint(1985, 2027)),
            "n": lambda: str(random.randint(1, 99)),
            "time": lambda: f"{random.randint(8, 22)}.{random.choice(('00', '15', '30', '45'))}",
            "amount": lambda: f"{random.randint(1, 999)}.{random.randint(100, 999)} kr.",
            "phone": lambda: " ".join(str(random.randint(10, 99)) for _ in range(4)),
            "mail": lambda: f"{random.choice('abcdefgh')}{random.randint(10, 99)}@eksempel.dk",
        }

    def _municipality(self) -> str:
        word = "kommune" if self._random.random() < 0.25 else "Kommune"
        return f"{self._random.choice(p.PLACES[:38])} {word}"

    def _street(self) -> str:
        end = self._random.choice(p.STREET_ENDS)
        roll = self._random.random()
        if roll < 0.12:  # streets named after people are the meanest trap
            return f"{self._namer.first()} {self._namer.surname().split()[-1]}s {end.capitalize()}"
        if roll < 0.2:
            return f"{self._namer.surname().split()[-1].removesuffix('s')}s{end}"
        if roll < 0.3:
            return f"{self._random.choice(p.STREET_STEMS)} {end.capitalize()}"
        return self._random.choice(p.STREET_STEMS) + end
