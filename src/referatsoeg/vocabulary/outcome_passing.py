"""Verbs that pass a matter on, put it off or take it back with the words after them: data only.

Each entry: the words, their form, the outcome, and what must follow in the same clause, in lower case.
"""

from __future__ import annotations

from referatsoeg.model.kinds import Outcome

REACH = r"[^.;]{0,80}?"
WITH_ADVICE = (
    rf"{REACH}\bmed (?!begrundelse)(?:\p{{L}}+ ){{0,3}}?(?:anbefaling|indstilling)(?:er)?\b"
    r"(?! om (?:\p{L}+ )?(?:afslag|at (?:afvise|afslå|forkaste)))"
)
"""A matter sent on "med udvalgets anbefaling" is recommended, not only referred."""

NOTE = r"(?:hilsen|brev|tak|svar|invitation|notat|indbydelse|oversigt|lykønskning|mail|rykker|materiale)(?:et|en|erne)?"
"""What is sent to somebody without the matter being passed on."""

PASSING_CONTEXT: tuple[tuple[str, str, Outcome, str], ...] = (
    ("rykkes flyttes rykket flyttet", "passive", Outcome.POSTPONED,
     r"(?<=\b(?:sag|punkt|emne|behandling)\p{L}* (?:\p{L}+ )?\p{L}+) til (?:det |et |den )?(?:næste|kommende|senere|møde)"),
    ("opfordrer opfordrede anbefaler", "active", Outcome.RECOMMENDED,
     r" (?:\p{L}*kommune(?:r|rne)|\w*forsamling\w*) til at (?:godkende|vedtage|tiltræde|tilslutte|afsætte|indføre|følge)\b"),
    # Money laid aside is no matter dropped: "Der henlægges 50.000 kr. til nyt tag"
    ("henlægges henlagdes henlagt henlægger henlagde", "passive", Outcome.APPROVED,
     r" (?:\p{L}+ ){0,2}?[\d.]+ ?kr\b|(?<=\b(?:overskud|beløb|midler|opsparing|rest)\p{L}*\b[^.;]{0,40}) til\b"),
    ("videreføres videreførtes", "passive", Outcome.REFERRED, r" til (?!\d|udgangen|og med)"),
    # Work that is handed over has been ordered: "Arbejdet overdrages til murer Holm"
    ("overdrages overdroges overdraget tildeles", "passive", Outcome.APPROVED,
     r"(?<=\b(?:arbejde|entreprise|opgave|leverance|kontrakt|levering|udførelse)\p{L}*\b[^.,;]{0,60}) til\b"),
    ("sendes sendtes videresendes videresendtes forelægges forelagdes videregives indsendes indsendtes"
     " fremsendes fremsendtes oversendes oversendtes", "passive", Outcome.REJECTED,
     rf"{REACH}\bmed (?:\p{{L}}+ ){{0,3}}?(?:indstilling|anbefaling) om (?:\p{{L}}+ )?(?:afslag|at (?:afvise|afslå|forkaste))"),
    ("sendes sendtes videresendes videresendtes forelægges forelagdes videregives indsendes indsendtes"
     " fremsendes fremsendtes oversendes oversendtes", "passive", Outcome.RECOMMENDED, WITH_ADVICE),
    ("sendt videresendt forelagt fremsendt oversendt indsendt", "participle", Outcome.RECOMMENDED, WITH_ADVICE),
    ("sender sendte videresender videresendte forelægger forelagde fremsender fremsendte oversender"
     " oversendte indsender indsendte går gik giver gav", "active", Outcome.RECOMMENDED, WITH_ADVICE),
    ("sende videresende forelægge fremsende oversende indsende", "infinitive", Outcome.RECOMMENDED, WITH_ADVICE),
    ("går gik", "passive", Outcome.REFERRED, r" (?:\p{L}+ )?(?:tilbage|retur|videre) til "),
    ("opfordrer opfordrede", "active", Outcome.RECOMMENDED,
     r" (?:\w*råd\w*|\w*raad\w*|\w*udvalg\w*|\w*bestyrelse\w*) til at (?:godkende|vedtage|tiltræde|bevilge|afsætte)\b"),
    ("tager tog", "active", Outcome.WITHDRAWN, r".{1,40}? af bordet\b"),
    ("henstå henstaa hvile", "infinitive", Outcome.POSTPONED, r" (?:ind)?til |\W*$"),
    ("trukket", "participle", Outcome.WITHDRAWN, r"\W+(?:tilbage|af forslagsstill)|\W*$"),
    ("sendt", "participle", Outcome.REFERRED,
     r".{0,120}?\b(?:tilbage|retur|i (?:[\w.]+ ){0,3}?høring|videre|til (?!orientering|medlem|KL))"),
    ("følger fulgte tiltræder tiltrådte", "active", Outcome.RECOMMENDED,
     r"[^.;,]{0,60}? indstilling\w* over ?for (?:\p{L}+ )?\p{L}*(?:råd|raad|udvalg|bestyrelse)"),
    ("sendes sendtes", "passive", Outcome.REFERRED,
     rf"(?<!\b{NOTE} \p{{L}}+)"
     r".{0,120}?\b(?:tilbage|retur|i (?:[\w.]+ ){0,3}?høring|videre|til (?!orientering|medlem|trykning|betaling|forældre|beboer|skolerne|alle\b))"),
    ("sendte sender", "active", Outcome.REFERRED,
     rf"(?! (?:(?:en|et|sin|de|\p{{L}}+[et]) ){{0,2}}{NOTE}\b)"
     r".{0,120}?\b(?:tilbage|retur|i (?:[\w.]+ ){0,3}?høring|videre|til (?!orientering|medlem))"),
    ("sende", "infinitive", Outcome.REFERRED,
     r"(?! (?:et|en|breve?|svar|indbydelser?) (?!sag\b|punkt)).{0,120}?\b(?:tilbage|retur|i (?:[\w.]+ ){0,3}?høring|videre|til (?!orientering|medlem))"),
    ("fremsendes oversendes fremsendt oversendt indsendes", "passive", Outcome.RECOMMENDED,
     r".{0,120}?\bmed (?:\w+ )?anbefaling\b"),
    ("fremsender oversender fremsendte oversendte", "active", Outcome.RECOMMENDED,
     r".{0,120}?\bmed (?:\w+ )?anbefaling\b"),
    ("overdroges overdrages", "passive", Outcome.REFERRED, r".{0,60}?\btil\b"),
    ("enighed enige enig", "participle", Outcome.REFERRED,
     r" om,? at (?:sende|oversende|henvise|tilbagesende|hjemvise) (?:sagen|forslaget|punktet|den|det)\b[^.;]{0,40}? til(?:bage)?\b"),
    ("enighed enige enig", "participle", Outcome.POSTPONED, r" om,? at (?:udsætte|udskyde)\b"),
    ("ikke", "participle", Outcome.POSTPONED, r" (?:nået|behandlet)\b"),
    ("forelægges fremsendes oversendes videresendes sendes", "passive", Outcome.REFERRED,
     r".{0,80}?\buden (?:indstilling|anbefaling)\b"),
    ("tage", "infinitive", Outcome.POSTPONED, r" (?:sagen|punktet|den|det|emnet) op (?:igen|på ny)\b"),
    ("foreslår foreslog", "active", Outcome.RECOMMENDED,
     r" følgende [^.;:]{3,40} over ?for \p{L}*(?:råd|raad|udvalg|bestyrelse|forsamling)"),
    ("foreslår foreslog", "active", Outcome.RECOMMENDED,
     r" (?:over ?for )?(?:\w*råd\w*|\w*raad\w*|\w*udvalg\w*|\w*bestyrelse\w*|\w*forsamling\w*|\w*kommunerne),? at\b"),
    ("tages taget", "passive", Outcome.POSTPONED, r" op (?:igen|på ny)\b"),
    ("optages sættes", "passive", Outcome.POSTPONED,
     r" (?:igen )?på dagsordenen (?:(?:for|til|på) (?:det |et )?(?:næste|kommende|møde)|(?:for |til |på )?den \d|til \p{L}+ \d{4})"),
    ("frafaldet", "participle", Outcome.WITHDRAWN, r" af (?:forslagsstill|ansøger)"),
    ("trukket", "participle", Outcome.WITHDRAWN, r" (?:sin|sit|deres) (?:ansøgning|forslag)"),
    ("fjernet fjernes", "participle", Outcome.WITHDRAWN, r" (?:af|fra) dagsorden"),
    ("tages taget", "passive", Outcome.WITHDRAWN, r" af bordet\b"),
    ("henstilles", "passive", Outcome.RECOMMENDED,
     r" til (?:\w*råd|\w*raad|\w*udvalg|\w*bestyrelse)\w*,? at\b"),
    ("bero", "infinitive", Outcome.POSTPONED, r" (?:ind)?til |\W*$"),
    ("trække", "infinitive", Outcome.WITHDRAWN, r" (?:sit |deres |dette )?(?:forslag|sag|punkt)"),
    ("overlades overlodes overladt", "passive", Outcome.REFERRED,
     r" til (?:\p{L}+ )?(?:\w*udvalg|\w*råd|\w*raad|\w*formand|\w*bestyrelse|\w*administration|\w*forvaltning"
     r"|kass?erer)"),
    ("overlod overlader", "active", Outcome.REFERRED,
     r".{0,40}? til (?:\p{L}+ )?(?:\w*udvalg|\w*formand|\w*bestyrelse|\w*administration"
     r"|\w*forvaltning|kass?erer)"),
    ("tages taget", "passive", Outcome.POSTPONED,
     r" (?:op|med) (?:igen )?på (?:det |et )?(?:næste|kommende|førstkommende)\b"),
    ("trak trækker", "participle", Outcome.WITHDRAWN,
     r" (?:(?:sit|deres|sin|sine|dette) )?\p{L}*(?:forslag|ansøgning|sag|punkt|anmodning)\p{L}*\b"),
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
)  # fmt: skip
