"""Words around the ruling verb of a decision: who acts, provisos, talk, votes, presence: data only.

Patterns are fragments for the `regex` package, in lower case unless they are matched without case.
"""

from __future__ import annotations

NOTING = (
    r"til (?:efterretning|underretning)"
    r"|(?:(?<=(?:taget|tages|toges|forelagt) )|(?<=\b(?:tager|tog)\b[^,.;]{1,60}))til orientering"
)
"""What is taken so is noted; the verb before it may stand far away."""

BODY_WORD = (
    r"(?:\w*(?:udvalg|råd|raad|bestyrelse|styregruppe|magistrat|nævn|direktion|kommission"
    r"|repræsentation"
    r"|forsamling|repræsentantskab|komit[eé]|forum|gruppe|afdelingsmøde)(?:et|en|n|ets|ens|ns|s)?"
    r"|kkr|das|kkr\w*|udvalgets|flertal(?:let)?|mødet|man|bestyrelsens|foreningen|mu|med-\w+)"
)
"""Words by which the body that rules names itself."""

PARTY = (
    r"(?:socialdemokrat\w*|venstres?|konservative?s?|enhedslisten\w*|dansk folkepartis?"
    r"|liberal alliances?"
    r"|radikale? ?(?:venstre)?s?|socialistisk folkepartis?|alternativets?|nye borgerlige\w*"
    r"|moderaterne\w*"
    r"|kristendemokrat\w*|danmarksdemokrat\w*|sf|df|la|kd|up|ng|slesvigsk parti\w*|borgerlisten\w*)"
)
"""Names of parties; what a party wants or does is no ruling of the body."""

ACTOR = (
    r"(?:et |udvalgets |byrådets |udvalgs|)mindretal(?:let)?\b",
    r"(?:udvalgs|byråds|bestyrelses|råds|regionsråds)?medlem(?:mer(?:ne)?)?\b",
    r"rådmand\b|rådmænd\w*|borgmester\b|(?:næst)?formand\b|(?:næst)?formanden\b|borgmesteren\b",
    r"(?:den|det) (?:ene|anden) halvdel\b|halvdelen af\b",
    r"(?:administration|forvaltning|sekretariat|direktør|ordstyrer|dirigent|kasserer"
    r"|center\w*)\w*\b",
    r"(?:den |det )?(?:\w+e )?(?:byråds|venstre)gruppen?s?\b (?!af )",
)
"""Beginnings of sentences in which somebody other than the body acts."""

BODY_VOTE = (
    r"\binhabil|habilitet|deltage i (?:sagens |punktets )?behandling"
    r"|\bat (?:omgøre|behandle|optage|sætte) (?:sagen|punktet|et (?:nyt|ekstra))\b"
)
"""Rulings about who may take part are no rulings in the matter."""

TAIL = (
    r"\bidet\b|\bdog\b(?= |,)|,? (?:-|–) |\bmed (?:\w+\W+){0,3}?(?:bemærkning\w*"
    r"|begrundelse\w*|henvisning|ønske)\b"
    r"|, så (?:[a-zæøå]+(?:en|et|erne) )(?:udgår|ændres|bliver)|\bså \w+et\b"
    r"|\bunder henvisning\b|\bjf\b|, (?:da|fordi|hvis|såfremt|hvor\w*|således)\b"
    r"|\bmed henblik\b|\bfordi\b|;"
)
"""Where the ruling words of a sentence end and its reasons and remarks begin."""

LATER = (
    r" (?:igen |videre |nærmere )?(?:(?:i|til|på|ved) (?:det |et )?(?:næste|kommende|førstkommende"
    r"|senere|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    r"|mødet)|til (?:foråret|sommer|efteråret))\b"
)
"""What is to be talked about later, in a list of news, is not talked about now."""

OTHERS = (
    r"\b(?:amts(?:raad|råd)|ministeri|provsti|stiftsøvrighed|skoledirektion|fattigkommission)\w*"
)
"""Authorities whose answer is only reported where the minutes rule on it: "toges til Efterretning"."""

TALK = (
    r"orienter(?:ede|ing|inger|es)|orienteret|præsentere(?:de|t)|præsentation|gennemgik"
    r"|gennemgået|indledte|"
    r"fremlagde|fremlagt|forelagde|spurgte|stille\w* spørgsmål|svarede|besvare\w+|bemærkede"
    r"|bemærker|oplyste|oplyst|"
    r"informere(?:de|t)|redegjorde|redegørelse|supplerede|udtrykte|udtryk|opfordre\w*|enige?"
    r"|enighed|aftal\w+|"
    r"ønske\w*|foresl\w+|anerkend\w+|efterspurgte|anmod\w+|bad|beder|\w*drøftelse\w*|dialog\w*"
    r"|opmærksomhed|"
    r"evaluering|temamøde\w*|debat\w*|kvitter\w+|takke\w*|hilse\w*|input|forventer"
    r"|konstater\w+|minder?|"
    r"mødtes|oplæg|fortalte|nævnte|påpegede|understregede|konkluderede|berettede|udtalte"
    r"|henstill\w+|"
    r"pointerede|tilkendegav|bragte|rejste|blev (?:afholdt|gennemført|holdt)|lagde vægt"
    r"|vil (?:gerne|fortsat)|talte|taler|snak\w*|vendt|vendte|udveksle\w*|delte meninger|synspunkt\w*|indspil|luftet|kritik|kritiserede|spurgt\w*"
    r"|hørte|talt|syn på|rundvisning|besigtigede|besøgte|fremviste|viste|læste|refererede|gjorde rede|spørgsmål til|gruppearbejde"
    r"|mente|syntes|fandt|roste|ros|fortæller|orienterer|gav (?:en |et )?(?:status|udtryk|eksempl\w*|indblik)|forklarede|beskrev"
    r"|efterlyste|bekymr\w+|kommenterede|meddelte|forhandle[dt]\w*|taget op|holdninger|overvejelser|forslag fra|erfaring\w*"
    r"|opsummerede|skitserede|belyste|omtalte|ytrede|anførte|fremførte|motiverede|uddybede|advarede|gennemgang|brainstorm\w*|workshop|bordet rundt|idéer|ideer|inspiration|dilemma\w*|pointe\w*"
    r"|uenighed|reflekter\w*|refleksion\w*|behandlede|oplæst\w*|sammenlignede|diskussion|tilfreds\w*|utilfreds\w*|glæde\w*|undrede|nyt fra"
)
"""Words of a text that reports talk, wishes or agreements among those present."""

PRESENCE = (
    r"\s*(?:fraværende|afbud|ikke til\s?stede|ej til\s?stede|deltog ikke|til\s?stede|fravær"
    r"|stedfortrædere?"
    r"|suppleant(?:er)?|ikke mødt|udeblevet|mødt)\b\s*(?:\(.{0,40}\))?\s*(?::|fra\b|\w* ?:"
    r"|[-–]|er\b).*",
    r"(?:(?!\p{Ll}{2}\.\s+\p{Lu}|,? (?:da|idet|fordi|eftersom) ).)*\b(?:var ikke til\s?stede|deltog som (?:stedfortræder|suppleant)|var fraværende"
    r"|havde meldt afbud"
    r"|mødte som (?:stedfortræder|suppleant)|var forhindre[td]e? i at deltage)\b.{0,120}",
    r"\s*(?:afbud|fraværende)\W*",
)  # fmt: skip
"""Lines that say who was there, and nothing of what was decided."""

ANSWER_WORD = (
    r"(?:blev |er |sagen |orienteringen |punktet |forslaget |indstillingen |status(?:sen)? )?"
    r"(?:ikke |kan ikke |kunne ikke |enstemmigt |til )?"
    r"(?:godkend|tiltr|vedtag|anbefal|tag(?:et|es)\b|efterretning|udsat|udsættes|bortfald"
    r"|udgår|udgik|drøft"
    r"|henvi|afvi|indstill|forkast|oversend|sendes|udvalget|byrådet|bestyrelsen|besluttet"
    r"|imødekom|afsl"
    r"|noter|fremsend|ændres|\w+udvalget\b)"
)
"""What the answer to a numbered recommendation begins with."""

HEARING = r"\b(?:bemærkning\w*|høringssvar\w*|udtalelse\w*|høringen|kommentar\w*)\b"
"""Subjects whose noting counts only where the text rules on nothing else."""

AUXILIARY = frozenset((
    "blev", "bliver", "er", "var", "blevet", "kan", "kunne", "skal", "skulle", "må", "bør", "vil",
    "bortfalder", "bortfaldt", "faldt", "falder",
))  # fmt: skip
"""Before one of these stands the subject, after it the participle that rules."""

ADJECTIVE_LEAD = frozenset((
    "de", "den", "det", "disse", "denne", "en", "et", "særligt", "særlig", "allerede", "nu",
    "tidligere", "nyligt", "senest", "netop", "hhv", "socialt", "mest", "alle", "andre", "flere",
    "nye", "ny", "af", "for", "med", "om", "på", "i", "til",
))  # fmt: skip
"""Before a participle these make it an adjective: "de udsatte", "den godkendte plan"."""

LEADING_CLAUSE = frozenset((
    "da", "når", "hvis", "såfremt", "eftersom", "efter", "selvom", "fordi", "idet",
))  # fmt: skip
"""A sentence that opens so says its ruling after the first comma or finite verb."""

AMENDMENT = (
    r"(?<!\b(?:ændret|justeret|tilrettet) (?:ved|med|efter) (?:\p{L}+ )?)(?:\b(?:under)?ændringsforslag\w*|\bæf ?\d)|\bmodforslag\w*"
    r"|\bet (?:\w+ ){0,3}?forslag (?:fra|om)\b|\bforslag(?:et)? om (?:at )?(?:udsæt|udskyd|tilbagesend)"
)
"""A ruling on an amendment comes before the real outcome."""

VOTE_REMARK = (
    r",? ?\b(?:med|under) (?:\w+ ){0,2}?(?:bemærkning\w*|begrundelse|henvisning|ønske)\b"
    r"|,? ?\b(?:da|idet|fordi|som|for så vidt|i alt|til punkt|til pkt|mod punkt)\b|,? (?:pkt"
    r"|punkt|indstilling)\b"
)
"""Where the list of those who voted ends and their reason begins."""

DISSENT = (
    r"(?:tog|tager|tage) (?:\w+ )?forbehold|(?:kunne|kan|kunde|ville) (?:dog "
    r"|derfor )?ikke (?:\w+ )?"
    r"(?:tiltræde|støtte|tilslutte|godkende|anbefale|gå ind|medvirke|stemme|acceptere|bakke)"
    r"|(?:ønskede|ønsker|bad om at få) (?:\w+ ){0,4}?(?:tilført|ført til"
    r"|indført i) (?:protokollen|referatet|protokol)"
    r"|erklærede sig (?:for )?inhabil|erklæredes inhabil|var inhabil|er inhabil"
    r"|blev erklæret inhabil"
    r"|(?:deltog|deltager|deltog derfor|medvirkede) ikke i (?:\w+ )?(?:behandling|afstemning"
    r"|beslutning|punkt)"
    r"|(?<=mindretal.{0,250})(?:foreslår|foreslog|ønsker|kan ikke|kunne ikke|anbefaler"
    r"|indstiller)|afgav (?:\w+ )?mindretalsudtalelse|(?:var|er) (?:ikke enig|uenig)"
)
"""By these words somebody stands aside from a decision."""

GENERAL_SUBJECT = (
    r"\bindstilling(?:en|er|erne)?\b|^(?:\W*(?:hele|den|det)\s)?(?:sag(?:en|ens)?|punkte(?:t|rne)"
    r"|orientering(?:en|erne)?|behandlingen|redegørelsen|forslag(?:et|ene)?|dagsordenen|begge|alle"
    r"|det|mødet|oplægget|ansøgningen|materialet)\b(?! (?:til|om|fra|vedr|vedrørende|på)\b)"
)
"""Subjects that stand for the whole of what was recommended."""

KINDS: tuple[tuple[str, str], ...] = (
    (
        "recommend",
        r"\W*(?:at )?(?:over\s?for\b.{0,60}?\b(?:indstiller|anbefaler)|(?:udvalget "
        r"|\w+ )?(?:indstiller|anbefaler)\b)",
    ),
    (
        "note",
        r"\W*(?:at )?(?:tager\b.{0,60}?til efterretning\b|tager\b|.{0,200}?\b(?:tages"
        r"|tage)\b.{0,80}?til efterretning)",
    ),
    ("approve", r"\W*(?:at )?(?:drøfter og )?(?:godkender|vedtager|tiltræder|beslutter)\b"),
    ("discuss", r"\W*(?:at )?(?:drøfter(?: og \w+)?|drøfte|.{0,60}?\bdrøftes|.{0,40}?\bdrøfter)\b"),
    ("delegate", r"\W*(?:at )?(?:afgiver|giver|bemyndiger|delegerer|overdrager|nedsætter)\b"),
)
"""What a point of a recommendation asks for, by the verb it opens with; first match counts."""

EMPTY_NOUNS = (
    "forslag", "oplæg", "indstilling", "udkast", "sagen", "godkend", "tager", "drøft",
    "efterretning", "punkt", "over", "kommune", "vedrør", "styregruppe",
    "administrativ", "derefter",
    "hvilke", "skal", "være", "blive", "bliver", "efter", "denne", "dette", "samt", "have",
    "fælles", "herom", "under", "mellem", "forbindelse",
)  # fmt: skip
"""Beginnings of words that say nothing of what a point is about."""

SAYING = (
    r"\b(?:bemærk(?:ede|er|et)|oplys(?:te|er|t)|ønsk(?:er|ede|es|e)|udtryk(?:te|t|ker"
    r"|) ?(?:for)?|foresl(?:og|år|ås|ået)"
    r"|opfordr(?:er|ede)|aftal(?:te|t|es|er)|enige?|enighed|understreg(?:ede|er)|spurgte"
    r"|forvente(?:r|de)"
    r"|anmode(?:r|de)|håber|finder|mener|mente|minder|mindede|tilkendegav|henstill(?:er|ede)"
    r"|fremgår|påpeg(?:ede|er)"
    r"|vurdere(?:r|de)|nævnte|fortalte|orienterede|orienterer|svarede|supplerede|redegjorde"
    r"|pointerede|anfør(?:te|er)"
    r"|lagde vægt|gjorde opmærksom|bad|beder|stillede|stiller)\b[^.;]{0,80}?,? (?:at|om"
    r"|hvorvidt|hvordan)\b"
    r"|\b(?:ønsker|ønskede|ønskes)\b(?! (?:sagen|punktet|behandlingen) (?:udsat|udskudt|sendt"
    r"|oversendt))"
    r"|\b(?:er|var) det (?:vigtigt|nødvendigt|væsentligt|afgørende)\b"
    r"|\b(?:takker|takkede|opfordrer|forventer|anerkender|kvitterer|fremsatte|fremsætter)\b"
)
"""After these words comes what somebody says or wishes, not what is ruled."""

MODAL = frozenset(("kan", "kunne", "kunde", "vil", "ville", "valgte", "må", "måtte", "maatte"))
WEAK_WORDS = frozenset(("genoptages", "genoptage", "genoptoges", "noterer", "noterede"))
"""Verbs that rule only where nothing else does."""

WEAK_PHRASE = r"(?:tages|taget) op (?:igen|på ny)\b|(?:optages|sættes) (?:igen )?på dagsordenen\b"
"""What is said of a later meeting rules only where nothing else does."""

RESULT = (
    r"[\s,]*(?:og )?(?:der|dispensation\w*|\w*tilladelse\w*|afslag\w*|\w*bevilling\w*)"
    r" (?:gives|meddeles|meddeltes|ydes)\b"
    r"|[\s,]*\p{L}+ (?:meddeler|meddelte) (?:\p{L}+ )?afslag\b(?! til)"
)
"""Openings of a sentence that says what the applicant gets, whatever was answered before."""

REFUSAL = (
    r"\bindstilling\w* (?:om|på) (?:at give |at meddele )?afslag\b|\bat (?:give|meddele) afslag\b"
)
"""Approving this is a refusal."""

POST = (
    r"\bsom\s+(?:\w+\s+){0,3}?(?!\w+en\b)(?:næst|vice)?(?:formand|medlem|stedfortræder|suppleant"
    r"|repræsentant|revisor"
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

GRANTING = frozenset((
    "gav", "giver", "meddelte", "meddeler", "givet", "meddelt", "meddeles", "valgte", "vælger", "får",
    "fik", "yder", "ydede",
))  # fmt: skip
"""Who grants or chooses names the terms."""

REMARKS_FOLLOW = (
    r"(?:\bidet|(?:bemærkning|ændring|tilføjelse|præcisering|justering|input|forslag|vilkår"
    r"|rettelse)\w*)"
    r"\s*[:;]?\s*$"
)
"""An answer that ends so announces remarks; what they ask for is no ruling."""

APPOINTING = frozenset(("udpegede", "udpeger"))
"""What a party does for the body."""
