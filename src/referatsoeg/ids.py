"""Stable ids in ASCII: the promise of the archive's addresses.

Meeting: [authority/]body/date; undated: `u-` and 8 hex digits of the file's SHA-256.
Item: meeting id/number; a number that repeats gets `-2`, one without number
`p` and its position.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

import regex

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})
_NOT_SLUG = regex.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return `text` in lower-case ASCII with hyphens: "Økonomiudvalget" → "oekonomiudvalget"."""
    lowered = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", lowered).encode("ascii", "ignore").decode()
    return str(_NOT_SLUG.sub("-", plain)).strip("-")


def meeting_id(authority: str | None, body: str, date: str | None, sha256: str) -> str:
    """Return a meeting's id; a second meeting of the body that day is told apart by the caller."""
    day = date or f"u-{sha256[:8]}"
    parts = [slug(authority)] if authority else []
    return "/".join([*parts, slug(body) or "ukendt", day])


def second_meeting_id(first: str, start: str | None, ordinal: int) -> str:
    """Return the id of another meeting of that body and day: `T` and its start or ordinal."""
    return f"{first}T{start or ordinal}"


def item_ids(meeting: str, numbers: Iterable[str | None]) -> list[str]:
    """Return an id for each item number, in order; repeats and missing numbers are told apart."""
    seen: Counter[str] = Counter()
    ids = []
    for position, number in enumerate(numbers, start=1):
        base = slug(number) if number else ""
        key = base or f"p{position}"
        seen[key] += 1
        ids.append(f"{meeting}/{key}" if seen[key] == 1 else f"{meeting}/{key}-{seen[key]}")
    return ids
