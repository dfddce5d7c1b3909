"""The records systems and kinds of body whose minutes need no labelling of their own, as data.

A family here only says how its minutes are recognised; the shared labelling reads them. A new
system is a new entry: the marks are line beginnings its printouts share and others lack.
"""

from __future__ import annotations

from referatsoeg.layouts.family import Family, mark

_KLE = r"\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d+-\d{2}"

FAMILIES: tuple[Family, ...] = (
    Family(
        name="sbsys",
        marks=(
            mark(rf"{_KLE}(?:\s|$)", 0.5),
            mark(rf"Sagsnr\.?:? {_KLE}", 0.5),
            mark(r"Sagsbehandler:|.*\bSagsbehandler: ", 0.1),
        ),
    ),
    Family(
        name="acadre",
        marks=(
            mark(r"Sagsid\.: ?\d{2}/\d+", 0.6),
            mark(r"Sagsnr\.: ?\d{3}-\d{4}-\d+", 0.6),
            mark(r"Sagsnummer: ?\d{2}/\d+", 0.5),
            mark(r".*\bDok\.nr\.:? ?\d{3}-\d{4}", 0.2),
        ),
    ),
    Family(
        name="edoc",
        marks=(
            mark(r"STARTTIDSPUNKT\b", 0.4),
            mark(r"UDVALG\s", 0.2),
            mark(r"\d+ \((?:Åben|Lukket)\) ", 0.3),
        ),
    ),
    Family(
        name="polweb",
        marks=(
            mark(r"Sag[: ].*\bDok[.: ]", 0.4),
            mark(r".*\bInitialer: ?\w+", 0.2),
            mark(r"Mødedeltagelse / Afbud", 0.2),
        ),
    ),
    Family(
        name="kmd",
        marks=(
            mark(r"Problemstilling$", 0.3),
            mark(r"Løsning$", 0.2),
            mark(r".{0,60}(?:B|b)orgerrepræsentationen", 0.2),
            mark(r"[A-ZÆØÅ]{2,4} \d+/\d{4}(?:\s|$)", 0.4),
            mark(r"Videre proces$", 0.1),
        ),
    ),
    Family(
        name="region",
        marks=(
            mark(r"Region(?:en)? [A-ZÆØÅ]\w+$|REGION [A-ZÆØÅ]{4,}$", 0.3),
            mark(r"Regionsrådet\b|REGIONSRÅDET\b", 0.2),
            mark(r"Sagnr\.?: ?1-\d\d-", 0.4),
            mark(r"(?:DIREKTIONEN INDSTILLER|Direktionen indstiller),", 0.2),
            mark(r"KONKLUSION$", 0.2),
            mark(r"Brevid: ", 0.4),
        ),
    ),
    Family(
        name="kkr",
        marks=(mark(r"KKR [A-ZÆØÅ]", 0.5), mark(r"SAG-\d{4}-\d+", 0.3), mark(r"KKR\b", 0.1)),
    ),
    Family(
        name="company",
        marks=(
            mark(r".{0,60}\bI/S\b", 0.2),
            mark(r"J\.nr\.:? ", 0.2),
            mark(r".{0,60}(?:bestyrelsesmøde|Bestyrelsesmøde)", 0.2),
            mark(r"Mødet hævet kl", 0.1),
        ),
    ),
    Family(
        name="association",
        marks=(
            mark(r".{0,60}generalforsamling", 0.4, case=False),
            mark(r"(?:\W*\d{1,2}[.)]?\s*|Pkt\.? \d+\W+)Valg af dirigent", 0.4, case=False),
            mark(r".{0,40}(?:forening|foreningen)\b", 0.1, case=False),
        ),
    ),
    Family(
        name="board",
        marks=(
            mark(r".{0,60}(?:skolebestyrelse|menighedsråd|forældrebestyrelse)", 0.4, case=False),
            mark(r".{0,60}(?:gymnasium|elevråd)", 0.2, case=False),
        ),
    ),
    Family(
        name="protocol",
        marks=(
            mark(r".{0,60}(?:sogneraad|byraad|amtsraad)", 0.5, case=False),
            mark(r".*\b(?:vedtoges|bevilligedes|henlagdes|antoges)\b", 0.4),
            mark(r"(?:R E F E R A T|P R O T O K O L)", 0.5),
        ),
    ),
)
