"""Dates and clock times as minutes print them: tables of (text, expected)."""

from __future__ import annotations

import pytest

from referatsoeg.text.dates import find_dates, find_times, first_date

DATES = [
    ("12-03-2024", "2024-03-12"),
    ("12.03.2024", "2024-03-12"),
    ("12/3 2024", "2024-03-12"),
    ("12-03-24", "2024-03-12"),
    ("12.3.87", "1987-03-12"),
    ("2024-03-12", "2024-03-12"),
    ("den 12. marts 2024", "2024-03-12"),
    ("tirsdag d. 12. marts 2024 kl. 16", "2024-03-12"),
    ("12 marts, 2024", "2024-03-12"),
    ("Mødet den 17.11.2025 DAS Fjord", "2025-11-17"),
    ("Aar 1908, Lørdagen den 28de November", "1908-11-28"),
    ("31-02-2024", None),
    ("12-13-2024", None),
    ("den 12. marts", None),
    ("lbk 660 af 10. juni", None),
    ("", None),
    ("tlf. 12 34 56 78", None),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_first_date(text: str, date: str | None) -> None:
    assert first_date(text) == date


def test_a_year_may_be_lent() -> None:
    (found,) = find_dates("mødet den 3. november", year=2025)
    assert (found.iso, found.year_given) == ("2025-11-03", False)


TIMES = [
    ("kl. 16.00", ["16:00"]),
    ("kl. 15.20–17", ["15:20"]),
    ("kl. 16:30 - 18:05", ["16:30", "18:05"]),
    ("klokken 9", ["09:00"]),
    ("19.15-19.45", ["19:15", "19:45"]),
    ("kl. 25.00", []),
    ("8.020 kr.", []),
    ("Rådhuset", []),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times(text: str, times: list[str]) -> None:
    assert find_times(text) == times
