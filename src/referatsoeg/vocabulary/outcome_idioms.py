"""Turns of phrase that settle a matter without a verb that rules: data only.

Each entry: the outcome, whether it yields to anything else in the decision, and a pattern in lower
case that is searched for in a sentence of the body. A group `not` turns a yes into a no; a group
`content` holds what was settled, which may itself be a ruling ("vi lander på, at sagen udsættes").
"""

from __future__ import annotations

from referatsoeg.model.kinds import Outcome
from referatsoeg.vocabulary.outcome_marks import BODY_WORD

WE = rf"(?:{BODY_WORD}|vi|kommunen|regionen|klubben|skolen)"
_CASE = r"(?:sagen|punktet|emnet|spørgsmålet|forslaget|ansøgningen|beslutningen|afgørelsen|stillingtagen|behandlingen|den|det)"
_PLAN = r"(?:sagen|planen|planerne|forslaget|projektet|idéen|ideen|ønsket|ordningen|arrangementet|turen)"
_BUDGET = r"(?:(?:det|de|den) )?(?:(?:videre|kommende|næste års) )*(?:\p{L}*budget|\p{L}+forhandling)\p{L}*"
_MONTH = (
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    r"|foråret|sommeren|efteråret|vinteren)"
)
_LATER = (
    rf"(?:(?:på|til|ved) (?:det |et |den )?(?:næst|kommende|førstkommende|senere|\p{{L}}*møde)\p{{L}}*"
    rf"|i {_MONTH}|til {_MONTH}|senere|næste gang|efter|når|endeligt? når)"
)
_REASON = r"(?:grund|anledning|grundlag|behov|basis|belæg)"
_OPTIONS = (
    r"(?:model|scenari|forslag|løsning|placering|linjeføring|alternativ|variant|strækning|tilbud)"
)
_OF_REMARKS = r"(?:bemærkning|kommentar|indsigelse|indvending|at bemærke|spørgsmål|ændring)"

Idiom = tuple[Outcome, bool, str]

BEFORE_VERBS: tuple[Idiom, ...] = (
    # "Udvalget kan ikke anbefale hele beløbet, og indstiller til Byrådet, at …"
    (Outcome.RECOMMENDED, False, r"^[^.;]{0,80}kan ikke (?:(?:anbefale|tiltræde|støtte)\b[^.;]{3,160}?,? og|(?:følge|tilslutte sig)\b[^.;]{3,160}?,? (?:og|men)) (?:indstiller|anbefaler)\b"),
    # "Et flertal kan ikke følge indstillingen, men meddeler dispensation"
    (Outcome.APPROVED, False, r"^[^.;]{0,80}kan ikke (?:tiltræde|følge|tilslutte sig) (?:indstillingen|anbefalingen|afslaget|\p{L}+s (?:indstilling|anbefaling)),? (?:og|men) (?:meddeler|giver|bevilger|imødekommer|yder|godkender|ønsker at (?:give|yde|imødekomme))\b(?! (?:\p{L}+ )?afslag)"),
    # "Aftalen forlænges ikke, men de får lov at gøre året ud."
    (Outcome.REJECTED, False, r"^\W*\p{L}+ (?:forlænges|fornyes|genåbnes|videreføres|fortsættes|opretholdes) ikke\b"),
    # "Udvalget følger ikke indstillingen og meddeler dispensation"
    (Outcome.APPROVED, False, r"^[^.;]{0,60}(?:følger|fulgte|tiltræder|tiltrådte) ikke (?:\p{L}+ )?\p{L}*(?:indstilling|anbefaling)(?:en)?,? (?:og|men) (?:meddel|giv|gav|bevilg|bevilligede|imødek|yd)\p{L}*\b(?! (?:\p{L}+ )?afslag)"),
    (Outcome.REJECTED, False, r"\bkunne ikke opnås (?:\p{L}+ )?(?:enighed|tilslutning|flertal)\b"),
    # "Der er ikke grundlag for at tage stilling i dag."
    (Outcome.POSTPONED, False, r"\b(?:ikke|intet) (?:tilstrækkeligt? )?grundlag for at (?:tage stilling|træffe (?:\p{L}+ )?(?:beslutning|afgørelse))\b"),
    # "Sogneraadet besluttede at foretage Besigtigelse, og Sagen udsattes"
    (Outcome.POSTPONED, False, r"\b(?:besluttede|vedtog|vedtoges)\b[^.;]{5,160},? (?:og|hvorfor|hvorefter) sagen (?:derfor |saa længe )?(?:udsattes|udsættes|blev udsat)\b"),
    # "Udvalget besluttede at meddele, at regionen ikke har mulighed for at yde støtte."
    (
        Outcome.REJECTED, False,
        r"\bat (?:meddele|svare|oplyse|tilskrive)\b[^.;]{0,60}?,? at [^.;,]{0,60}?\bikke (?:\p{L}+ )?(?:kan|kunne|vil|ønsker|har mulighed|agter|ser sig)\b",
    ),
    # "Det meddeles foreningen, at udvalget ikke kan yde tilskud."
    (
        Outcome.REJECTED, False,
        r"^\W*(?:det |der )?(?:meddeles|meddeltes|svares|svaredes|oplyses|tilskrives)\b[^.;]{0,80}?,? at"
        r" [^.;,]{0,60}?\bikke (?:\p{L}+ )?(?:kan|kunne|vil|ville|ønsker|finder|agter|ser sig)\b",
    ),
    (
        Outcome.REJECTED, False,
        r"^\W*(?:det |der )?(?:meddeles|meddeltes|svares|svaredes|oplyses|tilskrives)\b[^.;]{0,80}?,? at"
        r" [^.;,]{0,60}?\b(?:kan|kunne|vil|ville) ikke\b",
    ),
    (Outcome.APPROVED, False, r"^\W*valget (?:er )?(?:faldt|falder|faldet) på\b(?=.{0,60}\b(?:model|forslag|løsning|tilbud))"),
    (Outcome.ELECTED, False, r"^\W*valget (?:er )?(?:faldt|falder|faldet) på\b"),
    (
        Outcome.APPROVED, False,
        r"^\W*(?:det )?(?:konklusionen|resultatet|beslutningen|udfaldet|enden|aftalen) (?:på [^,.]{1,40} )?"
        r"(?:blev|bliver|er|var),? (?P<content>at\b.{1,300})",
    ),
)  # fmt: skip
"""Looked for before the verbs of a sentence, which would be misread."""

IDIOMS: tuple[Idiom, ...] = (
    (Outcome.APPROVED, False, r"\bflertal\b[^.;]{0,60}? stemte for (?P<content>at .+)"),
    (Outcome.REJECTED, False, r"\b(?:kan|kunne) (?:\p{L}+ )?ikke (?:imødekomme|støtte|bevilge|yde|godkende|tiltræde)\b|\bser ikke (?:\p{L}+ )?mulighed for\b"),
    (Outcome.POSTPONED, False, rf"\b{_CASE} (?:venter|afventer) (?:til|på) \p{{L}}"),
    (Outcome.POSTPONED, False, r"^\W*afventer \p{L}"),
    (Outcome.APPROVED, False, r"^\W*(?:alle|samtlige)\b[^.,;]{0,40} stemte for\b|^\W*ingen (?:\p{L}+ )?stemte i?mod\b"),
    (Outcome.REJECTED, False, r"^\W*ingen (?:\p{L}+ )?stemte for\b|^\W*kun \p{L}+ stemte for\b"),
    (Outcome.APPROVED, False, r"^\W*(?:et |det )?flertal(?:let)?\b[^.,;]{0,30} stemte for (?:at\b|forslag|indstilling)"),
    (Outcome.REJECTED, False, r"\b(?:enige?|enighed) om,? at (?:sige nej|afslå|afvise)\b"),
    # "Vi var enige om at aflyse stævnet": agreed to do, not of one mind that something is so
    (Outcome.APPROVED, False, rf"\b(?:{WE}|alle) (?:er|var|blev) (?:\p{{L}}+ )?enige? om at (?!sende|udsætte|udskyde|drøfte|se\b|tale)\p{{Ll}}{{2,}}e\b"),
    (Outcome.APPROVED, False, r"^\W*mødet (?:den (?:[^.;,]|(?<=\d)\.){4,40} )?flyttes (?:fra (?:[^.;,]|(?<=\d)\.){3,40} )?til\b"),
    (Outcome.REJECTED, False, rf"\benig(?:e|hed)? om,? at {_PLAN} ikke (?:skal|bør|kan)\b"),
    (Outcome.REJECTED, False, r"^\W*nej,"),
    (Outcome.REJECTED, False, r"^\W*afslag(?:\W*$|,| på\b| til\b| med\b| efter\b)"),
    (Outcome.APPROVED, False, r"^\W*(?:[a-z]\) )?[^.,;:]{3,60} får (?:bevilget |tildelt |udbetalt )?(?:et (?:tilskud|beløb) på |indtil |op til )?(?:kr\.? ?)?[\d.]+(?:,\d+)? ?(?:kr|mio|t\.kr)"),
    (Outcome.APPROVED, False, r"^\W*ja,"),
    (Outcome.REJECTED, False, r"\b(?:forslag|ændring|ansøgning)\p{L}*\b[^.,;]{0,30} (?:kom ikke igennem|opnåede ikke|samlede ikke|fik ikke)\b"),
    (Outcome.REJECTED, False, r"\bgiver ikke (?:\p{L}+ )?anledning til at (?:ændre|omgøre|fravige|imødekomme)"),
    (Outcome.REJECTED, False, r"\bhenvises til at søge\b"),
    (Outcome.REJECTED, False, rf"\b{_PLAN}\b[^.,;]{{0,30}} (?:lægges|lagt|lagdes) (?:i graven|i skuffen|til side|væk)\b"),
    (Outcome.POSTPONED, False, r"^\W*(?:vi|bestyrelsen|udvalget|rådet|man) (?:venter|ventede|(?:vil|vilde|ville|må|måtte) (?:vente|afvente))\b"),
    (Outcome.POSTPONED, False, r"\b(?:ser|kigger|kikker) (?:\p{L}+ )?på (?:det|sagen|punktet|den) igen\b"),
    (Outcome.POSTPONED, False, rf"\b{_CASE} tages op(?: igen| på ny)?,? (?:når|efter|igen|på ny|til|i|på)\b(?! (?:dialog|borger|informations|tema|års)møde)"),
    (Outcome.POSTPONED, False, rf"\b(?:henstaar|henstår) (?:\p{{L}}+ )?til\b|\b{_CASE} hviler (?:\p{{L}}+ )?til\b"),
    (Outcome.POSTPONED, False, r"\b(?:ikke færdigbehandle\p{L}+|kunne ikke (?:afgøres|afsluttes|nås)|kan ikke (?:afgøres|afsluttes) (?:i dag|endnu|nu|på mødet|før))\b"),
    (Outcome.POSTPONED, False, r"\b(?:fortsætter|fortsættes|fortsatte) på (?:det |et )?(?:næste|kommende|førstkommende)\b"),
    (Outcome.POSTPONED, False, r"\b(?:besigtig|oplysning|tilbud|udtalelse|notat|tal|beregning|undersøgelse|redegørelse)\p{L}*\b[^.;]{0,60}?,? (?:før|inden|førend|forinden) (?:sagen|der|spørgsmålet|punktet|udvalget|forslaget|ansøgningen|det|den) (?:\p{L}+ ){0,3}?(?:afgøres|besluttes|behandles|stilling|beslutning|afgørelse|genoptages)\b"),
    (Outcome.POSTPONED, False, r"\bingen (?:beslutning|afgørelse) (?:i dag|endnu|på mødet|før)\b"),
    (Outcome.REFERRED, False, r"\b(?:sagen|forslaget|planen|udkastet|budgettet) (?:går|gik|er sendt) (?:nu |herefter |derefter )?(?:ud )?i (?:\p{L}+ )?høring\b"),
    (Outcome.REFERRED, False, rf"\b(?:lader|lod|overlader|overlod)\b[^.,;]{{0,30}} {BODY_WORD} (?:at )?(?:afgøre|beslutte|tage stilling|træffe)"),
    (Outcome.APPROVED, False, rf"\b{WE} (?:lægger|lagde) sig fast på\b"),
    (Outcome.APPROVED, False, r"\b(?:finder|fandt|mener|mente),? at (?:\p{L}+ ){0,4}?(?:kan|bør|skal) (?P<not>ikke )?(?:imødekommes|meddeles|gives|godkendes|bevilges|tillades|støttes)\b"),
    (Outcome.APPROVED, False, r"\b(?:har|havde) (?:ikke noget|intet) imod\b"),
    (Outcome.APPROVED, True, rf"\b{WE} (?:er|var) (?P<not>ikke )?(?:\p{{L}}+ )?(?:indstillet på|sindet|med på|villige? til) "),
    (Outcome.APPROVED, True, r"\b(?:giver|gav) (?:sit|sin|deres) (?:minde|accept|ja|godkendelse|håndslag|tilsagn|samtykke|tilladelse)\b"),
    (Outcome.APPROVED, True, r"\b(?:stiller|stillede|giver|gav) (?P<not>ikke )?(?:\p{L}+ )?garanti\b"),
    (Outcome.APPROVED, True, r"\b(?:valget|det) blev (?:\p{L}* ?(?:model|forslag|scenari|tilbud|løsning|alternativ))"),
    (Outcome.APPROVED, True, r"\btilbud\p{L}*\b[^.;]{0,60} (?:modtages|modtoges|blev modtaget|antages|accepteres)\b"),
    (Outcome.NOTED, True, rf"\b{WE} (?:fik|modtog) (?:en |forelagt|forevist)\b(?! \p{{L}}*(?:drøftelse|ansøgning))[^.;]{{0,60}}\b(?:orientering|status|rapport|redegørelse|regnskab|gennemgang|oversigt|opgørelse)"),
    (Outcome.SUPPORTED, True, r"\b(?:er|var) (?:alle )?positive? over ?for\b"),
    (Outcome.REJECTED, False, r"\b(?:finder|fandt|ser|så|mener|mente|vurderer) ikke,? at (?:der|det) (?:er|var|foreligger|vil være) (?:\p{L}+ )?(?:grundlag|grund|behov|anledning|basis|rimeligt|muligt|rigtigt|hensigtsmæssigt)\b"),
    (Outcome.REJECTED, False, r"\bkan (?:\p{L}+ )?ikke (?:findes|afsættes|skaffes|bevilges|tilbydes) (?:midler|penge|plads|en plads|økonomi|dækning)\b"),
    (Outcome.REJECTED, False, r"\b(?:blev|bliver) (?:\p{L}+ )?ikke til noget\b"),
    (Outcome.REJECTED, False, r"\b(?:forbliver|fortsætter|bliver) (?:som (?:de|den|det) er|ved det gamle|som hidtil\W*$)"),
    (Outcome.APPROVED_WITH_CHANGES, False, r"\bnøjes med (?:at (?:give|yde|bevilge)|[\d.]+ kr)"),
    (Outcome.APPROVED, False, rf"\b{WE} (?:lander|landede|ender|endte) (?:\p{{L}}+ )?(?:på|med)\b(?! at\b)"),
    (Outcome.APPROVED, False, r"\b(?:koster|bliver|udgør) (?:fra|herefter|fremover|derefter|i|pr\.|efter)\b[^;]{0,50}?\d kr\b"),
    # Put off
    (Outcome.POSTPONED, False, rf"\b{_CASE} kan (?:tidligst|først) \p{{L}}+"),
    (Outcome.POSTPONED, False, rf"\b{_CASE} først kan \p{{L}}+"),
    (Outcome.POSTPONED, False, r"\bkan (?:endnu )?ikke (?:\p{L}+ )?(?:tage stilling|tages stilling|træffes? (?:\p{L}+ )?(?:beslutning|afgørelse))\b"),
    (Outcome.POSTPONED, False, rf"\b(?:tager|tages|tage) (?:\p{{L}}+ ){{0,2}}?stilling (?:(?:til \p{{L}}+) )?{_LATER}"),
    (Outcome.POSTPONED, False, rf"\b(?:beslutning|afgørelse|stillingtagen|godkendelse)\p{{L}}* (?:træffes|sker|tages|falder|afventer|må vente)(?: (?:først|derfor))? (?:{_LATER}|\p{{L}}+)"),
    (Outcome.POSTPONED, True, rf"\b{WE} (?:vender|vendte) (?:\p{{L}}+ )?tilbage (?:til|med)\b"),
    (Outcome.POSTPONED, True, rf"\b(?:vendes|vender) (?:der )?tilbage til {_CASE}\b"),
    (Outcome.POSTPONED, False, rf"\b(?:tager|tages|tog|behandles|drøftes|sættes|kommer|optages|skubbes|skubber|flyttes|rykkes|udsættes|genoptager) (?:\p{{L}}+ )?(?:{_CASE} )?(?:igen )?(?:op |med |på |til )*(?:igen )?(?:på dagsordenen )?(?:igen )?(?:på |til )(?:et |det )?(?:næste|kommende|førstkommende|senere)\b"),
    (Outcome.POSTPONED, False, rf"\b(?:tager|tages|tage) {_CASE} op (?:igen|på ny|til fornyet)\b"),
    (Outcome.POSTPONED, False, rf"\b{_CASE} (?:\p{{L}}+ )?(?:sættes|tages|kommer) (?:på|op)(?: dagsordenen)? igen\b"),
    (Outcome.POSTPONED, False, r"\b(?:nåede|når|nås|nåedes) (?:\p{L}+ )?ikke (?:punkt|sag|at behandle)"),
    (Outcome.POSTPONED, False, r"\b(?:stille[rst]?|stilledes?|sætte[rs]|satte|sat|lader|lod|lagde|lægge[rs]|lagt|henstår|henstaar|hviler|holdes)\b[^.,;]{0,40}? (?:i bero|på pause|på is|i dvale|på hold|på standby|i mølposen)\b"),
    (Outcome.POSTPONED, False, rf"\b{_CASE} (?:\p{{L}}+ ){{0,2}}?(?:parkeres|parkeret)\b"),
    (Outcome.POSTPONED, False, rf"\b(?:venter|ventede|ventes|vente) (?:\p{{L}}+ )?med (?:at (?:tage stilling|beslutte|træffe|behandle|tage)|{_CASE}|en beslutning|beslutning)"),
    (Outcome.POSTPONED, True, rf"^\W*(?:{WE}|{_CASE}) (?:\p{{L}}+ )?(?:afventer|afventede)\b"),
    (Outcome.POSTPONED, False, rf"\bønske[rs]?(?:de)? {_CASE} (?:\p{{L}}+ ){{0,2}}?(?:belyst|undersøgt|oplyst|kvalificeret|afklaret|uddybet|genoptaget)\b"),
    (Outcome.POSTPONED, True, r"\bønske[rs]?(?:de)? (?:\p{L}+ )?(?:yderligere|flere|nærmere|supplerende|bedre|mere) (?:\p{L}+ ){0,3}?(?:oplysninger|belysning|materiale|beregninger|undersøgelser|viden|tal|tilbud|svar)\b[^.;]{0,100}\b(?:før|inden|forinden|førend|til (?:næste|det næste))\b"),
    (Outcome.POSTPONED, False, r"\bforelægges (?:igen|på ny|fornyet)\b"),
    (Outcome.APPROVED, False, r"(?<not>\bikke )?\bgrønt lys\b"),
    (Outcome.APPROVED, False, r"\b(?:bliver|blev) (?:det )?(?:til )?et (?:\p{L}+ )?ja\b"),
    (Outcome.REJECTED, False, r"\b(?:bliver|blev) (?:det )?(?:til )?et (?:\p{L}+ )?nej\b"),
    (
        Outcome.APPROVED, False,
        r"\b(?:lander|landede|landet|ender|endte|endt)(?: \p{L}+)? (?:på|med|i),? (?P<content>at\b.{1,300})",
    ),
    (Outcome.APPROVED, False, r"\b(?:lander|landede|endte|ender) (?:på|med) (?=\p{L}* ?(?:model|forslag|løsning))"),
    (
        Outcome.APPROVED, False,
        r"\bder (?:var|er) (?:et )?(?:\p{L}+ )?(?:flertal|stemning|enstemmighed) for,? (?P<content>at\b.{1,300})",
    ),
    (Outcome.APPROVED, False, r"\bder (?:var|er) (?:et )?(?:\p{L}+ )?(?:flertal|stemning|enstemmighed) for\b"),
    (Outcome.REJECTED, False, r"\b(?:enighed|enige?) om,? at [^.,;]{1,60} ikke (?:imødekommes|godkendes|støttes|bevilges|anbefales|gennemføres|tages til følge)\b"),
    (Outcome.REJECTED, False, r"\bså (?:forslaget|ændringen|det) (?:bortfaldt|faldt|er faldet|blev (?:forkastet|nedstemt))\b"),
    (Outcome.APPROVED, False, r"\bså (?:forslag(?:et)?|ændringen)(?: \d+| [A-ZÆØÅ])? (?:er|blev) vedtaget\b"),
    (Outcome.REJECTED, False, r"\b(?:kan|kunne|vil|ville) (?:\p{L}+ )?ikke gå med (?:til|på)\b"),
    (Outcome.APPROVED, True, r"^\W*\p{L}*(?:kontingent|takst|afgift|leje|bidrag)\p{L}* (?:er fortsat|forbliver|holdes|bliver fortsat)(?: på)? (?:kr\. )?\d"),
    (Outcome.REJECTED, False, r"\bkunne ikke (?:komme|sættes) (?:til|under) afstemning\b"),
    (Outcome.APPROVED, False, r"(?:^|[.:] )\W*(?:et |der var )?(?:stort|klart|bredt|overvejende|snævert|overvældende) flertal for\b"),
    (Outcome.APPROVED, False, r"(?:^|[.:] )\W*(?:der var )?(?:stor|bred|fuld|generel|almindelig) enighed om,? at (?:bibeholde|beholde|fastholde|fortsætte|bevare)\b"),
    (Outcome.APPROVED, False, r"\bforslag\p{L}* (?:opnåede|fik|samlede|gik|vandt) (?P<not>ikke )?(?:\p{L}+ )?(?:flertal|igennem|tilslutning|bifald|gehør)\b"),
    (Outcome.APPROVED, True, r"^\W*(?:det|dette) (?:var|er) der (?P<not>ikke )?(?:\p{L}+ )?(?:enighed|flertal|tilslutning|opbakning|stemning)\b"),
    (Outcome.REJECTED, False, r"\b(?:går|gik) ikke (?:\p{L}+ ){0,2}?(?:ind (?:i|på|for)|videre med)\b"),
    (Outcome.APPROVED, True, rf"\b{WE} (?:går|gik) (?:\p{{L}}+ )?(?:videre|i gang) med\b"),
    (Outcome.APPROVED, True, r"\b(?:arbejdes|arbejder vi|arbejder udvalget) (?P<not>ikke )?(?:\p{L}+ )?videre med\b"),
    (Outcome.REJECTED, False, rf"\b{_PLAN}\b[^.,;]{{0,40}}\b(?:skrinl\p{{L}}+|opgives|opgivet|opgaves|droppes|droppet|fravælges|fravalgt|standses|indstilles ikke|afblæses|afblæst)\b"),
    (Outcome.REJECTED, False, rf"\b{WE} (?:\p{{L}}+ )?(?:dropper|droppede|opgiver|opgav|skrinlægger|skrinlagde|fravælger|fravalgte|fraråder|frarådede)\b"),
    (Outcome.REJECTED, False, r"\bfrarådes\b"),
    (Outcome.REJECTED, False, r"\b(?:afstår|afstod) (?:\p{L}+ )?fra (?!at (?:stemme|tage stilling|udtale))"),
    (Outcome.REJECTED, False, rf"\b(?:ser|så|fandt|finder|har|havde|er|var)(?: der| \p{{L}}+et| \p{{L}}+en)? (?:ikke|ingen) (?:\p{{L}}+ )?{_REASON} (?:til|for)\b(?! (?:at )?{_OF_REMARKS})"),
    (Outcome.REJECTED, True, r"\b(?:fandt|finder|mente|mener|vurderer|vurderede) ikke,? at\b"),
    (Outcome.REJECTED, True, r"\bkan ikke (?:lade sig gøre|komme på tale|blive til noget)\b"),
    (Outcome.REJECTED, True, r"\b(?:er|var) (?:ikke|desværre ikke) (?:råd|midler|penge|økonomi|plads|mulighed|muligt)\b"),
    (Outcome.REJECTED, False, r"\b(?:siger|sagde) fra over ?for\b"),
    (Outcome.APPROVED, True, r"\b(?:pålægges|pålagdes|pålagt|pålagde|pålægger)\b"),
    (Outcome.APPROVED, True, r"\b(?:giver|gav|gives|fik|får)\b[^.,;]{0,40} (?:til|i) opgave at\b"),
    (Outcome.APPROVED, True, rf"^\W*{WE} (?P<not>[^.,;]{{0,20}}\bikke )?(?:køber|købte|sælger|solgte|beholder|prøver|holder fast|indfører|starter|fortsætter|lukker|åbner|skifter|sætter|satte|igangsætter|igangsatte|tager imod|tog imod|deltager|laver|tager (?:det|den|tilbuddet)|holder (?:os|sig)|gør det|afsætter|afsatte|ændrer sin|stiller med|melder (?:os|sig)|udtræder|tillader)\b(?! ikke)"),
    (Outcome.APPROVED, True, rf"\b{WE} (?:afgiver|afgav|fremsender|sender) (?:\p{{L}}+ ){{0,3}}?(?:høringssvar|udtalelse|indsigelse|svar)"),
    (Outcome.APPROVED, True, r"\bsom (?:indstillet|foreslået|beskrevet i (?:bilag|notat|indstilling|sag)\p{L}*)(?! af \p{L}+ var)\b"),
    # Passed on
    (Outcome.REFERRED, True, rf"\b(?:indbringes|indbragt|indbragtes|bringes videre|går videre|gik videre|gives videre|sendes op) (?:for|til) (?:\p{{L}}+ )?{BODY_WORD}\b"),
    (Outcome.REFERRED, False, rf"\b(?:sagen|punktet|forslaget|spørgsmålet) (?:forelægges|forelagdes|fremlægges) (?:(?:herefter|derfor|dermed|således|nu) )?(?:til afgørelse )?(?:for |i )?{BODY_WORD}\b"),
    (Outcome.REFERRED, True, r"\b(?:får|fik) (?:sagen|forslaget|punktet) tilbage\b"),
    (Outcome.REFERRED, False, rf"\b(?:indgår|medtages|medtaget|inddrages|indarbejdes|tages med|overgår|sendes med|medsendes) (?:\p{{L}}+ )?(?:i|til) {_BUDGET}"),
    # Heard
    (Outcome.NOTED, False, r"\b(?:beretning|orientering|rapport|redegørelse|status|meddelelse|opgørelse|oversigt|opfølgning|statistik|notat|skrivelse)\p{L}* (?:giver|gav|gives|gaves) (?:\p{L}+ ){0,2}?ikke (?:\p{L}+ ){0,3}?anledning til\b"),
    (Outcome.NOTED, False, r"\b(?:giver|gav) (?:\p{L}+ ){0,2}?ikke (?:\p{L}+ ){0,3}?anledning til (?:at foretage|at gøre|yderligere\W*$|videre)\b"),
    (Outcome.NO_REMARKS, False, rf"\b(?:giver|gav|gives) (?:\p{{L}}+ ){{0,2}}?ikke (?:\p{{L}}+ ){{0,3}}?anledning til (?:\p{{L}}+ )?{_OF_REMARKS}"),
    (Outcome.NOTED, False, r"\b(?:modtaget|modtoges|modtages) med tak\b"),
    (Outcome.NOTED, False, r"\bgjort bekendt med\b"),
    (Outcome.NO_REMARKS, False, r"\bder (?:fremkom|indkom|kom|blev fremsat|var) (?:ingen|ikke) (?:\p{L}+ )?(?:bemærkninger|kommentarer|indvendinger|indsigelser)\b"),
    (Outcome.NO_REMARKS, False, r"\b(?:ikke noget|havde ikke|har ikke) (?:at bemærke|bemærkninger|yderligere\W*$|kommentarer)\b"),
    (Outcome.SUPPORTED, True, r"\b(?:er|var) positivt? (?:indstillet|stemt)\b"),
    (Outcome.SUPPORTED, True, rf"\b{WE} (?:hilser|hilste)\b[^.;,]{{0,80}} velkomm"),
    (Outcome.SUPPORTED, True, rf"\b{WE} (?:ser|så) gerne\b"),
    (Outcome.SUPPORTED, False, r"\b(?:sluttede|slutter) (?:\p{L}+ )?sig til\b"),
    (Outcome.SUPPORTED, False, r"\b(?:går|gik) ind for\b"),
    (Outcome.WITHDRAWN, False, r"\b(?:punktet|sagen|forslaget|mødet) (?:\p{L}+ )?(?:annulleres|annulleret|aflyses|aflyst)\b"),
    (Outcome.APPROVED, False, r"\bønske[rs]?(?:de)? [^.,;]{1,60} (?:antaget|vedtaget|gennemført|bevilget|godkendt|købt|udført|iværksat|igangsat|opført|indført|bevaret|fastholdt)\b"),
    (Outcome.POSTPONED, False, rf"\b(?:{_CASE}|resten|valget) (?:må|får lov at|kan|skal) vente\b"),
    (Outcome.POSTPONED, False, r"\b(?:gemmes|gemmer vi|gemt|venter) til (?:næste|et senere|et kommende|foråret|efteråret|sommer)\b"),
    (Outcome.REFERRED, True, rf"\b(?:sagen|punktet|afgørelsen) (?:går|gik|kommer|afgøres) (?:nu |herefter |videre |derefter |endeligt )*(?:til|for|i|af) (?:\p{{L}}+ )?{BODY_WORD}\b(?! (?:igen|næste))"),
    (Outcome.POSTPONED, True, rf"\b{_CASE} (?:vender|kommer) (?:\p{{L}}+ )?(?:tilbage|igen)\b"),
    (Outcome.POSTPONED, False, r"\btager (?:\p{L}+ )?stilling,? (?:når|efter|senere)\b|\bførst når\b[^.;]{0,80} stilling\b"),
    (Outcome.POSTPONED, False, r"\bse[r]? (?:\p{L}+ )?tiden an\b|\b(?:sagen|punktet|den) (?:henstod|igen,? når|(?:forelagt|tilbage) igen)\b"),
    (Outcome.POSTPONED, False, r"\bforelægger sagen igen\b|\b(?:sagen|punktet) blev (?:skubbet|rykket)\b"),
    (Outcome.POSTPONED, False, r"\btræffe[rs]\b[^.;]{0,20}? (?:beslutning|afgørelse) (?:på|i|ved) (?:mødet|et|det|næste)\b|\b(?:beslutning|afgørelse) følger\b"),
    (Outcome.POSTPONED, False, r"\bbehandlingen\b[^.;]{0,40} (?:afbrudt|fortsætter)\b"),
    (Outcome.REJECTED, True, r"\bflertal(?:let)?\b[^.,;]{0,30} (?:stemte )?imod\b"),
    (Outcome.REJECTED, True, r"\b(?:nåede ikke|opnåede ikke) de[nt]? (?:fornødne|nødvendige)\b|\bikke hjemmel til\b"),
    (Outcome.REJECTED, True, r"\b(?:ansøgning|projekt|forslag|ansøger)\p{L}* (?:opfylder|opfyldte|lever|levede) ikke\b|\bfalder uden ?for (?:\p{L}+ )?(?:formål|kriteri)"),
    (Outcome.REJECTED, False, rf"\b{WE} (?:frabeder|frabad|vægrede|vægrer) sig\b|\b(?:måtte|maatte|må) (?:\p{{L}}+ )?(?:fraråde|fraraade|sige nej)\b"),
    (Outcome.REFERRED, True, rf"\b(?:sagen|punktet|spørgsmålet|forslaget) (?:skal behandles|tages med|bringes|tages op) (?:i|til|af) (?:\p{{L}}+ )?{BODY_WORD}\b"),
    (Outcome.APPROVED, True, rf"\b{WE} (?:\p{{L}}+ )?(?:indførte|hævede|sænkede|forhøjede|ansatte|opsagde|forlængede|udvidede|ophævede|afskaffede|bevarede|lukkede|åbnede|flyttede|tildelte|uddelte|placerede|udbetalte|tilsagde|sparede)\b(?! ikke)"),
    (Outcome.APPROVED, True, rf"\b{WE} har (?P<not>ikke )?(?:\p{{L}}+ )?(?:valgt at|sagt ja|ansat|købt|solgt|hævet|indført|bestilt|fastsat)\b"),
    (Outcome.APPROVED, True, rf"\b{WE} (?:ønsker|ønskede|foretrækker|foretrak) (?:den |det )?(?:\p{{L}}+ )?\p{{L}}*{_OPTIONS}"),
    (Outcome.APPROVED, False, rf"\b(?:enighed|enige?) om (?:den |det )?(?:\p{{L}}+ )?\p{{L}}*{_OPTIONS}\p{{L}}* ?(?:[a-z0-9]\b|$|\W*$)"),
    (Outcome.APPROVED, False, r"\b(?:enighed|enige?) om,? at [^.,;]{1,60} (?:fastholdes|bevares|hæves|sænkes|nedsættes|forhøjes|gennemføres|købes|sælges|etableres|indføres|afskaffes)\b"),
    (Outcome.APPROVED, True, r"\bgiver adgang til\b|\bkommer til at hedde\b|\bskal hedde\b"),
    (Outcome.POSTPONED, False, r"\b(?:sagen|punktet|emnet) (?:\p{L}+ )?(?:forelægges|fremlægges|behandles|afgøres|tages|drøftes|besluttes|sættes)\b[^.;]{0,40} på (?:det |et )?(?:næste|kommende|førstkommende|senere|mødet i)\b"),
    (Outcome.POSTPONED, True, r"\b(?:beslutning|afgørelse|stillingtagen)\p{L}* udestår\b|\bpunktet udestår\b"),
    # What is left: the body will not, or cannot
    (Outcome.REJECTED, True, rf"^[^.,;]{{0,30}}\b{WE} (?:\p{{L}}+ )?(?:vil|ville|vilde|kan|kunne|kunde|gør|gjorde|saa|deltager|giver|bruger) (?:\p{{L}}+ )?(?:sig )?ikke\b(?! (?:udtale|bekræfte|forstå|huske|oplyse))"),
)  # fmt: skip
"""Looked for where no verb of a sentence rules."""

_NAME = r"\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,3}(?: \([^)]{1,14}\))?"
_OFFICE = (
    r"(?:ny |nye |vice)?(?:[Nn]æst)?(?:[Ff]orm[æa]nd|[Kk]asserer|[Ss]ekretær|[Mm]edlem|[Ss]uppleant|[Ss]tedfortræder"
    r"|[Dd]irigent|[Rr]eferent|[Rr]epræsentant|[Rr]evisor|[Kk]irkeværge|[Rr]evisorsuppleant)\p{Ll}*"
)

NAMED: tuple[str, ...] = (
    rf"{_NAME} (?:påtager|påtog) sig (?:hvervet|posten|at være {_OFFICE})",
    rf"{_NAME} overtager (?:hvervet|posten|\p{{Ll}}+posten)",
    rf"[Uu]dvalget består (?:herefter |nu |fremover )?af:? {_NAME}",
    rf"(?:[Pp]egede|[Pp]eger|[Vv]alget (?:faldt|falder)) på {_NAME}(?: og {_NAME})?(?=\W*$| som\b| til\b|,)",
    rf"^\W*(?:Ny |Nye |Som (?:ny )?|Til (?:ny )?)?{_OFFICE}(?: for [^,.]{{1,30}})? (?:blev|bliver|er) {_NAME}",
    rf"{_NAME} (?:blev|bliver|er herefter|er nu|er) (?:ny )?{_OFFICE}",
    rf"{_NAME} (?:afløser|efterfølger) {_NAME}",
    rf"{_NAME} (?:tiltræder|indtræder|overtager|træder ind)\b[^,.]{{0,40}} (?:som|posten|hvervet|pladsen)\b",
)
"""Somebody is named for an office; matched with the letters as printed."""

ANYBODY: tuple[Idiom, ...] = (
    (Outcome.REJECTED, False, r"^\W*(?:dirigenten|ordstyreren|mødelederen) (?:afviste|måtte afvise) (?:\p{L}*forslaget|punktet|ønsket)\b"),
    # Three or more by name, and nothing else ruled: the majority
    (Outcome.RECOMMENDED, True, r"^\W*(?:\p{L}[\p{L}.-]*(?: \p{L}[\p{L}.-]*){1,4}, )+\p{L}[\p{L}.-]*(?: \p{L}[\p{L}.-]*){1,4} og \p{L}[\p{L}.-]*(?: \p{L}[\p{L}.-]*){1,4} (?:anbefaler|indstiller),"),
    # Half a committee when votes were equal: "A og B indstiller herefter standarden til godkendelse"
    (Outcome.RECOMMENDED, False, r"^(?:[^.;:]|(?<=\b\p{L})\.){5,120} (?:indstiller|anbefaler) (?:herefter|derefter|derfor) "),
    (Outcome.WITHDRAWN, False, r"\btrak (?:(?:herefter|derefter|derfor|så|sit|sin|deres) )*\p{L}*(?:forslag|ansøgning|indstilling)(?:et|en)?\b"),
    (Outcome.WITHDRAWN, False, r"\b(?:har|havde) frafaldet (?:sin|sit|deres)\b"),
    (Outcome.APPROVED, False, r"\b(?:er|var) (?:det |forslaget |ordningen |den )?(?:hermed|dermed|nu|herefter) (?:en del af|gældende|indført|en realitet|gennemført)\b"),
    # A member of a committee may have a matter brought before the council.
    (
        Outcome.REFERRED, True,
        r"\b(?:begær|forlang|kræv)\p{L}+ (?:\p{L}+ ){0,2}?(?:indbragt|forelagt|afgjort) (?:for|i|af) "
        r"|\b(?:brug af|benytte\p{L}*) (?:sin |deres )?standsningsret",
    ),
    (
        Outcome.WITHDRAWN, False,
        r"\b(?:tog|tager|trækker|trak|har taget|har trukket|er taget|er trukket)\b[^.;,]{0,40}?"
        r"\b\p{L}*(?:forslag|ansøgning|indstilling|anmodning|klage|henvendelse)\p{L}*\b[^.;,]{0,30} tilbage\b",
    ),
    (
        Outcome.WITHDRAWN, False,
        r"\b(?:ansøger\p{L}*|forslagsstiller\p{L}*) (?:ønsker|ønskede) ikke længere\b|\b(?:ansøgning|sag|punkt|forslag)\p{L}* er ikke længere aktuel"
        r"|\b(?:punktet|sagen) (?:er |blev |bliver )?(?:slettet|strøget|slettes|stryges|udgået)\b",
    ),
)  # fmt: skip
"""Whoever acts, this is what becomes of the matter."""
