"""What the model takes for a person, and what is left of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.extractors.people.callings import called
from referatsoeg.extractors.people.guards import candidates


def _names(text: str, entity: str) -> list[str]:
    start = text.index(entity)
    return [c.name for c in candidates(text, start, start + len(entity))]


@pytest.mark.parametrize(
    ("text", "entity", "names"),
    [
        ("Mette Holm bemærkede", "Mette Holm", ["Mette Holm"]),
        ("direktør Mette Holm bemærkede", "direktør Mette Holm", ["Mette Holm"]),
        ("Mette Holm Beslutning", "Mette Holm Beslutning", ["Mette Holm"]),
        ("Mette Holms forslag", "Mette Holms", ["Mette Holm"]),
        ("Niels Brandes forslag", "Niels", ["Niels"]),
        ("Mette  Holm", "Mette  Holm", ["Mette Holm"]),
        ("Mette\u00a0Holm", "Mette\u00a0Holm", ["Mette Holm"]),
        ("Mette Holm-\nJensen", "Mette Holm-\nJensen", ["Mette Holm-Jensen"]),
        ("Mette Holm\tOle Dam", "Mette Holm\tOle Dam", ["Mette Holm", "Ole Dam"]),
        ("Mette Hansen Ole Jensen Bo Poulsen", "Mette Hansen Ole Jensen Bo Poulsen",
         ["Mette Hansen", "Ole Jensen", "Bo Poulsen"]),
        ("METTE HOLM", "METTE HOLM", ["METTE HOLM"]),
        ("John T. Olsen", "John T. Olsen", ["John T. Olsen"]),
        ("Dagny la Font", "Dagny la Font", ["Dagny la Font"]),
        ("Stig Elmekær fra Vejle", "Stig Elmekær", ["Stig Elmekær"]),
        ("(Per Odden).", "Per", ["Per Odden"]),
        ("Per Odden og Ida", "Per", ["Per Odden"]),
        ("Mette Taksten stiger", "Mette", ["Mette"]),
        ("Sypige Ane Kirstine Holst", "Sypige Ane Kirstine Holst", ["Ane Kirstine Holst"]),
        ("Karl Åge Nielsen", "Karl Åge Nielsen", ["Karl Åge Nielsen"]),
        ("hr. Holm sagde", "Holm", ["Holm"]),
        ("Leif Hansen Michell Cronholt og", "Leif Hansen", ["Leif Hansen"]),
        ("Leif Hansen Michell Cronholm og", "Leif Hansen Michell Cronholm", ["Leif Hansen"]),
        ("Jens Kr. Jensen mødte", "Jens Kr. Jensen", ["Jens Kr. Jensen"]),
        ("Iver Krag paa", "Iver Krag paa", ["Iver Krag"]),
        ("Gdr. Ebbesen stemte imod", "Gdr. Ebbesen", ["Ebbesen"]),
        ("Tilbud fra Smed Ravnsbjerg antoges", "Smed Ravnsbjerg", ["Ravnsbjerg"]),
        ("mødte H. P. Møller og", "H. P. Møller", ["H. P. Møller"]),
        ("mødte H.C. Møller og", "H.C. Møller", ["H.C. Møller"]),
        ("mødte Chr. Sand og", "Chr. Sand", ["Chr. Sand"]),
        ("mødte fru E. Lund og", "E. Lund", ["E. Lund"]),
        ("valgtes Smedemester L. Kværndrup.", "L. Kværndrup", ["L. Kværndrup"]),
        ("Hr. Kaj Aa. Thorsøe", "Kaj Aa", ["Kaj Aa. Thorsøe"]),
        ("Ingeniør BENT FUGLEDAL redegjorde", "BENT FUGLEDAL", ["BENT FUGLEDAL"]),
        ("Gmd. Kr. Bachs Klage over", "Kr. Bachs Klage", ["Kr. Bach"]),
        ("Leder Mogens Ask redegjorde", "Mogens Ask", ["Mogens Ask"]),
        ("B. Gitte, opgang 2, foreslår", "B. Gitte", ["Gitte"]),
        # What is nobody's name:
        ("B. Skov og natur", "B. Skov", []),
        ("A. Økonomi", "A. Økonomi", []),
        ("BØRGE HUSET", "BØRGE HUSET", []),
        ("Hans Andersen Airport støttes", "Hans Andersen Airport", []),
        ("Dan{el Holm", "Dan{el Holm", []),
        ("på Jens Jensens Vej 12", "Jens Jensens", []),
        ("Adelgade", "Adelgade", []),
        ("Mads Holms Vej", "Mads Holms Vej", []),
        ("tilbuddet Frederik udvides", "Frederik", []),
        ("advokatfirmaet Poul Holm har", "Poul Holm", []),
        ("Annas Hus udvides", "Annas", []),
        ("Greve Skole", "Greve", []),
        ("A-skemaet", "A-skemaet", []),
        ("MT Holm", "MT Holm", []),
        ("Pkt. A Henvendelsen", "Pkt. A Henvendelsen", []),
        ("J. Fastsættelse", "J. Fastsættelse", []),
        ("Godkendelse af dagsorden", "Godkendelse", []),
        ("Sankt Hans", "Sankt Hans", []),
        ("Bilag 2 Mette.pdf", "Mette.pdf", []),
        ("mette@eksempel.dk", "mette@eksempel.dk", []),
        ("B.T. 2025", "B.T. 2025", []),
    ],
)  # fmt: skip
def test_candidates(text: str, entity: str, names: list[str]) -> None:
    assert _names(text, entity) == names


def test_a_lone_name_is_sure_only_where_something_speaks_for_a_person() -> None:
    sure = {}
    asides = ("Lone (nr. 7) spurgte", "Lone, nr. 7, svarede", "Lone fra 3. tv. mente")
    for text in ("Lone bemærkede det", "formand Lone kom", "Lone står her", *asides):
        start = text.index("Lone")
        sure[text] = [c.sure for c in candidates(text, start, start + 4)]
    assert sure == {
        "Lone bemærkede det": [True],
        "formand Lone kom": [True],
        "Lone står her": [False],
        "Lone (nr. 7) spurgte": [True],
        "Lone, nr. 7, svarede": [True],
        "Lone fra 3. tv. mente": [True],
    }


@given(st.text(max_size=120), st.integers(0, 120), st.integers(0, 120))
def test_any_span_of_any_text_is_judged(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    for candidate in candidates(text, start, end):
        assert start <= candidate.start < candidate.end <= end


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fra Lærer Holm forelaa Andragende om en Kakkelovn", ["Holm"]),
        ("Til Amtsraadet sendtes Gmd. Kr. Bachs Klage", ["Kr. Bach"]),
        ("Der bevilligedes Enke Ane M. Jensen 25 Kr. paa Forslag", ["Ane M. Jensen"]),
        ("Læreren havde indhentet Tilbud paa en Ovn", []),
        ("Fra Lærer Holm kom et forslag", []),  # not the old spelling: the model reads it
    ],
)
def test_a_calling_in_an_old_protocol(text: str, names: list[str]) -> None:
    assert [c.name for c in called(text)] == names
