"""Who was there, told in sentences at the head of old minutes."""

from __future__ import annotations

import pytest

from referatsoeg.structure.presence_table import without_tables
from referatsoeg.structure.raw import AttendanceLine
from referatsoeg.structure.told import also_present, told_apart, told_at_head


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ["Mødt var Formanden P. Aaby Krog, Niels Hvid og Marius", "Bæk. Fraværende var", "Ole Ry."],
            [("P. Aaby Krog", "present"), ("Niels Hvid", "present"), ("Marius Bæk", "present"),
             ("Ole Ry", "absent")],
        ),
        (
            ["Samtlige Medlemmer vare til Stede undtagen Ole Degn, som havde meldt Forfald."],
            [("Ole Degn", "excused")],
        ),
        (["Tilstede var Chr. Nørhave (Formand) og Peder Lauge."],
         [("Chr. Nørhave", "present"), ("Peder Lauge", "present")]),
        (["Der var afbud fra Ole Degn (A) og Pia Dam Bo (EL)."],
         [("Ole Degn", "excused"), ("Pia Dam Bo", "excused")]),
        (["Der var mødt 34 medlemmer, som repræsenterede 27 parceller."], []),
        (["Byrådet", "Torsdag den 3. maj 2012"], []),
    ],
)  # fmt: skip
def test_sentences_of_the_head(lines: list[str], told: list[tuple[str, str]]) -> None:
    assert [(name.name, status.value) for name, status in told_at_head(lines)] == told


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Endvidere mødte socialchef Grethe Ovesen.", ["Grethe Ovesen"]),
        ("Desuden deltog rektor Ida Bo og Per Dam (referent).", ["Ida Bo", "Per Dam"]),
        ("Desuden deltog flere borgere.", []),
        ("AXEL TVEDE", []),
    ],
)
def test_a_line_that_adds_to_a_list(line: str, names: list[str]) -> None:
    assert [name.name for name in also_present(line)] == names


@pytest.mark.parametrize(
    ("text", "left", "told"),
    [
        ("Pia Dam (A) deltog som stedfortræder for Ole Lind (A).", "",
         [("Pia Dam", "substitute", "stedfortræder for Ole Lind (A)")]),
        ("I stedet for Ole Lind deltog Pia Dam (A).", "",
         [("Pia Dam", "substitute", "stedfortræder for Ole Lind")]),
        ("Asta Brink\nDer var afbud fra byrådsmedlem Gitte Munk (A).", "Asta Brink",
         [("Gitte Munk", "excused", None)]),
        ("Ole Lind (I). Rikke Sand (I) deltog i stedet.", "Ole Lind (I).",
         [("Rikke Sand", "substitute", None)]),
        ("Jens Uhrskov. Mads Oller havde anmeldt lovligt Forfald. Chr. Fugl var ikke mødt.", "Jens Uhrskov.  ",
         [("Mads Oller", "excused", None), ("Chr. Fugl", "absent", None)]),
        ("Aksel Bo.  Afbud:  Inger Holm.", "Aksel Bo", [("Inger Holm", "excused", None)]),
        ("Afbud fra Sten Alm\nGitte Munk udeblev", "",
         [("Gitte Munk", "absent", None), ("Sten Alm", "excused", None)]),
        ("Asta Brink\nJens Vang for Venstre", "Asta Brink\nJens Vang for Venstre", []),
    ],
)  # fmt: skip
def test_sentences_inside_a_list(text: str, left: str, told: list[tuple[str, str, str]]) -> None:
    kept, found = told_apart(text)
    assert kept.strip() == left.strip()
    assert [(t.name.name, t.status.value, t.note) for t in found] == told


def test_a_list_of_substitutes() -> None:
    kept, (told,) = told_apart("Tage Mølle (O) for Finn Over (O)", instead=True)
    assert (kept, told.name.name, told.note) == (
        "",
        "Tage Mølle",
        "stedfortræder for Finn Over (O)",
    )


def rows(*lines: str) -> list[AttendanceLine]:
    return [
        AttendanceLine(word=None, text=" ".join(line.split()), gap=False, raw=line)
        for line in lines
    ]


TABLES = [
    (("Medlem               Deltog     Bemærkning",
      "Flemming Lyng (V)    x",
      "Rune Holm (SF)                  Afbud",
      "Erik Bro (DF)        x          Forlod mødet efter punkt 5",
      "Susan Tang (C)"),
     [("Flemming Lyng", "present"), ("Rune Holm", "excused"), ("Erik Bro", "partly"),
      ("Susan Tang", "absent")]),
    (("Bestyrelse      Ejer             Til stede",
      "--------------------------------------------",
      "Per Stou        Rårup Kommune    Ja",
      "Leif Bjørn      Holm Kommune     Nej       Afbud",
      "Ida Korn        Holm Kommune     Fra kl. 9.10"),
     [("Per Stou", "present"), ("Leif Bjørn", "excused"), ("Ida Korn", "partly")]),
    (("Kommune          Medlem                          Afbud",
      "Sandby           Borgmester Per Stou (A)",
      "                 Leif Bjørn (V)                  Afbud",
      "Engby            Ida Korn (B)"),
     [("Per Stou", "present"), ("Leif Bjørn", "excused"), ("Ida Korn", "present")]),
    (("Navn           Udpeget af     Funktion     Bemærkning",
      "Per Stou       Sandby         formand      Til stede",
      "Leif Bjørn     Engby                       Ikke mødt",
      "Ida Korn       Engby",
      "Bo Lind        Sandby                      Stedfortræder for Ole Ask"),
     [("Per Stou", "present"), ("Leif Bjørn", "absent"), ("Ida Korn", "present"),
      ("Bo Lind", "substitute")]),
    (("Navn\tParti\tMødt", "Asta Brink\tV\tJa"), [("Asta Brink", "present")]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "people"), TABLES)
def test_tables_of_those_present(lines: tuple[str, ...], people: list[tuple[str, str]]) -> None:
    kept, found = without_tables(rows(*lines))
    assert [(person.name, person.status.value) for person in found] == people
    assert not kept
