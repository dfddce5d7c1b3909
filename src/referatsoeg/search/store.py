"""The entries beside the engine: what a hit shows, the words, the suggestions, and how far it is.

One SQLite file in the index folder. It is derived from the archive like the engine's own files:
deleting it loses nothing.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from referatsoeg.errors import IndexDamagedError
from referatsoeg.model.kinds import Outcome
from referatsoeg.search import names, vocabulary
from referatsoeg.search.analysis import fold
from referatsoeg.search.entries import Entry, exact_words, tokens_of

_TABLES = (
    """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, data TEXT NOT NULL);
CREATE TABLE offer (
  folded TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, items INTEGER NOT NULL,
  PRIMARY KEY (folded, kind, text)
) WITHOUT ROWID;
"""
    + vocabulary.TABLES
    + names.TABLES
)
_WAIT_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Offer:
    """A completion: the text, its kind (title, body, person, case), and how many items have it."""

    text: str
    kind: str
    items: int


class Store:
    """The entries by key, and what is known of the index as a whole."""

    def __init__(self, path: Path, *, create: bool) -> None:
        if not create and not path.is_file():
            raise IndexDamagedError(f"Søgeindekset mangler filen {path}.")
        try:
            self._connection = sqlite3.connect(
                path, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
            )
            vocabulary.register(self._connection)
            if create:
                self._connection.executescript("PRAGMA journal_mode = WAL;" + _TABLES)
            self._connection.execute("SELECT count(*) FROM meta").fetchone()
        except sqlite3.DatabaseError as error:
            raise IndexDamagedError(f"Søgeindekset {path} kan ikke læses ({error}).") from error
        self.words = vocabulary.Vocabulary(self._connection)
        self.names = names.Names(self._connection)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def writing(self, *, wait: float = _WAIT_SECONDS) -> Iterator[bool]:
        """Hold the only writer's place; gives False at once when another holds it after `wait`."""
        self._connection.execute(f"PRAGMA busy_timeout = {int(wait * 1000)}")
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            yield False
            return
        try:
            yield True
            self._connection.execute("COMMIT")
        except BaseException:
            self._connection.execute("ROLLBACK")
            self.words.forget()
            raise

    def meta(self, name: str) -> str | None:
        """Return what was noted under a name."""
        row = self._connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def note(self, name: str, value: str) -> None:
        """Note a value under a name."""
        self._connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def count(self) -> int:
        """Return the number of entries."""
        return int(self._connection.execute("SELECT count(*) FROM entry").fetchone()[0])

    def put(self, entry: Entry, words: set[str]) -> int:
        """Keep an entry and its words in place of the one with its id; return its new key."""
        self.remove(entry.id)
        row = self._connection.execute(
            "INSERT INTO entry (id, data) VALUES (?, ?)", (entry.id, _dump(entry))
        )
        self.words.add(words)
        self._offer(entry, 1)
        return int(row.lastrowid or 0)

    def remove(self, item_id: str) -> None:
        """Forget the entry with this id, if there is one."""
        row = self._connection.execute("SELECT data FROM entry WHERE id = ?", (item_id,)).fetchone()
        if row is None:
            return
        entry = _load(row[0])
        self.words.remove(exact_words(tokens_of(entry)))
        self._offer(entry, -1)
        self._connection.execute("DELETE FROM entry WHERE id = ?", (item_id,))

    def entries(self, keys: Iterable[int]) -> dict[int, Entry]:
        """Return entries by key; a key that is gone is left out."""
        rows = self._connection.execute(
            "SELECT key, data FROM entry WHERE key IN (SELECT value FROM json_each(?))",
            (json.dumps(list(keys)),),
        )
        return {int(key): _load(data) for key, data in rows}

    def offers(self, folded: str, most: int) -> list[Offer]:
        """Return completions whose text, or a word of it, begins with folded letters."""
        rows = self._connection.execute(
            "SELECT text, kind, max(items) FROM offer WHERE folded >= ? AND folded < ? "
            "AND items > 0 GROUP BY text, kind "
            "ORDER BY kind = 'title', max(items) DESC, length(text), text LIMIT ?",
            (folded, folded + "\U0010ffff", most),
        )
        return [Offer(str(text), str(kind), int(items)) for text, kind, items in rows]

    def _offer(self, entry: Entry, change: int) -> None:
        self._connection.executemany(
            "INSERT INTO offer VALUES (?, ?, ?, ?) "
            "ON CONFLICT (folded, kind, text) DO UPDATE SET items = items + excluded.items",
            [(folded, kind, text, change) for folded, kind, text in _offers(entry)],
        )


def _offers(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Yield a text under itself and, for names, under each word of it."""
    if entry.attachment:
        return  # a title for every page would crowd out all else
    kept = [("title", entry.title), ("body", entry.body)]
    kept += [("person", name) for name in entry.people]
    kept += [("case", number) for number in entry.case_numbers]
    for kind, text in dict.fromkeys(kept):
        folded = fold(text)
        tails = [folded]
        if kind != "case":
            tails += [folded[i + 1 :] for i, c in enumerate(folded) if c == " "]
        for tail in dict.fromkeys(tails):
            if len(tail) >= 2:
                yield tail, kind, text


def _dump(entry: Entry) -> str:
    return json.dumps(asdict(entry), ensure_ascii=False)


def _load(data: str) -> Entry:
    raw = json.loads(data)
    raw["outcome"] = Outcome(raw["outcome"]) if raw["outcome"] else None
    raw["outcomes"] = tuple(Outcome(o) for o in raw["outcomes"])
    for name in ("case_numbers", "people", "amounts"):
        raw[name] = tuple(raw[name])
    return Entry(**raw)
