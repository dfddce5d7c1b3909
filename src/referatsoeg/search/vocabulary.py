"""The archive's own words: how many items hold each, and which are spelt like another.

Candidates for a misspelling share its first two or its last three letters (or, when none is near,
its first or its last two), so that one lookup in an index of the words and one in an index of the
reversed words find them among any number.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from referatsoeg.search.analysis import Keys, keys
from referatsoeg.search.compounds import SHORTEST_WORD
from referatsoeg.search.lexicon import danish

_MOST_CANDIDATES = 20_000
# Letters at the beginning or the end that a candidate shares; fewer when those give nothing.
_ENDS = ((2, 3), (1, 2))

TABLES = """
CREATE TABLE word (form TEXT PRIMARY KEY, items INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE word_back (back TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE word_keys (form TEXT PRIMARY KEY, keys TEXT NOT NULL) WITHOUT ROWID;
"""
_MOST_REMEMBERED = 200_000  # words of this writer that need not be noted again


class Vocabulary:
    """The words of the index; the writer keeps them in step with the entries."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._noted: set[str] = set()
        self._pending: Counter[str] = Counter()

    def add(self, forms: Iterable[str]) -> None:
        """Count one more item for each of these words, from the next `write` on."""
        self._pending.update(forms)

    def remove(self, forms: Iterable[str]) -> None:
        """Count one item less for each of these words, from the next `write` on."""
        self._pending.subtract(forms)

    def write(self) -> None:
        """Write the counts of a batch: each word once, in how many items of it it may stand."""
        if len(self._noted) > _MOST_REMEMBERED:
            self._noted.clear()
        self._connection.executemany(
            "INSERT INTO word VALUES (?, ?) "
            "ON CONFLICT (form) DO UPDATE SET items = items + excluded.items",
            sorted(self._pending.items()),
        )
        new = sorted(self._pending.keys() - self._noted)
        self._connection.executemany(
            "INSERT OR IGNORE INTO word_back VALUES (?)", [(form[::-1],) for form in new]
        )
        self._note_keys(new)
        self._noted.update(new)
        self._pending.clear()

    def forget(self) -> None:
        """Drop a batch that was not written."""
        self._pending.clear()
        self._noted.clear()

    def _note_keys(self, forms: Iterable[str]) -> None:
        """Note what the words that are dear to take apart are found by: those of no word list."""
        lexicon = danish()
        rows = [
            (form, _packed(keys(form)))
            for form in forms
            if len(form) >= SHORTEST_WORD and form.isalpha() and form not in lexicon
        ]
        self._connection.executemany("INSERT OR IGNORE INTO word_keys VALUES (?, ?)", rows)

    def keys_of(self, forms: Iterable[str]) -> dict[str, Keys]:
        """Return what these folded words are found by, of those that are dear to take apart."""
        rows = self._connection.execute(
            "SELECT form, keys FROM word_keys WHERE form IN (SELECT value FROM json_each(?))",
            (json.dumps(list(forms)),),
        )
        return {str(form): _unpacked(str(form), str(packed)) for form, packed in rows}

    def items(self, form: str) -> int:
        """Return how many items hold a folded word exactly."""
        row = self._connection.execute("SELECT items FROM word WHERE form = ?", (form,)).fetchone()
        return int(row[0]) if row else 0

    def near(self, form: str, *, most: int) -> list[str]:
        """Return words within one (from 8 letters: two) edits of a folded word, nearest first."""
        for ends in _ENDS:
            found = self._within(form, allowed_edits(form), ends)
            if found:
                return [word for _, _, word in sorted(found)[:most]]
        return []

    def _within(self, form: str, limit: int, ends: tuple[int, int]) -> list[tuple[int, int, str]]:
        """Return (edits, items below zero, word) of the words that are near enough."""
        letters = set(form)
        return [
            (distance, -items, word)
            for word, items in self._candidates(form, limit, *ends)
            # An edit brings at most two new letters; counting letters is cheap, edits are not.
            if len(letters.symmetric_difference(word)) <= 2 * limit
            and (distance := edits(form, word)) <= limit
        ]

    def beginning(self, prefix: str, *, most: int) -> list[tuple[str, int]]:
        """Return words that begin with letters, those of most items first."""
        rows = self._connection.execute(
            "SELECT form, items FROM word WHERE form >= ? AND form < ? AND items > 0 "
            "ORDER BY items DESC LIMIT ?",
            (prefix, _after(prefix), most),
        )
        return [(str(form), int(items)) for form, items in rows]

    def holding(self, letters: str, *, most: int) -> list[str]:
        """Return words that hold these letters anywhere, those of most items first."""
        rows = self._connection.execute(
            "SELECT form FROM word WHERE instr(form, ?) > 0 AND items > 0 "
            "ORDER BY items DESC LIMIT ?",
            (letters, most),
        )
        return [str(form) for (form,) in rows]

    def _candidates(
        self, form: str, limit: int, opening: int, ending: int
    ) -> Iterator[tuple[str, int]]:
        first, back = form[:opening], form[::-1][:ending]
        rows = self._connection.execute(
            "SELECT form, items FROM word WHERE items > 0 AND length(form) BETWEEN :low AND :high "
            "AND (form >= :first AND form < :after) UNION "
            "SELECT form, items FROM word_back JOIN word ON form = reverse(back) "
            "WHERE items > 0 AND length(back) BETWEEN :low AND :high "
            "AND back >= :back AND back < :after_back LIMIT :most",
            {
                "low": len(form) - limit,
                "high": len(form) + limit,
                "first": first,
                "after": _after(first),
                "back": back,
                "after_back": _after(back),
                "most": _MOST_CANDIDATES,
            },
        )
        return ((str(word), int(items)) for word, items in rows)


def _packed(found: Keys) -> str:
    lists = (found.parts, found.runs, found.families)
    return "\t".join((found.stem, *map(" ".join, lists)))


def _unpacked(form: str, packed: str) -> Keys:
    stem, *lists = packed.split("\t")
    parts, runs, families = (tuple(words.split()) for words in lists)
    return Keys(form, stem, parts, runs, families)


def register(connection: sqlite3.Connection) -> None:
    """Give SQLite the one function that the lookups use."""
    connection.create_function("reverse", 1, lambda text: text[::-1], deterministic=True)


def _after(prefix: str) -> str:
    return prefix + "\U0010ffff"


def allowed_edits(form: str) -> int:
    """Return how many typing mistakes a word of this length may hold."""
    return 0 if len(form) < 4 else 1 if len(form) < 8 else 2


def edits(one: str, other: str) -> int:
    """Return insertions, deletions, changes and swaps of neighbours between two words.

    All rows of the table at once, as the bits of whole numbers: Hyyrö, "A bit-vector algorithm for
    computing Levenshtein and Damerau edit distances" (2003). Ten times as fast as cell by cell.
    """
    places = _places(one)
    every = (1 << len(one)) - 1
    last = every & ~(every >> 1)
    more, less, straight, before = every, 0, 0, 0  # where the column rises, falls, stays
    count = len(one)
    for letter in other:
        same = places.get(letter, 0)
        swapped = ((~straight & same) << 1) & before
        straight = (((same & more) + more) ^ more) | same | less | swapped
        rise = less | (every & ~(straight | more))
        fall = straight & more
        count += bool(rise & last) - bool(fall & last)
        rise, fall = rise << 1 | 1, fall << 1
        more = (fall | ~(straight | rise)) & every
        less = rise & straight & every
        before = same
    return count


@lru_cache(maxsize=64)
def _places(word: str) -> dict[str, int]:
    """Return for each letter of a word the places it has, as bits."""
    found: dict[str, int] = {}
    for at, letter in enumerate(word):
        found[letter] = found.get(letter, 0) | 1 << at
    return found
