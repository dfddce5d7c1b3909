from __future__ import annotations

import json
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "archive"))
import build

from referatsoeg.model.document import Problem
from referatsoeg.model.hit import Hit
from referatsoeg.model.kinds import Outcome
from referatsoeg.model.meeting import Response
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.documents import decimal, failure_object, parse_object, stored_object
from referatsoeg.output.emit import to_json
from referatsoeg.output.hit_text import hit_lines, hit_object, reason_line
from referatsoeg.output.item_text import item_lines
from referatsoeg.output.words import day, figure, thousands, unit

# The names that other programs rely on, with the types they may have.
ITEM_KEYS = {
    "id", "number", "title", "case_numbers", "closed", "page", "page_label", "sections",
    "recommendations", "decision", "history", "responses", "attachments", "people", "amounts",
    "tariffs",
}  # fmt: skip
MEETING_KEYS = {
    "id", "authority", "body", "date", "start", "end", "place", "kind", "attendance", "items",
}  # fmt: skip


def test_a_parse_has_all_promised_names() -> None:
    shown = json.loads(to_json(parse_object(build.parse("referat.txt"))))
    assert set(shown) == {"source", "layout", "confidence", "meetings", "problems"}
    assert set(shown["source"]) == {"path", "sha256", "pages"}
    (meeting,) = shown["meetings"]
    assert set(meeting) >= MEETING_KEYS
    item = meeting["items"][0]
    assert set(item) >= ITEM_KEYS
    assert item["recommendations"] == [
        {"number": "1", "text": "taksten godkendes", "outcome": None}
    ]
    assert set(item["decision"]) == {"text", "outcome", "mixed", "rulings", "votes", "dissent"}
    assert item["people"] == [
        {
            "name": "Karla Testesen",
            "role": "formand",
            "organisation": None,
            "mentions": 1,
            "party": "A",
        }
    ]
    assert item["amounts"][0]["value"] == "8020"
    tariff = item["tariffs"][0]
    assert (tariff["old"], tariff["new"], tariff["change"]) == ("40", "42.5", "2.5")
    assert item["amounts"][0]["page"] == 1


def test_an_answer_names_its_sender_from() -> None:
    parsed = build.parse("runde.txt")
    meeting = parsed.meetings[0]
    answered = replace(
        meeting.items[0], responses=(Response(sender="Bakkeby", text="Ja tak."),), decision=None
    )
    shown = parse_object(replace(parsed, meetings=(replace(meeting, items=(answered,)),)))
    item = json.loads(to_json(shown))["meetings"][0]["items"][0]
    assert item["responses"] == [{"from": "Bakkeby", "text": "Ja tak.", "answer": None}]
    assert item["decision"] is None


def test_a_failed_file_has_source_and_problems_only() -> None:
    shown = failure_object("x.pdf", None, Problem(code="empty", message="Filen er tom."))
    assert set(shown) == {"source", "problems"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (Decimal("8020"), "8020"),
        (Decimal("12.70"), "12.7"),
        (Decimal("1E+7"), "10000000"),
        (Decimal("-0.50"), "-0.5"),
        (Decimal("100.00"), "100"),
        (Decimal("200"), "200"),
    ],
)
def test_decimal(value: Decimal | None, expected: str | None) -> None:
    assert decimal(value) == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (day("2025-11-07"), "7. november 2025"),
        (day(None), "uden dato"),
        (thousands(12_700_000), "12.700.000"),
        (figure("7734.5"), "7.734,5"),
        (figure("-577"), "-577"),
        (figure(None), "?"),
        (unit("DKK", "døgn"), "kr. pr. døgn"),
        (unit("percent", None), "%"),
    ],
)
def test_words(shown: str, expected: str) -> None:
    assert shown == expected


def stored() -> StoredItem:
    parsed = build.parse("referat.txt")
    meeting = parsed.meetings[0]
    return StoredItem(
        meeting=replace(meeting, items=()),
        item=meeting.items[1],
        findings=parsed.findings[1],
        source="mappe/referat.txt",
        sha256=parsed.sha256,
    )


def test_a_stored_item_leads_back_to_its_source() -> None:
    shown = stored_object(stored())
    assert shown["source"] == "mappe/referat.txt"
    assert shown["meeting"] == "kulturudvalget/2025-11-17"
    assert set(shown) >= ITEM_KEYS | {"sha256", "authority", "body", "date"}


def test_an_item_is_shown_as_a_person_would_read_it() -> None:
    text = "\n".join(item_lines(stored(), ["mappe/referat.pdf"]))
    for part in (
        "Punkt 2. Takster for svømmehallen",
        "Kulturudvalget · 17. november 2025 kl. 17.00 · referat",
        "Sagsnr.: 2025-000123",
        "Udfald: Godkendt",
        "1. taksten godkendes [ikke besvaret]",
        "Beslutning (side 1)\n  Godkendt.",
        "Økonomiudvalget, 2. januar 2025 – Anbefalet: Ja.",
        "Svømmehallen 2026: 40 → 42,5 kr.",
        "Karla Testesen, formand, (A)",
        "Kilde: mappe/referat.txt, side 1, linje 2",
        "Samme møde også i: mappe/referat.pdf",
        "Id: kulturudvalget/2025-11-17/2",
    ):
        assert part in text


HIT = Hit(
    id="a/2025-11-17/6",
    authority=None,
    body="Kulturudvalget",
    date="2025-11-17",
    number="6",
    title="Takster",
    case_numbers=("2025-000123",),
    outcome=Outcome.APPROVED,
    closed=True,
    score=7.31239,
    grade="exact",
    snippet="ny <mark>takst</mark> &amp; gebyr",
    page=10,
    source="r.pdf",
)


def test_a_hit_for_programs() -> None:
    shown = json.loads(to_json(hit_object(HIT)))
    assert list(shown) == [
        "id", "authority", "body", "date", "number", "title", "case_numbers", "outcome", "closed",
        "score", "grade", "snippet", "page", "source", "attachment",
    ]  # fmt: skip
    assert shown["snippet"] == HIT.snippet


def test_a_reason_for_people() -> None:
    line = reason_line("takst", "basistaksten", "part", "recommendation")
    assert line == "   – takst → basistaksten (del af et sammensat ord, i indstillingen)"


def test_a_hit_for_people() -> None:
    plain = "\n".join(hit_lines(1, HIT, colour=False))
    assert "1. Punkt 6. Takster" in plain
    assert "Kulturudvalget · 17. november 2025 · Godkendt · Lukket" in plain
    assert "Sagsnr. 2025-000123 · side 10 i r.pdf" in plain
    assert "ny »takst« & gebyr" in plain
    assert "\x1b[1mtakst\x1b[0m" in "\n".join(hit_lines(1, HIT, colour=True))
