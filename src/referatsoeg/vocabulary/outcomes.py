"""Phrases by which Danish minutes say what a decision came to: data only, all in lower case.

Verbs stand by outcome and form, because the form tells who speaks: "godkendt" and "godkendes" rule
for the body whoever is named before them, "anbefaler" and "kan ikke tiltræde" for their subject.
Patterns are fragments for the `regex` package; each is matched inside one sentence.
"""

from __future__ import annotations

from referatsoeg.model.kinds import Outcome
from referatsoeg.vocabulary.outcome_granting import GRANTING_CONTEXT
from referatsoeg.vocabulary.outcome_naming import NAMING_CONTEXT
from referatsoeg.vocabulary.outcome_passing import PASSING_CONTEXT

DECIDING = frozenset({
    Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES, Outcome.RECOMMENDED, Outcome.REJECTED,
    Outcome.POSTPONED, Outcome.REFERRED, Outcome.ELECTED, Outcome.WITHDRAWN,
})  # fmt: skip
"""Outcomes that settle a matter; they come before the others in a decision as a whole."""

FORMS = ("participle", "passive", "active", "infinitive")

_VERBS: dict[Outcome, tuple[str, str, str, str]] = {
    # participles | passives | active finite forms | infinitives
    Outcome.APPROVED: (
        "godkendt godk godkendte tiltrådt tiltraadt vedtaget vedtagne antaget bevilget bevilliget "
        "besluttet bestemt imødekommet fastsat stadfæstet accepteret approberet bifaldet "
        "efterkommet "
        "samtykket afgjort frigivet bemyndiget tilladt iværksat",
        "godkendes godkendtes tiltrædes tiltraadtes tiltrådtes vedtages vedtoges vedtogs antages "
        "antoges bevilges bevilgedes bevilligedes bevilliges besluttes besluttedes bestemtes "
        "imødekommes imødekommedes fastsattes fastsættes stadfæstes stadfæstedes accepteres "
        "approberedes bifaldes bifaldtes efterkommes samtykkedes bemyndiges bemyndigedes frigives "
        "tillades fremmes tilstedes tilstodes tilstaas tilstås anvistes billiges billigedes "
        "overdroges aftaltes bevilledes godkjendtes godkjendes",
        "godkendte godkender tiltræder tiltrådte tiltraadte vedtog vedtager antog antager "
        "bevilgede "
        "bevilger bevilligede bevilliger besluttede beslutter besluttet bestemte bestemmer "
        "imødekom imødekommer fastsatte fastsætter stadfæstede accepterede accepterer bifaldt "
        "bifalder enedes bemyndigede bemyndiger frigiver frigav tillod samtykkede fastlagde "
        "fastlægger prioriterede tilstod tilstaar tilstår",
        "godkende tiltræde vedtage antage bevilge bevillige beslutte imødekomme stadfæste "
        "acceptere "
        "efterkomme",
    ),
    Outcome.RECOMMENDED: (
        "anbefalet indstillet",
        "anbefales anbefaledes indstilles indstilledes",
        "anbefaler anbefalede indstiller indstillede",
        "anbefale indstille",
    ),
    Outcome.REJECTED: (
        "forkastet afvist afslået afslaaet henlagt nedstemt bortfaldet frafaldet forkastede "
        "underkendt",
        "forkastes forkastedes afvises afvistes afslås afslaas afsloges henlægges henlagdes "
        "henlagges "
        "nedstemtes nedstemmes frafaldes frafaldtes nægtes nægtedes",
        "forkaster forkastede afviser afviste afslår afslog bortfalder bortfaldt henlagde "
        "henlægger "
        "nedstemte frafaldt",
        "forkaste afvise afslå henlægge nedstemme",
    ),
    Outcome.POSTPONED: (
        "udsat udskudt",
        "udsættes udsattes udskydes udskødes udsattes genoptages genoptoges",
        "udsætter udsatte udskyder udskød",
        "udsætte udskyde genoptage",
    ),
    Outcome.REFERRED: (
        "henvist henskudt oversendt fremsendt videresendt tilbagesendt tilbagevist hjemvist overgivet",
        "henvises henvistes oversendes oversendtes fremsendes fremsendtes videresendes "
        "videresendtes "
        "tilbagesendes tilbagesendtes tilbagevises tilbagevistes hjemvises hjemvistes overgives "
        "overgaves overdrages returneres henskydes henskødes",
        "henskyder henskød henviste henviser oversendte oversender fremsendte fremsender "
        "videresendte videresender "
        "tilbagesendte tilbagesender tilbageviste hjemviste hjemviser overgav returnerer "
        "returnerede",
        "henvise oversende fremsende videresende tilbagesende tilbagevise hjemvise returnere",
    ),
    Outcome.ELECTED: (
        "genvalgt valgt nyvalgt udpeget genudpeget indvalgt konstitueret udnævnt valgte genvalgte",
        "vælges valgtes genvalgtes genvælges udpeges udpegedes genudpeges udnævntes udnævnes "
        "konstitueredes konstitueres indvælges indtræder indtrådte",
        "udpegede udpeger genvalgte genudpegede konstituerede udnævnte "
        "genvælger",
        "udpege vælge genvælge genudpege udnævne",
    ),
    Outcome.WITHDRAWN: (
        "udgået tilbagetrukket tilbagekaldt",
        "tilbagekaldes",
        "udgår udgik",
        "udgå",
    ),
    Outcome.SUPPORTED: ("støttet", "støttes støttedes", "støttede støtter", "støtte"),
    Outcome.NOTED: (
        "noteret",
        "noteres noteredes",
        "noterede noterer",
        "notere",
    ),
    Outcome.DISCUSSED: (
        "drøftet debatteret diskuteret evalueret forhandlet",
        "drøftes drøftedes diskuteredes debatteres debatteredes evalueredes",
        "drøftede drøfter debatterede debatterer diskuterede diskuterer evaluerede evaluerer",
        "drøfte debattere diskutere evaluere",
    ),
}  # fmt: skip

VERBS: dict[str, tuple[tuple[Outcome, str], ...]] = {}
"""Word → the outcomes and forms it may stand for, in the order of `FORMS`."""
for _outcome, _forms in _VERBS.items():
    for _form, _words in zip(FORMS, _forms, strict=True):
        for _word in _words.split():
            VERBS[_word] = (*VERBS.get(_word, ()), (_outcome, _form))

# A verb that rules only together with the words after it: what must follow it in its clause. The
# first entry that fits counts, so what is passed on or refused stands before what is granted.
CONTEXT: tuple[tuple[str, str, Outcome, str], ...] = (
    *PASSING_CONTEXT,
    *GRANTING_CONTEXT,
    *NAMING_CONTEXT,
)
