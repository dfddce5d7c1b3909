"""Word lists written as running text."""

from __future__ import annotations


def words_of(text: str) -> list[str]:
    """Return the words of a list written over several lines with blanks between."""
    return text.split()
