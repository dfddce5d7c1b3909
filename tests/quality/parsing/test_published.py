"""PDFs as published: a town council's, and general meetings of two associations; numbers only."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
import scoring

from referatsoeg.model.meeting import Meeting

COUNCIL = "aarhus-byraad-2025-08-27.pdf"
EMN = regex.compile(r"EMN-\d{4}-\d{6}")
# File, date, items; the files of 2021 and 2023 have poor or scanned text.
ASSOCIATIONS = (
    ("borrehoej-2024.pdf", "2024-03-21", 8),
    ("pomosa-2013.pdf", "2013-02-27", 7),
    ("pomosa-2017.pdf", "2017-02-28", 9),
    ("pomosa-2020.pdf", "2020-02-18", 9),
)


@pytest.fixture(scope="module")
def council(minutes: Path) -> Meeting:
    (meeting,) = scoring.parsed(minutes / "real-pdf" / COUNCIL)
    return meeting


def test_council(council: Meeting) -> None:
    assert (council.date, council.start) == ("2025-08-27", "16:00")
    assert [item.number for item in council.items] == [str(n) for n in range(1, 22)]
    assert all(len(i.case_numbers) == 1 and EMN.fullmatch(i.case_numbers[0]) for i in council.items)
    assert all(item.decision for item in council.items)
    assert [item.number for item in council.items if item.closed] == ["21"]


def test_council_dissent_and_points(council: Meeting) -> None:
    dissent = {i.number: len(i.decision.dissent) for i in council.items if i.decision}
    assert {number: n for number, n in dissent.items() if n} == {"3": 2, "4": 1, "6": 2}
    points = {i.number: len(i.recommendations) for i in council.items if i.recommendations}
    assert points == {
        "2": 2, "3": 3, "4": 1, "5": 1, "6": 6, "7": 4, "8": 2,
        "9": 1, "10": 1, "11": 3, "12": 6, "13": 2, "14": 2,
    }  # fmt: skip
    outcomes = [i.decision.outcome.value for i in council.items if i.decision]
    assert (outcomes.count("approved"), outcomes.count("referred")) == (10, 11)


@pytest.mark.parametrize(("name", "date", "items"), ASSOCIATIONS)
def test_associations(minutes: Path, name: str, date: str, items: int) -> None:
    (meeting,) = scoring.parsed(minutes / "real-pdf" / name)
    assert (meeting.date, len(meeting.items)) == (date, items)


def test_an_appended_report_adds_no_items_above_ten(minutes: Path) -> None:
    (meeting,) = scoring.parsed(minutes / "real-pdf" / "pomosa-2010.pdf")
    assert [i.number for i in meeting.items][:7] == [str(n) for n in range(1, 8)]


def test_case_histories(minutes: Path) -> None:
    """Each history is one item without number, whose steps are dated in order."""
    files = sorted((minutes / "case-histories").glob("*.txt"))
    assert len(files) == 7
    for path in files:
        (meeting,) = scoring.parsed(path)
        (item,) = meeting.items
        dates = [step.date for step in item.history]
        assert dates
        assert all(dates)
        assert item.decision is None


def test_portal_page(minutes: Path) -> None:
    (meeting,) = scoring.parsed(minutes / "aarhus-teknisk-udvalg-2025-10-01.web.txt")
    assert meeting.date == "2025-10-01"
    assert [i.number for i in meeting.items] == [str(n) for n in range(1, len(meeting.items) + 1)]
