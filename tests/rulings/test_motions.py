"""Motions of members on the way to a decision: what falls, what is carried, what it does."""

from __future__ import annotations

import pytest

from referatsoeg.rulings import decides, outcome_of, read

MOTIONS = [
    (
        "Lotte Aagesen (F) foreslog, at huset får to etager.\nFor forslaget stemte F og B (5). "
        "Imod stemte A, V og O (20). Forslaget bortfaldt dermed.\nPlanen blev derefter vedtaget.",
        "approved",
    ),
    (
        "Mads Kjær (C) stillede ændringsforslag om, at sagen udsættes.\n"
        "Dette forslag blev forkastet med 2 stemmer mod 8.\nIndstillingen blev godkendt.",
        "approved",
    ),
    (
        "Else Friis Lund foreslog på vegne af Venstre, at hegnet males.\nForslaget er dermed "
        "forkastet.\nForvaltningens forslag anbefales herefter til Byrådet.",
        "recommended",
    ),
    (
        "Ib Ibsen (A) foreslog at udsætte sagen. Forslaget blev enstemmigt vedtaget.",
        "postponed",
    ),
    (
        "V foreslog sagen tilbagesendt til Teknisk Udvalg. Forslaget blev vedtaget.",
        "referred",
    ),
    ("Et forslag om at udsætte sagen blev vedtaget med 4 stemmer mod 3.", "postponed"),
    (
        "Et forslag om at udsætte sagen blev forkastet. Indstillingen blev godkendt.",
        "approved",
    ),
    (
        "F stillede følgende ændringsforslag:\n“at gebyret bortfalder.”\nÆndringsforslaget blev "
        "vedtaget.\nDen således ændrede indstilling blev godkendt med 5 stemmer mod 1.",
        "approved_with_changes",
    ),
    (
        "Ændringsforslaget er dermed vedtaget, og forslaget fra Ø bortfaldt.",
        "approved_with_changes",
    ),
    (
        "Borgmesteren foreslog, at § 4 udgår. Indstillingen blev med denne ændring godkendt.",
        "approved_with_changes",
    ),
    (
        "Ea Dam foreslog, at salen bevares. Forslaget blev vedtaget. Salen nedrives dermed ikke.",
        "rejected",
    ),
    ("Ea Dam foreslog, at salen bevares. Forslaget blev vedtaget.", "approved"),
    (
        "Kontingentet forhøjes til 400 kr. Jens Bro foreslog også et gebyr; forslaget opnåede "
        "ikke tilslutning.",
        "approved",
    ),
]

OTHERS = [
    (
        "Forretningsudvalget indstillede, at der gives 3 mio. kr.\nRegionsrådet fulgte "
        "Forretningsudvalgets indstilling.",
        "approved",
    ),
    (
        "Den ene halvdel af udvalget anbefalede model 1.\nDen anden halvdel anbefalede model 2.\n"
        "Da stemmerne stod lige, oversendes sagen til Byrådet uden anbefaling.",
        "referred",
    ),
    (
        "Amtsraadet har bevilget 600 Kr. under Forudsætning af en bred Bro. Skrivelsen toges til "
        "Efterretning.",
        "noted",
    ),
    (
        "Orienteringen blev taget til efterretning, og udvalget besluttede, at der holdes "
        "borgermøde.",
        "approved",
    ),
    ("Udvalget anbefalede indstillingen. Venstre tog forbehold. Bo Bo var fraværende.",
     "recommended"),
    ("Overskuddet er på 1,7 mio. kr. Bestyrelsen tog redegørelsen til efterretning.", "noted"),
    ("Rådet bakkede op om planen. Bemærkninger kan sendes til Lis inden den 1. maj.", "supported"),
    ("1. Skolen får nyt tag.\n2. Rapporten drøftes i maj.\nTaget til efterretning.", "noted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOTIONS + OTHERS)
def test_what_is_moved_or_told_yields_to_the_matter(text, expected):
    assert str(outcome_of(text)) == expected


def test_votes_on_a_motion_are_read():
    votes = read("For forslaget stemte 3 (A og F). Imod dette forslag stemte 4 (V og O).").votes
    assert [(v.side, v.parties) for v in votes] == [
        ("for", ("A", "F")),
        ("against", ("V", "O")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bygherren er indforstået med, at hegnet flyttes.",
        "Borgeren ser positivt på planen.",
        "Beboerne vil muligvis takke nej til flytningen.",
        "Udgifterne fordeles således: tag 2 mio. kr., vinduer 1 mio. kr.",
        "Merudgiften vil indgå i de kommende budgetopfølgninger.",
        "Projekterne vil da afvente en samlet plan.",
        "Programmet kan sendes i udbud til foråret.",
        "Helhedsplanen peger på en løsning med to bassiner.",
        "Borgerne anvises boliger efter anciennitet.",
    ],
)
def test_what_a_case_tells_is_no_ruling(text):
    assert not decides(text)
