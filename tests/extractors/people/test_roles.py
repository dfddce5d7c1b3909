"""Role, organisation and party as the words beside a name say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.extractors.people.roles import Stated, stated

NAME = "Ida Bo"


@pytest.mark.parametrize(
    ("text", "role", "organisation", "party"),
    [
        ("Ida Bo, vicedirektør i Region Nordjylland, deltog", "vicedirektør",
         "Region Nordjylland", None),
        ("Ida Bo, chef for faglig kvalitet og udvikling i Vejle Kommune, vil",
         "chef for faglig kvalitet og udvikling", "Vejle Kommune", None),
        ("Ida Bo, børne- og familiechef fra det nye område (myndighed), Vejle Kommune",
         "børne- og familiechef fra det nye område", "Vejle Kommune", None),
        ("Ida Bo, tilbudsleder fra Region Sjælland", "tilbudsleder", "Region Sjælland", None),
        ("• Ida Bo, Vejle Handicapråd", None, "Vejle Handicapråd", None),
        ("Enhedschef for Plan, Vej og Landskab, Ida Bo deltager",
         "enhedschef for Plan, Vej og Landskab", None, None),
        ("dialog med områdechef for Området for Unge Ida Bo om datoer",
         "områdechef for Området for Unge", None, None),
        ("Formanden, Ida Bo, bød velkommen", "formand", None, None),
        ("borgmester Ida Bo (V) sagde", "borgmester", None, "V"),
        ("Ida Bo (V, formand)", "formand", None, "V"),
        ("forslag: Ida Bo fra Vejle Kommune og Ole Dam fra Struer Kommune", None,
         "Vejle Kommune", None),
        ("Ida Bo, formand og Ole Dam, kasserer", "formand", None, None),
        ("formand Ida Bo, direktør Ole Dam og Lis Ry", "formand", None, None),
        ("Ida Bo souschef i Center for Skoler", "souschef", "Center for Skoler", None),
        ("Ida Bo, der er centerchef for Skoler, deltog", "centerchef for Skoler", None, None),
        ("Ida Bo, som deltog, er direktør", None, None, None),
        ("Som dirigent valgtes advokat Ida Bo, der takkede", "advokat", None, None),
        ("som suppleant for Ida Bo i rådet", None, None, None),
        ("1. Valg af formand\nIda Bo", None, None, None),
        ("Formand: Ida Bo (genvalgt)", "formand", None, None),
        ("Revisorer: Ida Bo og Ole Dam", None, None, None),
        ("Ida Bo, formand, Per Lund, kasserer", "formand", None, None),
        ("Professor, dr.med. Ida Bo fra Syddansk Universitet", "professor",
         "Syddansk Universitet", None),
        ("BIRTHE (KASSERER) Ida Bo (KASSERER)", "kasserer", None, None),
        ("inviteret lektor ved Syd Universitet, Ida Bo, som deltager", "lektor",
         "Syd Universitet", None),
        ("områdechef for voksne i Region Sjælland, Ida Bo", "områdechef for voksne",
         "Region Sjælland", None),
        ("Per Dam, direktør, Ida Bo", None, None, None),
        ("Per Dam, lektor ved Syd Universitet, Ida Bo", None, None, None),
        ("da tidligere medlem Ida Bo, Center for Teknik, rejser", "tidligere medlem", None, None),
        ("Da Ida Bo var næstformand i udvalget, skal", "næstformand", None, None),
        ("Ida Bo er formand for bestyrelsen.", "formand for bestyrelsen", None, None),
        ("Ida Bo er enig med formanden i", None, None, None),
        ("Ida Bo var ikke formand", None, None, None),
        ("Ida Bo bemærkede, at direktør Ole Dam var syg", None, None, None),
    ],
)  # fmt: skip
def test_stated(text: str, role: str | None, organisation: str | None, party: str | None) -> None:
    start = text.index(NAME)
    found = stated(text, start, start + len(NAME))
    assert found == Stated(role=role, organisation=organisation, party=party)


@given(st.text(max_size=80), st.text(max_size=200))
def test_any_surroundings_are_read(before: str, after: str) -> None:
    text = before + NAME + after
    assert isinstance(stated(text, len(before), len(before) + len(NAME)), Stated)
