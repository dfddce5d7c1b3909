"""Another sum than was asked for is an approval with changes."""

from __future__ import annotations

import pytest

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings import read

ASKED = [("1", "at taksten for et årskort hæves til 410 kr.")]


@pytest.mark.parametrize(
    ("text", "recommended", "outcome"),
    [
        ("Taksten for et årskort fastsættes til 390 kr.", ASKED, Outcome.APPROVED_WITH_CHANGES),
        ("Taksten for et årskort fastsættes til 410 kr.", ASKED, Outcome.APPROVED),
        ("Taksten for et årskort fastsættes til 390 kr.", [], Outcome.APPROVED),
        ("Godkendt. Restbeløbet på 390 kr. overføres.", ASKED, Outcome.APPROVED),
        ("Godkendt.", ASKED, Outcome.APPROVED),
        ("Ansøgt om 9.000 kr. Udvalget bevilger 4.000 kr.", [], Outcome.APPROVED_WITH_CHANGES),
        ("Ansøgt om 9.000 kr. Udvalget bevilger 9.000 kr.", [], Outcome.APPROVED),
        ("Udvalget bevilger 4.000 kr. Der kan søges om 9.000 kr. igen.", [], Outcome.APPROVED),
    ],
)
def test_the_sum_given_is_set_beside_the_sum_asked_for(text, recommended, outcome):
    assert read(text, recommended).outcome is outcome
