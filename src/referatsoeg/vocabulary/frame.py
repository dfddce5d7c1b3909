"""Words of the frame around the items: kinds of meeting, access, fields of the head, endings."""

from __future__ import annotations

ACCESS_OPEN = frozenset({
    "åben", "åbent", "åbent punkt", "åben sag", "åbne punkter", "for åbne døre", "åbent møde",
    "åben dagsorden", "offentlig", "offentligt punkt", "åbne sager", "sager for åbne døre",
})  # fmt: skip
ACCESS_CLOSED = frozenset({
    "lukket", "lukket punkt", "lukket sag", "lukkede punkter", "for lukkede døre", "lukket møde",
    "lukket dagsorden", "fortrolig", "fortroligt punkt", "lukkede sager", "ej offentlig",
    "ikke offentlig", "sager for lukkede døre", "ikke-offentlig",
})  # fmt: skip

HEAD_FIELDS: dict[str, str] = {
    word: field
    for field, words in {
        "body": ("udvalg", "mødeforum", "forum", "råd", "nævn", "organ", "mødetype", "møde i"),
        "date": ("dato", "mødedato", "møde", "tid", "mødetidspunkt", "tidspunkt", "mødedag", "dag"),
        "start": ("start", "starttidspunkt", "mødestart", "mødet begyndt", "begyndt", "startkl", "starttid",
                  "start kl", "start kl.", "begyndt kl", "begyndt kl."),
        "end": ("slut", "sluttidspunkt", "mødeslut", "mødet slut", "mødet hævet", "hævet",
                "mødet sluttede", "afsluttet", "sluttede", "mødet afsluttet",
                "sluttid", "slut kl", "slut kl.", "hævet kl", "hævet kl."),
        "place": ("sted", "mødested", "lokale", "mødelokale", "mødeafholdelse"),
        "authority": ("kommune", "myndighed", "region", "forening", "selskab"),
    }.items()
    for word in words
}  # fmt: skip
"""Field labels at the head of minutes → what they name."""

KIND_WORDS = (
    "referat", "beslutningsreferat", "beslutningsprotokol", "protokol", "dagsorden",
    "ekstraordinær dagsorden", "udskrift", "tillægsdagsorden", "mødereferat", "forhandlingsprotokol",
    "mødeprotokol", "beslutningsdagsorden", "åbent referat", "åben referat", "åbent beslutningsreferat",
    "åben dagsorden", "endeligt referat", "godkendt referat", "protokollat", "mødeindkaldelse",
    "konklusionsreferat", "beslutningsoversigt", "møde-referat",
)  # fmt: skip
"""Words that name the kind of paper at its head."""

END_MARKS = (
    "mødet hævet", "mødet sluttede", "mødet sluttet", "mødet slut", "mødet afsluttet",
    "mødet blev hævet", "mødet blev afsluttet", "mødet afsluttedes", "mødet hævedes",
    "møde slut", "underskrifter", "underskrift:", "underskriftsside", "underskriftsblad", "underskriftsark", "for referat:",
    "godkendelse af referat:", "referent:", "dirigent:", "således vedtaget", "ref.:", "referat:sign",
    "mødet ophævet", "hævet kl", "mødet sluttede kl", "dirigent/", "referent/", "som referent",
    "generalforsamlingen hævet", "næste møde:", "næste møde er", "næste møde den", "for referatet", "referent :", "som dirigent",
    "generalforsamlingen sluttede", "generalforsamlingen slut", "generalforsamlingen afsluttet", "kopier linket i nedenstående", "tip en ven",
)  # fmt: skip
"""Beginnings of the lines that close a meeting; what follows belongs to no item."""

TYPE_MARKS = frozenset({"(b)", "(o)", "(d)", "beslutningssag", "orienteringssag", "orientering",
                         "drøftelsessag", "beslutningspunkt", "orienteringspunkt", "drøftelse",
                         "efterretningssager", "til behandling", "beslutning."})  # fmt: skip
"""Marks of the kind of item, printed beside or below the title."""

GROUPS = (
    "sager til", "sager for", "lukkede punkter", "åbne punkter", "lukkede dagsordenspunkter", "dagsordenpunkter til", "dagsordenspunkter til",
    "åbne dagsordenspunkter", "efterretningssager", "beslutningssager", "orienteringssager",
    "drøftelsessager", "lukkede sager", "åbne sager", "for lukkede døre", "for åbne døre",
    "lukket del", "åben del", "lukket dør", "åben dør", "lukket møde", "åbent møde", "punkter til", "til behandling", "til orientering",
    "til beslutning", "til drøftelse", "lukket dagsorden", "åben dagsorden",
)  # fmt: skip
"""Beginnings of the headings that gather several items ("C. SAGER TIL DRØFTELSE", "LUKKET MØDE")."""

PORTAL_NOISE = frozenset({
    "hent som pdf", "kopier link", "tilbage til forsiden", "til top", "til toppen", "print", "del", "gå til toppen",
    "tilbage", "luk", "vis mere", "skriv ud", "hent bilag", "hent alle bilag", "del på facebook",
    "download", "punkt", "titel", "åbn alle", "luk alle", "næste punkt", "forrige punkt",
    "hent dagsorden", "hent referat", "information:", "information", "læs op",
    "gå til hovedindhold", "spring til indhold", "gå til indhold", "spring til hovedindhold",
    "udskriv", "×", "del punkt",
})  # fmt: skip
"""Buttons and column heads that portals leave in copied text."""

BUTTON_VERBS = ("kopi[eé]r", "del", "udskriv", "skriv", "print", "hent", "download", "åbn", "vis",
                "luk", "fold", "gem", "send", "læs")  # fmt: skip
BUTTON_WORDS = ("alle?", "alt", "link(?:et)?", "dette", "punkt(?:et|er|erne)?", "dagsorden(?:en)?",
                "referat(?:et)?", "bilag(?:et|ene)?", "siden", "ud", "ind", "op", "ned", "sammen",
                "til", "på", "som", "pdf", "e-?mail", "mail", "facebook", "linkedin", "mere",
                "mindre", "udklipsholder(?:en)?", "hele", "højt", "mødet")  # fmt: skip
"""What buttons say beyond the table above: a verb and words of these ("Kopier link til punkt")."""

PAGE_FOOT = frozenset({"til toppen", "til top", "gå til toppen", "kontakt", "cookies", "tilgængelighedserklæring", "om hjemmesiden", "find os",
                       "kontakt os", "cookiepolitik", "privatlivspolitik"})  # fmt: skip
"""Words at the foot of a portal's page: what follows the last item belongs to none."""

MEMBER_COLUMNS = frozenset({"medlem", "medlemmer", "navn", "deltager", "deltagere", "bestyrelse",
                            "bestyrelsen", "bestyrelsesmedlem", "bestyrelsesmedlemmer", "udvalgsmedlem",
                            "udvalgsmedlemmer", "mødedeltager", "mødedeltagere"})  # fmt: skip
PRESENCE_COLUMNS = frozenset({"til stede", "tilstede", "deltog", "mødt", "fremmøde", "deltager",
                              "deltagelse", "status", "fremmødt", "mødte"})  # fmt: skip
"""The first column of a table of those present, and the column that says who was there."""
SENDER_COLUMNS = frozenset({"ejer", "kommune", "organisation", "udpeget af", "region", "for"})
AWAY_COLUMNS = frozenset({"afbud", "fravær", "fraværende"})
REMARK_COLUMNS = frozenset({"bemærkning", "bemærkninger"})
"""Whom a member sits for, the column that is filled for who was away, and the one that says so in words."""

BODY_ENDINGS = (
    "udvalg", "udvalget", "byråd", "byrådet", "kommunalbestyrelse", "kommunalbestyrelsen", "regionsråd",
    "regionsrådet", "råd", "rådet", "bestyrelse", "bestyrelsen", "styregruppe", "styregruppen",
    "magistrat", "magistraten", "kredsråd", "nævn", "nævnet", "komité", "komite", "forening",
    "foreningen", "generalforsamling", "borgerrepræsentation", "borgerrepræsentationen", "sogneråd",
    "sogneraad", "sogneraadet", "byraad", "byraadet", "amtsråd", "amtsrådet", "menighedsråd",
    "menighedsrådet", "menighedsraad", "skolebestyrelse", "skolebestyrelsen", "forretningsudvalg",
    "forretningsudvalget", "repræsentantskab", "repræsentantskabet", "udvalg for", "kkr", "mu", "med",
    "hovedudvalg", "hovedudvalget", "byrådsmøde", "koordinationsforum", "dialogforum", "kontaktudvalg", "forum",
    "arbejdsgruppe", "kommission", "kommissionen", "direktion", "direktionen", "ældreråd", "ældrerådet", "seniorråd",
    "handicapråd", "handicaprådet", "integrationsråd", "fællesråd", "provstiudvalg", "elevråd",
    "skolenævn", "skolekommission", "ligningskommission", "beboerbestyrelse", "afdelingsbestyrelse",
    "afdelingsmøde", "bestyrelsesmøde", "raad", "raadet",
)  # fmt: skip
"""Endings of the names of bodies."""

AUTHORITY_WORDS = ("kommune", "region", "i/s", "amt", "amtskommune", "a/s", "a.m.b.a.", "amba",
                   "sogn", "købstad", "købstadskommune",
                   "sognekommune", "provsti", "menighed", "grundejerforening",
                   "grundejerforeningen", "forsyning", "vandværk", "boligforening")  # fmt: skip
"""Words by which the name of an authority, company or association is known."""
