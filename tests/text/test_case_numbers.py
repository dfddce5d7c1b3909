"""Case numbers and what only looks like them: tables of (text, expected)."""

from __future__ import annotations

import pytest

from referatsoeg.text.case_numbers import case_numbers, is_case_line, is_labelled_case, numbers_in

NUMBERS = [
    ("2025-072748", ["2025-072748"]),
    ("21-014448", ["21-014448"]),
    ("22-004419K", ["22-004419K"]),
    ("EMN-2025-009242", ["EMN-2025-009242"]),
    ("16/34038", ["16/34038"]),
    ("330-2018-14220", ["330-2018-14220"]),
    ("24.01.00-P20-1-23", ["24.01.00-P20-1-23"]),
    ("01.02.03.P19-4/2011", ["01.02.03.P19-4/2011"]),
    ("00.01P00 - 2012/7", ["00.01P00 - 2012/7"]),
    ("00.01 S 55 - 3/78", ["00.01 S 55 - 3/78"]),
    ("S2024-31", ["S2024-31"]),
    ("1-30-11-06-V", ["1-30-11-06-V"]),
    ("21-014448 og 22-000123", ["21-014448", "22-000123"]),
    ("Dok.nr.: 330-2018-99", []),
    ("budget 2023-2027", []),
    ("(pkt. 27)", []),
    ("sag nr. 30", []),
    ("LBK 660", []),
    ("§ 15, stk. 4", []),
    ("12-03-2024", []),
    ("tlf. 98 76 54 32", []),
    ("Lokalplan 1221", []),
]


@pytest.mark.parametrize(("text", "numbers"), NUMBERS)
def test_numbers_by_form(text: str, numbers: list[str]) -> None:
    assert numbers_in(text) == numbers


LINES = [
    ("21-014448", True, ["21-014448"]),
    ("Sagsnr.: 24.01.00-P20-1-23 Sagsbehandler: AB", True, ["24.01.00-P20-1-23"]),
    ("Sagsid.: 16/34038, Sagsinitialer: ABC", True, ["16/34038"]),
    ("Sagsnr.: 330-2018-14220 Dok.nr.: 330-2018-99 Åbent", True, ["330-2018-14220"]),
    ("Sagsnr. 328857", True, ["328857"]),
    ("J.nr. 5", True, ["5"]),
    ("Sagsnr.:", True, []),
    ("1-21-78-9-17 og 1-32-72-5-17", True, ["1-21-78-9-17", "1-32-72-5-17"]),
    ("24/1183 og 24/1190", True, ["24/1183", "24/1190"]),
    ("Journalnummer: 13002259 og 14010077", True, ["13002259", "14010077"]),
    ("Sag nr. 30", False, None),
    ("Godkendelse af regnskab 2024", False, None),
    ("Se sag 21-014448, som blev behandlet i maj", False, None),
]


@pytest.mark.parametrize(("text", "is_one", "numbers"), LINES)
def test_case_lines(text: str, is_one: bool, numbers: list[str] | None) -> None:
    assert is_case_line(text) is is_one
    assert numbers is None or case_numbers(text) == numbers


@pytest.mark.parametrize(
    ("text", "says_so"),
    [("Sagsnr.: 21-014448", True), ("21-014448", False), ("Sagsnr.: 21-014448 behandles", False)],
)
def test_labelled_lines(text: str, says_so: bool) -> None:
    assert is_labelled_case(text) is says_so
