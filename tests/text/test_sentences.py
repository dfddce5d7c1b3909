"""Sentences and paragraphs keep their places and know the abbreviations of minutes."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.text.sentences import paragraphs, sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Godkendt. Taget til efterretning.", ["Godkendt.", "Taget til efterretning."]),
        ("Mødet er d. 3. november kl. 12.00. Alle deltager.", 2),
        ("Sagen vedr. Skolen ift. Budgettet udsættes.", 1),
        ("Ole T. Dam kom. Ida gik.", ["Ole T. Dam kom.", "Ida gik."]),
        ("1. Godkendt. 2. Udsat.", ["1. Godkendt.", "2. Udsat."]),
        ("Det gælder for 2025. Herefter ophører det.", 2),
        ("Der er afsat 1,2 mio. Kroner. Godkendt!", 2),
        ("Hvad nu? »Ingen ved det.« Mødet sluttede.", 3),
        ("Første linje\nAnden linje. Slut.", ["Første linje", "Anden linje.", "Slut."]),
        ("Jf. § 15, stk. 4, i loven.", 1),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_sentences(text: str, expected: list[str] | int) -> None:
    found = [text[start:end] for start, end in sentences(text)]
    assert (len(found) if isinstance(expected, int) else found) == expected


def test_paragraphs_leave_out_blank_lines_and_blanks_at_the_ends() -> None:
    text = "  Ét \n\n\tto\r\n"
    assert [text[a:b] for a, b in paragraphs(text)] == ["Ét", "to"]


def test_the_sentence_at_a_place() -> None:
    text = "Godkendt. Taksten stiger til 8.020 kr.\nUdsat."
    assert text[slice(*sentence_at(text, text.index("8.020")))] == "Taksten stiger til 8.020 kr."
    assert text[slice(*sentence_at(text, 0))] == "Godkendt."
    assert sentence_at(text, 9_999) == (9_999, 9_999)


@given(st.text(max_size=200))
def test_any_text_gives_ordered_spans_that_lose_only_blanks(text: str) -> None:
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    for place in range(0, len(text), 17):
        start, end = sentence_at(text, place)
        assert 0 <= start <= end
