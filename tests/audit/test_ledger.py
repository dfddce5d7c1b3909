"""What a ledger must flag, and cases without a number, on the sample archive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from made import MINUTES, fill

from referatsoeg.archive import Archive
from referatsoeg.audit.case import case_answer
from referatsoeg.audit.ledger import ledger
from referatsoeg.audit.ledger_flags import flags

Say = Callable[..., tuple[int, str]]


def test_a_price_over_three_years_with_a_contradiction(corpus: Archive) -> None:
    found = ledger(corpus, subject="Fyrtårnet")
    figures = {e.year: (str(e.tariff.old), str(e.tariff.new)) for e in found.entries if e.tariff}
    assert figures == {2024: ("6912", "7140"), 2025: ("7140", "7385"), 2026: ("7385", "7610")}
    raised = {(f.year, f.code): f.message for f in flags(found)}
    assert (2024, "only_recommended") in raised
    assert "254 kr." in raised[2025, "contradiction"]
    assert not [code for year, code in raised if year == 2026]


def test_a_refused_price_among_approved_ones(corpus: Archive) -> None:
    (entry,) = ledger(corpus, subject="Vestergården").entries
    assert (entry.covering.outcome, entry.finality.final) == ("rejected", None)
    (flag,) = flags(ledger(corpus, subject="Vestergården"))
    assert flag.code == "no_approval_found"


def test_two_approvals_and_a_broken_row(tmp_path: Path) -> None:
    for day, title, old, new in (
        ("03.03.2024", "Takst for Klubhuset 2024", 100, 110),
        ("03.03.2025", "Takst for Klubhuset 2025", 120, 130),
        ("07.04.2025", "Takst for Klubhuset 2025", 110, 135),
    ):
        text = MINUTES.format(day=day, word="Klubhuset")
        text = text.replace("Støtte til Klubhuset", title).replace(
            "Der søges om støtte til kvindeklubben Klubhuset.",
            f"Taksten for Klubhuset stiger fra {old} kr. til {new} kr.",
        )
        (tmp_path / f"{day}.txt").write_text(text, "utf-8")
    fill(tmp_path / "index", tmp_path)
    with Archive.open(tmp_path / "index") as archive:
        codes = {(f.year, f.code) for f in flags(ledger(archive, subject="Klubhuset"))}
    assert {(2025, "two_approvals"), (2025, "other_old_price")} <= codes


def test_nothing_found_says_what_was_searched(corpus_index: Path, say: Say) -> None:
    code, out = say("--index", corpus_index, "tariff", "Findesikke")
    assert code == 1
    assert "Det betyder ikke" in out
    assert "møder" in out
    code, out = say("--index", corpus_index, "case", "99-999999")
    assert code == 1
    assert "Det betyder ikke" in out


def test_a_case_without_a_number_is_joined_by_its_title(tmp_path: Path) -> None:
    for day in ("03.03.2025", "07.04.2025"):
        text = MINUTES.format(day=day, word="Rosenklubben i Åby").replace("2025-000777\n", "")
        (tmp_path / f"{day}.txt").write_text(text, "utf-8")
    fill(tmp_path / "index", tmp_path)
    with Archive.open(tmp_path / "index") as archive:
        answer = case_answer(archive, "proeveudvalget/2025-03-03/2")
    (chain,) = answer.chains
    assert [s.date for s in chain.steps] == ["2025-03-03", "2025-04-07"]
    assert answer.links[0].why.startswith("Samme titel")


@pytest.mark.parametrize("asked", ["25-003310", "Sag 25/003310"])
def test_a_gap_is_shown(corpus_index: Path, say: Say, asked: str) -> None:
    code, out = say("--index", corpus_index, "case", asked)
    assert code == 0
    assert "MANGLER I ARKIVET" in out
    assert "sendt tilbage" in out
    assert "Endeligt afgjort: Byrådet, 24. november 2025: Godkendt" in out
