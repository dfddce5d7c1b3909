"""Transcripts that came on one line: where they are broken up again."""

from __future__ import annotations

import pytest

from referatsoeg.text.one_line import break_up


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Mødetid: 16:00 Mødet slut: 18:20", ["Mødetid: 16:00", "Mødet slut: 18:20"]),
        ("Fraværende: Ida Bo Indholdsfortegnelse 1. Valg 3",
         ["Fraværende: Ida Bo", "Indholdsfortegnelse", "1. Valg 3"]),
        ("Punkt 47. Lukket punkt - Salg", ["Punkt 47. Lukket punkt - Salg"]),
        ("Prisen er 350 kr. Økonomi: Der er afsat 3 mio. kr.",
         ["Prisen er 350 kr.", "Økonomi: Der er afsat 3 mio. kr."]),
        ("Chefen indstiller, 1. at banen anlægges, 2. at lyset tændes.",
         ["Chefen indstiller,", "1. at banen anlægges,", "2. at lyset tændes."]),
        ("Chefen anbefaler mulighed 3. Driften koster 75 kr.",
         ["Chefen anbefaler mulighed 3. Driften koster 75 kr."]),
    ],
)  # fmt: skip
def test_break_up(text: str, lines: list[str]) -> None:
    assert break_up(text) == lines
