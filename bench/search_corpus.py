"""Invented archives for measuring the search: as long as real minutes, words distributed alike.

Words are drawn by rank (Zipf with exponent 1.05) from stop words, forms of the shipped word list
and compounds made of them; mean length 4,500 characters, as counted on real items.
"""

from __future__ import annotations

import bisect
import itertools
import random
from collections.abc import Iterator
from decimal import Decimal

from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Amount, Findings, Person, Span
from referatsoeg.model.kinds import MeetingKind, Outcome, SectionKind
from referatsoeg.model.meeting import Decision, Item, Meeting, Section
from referatsoeg.model.stored import Change, StoredItem
from referatsoeg.search.analysis import STOP_WORDS
from referatsoeg.search.compounds import NOT_FIRST
from referatsoeg.search.lexicon import danish

MEAN_LENGTH = 4500
BODIES = [f"{name}udvalget" for name in (
    "Økonomi", "Teknik- og Miljø", "Børne- og Skole", "Kultur- og Fritids", "Social- og Sundheds",
    "Plan", "Beskæftigelses", "Klima", "Ældre", "Erhvervs")] + ["Byrådet"]  # fmt: skip
DECISIONS = [
    ("Godkendt.", Outcome.APPROVED), ("Taget til efterretning.", Outcome.NOTED),
    ("Anbefales godkendt.", Outcome.RECOMMENDED), ("Udsat til næste møde.", Outcome.POSTPONED),
    ("Ikke godkendt.", Outcome.REJECTED), ("Drøftet.", Outcome.DISCUSSED),
]  # fmt: skip
COMMON = ["takst", "budget", "skole", "lokalplan", "tilskud", "vej", "bolig", "anlægsbevilling"]
GIVEN = [
    "Ida",
    "Bo",
    "Karen",
    "Jens",
    "Liv",
    "Asger",
    "Mette",
    "Torben",
    "Signe",
    "Viggo",
    "Alma",
    "Palle",
    "Ruth",
    "Ejnar",
]
FAMILY = [
    "Lundtoft",
    "Bakkehave",
    "Vestergrav",
    "Skovmose",
    "Engtved",
    "Havrekær",
    "Stenbjerg",
    "Rosentorp",
]


class Vocabulary:
    """Words by rank, drawn with a natural distribution."""

    def __init__(self, seed: int, size: int = 60_000) -> None:
        chance = random.Random(seed)
        rows = [row.split("\t") for row in danish()._table.decode().split("\n") if row]
        plain = [row[0] for row in rows if len(row[0]) > 3 and row[3] and int(row[3]) <= 6]
        parts = [row[0] for row in rows
                 if row[3] and int(row[3]) <= 1 and not row[1] and row[0] not in NOT_FIRST and len(row[0]) > 3]  # fmt: skip
        chance.shuffle(plain)
        made = [f"{chance.choice(parts)}{chance.choice(('', 's'))}{chance.choice(parts)}"
                for _ in range(size // 2)]  # fmt: skip
        mixed = plain[: size // 2] + made
        chance.shuffle(mixed)
        self.words = [*sorted(STOP_WORDS), *COMMON, *mixed]
        weights = (1 / (rank + 2.7) ** 1.05 for rank in range(len(self.words)))
        self.cumulated = list(itertools.accumulate(weights))

    def draw(self, chance: random.Random, count: int) -> list[str]:
        total = self.cumulated[-1]
        return [
            self.words[bisect.bisect(self.cumulated, chance.random() * total)] for _ in range(count)
        ]


class GeneratedArchive:
    """A log of `size` invented items; the same seed gives the same items."""

    def __init__(self, size: int, seed: int = 7, mean: int = MEAN_LENGTH) -> None:
        self.size, self.seed, self.mean = size, seed, mean
        self.vocabulary = Vocabulary(seed)

    def identity(self) -> str:
        return f"generated-{self.seed}-{self.size}-{self.mean}"

    def last_seq(self) -> int:
        return self.size

    def changes(self, since: int) -> Iterator[Change]:
        for number in range(since, self.size):
            stored = self._stored(number, random.Random(self.seed * 1_000_003 + number))
            yield Change(seq=number + 1, item_id=stored.item.id, stored=stored)

    def _stored(self, number: int, chance: random.Random) -> StoredItem:
        body = chance.choice(BODIES)
        year = 2004 + int(21 * chance.random() ** 0.7)
        date = f"{year}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        said, outcome = chance.choices(DECISIONS, (45, 25, 20, 4, 3, 3))[0]
        length = chance.lognormvariate(0, 0.8) * self.mean / 1.38
        words = self.vocabulary.draw(chance, max(20, int(length / 6.6)))
        texts = {
            SectionKind.DECISION: said,
            SectionKind.SUMMARY: " ".join(words[: len(words) // 10]),
            SectionKind.RECOMMENDATION: "Det indstilles, at " + " ".join(words[5:20]),
            SectionKind.BACKGROUND: ". ".join(
                " ".join(words[at : at + 14]).capitalize() for at in range(0, len(words), 14)
            ),
        }
        names = [f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}" for _ in range(4)]
        title = [w for w in self.vocabulary.draw(chance, 24) if w not in STOP_WORDS][:5]
        meeting = Meeting(id=f"{number}/{date}", authority="Vesterholt Kommune", body=body,
                          date=date, kind=MeetingKind.MINUTES)  # fmt: skip
        item = Item(
            id=f"vesterholt/{date}/{number}", number=str(number % 40), page=1, line=1,
            title=" ".join(title).capitalize() or "Eventuelt",
            case_numbers=(f"{year}-{chance.randint(1, 99999):06}",), closed=chance.random() < 0.05,
            sections=tuple(
                Section(kind=kind, heading=None, passage=Passage(text=text), page=1)
                for kind, text in texts.items()
            ),
            decision=Decision(passage=Passage(text=said), outcome=outcome),
        )  # fmt: skip
        span = Span(section=0, start=0, end=1)
        findings = Findings(
            item_id=item.id,
            people=tuple(Person(name=n, role=None, organisation=None, party=None, mentions=())
                         for n in dict.fromkeys(names)),
            amounts=tuple(Amount(text="", value=Decimal(chance.randint(1, 9999) * 1000),
                                 unit="DKK", span=span) for _ in range(3)),
        )  # fmt: skip
        return StoredItem(meeting=meeting, item=item, findings=findings,
                          source=f"referater/{year}.pdf", sha256="0" * 64)  # fmt: skip
