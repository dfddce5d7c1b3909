"""Words that change what was proposed, and what is chosen among several: data only.

Patterns are fragments for the `regex` package, in lower case unless they are matched without case.
"""

from __future__ import annotations

PROVISO = (
    r"\bidet\b(?!.{0,80}?\b(?:stem(?:te|mer)|undlod|undlader|t[oa]ge?r? forbehold"
    r"|til efterretning)\b|\s+der (?:er |blev |bliver )?(?:lægges|lagdes|lagt) (?:\p{L}+ )?vægt på\b)"
    r"|\bi det\b(?= \w+(?:et|en) \w+(?:er|ede)\b)|\bdog\b"
    r"|\bmed (?:(?:den|det|de|en|et|følgende|nedenstående|ovenstående|\w+udvalgets|\w+rådets"
    r"|\w+ens|enkelte|enkelt|små|sproglige|visse|omdelte|mundtlige|to|tre|fire|fem|flere|\d"
    r"|mindre|samt|få|nogle|diverse|anførte|nærmere|redaktionelle|faldne|fremkomne)\W+){0,4}"
    r"(?:bemærkning|ændring|forandring|tilføjelse|præcisering|justering|korrektion|tilretning|rettelse"
    r"|input|forbehold(?! fra)"
    r"|kommentar|undtagelse|bemærkninger|supplering|tillæg|tilpasning|anmærkning|ønske|forslag(?!et\b))\w*"
    r"|\bmed de[nt]? (?:i|på|af|under|ved) (?:[^,.;]|(?<=\d)\.){1,60}? \w*(?:ændring|rettelse|tilføjelse|bemærkning)\w*"
    r"|\bmed følgende\b"
    r"|\bi (?:ændret|revideret|justeret|tilrettet)\b|\bmed de ændringer\b"
)
"""What tied to an approval makes it an approval with changes."""

CONDITION = (
    r"\bsåledes at\b.{0,40}\bændres\b"
    r"|\bundtagen\b|\bbortset fra\b"
    r"|, såfremt\b|\bsuppleret med\b|\bmed (?:\p{L}+ ){1,3}?ændringsforslag\b|\bunder hensyntagen til\b|\bnår blot\b|\bbegrænset til\b"
    r"|\buden (?:afsnit|punkt|pkt|§)|\befter,? at\b[^.;]{0,60}\b(?:var|er|blev) (?:ændret|udtaget|sat|slettet|tilføjet|rettet|taget ud)"
    r"|\bpå nær\b|\bi den form\b|, men tog\b|, men \p{L}+(?:en|et|erne|ne)\b(?: \p{L}+){0,4}? (?:halveres|udgår|ændres|nedsættes|hæves|sættes|slettes|stryges|tages ud|forhøjes|begrænses|udskydes|forkortes|forlænges|blev (?:\p{L}+ )?(?:sat|ændret|strøget|slettet|rettet|taget))\b"
    r"|, (?:blot|kun|alene|mod at)\b"
    r"|, men (?:ikke|først|dog|med|uden|højst|maksimalt|beder|bad|ønsker|ønskede|fristen"
    r"|\p{L}*(?:udvalget|bestyrelsen|rådet) (?:beder|bad|ønsker|ønskede|ser gerne))\b"
    r"|^\W*(?:\p{L}+ )?(?:delvist?|til dels|for en del)\b"
    r"|\bi (?:\p{L}+ )?(?:let )?(?:ændret|revideret|justeret|tilrettet) form\b"
    r"|\b(?:reviderede|ændrede|tilrettede|justerede) (?:udgave|version|form|forslag)\b"
)
"""What changes an approval too, but not "besluttede, at …": there it is part of what was decided."""

LESS = (
    r"\bi stedet for de[nt]? (?:ansøgte|foreslåede|indstillede|anbefalede|[\d.]+(?:,\d+)? kr)\b"
    r"|\b(?:mod|af|ud af) (?:de[nt]? )?(?:ansøgte|foreslåede|indstillede|ansøgt|søgte)\b(?= \d| beløb|\W*$)"
    r"|\b(?:halvdelen|en del) af (?:de[nt]? (?:ansøgte|søgte)|beløbet)\b|\bog ikke\b[^.;]{0,40}\bsom (?:an)?søgt\b|\bhvor der (?:var|er|blev) (?:an)?søgt\b"
    r"|\b(?:i stedet for|frem for|og ikke|mod)\b[^.;]{0,40}?\bsom (?:ansøgt|søgt|foreslået|indstillet)\b"
    r"|\bi stedet for (?:de[nt]? |kun )?\d|\b(?:af|ud af|mod|og ikke) de [\d.]+(?: kr\.?)?,? (?:der|som) (?:er|var|blev) (?:an)?søgt\b"
    r"|\(ansøgt|,? men (?:kun|først|ikke)\b"
)
"""Something else than what was asked for, whoever says so."""

SO_REFUSED = (
    r"\b(?:hvorefter|dvs\.?|det vil sige)(?:,? at)?\b[^.;]{0,60}?\bikke\b(?: \p{L}+)?? (?:ydes|gives|stilles|imødekommes|bevilges|meddeles"
    r"|tildeles|godkendes)\b"
    r"|\bhvorefter (?:\p{L}+ )?indstilling\p{L}* (?:dermed )?(?:bortfaldt|faldt)\b"
    r"|\bsåledes at (?:ansøgningen|klagen|ønsket|der) ikke (?:imødekommes|gives|ydes|meddeles|tages til følge)\b"
    r"|\bindstilling(?:en)? om ikke at\b"
    r"|\b(?:ansøgningen|anmodningen|klagen|ønsket|det ansøgte) (?:afvises|afslås|er afvist|er afslået) (?:dermed|hermed|således|derfor)\b"
    r"|\b(?:meddelte|meddeler|gav|giver) (?:dermed|således|hermed|derfor) afslag\b"
)
"""What an approval comes to where it says itself that somebody gets nothing."""

REARRANGED = (
    r"^\W*(?:dagsordenen )?(?:er |blev )?godkendt\W+(?:punkt|pkt\.?|sag)(?: nr\.?)? \d+ (?:rykkes|flyttes|udsættes|tages (?:af|ud)"
    r"|udgår|behandles (?:før|efter|som|først))"
    r"|^\W*(?:dagsordenen )?(?:er |blev )?godkendt\W[^.]{0,60}\b(?:oplyste|meddelte),? at (?:punkt|pkt\.?|sag)(?: nr\.?)? \d+"
    r" (?:er taget af|tages af|udgår|er udgået|flyttes|rykkes|udsættes)"
    r"|\bdet (?:an)?søgte (?:beløb|tilskud)\b[^.;]{0,40} (?:kan|kunne) ikke imødekommes\b"
    r"|\bforslaget om\b[^.;]{0,80} (?:blev|er|bliver) (?:taget ud|udtaget)\b"
    r"|\bresten af (?:ansøgningen|beløbet|det (?:an)?søgte) (?:må|kan ikke|imødekommes ikke|gives ikke|afslås|afventer)\b"
    r"|\bblev (?:\p{L}+ )?(?:vedtaget|godkendt) med (?:denne|disse|de nævnte|de vedtagne|ovenstående|ovennævnte) (?:rettelse|ændring|tilføjelse)(?:r|er)?\b"
    r"|\bsom ændret\b[^.;]{0,50} (?:vedtaget|godkendt|vedtages|godkendes)\b"
    r"|\bøvrige \p{L}+ (?:i forslaget )?udgår\b|\bprojektet\b[^.,;]{0,40} udgår\b"
    r"|\bi øvrigt (?:blev (?:\p{L}+ )?)?(?:godkendt|vedtaget|tiltrådt)\b"
)
"""Sentences beside an approval that change what was approved: "Godkendt. Punkt 7 rykkes frem."."""

CHANGED = (
    r"\b(?:således|dermed|herved) (?:ændrede|tilrettede|ændret)\b|\b(?:delvist?|til dels)\b|\b(?:justeret|rettet til|tilrettet|ændret) og (?:derefter |herefter |så )?$"
    r"|\b(?:den|det) ændrede (?:indstilling|\w*forslag)"
    r"|\bmed (?:denne|disse|ovenstående|ovennævnte|de vedtagne|de nævnte)"
    r" (?:ændring|tilføjelse|bemærkning|rettelse|præcisering|justering)\w*"
)
"""A proposal named so has been changed before it was approved."""

CHOICE = (
    r"(?:\p{L}*(?:model|scenari|forslag|løsning|placering|strækning|alternativ|variant|mulighed|tilbud|udkast|farve"
    r"|linjeføring|version|udgave|grund|bud)\p{L}*|(?:nr|nummer)\b|[a-zæøå0-9]\b|(?:den|det|de) \p{L}+e (?:\p{L}*))"
)
"""What is chosen is approved; persons are elected."""

OPTION = r"\b(?:logo\w*|firma\w*|leverandør\w*|tilbud\w*|strækning\w*|farve\w*|mulighed\w*|variant\w*|udkast\w*|model|scenari\w+|løsning\w*|forslag\w*|placering\w*|linjeføring\w*|alternativ\w*)\b"
"""What is chosen is approved; persons are elected."""
