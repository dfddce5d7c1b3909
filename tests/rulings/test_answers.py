"""Which points of a recommendation a decision answers, and how."""

from __future__ import annotations

import pytest

from referatsoeg.rulings import read

PLAIN = [("1", "godkender budgettet for 2026"), ("2", "tager status til efterretning")]
SHARED = [
    ("1", "godkender vagtplansskabelonen og adgangsreglerne"),
    ("2", "godkender kørselsordningen mellem byerne"),
    ("3", "drøfter, hvor langt byerne vil være forbundne i fælles indkøb"),
    ("4", "tager til efterretning, at tabet i år bæres af byerne"),
]
TARIFFS = [
    ("1", "Godkender prislisten for 2031"),
    ("2", "Giver formandskabet lov til at behandle senere priser"),
]
BUDGET = [
    ("1", "Tager budgettet for 2031 til efterretning"),
    ("2", "Over for KKR indstiller, at budgettet godkendes"),
    ("3", "Tager regnskabet for 2030 til efterretning"),
]
REPORT = [
    ("1", "Drøfter forslagene fra havnegruppen"),
    ("2", "Tager havnegruppens rapport til efterretning"),
    ("3", "Godkender, at forslagene føres ud i livet"),
]
FOUR = [(str(n), f"at punkt {n} i planen gennemføres") for n in range(1, 5)]
REPEATED = [("1", "at A opføres"), ("1", "at B opføres"), ("3", "at C opføres")]
LETTERS = [("3a", "at vejen lukkes"), ("3b", "at stien åbnes"), ("4", "at hegnet fjernes")]

TABLE = [
    ("Godkendt.", PLAIN, ["approved", "approved"]),
    ("Indstillingen blev godkendt.", PLAIN, ["approved", "approved"]),
    ("Byrådet godkendte Økonomiudvalgets indstilling.", PLAIN, ["approved", "approved"]),
    (
        "Udvalget anbefaler over for Byrådet, at administrationens indstilling godkendes.",
        PLAIN,
        ["recommended", "recommended"],
    ),
    ("Udsat.", PLAIN, ["postponed", "postponed"]),
    ("Sagen sendes tilbage til administrationen.", PLAIN, ["referred", "referred"]),
    ("1. Godkendt.\n2. Taget til efterretning.", PLAIN, ["approved", "noted"]),
    ("Byrådet godkendte indstillingen, og tog punkt 2 til efterretning.", PLAIN,
     ["approved", "noted"]),
    ("1.-3. anbefales.", FOUR, ["recommended"] * 3 + [None]),
    ("Ad 1. Godkendt.\nAd 4. Udsat.", FOUR, ["approved", None, None, "postponed"]),
    ("2. Godkendt.\n3. Anbefales.", FOUR, [None, "approved", "recommended", None]),
    ("1. Godkendt. 1. Ikke godkendt. 3. Udsat.", REPEATED, ["approved", "rejected", "postponed"]),
    ("3. Anbefales.\n4. Udsat.", LETTERS, ["recommended", "recommended", "postponed"]),
    ("Punkt 3a Anbefales.", LETTERS, ["recommended", None, None]),
    (
        "Vagtplanen og reglerne blev godkendt af Styregruppen.\n"
        "Kørselsordningen blev godkendt.\n"
        "Styregruppen bakkede op om de fælles indkøb.",
        SHARED,
        ["approved", "approved", "supported", None],
    ),
    (
        "Styregruppen godkendte priserne for Lyngen.\nStyregruppen besluttede, at godkende resten "
        "af prislisten for 2031.",
        TARIFFS,
        ["approved", None],
    ),
    ("Styregruppen tog orientering til efterretning.", BUDGET, ["noted", None, "noted"]),
    (
        "Havnegruppens rapport blev drøftet og taget til efterretning.\n"
        "Bo Bosen bemærkede, at kajen er vigtig.\nStyregruppen godkendte forslagene.",
        REPORT,
        ["discussed", "noted", "approved"],
    ),
    ("Udvalget drøftede oplægget.", [("1", "Drøfter oplægget om sti")], ["discussed"]),
    ("Pjecen blev godkendt.", [("1", "drøfter og godkender forslaget til pjece")], ["approved"]),
    ("Styregruppen bakkede op om forslaget.", [("1", "drøfter forslaget til dag")], ["supported"]),
    ("Fremsendes med ændringsforslaget fra F til Planudvalget.", PLAIN, ["referred", "referred"]),
    ("Ændringsforslaget blev forkastet.\nIndstillingen blev godkendt.", PLAIN,
     ["approved", "approved"]),
    ("Forslaget til budget blev godkendt.", PLAIN, ["approved", None]),
    ("Forslaget blev godkendt.", PLAIN, ["approved", "approved"]),
    ("Der var ikke tid til punktet.", PLAIN, [None, None]),
    ("Styregruppen bød velkommen til de nye medlemmer.", PLAIN, [None, None]),
    ("Godkendt.", [], []),
    ("Godkendt.", [(None, "at A opføres"), (None, "at B opføres")], ["approved", "approved"]),
    ("1. Godkendt.", [(None, "at A opføres"), (None, "at B opføres")], ["approved", None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "points", "expected"), TABLE)
def test_answers(text, points, expected):
    got = [None if a is None else str(a) for a in read(text, points).answers]
    assert got == expected
