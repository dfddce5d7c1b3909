"""Rulings with subjects and numbers, votes, dissent and what a paragraph decides."""

from __future__ import annotations

import pytest

from referatsoeg.model.meeting import Dissent, Vote
from referatsoeg.rulings import decides, read

TARIFFS = (
    "Tove Tovesen indledte med årets prisliste.\n"
    "Om botilbuddet Lyngen har Prisgruppen oplyst, at et regneark ikke var vedlagt i første omgang. "
    "Strandby Kommune har siden fremsendt nye tal.\n"
    "Den Fælles Styregruppe godkendte priserne for Lyngen.\n"
    "De første priser fra Strandby Kommune kunne Prisgruppen ikke anbefale.\n"
    "Bo Bosen bemærkede, at priserne sidste år blev godkendt på samme grundlag.\n"
    "Den Fælles Styregruppe godkendte priserne for Strandby Kommune.\n"
    "Den Fælles Styregruppe besluttede efter en afstemning, at godkende resten af prislisten."
)


def test_each_tariff_group_is_a_ruling_with_its_subject():
    reading = read(TARIFFS)
    assert [(str(r.outcome), r.subject) for r in reading.rulings] == [
        ("approved", "priserne for Lyngen"),
        ("approved", "priserne for Strandby Kommune"),
        ("approved", "resten af prislisten"),
    ]
    assert not reading.mixed


NUMBERED = [
    ("1.-3. Anbefales.", [("recommended", ("1", "2", "3"))]),
    ("1-2 anbefales", [("recommended", ("1", "2"))]),
    ("4. -6. Godkendt.", [("approved", ("4", "5", "6"))]),
    ("1, 2 og 3 anbefales med bemærkning.", [("recommended", ("1", "2", "3"))]),
    ("1.-2. a og b. Anbefales", [("recommended", ("1", "2a", "2b"))]),
    ("1A anbefales.", [("recommended", ("1a",))]),
    (
        "Punkt 1. Anbefales.\nPunkt 3a Anbefales.",
        [("recommended", ("1",)), ("recommended", ("3a",))],
    ),
    ("Ad 1-2.\nGodkendt.", [("approved", ("1", "2"))]),
    ("Pkt. 3 blev taget til efterretning.", [("noted", ("3",))]),
    ("Vedrørende punkt 1-2: Godkendt.", [("approved", ("1", "2"))]),
    ("1) Godkendt\n2) Udsat", [("approved", ("1",)), ("postponed", ("2",))]),
    ("1. Godkendt 2. Udsat", [("approved", ("1",)), ("postponed", ("2",))]),
    (
        "1 Godkendt 2a Kan ikke godkendes 2b Godkendt 3 Bortfalder 4. Taget til efterretning",
        [
            ("approved", ("1",)),
            ("rejected", ("2a",)),
            ("approved", ("2b",)),
            ("rejected", ("3",)),
            ("noted", ("4",)),
        ],
    ),
    (
        "1. Godkendt. 1. Godkendt. 3. Udsat.",
        [("approved", ("1",)), ("approved", ("1",)), ("postponed", ("3",))],
    ),
    (
        "Byrådet godkendte indstillingspunkt 3, 4 og 9.",
        [("approved", ("3", "4", "9"))],
    ),
    (
        "Udvalget anbefaler over for Byrådet,\n1. at kajen repareres.\n2. at skuret fjernes.",
        [("recommended", ("1",)), ("recommended", ("2",))],
    ),
    (
        "Udvalget tog status til efterretning og godkendte planen for 2027.",
        [("noted", ()), ("approved", ())],
    ),
    (
        "Udvalget kan ikke anbefale punkt 1, men anbefaler i stedet model B.",
        [("rejected", ("1",)), ("recommended", ())],
    ),
    ("Formanden bød velkommen. Godkendt den 3. maj.", [("approved", ())]),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERED)
def test_rulings_and_their_numbers(text, expected):
    assert [(str(r.outcome), r.recommendations) for r in read(text).rulings] == expected


SUBJECTS = [
    ("Godkendt.", None),
    ("Kørselsordningen blev godkendt.", "Kørselsordningen"),
    ("Vagtplanen og priserne blev godkendt af Styregruppen.", "Vagtplanen og priserne"),
    ("Styregruppen tog redegørelsen til efterretning.", "redegørelsen"),
    ("Styregruppen bakkede op om forslaget til temadag.", "forslaget til temadag"),
    ("Byrådet godkendte budgettet med 12 stemmer mod 3.", "budgettet"),
    ("Med stemmerne 12 for og 3 imod godkendte Byrådet budgettet.", "budgettet"),
    ("Udvalget anbefaler over for Byrådet, at budgettet godkendes.", "budgettet"),
    ("Udvalget besluttede at udsætte lokalplanen.", "lokalplanen"),
    ("Taksten for Lyngen blev godkendt, idet den rundes ned.", "Taksten for Lyngen"),
    ("Udvalget drøftede planen og bemærkede følgende:", "planen"),
    ("Som dirigent blev valgt Ib Holm, som takkede for valget.", "Ib Holm"),
    ("Udvalget foreslår Byrådet, at prisen hæves.", "prisen hæves"),
    ("Lederen orienterede om tallene, som blev taget til efterretning.", None),
    ("I stedet blev Ib Holm, Egevej 9 valgt til bestyrelsen.", "Ib Holm, Egevej 9"),
    ("Desuden er Ib Holm valgt som suppleant", "Ib Holm"),
    ("- Ida Lund og Bo Vang blev genvalgt", "Ida Lund og Bo Vang"),
    ("Ib Holm, Egevej 31 (genvalgt)", "Ib Holm, Egevej 31"),
    ("Bestyrelsen foreslog Ib Erik Holm, som blev valgt.", "Ib Erik Holm"),
    ("Kassereren gennemgik regnskabet, som blev godkendt og er vedlagt som bilag.", "regnskabet"),
    ("Ida Lund og Bo Vang forsætter begge som suppleanter.", "Ida Lund og Bo Vang"),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_subject(text, expected):
    assert read(text).rulings[0].subject == expected


MIXED = [
    ("1. Godkendt. 2. Ikke godkendt.", True),
    ("1.-3. Anbefales.\n4. Anbefales ikke.", True),
    ("1. Godkendt. 2. Godkendt.", False),
    ("1. Taget til efterretning. 2. Godkendt.", False),
    ("Et ændringsforslag fra F blev forkastet.\nIndstillingen blev godkendt.", False),
]


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_mixed(text, expected):
    assert read(text).mixed is expected


def _vote(side, count=None, parties=(), names=()):
    return Vote(side=side, count=count, parties=tuple(parties), names=tuple(names))


VOTES = [
    (
        "Med stemmerne 20 for og 1 imod godkendte Byrådet indstillingen.\n"
        "For stemte: (V), (A), Ib Ibsen (UP) og (F).\nImod stemte: (Ø).",
        [_vote("for", 20, "VAF", ["Ib Ibsen"]), _vote("against", 1, "Ø")],
    ),
    (
        "Indstillingen blev godkendt med 42 stemmer mod 4. 8 medlemmer undlod at stemme.",
        [_vote("for", 42), _vote("against", 4), _vote("abstained", 8)],
    ),
    ("Godkendt.\nImod stemte: Ø\nUndlod: C og M",
     [_vote("against", None, "Ø"), _vote("abstained", None, "CM")]),
    ("Anbefales.\n(Ø) stemmer imod.\n(A) undlader.",
     [_vote("against", None, "Ø"), _vote("abstained", None, "A")]),
    (
        "Anbefales.\nBo Bosen (A) og Ane Anesen (Ø) undlod at tage stilling.",
        [_vote("abstained", None, (), ["Bo Bosen", "Ane Anesen"])],
    ),
    (
        "Vedtaget med 38 stemmer for (A, V, SF) og 2 imod (O).",
        [_vote("for", 38, ["A", "V", "SF"]), _vote("against", 2, "O")],
    ),
    (
        "For stemte A og Ø, i alt 8. Imod stemte V, O og F, i alt 13. Forslaget faldt.",
        [_vote("for", 8, "AØ"), _vote("against", 13, "VOF")],
    ),
    ("A stemmer for og V stemmer imod.", [_vote("for", None, "A"), _vote("against", None, "V")]),
    (
        "Imod stemte Socialdemokratiet med bemærkning om, at V ikke blev hørt.",
        [_vote("against", None, ["Socialdemokratiet"])],
    ),
    ("For stemte:\nBo Bosen (V) og Ane Anesen (A)\nImod stemte: ingen",
     [_vote("for", None, (), ["Bo Bosen", "Ane Anesen"]), _vote("against", 0)]),
    ("Der blev stemt: JA = 28 - NEJ = 1", [_vote("for", 28), _vote("against", 1)]),
    ("Udvalget undlod at tage stilling.", []),
    ("Budgettet på 4 mod 3 mio. kr. sidste år blev godkendt.", []),
    ("Godkendt.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VOTES)
def test_votes(text, expected):
    assert list(read(text).votes) == expected


DISSENTS = [
    ("Anbefales.\nBo Bosen (X) tog forbehold.", ["Bo Bosen (X)"]),
    ("Tiltrådt.\nPer Persen (O) kunne ikke tiltræde takststigningen.", ["Per Persen (O)"]),
    ("Godkendt.\nVenstre ønskede tilført protokollen, at prisen er for høj.", ["Venstre"]),
    ("Godkendt. Ane Anesen (F) erklærede sig inhabil og deltog ikke i sagens behandling.",
     ["Ane Anesen (F)"]),
    ("Vedtaget.\nUdvalgsmedlem Ib Ibsen (SF) tager forbehold.", ["Ib Ibsen (SF)"]),
    ("Et mindretal bestående af Bo Bosen kunne ikke tiltræde indstillingen.",
     ["Et mindretal bestående af Bo Bosen"]),
    ("Udvalget kan ikke tiltræde indstillingen.", []),
    ("Godkendt.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DISSENTS)
def test_dissent(text, expected):
    assert [d.who for d in read(text).dissent] == expected


def test_dissent_keeps_the_words():
    said = "Bo Bosen (X) tog forbehold for punkt 2."
    assert read(f"Anbefales.\n{said}").dissent == (Dissent(who="Bo Bosen (X)", text=said),)


DECIDES = [
    ("Udvalget godkendte planen.", True),
    ("Regnskabet blev vedtaget.", True),
    ("Ib Ibsen blev genvalgt.", True),
    ("Beretningen blev taget til efterretning.", True),
    ("Formanden bød velkommen og gennemgik planen for året.", False),
    ("Der blev spurgt til parkering ved hallen.", False),
    ("Karen ønskede ikke genvalg.", False),
    ("Udvalget drøftede planen.", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), DECIDES)
def test_decides(text, expected):
    assert decides(text) is expected
