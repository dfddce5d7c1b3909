"""Word lists written as text, so that a person can read and extend them."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of `text`, parted by blanks and line breaks."""
    return frozenset(text.split())
