"""Phrases by which Danish minutes say what a decision came to: data only, all in lower case.

Verbs stand by outcome and form, because the form tells who speaks: "godkendt" and "godkendes" rule
for the body whoever is named before them, "anbefaler" and "kan ikke tiltræde" only for their subject.
Patterns are fragments for the `regex` package; each is matched inside one sentence.
"""

from __future__ import annotations

from referatsoeg.model import Outcome

DECIDING = frozenset({
    Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES, Outcome.RECOMMENDED, Outcome.REJECTED,
    Outcome.POSTPONED, Outcome.REFERRED, Outcome.ELECTED, Outcome.WITHDRAWN,
})  # fmt: skip
"""Outcomes that settle a matter; they come before the others in a decision as a whole."""

FORMS = ("participle", "passive", "active", "infinitive")

_VERBS: dict[Outcome, tuple[str, str, str, str]] = {
    # participles | passives | active finite forms | infinitives
    Outcome.APPROVED: (
        "godkendt godkendte tiltrådt tiltraadt vedtaget vedtagne antaget bevilget bevilliget "
        "besluttet bestemt imødekommet fastsat stadfæstet accepteret approberet bifaldet efterkommet "
        "samtykket afgjort frigivet bemyndiget tilladt iværksat",
        "godkendes godkendtes tiltrædes tiltraadtes tiltrådtes vedtages vedtoges vedtogs antages "
        "antoges bevilges bevilgedes bevilligedes bevilliges besluttes besluttedes bestemtes "
        "imødekommes imødekommedes fastsattes fastsættes stadfæstes stadfæstedes accepteres "
        "approberedes bifaldes bifaldtes efterkommes samtykkedes bemyndiges bemyndigedes frigives "
        "tillades tilstedes tilstodes overdroges bevilledes godkjendtes godkjendes",
        "godkendte godkender tiltræder tiltrådte tiltraadte vedtog vedtager antog antager bevilgede "
        "bevilger bevilligede bevilliger besluttede beslutter besluttet bestemte bestemmer "
        "imødekom imødekommer fastsatte fastsætter stadfæstede accepterede accepterer bifaldt "
        "bifalder enedes bemyndigede bemyndiger frigiver frigav tillod samtykkede fastlagde "
        "fastlægger prioriterede",
        "godkende tiltræde vedtage antage bevilge bevillige beslutte imødekomme stadfæste acceptere "
        "efterkomme",
    ),
    Outcome.RECOMMENDED: (
        "anbefalet indstillet",
        "anbefales anbefaledes indstilles indstilledes",
        "anbefaler anbefalede indstiller indstillede",
        "anbefale indstille",
    ),
    Outcome.REJECTED: (
        "forkastet afvist afslået afslaaet henlagt nedstemt bortfaldet frafaldet forkastede underkendt",
        "forkastes forkastedes afvises afvistes afslås afslaas afsloges henlægges henlagdes henlagges "
        "nedstemtes nedstemmes frafaldes frafaldtes nægtes nægtedes",
        "forkaster forkastede afviser afviste afslår afslog bortfalder bortfaldt henlagde henlægger "
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
        "henvist oversendt fremsendt videresendt tilbagesendt tilbagevist hjemvist overgivet",
        "henvises henvistes oversendes oversendtes fremsendes fremsendtes videresendes videresendtes "
        "tilbagesendes tilbagesendtes tilbagevises tilbagevistes hjemvises hjemvistes overgives "
        "overgaves overdrages returneres videreføres henskydes henskødes",
        "henviste henviser oversendte oversender fremsendte fremsender videresendte videresender "
        "tilbagesendte tilbagesender tilbageviste hjemviste hjemviser overgav returnerer returnerede",
        "henvise oversende fremsende videresende tilbagesende tilbagevise hjemvise returnere",
    ),
    Outcome.ELECTED: (
        "genvalgt valgt nyvalgt udpeget genudpeget indvalgt konstitueret udnævnt valgte genvalgte",
        "vælges valgtes genvalgtes genvælges udpeges udpegedes genudpeges udnævntes udnævnes "
        "konstitueredes indvælges indtræder indtrådte",
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
    Outcome.SUPPORTED: ("", "støttes støttedes", "støttede støtter", "støtte"),
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
    ("overgår overgik", "active", Outcome.REFERRED, r"\W+(?:\w+\W+)?til (?!næste)"),
    ("overgår overgik overføres overført overføres", "participle", Outcome.POSTPONED,
     r"\W+(?:\w+\W+)?til (?:det )?(?:næste|kommende|senere)"),
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
    ("gives meddeles", "passive", Outcome.APPROVED, r" (?:dermed|således|hermed|derfor|herefter)\W*$"),
    ("gives meddeles meddeltes ydes", "passive", Outcome.APPROVED,
     r".{0,40}?\b(?:\w*tilladelse|dispensation|\w*bevilling|tilskud|samtykke|decharge|ansvarsfrihed)"),
    ("givet meddelt", "participle", Outcome.APPROVED,
     r".{0,40}?\b(?:\w*tilladelse|dispensation|\w*bevilling|tilskud|samtykke|decharge|ansvarsfrihed)"),
    ("gav giver meddelte meddeler", "active", Outcome.APPROVED,
     r".{0,60}?\b(?:\w*tilladelse|dispensation|\w*bevilling|tilskud|samtykke|decharge)"),
    ("valgte vælger", "active", Outcome.ELECTED, r".{0,80}?\b(?:som|til) (?!at\b)"),
    ("valgte vælger", "active", Outcome.APPROVED, r".{0,40}?\b(?:at|model|scenari\w+|løsning|forslag)\b"),
    ("falder faldt", "active", Outcome.REJECTED, r"(?:\W+(?:med|efter|på|herefter|således|dermed|bort)\b|\W*$)"),
    ("ændres rykkes flyttes", "passive", Outcome.APPROVED_WITH_CHANGES, r"\W+(?:\w+\W+){0,6}?til "),
    ("følges fulgtes fulgt", "passive", Outcome.APPROVED, r"\W*$"),
    ("følger fulgte", "active", Outcome.APPROVED, r".{0,50}?indstilling"),
)  # fmt: skip

NOTING = r"til (?:efterretning|underretning)|(?<=(?:taget|tages|toges) )til orientering"
"""What is taken so is noted; the verb before it may stand far away."""

BODY_WORD = (
    r"(?:\w*(?:udvalg|råd|raad|bestyrelse|styregruppe|magistrat|nævn|direktion|kommission|repræsentation"
    r"|forsamling|repræsentantskab|komit[eé]|forum|gruppe|afdelingsmøde)(?:et|en|n|ets|ens|ns|s)?"
    r"|kkr|das|kkr\w*|udvalgets|flertal(?:let)?|mødet|man|bestyrelsens|foreningen|mu|med-\w+)"
)
"""Words by which the body that rules names itself."""

PARTY = (
    r"(?:socialdemokrat\w*|venstres?|konservative?s?|enhedslisten\w*|dansk folkepartis?|liberal alliances?"
    r"|radikale? ?(?:venstre)?s?|socialistisk folkepartis?|alternativets?|nye borgerlige\w*|moderaterne\w*"
    r"|kristendemokrat\w*|danmarksdemokrat\w*|sf|df|la|kd|up|ng|slesvigsk parti\w*|borgerlisten\w*)"
)
"""Names of parties; what a party wants or does is no ruling of the body."""

ACTOR = (
    r"(?:et |udvalgets |byrådets |udvalgs|)mindretal(?:let)?\b",
    r"(?:udvalgs|byråds|bestyrelses|råds|regionsråds)?medlem(?:mer(?:ne)?)?\b",
    r"rådmand\b|rådmænd\w*|borgmester\b|(?:næst)?formand\b|(?:næst)?formanden\b|borgmesteren\b",
    r"(?:administration|forvaltning|sekretariat|direktør|ordstyrer|dirigent|kasserer|center\w*)\w*\b",
    r"(?:den |det )?(?:\w+e )?(?:byråds|venstre)?gruppen?s?\b (?!af )",
)
"""Beginnings of sentences in which somebody other than the body acts."""

BODY_VOTE = r"(?:inhabil|habilitet|deltage i (?:sagens |punktets )?behandling)"
"""Rulings about who may take part are no rulings in the matter."""

PROVISO = (
    r"\bidet\b|\bdog\b"
    r"|\bmed (?:(?:den|det|de|en|et|følgende|nedenstående|ovenstående|\w+udvalgets|\w+rådets|\w+ens|enkelte"
    r"|mindre|samt|få|nogle|diverse|anførte|nærmere|redaktionelle|faldne|fremkomne)\W+){0,4}"
    r"(?:bemærkning|ændring|tilføjelse|præcisering|justering|korrektion|tilretning|rettelse|input|forbehold"
    r"|kommentar|undtagelse|bemærkninger|supplering|tillæg|tilpasning|anmærkning|ønske|forslag)\w*"
    r"|\bmed følgende\b|\bundtagen\b|\bbortset fra\b|\bunder forudsætning af\b|\bpå betingelse af\b"
    r"|\bpå (?:det )?vilkår\b|\bunder forbehold\b|\bsåledes at\b.{0,40}\bændres\b"
    r"|\bi (?:ændret|revideret|justeret|tilrettet)\b|\bmed de ændringer\b"
)
"""What tied to an approval makes it an approval with changes."""

TAIL = (
    r"\bidet\b|\bdog\b(?= |,)|,? (?:-|–) |\bmed (?:\w+\W+){0,3}?(?:bemærkning\w*|begrundelse\w*|henvisning|ønske)\b"
    r"|, så (?:[a-zæøå]+(?:en|et|erne) )(?:udgår|ændres|bliver)|\bså \w+et\b|\bunder henvisning\b|\bjf\b|, (?:da|fordi|hvis|såfremt|hvor\w*|således)\b|\bmed henblik\b|\bfordi\b|;"
)
"""Where the ruling words of a sentence end and its reasons and remarks begin."""

NO_REMARKS = (
    r"(?:udvalget |byrådet |bestyrelsen |rådet |der var |der er |havde |har )*"
    r"(?:ingen|intet|ingenting)(?: (?:yderligere|nye?|særlige|øvrige))*"
    r"(?: (?:bemærkninger?|orienteringer?|at (?:berette|bemærke|orientere|meddele|referere|tilføje)\w*"
    r"|punkter|emner|meddelelser|kommentarer|indkomne forslag|til (?:punktet|dette punkt|eventuelt|referat)"
    r"|spørgsmål(?! fra)|nyt|sager|henvendelser|orientering|indlæg|indkommet|under dette punkt|modtaget|om|hertil|til|herunder"
    r"|fra \w+|indkomne|forslag|eventuelt|protokollen|bemærkes|at|og|eller)(?: (?:om|hertil|til \w+))?)*\W*"
)
"""A sentence that says there was nothing to say."""

WITHHELD = (
    r"beslutning(?:en)? (?:er )?(?:ikke|endnu ikke) (?:frigivet|offentliggjort|tilgængelig)",
    r"ikke frigivet", r"se papirsag\w*", r"lukket (?:punkt|sag|dagsorden)", r"fortrolig\w*",
    r"(?:punktet|sagen|beslutningen|protokollatet) er (?:lukket|fortrolig\w*|ikke offentlig\w*)",
    r"se (?:lukket|fortroligt) (?:punkt|referat|protokol)",
)  # fmt: skip
"""Whole sentences that hide the decision."""

TALK = (
    r"orienter(?:ede|ing|inger|es)|orienteret|præsentere(?:de|t)|præsentation|gennemgik|gennemgået|indledte|"
    r"fremlagde|fremlagt|forelagde|spurgte|stille\w* spørgsmål|svarede|besvare\w+|bemærkede|bemærker|oplyste|oplyst|"
    r"informere(?:de|t)|redegjorde|redegørelse|supplerede|udtrykte|udtryk|opfordre\w*|enige?|enighed|aftal\w+|"
    r"ønske\w*|foresl\w+|anerkend\w+|efterspurgte|anmod\w+|bad|beder|drøftelse\w*|dialog\w*|opmærksomhed|"
    r"evaluering|temamøde\w*|debat\w*|kvitter\w+|takke\w*|hilse\w*|input|forventer|konstater\w+|minder?|"
    r"mødtes|oplæg|fortalte|nævnte|påpegede|understregede|konkluderede|berettede|udtalte|henstill\w+|"
    r"pointerede|tilkendegav|bragte|rejste|blev (?:afholdt|gennemført|holdt)|lagde vægt|vil (?:gerne|fortsat)"
)
"""Words of a text that reports talk, wishes or agreements among those present."""

PRESENCE = (
    r"\s*(?:fraværende|afbud|ikke til\s?stede|ej til\s?stede|deltog ikke|til\s?stede|fravær|stedfortrædere?"
    r"|suppleant(?:er)?|ikke mødt|udeblevet|mødt)\b\s*(?:\(.{0,40}\))?\s*(?::|fra\b|\w* ?:|[-–]|er\b).*",
    r".*\b(?:var ikke til\s?stede|deltog som (?:stedfortræder|suppleant)|var fraværende|havde meldt afbud"
    r"|mødte som (?:stedfortræder|suppleant)|var forhindre[td]e? i at deltage)\b.{0,120}",
    r"\s*(?:afbud|fraværende)\W*",
)  # fmt: skip
"""Lines that say who was there, and nothing of what was decided."""

ANSWER_WORD = (
    r"(?:blev |er |sagen |orienteringen |punktet |forslaget |indstillingen |status(?:sen)? )?"
    r"(?:ikke |kan ikke |kunne ikke |enstemmigt |til )?"
    r"(?:godkend|tiltr|vedtag|anbefal|tag(?:et|es)\b|efterretning|udsat|udsættes|bortfald|udgår|udgik|drøft"
    r"|henvi|afvi|indstill|forkast|oversend|sendes|udvalget|byrådet|bestyrelsen|besluttet|imødekom|afsl"
    r"|noter|fremsend|ændres|\w+udvalget\b)"
)
"""What the answer to a numbered recommendation begins with."""

HEARING = r"\b(?:bemærkning\w*|høringssvar\w*|udtalelse\w*|høringen|kommentar\w*)\b"
"""Subjects whose noting counts only where the text rules on nothing else."""

AUXILIARY = frozenset(
    [
        "blev",
        "bliver",
        "er",
        "var",
        "blevet",
        "kan",
        "kunne",
        "skal",
        "skulle",
        "må",
        "bør",
        "vil",
        "bortfalder",
        "bortfaldt",
        "faldt",
        "falder",
    ]
)
ADJECTIVE_LEAD = frozenset(
    [
        "de",
        "den",
        "det",
        "disse",
        "denne",
        "en",
        "et",
        "særligt",
        "særlig",
        "allerede",
        "nu",
        "tidligere",
        "nyligt",
        "senest",
        "netop",
        "hhv",
        "socialt",
        "mest",
        "alle",
        "andre",
        "flere",
        "nye",
        "ny",
        "af",
        "for",
        "med",
        "om",
        "på",
        "i",
        "til",
        "uens",
    ]
)
"""Before a participle these make it an adjective: "de udsatte", "den godkendte plan"."""
LEADING_CLAUSE = frozenset((
    "da", "når", "hvis", "såfremt", "eftersom", "efter", "selvom", "fordi", "idet",
))  # fmt: skip
"""A sentence that opens so says its ruling after the first comma or finite verb."""
AMENDMENT = r"\b(?:under)?ændringsforslag\w*|\bæf ?\d|\bmodforslag\w*|\bet (?:\w+ ){0,3}?forslag (?:fra|om)\b"
"""A ruling on an amendment comes before the real outcome."""

VOTE_REMARK = (
    r",? ?\b(?:med|under) (?:\w+ ){0,2}?(?:bemærkning\w*|begrundelse|henvisning|ønske)\b"
    r"|,? ?\b(?:da|idet|fordi|som|for så vidt|i alt|til punkt|til pkt|mod punkt)\b|,? (?:pkt|punkt|indstilling)\b"
)
"""Where the list of those who voted ends and their reason begins."""

DISSENT = (
    r"(?:tog|tager|tage) (?:\w+ )?forbehold|(?:kunne|kan|kunde|ville) (?:dog |derfor )?ikke (?:\w+ )?"
    r"(?:tiltræde|støtte|tilslutte|godkende|anbefale|gå ind|medvirke|stemme|acceptere|bakke)"
    r"|(?:ønskede|ønsker|bad om at få) (?:\w+ ){0,4}?(?:tilført|ført til|indført i) (?:protokollen|referatet|protokol)"
    r"|erklærede sig (?:for )?inhabil|erklæredes inhabil|var inhabil|er inhabil|blev erklæret inhabil"
    r"|(?:deltog|deltager|deltog derfor|medvirkede) ikke i (?:\w+ )?(?:behandling|afstemning|beslutning|punkt)"
    r"|(?<=mindretal.{0,250})(?:foreslår|foreslog|ønsker|kan ikke|kunne ikke|anbefaler|indstiller)|afgav (?:\w+ )?mindretalsudtalelse|(?:var|er) (?:ikke enig|uenig)"
)
"""By these words somebody stands aside from a decision."""

GENERAL_SUBJECT = (
    r"\bindstilling(?:en|er|erne)?\b|^(?:\W*(?:hele|den|det)\s)?(?:sagen|punktet|forslaget|sagens behandling|sag|"
    r"orientering(?:en|erne)?|behandlingen|redegørelsen|punkterne|sagens|forslag|dagsordenen|begge|alle|det"
    r"|mødet|oplægget|ansøgningen|materialet)\b"
)
"""Subjects that stand for the whole of what was recommended."""

KINDS: tuple[tuple[str, str], ...] = (
    (
        "recommend",
        r"\W*(?:at )?(?:over\s?for\b.{0,60}?\b(?:indstiller|anbefaler)|(?:udvalget |\w+ )?(?:indstiller|anbefaler)\b)",
    ),
    (
        "note",
        r"\W*(?:at )?(?:tager\b.{0,60}?til efterretning\b|tager\b|.{0,200}?\b(?:tages|tage)\b.{0,80}?til efterretning)",
    ),
    ("approve", r"\W*(?:at )?(?:drøfter og )?(?:godkender|vedtager|tiltræder|beslutter)\b"),
    ("discuss", r"\W*(?:at )?(?:drøfter(?: og \w+)?|drøfte|.{0,60}?\bdrøftes|.{0,40}?\bdrøfter)\b"),
    ("delegate", r"\W*(?:at )?(?:afgiver|giver|bemyndiger|delegerer|overdrager|nedsætter)\b"),
)
"""What a point of a recommendation asks for, by the verb it opens with; first match counts."""

EMPTY_NOUNS = (
    "forslag", "oplæg", "indstilling", "udkast", "sagen", "godkend", "tager", "drøft", "efterretning",
    "punkt", "over", "nordjysk", "kommune", "vedrør", "styregruppe", "administrativ", "derefter",
    "hvilke", "skal", "være", "blive", "bliver", "efter", "denne", "dette", "samt", "have", "fælles",
    "herom", "under", "mellem", "forbindelse",
)  # fmt: skip
"""Beginnings of words that say nothing of what a point is about."""

SAYING = (
    r"\b(?:bemærk(?:ede|er|et)|oplys(?:te|er|t)|ønsk(?:er|ede|es|e)|udtryk(?:te|t|ker|) ?(?:for)?|foresl(?:og|år|ås|ået)"
    r"|opfordr(?:er|ede)|aftal(?:te|t|es|er)|enige?|enighed|understreg(?:ede|er)|spurgte|forvente(?:r|de)"
    r"|anmode(?:r|de)|håber|finder|mener|mente|minder|mindede|tilkendegav|henstill(?:er|ede)|fremgår|påpeg(?:ede|er)"
    r"|vurdere(?:r|de)|nævnte|fortalte|orienterede|orienterer|svarede|supplerede|redegjorde|pointerede|anfør(?:te|er)"
    r"|lagde vægt|gjorde opmærksom|bad|beder|stillede|stiller)\b[^.;]{0,80}?,? (?:at|om|hvorvidt|hvordan)\b"
    r"|\b(?:ønsker|ønskede|ønskes)\b(?! (?:sagen|punktet|behandlingen) (?:udsat|udskudt|sendt|oversendt))"
    r"|\b(?:takker|takkede|opfordrer|forventer|anerkender|kvitterer|fremsatte|fremsætter)\b"
)
"""After these words comes what somebody says or wishes, not what is ruled."""

MODAL = frozenset(("kan", "kunne", "kunde", "vil", "ville", "valgte"))
WEAK_WORDS = frozenset(("genoptages", "genoptage", "genoptoges", "noterer", "noterede"))
"""Verbs that rule only where nothing else does."""

RESULT = (
    r"[\s,]*(?:og )?(?:der|dispensation\w*|\w*tilladelse\w*|afslag\w*|\w*bevilling\w*)"
    r" (?:gives|meddeles|meddeltes|ydes)\b"
)
"""Openings of a sentence that says what the applicant gets, whatever was answered before."""

REFUSAL = r"\bindstilling\w* (?:om|på) (?:at give |at meddele )?afslag\b|\bat (?:give|meddele) afslag\b"
"""Approving this is a refusal."""

POST = (
    r"\bsom\s+(?:\w+\s+){0,3}?(?:næst|vice)?(?:formand|medlem|stedfortræder|suppleant|repræsentant|revisor"
    r"|kasserer|borgmester|sekretær)\w*"
)
"""Approving somebody as this is an election."""

THE_CASE = frozenset((
    "sagen", "punktet", "behandlingen", "sagens", "forslaget", "ansøgningen", "indstillingen",
))  # fmt: skip
"""Words that stand for the matter itself in "besluttede, at sagen udsættes"."""

NUMBERED_ONLY = frozenset(("ændres", "rykkes", "flyttes"))
"""Verbs that change a proposal only as the answer to a numbered point of it."""

NOT_SETTLING = r"\s*(?:næste (?:ordinære )?(?:møde|udvalgsmøde)\b|mødet (?:hæv|slut))"
"""Sentences about the meeting itself, which settle nothing."""

ABSTAINED = r"\b(?:undlod|undlader)\b"
"""Where this is all that happened, nothing was decided."""
RESULT_WORDS = frozenset(("gives", "meddeles", "ydes"))
"""What is given is given, on whatever terms."""
