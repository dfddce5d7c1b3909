"""Long word lists as text that a person can read and extend."""

from __future__ import annotations


def words(text: str) -> list[str]:
    """Return the entries of `text`, which are parted by bars and may break over lines."""
    return [" ".join(entry.split()) for entry in text.split("|")]
