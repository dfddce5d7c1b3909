"""The values of facets by number: bodies, years, outcomes, people and case numbers.

Engines count numbers; what a number stands for never changes while the index lives.
"""

from __future__ import annotations

import json
import sqlite3

TABLES = """
CREATE TABLE name (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
"""


class Names:
    """Numbers for texts and texts for numbers, kept in the entries' file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._texts: dict[int, str] = {}

    def number(self, text: str) -> int:
        """Return the number of a text, a new one when it has none; numbers begin at 1."""
        asked = "SELECT number FROM name WHERE text = ?"
        row = self._connection.execute(asked, (text,)).fetchone()
        if row is not None:
            return int(row[0])
        made = self._connection.execute("INSERT INTO name (text) VALUES (?)", (text,))
        return int(made.lastrowid or 0)

    def texts(self, counts: dict[int, int]) -> dict[str, int]:
        """Return counts by text instead of by number."""
        self._read([number for number in counts if number not in self._texts])
        return {self._texts[number]: items for number, items in counts.items()}

    def _read(self, numbers: list[int]) -> None:
        asked = "SELECT number, text FROM name WHERE number IN (SELECT value FROM json_each(?))"
        self._texts |= dict(self._connection.execute(asked, (json.dumps(numbers),)).fetchall())
