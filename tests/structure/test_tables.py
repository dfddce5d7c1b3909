"""Recommendations, attachments, history, names and heads: tables of (text, expected)."""

from __future__ import annotations

import pytest

from referatsoeg.model.kinds import Outcome
from referatsoeg.structure.attachments import attachments_of
from referatsoeg.structure.head import head_of
from referatsoeg.structure.history import steps_of
from referatsoeg.structure.name_lists import split_names
from referatsoeg.structure.names import read_name
from referatsoeg.structure.recommendations import recommendations_of

RECOMMENDATIONS = [
    ("Direktionen indstiller, at dagsordenen godkendes.", [(None, "dagsordenen godkendes.")]),
    ("Det indstilles, at Byrådet\n1. godkender taksten\n2. noterer resten",
     [("1", "godkender taksten"), ("2", "noterer resten")]),
    ("1. at taksten godkendes\n2. at resten udsættes",
     [("1", "at taksten godkendes"), ("2", "at resten udsættes")]),
    ("At 1) taksten godkendes\nAt 2) resten udsættes",
     [("1", "taksten godkendes"), ("2", "resten udsættes")]),
    ("At 1) taksten godkendes\nAt) resten udsættes",
     [("1", "taksten godkendes"), (None, "resten udsættes")]),
    ("Direktionen indstiller,\nat taksten godkendes\nat resten udsættes",
     [(None, "at taksten godkendes"), (None, "at resten udsættes")]),
    ("• godkender taksten\n• udsætter resten",
     [(None, "godkender taksten"), (None, "udsætter resten")]),
    ("a) godkender taksten\nb) udsætter resten",
     [("a", "godkender taksten"), ("b", "udsætter resten")]),
    ("1. et\n1. to\n3. tre", [("1", "et"), ("1", "to"), ("3", "tre")]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "points"), RECOMMENDATIONS)
def test_recommendations(text: str, points: list[tuple[str | None, str]]) -> None:
    assert [(r.number, r.text) for r in recommendations_of(text)] == points


ATTACHMENTS = [
    ("1: Takstblad 2026\n2: Notat", ("Takstblad 2026", "Notat")),
    ("- Takstblad 2026\n- Notat", ("Takstblad 2026", "Notat")),
    ("• PDFTakstblad", ("Takstblad",)),
    ("1. Takstblad\n2. Notat", ("Takstblad", "Notat")),
    ("Åben Prisliste 234002/18 Åben Svar fra rådet 239544/18", ("Prisliste", "Svar fra rådet")),
    ("1 (Åben) Kort Brevid: 5120951 2 (Åben) Svar Brevid: 5120952", ("Kort", "Svar")),
    ("Kort (PDF, 412 KB)\nTabel (XLSX, 1,8 MB)", ("Kort", "Tabel")),
    ("Åben skole – notat", ("Åben skole – notat",)),
    ("Skitse (dok.nr. 20117/11) Brev (dok.nr. 20123/11)", ("Skitse", "Brev")),
    ("NotatPDF, 412 KB\nTabelXLSX, 1,8 MB", ("Notat", "Tabel")),
    ("Notat PDF (412 KB)\nTabel - 1,8 MB", ("Notat", "Tabel")),
    ("Notat\nPDF, 412 KB\nTabel", ("Notat", "Tabel")),
    ("Notat.pdf (182 kB)\nKort over 2 km vej", ("Notat.pdf", "Kort over 2 km vej")),
    ("1. Åben Kort\n2. Lukket Tabel 2026", ("Kort", "Tabel 2026")),
    ("Åben skole\nLukket land", ("Åben skole", "Lukket land")),
    (
        "1 - Åben - 4410021 - Kort over stien\n2 - Lukket - 4410022 - Tilbud",
        ("Kort over stien", "Tilbud"),
    ),
    ("- Åben - Kort\n- Åben - Notat 2014", ("Kort", "Notat 2014")),
    (
        "Kort (doknr. 14/88012)\nNotat (Brevid 4410021, sagsnr. 14/3301)\nBudget (2015)",
        ("Kort", "Notat", "Budget (2015)"),
    ),
    ("Svar [4410021]\nBrev - 090922", ("Svar", "Brev - 090922")),
    ("Ingen", ()),
    ("Ingen bilag.", ()),
    ("", ()),
]


@pytest.mark.parametrize(("text", "names"), ATTACHMENTS)
def test_attachments(text: str, names: tuple[str, ...]) -> None:
    assert attachments_of(text) == names


STEPS = [
    ("12-03-2024 Økonomiudvalget\nAnbefales.", [("2024-03-12", "Økonomiudvalget", Outcome.RECOMMENDED)]),
    ("Udvalg: Teknisk Udvalg\nDato: 12-03-2024\nPunktnummer: 4\nAnbefales.",
     [("2024-03-12", "Teknisk Udvalg", Outcome.RECOMMENDED)]),
    ("Udvalg: Byrådet\nDato: 12-03-2024\nSagens behandling blev udsat i byrådets møde den 12. marts 2024.",
     [("2024-03-12", "Byrådet", Outcome.POSTPONED)]),
    ("Beslutning Byrådet den 12-03-2024\nGodkendt.", [("2024-03-12", "Byrådet", Outcome.APPROVED)]),
    ("12-03-2024 Byrådet\nUdsat.\n15-04-2024 Byrådet\nGodkendt.",
     [("2024-03-12", "Byrådet", Outcome.POSTPONED), ("2024-04-15", "Byrådet", Outcome.APPROVED)]),
    ("12-03-2024 Teknisk Udvalg\nAnbefales.\nAfbud: Karla Test 15/04/2024 Børne- og Ungeudvalget\n"
     "Godkendt.",
     [("2024-03-12", "Teknisk Udvalg", Outcome.RECOMMENDED),
      ("2024-04-15", "Børne- og Ungeudvalget", Outcome.APPROVED)]),
    ("12-03-2024 Byråd 2022-2025\nSagen er en opfølgning på mødet 01-02-2024 Teknisk Udvalg",
     [("2024-03-12", "Byråd 2022-2025", Outcome.NONE)]),
    ("By- og Kulturudvalget, 07-11-2012:\nAnbefales. Økonomiudvalget, 14-11-2012:\nUdsat.",
     [("2012-11-07", "By- og Kulturudvalget", Outcome.RECOMMENDED),
      ("2012-11-14", "Økonomiudvalget", Outcome.POSTPONED)]),
    ("Udvalg\nByrådet\nDato\n23-09-2024\nPunktnummer\n3\nAnbefales.",
     [("2024-09-23", "Byrådet", Outcome.RECOMMENDED)]),
    ("Byrådet den 16. juni 2020:\nSendt i høring. Forretningsudvalget den 12. oktober 2020:\nAnbefales.",
     [("2020-06-16", "Byrådet", Outcome.REFERRED), ("2020-10-12", "Forretningsudvalget", Outcome.RECOMMENDED)]),
    ("Beslutning Udvalget for kultur og fritid den 10-03-2011\nUdsat.",
     [("2011-03-10", "Udvalget for kultur og fritid", Outcome.POSTPONED)]),
    ("Den 16. maj 2017 indstillede Kulturudvalget, at planen godkendes.",
     [("2017-05-16", "Kulturudvalget", Outcome.RECOMMENDED)]),
    ("2000-03-13\nAfslås. Der henvises til beslutningen af\n17. november 1999, hvorefter 3 mio. kr. er nok.",
     [("2000-03-13", None, Outcome.REJECTED)]),
    ("Sagen er ny.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "steps"), STEPS)
def test_history(text: str, steps: list[tuple[str, str | None, Outcome]]) -> None:
    assert [(s.date, s.body, s.outcome) for s in steps_of(text)] == steps


NAMES = [
    ("Asta Brink Holm (V)", "Asta Brink Holm", "V", None),
    ("borgmester Jens Vang", "Jens Vang", None, "borgmester"),
    ("Mille Krog, direktør", "Mille Krog", None, "direktør"),
    ("Mille Krog (næstformand)", "Mille Krog", None, "næstformand"),
    ("Per van der Holm", "Per van der Holm", None, None),
    ("JENS VANG", "Jens Vang", None, None),
]


@pytest.mark.parametrize(("text", "name", "party", "role"), NAMES)
def test_names(text: str, name: str, party: str | None, role: str | None) -> None:
    found = read_name(text)
    assert found is not None
    assert (found.name, found.party, found.role) == (name, party, role)


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        ("Asta Holm (V), Vestby Kommune", "Asta Holm", None, "Vestby Kommune"),
        ("Asta Holm, borgmester, Vestby Kommune", "Asta Holm", "borgmester", "Vestby Kommune"),
        ("Formand, borgmester Asta Holm (V), Region Vest", "Asta Holm", "Formand, borgmester", "Region Vest"),
        ("Asta Holm, Vestby Kommune (formand)", "Asta Holm", "formand", "Vestby Kommune"),
        ("Asta Holm (V), 1. næstformand", "Asta Holm", "1. næstformand", None),
    ],
)  # fmt: skip
def test_office_and_organisation(
    text: str, name: str, role: str | None, organisation: str | None
) -> None:
    (found,) = split_names(text)
    assert (found.name, found.role, found.organisation) == (name, role, organisation)


def test_a_sentence_below_a_list_of_names_is_no_office() -> None:
    (found,) = split_names("Asta Holm.\nForrige Mødes Protokol oplæstes og underskreves.")
    assert (found.name, found.role) == ("Asta Holm", None)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["Mandag den 5. maj 2025 kl. 15.00", "Vestby Rådhus, 2. sal, værelse 110"], "Vestby Rådhus, 2. sal, værelse 110"),
        (["mødet den 5. maj 2025 kl. 13.30", "i Aktivitetscentret Lunden, Skolegade 4"], "Aktivitetscentret Lunden, Skolegade 4"),
        (["Møde den 10. maj 2025 kl. 15.00", "Mødelokale 4, Regionshuset Vestby"], "Mødelokale 4, Regionshuset Vestby"),
        (["Tirsdag den 5. maj 2025 kl. 15.00", "Asta Holm"], None),
    ],
)  # fmt: skip
def test_places_below_the_day(lines: list[str], place: str | None) -> None:
    assert head_of(["Vestby Kommune", *lines], []).place == place


@pytest.mark.parametrize("text", ["ingen", "12 personer", "Vandvej", "", "Fjordby Kommune"])
def test_what_is_no_name(text: str) -> None:
    assert read_name(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Asta Holm, Jens Vang og Mille Krog", ["Asta Holm", "Jens Vang", "Mille Krog"]),
        ("Asta Holm (V); Jens Vang (A)", ["Asta Holm", "Jens Vang"]),
        ("Asta Holm\nJens Vang", ["Asta Holm", "Jens Vang"]),
        (
            "Gaardejerne Asta Holm og Jens Vang, Murer Per Lund",
            ["Asta Holm", "Jens Vang", "Per Lund"],
        ),
        ("Borgmester Asta Holm (A), Sandby (formand)", ["Asta Holm"]),
        ("Asta Holm, Fællessekretariatet (referent)", ["Asta Holm"]),
    ],
)
def test_lists_of_names(text: str, names: list[str]) -> None:
    assert [name.name for name in split_names(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Asta Holm (V), Jens Vang (A) og Mille Krog (A) (stedfortræder for Per Lund (A))",
        "Asta Holm (V), Jens Vang (A), Mille Krog (A), stedfortræder for Per Lund (A)",
        "Asta Holm, Jens Vang, Mille Krog, Sandby Kommune (for Per Lund)",
        "Asta Holm, Jens Vang, Mille Krog (for Per Lund)",
    ],
)
def test_a_substitute_in_a_list_of_names(text: str) -> None:
    found = [(name.name, name.substitute_for) for name in split_names(text)]
    assert found == [("Asta Holm", None), ("Jens Vang", None), ("Mille Krog", "Per Lund")]


def test_a_head() -> None:
    head = head_of(
        [
            "Fjordby Kommune",
            "Teknisk Udvalg",
            "Referat",
            "Dato: 12-03-2024 kl. 16:00",
            "Sted: Rådhuset",
        ],
        ["Mødet hævet kl. 18.05"],
    )
    assert (head.authority, head.body) == ("Fjordby Kommune", "Teknisk Udvalg")
    assert (head.date, head.start, head.end, head.place) == (
        "2024-03-12",
        "16:00",
        "18:05",
        "Rådhuset",
    )


def test_an_empty_head_says_nothing() -> None:
    head = head_of([], [])
    assert (head.authority, head.body, head.date, head.start) == (None, "", None, None)


HEADS = [
    (["Region Vest      27. maj 2021", "Referat", "møde i Regionsrådet", "26. maj 2021 kl. 13.00"],
     ("Regionsrådet", "2021-05-26")),
    (["REFERAT", "Møde: DAS Børn (Den Administrative Styregruppe)", "Tid: Den 22. august 2013 kl. 9"],
     ("DAS Børn", "2013-08-22")),
    (["Sekretariatet", "REFERAT", "Møde DAS Handicap", "Tid: Den 21. november 2013 kl. 9"],
     ("DAS Handicap", "2013-11-21")),
    (["Bjerg Varme I/S       Lund, den 4. april 2022", "REFERAT", "Bestyrelsesmøde nr. 118", "Mødedato: 29. marts 2022"],
     ("Bestyrelsen", "2022-03-29")),
    (["Vestby Sogneraads", "Forhandlingsprotokol", "Aar 1934, Tirsdag den 13. Marts Kl. 14"],
     ("Vestby Sogneraad", "1934-03-13")),
    (["PROTOKOL", "for bestyrelsens møde torsdag den 28. oktober 1999 kl. 9.00"],
     ("Bestyrelsen", "1999-10-28")),
    (["Skoleudvalget", "Protokol for mødet torsdag den 16. januar", "1986 kl. 19.00 på rådhuset."],
     ("Skoleudvalget", "1986-01-16")),
    (["Vestby Sogns Menighedsråd, Bjerg Provsti", "Den 4. maj 2019"],
     ("Vestby Sogns Menighedsråd", "2019-05-04")),
    (["Vestby Kommune", "Forside / Politik / Skoleudvalget", "Skoleudvalget", "Den 4. maj 2019"],
     ("Skoleudvalget", "2019-05-04")),
    (["KKR", "VESTKYST", "REFERAT", "KKR Vestkyst", "Dato: 15. juni 2012"],
     ("KKR Vestkyst", "2012-06-15")),
    (["Foreningen Vestby Forsamlingshus", "Referat fra generalforsamling lørdag den 4. maj 2019 kl. 14"],
     ("Generalforsamling", "2019-05-04")),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "expected"), HEADS)
def test_bodies_and_days_of_heads(lines: list[str], expected: tuple[str, str]) -> None:
    head = head_of(lines, [])
    assert (head.body, head.date) == expected
