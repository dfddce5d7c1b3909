"""Field lengths rounded to the 256 steps in which tantivy (like Lucene) keeps them.

Both engines must see the same lengths, or close calls would rank differently.
"""

from __future__ import annotations

from bisect import bisect_right

_EXACT = 24


def _step(code: int) -> int:
    if code < _EXACT:
        return code
    mantissa, shift = (code - _EXACT) & 7, ((code - _EXACT) >> 3) - 1
    return _EXACT + (mantissa if shift < 0 else (mantissa | 8) << shift)


_STEPS = [_step(code) for code in range(256)]


def rounded_length(length: int) -> int:
    """Return the greatest kept length that is not above `length`."""
    return min(_STEPS[bisect_right(_STEPS, length) - 1], 2**31 - 1)
