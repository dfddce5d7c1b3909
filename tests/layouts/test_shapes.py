"""Single shapes of minutes, each read from a short text to its items."""

from __future__ import annotations

import pytest
from short_texts import HEAD, decision, items, numbered, read


def test_body_and_day_on_two_lines_head_a_decision() -> None:
    own = "Beslutninger\nTeknikudvalget\n16-06-2026\nGodkendt."
    twice = (
        "Beslutninger\nTeknikudvalget\n10-03-2026\nUdsat.\n\nTeknikudvalget\n16-06-2026\nGodkendt."
    )
    first, second, third = items(numbered(own, twice, own))
    assert [decision(i) for i in (first, second, third)] == ["Godkendt."] * 3
    assert [(s.date, s.body, s.text) for s in second.history] == [
        ("2026-03-10", "Teknikudvalget", "Udsat.")
    ]
    assert not first.history


def test_items_without_number_after_numbered_ones() -> None:
    cases = "\n\n".join(
        f"Sagnr.: 1-21-7{n}-1-26\n{n}. Sag nummer {n}\n\nBeslutning\nGodkendt." for n in (1, 2, 3)
    )
    found = items(f"{cases}\n\nSagnr.: 1-01-5-26\nGensidig orientering\n")
    assert [(i.number, i.title) for i in found][3:] == [(None, "Gensidig orientering")]
    assert found[3].case_numbers == ("1-01-5-26",)
    assert decision(found[2]) == "Godkendt."


def test_letter_spaced_groups_close_what_follows() -> None:
    part = "Beslutning:\n\nGodkendt."
    text = numbered(part, part) + "\n\n   F o r   l u k k e d e   d ø r e\n\n"
    found = items(f"{text}3. Sag nummer 3\n\n{part}")
    assert [i.closed for i in found] == [False, False, True]
    assert decision(found[1]) == "Godkendt."


def test_a_page_head_inside_a_decision_is_left_out() -> None:
    pages = "\n\n".join(
        f"{n}. Sag nummer {n}\n\nBeslutning\n\nUdvalget godkendte forslaget og bad om et\n\n"
        f"   {n + 1}\nTeknikudvalget\n16-06-2026\n\nnotat om prisen."
        for n in (1, 2, 3)
    )
    assert {decision(i) for i in items(pages)} == {
        "Udvalget godkendte forslaget og bad om et notat om prisen."
    }


def test_an_item_right_after_a_numbered_list_of_attachments() -> None:
    part = "Beslutning\nGodkendt.\n\nBilag\n1. Kort\n2. Notat"
    texts = [f"{n}. Sag nummer {n}\nSagsnr. 2411{n}0\n\n{part}" for n in (61, 62, 63)]
    assert [i.number for i in items("\n\n".join(texts))] == ["61", "62", "63"]


def test_a_chapter_is_no_item() -> None:
    part = "Beslutning\nGodkendt."
    text = f"1. Formalia\n\n1.1. Dagsorden\n\n{part}\n\n1.2. Referat\n\n{part}\n\n"
    text += f"2. Sager\n\n2.1. Vandpris\n\n{part}"
    assert [i.number for i in items(text)] == ["1.1", "1.2", "2.1"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "MEDLEMMER\nAnna Lund Holm      Deltog\nPoul Vestergren     Afbud\n",
            [("Anna Lund Holm", "present"), ("Poul Vestergren", "excused")],
        ),
        (
            "Tilstede var Jens Skov (Formand), Peder Dal og Mads Aagaard.\n",
            [("Jens Skov", "present"), ("Peder Dal", "present"), ("Mads Aagaard", "present")],
        ),
        (
            "Deltagere: Anna Holm, Poul Ek\nDesuden deltog rektor Bo Thor og Ida Krag (referent).\n",
            [
                ("Anna Holm", "present"),
                ("Poul Ek", "present"),
                ("Bo Thor", "present"),
                ("Ida Krag", "present"),
            ],
        ),
        (
            "Deltagere: Anna Holm, Poul Ek\nAfbud: Ove Ris (O), i stedet mødte Tage Lund (O)\n",
            [
                ("Anna Holm", "present"),
                ("Poul Ek", "present"),
                ("Ove Ris", "excused"),
                ("Tage Lund", "substitute"),
            ],
        ),
    ],
)
def test_who_was_there(lines: str, expected: list[tuple[str, str]]) -> None:
    meeting = read(f"{HEAD}{lines}\n" + numbered("Beslutning\nGodkendt.", "Beslutning\nUdsat."))
    assert sorted((a.name, str(a.status)) for a in meeting.attendance) == sorted(expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sagens behandling udsat i mødet den 1. marts 2025.",
        "Sendes i høring til den 10. maj 2025.",
        "Fremsendes til udvalget efter byrådets beslutning den 3. maj 2025.",
    ],
)
def test_a_sentence_that_ends_in_a_date_is_no_step(sentence: str) -> None:
    history = (
        f"Sagens forløb\nTeknikudvalget, 04-03-2025, pkt. 6\n{sentence}\n\nBeslutning\nGodkendt."
    )
    wide = (
        "Baggrund\nDer er en lang linje her, som viser, hvor bred en linje i denne tekst kan være."
    )
    (step,) = items(numbered(history, f"{wide}\n\nBeslutning\nUdsat."))[0].history
    assert (step.date, step.text) == ("2025-03-04", sentence)


def test_a_case_number_between_number_and_title() -> None:
    text = "\n\n".join(
        f"Punkt {n}\n2026-00118{n}\nSag om vej {n}\n\nBESLUTNING\nGodkendt." for n in (1, 2, 3)
    )
    assert [(i.number, i.title, i.case_numbers) for i in items(text)] == [
        (str(n), f"Sag om vej {n}", (f"2026-00118{n}",)) for n in (1, 2, 3)
    ]


RIGHT_OF_TITLES = [
    ("1. Regnskab 2025                     16/2207", "Regnskab 2025", ("16/2207",)),
    ("1. Skoler          15/18840, 15/20113", "Skoler", ("15/18840", "15/20113")),
    ("1. Mobilfri skole              (B)  20 min.", "Mobilfri skole", ()),
    ("1. BESLUTNINGSSAG: BUSDRIFT", "BUSDRIFT", ()),
]


@pytest.mark.parametrize(("line", "title", "cases"), RIGHT_OF_TITLES)
def test_what_stands_beside_a_title(line: str, title: str, cases: tuple[str, ...]) -> None:
    text = f"{line}\n\nBeslutning\nGodkendt.\n\n2. Eventuelt\n\nBeslutning\nIntet."
    first = items(text)[0]
    assert (first.title, first.case_numbers) == (title, cases)


def test_a_decision_headed_by_its_item() -> None:
    text = "\n\n".join(
        f"Punkt {n}: Sag {n}\nResumé\nVejen er slidt.\nBeslutning for Punkt {n}: Sag {n}\nUdsat."
        for n in (1, 2, 3)
    )
    assert [decision(item) for item in items(text)] == ["Udsat."] * 3


def test_attachments_named_without_a_heading() -> None:
    part = (
        "Vejen er slidt, se bilag 1.\n\nBeslutning: Godkendt.\n\n"
        "Bilag 1.1: Kort pr. 30. juni 2026\nBilag 1.2: Notat"
    )
    first, *_ = items(numbered(part, part, part))
    assert decision(first) == "Godkendt."
    assert first.attachments == ("Bilag 1.1: Kort pr. 30. juni 2026", "Bilag 1.2: Notat")


def test_an_item_the_contents_name_without_a_number() -> None:
    contents = "Indhold\n\n1      Sag nummer 1      1\n2      Sag nummer 2      1\n       Næste møde      2"
    part = "Beslutning\nGodkendt."
    found = items(f"{contents}\n\n{numbered(part, part)}\n\nNæste møde\n\nDen 4. maj.")
    assert [(i.number, i.title) for i in found][2:] == [(None, "Næste møde")]
    assert decision(found[1]) == "Godkendt."


def test_a_step_told_in_one_line_ends_with_it() -> None:
    part = (
        "Tidligere behandling: Teknikudvalget den 4. maj 2026, punkt 3: Udsat.\n\nVejen er slidt.\n\n"
        "Det indstilles, at\n• vejen lukkes.\n• der skiltes.\n\nBeslutning: Godkendt."
    )
    first, *_ = items(numbered(part, part, part))
    assert [step.date for step in first.history] == ["2026-05-04"]
    assert [r.text for r in first.recommendations] == ["vejen lukkes.", "der skiltes."]


def test_body_and_day_right_below_the_heading_of_decisions() -> None:
    own = "BESLUTNINGER:\nTeknikudvalget den 16-06-2026\n\nGodkendt."
    earlier = "BESLUTNINGER:\nTeknikudvalget den 10-03-2026\n\nUdsat.\n\nTeknikudvalget den 16-06-2026\n\nGodkendt."
    first, second, _ = items(numbered(own, earlier, own))
    assert [decision(first), decision(second)] == ["Godkendt."] * 2
    assert [step.date for step in second.history] == ["2026-03-10"]


def test_typed_titles_are_underlined_line_by_line() -> None:
    text = (
        "88.   Ansøgning fra lærer H. Vang om orlov uden løn i skoleåret\n"
        "      --------------------------------------------------------\n"
        "      1986/87\n      -------              J.nr. 11/86\n\n"
        "      Skolen har ingen bemærkninger.\n\n      BESLUTNING:\n\n      Bevilget.\n"
        "                                        ./.\n\n                  - 2 -\n\n"
        "Teknikudvalget, den 16. juni 2026.\n\n\n"
        "89.   Nedlæggelse af forskolen\n      ------------------------\n"
        "      Der ventes 9 børn i august og 7 børn året efter.\n\n      BESLUTNING:\n\n      Udsat.\n"
        "                                        ./.\n\n                  - 3 -\n\n"
        "Teknikudvalget, den 16. juni 2026.\n\n\n"
        "90.   Eventuelt\n      ---------\n\n      BESLUTNING:\n\n      Intet."
    )
    first, second, _ = items(text)
    assert first.title == "Ansøgning fra lærer H. Vang om orlov uden løn i skoleåret 1986/87"
    assert (second.title, decision(second)) == ("Nedlæggelse af forskolen", "Udsat.")
    assert decision(first) == "Bevilget."


def test_a_sentence_that_ends_in_a_heading_word() -> None:
    told = (
        "1. Under Forhandlingen om Brandvæsenet fremkom der forskellige\n"
        "Ytringer om Sprøjtens Tilstand og om Mandskabets Udeblivelse\n"
        "ved Øvelsen i Oktober, uden at der toges nogen\nBeslutning.\n\n"
        "2. Regnskabet fremlagdes i revideret Stand. Det godkendtes."
    )
    first, _ = items(told)
    assert (first.title, first.decision) == ("", None)


def test_news_in_a_dashed_list_decides_nothing() -> None:
    news = "- Kantinen er malet\n- Elevrådet har valgt ny formand\n- Turen går til Porto"
    first, second = items(numbered(news, "Forslaget blev godkendt."))
    assert (first.decision, decision(second)) == (None, "Forslaget blev godkendt.")


def test_motions_named_in_the_middle_of_their_result() -> None:
    part = (
        "Forslag 1. Fra Have 7: Der købes en flishugger.\n\nForslag 1 blev vedtaget.\n\n"
        "Forslag 2. Fra Have 9: Der må holdes høns.\n\nNogle var bange for rotter.\n\n"
        "Endelig blev forslag 2 sat til afstemning. Forslaget er dermed forkastet."
    )
    first, _ = items(numbered(part, "Intet."))
    assert decision(first) == (
        "Forslag 1 blev vedtaget.\n"
        "Endelig blev forslag 2 sat til afstemning. Forslaget er dermed forkastet."
    )


def test_attachments_announced_in_the_text_are_the_text() -> None:
    part = "Der er vedhæftet følgende bilag:\n\nBilag 1. Et kort\nBilag 2. Et notat\n\nBeslutning: Godkendt."
    first, *_ = items(numbered(part, part, part))
    assert first.attachments == ()
    assert any("Bilag 2. Et notat" in section.text for section in first.sections)


def test_contents_without_numbers_name_no_further_items() -> None:
    contents = "Indhold\n\nVejen ved søen ..... 1\nNyt tag ..... 2\nEventuelt ..... 3"
    text = "\n\n".join(
        f"{n}. {title}\n\nBilag\n\nVejen ved søen\n\nBeslutning\n\nGodkendt."
        for n, title in enumerate(("Vejen ved søen", "Nyt tag", "Eventuelt"), 1)
    )
    assert [item.number for item in items(f"{contents}\n\n{text}")] == ["1", "2", "3"]
