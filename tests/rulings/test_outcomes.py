"""What single decisions came to: a table of invented sentences, family by family."""

from __future__ import annotations

import pytest

from referatsoeg.rulings import outcome_of

SHORT = [
    ("Godkendt.", "approved"),
    ("godkendt", "approved"),
    ("Godkendes", "approved"),
    ("Tiltrådt.", "approved"),
    ("Vedtaget.", "approved"),
    ("Enstemmigt tiltrådt.", "approved"),
    ("Enstemmigt vedtaget uden bemærkninger.", "approved"),
    ("Indstillingen blev godkendt.", "approved"),
    ("Indstillingen tiltrådt.", "approved"),
    ("Indstillingen følges.", "approved"),
    ("Godkendt som indstillet.", "approved"),
    ("Tiltrådt som indstillet.", "approved"),
    ("1. Godkendt 2. Godkendt", "approved"),
    ("Planudvalget godkendte administrationens indstilling.", "approved"),
    ("Udvalget besluttede, at stien skal asfalteres til foråret.", "approved"),
    ("Et enigt byråd vedtog at yde garantien.", "approved"),
    ("Et flertal i udvalget kunne tiltræde indstillingen.", "approved"),
    ("Udvalget kunne enstemmigt tiltræde indstillingen.", "approved"),
    ("Referatet blev godkendt uden bemærkninger.", "approved"),
    ("Imødekommet.", "approved"),
    ("Godkendt med bemærkning om, at hegnet males grønt.", "approved_with_changes"),
    ("Godkendt, idet taksten rundes ned til 300 kr.", "approved_with_changes"),
    ("Godkendt - dog flyttes punkt 4 til næste møde.", "approved_with_changes"),
    ("Godkendt med den ændring, at åbningstiden bliver kl. 8.", "approved_with_changes"),
    ("Godkendt med følgende tilføjelser:\n• Bænke ved søen", "approved_with_changes"),
    ("Indstillingen blev godkendt med nedenstående input", "approved_with_changes"),
    ("Godkendt.\nMed den bemærkning, at sagen evalueres til maj.", "approved_with_changes"),
    ("1.-2. Godkendt\nIdet udvalget ønsker status til maj.", "approved_with_changes"),
    ("Udvalget godkendte indstillingen med justeringer i bilag 2.", "approved_with_changes"),
    ("Anbefales.", "recommended"),
    ("Anbefales godkendt.", "recommended"),
    ("1.-6. anbefales.", "recommended"),
    ("1-2 anbefales", "recommended"),
    ("Ad 1-3.\nAnbefales.", "recommended"),
    ("Udvalget anbefaler over for Byrådet, at kajen repareres.", "recommended"),
    ("Udvalget anbefalede pkt. 1 og 2 over for regionsrådet.", "recommended"),
    ("Udvalget indstiller til Byrådet, at taksten godkendes.", "recommended"),
    ("Planudvalget anbefaler, at Byrådet ikke godkender punkt 2.", "recommended"),
    ("Økonomiudvalget anbefaler, at punkt 1 tages til efterretning.", "recommended"),
    ("Tages til efterretning.", "noted"),
    ("Taget til efterretning.", "noted"),
    ("Til efterretning.", "noted"),
    ("Orienteringen blev taget til efterretning.", "noted"),
    ("Udvalget tog redegørelsen fra havnemesteren til efterretning.", "noted"),
    ("Orienteringen tages til efterretning, idet udvalget ønsker en status.", "noted"),
    ("Udvalget blev orienteret.", "noted"),
    ("Drøftet.", "discussed"),
    ("Drøftet og taget til efterretning.", "discussed"),
    ("Udvalget drøftede de tre modeller for svømmehallen.", "discussed"),
    ("Temamødet blev drøftet, og udvalget ønsker en opfølgning.", "discussed"),
    ("Formanden orienterede om:\n• Nyt tag på hallen\n• Besøg fra Norge", "discussed"),
    ("Udsat.", "postponed"),
    ("Sagen udsættes til næste møde.", "postponed"),
    ("Sagens behandling udsat.", "postponed"),
    ("Punktet blev udskudt til mødet i maj.", "postponed"),
    ("Sagens behandling blev udsat i byrådets møde den 3. maj 1995.", "postponed"),
    ("Udvalget besluttede at udsætte sagen.", "postponed"),
    ("Byrådet besluttede, at sagen udsættes til juni.", "postponed"),
    ("Ikke godkendt.", "rejected"),
    ("Forkastet.", "rejected"),
    ("Forslaget blev forkastet med 12 stemmer mod 9.", "rejected"),
    ("Indstillingen kan ikke tiltrædes.", "rejected"),
    ("Udvalget kan ikke tiltræde indstillingen.", "rejected"),
    ("Udvalget kan, over for Byrådet, ikke anbefale, at halvtaget opføres.", "rejected"),
    ("Afvist.", "rejected"),
    ("1.-2. Anbefales ikke.", "rejected"),
    ("Forslaget faldt.", "rejected"),
    ("Forslaget bortfaldt.", "rejected"),
    ("Indstillingen bortfalder", "rejected"),
    ("Der gives afslag.", "rejected"),
    ("Udvalget besluttede, at der ikke etableres en ny rute.", "rejected"),
    ("Udvalget besluttede at afvise ansøgningen.", "rejected"),
    ("Udvalget ønsker ikke, at planen sendes videre.", "rejected"),
    ("Henvist til Kulturudvalget.", "referred"),
    ("Fremsendes til Økonomiudvalget.", "referred"),
    ("Sagen sendes tilbage til administrationen med henblik på nye tal.", "referred"),
    ("Byrådet sendte sagen til realitetsbehandling i Planudvalget.", "referred"),
    ("Sendes i høring.", "referred"),
    ("Sagen oversendes til budgetforhandlingerne.", "referred"),
    ("Udvalget besluttede at sende sagen tilbage til forvaltningen.", "referred"),
    ("Bo Bosen (X) blev valgt som formand.", "elected"),
    ("Bo Bosen og Ane Anesen blev genvalgt.", "elected"),
    ("Udvalget udpegede Ib Ibsen til følgegruppen.", "elected"),
    ("Udvalget pegede på Ib Ibsen som formand.", "elected"),
    ("Ane Anesen indtræder i stedet for Bo Bosen.", "elected"),
    ("Udvalget godkendte Ane Anesen (X) som ny næstformand.", "elected"),
    ("Udgår.", "withdrawn"),
    ("Punktet udgik.", "withdrawn"),
    ("Sagen taget af dagsordenen.", "withdrawn"),
    ("Forslaget blev trukket tilbage af forslagsstilleren.", "withdrawn"),
    ("Ingen bemærkninger.", "no_remarks"),
    ("Ingen.", "no_remarks"),
    ("Intet.", "no_remarks"),
    ("Intet at berette.", "no_remarks"),
    ("Der var intet at orientere om.", "no_remarks"),
    ("Beslutning ikke frigivet.", "withheld"),
    ("Se papirsag", "withheld"),
    ("Styregruppen bakkede op om forslaget til temadag.", "supported"),
    ("Der var opbakning til modellen.", "supported"),
    ("Rådet tilsluttede sig høringssvaret.", "supported"),
    (".", "none"),
    ("", "none"),
    ("Afbud: Ib Ibsen", "none"),
    ("Udvalget undlod at tage stilling.", "none"),
]

OLD = [
    ("Vedtoges.", "approved"),
    ("Andragendet bevilget.", "approved"),
    ("Tilskuddet bevilligedes med 50 Kr.", "approved"),
    ("Budgettet antoges enstemmigt.", "approved"),
    ("Ansøgningen imødekommes.", "approved"),
    ("Forslaget tiltraadtes.", "approved"),
    ("Skrivelsen toges til Efterretning.", "noted"),
    ("Andragendet henlagdes.", "rejected"),
    ("Andragendet afsloges.", "rejected"),
    ("Sagen udsattes.", "postponed"),
    ("Andragendet henvistes til Fattigudvalget.", "referred"),
    ("Til Formand valgtes P. Petersen.", "elected"),
    ("P. Petersen genvalgtes som Kæmner.", "elected"),
    ("Begæringen kunde ikke imødekommes.", "rejected"),
]

AARHUS = [
    (
        "Udvalget kunne tiltræde indstillingen i overensstemmelse med Magistratens anbefaling.",
        "approved",
    ),
    (
        "Tilbagesendes Magistratens 9. Afdeling med bemærkning, at byrådet i sit møde den "
        "2. maj 1996 har vedtaget Magistratens foranstående indstilling.",
        "approved",
    ),
    (
        "Tilbagesendes Magistratens 9. Afdeling med bemærkning om, at indstillingen bortfaldt "
        "på byrådets møde den 2. maj 1996.",
        "rejected",
    ),
    ("Tilbagesendes Magistratens 9. Afdeling med henblik på en ny vurdering.", "referred"),
    ("Fremsendes til Havneudvalget til behandling i henhold til byrådets beslutning.", "referred"),
    ("Indstillingen blev henvist til behandling i Havneudvalget.", "referred"),
    (
        "Et flertal af udvalget kan tiltræde indstillingen med nogle ændringer.",
        "approved_with_changes",
    ),
    ("Udvalgets flertal kunne ikke tiltræde indstillingen, men foreslår en sti.", "rejected"),
]

ASSOCIATIONS = [
    ("Regnskab blev godkendt.", "approved"),
    ("Regnskabet blev enstemmigt godkendt med akklamation.", "approved"),
    ("Beretningen blev taget til efterretning.", "noted"),
    ("Forslag enstemmigt vedtaget.", "approved"),
    ("Forslaget faldt med 14 stemmer mod 11.", "rejected"),
    ("Ib Ibsen blev genvalgt.", "elected"),
    ("Dirigenten konstaterede, at budgettet var vedtaget.", "approved"),
    ("Ane Anesen blev valgt til dirigent.", "elected"),
]

VOTED = [
    ("Indstillingen blev godkendt med 42 stemmer mod 4. 8 medlemmer undlod at stemme.", "approved"),
    ("Med stemmerne 19 for og 2 imod godkendte Byrådet indstillingen.", "approved"),
    ("Byrådet godkendte indstillingen.\nImod stemte: Ø\nUndlod: F", "approved"),
    ("Indstillingen blev vedtaget med 38 stemmer for (A, V) og 2 imod (O).", "approved"),
    ("Godkendt. Imod stemte Ø. Forslaget genfremsættes ikke.", "approved"),
    ("1.-2. godkendes.\n(A) og (Ø) undlader.", "approved"),
    ("(Ø) stemte imod.\nUdvalget anbefaler indstillingen.", "recommended"),
]

HARD = [
    # The majority of votes is not always the result.
    (
        "Et flertal stemte for ansøgningen (11 for, 8 imod). Da sagen kræver enighed, "
        "bortfaldt forslaget.",
        "rejected",
    ),
    # Two motions with votes and no stated result leave only the referral.
    (
        "V stillede forslag om, at prisen hæves. For stemte V.\nA stillede forslag om, at prisen "
        "sænkes. For stemte A.\nSagen sendes herefter til Økonomiudvalget.",
        "referred",
    ),
    # Either/or: one approval.
    ("1. Godkendt. Imod stemte V. 2. Ikke godkendt. For stemte V.", "approved"),
    (
        "1 a. Ikke godkendt\nFor stemte: Ø\n1 b. Godkendt\nImod stemte: Ø\n2. Godkendt.",
        "approved",
    ),
    # The result stands last.
    (
        "Ændringsforslaget om, at skiltet gøres mindre, blev godkendt, og der gives et afslag.",
        "rejected",
    ),
    ("Indstillingen blev godkendt, og der gives afslag.", "rejected"),
    ("Økonomiudvalgets indstilling om at give afslag blev herefter godkendt.", "rejected"),
    # Refusing the recommendation may grant the application.
    ("Forvaltningens indstilling kan ikke tiltrædes. Der gives dispensation.", "approved"),
    # Answers without punctuation.
    (
        "1 Godkendt 2a Kan ikke godkendes 2b Godkendt 3 Bortfalder 4. Taget til efterretning",
        "approved",
    ),
    # No decision and abstentions.
    ("Udvalget undlader.", "none"),
    ("(Ø) undlader.", "none"),
    ("Anbefales.\n(Ø) undlader.", "recommended"),
    # Agendas.
    ("Godkendt med den ændring, at sag nr. 32 udgår.", "approved_with_changes"),
    ("Dagsordenen godkendt, idet sag 3 blev udskudt til efter sag 5.", "approved_with_changes"),
    # No postponement after a noting.
    ("Taget til efterretning. Sagen genoptages, hvis tallene stiger.", "noted"),
    # Opens with something else than the outcome.
    (
        "Ane Anesen deltog som stedfortræder for Bo Bosen.\nØkonomiudvalget anbefaler, at "
        "indstillingen godkendes.",
        "recommended",
    ),
    (
        "Byrådet erklærede Bo Bosen (X) for inhabil i sagen.\nByrådet godkendte indstillingen.",
        "approved",
    ),
    (
        "Et ændringsforslag fra F om flere træer blev forkastet med 12 stemmer mod 9.\n"
        "Indstillingen blev godkendt.",
        "approved",
    ),
    # What others did, wish or may do is no ruling.
    (
        "Administrationen anbefalede borgeren at søge andetsteds. Udvalget drøftede sagen.",
        "discussed",
    ),
    ("Udvalget ønsker, at de udsatte boligområder prioriteres.", "discussed"),
    ("Bo Bosen (X) kunne ikke tiltræde indstillingen.", "none"),
    ("Oversigten over de godkendte projekter blev taget til efterretning.", "noted"),
    ("Godkendte, at forslaget sendes i høring.", "approved"),
    ("Udvalget besluttede efter en afstemning, at godkende taksten.", "approved"),
    ("Ikke godkendt. Udvalget godkendte i stedet model B.", "rejected"),
    ("1. Taget til efterretning. 2. Godkendt.", "approved"),
    ("1. Taget til efterretning. 2. Drøftet.", "noted"),
    ("Afslag. Der henvises til naboens hegn.", "rejected"),
]


@pytest.mark.parametrize(("text", "expected"), SHORT + OLD + AARHUS + ASSOCIATIONS + VOTED + HARD)
def test_outcome(text: str, expected: str) -> None:
    assert str(outcome_of(text)) == expected
