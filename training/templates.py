"""Lines in the style of minutes; `{per}`, `{org}` … are slots that `minutes.py` fills.

Slots in `ENTITY_SLOTS` become entities; the rest are words that must be left alone. The weight of
a group says how often its lines are drawn.
"""

from __future__ import annotations

SPEAKERS = """
{per} {say} {topic}.
{per} {say} {topic}, {clause}.
{per} bemærkede, {clause}.
{per} bemærkede hertil, {clause}. {per} svarede, {clause}.
{first} {say} {topic}.
{first} gav en kort præsentation af {topic} og {topic}.
{first} oplyste, {clause}.
{surname} {say} {topic}.
{per} og {per} {say} {topic}.
{per}, {per} og {per} kunne tiltræde indstillingen.
{per} kunne ikke tiltræde indstillingen. {per} tog forbehold.
{per} ({letter}) {say} {topic}.
{per} ({letter}) og {per} ({letter}) stemte imod, idet {topic} ikke er belyst.
{per} ({letter}) begærede sagen i byrådet.
{party} ved {per} stillede ændringsforslag om {topic}.
{title_def} {per} {say} {topic}.
{title_def} {per} bød velkommen til mødet.
{Title_def} {per} bød velkommen og {say} {topic}.
{Title_def} {first} {say} {topic}.
Oplæg ved {per}, {title} i {kommune}.
{per}, {title} for {area} i {region}, deltager i mødet og præsenterer punktet.
{per}, {title} i {kommune}, og {per}, {title} i {org}, deltog under punktet.
{per}, {title}, {org}
Med afsæt i oplæg fra {per} og {per} drøftes {topic}.
Spørgsmål fra {per}, {street} {n}: {topic}?
{per}, {street} {n}, spurgte, {clause}.
{per} nr. {n} {say} {topic}.
{per} (nr. {n}) {say} {topic}.
{per} fra {street} {say} {topic}.
{per} på vegne af {org} {say} {topic}.
Der var enighed om, at {per} kontakter {org} om {topic}.
{per} følger op på {topic} inden den {date}.
Ansvarlig: {per}
Sagsbehandler: {per}
Referent: {per}
Mødeleder: {per}
Ordstyrer {per}
Dirigent: {per}. Referent: {per}.
Som dirigent valgtes {per}, der konstaterede, at generalforsamlingen var lovligt indvarslet.
Bestyrelsen foreslog {per} som dirigent, og {per} blev valgt uden modkandidat.
Til dirigent valgtes {title} {per}.
Formanden, {per}, aflagde beretning.
Kassereren, {per}, gennemgik {topic}.
{per} blev valgt til formand med {n} stemmer.
{per} blev genvalgt. {per} modtager ikke genvalg.
Valgt blev {per}, {per} og {per}.
På valg er {per} (modtager genvalg) og {per} (modtager ikke genvalg).
Nyvalgt til bestyrelsen: {per}
Som suppleanter valgtes {per} og {per}.
Til revisor genvalgtes {per}, revisorsuppleant {per}.
{per} og {per} indtræder i stedet for {per} i {body}.
{per} udpeges som repræsentant i {org}.
Nordre distrikt repræsenteres af {per} fra {kommune} og {per} fra {kommune}.
{per} erklærede sig inhabil og forlod lokalet.
{per} deltog ikke under punkterne {n}-{n}.
{per} ankom kl. {time} under behandlingen af punkt {n}.
{per} forlod mødet kl. {time}.
{per} deltog som stedfortræder for {per}.
{per} var indkaldt som stedfortræder for {per} ({letter}).
I stedet for {per} var indkaldt {per}.
{first} var ikke til stede.
For stemte {n} ({letter}, {letter} og {per}), imod stemte {per} og {per}.
Imod stemte: {per} ({letter}).
Tak til {per} for {topic}.
{per}s forslag om {topic} blev forkastet.
{first} og {first} arbejder videre med {topic}.
{first}, {first} og {first} melder sig til arbejdsgruppen.
{first} kontakter {kommune} om {topic}.
{first} spurgte, {clause}. {first} svarede, {clause}.
Vi byder velkommen til {first}, der er ny {title}.
Ved mødets begyndelse mindedes man {per}, som var død siden sidste møde.
Hr. {surname} ønskede, {clause}.
Direktør {per}s stilling ændres. {first} har siden {year} været ansat i {kommune}.
{per}, {mail}, tlf. {phone}
Kontaktperson: {per}, tlf. {phone}
Med venlig hilsen {per} {title} i {kommune}
Underskrevet af {per}
Brev fra {per}, {street} {n}, {place}, om {topic}.
Andragende fra {title} {per} om {topic} blev ikke imødekommet.
Ansøgning fra {title} {per}, {place}, om tilladelse til {topic}.
Skrivelse fra {org} v/ {per} om {topic}.
{org} v. {per} har fremsendt {topic}.
{org} ved {title} {per} ansøger om {amount} til {topic}.
"""

LISTS = """
Til stede: {per}, {per}, {per}, {per}
Tilstede: {per} ({letter}), {per} ({letter}), {per} ({letter})
Mødedeltagere: {per}, {per}, {per}, {per}, {per}
Deltagere: {per}, {per}, {first} og {first}
Deltagere: {first}, {first}, {first}, {first} og {first} (referent)
Deltagere: {first} ({title}), {first}, {first}
Afbud: {per}
Afbud fra {per} og {per}.
Afbud: {first}, {first}
Fraværende: {per}, {per}
Fraværende med afbud: {per} ({letter})
Fra bestyrelsen deltog: {per}, {per}, {per} og {per}.
Fra administrationen deltog {title} {per} og {title} {per}.
Fra forvaltningen: {per}, {per}
Bestyrelsen består herefter af: {per} (formand), {per} (næstformand), {per} (kasserer)
Formand {per} Næstformand {per} Kasserer {per}
{per} {per} {per}
{per} {per} {per} {per}
{per}
{per}
{per} ({letter})
{per}, {title}
{per}, {title} i {kommune}
{per}, {title}, {kommune}
{per}, {title} på {street} {n}
{per} - {title}
{per} – {title}, {region}
{per}\t{title}\t{org}
{per}\t{letter}\t{date}
{title}\t{per}
{title}: {per}
{Title} {per}
{Title} {per}, {kommune}
• {per}, {title}, {kommune}
• {per}, {title} på {area} (både myndighed og udfører), {kommune}
• {per}, {title} af {inst}, {kommune}
• {per}, {kommune} Handicapråd
• {per}, {title} i sekretariatet
- {per}
- {per}, {org}
{n}. {per}
{n}. {per} ({letter})
{per} (formand)
{per} (fm.)
{per} ({letter}), formand
{street} {n} {per}
{per} {street} {n}
Hus {n}: {per}
Kommunalbestyrelsen: {per}, {per}
Medlemmer: {per} ({letter}) {per} ({letter}) {per} ({letter})
Formand: {per} Medlemmer: {per}, {per}
Stedfortræder: {per} for {per}
{Surname_upper}, {first}
"""

TRAPS = """
{heading}
{heading}:
{heading}
{HEADING}
{n}. {heading}
Punkt {n}: {heading}
Pkt. {n} {heading} (B)
Lukket: Salg af {street} {n}
Bilag {n}. {document} {topic}
- Bilag {n} - {document} {street}.pdf
{document} {inst} {year}
{document} {body}
{body} godkendte indstillingen.
{body} tiltrådte indstillingen, idet {topic} undersøges.
{plain_body} godkendte indstillingen.
{plain_body} drøftede {topic} og tog orienteringen til efterretning.
{plain_body} indstiller til {body}, {clause}.
{body} indstiller til {body}, at {topic} godkendes.
{body} den {date}: Anbefales.
{kommune} har modtaget en ansøgning om {topic}.
{kommune} og {region} har indgået aftale om {topic}.
{kommune}s budget falder med {amount}.
{region} bakker op om {topic}.
{Place} bakker op om {topic}.
{Place}:
{place}: Ingen bemærkninger.
I {place} er der planer om {topic}.
{kommune} er driftsherre for {inst}, som åbnede i {year}.
Taksten for {inst} stiger fra {amount} til {amount}.
Ift. tilbuddet {inst} ({kommune}) er der bemærkninger til {topic}.
{Inst_kind} {inst} udvides med {n} pladser.
{inst_kind} {inst} på {street} {n} flyttes til {street}.
Tilbuddene i {place} ({street}, {inst}) og {inst} er ikke ens.
Afdelingerne {inst} og {inst} lægges sammen.
{inst}
{Inst_kind} {inst}
Adressen er {street} {n}, {place}.
Ejendommen {street} {n} er omfattet af lokalplan {n}.{n}.
{street} {n}
{street} lukkes for gennemkørsel ved {street}.
Renovering af {street} og {street}
Krydset {street}/{street} ombygges.
Matr.nr. {n}a {place} By, {place}
{party} foreslår, at {topic} undersøges.
{party} ({letter}) og {party} ({letter}) stemte imod.
Imod stemte {letter} og {letter}, da {topic} ikke er finansieret.
For stemte: {letter}, {letter}, {letter} og {letter}.
{party} kan ikke tiltræde indstillingen.
{org} har afgivet høringssvar om {topic}.
{org} og {org} inviteres til møde den {date}.
{org} anbefaler, {clause}.
Administrationen har været i dialog med {org} om {topic}.
Sagen sendes til {org}.
Mødet begyndte kl. {time} og sluttede kl. {time} i {inst}.
Mødested: {inst}, {street} {n}
Sted: Rådhuset, mødelokale {n}
Godkendt.
Godkendt. Indstillingen følges.
Taget til efterretning.
Formanden bød velkommen.
Formanden takkede for fremmødet og afsluttede mødet kl. {time}.
Dirigenten takkede for god ro og orden.
Borgmesteren orienterede om {topic}.
Kommunaldirektøren gennemgik {topic}.
Center for Plan og Byg indstiller, at {topic} godkendes.
Center for Børn & Unge indstiller, at {topic} tages til efterretning.
Det indstilles, at {topic} godkendes, og at {amount} frigives.
Forslag {n}: {topic} for {amount}.
Lov om social service § {n}, stk. {n}.
Jf. Kommunestyrelseslovens § {n} og Forvaltningsloven.
Budget {year}-{n} - {n}. behandling
Der afsættes {amount} til {topic} i {year}.
Anlægsregnskab for {street} viser et mindreforbrug på {amount}.
Helhedsplan for {inst} og {place} Midtby
Næste møde er mandag den {date} kl. {time}.
Sag nr. {n} {heading}
Sagsnr. {year}-{n}{n}
Referat fra møde i {body} den {date}
Referat af generalforsamling i Grundejerforeningen {inst}
Grundejerforeningen {inst} afholder generalforsamling i {inst}.
Andelsboligforeningen {inst}, {street} {n}-{n}
Ejerforeningen {street} {n} ansøger om {topic}.
{Place} Idrætsforening, {Place} Boldklub og {Place} Gymnasium har søgt om {amount}.
Side {n} af {n}
Teams, Zoom og Excel bruges til {topic}.
Projektet Grøn By og puljen Levende Landsbyer fortsætter.
Temadagen Fremtidens Velfærd afholdes i {place}.
Julefrokost, Sankt Hans og Fastelavn planlægges af Festudvalget.
Hjemmesiden, Facebook og Nabohjælp blev nævnt under Eventuelt.
Ja: {n}  Nej: {n}  Blank: {n}
Tirsdag Onsdag Torsdag Kl. {time}
I alt Budget {year} Regnskab {year} Afvigelse
Konto\tBudget {year}\tRegnskab {year}
{inst}\t{amount}\t{amount}
{kommune}\t{amount}\t{n}
{street}\t{n}\t{amount}
"""

GROUPS = ((SPEAKERS, 0.42), (LISTS, 0.24), (TRAPS, 0.34))
ENTITY_SLOTS = {
    "per": "PER",
    "first": "PER",
    "surname": "PER",
    "Surname_upper": "PER",
    "org": "ORG",
    "party": "ORG",
    "body": "ORG",
    "kommune": "ORG",
    "region": "ORG",
    "inst": "ORG",
    "street": "LOC",
    "place": "LOC",
    "Place": "LOC",
}
