"""Ways to print who was there, each read from a short invented head."""

from __future__ import annotations

import pytest
from short_texts import HEAD, decision, items, numbered, read


@pytest.mark.parametrize(
    ("listed", "people"),
    [
        ("MEDLEMMER\nTove Lund         Formand      A\nPer Bo Vang                    V\nIda Krog          Afbud        C",
         {("Tove Lund", "A", "present"), ("Per Bo Vang", "V", "present"), ("Ida Krog", "C", "excused")}),
        ("Til stede:   Tove Lund    A\n             Per Vang     V\nFraværende:  Ida Krog     C",
         {("Tove Lund", "A", "present"), ("Per Vang", "V", "present"), ("Ida Krog", "C", "absent")}),
        ("Deltagere\nTove Lund (A)      Per Vang (V)\n\nAfbud\nIda Krog (C)      Ole Bo (F)",
         {("Tove Lund", "A", "present"), ("Per Vang", "V", "present"),
          ("Ida Krog", "C", "excused"), ("Ole Bo", "F", "excused")}),
        ("Medlemmer\nTove Lund        Sandby Kommune\nPer Vang         Lyngø Kommune      afbud",
         {("Tove Lund", None, "present"), ("Per Vang", None, "excused")}),
        ("Til stede\nTove Lund A\nPer Vang Afbud V", {("Tove Lund", "A", "present"), ("Per Vang", "V", "excused")}),
        ("Deltagere:\nTove Lund, formand, A\nPer Vang, fraværende",
         {("Tove Lund", "A", "present"), ("Per Vang", None, "absent")}),
        ("Til stede: Tove Lund (A), Per Vang (V), ankom kl. 17.30, Ida Krog (C) (deltog i sagerne 3-5)",
         {("Tove Lund", "A", "present"), ("Per Vang", "V", "partly"), ("Ida Krog", "C", "partly")}),
        ("Til stede: Tove Lund\n\nAfbud: Per Vang\n\nLedelsen: Ida Krog og Ole Bo",
         {("Tove Lund", None, "present"), ("Per Vang", None, "excused"),
          ("Ida Krog", None, "present"), ("Ole Bo", None, "present")}),
        ("Til stede: Tove Lund\n\nAfbud:\nPer Vang\n\nFra I/S Lunde Varme:\nIda Krog",
         {("Tove Lund", None, "present"), ("Per Vang", None, "excused"), ("Ida Krog", None, "present")}),
        ("Bestyrelsen\nTove Lund, formand\nPer Vang, kasserer\n\nFremmødt: Ida Krog",
         {("Tove Lund", None, "present"), ("Per Vang", None, "present"), ("Ida Krog", None, "present")}),
        ("I mødet deltog: Tove Lund og Per Vang. Der var afbud fra Ida Krog.",
         {("Tove Lund", None, "present"), ("Per Vang", None, "present"), ("Ida Krog", None, "excused")}),
        ("Navn            Parti    Fremmøde\nTove Lund       A        Ja\nPer Vang        V        Afbud",
         {("Tove Lund", "A", "present"), ("Per Vang", "V", "excused")}),
        ("Medlemmer   Tove Lund\n            Ida Krog - afbud, stedfortræder: Ole Bo\n            Per Vang",
         {("Tove Lund", None, "present"), ("Ida Krog", None, "excused"), ("Ole Bo", None, "substitute"),
          ("Per Vang", None, "present")}),
        ("Medlemmer       Tove Lund\n                Per Vang (V)\n\nBemærkninger    Per Vang (V) mødte kl. 17.20",
         {("Tove Lund", None, "present"), ("Per Vang", "V", "partly")}),
        ("Deltagere   Tove Lund\n            Stedfortræder Ida Krog (A) for Per Vang (A)",
         {("Tove Lund", None, "present"), ("Ida Krog", "A", "substitute")}),
        ("Afbud\nPer Vang\n\nFra sekretariatet\nKonsulent Ida Krog",
         {("Per Vang", None, "excused"), ("Ida Krog", None, "present")}),
        ("Fraværende: Per Vang (V). Som stedfortræder deltog Ida Krog (V).\nTove Lund (A) ankom kl. 19.25.",
         {("Per Vang", "V", "absent"), ("Ida Krog", "V", "substitute"), ("Tove Lund", "A", "partly")}),
        ("Til stede:      Tove Lund (A)\nForvaltningen:  ingeniør E. Vang, sekretær B. Krog\n\n          Å B E N   D Ø R",
         {("Tove Lund", "A", "present"), ("E. Vang", None, "present"), ("B. Krog", None, "present")}),
        ("Afbud: Per Vang\nFra museet: museumsleder Tove Lund",
         {("Per Vang", None, "excused"), ("Tove Lund", None, "present")}),
        ("Til stede var formanden, Tove Lund, samt Per Vang.",
         {("Tove Lund", None, "present"), ("Per Vang", None, "present")}),
        ("Til stede: Tove Lund\n\nForhindret i at deltage: Per Vang (V)",
         {("Tove Lund", None, "present"), ("Per Vang", "V", "excused")}),
        ("Deltagere   Tove Lund\n            Konsulent Ida Krog (for Per\n            Vang)",
         {("Tove Lund", None, "present"), ("Ida Krog", None, "substitute")}),
    ],
)  # fmt: skip
def test_ways_to_print_who_was_there(listed: str, people: set[tuple[str, str | None, str]]) -> None:
    told = (
        "Udvalget skal tage stilling til priserne for det kommende år, som drøftet på sidste møde."
    )
    text = f"{HEAD}{listed}\n\n" + numbered(f"{told}\n\nBeslutning\nGodkendt.")
    assert {(p.name, p.party, str(p.status)) for p in read(text).attendance} == people


def test_somebody_who_took_no_part_is_no_part_of_the_decision() -> None:
    item = items(numbered("Beslutning\n\nGodkendt.\n\nTove Lund (A) deltog ikke."))[0]
    assert decision(item) == "Godkendt."


def test_the_point_behind_the_day_belongs_to_the_heading() -> None:
    text = numbered("Beslutning fra Teknikudvalget, 16. juni 2026, pkt. 1:\n\nGodkendt.")
    assert decision(items(text)[0]) == "Godkendt."


def test_the_case_goes_on_below_a_decision() -> None:
    text = numbered(
        "Beslutning\n\nGodkendt.\n\nØkonomi\n\nVejen koster 2 mio. kr.", "Beslutning\n\nUdsat."
    )
    assert decision(items(text)[0]) == "Godkendt."


def test_an_attachment_named_like_a_heading() -> None:
    told = "Udvalget skal tage stilling til planen for de kommende år, som drøftet på sidste møde."
    listed = "Bilag\n\nForslag til plan\nMiljøvurdering\nKort, grave"
    text = numbered(f"{told}\n\nBeslutning\n\nGodkendt.\n\n{listed}")
    assert items(text)[0].attachments == ("Forslag til plan", "Miljøvurdering", "Kort, grave")


def test_a_list_of_those_elected_belongs_to_the_decision() -> None:
    elected = "Følgende blev valgt for to år:\nTove Lund (genvalg)\nPer Vang (genvalg)\nSom suppleant valgtes Ida Krog."
    told = "På valg var to medlemmer, og bestyrelsen takkede dem begge for den tid, der er gået siden sidst."
    item = items(f"1. Valg til bestyrelsen\n\n{told}\n\n{elected}\n\n2. Eventuelt\n\nIntet.")[0]
    assert decision(item) == elected
