"""Turns of phrase that settle a matter without a verb that rules: data only.

Each entry: the outcome, whether it yields to anything else in the decision, and a pattern in lower
case that is searched for in a sentence of the body. A group `not` turns a yes into a no; a group
`content` holds what was settled, which may itself be a ruling ("vi lander på, at sagen udsættes").
"""

from __future__ import annotations

from referatsoeg.model.kinds import Outcome
from referatsoeg.vocabulary.outcome_marks import BODY_WORD

_WE = rf"(?:{BODY_WORD}|vi)"
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
_OF_REMARKS = r"(?:bemærkning|kommentar|indsigelse|indvending|at bemærke|spørgsmål|ændring)"

Idiom = tuple[Outcome, bool, str]

BEFORE_VERBS: tuple[Idiom, ...] = (
    # "Det meddeles foreningen, at udvalget ikke kan yde tilskud."
    (
        Outcome.REJECTED, False,
        r"^\W*(?:det |der )?(?:meddeles|meddeltes|svares|svaredes|oplyses|tilskrives)\b[^.;]{0,80}?,? at"
        r" [^.;,]{0,60}?\bikke (?:\p{L}+ )?(?:kan|kunne|vil|ville|ønsker|finder|agter)\b",
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
    # Put off
    (Outcome.POSTPONED, False, rf"\b{_CASE} kan (?:tidligst|først) \p{{L}}+"),
    (Outcome.POSTPONED, False, rf"\b{_CASE} først kan \p{{L}}+"),
    (Outcome.POSTPONED, False, r"\bkan (?:endnu )?ikke (?:\p{L}+ )?(?:tage stilling|tages stilling|træffes? (?:\p{L}+ )?(?:beslutning|afgørelse))\b"),
    (Outcome.POSTPONED, False, rf"\b(?:tager|tages|tage) (?:(?:{_WE}|først|endeligt?|\p{{L}}+) ){{0,2}}?stilling (?:(?:til \p{{L}}+) )?{_LATER}"),
    (Outcome.POSTPONED, False, rf"\b(?:beslutning|afgørelse|stillingtagen|godkendelse)\p{{L}}* (?:træffes|sker|tages|falder|afventer|må vente)(?: (?:først|derfor))? (?:{_LATER}|\p{{L}}+)"),
    (Outcome.POSTPONED, True, rf"\b{_WE} (?:vender|vendte) (?:\p{{L}}+ )?tilbage (?:til|med)\b"),
    (Outcome.POSTPONED, True, rf"\b(?:vendes|vender) (?:der )?tilbage til {_CASE}\b"),
    (Outcome.POSTPONED, False, rf"\b(?:tager|tages|tog|behandles|drøftes|sættes|kommer|optages|skubbes|skubber|flyttes|rykkes|udsættes|genoptager) (?:{_WE} )?(?:{_CASE} )?(?:igen )?(?:op |med |på |til )*(?:igen )?(?:på dagsordenen )?(?:igen )?(?:på |til )(?:et |det )?(?:næste|kommende|førstkommende|senere)\b"),
    (Outcome.POSTPONED, False, rf"\b{_CASE} (?:\p{{L}}+ )?(?:sættes|tages|kommer) (?:på|op)(?: dagsordenen)? igen\b"),
    (Outcome.POSTPONED, False, r"\b(?:nåede|når|nås|nåedes) (?:\p{L}+ )?ikke (?:punkt|sag|at behandle)"),
    (Outcome.POSTPONED, False, r"\b(?:stille[rst]?|stillede|sætte[rs]|satte|sat|lader|lod|lagde|lægge[rs]|lagt|henstår|henstaar|hviler|holdes)\b[^.,;]{0,40}? (?:i bero|på pause|på is|i dvale|på hold|på standby|i mølposen)\b"),
    (Outcome.POSTPONED, False, rf"\b{_CASE} (?:\p{{L}}+ ){{0,2}}?(?:parkeres|parkeret)\b"),
    (Outcome.POSTPONED, False, rf"\b(?:venter|ventede|ventes|vente) (?:\p{{L}}+ )?med (?:at (?:tage stilling|beslutte|træffe|behandle|tage)|{_CASE}|en beslutning|beslutning)"),
    (Outcome.POSTPONED, True, rf"^\W*(?:{_WE}|{_CASE}) (?:\p{{L}}+ )?(?:afventer|afventede)\b"),
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
    (Outcome.APPROVED, False, r"\bforslag\p{L}* (?:opnåede|fik|samlede|gik|vandt) (?P<not>ikke )?(?:\p{L}+ )?(?:flertal|igennem|tilslutning|bifald|gehør)\b"),
    (Outcome.APPROVED, True, r"^\W*(?:det|dette) (?:var|er) der (?P<not>ikke )?(?:\p{L}+ )?(?:enighed|flertal|tilslutning|opbakning|stemning)\b"),
    (Outcome.REJECTED, False, r"\b(?:går|gik) ikke (?:\p{L}+ ){0,2}?(?:ind (?:i|på|for)|videre med)\b"),
    (Outcome.APPROVED, True, rf"\b{_WE} (?:går|gik) (?:\p{{L}}+ )?(?:videre|i gang) med\b"),
    (Outcome.APPROVED, True, r"\b(?:arbejdes|arbejder vi|arbejder udvalget) (?P<not>ikke )?(?:\p{L}+ )?videre med\b"),
    (Outcome.REJECTED, False, rf"\b{_PLAN}\b[^.,;]{{0,40}}\b(?:skrinl\p{{L}}+|opgives|opgivet|opgaves|droppes|droppet|fravælges|fravalgt|standses|indstilles ikke|afblæses|afblæst)\b"),
    (Outcome.REJECTED, False, rf"\b{_WE} (?:\p{{L}}+ )?(?:dropper|droppede|opgiver|opgav|skrinlægger|skrinlagde|fravælger|fravalgte|fraråder|frarådede)\b"),
    (Outcome.REJECTED, False, r"\bfrarådes\b"),
    (Outcome.REJECTED, False, r"\b(?:afstår|afstod) (?:\p{L}+ )?fra (?!at (?:stemme|tage stilling|udtale))"),
    (Outcome.REJECTED, False, rf"\b(?:ser|så|fandt|finder|har|havde|er|var)(?: der| \p{{L}}+et| \p{{L}}+en)? (?:ikke|ingen) (?:\p{{L}}+ )?{_REASON} (?:til|for)\b(?! (?:at )?{_OF_REMARKS})"),
    (Outcome.REJECTED, True, r"\b(?:fandt|finder|mente|mener|vurderer|vurderede) ikke,? at\b"),
    (Outcome.REJECTED, True, r"\bkan ikke (?:lade sig gøre|komme på tale|blive til noget)\b"),
    (Outcome.REJECTED, True, r"\b(?:er|var) (?:ikke|desværre ikke) (?:råd|midler|penge|økonomi|plads|mulighed|muligt)\b"),
    (Outcome.REJECTED, False, r"\b(?:siger|sagde) fra over ?for\b"),
    (Outcome.APPROVED, True, r"\b(?:pålægges|pålagdes|pålagt|pålagde|pålægger)\b"),
    (Outcome.APPROVED, True, r"\b(?:giver|gav|gives|fik|får)\b[^.,;]{0,40} (?:til|i) opgave at\b"),
    (Outcome.APPROVED, True, rf"^\W*{_WE} (?P<not>[^.,;]{{0,20}}\bikke )?(?:køber|købte|sælger|solgte|beholder|prøver|holder fast|indfører|starter|fortsætter|lukker|åbner|skifter|sætter|satte|igangsætter|igangsatte|tager imod|tog imod|deltager|laver|gør det)\b"),
    (Outcome.APPROVED, True, rf"\b{_WE} (?:afgiver|afgav|fremsender|sender) (?:\p{{L}}+ ){{0,3}}?(?:høringssvar|udtalelse|indsigelse|svar)"),
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
    (Outcome.SUPPORTED, True, rf"\b{_WE} (?:hilser|hilste)\b[^.;,]{{0,80}} velkomm"),
    (Outcome.SUPPORTED, True, rf"\b{_WE} (?:ser|så) gerne\b"),
    (Outcome.SUPPORTED, False, r"\b(?:sluttede|slutter) (?:\p{L}+ )?sig til\b"),
    (Outcome.SUPPORTED, False, r"\b(?:går|gik) ind for\b"),
    (Outcome.WITHDRAWN, False, r"\b(?:punktet|sagen|forslaget|mødet) (?:\p{L}+ )?(?:annulleres|annulleret|aflyses|aflyst)\b"),
)  # fmt: skip
"""Looked for where no verb of a sentence rules."""

_NAME = r"\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,3}(?: \([^)]{1,14}\))?"
_OFFICE = (
    r"(?:ny |nye |vice)?(?:[Nn]æst)?(?:[Ff]orm[æa]nd|[Kk]asserer|[Ss]ekretær|[Mm]edlem|[Ss]uppleant|[Ss]tedfortræder"
    r"|[Dd]irigent|[Rr]eferent|[Rr]epræsentant|[Rr]evisor|[Kk]irkeværge|[Rr]evisorsuppleant)\p{Ll}*"
)

NAMED: tuple[str, ...] = (
    rf"(?:[Pp]egede|[Pp]eger|[Vv]alget (?:faldt|falder)) på {_NAME}(?: og {_NAME})?(?=\W*$| som\b| til\b|,)",
    rf"^\W*(?:Ny |Nye |Som (?:ny )?|Til (?:ny )?)?{_OFFICE}(?: for [^,.]{{1,30}})? (?:blev|bliver|er) {_NAME}",
    rf"{_NAME} (?:blev|bliver|er herefter|er nu) {_OFFICE}",
    rf"{_NAME} (?:afløser|efterfølger) {_NAME}",
    rf"{_NAME} (?:tiltræder|indtræder|overtager|træder ind)\b[^,.]{{0,40}} (?:som|posten|hvervet|pladsen)\b",
)
"""Somebody is named for an office; matched with the letters as printed."""

BRINGS_UP = (
    r"\b(?:begær|forlang|kræv)\p{L}+ (?:\p{L}+ ){0,2}?(?:indbragt|forelagt|afgjort) (?:for|i|af) "
    r"|\b(?:brug af|benytte\p{L}*) (?:sin |deres )?standsningsret"
)
"""A member of a committee may have a matter brought before the council."""
