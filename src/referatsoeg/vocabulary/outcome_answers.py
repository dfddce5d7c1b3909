"""Sentences of a decision that answer as a whole, without a verb that rules: data only.

Patterns are fragments for the `regex` package, in lower case unless they are matched without case.
"""

from __future__ import annotations

from referatsoeg.model.kinds import Outcome
from referatsoeg.vocabulary.outcome_marks import BODY_WORD

_NEXT = r"(?:det |et )?(?:næste|kommende|førstkommende|senere) [^.,]{1,30}"
_BUDGET = r"(?:de |den )?(?:kommende )?budget(?:forhandling|lægning|drøftelse|proces)\w*"

ANSWERS: tuple[tuple[Outcome, str], ...] = (
    (Outcome.REFERRED, rf"til (?:behandling|udtalelse|afgørelse) i (?:\p{{L}}+ )?{BODY_WORD}"),
    (Outcome.REFERRED, r"lagt ud (?:til|i) (?:\p{L}+ )?høring"),
    (Outcome.REJECTED, r"udvalget afstår"),
    (Outcome.WITHDRAWN, r"punktet (?:er|blev) taget af"),
    (Outcome.POSTPONED, r"(?:til |på )?(?:næste|kommende) (?:møde|gang)"),
    (Outcome.REJECTED, r"desværre ikke"),
    (Outcome.ELECTED, r"uændret konstituering|konstituering(?:en)? (?:er |blev )?uændret"),
    (Outcome.RECOMMENDED, rf"(?:videre )?til {BODY_WORD} med (?:\p{{L}}+ )?anbefaling"),
    (Outcome.POSTPONED, r"afventer"),
    (Outcome.NOTED, r"forevist|fremvist"),
    (
        Outcome.APPROVED,
        r"(?:\p{L}+ )?(?:tilladelse|dispensation|bevilling|samtykke|tilsagn)\p{L}* (?:er )?(?:givet|meddelt)",
    ),
    (Outcome.REJECTED, r"(?:desværre )?nej(?: tak)?"),
    (Outcome.APPROVED, r"ja(?: tak)?"),
    (
        Outcome.NO_REMARKS,
        r"der (?:var|er) (?:intet|ikke noget|ingenting)(?: nyt)? at (?:berette|fortælle|melde|referere|bemærke|tilføje)[^.]{0,40}",
    ),
    (Outcome.APPROVED, r"(?:enstemmigt )?som (?:indstillet|foreslået)"),
    (Outcome.APPROVED, r"ja til (?:forslag|indstilling)\w*"),
    (Outcome.REJECTED, r"nej til (?:forslag|indstilling)\w*"),
    (Outcome.POSTPONED, rf"(?:sagen |punktet )?(?:udgår|flyttes|skubbes) til {_NEXT}"),
    (
        Outcome.POSTPONED,
        rf"(?:sagen |punktet |beslutningen )?(?:behandles|fortsættes|videreføres|træffes) på {_NEXT}",
    ),
    (Outcome.POSTPONED, r"(?:sagen )?(?:hviler|henstår)(?: indtil videre)?"),
    (Outcome.POSTPONED, r"afventer [^.,]{1,60}"),
    (
        Outcome.REFERRED,
        rf"(?:sagen |går videre |videre )?(?:til|forelægges)(?: (?:behandling|udtalelse) i)?"
        rf" (?:{BODY_WORD}|forvaltningen|administrationen)",
    ),
    (Outcome.REFERRED, r"tilbage til (?:forvaltningen|administrationen)"),
    (Outcome.REFERRED, rf"(?:sagen |forslaget |ønsket |emnet )?indgår i {_BUDGET}"),
    (Outcome.NOTED, r"(?:frem)?(?:lagt )?til orientering"),
    (Outcome.NOTED, r"orientering(?:en)? (?:blev |er )?(?:foretaget|givet|modtaget)"),
    (Outcome.RECOMMENDED, r"med \p{L}+s? (?:positive )?anbefaling"),
    (Outcome.APPROVED, r"uændre(?:t|de) \p{L}+"),
    (Outcome.ELECTED, r"(?:alle )?genvalg(?: til alle| (?:til|af) [^.;]{3,80})?"),
    (Outcome.WITHDRAWN, r"taget af"),
    (Outcome.NO_REMARKS, r"(?:der (?:var|er) )?ikke noget(?: nyt)?"),
    (Outcome.NO_REMARKS, r"(?:der var )?ingen,? (?:der )?(?:mødte op|havde noget|ønskede ordet)"),
    (
        Outcome.NO_REMARKS,
        r"ingen (?:havde|har) (?:bemærkninger|kommentarer|noget|spørgsmål)\b[^.]{0,40}",
    ),
    (Outcome.NO_REMARKS, r"der var ikke indkommet (?:forslag|noget)"),
    (Outcome.WITHHELD, r"(?:beslutningen )?(?:offentliggøres|frigives) ikke"),
    (Outcome.WITHHELD, r"ikke offentlig\w*|tavshedspligt|beslutning(?:en)? er lukket"),
    (Outcome.WITHHELD, r"beslutningen frigives,? (?:når|efter|først)[^.]{1,80}"),
    (Outcome.WITHHELD, r"(?:punktet )?(?:er |blev )?behandlet for lukkede døre"),
)
"""Whole sentences that answer without a verb that rules."""

NO_REMARKS = (
    r"(?:(?:udvalget|byrådet|bestyrelsen|rådet|der|var|er|havde|har) )*(?:ingen|intet|ingenting)"
    r"(?: (?:yderligere|nye?|særlige|øvrige|indkomne))*(?:"
    r"(?: (?:bemærkninger?(?: til (?:\p{L}+ ?){1,6})?|orienteringer?|at (?:berette|bemærke"
    r"|orientere|meddele|referere|tilføje)"
    r"|punkter|emner|meddelelser|kommentarer|forslag|spørgsmål(?! fra)|sager|henvendelser|indlæg"
    r"|til (?:punktet|dette punkt|dette møde|mødet|eventuelt|referat|protokollen)|nyt"
    r"|indkommet|under (?:dette punkt|punktet|eventuelt)"
    r"|modtaget|om|hertil|herunder|bemærkes|eller|og))*"
    r"| indvendinger(?: mod (?:\p{L}+ ?){1,4})?"
    r"| (?!stem|imod|indvend|undl|god|mod)\p{L}+)\W*"
)
"""A sentence that says there was nothing to say."""

NOTHING_TO_ADD = (
    r"\b(?:har|havde)\b[^,.;]{0,30}? (?:ingen|ikke) (?:yderligere |øvrige )?"
    r"(?:bemærkninger|kommentarer|indvendinger)\b"
    r"|^\W*ingen (?:har |havde )(?:noget )?(?:nyt|bemærkninger|kommentarer|til punktet|noget)(?: (?:at berette|til punktet))?\W*$"
    r"|\bintet (?:har |havde |)at (?:indvende|bemærke|erindre|tilføje)\b"
)
"""A sentence that ends so has nothing to say in the matter, whatever it regrets first."""

OFFICE = (
    r"\s*(?:næst)?(?:formand|kasserer|sekretær|dirigent|referent|ordstyrer|\p{L}*revisor\p{L}*"
    r"|\p{L}*medlem(?:mer)?|kirkeværge|kontaktperson|(?:\d\. )?suppleant(?:er)?|stedfortræder|repræsentant(?:er)?|delegeret|valgt|underskriftsberettiget)\b[^:.]{0,40}:\s"
    r"(?-i:\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)+)"
)
"""An office and who holds it from now on, where nothing else is said."""

WITHHELD = (
    r"beslutning(?:en)? (?:er )?(?:ikke|endnu ikke) (?:frigivet|offentliggjort|tilgængelig)",
    r"beslutningen (?:offentliggøres|frigives) (?:ikke|først)", r"behandlet for lukkede døre",
    r"lukket\.?$", r"(?:ej|ikke) til offentliggørelse", r"ikke frigivet", r"se papirsag\w*", r"lukket (?:punkt|sag|dagsorden)", r"fortrolig\w*",
    r"(?:punktet|sagen|beslutningen|protokollatet) er (?:lukket|fortrolig\w*|ikke offentlig\w*)",
    r"se (?:lukket|fortroligt) (?:punkt|referat|protokol)",
)  # fmt: skip
"""Whole sentences that hide the decision."""

DISPOSING = (
    r"sættes (?:op|ned)|stiger|hæves|forhøjes|nedsættes|sænkes|fastholdes|bevares|fortsætter|fortsættes|gøres"
    r"|(?:er|forbliver|holdes) uændre(?:t|de)|træder i kraft|lukkes|åbnes|flyttes|indstilles|omlægges|reserveres"
    r"|overføres|finansieres|fordeles|uddeles|udmøntes|tildeles|overlades|sammenlægges|nedrives|fjernes|fredes|males"
    r"|udskiftes|renoveres|repareres|antages|afholdes|arrangeres|bestilles|indgås|indgaas|opretholdes|tilsluttes"
    r"|pålægges|omdøbes|navngives|tilbydes|udlejes|lejes|udbydes|udvides|indføres|oprettes|nedlægges|etableres|anskaffes|indkøbes|købes|sælges"
    r"|sættes til salg|ansættes|opsiges|opføres|anlægges|afskaffes|forlænges|afsættes|ophæves"
    r"|iværksættes|igangsættes|sættes i gang|gennemføres|udbetales|ydes|fastlægges|underskrives|(?:tilladelse|dispensation|tilskud|garanti|bevilling)\w* (?:gives|meddeles|ydes)"
    r"|\p{L}{3,}es som (?:indstillet|foreslået)"
)
"""Verbs that dispose of a matter where no other word says what became of it."""

TELLING = (
    r"henvises|nævnes|forventes|ønskes|orienteres|drøftes|beskrives|findes|synes|mødes|skyldes|betegnes"
    r"|vurderes|bemærkes|oplyses|opfordres|anmodes|bedes|udtrykkes|takkes|kendes|ses|roses|kritiseres|foreslås"
    r"|foreslaas|inviteres|spørges|svares|menes|diskuteres|omtales|fremlægges|præsenteres|gennemgås|evalueres"
    r"|håbes|forudsættes|behøves|mangles|lykkes|minutes|tales|vises|fremgår|anbefales|indstilles|noteres|ændres"
)
"""Passives that tell, ask or talk; they arrange nothing."""

ARRANGED: tuple[str, ...] = (
    r"der skal (?P<not>ikke )?\p{L}+e?s?\b",
    r"der bliver (?P<not>ikke )?\p{L}+(?:t|et)\b",
    rf"der (?!(?:{TELLING})\b)\p{{L}}{{3,}}es\b(?P<not>(?: \p{{L}}+)? ikke\b)?",
    r"vi (?!(?:taler|drøfter|håber|ønsker|synes|mener|har|er|kan|vil|skal|må|aftaler|beder|forventer|følger|takker|hører"
    r"|ser|får|glæder|undrer|mangler|mødes|snakker|minder|opfordrer)\b)\p{L}{2,}r\b(?P<not> ikke\b)?",
    r"[^,.;:]{1,60} må (?:gerne |godt |selv |kun )?(?P<not>ikke )?(?!vente|konstatere|forventes|antages|vurderes|siges|anses)\p{L}+es?\b",
    r"[^,.;:]{1,40}? får (?:\p{L}+ )?(?:ekstra|lov|adgang|mulighed|fri)\b",
    r"(?:lukkedage|ferielukning|ferie)\b",
    r"[\p{L} -]{1,40}? kan (?:gratis |frit |godt )?(?:låne|leje|bruge|benytte|opsætte|opføre)\b",
    r"(?:pris|takst|leje|åbningstid|dato|kontingent|gebyr|egenbetaling|skolepenge|fest|møde|tur|frist)\p{L}*\b[^,.;:]{0,60}? (?:bliver|er herefter|er fremover|er fra|blev)\b",
    rf"[^,.;:]{{1,80}}? (?!(?:{TELLING})\b)\p{{Ll}}{{2,}}(?:d|l|r|g|v|n|k|s|t|p|m|b)es\b(?P<not> ikke\b)?",
)
"""How a short decision says what will be done, where no verb of it rules."""
