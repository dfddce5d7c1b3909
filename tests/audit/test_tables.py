"""The small judgements behind the answers, as tables."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from referatsoeg.audit.cases import spelling
from referatsoeg.audit.due import find_due
from referatsoeg.audit.matters import is_standing
from referatsoeg.audit.names import likeness, same_body, title_words
from referatsoeg.audit.subjects import why_same
from referatsoeg.audit.sums import check
from referatsoeg.model.findings import Span, Tariff

TARIFF = Tariff(
    subject="Kilden", year=2026, old=Decimal(7734), new=Decimal(8020), change=Decimal(286),
    unit="DKK", basis="case_text", consistent=True, span=Span(section=0, start=0, end=1),
)  # fmt: skip


@pytest.mark.parametrize(
    ("first", "other", "same"),
    [
        ("Byråd 2022-2025", "Byrådet", True),
        ("Møllested Byråd", "Byrådet", True),
        ("Spørgsmål og svar til Byrådet", "Byrådet", False),
        ("Klima-, Teknik- og Miljøudvalget", "Klima-, Teknik og Miljøudvalget", True),
        ("Økonomiudvalget", "Økonomiudvalget 2022", True),
        ("DAS Social", "Den Administrative Styregruppe", True),
        ("DAS Social", "KKR Nordjylland", False),
        ("Kultur- og Fritidsudvalget", "Økonomiudvalget", False),
        (None, "Byrådet", False),
    ],
)
def test_bodies(first: str | None, other: str | None, same: bool) -> None:
    assert same_body(first, other) is same


@pytest.mark.parametrize(
    "written",
    [
        "22-003981",
        "22/003981",
        "Sagsnr. 22-003981",
        "sagsnr.: 22 003981",
        "J.nr. 22-003981K",
        "22003981",
    ],
)
def test_spellings_of_a_case_number(written: str) -> None:
    assert spelling(written) == "22003981"


@pytest.mark.parametrize(
    ("title", "standing"),
    [
        ("Godkendelse af dagsorden", True),
        ("Eventuelt", True),
        ("Meddelelser fra formanden", True),
        ("Lukket: Orientering", True),
        ("Underskriftsark", True),
        ("Huskeliste og orientering fra forvaltningen", True),
        ("Lukket: Henvendelser til formanden", True),
        ("Borgmesteren orienterer", True),
        ("Huskeliste til nye byrådsmedlemmer", False),
        ("Orientering om budget 2026", False),
        ("Godkendelse af takster", False),
    ],
)
def test_standing_items(title: str, standing: bool) -> None:
    assert is_standing(title) is standing


def test_titles_are_alike_by_the_words_that_tell_them_apart() -> None:
    budget = title_words("Strandby I/S - budget 2023")
    accounts = title_words("Strandby I/S - regnskab for 2021")
    assert likeness(budget, accounts) < 0.4
    one = title_words("Budgetopfølgning 1 2022, Økonomiudvalget", "Økonomiudvalget")
    assert likeness(one, title_words("Budgetopfølgning 1 2022")) == 1


@pytest.mark.parametrize(
    ("asked", "subject", "same"),
    [
        ("Fyrtårnet", "fyrtårnet", True),
        ("børnebillet", "Børnebilletten", True),
        ("Fyrtårnet", "Fyrtårnets", True),
        ("Krisecenter Bredningen", "Bredningen", False),
        ("Bredningen", "Krisecenter Bredningen", True),
        ("Vestergården", "Vestergåden", True),
        ("Vestergården", "Østergården", False),
        ("Kilden", "Kolden", False),
    ],
)
def test_subjects(asked: str, subject: str, same: bool) -> None:
    assert bool(why_same(asked, subject)) is same


@pytest.mark.parametrize(
    ("changed", "sentence", "told"),
    [
        ({}, "", None),
        ({}, "svarende til 3,7 %", None),
        ({}, "svarende til 4,7 %", "4,7 %"),
        ({"change": Decimal(254)}, "", "254 kr."),
        ({"percent": Decimal("3.70")}, "", None),
        ({"percent": Decimal(7)}, "", "7 %"),
        ({"old": None}, "stiger 7 %", None),
        ({"new": Decimal(7448), "change": Decimal(286)}, "", None),
    ],
)
def test_sums(changed: dict[str, Decimal | None], sentence: str, told: str | None) -> None:
    found = check(replace(TARIFF, **changed), sentence)  # type: ignore[arg-type]
    assert found.consistent is (told is None)
    assert told is None or told in found.contradictions[0]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("på mødet den 19. december 2025", "2025-12-19"),
        ("på mødet i februar 2026", "2026-02"),
        ("forelægges til februar", "2026-02"),
        ("behandles d. 19. december", "2025-12-19"),
        ("blev drøftet den 3. november", None),
        ("forelægges fagudvalget i november måned", "2025-11"),
        ("efter jul", None),
        ("på førstkommende møde i 2026", "2026"),
        ("den 3. november 2024", None),
        ("Planen gælder til den 1. januar 2035", None),
    ],
)
def test_due(words: str, due: str | None) -> None:
    found = find_due(words, "2025-11-17")
    assert (found.iso if found else None) == due


@pytest.mark.parametrize(
    ("words", "latest"),
    [
        ("forelægges udvalget i efteråret 2026", "2026-11-30"),
        ("fremlægges i foråret 2026", "2026-05-31"),
        ("behandles efter sommerferien", None),
        ("behandles i 2. kvartal 2026", "2026-06-30"),
    ],
)
def test_the_last_day_of_a_season(words: str, latest: str | None) -> None:
    found = find_due(words, "2025-11-17")
    assert found is not None
    assert (found.iso, found.latest) == (None, latest)


def test_christmas_is_not_july() -> None:
    found = find_due("Forslaget behandles efter jul.", "2025-11-17")
    assert found is not None
    assert (found.words, found.iso) == ("efter jul", None)
