"""How often a client may ask: a bucket of tokens that fills again with time."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

_MOST_CLIENTS = 10_000  # forgotten all at once beyond this: an attacker gains one burst, no memory


class Buckets:
    """A bucket for each client: `burst` tokens, `rate` new ones a second."""

    def __init__(self, *, rate: float, burst: int, now: Callable[[], float] = monotonic) -> None:
        self._rate = rate
        self._burst = float(burst)
        self._now = now
        self._held: dict[str, tuple[float, float]] = {}

    def has(self, client: str) -> bool:
        """Say whether a token is left."""
        return self._level(client) >= 1.0

    def take(self, client: str) -> bool:
        """Take a token; False when none is left."""
        level = self._level(client)
        if level < 1.0:
            return False
        if len(self._held) > _MOST_CLIENTS:
            self._held.clear()
        self._held[client] = (level - 1.0, self._now())
        return True

    def _level(self, client: str) -> float:
        level, since = self._held.get(client, (self._burst, self._now()))
        return min(self._burst, level + (self._now() - since) * self._rate)
