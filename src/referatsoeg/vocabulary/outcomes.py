"""Phrases by which Danish minutes say what a decision came to: data only, all in lower case.

Verbs stand by outcome and form, because the form tells who speaks: "godkendt" and "godkendes" rule
for the body whoever is named before them, "anbefaler" and "kan ikke tiltræde" for their subject.
Patterns are fragments for the `regex` package; each is matched inside one sentence.
"""

from __future__ import annotations

from referatsoeg.model.kinds import Outcome

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
        "overdroges bevilledes godkjendtes godkjendes",
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
        "overgaves overdrages returneres videreføres henskydes henskødes",
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

# A verb that rules only together with the words after it: what must follow it in its clause.
CONTEXT: tuple[tuple[str, str, Outcome, str], ...] = (
    ("tildelt", "participle", Outcome.APPROVED, r""),
    ("tildeles tildeltes", "passive", Outcome.APPROVED, r""),
    ("hæves forhøjes nedsættes sænkes fastholdes hævedes forhøjedes nedsattes", "passive",
     Outcome.APPROVED, r".{0,60}?\b(?:til|på|med)\b"),
    ("gav giver", "active", Outcome.APPROVED,
     r".{0,40}?\b(?:\w*mandat|tilsagn|samtykke|grønt lys)\b"),
    ("sagde siger", "active", Outcome.REJECTED, r"\W+nej\b"),
    ("sagde siger", "active", Outcome.APPROVED, r"\W+ja\b"),
    ("trukket", "participle", Outcome.WITHDRAWN, r"\W+(?:tilbage|af forslagsstill)|\W*$"),
    ("får fik", "active", Outcome.APPROVED, r"\W+navnet\b"),
    ("bakkede bakker", "active", Outcome.SUPPORTED, r".{0,120}?\bop\b"),
    ("bakket", "participle", Outcome.SUPPORTED, r".{0,40}?\bop\b"),
    ("tilsluttede tilslutter", "active", Outcome.SUPPORTED, r".{0,80}?\bsig\b|.{0,3}indstilling"),
    ("tilslutte", "infinitive", Outcome.SUPPORTED, r"\W+sig\b"),
    ("henholdt henholder", "active", Outcome.SUPPORTED, r".{0,30}?\bsig\b"),
    ("henholde", "infinitive", Outcome.SUPPORTED, r".{0,30}?\bsig\b"),
    ("var er givet udtrykte gav", "active", Outcome.SUPPORTED,
     r"(?:\W+(?!brug\b|behov\b)\w+){0,4}?\W+opbakning\b"),
    ("pegede peger", "active", Outcome.ELECTED, r"\W+på (?!at\b)[^,]{1,80}\b(?:som|til)\b"),
    ("blev", "participle", Outcome.NOTED, r" orienteret\b"),
    ("orienteret", "participle", Outcome.NOTED, r"\W*$"),
    ("ok", "participle", Outcome.APPROVED, r"\W*$|.{0,20}?indstilling"),
    ("afslag", "participle", Outcome.REJECTED, r"\W*$"),
    ("undlod undlader", "active", Outcome.NONE, r"(?: at tage stilling| stillingtagen|\W*$|,)"),
    ("sendt sendte", "participle", Outcome.REFERRED,
     r".{0,120}?\b(?:tilbage|retur|i (?:\w+ )?høring|videre|til (?!orientering|medlem|KL))"),
    ("sendes sendtes", "passive", Outcome.REFERRED,
     r".{0,120}?\b(?:tilbage|retur|i (?:\w+ )?høring|videre|til (?!orientering|medlem))"),
    ("sendte sender", "active", Outcome.REFERRED,
     r".{0,120}?\b(?:tilbage|retur|i (?:\w+ )?høring|videre|til (?!orientering|medlem))"),
    ("sende", "infinitive", Outcome.REFERRED,
     r".{0,120}?\b(?:tilbage|retur|i (?:\w+ )?høring|videre|til (?!orientering|medlem))"),
    ("fremsendes oversendes fremsendt oversendt indsendes", "passive", Outcome.RECOMMENDED,
     r".{0,120}?\bmed (?:\w+ )?anbefaling\b"),
    ("fremsender oversender fremsendte oversendte", "active", Outcome.RECOMMENDED,
     r".{0,120}?\bmed (?:\w+ )?anbefaling\b"),
    ("overdroges overdrages", "passive", Outcome.REFERRED, r".{0,60}?\btil\b"),
    ("overensstemmelse", "participle", Outcome.APPROVED, r" med .{0,30}?indstilling\w*\W*$"),
    ("enighed enige enig", "participle", Outcome.APPROVED,
     r"(?: i \p{L}+)? om,? at (?:godkende|tiltræde|vedtage|fastholde|holde fast|bevare|indføre"
     r"|afskaffe|købe|sælge|ansætte|opsige|fortsætte|hæve|sænke|forhøje|nedsætte|bevilge)\b"),
    ("enighed enige enig", "participle", Outcome.POSTPONED, r" om,? at (?:udsætte|udskyde)\b"),
    ("enig enige", "participle", Outcome.SUPPORTED, r" i (?:\p{L}+ )?(?:indstilling|anbefaling)"),
    ("ikke", "participle", Outcome.POSTPONED, r" (?:nået|behandlet)\b"),
    ("fordeler fordelte", "active", Outcome.APPROVED,
     r"(?:\W+\w+){0,3}?\W+(?:\w*pulje|\w*midler|\w*beløb|\w*tilskud|støtte)"),
    ("fordeles fordelt", "passive", Outcome.APPROVED, r" (?:således|sådan|som følger|som indstillet)\b"),
    ("giver gav", "active", Outcome.APPROVED, r".{0,60}?\bmedhold\b"),
    ("gives givet får fik", "passive", Outcome.APPROVED, r".{0,40}?\bmedhold\b"),
    ("får", "passive", Outcome.APPROVED,
     r" (?:ikke )?(?:kollekten?|(?:et )?tilskud på)\b"),
    ("tages toges taget", "passive", Outcome.APPROVED, r".{0,40}?\btil følge\b"),
    ("tog tager", "active", Outcome.APPROVED, r".{0,60}?\btil følge\b"),
    ("orienteringen orientering", "participle", Outcome.NOTED, r" (?:blev |er |)givet\b"),
    ("forelægges fremsendes oversendes videresendes sendes", "passive", Outcome.REFERRED,
     r".{0,80}?\buden (?:indstilling|anbefaling)\b"),
    ("pegede peger", "active", Outcome.APPROVED,
     r" på (?:\w+ )?\w*(?:model|scenari|forslag|løsning|alternativ|placering|mulighed)"),
    ("tage", "infinitive", Outcome.POSTPONED, r" (?:sagen|punktet|den|det|emnet) op (?:igen|på ny)\b"),
    ("anvises anvist", "passive", Outcome.APPROVED, r" til (?:ud)?betaling\b"),
    ("fik", "passive", Outcome.APPROVED, r" (?:bemyndigelse|mandat|fuldmagt) til\b"),
    ("takker takkede", "active", Outcome.REJECTED, r" nej\b"),
    ("takker takkede", "active", Outcome.APPROVED, r" ja\b"),
    ("fandt finder", "active", Outcome.APPROVED,
     r" (?:ikke )?(?:anledning|grund) til at (?:anbefale|bevilge|imødekomme|tiltræde|godkende)\b"),
    ("fandtes findes", "passive", Outcome.APPROVED,
     r" (?:ikke )?(?:rigtig|i orden\b|at (?:kunne|burde) \w+es\b)"),
    ("indforstået", "participle", Outcome.APPROVED, r"\W*$| med\b"),
    ("siger sagde", "active", Outcome.APPROVED, r" god for\b"),
    ("nægtet", "participle", Outcome.REJECTED, r""),
    ("stemt", "participle", Outcome.REJECTED, r" ned\b"),
    ("stemt", "participle", Outcome.APPROVED, r" igennem\b"),
    ("fandt finder", "active", Outcome.APPROVED, r" ikke (?:anledning|grund|grundlag) (?:til|for)\b"),
    ("ser så", "active", Outcome.APPROVED, r" sig ikke i stand til at\b"),
    ("ser", "active", Outcome.SUPPORTED, r" (?:meget )?positivt på\b"),
    ("var er", "active", Outcome.SUPPORTED, r" (?:\w+ )?tilslutning til\b"),
    ("udtrykte", "active", Outcome.SUPPORTED, r" (?:\w+ ){0,2}?støtte\b"),
    ("foreslår foreslog", "active", Outcome.RECOMMENDED,
     r" (?:over ?for )?(?:\w*råd\w*|\w*raad\w*|\w*udvalg\w*|\w*bestyrelse\w*),? at\b"),
    ("stemt", "participle", Outcome.SUPPORTED, r" over ?for\b"),
    ("modtog modtager", "active", Outcome.NOTED, r" orienteringen\b"),
    ("tages taget", "passive", Outcome.POSTPONED, r" op (?:igen|på ny)\b"),
    ("optages sættes", "passive", Outcome.POSTPONED,
     r" (?:igen )?på dagsordenen (?:for|til|på) (?:det |et )?(?:næste|kommende|møde)"),
    ("fortsætter forsætter fortsatte", "passive", Outcome.ELECTED,
     r" (?:begge |alle )?som (?:\w+ )?(?:næst)?(?:formand|kass?erer|sekretær|medlem|suppleant|revisor)"),
    ("overtager overtog", "passive", Outcome.ELECTED, r" (?:posten|hvervet) som\b"),
    ("træder trådte", "passive", Outcome.ELECTED, r" ind (?:i stedet|som)\b"),
    ("frafaldet", "participle", Outcome.WITHDRAWN, r" af (?:forslagsstill|ansøger)"),
    ("trukket", "participle", Outcome.WITHDRAWN, r" (?:sin|sit|deres) (?:ansøgning|forslag)"),
    ("fjernet fjernes", "participle", Outcome.WITHDRAWN, r" (?:af|fra) dagsorden"),
    ("tages taget", "passive", Outcome.WITHDRAWN, r" af bordet\b"),
    ("foretrækker foretrak", "active", Outcome.APPROVED,
     r" (?:\w+ )?\w*(?:model|scenari|løsning|alternativ|placering)"),
    ("henstilles", "passive", Outcome.RECOMMENDED,
     r" til (?:\w*råd|\w*raad|\w*udvalg|\w*bestyrelse)\w*,? at\b"),
    ("nedsatte nedsætter", "active", Outcome.APPROVED,
     r" e[tn] (?:\w+ )?(?:\w*udvalg|\w*gruppe|\w*komité|\w*forum)\b"),
    ("notam", "participle", Outcome.NOTED, r""),
    ("bero", "infinitive", Outcome.POSTPONED, r" (?:ind)?til |\W*$"),
    ("trække", "infinitive", Outcome.WITHDRAWN, r" (?:sit |deres |dette )?(?:forslag|sag|punkt)"),
    ("overlades overlodes overladt", "passive", Outcome.REFERRED,
     r" til (?:\p{L}+ )?(?:\w*udvalg|\w*formand|\w*bestyrelse|\w*administration|\w*forvaltning"
     r"|kass?erer)"),
    ("overlod overlader", "active", Outcome.REFERRED,
     r".{0,40}? til (?:\p{L}+ )?(?:\w*udvalg|\w*formand|\w*bestyrelse|\w*administration"
     r"|\w*forvaltning|kass?erer)"),
    ("tages taget", "passive", Outcome.POSTPONED,
     r" (?:op|med) (?:igen )?på (?:det |et )?(?:næste|kommende|førstkommende)\b"),
    ("modtog", "participle", Outcome.ELECTED, r" (?:gen)?valg\b"),
    ("fastholder fastholdt stadfæster stadfæstede", "active", Outcome.REJECTED, r".{0,40}?\bafsla(?:g|get)\b"),
    ("afslaget afslag", "participle", Outcome.REJECTED,
     r" (?:blev |bliver |er |)(?:fastholdt|fastholdes|stadfæstes|stadfæstet)\b"),
    ("fastholder fastholdt", "active", Outcome.APPROVED,
     r".{1,30}?(?:beslutning|indstilling|afgørelse)"),
    ("ikke intet", "participle", Outcome.REJECTED, r" (?:\w+ )?(?:flertal|stemning)(?: for\b|\W*$)"),
    ("stemte stemmer", "active", Outcome.REJECTED, r" nej til\b"),
    ("stemte stemmer", "active", Outcome.APPROVED, r" ja til\b"),
    ("trak trækker", "participle", Outcome.WITHDRAWN, r" (?:forslaget|sagen|punktet)\b"),
    ("gives meddeles", "passive", Outcome.APPROVED, r"\W*$"),
    ("overgår overgik", "active", Outcome.REFERRED, r"\W+(?:\w+\W+)?til (?!næste|møde)"),
    ("overgår overgik overføres overført overføres", "participle", Outcome.POSTPONED,
     r"\W+(?:\w+\W+)?til (?:det )?(?:næste|kommende|senere|møde)"),
    ("løftes løftet", "passive", Outcome.REFERRED, r"\W+(?:op )?til "),
    ("løfter løftede", "active", Outcome.REFERRED, r".{0,60}? til "),
    ("taget tages toges tog tager tage", "participle", Outcome.WITHDRAWN,
     r".{0,60}?\b(?:af|fra) dagsorden"),
    ("trukket trækkes trak trækker", "participle", Outcome.WITHDRAWN,
     r"\W*$|.{0,60}?\b(?:tilbage|af dagsorden|fra dagsorden)"),
    ("trukket trækkes", "participle", Outcome.WITHDRAWN, r"\s*[,.]"),
    ("stilles stillet sat sættes henstår henlægges", "participle", Outcome.POSTPONED,
     r".{0,20}?\bi bero\b"),
    ("gives givet meddeles meddelt meddeltes", "passive", Outcome.REJECTED, r".{0,40}?\bafslag\b"),
    ("gav giver meddelte meddeler", "active", Outcome.REJECTED, r".{0,60}?\bafslag\b"),
    ("give meddele", "infinitive", Outcome.REJECTED, r".{0,40}?\bafslag\b"),
    ("gives meddeles", "passive", Outcome.APPROVED,
     r" (?:dermed|således|hermed|derfor|herefter)\W*$"),
    ("gives meddeles meddeltes ydes", "passive", Outcome.APPROVED,
     r".{0,40}?\b(?:\w*tilladelse|dispensation|\w*bevilling|tilskud|samtykke|ansvarsfrihed)"),
    ("givet meddelt", "participle", Outcome.APPROVED,
     r".{0,40}?\b(?:\w*tilladelse|dispensation|\w*bevilling|tilskud|samtykke|ansvarsfrihed)"),
    ("gav giver meddelte meddeler", "active", Outcome.APPROVED,
     r".{0,60}?\b(?:\w*tilladelse|dispensation|\w*bevilling|tilskud|samtykke|decharge)"),
    ("valgte vælger", "active", Outcome.APPROVED, r" at\b"),
    ("valgte vælger", "active", Outcome.ELECTED, r".{0,80}?\b(?:som|til) (?!at\b)"),
    ("valgte vælger", "active", Outcome.ELECTED,
     r" (?:de|den) (?:indstillede|foreslåede|opstillede|nævnte)\b"),
    ("valgte vælger", "active", Outcome.APPROVED,
     r".{0,40}?\b(?:at|model|scenari\w+|løsning|forslag)\b"),
    ("falder faldt", "active", Outcome.REJECTED,
     r"(?:\W+(?:med|efter|på|herefter|således|dermed|bort|idet)\b|\W*$)"),
    ("genvalg nyvalg", "participle", Outcome.ELECTED, r"\W*$"),
    ("tilslutning flertal", "participle", Outcome.APPROVED,
     r" (?:til|for) \w*(?:forslag|indstilling)|\W*$|[,;]| på "),
    ("faldet", "participle", Outcome.REJECTED, r"\W*$"),
    ("ændres rykkes flyttes", "passive", Outcome.APPROVED_WITH_CHANGES, r"\W+(?:\w+\W+){0,6}?til "),
    ("giver gav", "active", Outcome.APPROVED,
     r".{0,60}?\b(?:mandat|bemyndigelse|fuldmagt|kompetence)\b"),
    ("følges fulgtes fulgt", "passive", Outcome.APPROVED, r"\W*$"),
    ("følger fulgte", "active", Outcome.APPROVED, r".{0,50}?indstilling"),
    ("følge", "infinitive", Outcome.APPROVED, r".{0,50}?indstilling"),
)  # fmt: skip
