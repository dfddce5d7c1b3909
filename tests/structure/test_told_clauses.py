"""Who was there, told in sentences where other minutes print lists."""

from __future__ import annotations

import pytest

from referatsoeg.structure.told_clauses import told_in_clauses, wholly_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Fra bestyrelsen deltog Ida Borg (formand), Per Dam og Ole Sand. Pia Lind havde meldt afbud. "
            "Revisor Bo Krag var også til stede. Suppleant Ina Ry kom kl. 19.40.",
            [("Ida Borg", "present", None), ("Per Dam", "present", None), ("Ole Sand", "present", None),
             ("Pia Lind", "excused", None), ("Bo Krag", "present", None),
             ("Ina Ry", "partly", "kom kl. 19.40")],
        ),
        (
            "Til stede var fra Engby Kommune: Ida Borg (formand) og Per Dam, der mødte som stedfortræder for "
            "Ole Sand, og fra Region Lund: Pia Lind.",
            [("Ida Borg", "present", None), ("Per Dam", "substitute", "stedfortræder for Ole Sand"),
             ("Pia Lind", "present", None)],
        ),
        ("Afbud fra Ida Borg. Per Dam var ikke mødt.", [("Ida Borg", "excused", None), ("Per Dam", "absent", None)]),
        ("Der var afbud fra Ida Borg. I stedet mødte Per Dam.",
         [("Ida Borg", "excused", None), ("Per Dam", "substitute", None)]),
        ("Bemærkninger: Ida Borg forlod mødet kl. 18.00.", [("Ida Borg", "partly", "forlod mødet kl. 18.00")]),
        ("Til Stede var samtlige Medlemmer undtagen N. P. Borg, der havde meldt Forfald, nemlig: Ida Dam, Formand, og Ole Sand.",
         [("N. P. Borg", "excused", None), ("Ida Dam", "present", None), ("Ole Sand", "present", None)]),
        ("Nærværende var: Ida Borg, Per Dam og Ole Sand. Pia Lind havde meldt Forfald paa Grund af Sygdom. "
         "Kommunekasserer Bo Krag førte Protokollen. Der foretoges:",
         [("Ida Borg", "present", None), ("Per Dam", "present", None), ("Ole Sand", "present", None),
          ("Pia Lind", "excused", None), ("Bo Krag", "present", None)]),
        ("Ida Borg, Per Dam, Ole Sand, kom kl. 17", []),  # a list; what comes last is said of the last
        ("Ida Borg (A), Per Dam (B) og Ole Sand (C)", []),
        ("Udvalget drøftede sagen. Ida Borg deltog i mødet.", []),
        ("Formanden bød velkommen.", []),
    ],
)  # fmt: skip
def test_a_paragraph_of_sentences(text: str, told: list[tuple[str, str, str | None]]) -> None:
    assert [(t.name.name, t.status.value, t.note) for t in wholly_told(text)] == told


def test_sentences_about_other_things_are_passed_over() -> None:
    told = told_in_clauses("Formanden bød velkommen. Fra forvaltningen deltog direktør Ida Borg.")
    assert [(t.name.name, t.name.role) for t in told] == [("Ida Borg", "direktør")]


def test_who_sent_people_is_kept() -> None:
    told = wholly_told("Mødt var fra Engby Kommune: Ida Borg, fra Region Lund: Per Dam")
    assert [t.name.organisation for t in told] == ["Engby Kommune", "Region Lund"]
