"""General meetings of associations: elections, reports behind the minutes, recognised text."""

from __future__ import annotations

import pytest
from short_texts import decision, read

from referatsoeg.layouts import label
from referatsoeg.model.document import Document, Line
from referatsoeg.model.kinds import FileKind, Outcome
from referatsoeg.model.meeting import Meeting
from referatsoeg.structure import assemble

HEAD = "Grundejerforeningen Bakkelund\n\nReferat af generalforsamling den 20. februar 2023 kl. 20.00\n\n"


def test_numbers_that_were_misread_are_told_from_those_around_them() -> None:
    found = read(
        HEAD
        + "Il. Valg af dirigent\n- Ida Bo (Egevej 5) valgt til dirigent\n2 Bestyrelsens beretning\n"
        "- Formanden fortalte om året.\nåd. Årsregnskab for 2022.\n- Ingen spørgsmål.\n"
        "4. Indkomne forslag.\n- Nyt skilt. Forslaget blev vedtaget.\nJ. Fastsættelse af kontingent.\n"
        "- Stor enighed om at bibeholde kontingentet.\n6. Valg til bestyrelsen:\n"
        "På valg er Per Lind og Ole Dam, begge modtager genvalg.\n- Genvalg til de to ovennævnte\n"
        "7. Eventuelt\n- Tak for i aften.\n"
    ).items
    assert [item.number for item in found] == [str(n) for n in range(1, 8)]
    assert found[2].title == "Årsregnskab for 2022."
    outcomes = [item.decision.outcome if item.decision else None for item in found]
    assert (outcomes[0], outcomes[4]) == (Outcome.ELECTED, Outcome.APPROVED)
    assert decision(found[5]) == "- Genvalg til de to ovennævnte"
    assert outcomes[5] is Outcome.ELECTED


@pytest.mark.parametrize(
    "between",
    [
        "Sv. Formanden undersøger prisen.\n",  # no title of an item
        "Ol. Valg af festudvalg\nPå. Valg af vej\n",  # two lines for one missing number
        "9. Valg af dirigent\n",  # a number of its own that is not the one missing
    ],
)
def test_a_gap_stays_where_the_lines_do_not_fit(between: str) -> None:
    found = read(
        f"{HEAD}1. Valg af dirigent\nIda Bo blev valgt.\n2. Beretning\nGodkendt.\n{between}4. Eventuelt\nTak.\n"
    )
    assert "3" not in [item.number for item in found.items]


def test_those_up_for_election_were_not_therefore_present() -> None:
    meeting = read(
        HEAD + "Dagsorden:\nValg af dirigent\nValg af bestyrelsesmedlemmer og suppleanter:\n"
        "a. På valg til bestyrelsen:\nIda Bo, Egevej 5\nPer Lind, Egevej 7\n"
        "b. Suppleanter til bestyrelsen på valg:\nOle Dam, Egevej 9\n\n"
        "Ad 1: Valg af dirigent\nIda Bo blev valgt.\n\nAd 2: Valg af bestyrelsesmedlemmer og suppleanter\n"
        "Per Lind (genvalgt)\nOle Dam modtog ikke genvalg. I stedet blev Lis Krog valgt.\n"
    )
    assert meeting.attendance == ()
    election = meeting.items[1].decision
    assert election is not None
    assert [r.subject for r in election.rulings] == ["Per Lind", "Lis Krog"]


def test_an_election_is_the_lines_that_tell_who_was_elected() -> None:
    (item,) = read(
        HEAD + "1. Valg til bestyrelsen\n"
        "På valg er Ida Bo og Per Lind, modtager genvalg. Nyt medlem vælges.\n"
        "- Ida Bo og Per Lind var på valg. Per ønskede ikke genvalg. Ida Bo blev genvalgt.\n\n"
        "Der blev spurgt til vejen.\n\nBestyrelsen foreslog Ole Dam. Ole Dam blev valgt.\n\n"
        "- Lis Krog blev genvalgt som suppleant\n"
    ).items
    assert (decision(item) or "").split("\n") == [
        "- Ida Bo og Per Lind var på valg. Per ønskede ikke genvalg. Ida Bo blev genvalgt.",
        "Bestyrelsen foreslog Ole Dam. Ole Dam blev valgt.",
        "- Lis Krog blev genvalgt som suppleant",
    ]


def test_a_count_of_votes_is_shown_without_guessing_its_result() -> None:
    (item,) = read(
        HEAD + "1. Kontingent\nBestyrelsen foreslår 500 kr.\n"
        "Der var flere spørgsmål.\nDer blev stemt om forslaget: JA = 28 - NEJ = 1\n"
    ).items
    assert item.decision is not None
    assert item.decision.text == "Der blev stemt om forslaget: JA = 28 - NEJ = 1"
    assert item.decision.outcome is Outcome.UNCLEAR
    assert [(v.side, v.count) for v in item.decision.votes] == [("for", 28), ("against", 1)]


def test_a_title_before_text_on_its_own_line() -> None:
    items = read(
        HEAD + "1. Valg af dirigent\nIda Bo blev valgt.\n2. Beretning\nGodkendt.\n"
        "3. Indkomne forslag. Bestyrelsen foreslår at udvide bestyrelsen fra 5 til 6 medlemmer.\n"
        "Per forklarede hvorfor. Det giver en bedre fordeling af arbejdet i foreningen.\n"
        "Ole spurgte til suppleanterne.\n4. Eventuelt\nTak.\n"
    ).items
    assert items[2].title == "Indkomne forslag."
    assert items[2].sections[0].text.startswith("Bestyrelsen foreslår at udvide")


def test_a_day_without_its_year_is_no_part_of_the_name() -> None:
    meeting = read(
        "Grundejerforeningen Bakkelund\nReferat af generalforsamling Mandag den 20. februar kl. 20.00\n\n"
        "1. Valg af dirigent\nIda Bo blev valgt.\n2. Eventuelt\nTak.\n"
    )
    assert (meeting.body, meeting.date) == ("Generalforsamling", None)


REPORT = "Bakkelund\nFormandens beretning til generalforsamlingen\nVi fik svar fra kommunen:\n1. Kloakken er for lille.\n2. Vejen bliver lagt om.\nBestyrelsen besluttede at klage.\n"


def test_a_report_behind_the_signed_minutes_holds_no_items() -> None:
    minutes = "1. Valg af dirigent\nIda Bo blev valgt.\n2. Eventuelt\nTak for i aften.\nReferent: Per Lind\nDirigent/Ida Bo:\n"
    signed = _paged(HEAD + minutes, REPORT)
    assert [item.title for item in signed.items] == ["Valg af dirigent", "Eventuelt"]
    assert [p.name for p in signed.attendance] == ["Per Lind", "Ida Bo"]
    unsigned = minutes.replace("Referent: Per Lind\nDirigent/Ida Bo:\n", "")
    assert len(_paged(HEAD + unsigned, REPORT).items) >= len(signed.items)


def _paged(*pages: str) -> Meeting:
    numbered = [(number, line) for number, page in enumerate(pages, 1) for line in page.split("\n")]
    lines = tuple(
        Line(number=place, page=page, text=text) for place, (page, text) in enumerate(numbered, 1)
    )
    document = Document(
        path="test.pdf", kind=FileKind.PDF, sha256="0" * 64, pages=len(pages), lines=lines
    )
    return assemble(document, label(document).blocks).meetings[0]


def test_misread_numbers_behind_the_word_point() -> None:
    found = read(
        HEAD
        + "Punkt l  Valg af dirigent\nIda Bo valgt.\n\nPunkt 2  Stemmetællere\nPer Lind valgt.\n\n"
        "Punkt å  Bestyrelsens beretning\nGodkendt.\n\nPunkt 4  Eventuelt\nTak.\n"
    ).items
    assert [(item.number, item.title) for item in found] == [
        ("1", "Valg af dirigent"),
        ("2", "Stemmetællere"),
        ("3", "Bestyrelsens beretning"),
        ("4", "Eventuelt"),
    ]


TITLES = ["Valg af dirigent", "Udvalgets beretning", "Regnskab og budget", "Kontingenter"]
TOLD = [
    "Ida Bo blev valgt.",
    "Per læste op.\n\nBeretningen blev enstemmigt godkendt.",
    "Regnskabet blev godkendt.",
    "Uændret.",
]


@pytest.mark.parametrize("colon", ["", ":"])
def test_titles_without_numbers_that_stand_alone(colon: str) -> None:
    agenda = "\n".join(["Dagsorden", *TITLES, "Evt."])
    told = "\n\n".join(
        f"{title}{colon}\n\n{text}" for title, text in zip(TITLES, TOLD, strict=True)
    )
    items = read(f"{HEAD}{agenda}\n\n{told}\n\nEvt.\n\nTak for i aften.\n").items
    assert [item.title.rstrip(":") for item in items] == [*TITLES, "Evt."]
    assert decision(items[1]) == "Beretningen blev enstemmigt godkendt."
    assert [item.number for item in items] == [None] * 5


def test_each_motion_under_an_item_has_its_result() -> None:
    (item,) = read(
        HEAD + "1. Indkomne forslag\n\na. Bestyrelsen foreslår at købe en traktor.\n\n"
        "Nogle ville hellere blive ved gartneren.\n\nFor: 19\n\nImod: 6\n\n"
        "Forslaget er dermed vedtaget med 19 stemmer.\n\nb. Ida Bo foreslår en bom.\n\n"
        "Naboens bom er godkendt af kommunen.\n\nForslaget faldt.\n"
    ).items
    assert (decision(item) or "").split("\n") == [
        "For: 19", "Imod: 6", "Forslaget er dermed vedtaget med 19 stemmer.", "Forslaget faldt.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "present"),
    [
        (
            "Fra bestyrelsen deltog Lone Bæk (formand), Per Thue Holm (næstformand), Amina Salem og\n"
            "Niels Krag. Afbud fra Vibeke Sonne. Administrator Claus Ryd fra Byhus Administration\n"
            "deltog ligeledes.",
            {"Lone Bæk": "present", "Per Thue Holm": "present", "Amina Salem": "present",
             "Niels Krag": "present", "Vibeke Sonne": "excused"},
        ),
        (
            "Der var mødt 52 medlemmer. Fra bestyrelsen: Vagn Riis (formand), Dorthe Hammer\n"
            "(kasserer) og Elin Nygård. Ikke mødt: Bent Sølling. Fra museet deltog\n"
            "museumsleder Margit Thorsø.",
            {"Vagn Riis": "present", "Dorthe Hammer": "present", "Elin Nygård": "present",
             "Bent Sølling": "absent", "Margit Thorsø": "present"},
        ),
    ],
)  # fmt: skip
def test_sentences_behind_a_list_of_the_board(told: str, present: dict[str, str]) -> None:
    meeting = read(
        f"{HEAD}{told}\n\n1. Valg af dirigent\n\nIda Bo blev valgt.\n\n2. Eventuelt\n\nTak.\n"
    )
    found = {person.name: str(person.status) for person in meeting.attendance}
    assert found.items() >= present.items()
