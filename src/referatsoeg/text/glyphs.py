"""Letters that copied text draws wrongly: joined letters under other letters' numbers."""

from __future__ import annotations

import regex

# Calibri and Carlito printed from Word: the joined letters ti, tt, tti and ft come out as these
# letters, which no Danish word holds (field guide, "Text quality").
JOINED = {"Ɵ": "ti", "Ʃ": "tt", "ƫ": "tti", "Ō": "ft"}
JOINED_IN_WORD = regex.compile(r"(?<=\p{Ll})[ƟƩƫŌ]|[ƟƩƫ](?=\p{Ll})")
_PRESENTED = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SIGNS = (*JOINED, *_PRESENTED)
_ANY = regex.compile("[ﬀﬁﬂﬃﬄﬅﬆ]")


def mend_joined(text: str) -> str:
    """Return a text with joined letters written out: "IndsƟlling" is "Indstilling"."""
    if not any(sign in text for sign in _SIGNS):
        return text
    text = _ANY.sub(lambda m: _PRESENTED[m[0]], text)
    return JOINED_IN_WORD.sub(lambda m: JOINED[m[0]], text)
