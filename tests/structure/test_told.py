"""Who was there, told in sentences at the head of old minutes."""

from __future__ import annotations

import pytest

from referatsoeg.structure.told import also_present, told_at_head


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
