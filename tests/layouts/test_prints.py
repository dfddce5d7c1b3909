"""What single prints set differently, each read from a short invented text to its items."""

from __future__ import annotations

import pytest
from short_texts import HEAD, decision, items, numbered, read

from referatsoeg.layouts.marks import heading_of, is_noise
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Item


def steps(item: Item) -> list[tuple[str | None, str | None, str]]:
    return [(s.date, s.body, s.text) for s in item.history]


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Teknikudvalget, 16-06-2026", "Teknikudvalget"),
        ("Plan- og Teknikudvalget, 16. juni 2026", "Plan- og Teknikudvalget"),
        ("Udvalget for natur og klima, 16-06-2026:", "Udvalget for natur og klima"),
        ("Byrådet den 16. juni 2026", "Byrådet"),
        ("Byrådet 16-06-2026", "Byrådet"),
        ("Jens Lund, 16-06-2026", None),
        ("Notat fra mødet i Byrådet, 16-06-2026", None),
    ],
)
def test_a_body_and_a_day_alone(line: str, body: str | None) -> None:
    heading = heading_of(line)
    assert (heading.body if heading else None) == body


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Kulturudvalgets beslutning", SectionKind.DECISION),
        ("Børne- og Ungdomsudvalgets beslutning:", SectionKind.DECISION),
        ("Udvalget for natur og klimas beslutning", SectionKind.DECISION),
        ("KULTURUDVALGETS BESLUTNING", SectionKind.DECISION),
        ("Seniorrådets indstilling", None),
        ("Begrundelse for administrationens indstilling", None),
        ("Administrationens overvejelse", None),
        ("Administrationens anbefaling", SectionKind.RECOMMENDATION),
        ("Embedsmandsudvalgets indstilling", SectionKind.RECOMMENDATION),
        ("Teknik- og Miljøforvaltningens indstilling", SectionKind.RECOMMENDATION),
        ("Sundhedsforvaltningens vurdering", SectionKind.BACKGROUND),
        ("Beslutning i Teknisk Udvalg", SectionKind.DECISION),
        ("Kulturudvalgets beslutning: Godkendt.", SectionKind.DECISION),
        ("Kulturudvalgets beslutning.", None),
        ("Kulturudvalgets beslutning blev drøftet", None),
        ("Udvalget anbefalede over for byrådet, at administrationens indstilling", None),
        ("Ministeriets afgørelse", None),
        ("Beslutning i sagen", None),
    ],
)
def test_headings_that_name_whose_part_they_open(line: str, kind: SectionKind | None) -> None:
    heading = heading_of(line)
    assert (heading.kind if heading else None) is kind


def test_the_decision_named_after_the_body_that_meets() -> None:
    part = (
        "Forvaltningens indstilling\n\n- at prisen godkendes\n\nØkonomiudvalgets beslutning\n\n"
        "Udsat.\n\nTeknikudvalgets beslutning\n\nGodkendt."
    )
    for item in items(numbered(part, part)):
        assert decision(item) == "Godkendt."
        assert [r.text for r in item.recommendations] == ["at prisen godkendes"]


def test_a_comma_between_body_and_day_under_the_heading_of_decisions() -> None:
    own = "Beslutninger:\n\nTeknikudvalget, 16-06-2026\nGodkendt."
    twice = (
        "Beslutninger:\n\nTeknikudvalget, 10-03-2026\nUdsat.\n\n"
        "Byrådet, 24-03-2026\nSendt tilbage.\n\nTeknikudvalget, 16-06-2026\nGodkendt."
    )
    first, second = items(numbered(own, twice))
    assert [decision(i) for i in (first, second)] == ["Godkendt.", "Godkendt."]
    assert steps(second) == [
        ("2026-03-10", "Teknikudvalget", "Udsat."),
        ("2026-03-24", "Byrådet", "Sendt tilbage."),
    ]


def test_an_earlier_body_between_recommendation_and_decision() -> None:
    part = (
        "Indstilling\n\nForvaltningen indstiller,\n\n- at prisen godkendes.\n\n"
        "Økonomiudvalget, 2. juni 2026\nAnbefales.\n\nBeslutning\n\nGodkendt."
    )
    dates = (
        "Sagsfremstilling\n\nSagen behandles i\n\nByrådet, 30. juni 2026\n\nBeslutning\n\nUdsat."
    )
    first, second = items(numbered(part, dates))
    assert [r.text for r in first.recommendations] == ["at prisen godkendes."]
    assert steps(first) == [("2026-06-02", "Økonomiudvalget", "Anbefales.")]
    assert (decision(second), second.history) == ("Udsat.", ())


@pytest.mark.parametrize(
    ("line", "button"),
    [
        ("Kopier link til punkt", True),
        ("Kopiér link", True),
        ("Udskriv punkt", True),
        ("Fold alle ud", True),
        ("Download som PDF", True),
        ("Del på LinkedIn", True),
        ("Vis bilag", False),
        ("Del af budgettet", False),
        ("Send sagen til byrådet", False),
    ],
)
def test_buttons_of_portals(line: str, button: bool) -> None:
    assert is_noise(line) is button


def test_buttons_stand_in_no_part_of_an_item() -> None:
    part = "Beslutning\n\nGodkendt.\n\nBilag\n\nNotatPDF, 182 KB\n\nKopier link til punkt"
    assert {(decision(i), i.attachments) for i in items(numbered(part, part))} == {
        ("Godkendt.", ("Notat",))
    }


@pytest.mark.parametrize(
    "foot",
    [
        "                                   KKR Fjordland  |  {n}",
        "{n} | KKR Fjordland",
        "                                   Side {n} af 4\nRegion Fjordland\nTeknikudvalget        16-06-2026",
    ],
)
def test_page_feet_inside_a_decision(foot: str) -> None:
    pages = "\n\n".join(
        f"{n}. Sag nummer {n}\n\nBeslutning\n\nUdvalget godkendte forslaget og bad om et\n\n"
        f"{foot.format(n=n)}\n\nnotat om prisen."
        for n in (1, 2, 3, 4)
    )
    assert {decision(i) for i in items(pages)} == {
        "Udvalget godkendte forslaget og bad om et notat om prisen."
    }


def test_an_attachment_named_by_a_day_right_above_the_next_item() -> None:
    part = (
        "Beslutning\n\nGodkendt.\n\nBilag\n1. Åben   Brev af 2. april 2026        Brevid: 1896655"
    )
    assert [i.attachments for i in items(numbered(part, part))] == [("Brev af 2. april 2026",)] * 2


def test_an_item_whose_number_and_title_the_contents_gave() -> None:
    contents = "\n".join(f"{n}. Sag nummer {n}" for n in (1, 2, 3))
    text = "\n\n".join(f"Punkt {n}. Sag nummer {n}\n\nKonklusion:\n\nGodkendt." for n in (1, 2))
    found = items(f"Dagsorden:\n{contents}\n\n{text}\n\nPunkt 3. Sag nummer 3\n\nIntet nyt.")
    assert [(i.number, i.title) for i in found][-1] == ("3", "Sag nummer 3")
    assert decision(found[1]) == "Godkendt."


def test_a_closed_item_without_number_below_its_bare_case_number() -> None:
    cases = "\n\n".join(
        f"1-0{n}-7-1-26\n\n{n}. Sag nummer {n}\n\nBeslutning\n\nGodkendt." for n in (1, 2, 3)
    )
    found = items(f"{cases}\n\n1-21-78-3-26\n\nLukket punkt: Køb af mark\n")
    assert [(i.number, i.title, i.closed) for i in found][3:] == [
        (None, "Lukket punkt: Køb af mark", True)
    ]
    assert found[3].case_numbers == ("1-21-78-3-26",)


def test_a_closed_item_without_any_number() -> None:
    part = "Beslutning\n\nGodkendt."
    found = items(
        f"{numbered(part, part)}\n\nLukket punkt: Køb af mark\n\n3. Sag nummer 3\n\n{part}"
    )
    assert [(i.number, i.title, i.closed) for i in found][1:] == [
        ("2", "Sag nummer 2", False), (None, "Lukket punkt: Køb af mark", True),
        ("3", "Sag nummer 3", False),
    ]  # fmt: skip
    assert decision(found[1]) == "Godkendt."


def test_a_mark_before_the_title_closes_the_item() -> None:
    part = "Beslutning\n\nGodkendt."
    found = items(f"1. Sag nummer 1\n\n{part}\n\n2. (Lukket) Køb af mark\n\n{part}")
    assert [(i.title, i.closed) for i in found] == [("Sag nummer 1", False), ("Køb af mark", True)]


def test_a_title_that_is_a_heading_word_too() -> None:
    part = "Referat\n\nTaget til efterretning."
    text = f"Punkt 1\nBudget\n2026-000127\n\n{part}\n\nPunkt 2\nOrientering\n\n{part}"
    assert [i.title for i in items(text)] == ["Budget", "Orientering"]


def test_talk_under_a_heading_of_its_own() -> None:
    talk = "Drøftelse:\n\nTove Lund spurgte til prisen."
    part = f"Indstilling:\n\n- at prisen godkendes\n\n{talk}\n\nKonklusion:\n\nGodkendt."
    inline = "Bilag: Notat\n\nDrøftelse: Tove Lund spurgte til prisen.\n\nBeslutning: Udsat."
    first, second = items(numbered(part, inline))
    assert [r.text for r in first.recommendations] == ["at prisen godkendes"]
    assert (decision(first), decision(second)) == ("Godkendt.", "Udsat.")
    assert second.attachments == ("Notat",)


def test_the_course_of_a_case_by_another_name() -> None:
    part = (
        "Indstilling\n1. at prisen godkendes\n\nSagens gang\n"
        "Økonomiudvalget, 2. juni 2026, pkt. 14:\nAnbefales.\n\nBeslutning\nGodkendt."
    )
    first, _ = items(numbered(part, part))
    assert [r.text for r in first.recommendations] == ["at prisen godkendes"]
    assert steps(first) == [("2026-06-02", "Økonomiudvalget", "Anbefales.")]


def test_a_sheet_of_signatures_is_no_item() -> None:
    contents = "1. Sag nummer 1 ........ 2\nUnderskriftsside ........ 3\n\n"
    part = "Beslutning\n\nGodkendt."
    text = f"{contents}{numbered(part, part)}\n\nUnderskriftsside\n\nTove Lund        Per Vang"
    assert [i.number for i in items(text)] == ["1", "2"]


def test_a_matter_without_title_right_above_the_end() -> None:
    told = (
        "Andragende fra Husmand Ole Lund om Nedsættelse af\n    Skatten for det løbende Aar. "
        "Andragendet blev udsat\n    til næste Møde, da Oplysninger om Indtægten manglede."
    )
    text = (
        f"1.  {told}\n\n2.  {told}\n\nFlere Sager forelaa ikke. Mødet hævet.\n\nO. Lund.  P. Vang."
    )
    assert [i.title for i in items(text)] == ["", ""]


def test_points_that_begin_with_at_below_full_lines() -> None:
    points = (
        "at prisen på en hovedret hæves fra 47 kr. til 49 kr. pr. 1. januar 2027\n"
        "at biretter fastholdes på 14 kr."
    )
    full = "Udvalget skal tage stilling til priserne for det kommende år, som drøftet sidst."
    part = f"Sagens kerne\n{full}\n{full}\n\nIndstilling\nForvaltningen indstiller,\n\n{points}\n\nBeslutning\nGodkendt."
    assert [r.text for r in items(numbered(part, part))[0].recommendations] == points.split("\n")


def test_a_substitute_told_over_two_lines() -> None:
    head = HEAD.rstrip() + (
        "\n\nMedlemmer:      Tove Lund (A)\n                Per Vang (V)\n\n"
        "Fraværende:     Per Vang (V) - afbud. Ida Krog (V) deltog som\n                stedfortræder.\n\n"
    )
    people = read(head + numbered("Beslutning\n\nGodkendt.")).attendance
    assert {(p.name, str(p.status)) for p in people} == {
        ("Tove Lund", "present"), ("Per Vang", "excused"), ("Ida Krog", "substitute")
    }  # fmt: skip


def test_presence_in_a_column_without_a_head() -> None:
    head = HEAD.rstrip() + (
        "\n\nMEDLEMMER\n\nTove Lund (A), formand          Deltog\nPer Vang (V)                   Afbud\n"
        "Ida Krog (B)                   Deltog (til kl. 17.40)\nOle Bo (C)                     Fraværende\n\n"
    )
    people = read(head + numbered("Beslutning\n\nGodkendt.")).attendance
    assert {(p.name, p.party, str(p.status)) for p in people} == {
        ("Tove Lund", "A", "present"), ("Per Vang", "V", "excused"),
        ("Ida Krog", "B", "partly"), ("Ole Bo", "C", "absent"),
    }  # fmt: skip


def test_a_table_of_the_course_of_a_case() -> None:
    part = (
        "Beslutning\n\nGodkendt.\n\nSagsforløb\n\nUdvalg                  Dato          Punktnummer\n"
        "Økonomiudvalget         02-06-2026    5\n\nUdsat."
    )
    assert steps(items(numbered(part, part))[0]) == [("2026-06-02", "Økonomiudvalget", "Udsat.")]


def test_an_abbreviation_in_the_name_of_a_body() -> None:
    heading = "Beslutning i Udvalget vedr. nære tilbud den 16-06-2026"
    (first,) = items(numbered(f"Indstilling\nAt planen godkendes.\n\n{heading}\nUdsat."))
    assert decision(first) == "Udsat."


def test_the_day_of_the_meeting_at_the_head_of_every_page_makes_no_history() -> None:
    page = "Solby Kommune    Teknikudvalget\n16-06-2026\n\n"
    point = "{n}. Sag {n}\n\nIndstilling\nAt sagen godkendes.\n\nBeslutning\nGodkendt.\n\n"
    text = (
        page
        + "REFERAT\n\nTeknikudvalget\n\n"
        + "".join(page + point.format(n=n) for n in range(1, 6))
    )
    assert [item.number for item in read(text).items] == ["1", "2", "3", "4", "5"]


def test_staff_told_of_in_a_sentence_below_those_away() -> None:
    told = (
        "Afbud fra: Ida Bo Holm (V).\n\n"
        "Fra forvaltningen deltog direktør Ole Vang Dam og skolechef Ulla Skov Lind.\n\n"
    )
    found = read(HEAD + told + numbered("Beslutning\nGodkendt.")).attendance
    assert {(a.name, str(a.status)) for a in found} == {
        ("Ida Bo Holm", "excused"),
        ("Ole Vang Dam", "present"),
        ("Ulla Skov Lind", "present"),
    }
