"""Whatever stands in a decision, reading it never fails and takes time in step with its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings import decides, outcome_of, read

_PIECES = (
    "godkendt", "Godkendt.", "ikke", "1.", "2a", "Ad 1", "-", "og", "at", "om,", "anbefaler", "kan",
    "Udvalget", "(Ø)", "stemte", "imod", "for", "19", "undlod", "idet", "dog", ",", ".", "\n", ":",
    "til efterretning", "drøftet", "der gives afslag", "Bo Bosen (X)", "«", "»", "İ",
    "tilbagesendes", "med bemærkning, at", "udsat", "blev", "ændringsforslag", "forslag", "•",
    "sagen", "kan først", "lander på", "grønt lys", "Der", "males", "vi", "går", "Ansøgt om 9.000 kr.", "bevilger",
    "4.000 kr.", "med anbefaling", "i stedet for", "Formand blev Lis Ek", "ikke ind i", "nej", ", men kun",
)  # fmt: skip


@given(st.text(max_size=400))
def test_any_text_is_read(text):
    reading = read(text, [("1", text), (None, "")])
    assert reading.outcome in Outcome
    assert len(reading.answers) == 2
    assert outcome_of(text) is reading.outcome
    decides(text)


@given(st.lists(st.sampled_from(_PIECES), max_size=60), st.sampled_from((" ", "", "\n")))
@settings(max_examples=200)
def test_words_of_decisions_in_any_order_are_read(pieces, glue):
    text = glue.join(pieces)
    reading = read(text, [("1", "godkender x"), ("2a", "drøfter y")])
    assert {r.outcome for r in reading.rulings} <= set(Outcome)


@given(st.lists(st.sampled_from(_PIECES), max_size=30))
def test_every_ruling_quotes_the_decision(pieces):
    text = " ".join(pieces)
    assert all(ruling.text in text for ruling in read(text).rulings)


LONG = [
    "Godkendt og ", "1. ", "Udvalget anbefaler, at ", "(", "om, at ", "for 1 imod 2 ", "ingen ",
    "Ib Ibsen (V), ", "ikke ", "\"", "blev ", "med følgende ", "til ", "a. ", "Ø. A",
    "bestyrelsen ", "sagen først ", "ansøgt om 1.000 ", "i stedet for ", "forslag ", "Lis Ek ", "der skal ",
    "med en anbefaling om ", "før sagen ", ", men ",
]  # fmt: skip


@pytest.mark.parametrize("piece", LONG)
def test_long_text_takes_time_in_step_with_its_length(piece):
    text = piece * (60_000 // len(piece))
    started = time.perf_counter()
    read(text, [("1", piece * 50)])
    assert time.perf_counter() - started < 5.0
