"""What an answer to a recommendation to refuse comes to."""

from __future__ import annotations

import pytest

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings import read

REFUSE = [("1", "der meddeles afslag på ansøgningen")]
TURN_AWAY = [(None, "Ansøgningen afvises")]
NOT_GRANTED = [("1", "dispensation ikke meddeles"), ("2", "ansøgeren får afslag på tilskud")]
MIXED = [("1", "der gives afslag på ansøgningen"), ("2", "sagen tages op igen i 2031")]


@pytest.mark.parametrize(
    ("text", "recommended", "outcome"),
    [
        ("Godkendt.", REFUSE, Outcome.REJECTED),
        ("Indstillingen blev godkendt.", REFUSE, Outcome.REJECTED),
        ("Tiltrådt.", NOT_GRANTED, Outcome.REJECTED),
        ("Udvalget godkender indstillingen.", TURN_AWAY, Outcome.REJECTED),
        ("Byrådet godkendte Økonomiudvalgets indstilling.", REFUSE, Outcome.REJECTED),
        ("Afslås.", REFUSE, Outcome.REJECTED),
        ("Ansøgningen imødekommes ikke.", REFUSE, Outcome.REJECTED),
        ("Indstillingen om at give afslag blev godkendt.", REFUSE, Outcome.REJECTED),
        ("Udvalget kan ikke tiltræde indstillingen.", REFUSE, Outcome.APPROVED),
        ("Ikke godkendt.", REFUSE, Outcome.APPROVED),
        ("Udsat.", REFUSE, Outcome.POSTPONED),
        ("Indstillingen blev godkendt.", MIXED, Outcome.APPROVED),
        ("Indstillingen blev godkendt.", [("1", "prislisten godkendes")], Outcome.APPROVED),
        ("Indstillingen blev godkendt.", [], Outcome.APPROVED),
    ],
)
def test_the_outcome_is_that_of_what_was_applied_for(text, recommended, outcome):
    assert read(text, recommended).outcome is outcome


def test_the_recommendation_itself_keeps_its_answer():
    assert read("Indstillingen blev godkendt.", REFUSE).answers == (Outcome.APPROVED,)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Der kræves to tredjedele, og derfor er forslaget faldet.", Outcome.REJECTED),
        ("Rådet indstiller til byrådet, at indstillingen forkastes.", Outcome.REJECTED),
        ("Udvalget bad om et notat og godkendte indstillingen.", Outcome.APPROVED),
        ("Udvalget takkede for oplægget og tog det til efterretning.", Outcome.NOTED),
        (
            "Et mindretal foreslog, at prisen sænkes.\nForslaget blev forkastet.\n"
            "Udvalget anbefaler indstillingen.",
            Outcome.RECOMMENDED,
        ),
        (
            'Gruppen stillede følgende forslag:\n"Byrådet godkender, at\n1. skolen bevares."\n'
            "Ændringsforslaget faldt.\nSagen udsættes.",
            Outcome.POSTPONED,
        ),
    ],
)
def test_wordings_met_in_long_decisions(text, outcome):
    assert read(text).outcome is outcome
