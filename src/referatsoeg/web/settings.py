"""What a running page was told: where the archive is, who may see what, how much at a time."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """How the page runs.

    `names` are the Host names it answers to besides this machine's own; `rate` is requests per
    second and client, `burst` how many may come at once.
    """

    index: Path
    engine: str | None = None
    host: str = "127.0.0.1"
    port: int = 8765
    names: frozenset[str] = frozenset()
    password: str | None = None
    include_closed: bool = False
    rate: float = 20.0
    burst: int = 120

    @property
    def is_local(self) -> bool:
        """Say whether only this machine can reach the page."""
        return is_loopback(self.host)

    @property
    def shows_closed(self) -> bool:
        """Say whether closed items are shown: always on this machine, else only when told to."""
        return self.is_local or self.include_closed


def is_loopback(host: str) -> bool:
    """Say whether an address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
