"""Decisions in more than one step: what was put off before, motions on the way, a no and its reason."""

from __future__ import annotations

import pytest

from referatsoeg.rulings import outcome_of, read


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        # told of an earlier meeting, ruled on today
        ("Sagen blev udsat på mødet den 3. maj 2010 og genoptages hermed.\nUdvalget tiltræder indstillingen.", "approved"),
        ("Sagen blev udsat på mødet den 3. maj 2010.", "postponed"),
        ("Udvalget ønsker en ny beregning og tager sagen op igen på mødet i juni.", "postponed"),
        ("Der er ikke grundlag for at tage stilling i dag.", "postponed"),
        ("Udvalget drøftede svarene. Der var enighed om, at emnet tages op på dialogmødet med skolerne.", "discussed"),
        # what fell on the way
        ("Ida Borg (F) stillede forslag om, at prisen sættes ned.\nFor stemte F (2). Imod stemte A, V og C. Forslaget er dermed faldet.\n"
         "Byrådet besluttede derefter at sende sagen tilbage til Teknikudvalget.", "referred"),
        ("Ændringsforslag fra F om at afsætte 2 mio. kr.: For stemte F (2). Imod stemte 9. Forkastet.\n"
         "Økonomiudvalgets indstilling blev derefter vedtaget med 9 stemmer mod 2.", "approved"),
        ("Ad a: Godkendt.\nAd b: Per Dam foreslog, at prisen sættes til 90 kr. Forslaget vedtoges med 4 stemmer.", "approved"),
        ("Ida Borg frafaldt kravet om en frist, og forslaget blev herefter vedtaget enstemmigt.", "approved"),
        ("Dirigenten afviste forslaget, da det var kommet for sent.", "rejected"),
        ("Det af V stillede ændringsforslag om, at prisen fastholdes på 205 kr., blev forkastet med 18 stemmer mod 29.\n"
         "Indstillingen blev herefter godkendt.", "approved"),
        ("Et ændringsforslag fra V om, at højden nedsættes fra 40 til 30, blev sat til afstemning.\n"
         "Ændringsforslaget bortfaldt dermed. Udvalgets indstilling blev herefter godkendt med 6 stemmer mod 4.", "approved"),
        ("Punktet venter til mødet i juni.", "postponed"),
        ("Spørgsmaalet om elektrisk Lys henstaar til næste Møde.", "postponed"),
        ("Ændringsforslag 3 fra A og V (tekniske ændringer): Vedtaget med 6 stemmer mod 1.\n"
         "Budgettet som ændret ved ændringsforslag 3 blev herefter vedtaget.", "approved_with_changes"),
        ("Rådet vedtog,\nat godkende bevillingerne, dog således at den ene nedsættes.",
         "approved_with_changes"),
        ("Et flertal på 4 (V, C og B) stemte for at sende begge planer i offentlig høring i 8 uger.", "referred"),
        ("Nygaard begærede Nedsættelse med 1,200 Kr. Sogneraadet fandt ikke Anledning til at ændre Ansættelsen.", "rejected"),
        ("Bestyrelsen foreslog en stigning til kr. 1.000 pr. medlem Stigningen blev vedtaget", "approved"),
        # a no that only leads to a proposal, and a no that stays
        ("Økonomiudvalget kan ikke følge Havneudvalgets anbefaling og indstiller til Byrådet, at lauget får 10.000 kr.", "recommended"),
        ("Et flertal (V og O) kan ikke følge indstillingen, men meddeler dispensation på vilkår af, at hækken bevares.", "approved"),
        ("Udvalget følger ikke forvaltningens indstilling og meddeler dispensation.", "approved"),
        ("Udvalget følger ikke forvaltningens indstilling og meddeler afslag.", "rejected"),
        ("Udvalget anbefalede over for rådet, at borgerforslaget ikke imødekommes.", "rejected"),
        ("Der kunne ikke opnås enighed om forslaget, og KKR kan derfor ikke anbefale ordningen.", "rejected"),
        ("Aftalen forlænges ikke, men spejderne får lov at gøre året ud.", "rejected"),
        ("Udvalget ser ikke mulighed for at dække udgiften og kan derfor ikke imødekomme ansøgningen.", "rejected"),
        ("Udvalget fulgte ikke indstillingen og bevilgede 95.000 kr.", "approved"),
        ("Andragendet toges saaledes ikke til Følge.", "rejected"),
        ("Indstillingen tiltrådt. Anmodningen afvises dermed.", "rejected"),
        ("Anbefalingen blev tiltrådt, og rådet meddelte dermed afslag på ansøgningen.", "rejected"),
        # approvals with changes, and without
        ("Godkendt.\nFormanden oplyste, at punkt 6 er taget af dagsordenen.", "approved_with_changes"),
        ("Model B blev dermed godkendt med de nævnte ændringer.", "approved_with_changes"),
        ("Udvalget bevilger 12.000 kr. Det ansøgte beløb til inventar kan ikke imødekommes.", "approved_with_changes"),
        ("Der ydes klubben et lån på 40.000 kr. Ansøgningen om tilskud til driften kan ikke imødekommes.", "approved"),
        ("Udvalget drøftede udkastet og sendte det tilbage til administrationen.", "referred"),
        ("Engby: Ny leder af plejehjemmet er tiltrådt den 1. november.", "none"),
    ],
)  # fmt: skip
def test_what_it_came_to(text: str, outcome: str) -> None:
    assert outcome_of(text).value == outcome


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [
        ("Udvalget følger anbefalingen.", "rejected"),
        ("Direktørens forslag godkendt, da behovet ikke er dokumenteret.", "rejected"),
        ("Administrationens indstilling kunne ikke tiltrædes.\nUdvalget anbefaler, at der gives støtte i to år.", "recommended"),
    ],
)  # fmt: skip
def test_a_recommendation_to_refuse(decision: str, outcome: str) -> None:
    assert read(decision, [(None, "at ansøgningen ikke imødekommes.")]).outcome.value == outcome
