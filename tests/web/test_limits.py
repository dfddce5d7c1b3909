"""How often a client may ask."""

from __future__ import annotations

from referatsoeg.web.limits import Buckets


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def test_a_bucket_empties_and_fills_again() -> None:
    clock = Clock()
    buckets = Buckets(rate=2.0, burst=3, now=clock)
    assert [buckets.take("a") for _ in range(4)] == [True, True, True, False]
    clock.time = 0.5
    assert buckets.take("a")
    assert not buckets.take("a")


def test_clients_do_not_disturb_each_other() -> None:
    buckets = Buckets(rate=1.0, burst=1, now=Clock())
    assert buckets.take("a")
    assert not buckets.take("a")
    assert buckets.take("b")


def test_a_long_pause_gives_no_more_than_a_burst() -> None:
    clock = Clock()
    buckets = Buckets(rate=5.0, burst=2, now=clock)
    buckets.take("a")
    clock.time = 1000.0
    assert [buckets.take("a") for _ in range(3)] == [True, True, False]


def test_many_clients_take_no_endless_memory() -> None:
    buckets = Buckets(rate=1.0, burst=1, now=Clock())
    for number in range(25_000):
        buckets.take(f"10.0.{number // 256}.{number % 256}")
    assert len(buckets._held) <= 10_001
