"""Section headings of Danish minutes by the role they play; matched without case and colon."""

from __future__ import annotations

from referatsoeg.model.kinds import SectionKind

_BY_KIND: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.SUMMARY: (
        "resume", "resumé", "sagsresume", "sagsresumé", "sagens kerne", "kort resume",
        "beslutningstema", "anledning", "problemstilling", "indledning", "indledning/baggrund",
        "indledning og baggrund", "kort sagsfremstilling", "sammenfatning", "sagen kort",
        "kort om sagen", "formål",
    ),
    SectionKind.BACKGROUND: (
        "sagsfremstilling", "fremstilling", "sagsbeskrivelse", "beskrivelse af sagen",
        "supplerende sagsfremstilling", "baggrund", "løsning", "vurdering", "handlemuligheder",
        "alternativ indstilling", "redegørelse", "sagens indhold", "beskrivelse", "sagen",
        "administrationens bemærkninger", "administrationens vurdering", "sagsredegørelse",
        "forvaltningens bemærkninger", "forvaltningens vurdering", "sagsindhold", "motivering",
        "begrundelse", "supplerende bemærkninger", "uddybende sagsfremstilling", "status",
        "kort sagsbeskrivelse", "den konkrete sag", "orientering", "oplæg", "overvejelser",
        "baggrund og politisk beslutningskompetence", "sagens baggrund",
    ),
    SectionKind.RECOMMENDATION: (
        "indstilling", "administrationens indstilling", "administrativ indstilling", "forslag",
        "forslag til beslutning", "beslutningspunkter", "indstilling og beslutning",
        "forvaltningens indstilling", "direktionens indstilling", "indstillinger",
        "sekretariatets indstilling", "bestyrelsens indstilling", "det indstilles",
        "forretningsudvalgets indstilling", "formandskabets indstilling", "borgmesterens indstilling",
        "magistratens indstilling", "økonomiudvalgets indstilling", "direktørens indstilling",
        "administrationen indstiller", "forvaltningen indstiller", "direktionen indstiller",
        "indstilling/forslag", "rektors indstilling", "administrationens forslag",
        "forslag til byrådsbeslutning", "indstilling til beslutning", "kommunaldirektørens indstilling",
        "anbefaling", "anbefalinger", "indstilling/anbefaling", "anbefaling/indstilling",
        "administrationen anbefaler", "forvaltningen anbefaler", "direktionen anbefaler",
        "det anbefales", "det foreslås", "styregruppens indstilling", "arbejdsgruppens indstilling",
        "indstilling fra administrationen", "indstilling fra forvaltningen", "forslag til indstilling",
    ),
    SectionKind.DECISION: (
        "beslutning", "beslutninger", "konklusion", "referat", "afgørelse", "vedtagelse",
        "udvalgets beslutning", "byrådets beslutning", "bestyrelsens beslutning",
        "rådets beslutning", "styregruppens beslutning", "dagens beslutning", "mødets beslutning",
        "udvalgets afgørelse", "beslutning/konklusion", "konklusion/beslutning", "beslutningsreferat",
        "beslutning fra mødet", "resultat", "beslutning/referat", "referat/beslutning",
        "menighedsrådets beslutning", "økonomiudvalgets beslutning", "regionsrådets beslutning",
        "kommunalbestyrelsens beslutning", "forretningsudvalgets beslutning",
        "konklusion og beslutning", "beslutning og konklusion", "beslutning på mødet",
        "det besluttedes", "konklusioner", "drøftelse og beslutning",
        "referat og beslutning", "beslutning og referat", "vedtagelser", "drøftelse/beslutning",
        "det blev besluttet", "der blev besluttet", "repræsentantskabets beslutning",
    ),
    SectionKind.ECONOMY: (
        "økonomi", "økonomiske konsekvenser", "økonomiske konsekvenser og finansiering",
        "bevilling", "bevillingsmæssige konsekvenser", "finansiering", "økonomi og finansiering",
        "økonomi og afledt drift", "økonomiske forhold", "økonomi/personale", "afledt drift",
        "økonomiske og personalemæssige konsekvenser", "økonomi og personale",
    ),
    SectionKind.LAW: (
        "lovgrundlag", "retligt grundlag", "retsregler og andre forskrifter", "retsgrundlag",
        "lovgivning", "hjemmel", "juridiske forhold", "regelgrundlag", "lovgrundlag mv",
    ),
    SectionKind.HEARING: (
        "høring", "høringer", "høringssvar", "udtalelser", "høring og inddragelse",
        "borgerinddragelse", "inddragelse", "partshøring",
    ),
    SectionKind.SCHEDULE: ("tidsplan", "tidsplan og proces", "den videre proces", "videre proces",
                           "proces", "opfølgning", "videre forløb", "evaluering", "det videre forløb",
                           "tidsplan og videre proces", "videre proces og tidsplan"),
    SectionKind.HISTORY: (
        "sagens forløb", "sagsforløb", "tidligere behandling", "sagshistorik",
        "tidligere beslutninger", "tidligere beslutning", "sagens tidligere behandling",
        "historik", "sagens gang", "sagens historik", "tidligere sagsforløb", "behandlingsforløb",
        "sagens politiske behandling", "tidligere behandlet", "beslutningshistorik",
        "politisk behandling indtil nu", "oversigt over politisk behandling", "tidligere politisk behandling",
    ),
    SectionKind.PROCEDURE: (
        "sagsprocedure", "forventet sagsgang", "sagen behandles i", "sagen afgøres i",
        "beslutningskompetence", "kompetence", "borgmesterens afdelings påtegning",
        "sagsgang", "videre sagsgang", "politisk behandling", "beslutningsproces",
        "sagen afgøres af", "kompetenceforhold", "behandling",
    ),
    SectionKind.ATTACHMENTS: ("bilag", "bilagsliste", "sagens bilag", "bilag til sagen", "vedlagte bilag",
                              "bilagsfortegnelse", "bilag til punktet", "vedhæftede bilag", "vis bilag",
                              "bilagsoversigt"),
    SectionKind.ATTENDANCE: (
        "fraværende", "afbud", "afbud fra", "deltog ikke", "ikke til stede", "ikke tilstede",
        "til stede", "tilstede", "deltagere", "deltagerfortegnelse", "mødedeltagere",
        "mødedeltagelse", "mødedeltagelse / afbud", "medlemmer", "stedfortræder", "stedfortrædere",
        "gæster", "deltager", "mødt", "fremmødte", "ikke mødt", "udeblevet", "øvrige deltagere",
        "fra administrationen", "fra sekretariatet", "fra direktionen", "fra kommunen", "fra regionen",
        "fra ledelsen", "fra personalet", "forvaltningen", "administrationen", "sekretariat", "referent", "mødedeltagere og afbud",
        "deltagere i mødet", "inviterede", "øvrige", "andre deltagere", "faste deltagere",
        "fra forvaltningen", "tilforordnede", "medlemmer til stede", "til stede var", "i stedet mødte",
        "mødt var", "medlemmer:", "mødte", "stedfortræder for", "ikke til stede var", "forhindret",
        "tilstedeværende", "deltog", "følgende medlemmer var til stede", "afbud fra medlemmer",
        "fraværende medlemmer", "fra bestyrelsen", "bestyrelsen", "bestyrelsesmedlemmer",
        "deltagende", "mødedeltagere fra administrationen", "medlemmer af udvalget", "ordstyrer",
        "mødeleder", "dirigent", "sekretær", "formand", "næstformand", "ikke tilstede var",
        "tilstede var", "mødt op", "medlemmer fraværende", "ikke mødte", "desuden deltog",
        "endvidere deltog", "herudover deltog", "ligeledes til stede", "desuden til stede", "fraværende med afbud", "fraværende uden afbud",
        "indkaldte", "indkaldt", "fravær", "mødedeltagere og fravær",
    ),
    SectionKind.OTHER: (
        "personale", "personalemæssige konsekvenser", "øvrige konsekvenser", "øvrige forhold",
        "konsekvenser for andre udvalg", "risikovurdering", "kommunikation", "klima",
        "klimakonsekvenser", "klima og miljø", "miljømæssige konsekvenser", "sundhed",
        "sundhedsmæssige konsekvenser", "handicappolitiske konsekvenser", "bæredygtighed",
        "ligestilling", "øvrige oplysninger", "konsekvenser", "it-mæssige konsekvenser",
        "tværgående hensyn", "planmæssige forhold", "miljøvurdering", "kommunikation og presse",
        "drøftelse", "drøftelser", "debat", "drøftelse på mødet", "bemærkninger på mødet",
        "bemærkninger fra mødet", "mødebemærkninger", "mødenoter", "drøftelser på mødet", "bemærkninger",
        "borgmesterpåtegning", "direktørpåtegning", "effekt", "udvalgserklæring",
    ),
}  # fmt: skip

OWNED: dict[str, SectionKind] = {
    "beslutning": SectionKind.DECISION,
    "beslutninger": SectionKind.DECISION,
    "afgørelse": SectionKind.DECISION,
    "konklusion": SectionKind.DECISION,
    "vedtagelse": SectionKind.DECISION,
    "indstilling": SectionKind.RECOMMENDATION,
    "indstillinger": SectionKind.RECOMMENDATION,
    "anbefaling": SectionKind.RECOMMENDATION,
    "anbefalinger": SectionKind.RECOMMENDATION,
    "vurdering": SectionKind.BACKGROUND,
    "bemærkninger": SectionKind.BACKGROUND,
    "redegørelse": SectionKind.BACKGROUND,
    "sagsfremstilling": SectionKind.BACKGROUND,
}
"""What the words open behind the name of a body or an office: "Skoleudvalgets beslutning"."""

OFFICE_ENDINGS = (
    "forvaltning", "forvaltningen", "administrationen", "direktionen", "centret", "centeret",
    "afdelingen", "afdeling", "sekretariatet", "borgmesteren", "direktøren", "direktør", "formanden",
    "lederen", "leder", "rektor", "staben", "stab", "formandskabet", "ledelsen", "chefen",
    "embedsmandsudvalget", "embedsmandsgruppen", "projektgruppen",
)  # fmt: skip
"""Endings of the names of those who recommend, besides the bodies."""

HEADINGS: dict[str, SectionKind] = {
    word: kind for kind, words in _BY_KIND.items() for word in words
}
"""Heading words in lower case without colon → the kind of section they open."""

WEAK = frozenset({
    "sagen", "forslag", "resultat", "status", "orientering", "referat", "løsning", "behandling",
    "øvrige", "sekretariat", "referent", "medlemmer", "deltagere", "deltager", "proces", "klima",
    "sundhed", "effekt", "formål", "beskrivelse", "historik", "konklusion", "evaluering", "gæster",
    "oplæg", "opfølgning", "overvejelser", "personale", "inddragelse", "til stede", "tilstede",
    "kommunikation", "baggrund", "begrundelse", "vurdering", "konsekvenser", "bæredygtighed",
    "ligestilling", "kompetence", "mødt", "inviterede", "indledning", "anledning", "økonomi",
    "høringssvar", "høring", "tidsplan", "finansiering", "motivering", "redegørelse", "bevilling",
    "afbud", "fraværende", "stedfortræder", "formand", "næstformand", "bestyrelsen", "deltog",
    "sekretær", "dirigent", "ordstyrer", "mødeleder", "mødte", "forhindret", "mødt op", "stedfortrædere", "deltog ikke", "ikke til stede",
    "drøftelse", "drøftelser", "debat", "sagens gang",
    "det videre forløb", "bemærkninger", "anbefaling", "anbefalinger", "konklusioner",
    "ikke tilstede", "fravær", "indkaldt", "afbud fra", "ikke mødt", "den videre proces", "videre forløb",
})  # fmt: skip
"""Headings that are ordinary words too: they do not close a decision that stands last."""
