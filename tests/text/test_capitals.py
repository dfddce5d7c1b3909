"""Lines typed in capitals read like others; every name is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.text.capitals import calm


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NIELS ØRUM SPURGTE OM VEJEN.", "Niels Ørum spurgte om vejen."),
        ("KASSERER LONE SKOV SVAREDE.", "Kasserer Lone Skov svarede."),
        ("GODKENDT. JENS HOLM MØDTE I SALEN.", "Godkendt. Jens Holm mødte i salen."),
        ("Godkendt.\nOLE DAM MØDTE IKKE\nEU", "Godkendt.\nOle Dam mødte ikke\nEU"),
        ("Niels Ørum og EU", "Niels Ørum og EU"),
        ("EU", "EU"),
        ("1.200 2.400", "1.200 2.400"),
    ],
)
def test_capitals(text: str, expected: str) -> None:
    assert calm(text) == expected


@given(st.text())
def test_a_calmed_text_has_the_length_of_the_text(text: str) -> None:
    assert len(calm(text)) == len(text)
    assert calm(text).upper() == text.upper()
