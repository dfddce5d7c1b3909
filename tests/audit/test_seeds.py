"""What the auditor's desk must show on the two documents the product was asked for."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from made import fill

from referatsoeg.archive import Archive
from referatsoeg.audit.case import case_answer
from referatsoeg.audit.completeness import completeness
from referatsoeg.audit.followups import followups
from referatsoeg.audit.ledger import ledger
from referatsoeg.audit.ledger_flags import flags
from referatsoeg.audit.ledger_report import ledger_lines, ledger_object

GOLD = os.environ.get("REFERATSOEG_GOLD")

pytestmark = pytest.mark.skipif(
    not GOLD, reason="REFERATSOEG_GOLD does not name the real documents"
)
BODY = "DAS Social"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    index = tmp_path_factory.mktemp("seeds") / "index"
    folder = Path(str(GOLD)) / "minutes" / "seeds"
    fill(index, *sorted(folder.glob("*.txt")))
    with Archive.open(index) as archive:
        yield archive


def test_the_tariff_of_one_house_over_three_years(seeds: Archive) -> None:
    found = ledger(seeds, subject="Børnehus Nord")
    by_year = {e.year: e for e in found.entries}
    assert sorted(by_year) == [2024, 2026]

    first = by_year[2024]
    assert (first.stored.meeting.date, first.stored.item.number) == (None, "4")
    assert first.tariff is None
    assert first.covering.outcome == "approved"
    assert (first.finality.final, first.finality.body) == (False, "KKR")

    last = by_year[2026]
    assert last.tariff is not None
    assert last.sum is not None
    assert (str(last.tariff.old), str(last.tariff.new)) == ("7734", "8020")
    assert (str(last.sum.difference), str(last.sum.percent)) == ("286", "3.7")
    assert (last.stored.meeting.date, last.stored.item.number) == ("2025-11-17", "6")
    assert (last.basis, last.covering.outcome) == ("case_text", "approved")
    assert last.covering.quote is not None
    assert "budget" in last.covering.quote.text

    assert any("resterende takster" in e.subject for e in found.beside)
    codes = {(f.year, f.code) for f in flags(found)}
    assert codes == {(2024, "approval_not_final"), (2025, "nothing_found")}
    told = "\n".join(ledger_lines(found))
    assert "Det betyder ikke" in told
    assert "Søgt i 2 møder" in told


def test_the_rulings_of_one_item_by_name(seeds: Archive) -> None:
    found = ledger(seeds, year=2026, body=BODY)
    fifth = [e for e in found.entries if e.stored.item.number == "5"]
    names = ["Adelgade", "Frederikshavn", "Nordstjernen", "Vesthimmerland", "resterende"]
    assert len(fifth) == len(names)
    for name in names:
        (entry,) = [e for e in fifth if name in e.subject]
        assert entry.covering.outcome == "approved"


@pytest.mark.parametrize("asked", ["Børnehus Nords", "børnehuset nord", "Børnehsu Nord"])
def test_other_spellings_are_the_same_subject(seeds: Archive, asked: str) -> None:
    years = {e["year"]: e["why"] for e in ledger_object(ledger(seeds, subject=asked))["entries"]}  # type: ignore[union-attr,index,call-overload]
    assert 2026 in years
    assert years[2026] != "samme navn"


def test_promises(seeds: Archive) -> None:
    found = followups(seeds, today="2025-12-01").found
    due = {
        f.promise.stored.item.number: f.promise.due
        for f in found
        if f.promise.stored.meeting.date and f.promise.due
    }
    assert {n: d.iso for n, d in due.items()} == {
        "4": "2026-02",
        "5": "2025-12-19",
        "15": "2026",
        "18": None,
    }
    assert due["18"].words == "efter jul"
    assert len(found) <= len(due) + 1


def test_missing_and_planned_meetings(seeds: Archive) -> None:
    years = {(y.body, y.year): y for y in completeness(seeds, today="2025-12-01").years}
    assert [m.date for m in years[BODY, "2025"].missing] == ["2025-10-02"]
    planned = years[BODY, "2026"].missing
    assert [m.date for m in planned] == [
        "2026-02-23",
        "2026-05-22",
        "2026-08-17",
        "2026-10-23",
        "2026-12-18",
    ]
    assert all(m.planned and not m.passed for m in planned)


def test_a_collective_number_is_fourteen_matters(seeds: Archive) -> None:
    answer = case_answer(seeds, "2025-072748")
    assert answer.collective
    assert len(answer.chains) == 14
