"""FirstAgenda's JSON → the portal's own text, and what is no meeting of that portal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from referatsoeg.errors import UnreadableFileError
from referatsoeg.model.kinds import FileKind
from referatsoeg.readers import read_bytes
from referatsoeg.readers.firstagenda_json import read_json

PATH = Path("møde.json")


def person(name: str, *, absent: bool = False, cancelled: bool = False) -> dict[str, Any]:
    return {"Name": name, "Absent": absent, "ParticipationCancelled": cancelled}


def meeting(**changes: Any) -> dict[str, Any]:
    return {
        "Udvalg": {"Id": "1", "Navn": "Klima- og Teknikudvalget", "Historisk": False},
        "Moede": {
            "Navn": "Referat",
            "Dato": "2025-03-11T16:30:00+01:00",
            "MeetingEndUtc": None,
            "Sted": "Mødelokale 2",
            "Moededeltagere": [
                person("Asta Brink Holm"),
                person("Jens Vang", absent=True),
                person("Mille Krog", cancelled=True),
            ],
        },
        "Dagsordenpunkter": [
            {
                "Punktnummer": "1",
                "Navn": "Takster for 2026",
                "SagsNummer": "25-001234",
                "Felter": [
                    {"Navn": "", "Html": "<h3>Beslutning</h3><p>Godkendt.</p><h3>Indstilling</h3>"
                                         "<ol><li>at et</li><li>at to</li></ol>"}
                ],
                "Bilag": [{"Navn": "Takstblad 2026"}],
            },
            {"Number": 2, "Caption": "Lukket: Salg af grund", "ItemDecision": "<p>Udsat.</p>"},
        ],
    } | changes  # fmt: skip


def texts(data: dict[str, Any]) -> list[str]:
    document = read_json(PATH, json.dumps(data).encode())
    assert document.kind is FileKind.JSON
    return [line.text for line in document.lines if line.text]


def test_the_lines_are_those_of_the_portals_text() -> None:
    assert texts(meeting()) == [
        "Klima- og Teknikudvalget",
        "Referat",
        "Dato: 11-03-2025 kl. 16:30",
        "Sted: Mødelokale 2",
        "Mødedeltagere: Asta Brink Holm",
        "Fraværende: Jens Vang, Mille Krog",
        "Punkt 1: Takster for 2026",
        "25-001234",
        "Beslutning",
        "Godkendt.",
        "Indstilling",
        "1. at et",
        "2. at to",
        "Bilag",
        "- Takstblad 2026",
        "Punkt 2: Lukket: Salg af grund",
        "Beslutning",
        "Udsat.",
    ]


def test_what_is_missing_is_left_out() -> None:
    bare = meeting(Moede={"Navn": None}, Dagsordenpunkter=[{"Navn": "Eventuelt"}])
    assert texts(bare) == ["Klima- og Teknikudvalget", "Eventuelt"]


def test_the_end_stands_behind_the_start() -> None:
    ended = {"Dato": "2025-03-11T16:30:00", "MeetingEndUtc": "2025-03-11T18:05:00"}
    assert "Dato: 11-03-2025 kl. 16:30 - 18:05" in texts(meeting(Moede=ended))


def test_a_date_that_is_none_is_left_out() -> None:
    assert not any("Dato" in t for t in texts(meeting(Moede={"Navn": "Referat", "Dato": "i går"})))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"{", "damaged"),
        (b"[1, 2]", "unknown_json"),
        (b'{"Udvalg": {"Navn": "A"}}', "unknown_json"),
        (b'{"Udvalg": "A", "Moede": {}, "Dagsordenpunkter": []}', "unknown_json"),
        (b'{"Udvalg": {}, "Moede": {}, "Dagsordenpunkter": []}', "no_text"),
        (b'{"x": ' + b"[" * 200_000, "damaged"),
        (b"\x00\x01{}", "binary"),
        (json.dumps(meeting(Dagsordenpunkter=[{"Navn": "A", "Felter": [{"Html": "<b>" * 99_999}]}]))
         .encode(), "damaged"),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_bytes(PATH, data)
    assert error.value.code == code
    assert error.value.cure
