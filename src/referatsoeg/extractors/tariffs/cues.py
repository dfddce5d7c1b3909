"""The words between a price word and its amount that say what the amount is: patterns only."""

from __future__ import annotations

import regex

# Words that say that the price is no price of this case: a case put, an example, another's cost.
SUPPOSED = regex.compile(
    r"\b(?:[Hh]vis|såfremt|oprindeligt|ville|[Nn]ogle steder|[Ii]ndtægt(?:en|er)?|merudgift\w*"
    r"|omsætning|tilskuddet|budgettet|provenu\w*|depositum|garantibeløb|\w*bevilling\w*|\w*tab"
    r"|mindreindtægt\w*|besparelse\w*|afholde[rs]?|byggekredit|refusion\w*)\b"
)
UP = regex.compile(
    r"\b(?:stig|steg|forhøj|hæve|øge|opjuster|højere|dyrere|\w*stigning|\w*forhøjelse)"
)
DOWN = regex.compile(r"\b(?:fald|nedsæt|sænk|reduce|nedjuster|lavere|billigere|reduktion)")

_RISES = (
    r"(?:stiger|steg|stige|falder|faldt|falde|forhøjes|forhøjet|hæves|sænkes|nedsættes|reduceres"
    r"|øges|stigningen|faldet)"
)
_RISE = (
    r"(?:\w*stigning|fald|\w*forhøjelse|\w*nedsættelse|\w*regulering|reduktion)(?:en|er|et|n|r)?"
)
_WHEN = (
    r"(?:\s(?:i\s\d{4}|herefter|isoleret set|i alt|samlet|årligt|yderligere"
    r"|pr\.\s\S+\s\S+(?:\s\d{4})?)){0,3}"
)
_ABOUT = r"(?:ca\.?\s|cirka\s|i alt\s|yderligere\s|hhv\.?\s|godt\s|knap\s|op til\s)*"
# "stiger i 2023 med", "en stigning i huslejen på Havheim på", "falder" (before 627 kr.)
CHANGE = regex.compile(
    rf"\b(?:{_RISES}{_WHEN}(?:\smed)?|{_RISE}(?:\s\w+){{0,6}}\s(?:på|med)"
    rf"|(?:reguleres|ændres)\smed)\s{_ABOUT}$",
    regex.IGNORECASE,
)
OLD = regex.compile(
    r"\b(?:hidtil|tidligere|nuværende|før|indtil nu|i dag)\b[^.;]{0,50}$"
    r"|\b(?:steget|hævet|sat op|faldet|nedsat)\sfra\s$"
)
KEPT = regex.compile(r"\b(?:uændret|uændrede|fastholdes|fastholdt|bibeholdes|forbliver)\b")
# "fastsættes til 7.140 kr. pr. døgn mod 6.912 kr. i 2023"
AGAINST = regex.compile(
    r"[^.;\d]{0,25}(?:\.\s[a-zæøå³²]{1,12})?\s(?:mod|imod|\(mod|i stedet for)\s"
    r"(?:nu\s|hidtil\s|tidligere\s|kr\.?\s)?"
)
SET = regex.compile(
    r"(?:\b(?:til|på|er|udgør|udgjorde|lyder|bliver|var|været|uændret|nuværende|takst|pris|pr\."
    r"|af|opkræves|betales|fastsat|koster|nu|herefter|maksimalt|med|kr|godkendt|hidtil|som|hver"
    r"|fra|svarende til|over|under|alt|tillæg|længde)|[:=–-]"
    r"|\b(?:takst|gebyr|kontingent|pris|egenbetaling|sats|abonnement)\w*)"
    r"\s?(?:ca\.?\s|cirka\s|kr\.?\s|maksimalt\s|max\.?\s|årligt\s|samlet\s|lidt\s)*$"
)
TO = regex.compile(r"[^.;]{0,90}\btil\b")
TO_SUM = regex.compile(r"\btil\s(?:kr\.?\s)?$")
PERCENT_AFTER = regex.compile(
    r"[^.;\d]{0,40}?(?:svarende til|svarer til|eller|dvs\.?|\(|lig med)[^.;\d]{0,40}$"
)
REPEATED = regex.compile(r"(?:nuværende|tidligere|ny|gældende)\s(?:takst|pris)")
# "75 kr. i egenbetaling", "699,20 kr. ekskl. moms i årsabonnement"
BEFORE_TERM = regex.compile(r"(?:\s(?:ekskl|inkl)\.?\smoms)?\s(?:i|som)\s(?:en\s)?")
# The points of a list that one verb governs: "… forhøjes med 109 kr.,\n\n• 699,20 kr. …"
LIST_GOES_ON = regex.compile(r"[^.;]*(?:\.\s?moms[^.;]*|\.[^\S\n]?[^.;]{0,12})?,[\s•·–-]*(?:og\s)?")
# "110.000 kr. i år 2022 og 130.000 kr. i år 2023"
NEXT_YEAR = regex.compile(
    r"\s(?:i|for)\s(?:år\s)?(?:19|20)\d{2}(?:\sog|,)\s(?:på\s|til\s|kr\.?\s)?"
)
# "fastholdes på 76 kr. på hverdage men nedsættes til 66 kr."
BUT = regex.compile(
    r"[^.;\d]{0,40}\b(?:men|og)\s(?P<verb>nedsættes|sænkes|forhøjes|hæves|stiger|falder)\stil\s(?:kr\.?\s)?"
)
