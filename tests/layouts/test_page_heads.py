"""Page heads, leaf numbers and lists at the end, each in a short invented text."""

from __future__ import annotations

from short_texts import HEAD, decision, items, numbered, read


def test_the_name_of_the_meeting_below_each_page_number() -> None:
    head = "KKR\nSUNDBY\n\nReferat\n\nDato: 12. juni 2020 kl. 10.00\n\n"
    page = "\n\n                       Side | {}\n\nKKR\nSUNDBY\n\n"
    text = "1.1. Budget\n\nBeslutning\nKKR bakker op, når{}budgettet er set efter.\n\n1.2. Eventuelt\n\nBeslutning\nIntet.{}1.3. Næste møde"
    found = read(head + text.format(page.format(1), page.format(2))).items
    assert decision(found[0]) == "KKR bakker op, når budgettet er set efter."
    assert [item.title for item in found] == ["Budget", "Eventuelt", "Næste møde"]


def test_a_running_foot_with_the_day_splits_no_meeting() -> None:
    foot = "\n\nMøde i Teknikudvalget den 16. juni 2026         Side {}/8\n\n"
    letter = "Afdeling: Teknik\nDato: 19. juni 2026\n\nReferat\n\nMøde i:  Teknikudvalget\nDato:    16. juni 2026\n\n"
    text = "1. Vejen\n\nBeslutning\n\nVejen lukkes, og{}skiltet flyttes.\n\n2. Broen\n\nBeslutning\n\nGodkendt.{}"
    meeting = read(letter + text.format(foot.format(3), foot.format(4)))
    assert [decision(item) for item in meeting.items] == [
        "Vejen lukkes, og skiltet flyttes.",
        "Godkendt.",
    ]


def test_a_leaf_number_in_the_middle_of_a_word() -> None:
    leaf = "gjorde Udsla-\n\n" + " " * 60 + "118\n\nget. Andragendet toges ikke til Følge."
    assert "Udslaget." in (decision(items(numbered(f"Formandens Stemme {leaf}"))[0]) or "")


def test_a_leaf_number_over_body_and_day() -> None:
    leaf = "Vejen udlægges af\n\n          118\n   Lyngby Sogneraad. 15. Februar 1934.\n\nKommunen selv."
    (item,) = items(numbered(f"Beslutning\n\nDet vedtoges, at {leaf}"))
    assert decision(item) == "Det vedtoges, at Vejen udlægges af Kommunen selv."


def test_body_and_day_under_the_leaf_number() -> None:
    leaf = "\n                     Blad nr. {}\n\n      Teknikudvalget\n      16. juni 2026\n\n"
    text = numbered(
        f"Beslutning\n\nVejen udlægges af kommunen for pensionist-{leaf.format(87)}arbejde.",
        f"Beslutning\n\nUdsat.{leaf.format(88)}",
    )
    assert [decision(i) for i in items(text)] == [
        "Vejen udlægges af kommunen for pensionistarbejde.",
        "Udsat.",
    ]


def test_the_hour_at_which_the_meeting_ended() -> None:
    meeting = read(
        "Vestby Sogneraad\n\nAar 1934, Tirsdag den 13. Marts Kl. 14\n\n"
        + numbered("Godkendt.")
        + "\n\nMødet hævet Kl. 5½."
    )
    assert (meeting.start, meeting.end) == ("14:00", "17:30")
    told = read(HEAD + numbered("Dirigenten takkede og hævede mødet kl. 16.25."))
    assert told.end == "16:25"


def test_one_leaf_turned_inside_a_decision() -> None:
    leaf = "\n\nTEKNIKUDVALGET                    Blad nr. 74\nMødet den 16. juni 2026\n\n"
    text = numbered(f"Beslutning\n\nAd a. Tiltrådt.{leaf}Ad b. Tiltrådt.")
    assert decision(items(text)[0]) == "Ad a. Tiltrådt.\nAd b. Tiltrådt."


def test_items_of_one_line_are_no_list_of_contents() -> None:
    agenda = "\n".join(f"{n}. Sag {n}" for n in range(1, 5))
    told = "Bestyrelsen foreslog Tove Lund, som blev valgt af alle."
    text = f"Dagsorden:\n{agenda}\n\n" + "\n\n".join(
        f"Ad {n}. Sag {n}\n\n{told}" for n in range(1, 5)
    )
    assert [item.number for item in items(f"{text}\n\n1. Per Vang\n2. Ida Krog")] == [
        "1",
        "2",
        "3",
        "4",
    ]


def test_an_attachment_right_below_the_title() -> None:
    found = items(
        numbered("Intet.", "Intet.")
        + "\n\n3. Tilskud til en tur\nBilag 3a Ansøgning af 4. marts 2010\n\nUdsat."
    )
    assert (found[2].title, found[2].attachments) == (
        "Tilskud til en tur",
        ("Bilag 3a Ansøgning af 4. marts 2010",),
    )


def test_members_named_by_office_took_no_part() -> None:
    away = "Udvalgsmedlem Pia Lund og udvalgsmedlem Ole Bo deltog ikke i mødet."
    assert decision(items(numbered(f"Beslutning\n\nGodkendt.\n\n{away}"))[0]) == "Godkendt."


def test_those_elected_below_their_post() -> None:
    text = "Ida Krog og Per Vang blev genvalgt.\n\nSuppleanter blev:\n1. Ole Bo\n2. Pia Lund"
    assert decision(items(f"Ad 1. Valg\n\n{text}\n\nAd 2. Eventuelt\n\nIntet.")[0]) == (
        "Ida Krog og Per Vang blev genvalgt.\nSuppleanter blev:\n1. Ole Bo\n2. Pia Lund"
    )


def test_elections_line_by_line() -> None:
    text = "a. På valg til bestyrelsen var:\nIda Krog, F25 genvalgt\nPer Vang, F24 genvalgt\nb. På valg som suppleant var:\nOle Bo, F12 genvalgt"
    talk = "Der blev talt om vejen, som kommunen har lovet at gøre i stand igen inden vinteren."
    (chosen, _) = items(f"Ad 1. Valg\n\n{text}\n\nAd 2. Eventuelt\n\n{talk}")
    assert (decision(chosen) or "").split("\n")[:2] == text.split("\n")[1:3]
    assert (decision(chosen) or "").endswith("Ole Bo, F12 genvalgt")


def test_attachments_of_all_items_listed_at_the_end() -> None:
    minutes = numbered(
        "Bilag\nKort\n\nBeslutning\n\nGodkendt.", "Bilag\nBrev\n\nBeslutning\n\nUdsat."
    )
    listed = "\n\nBilagsliste\n\n1. Sag nummer 1\n   1. Kort (221/26)\n2. Sag nummer 2\n   1. Brev (224/26)\n"
    found = items(minutes + listed + "\nUnderskriftsblad\n\nTove Lund")
    assert [(item.number, item.attachments) for item in found] == [
        ("1", ("Kort",)),
        ("2", ("Brev",)),
    ]


def test_the_case_goes_on_below_a_list_of_attachments() -> None:
    text = "Bilag:\nBudget 2026\n\nTilskuddet er faldet bort, og foreningen mangler derfor 10.000 kr. i år\ntil lokaler.\n\nBeslutning\n\nGodkendt."
    assert items(numbered(text))[0].attachments == ("Budget 2026",)


def test_numbers_with_the_case_beside_them_over_the_title() -> None:
    cases = (
        "203.\nMEDDELELSER",
        "204.  J.nr. 1117/84\nTILSKUD TIL LEGESTUE",
        "205.  J.nr. 893/84\nNY VASKEMASKINE",
        "206.  J.nr. 914/84\nLEJE AF LOKALER",
    )
    text = "\n\n".join(f"{case}\n\nBeslutning:  Godkendt." for case in cases)
    found = read(HEAD + text).items
    assert [(i.number, i.title, i.case_numbers) for i in found] == [
        ("203", "MEDDELELSER", ()),
        ("204", "TILSKUD TIL LEGESTUE", ("1117/84",)),
        ("205", "NY VASKEMASKINE", ("893/84",)),
        ("206", "LEJE AF LOKALER", ("914/84",)),
    ]  # fmt: skip


def test_a_letter_behind_the_number() -> None:
    found = items("7 – Jagt\n\nGodkendt.\n\n7a – Mindesten\n\nUdsat.\n\n8 – Eventuelt\n\nIntet.")
    assert [item.number for item in found] == ["7", "7a", "8"]


def test_the_conclusion_ends_the_report() -> None:
    text = "Referat:\nPlanen blev drøftet.\n\nKonklusion: Planen sendes i høring i kommunerne."
    assert decision(items(numbered(text))[0]) == (
        "Planen blev drøftet.\nKonklusion: Planen sendes i høring i kommunerne."
    )


def test_what_is_recommended_where_two_parts_recommend() -> None:
    weighed = "Forvaltningens anbefaling\n\nTo veje er mulige, og den første er billigst."
    both = f"{weighed}\n\nIndstilling\n\nat vejen lukkes\n\nBeslutning\n\nGodkendt."
    assert [r.text for r in items(numbered(both))[0].recommendations] == ["at vejen lukkes"]
    alone = "Anbefaling\nForvaltningen anbefaler,\n\nat vejen lukkes\n\nBeslutning\n\nGodkendt."
    assert [r.text for r in items(numbered(alone))[0].recommendations] == ["at vejen lukkes"]


def test_motions_under_letters_of_their_own() -> None:
    text = (
        "Forslag A (Ole Bo): Vinterpladserne lodtrækkes.\n\nOle Bo trak derefter forslaget.\n\n"
        "Forslag B (bestyrelsen): § 9 ændres.\n\nForslaget blev ikke vedtaget."
    )
    assert decision(items(numbered(text))[0]) == (
        "Ole Bo trak derefter forslaget.\nForslaget blev ikke vedtaget."
    )


def test_news_told_by_members_decides_nothing() -> None:
    text = "Region Lund: Budgettet er vedtaget, og der er ikke ændringer.\n\nSandby: Den nye skole er taget i brug i august måned."
    assert decision(items(numbered(text))[0]) is None


def test_steps_told_in_sentences() -> None:
    text = "Tidligere politisk behandling\nForretningsudvalget indstillede den 16. maj 2017, at sagen sendes til vurdering.\n\nBeslutning\n\nTiltrådt."
    (step,) = items(numbered(text))[0].history
    assert (step.date, step.body) == ("2017-05-16", "Forretningsudvalget")


def test_dated_steps_right_below_their_heading() -> None:
    text = "Politisk behandling\nForretningsudvalget den 28. august 2012, pkt. 4:\nAnbefales.\n\nBeslutning\n\nGodkendt."
    (step,) = items(numbered(text))[0].history
    assert (step.date, step.body, step.text) == ("2012-08-28", "Forretningsudvalget", "Anbefales.")


def test_an_attachment_named_after_its_day_is_no_step() -> None:
    told = "Sagsfremstilling\n\nNaboerne har klaget over, at hegnet er sat uden for skellet."
    item = items(
        numbered(
            f"{told}\n\nBilag\nAfgørelse af 3. november 2022\nKlage\n\nBeslutning\n\nGodkendt."
        )
    )[0]
    assert item.attachments == ("Afgørelse af 3. november 2022", "Klage")
    assert item.history == ()
