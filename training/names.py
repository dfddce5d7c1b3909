"""Invents people: Danish and other names in the many shapes that minutes print them in."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from random import Random

from training.wordlists import words

ONSETS = words(
    """
    B|Br|D|Dr|F|Fr|G|Gr|H|J|K|Kl|Kr|L|M|N|P|R|S|Sk|Sl|St|Sv|T|Th|Tr|V|W|
    Z|Ø|Å|A|E|I|O|U
    """
)
NUCLEI = words(
    """
    a|e|i|o|u|y|æ|ø|å|aa|ei|au|ie|ou|ia
    """
)
CODAS = words(
    """
    b|ck|d|dt|ff|g|gh|k|ld|ll|lt|m|mm|n|nd|ng|nk|nn|p|r|rg|rk|rn|rt|s|sk|
    st|t|tt|tz|x
    """
)
ENDINGS = words(
    """
    sen|berg|gaard|gård|lund|holm|bæk|bech|dal|dahl|toft|skov|kjær|kær|mark|vang|
    feldt|qvist|strup|trup|borg|by|rup|sson|gren|mann|hoff|ski|sky|er|ing|bye|man|
    ic|oglu|ez|ini|is|us|a|o|e
    """
)
MIDDLE = words(
    """
    Bjerre|Bøgh|Friis|Juul|Kirk|Kjær|Krogh|Lund|Munk|Møller|Nørgaard|Skov|Toft|
    Vestergaard|Winther|Holm|Bach|Bech|Dahl|Fog|Gade|Hald|Lind|Rask|Rask|Sand|Beck|
    Boe|Buch|Falk|Hedegaard|Kjeldgaard
    """
)
PARTICLES = ("von", "de", "af", "van", "el", "al", "da")


@dataclass(frozen=True)
class NameList:
    """Names of one kind with the weight to draw them by."""

    names: tuple[str, ...]
    weights: tuple[float, ...]

    def draw(self, random: Random) -> str:
        """Return one name; frequent ones more often, but less than their number says."""
        return random.choices(self.names, self.weights)[0]


def _read(names_csv: Path, ethnicity: str, first: str) -> NameList:
    with names_csv.open(encoding="utf-8", newline="") as file:
        rows = [
            (row["name"], float(row["count"] or 1))
            for row in csv.DictReader(file)
            if row["ethnicity"] == ethnicity and row["first_name"] == first
        ]
    # The square root flattens: the network must not learn that a name is Jensen or Marie.
    return NameList(tuple(n for n, _ in rows), tuple(sqrt(count) for _, count in rows))


class Namer:
    """Draws full names, first names and surnames."""

    def __init__(self, names_csv: Path, random: Random) -> None:
        self._random = random
        self._given = _read(names_csv, "danish", "True")
        self._surnames = _read(names_csv, "danish", "False")
        self._muslim_given = _read(names_csv, "muslim", "True")
        self._muslim_surnames = _read(names_csv, "muslim", "False")

    def first(self) -> str:
        """Return a given name, at times double ("Hans-Jørgen", "Anne Marie") or invented."""
        roll = self._random.random()
        if roll < 0.05:
            return f"{self._given.draw(self._random)}-{self._given.draw(self._random)}"
        if roll < 0.12:
            return f"{self._given.draw(self._random)} {self._given.draw(self._random)}"
        if roll < 0.20:
            return self._muslim_given.draw(self._random)
        if roll < 0.27:
            return self._invented("")
        return self._given.draw(self._random)

    def surname(self) -> str:
        """Return a surname, at times hyphenated, with a particle or invented."""
        roll = self._random.random()
        if roll < 0.06:
            return f"{self.surname()}-{self._surnames.draw(self._random)}"
        if roll < 0.10:
            return f"{self._random.choice(PARTICLES)} {self._surnames.draw(self._random)}"
        if roll < 0.17:
            return self._muslim_surnames.draw(self._random)
        if roll < 0.42:
            return self._invented(self._random.choice(ENDINGS))
        return self._surnames.draw(self._random)

    def full(self) -> str:
        """Return a full name: given name, perhaps middle names or initials, surname."""
        parts = [self.first(), *self._middle(), self.surname()]
        if self._random.random() < 0.02:
            parts[0] = f"{parts[0][0]}."
        return " ".join(parts)

    def _middle(self) -> list[str]:
        roll = self._random.random()
        if roll < 0.10:
            return [f"{self._random.choice('ABCDEFGHIJKLMNOPRSTVW')}."]
        if roll < 0.22:
            return [self._random.choice(MIDDLE)]
        if roll < 0.40:
            return [self.surname()]
        if roll < 0.43:
            return [self._random.choice(MIDDLE), self.surname()]
        return []

    def _invented(self, ending: str) -> str:
        random = self._random
        word = random.choice(ONSETS) + random.choice(NUCLEI) + random.choice(CODAS)
        if not ending or random.random() < 0.3:
            word += random.choice(NUCLEI)
            word += random.choice(CODAS) if not ending else ""
        return (word + ending).capitalize()
