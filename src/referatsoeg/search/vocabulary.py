"""The archive's own words: how many items hold each, and which are spelt like another.

Candidates for a misspelling share its first two or its last three letters, so that one lookup in
an index of the words and one in an index of the reversed words find them among any number.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

_MOST_CANDIDATES = 20_000
_FIRST = 2
_LAST = 3

TABLES = """
CREATE TABLE word (form TEXT PRIMARY KEY, items INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE word_back (back TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class Vocabulary:
    """The words of the index; the writer keeps them in step with the entries."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, forms: Iterable[str]) -> None:
        """Count one more item for each of these words."""
        rows = [(form,) for form in forms]
        self._connection.executemany(
            "INSERT INTO word VALUES (?, 1) ON CONFLICT (form) DO UPDATE SET items = items + 1",
            rows,
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO word_back VALUES (?)", [(form[::-1],) for (form,) in rows]
        )

    def remove(self, forms: Iterable[str]) -> None:
        """Count one item less for each of these words."""
        self._connection.executemany(
            "UPDATE word SET items = items - 1 WHERE form = ?", [(form,) for form in forms]
        )

    def items(self, form: str) -> int:
        """Return how many items hold a folded word exactly."""
        row = self._connection.execute("SELECT items FROM word WHERE form = ?", (form,)).fetchone()
        return int(row[0]) if row else 0

    def near(self, form: str, *, most: int) -> list[str]:
        """Return words within one (from 8 letters: two) edits of a folded word, nearest first."""
        limit = allowed_edits(form)
        ranked = sorted(
            (distance, -items, word)
            for word, items in self._candidates(form, limit)
            if (distance := edits(form, word, limit)) <= limit
        )
        return [word for _, _, word in ranked[:most]]

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

    def _candidates(self, form: str, limit: int) -> Iterator[tuple[str, int]]:
        first, back = form[:_FIRST], form[::-1][:_LAST]
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


def register(connection: sqlite3.Connection) -> None:
    """Give SQLite the one function that the lookups use."""
    connection.create_function("reverse", 1, lambda text: text[::-1], deterministic=True)


def _after(prefix: str) -> str:
    return prefix + "\U0010ffff"


def allowed_edits(form: str) -> int:
    """Return how many typing mistakes a word of this length may hold."""
    return 0 if len(form) < 4 else 1 if len(form) < 8 else 2


def edits(one: str, other: str, limit: int) -> int:
    """Return insertions, deletions, changes and swaps of neighbours; limit + 1 when more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last_two, before, row = before, row, [i] + [0] * len(other)
        for j in range(1, len(other) + 1):
            same = other[j - 1] == letter
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (not same))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other[j - 1]:
                row[j] = min(row[j], last_two[j - 2] + 1)
        if min(row) > limit:
            return limit + 1
    return row[-1]
