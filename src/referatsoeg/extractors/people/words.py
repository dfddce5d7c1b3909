"""Danish words that stand around and inside names in minutes: data only."""

from __future__ import annotations

import regex

from referatsoeg.extractors.people.wordset import word_set

# What a person is: the last word of a compound title. "vicesocialdirektør", "børne- og familiechef"
TITLE_ENDINGS = (
    "formand|forkvinde|forperson|borgmester|direktør|chef|leder|konsulent|sekretær|medlem|"
    "koordinator|ansvarlig|inspektør|mester|rådmand|suppleant|kasserer|revisor|dirigent|referent|"
    "advokat|arkitekt|ingeniør|læge|lærer|jurist|planlægger|rådgiver|ordfører|minister|"
    "repræsentant|specialist|fuldmægtig|assistent|professor|landinspektør|rektor|pædagog|psykolog|"
    "stedfortræder|observatør|økonom|controller|forstander|provst|præst|sygeplejerske|terapeut|"
    "medarbejder|tilforordnet|gårdejer|partner|analytiker|student|praktikant|forfatter|kunstner|"
    "biolog|geolog|forsker|lektor|politiker|spidskandidat|kandidat|gartner|vicevært|kommissær|"
    "betjent|næstformand|formandskab|facilitator|oplægsholder|mødeleder|ordstyrer|protokolfører|"
    "stemmetæller|webmaster|redaktør|journalist|fotograf|entreprenør|tømrer|murer|gårdmand|"
    "arkivar|bibliotekar|kurator|vært|tolk|bisidder|ambassadør|amtmand|amtsborgmester|stiftamtmand|sogneforstander|sognefoged|fabrikant|købmand"
)
TITLE = regex.compile(
    rf"(?:\p{{L}}+(?:-|[–]))*\p{{L}}*(?:{TITLE_ENDINGS})(?:en|n|et|s|ens|e|r|erne|tanten)?", regex.I
)
ADDRESS = word_set(
    """
    hr hr. fru frk frk. fr fr. dr dr. prof prof. ing ing. cand adv adv.
    """
)

# Words that are printed beside names and never are part of one: headings, marks of lists.
NOT_NAME = word_set(
    """
    afbud fraværende tilstede deltagere deltager mødedeltagere deltog medlemmer medlem gæster gæst
    referent referat dagsorden beslutning beslutninger indstilling sagsfremstilling resume resumé
    økonomi bilag punkt pkt side sag sagsnr sagsbehandler kontakt kontaktperson kontaktpersoner
    kopi til fra ved v for med om og samt eller ad i på det som et en navn navne titel email
    e-mail mail tlf telefon mobil dato underskrift underskrifter adresse stilling parti formandens
    bestyrelsen bestyrelse udvalget udvalg byrådet byråd kommunen kommune region regionen
    administrationen forvaltningen direktionen sekretariatet styregruppen arbejdsgruppen rådet råd
    indledning oplæg spørgsmål svar bemærkninger kommentar kommentarer forslag valg valgt genvalgt
    godkendt godkendes enstemmigt vedtaget tiltrådt drøftet udsat orientering meddelelser
    eventuelt mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar marts april juni
    juli august september oktober november december kl kr hus nr nej ja blank stemmer imod undlod
    afstemning formandskab repræsentantskab generalforsamling generalforsamlingen næste møde mødet
    mødeleder stedfortræder suppleanter ansvarlig ansvarlige projekt projektet velkomst vedr
    vedrørende centerchef lukket åben åbent dagsordenen referatet protokol indkomne venlig hilsen
    hilsner mvh tak status notat rapport plan aftale brev høring høringssvar svarfrist cc bcc att
    afdeling afdelingen center team ejerforeningen grundejerforeningen foreningen
    andelsboligforeningen
    """
)
# Given names that are printed short with a full stop; other abbreviations begin no name.
SHORT_NAMES = word_set(
    "chr. fr. joh. vilh. th. aug. edv. hj. jul. alb. ant. ferd. carl. kr. nic. sv."
)
# Callings that old protocols print with a capital before the name.
CALLINGS = word_set(
    """
    gaardejer gårdejer gdr gmd husmand husm boelsmand boelsm sypige enke enken pige pigen
    tjenestekarl tjenestepige arbejdsmand arbm møller smed snedker tømrer murer købmand bager slagter
    kromand sognefoged proprietær jomfru madam frøken frøknerne ungkarl rentier partikulier handlende
    lærer førstelærer overlærer fabrikant pastor provst sognepræst degn kordegn læge dyrlæge
    distriktslæge stationsforstander postmester smedemester murermester tømrermester vognmand tækkemand
    snedkermester malermester husejer parcellist forpagter godsejer konsul frøken frk kaptajn
    aftægtsmand aftægtskone skomager skrædder væver handelsmand gæstgiver mejeribestyrer jordemoder
    """
)
STREET_WORDS = word_set(
    """
    vej vejen gade gaden allé alle alleen alléen stræde strædet plads pladsen torv torvet vænge
    vænget boulevard sti stien park parken have haven kaj bro broen toft krog
    """
)
# A word right after a name that makes it the name of something else: "Greve Nord Skole".
THING_AFTER = word_set(
    """
    alle hus kvarter ark mark gårde enge hede vang minde marina have huset
    kommune kommunes skole skoles gymnasium fonden fond a/s aps i/s amba kirke sogn plejecenter
    hallen hal museum idrætsforening boldklub bibliotek havn station by bys center centret midtby
    landsby strand mose sø bakke skov prisen børnehus børnehave vuggestue bank arkitekter
    landinspektører advokater rådgivning group park parken vej allé plads gade torv stræde
    boulevard vænge kollegiet legat mindefond universitet hospital sygehus politi provsti stift
    ældrecenter forsamlingshus airport lufthavn institut instituttet akademi akademiet legatet
    mindelegat prisen selskabet samfundet arkivet samlingen salen stuen
    """
)
# Verbs that only a person does, printed right after the name; then verbs of bodies as well.
SPEAKS = word_set(
    """
    bemærkede spurgte svarede oplyste foreslog fremlagde gennemgik redegjorde indledte supplerede
    orienterede takkede efterlyste pointerede nævnte udtrykte påpegede kommenterede anbefalede
    præsenterede forklarede ønskede deltog deltager ankom forlod stemte undlod begærede bød fortalte
    sagde mente henviste understregede konstaterede erklærede indtræder udtræder udpeges udpegedes
    meddelte tilføjede informerede opfordrede refererede kontakter sørger bad roste kritiserede
    støttede præsenterer orienterer gennemgår fremlægger indleder oplyser fratræder afløser aflagde
    genopstiller opstiller valgtes genvalgtes undersøger spørger svarer siger mener udtalte foreslår
    synes syntes fandt fortæller ønsker fremførte klagede mindede oplæste fremsatte
    """
)
ACTS = SPEAKS | word_set(
    "rejste kunne tog stillede blev holder holdt overtager modtager fortsætter"
)
# Endings that make a word a street; surnames end in -kær, -toft, -lund, -have and -mark as well.
STREET_ENDING = regex.compile(
    r"\p{L}+(?:vej|vejen|veje|gade|gaden|stræde|strædet|allé|alleen|alléen|pladsen|torvet|vænget|"
    r"vænge|boulevard|parken|stien|svinget|krogen|løkken|kajen|broen|gyden)",
    regex.I,
)
# A word right before a lone name that makes it the name of a place or an institution.
THING_BEFORE = regex.compile(
    r"(?:tilbud(?:det)?|bosted(?:et)?|botilbud(?:det)?|institution(?:en)?|børnehave[n]?|"
    r"vuggestue[n]?|skole[n]?|plejecent(?:er|ret|eret)|ældrecent(?:er|ret)|hjem(?:met)?|"
    r"ungehjem(?:met)?|børnehus(?:et)?|afdeling(?:en)?|afsnit(?:tet)?|center|centret|cent(?:er|ret)|"
    r"krisecent(?:er|ret)|opholdssted(?:et)?|klub(?:ben)?|dagtilbud(?:det)?|ejendom(?:men)?|"
    r"grund(?:en)?|gård(?:en)?|projekt(?:et)?|system(?:et)?|firma(?:et)?|selskab(?:et)?|skib(?:et)?|"
    r"hotel(?:let)?|restaurant(?:en)?|café(?:en)?|hus(?:et)?|fond(?:en)?|lokalplan|kvarter(?:et)?|"
    r"bydel(?:en)?|område(?:t)?|forening(?:en)?|aps|a/s|orkan(?:en)?|storm(?:en)?|advokatfirma(?:et|er|erne)?|firmaerne|skibet|fartøjet)",
    regex.I,
)
PARTY_LETTERS = regex.compile(r"(?:[A-ZÆØÅ]{1,3}\d?|løsgænger|udenfor parti(?:erne)?|UP\d?)")
PARTY_NAMES = word_set(
    """
    socialdemokratiet socialdemokraterne venstre enhedslisten konservative radikale alternativet
    moderaterne danmarksdemokraterne borgerlisten lokallisten kristendemokraterne sf
    """
)
