"""FirstAgenda: "Punkt N: title", the case number below, the decision before the case text."""

from __future__ import annotations

from referatsoeg.layouts.family import Family, mark

FAMILY = Family(
    name="firstagenda",
    marks=(
        mark(r"Punkt \d+: \S", 0.4, often=2),
        mark(r"Dato: \d\d-\d\d-\d{4} kl\. ", 0.2),
        mark(r"Mødedeltagere: ", 0.2),
        mark(r"Beslutning(?:er)?$", 0.1),
        mark(r"Fremstilling$|Beslutningspunkter$|Sagsforløb$", 0.2),
        mark(r"EMN-\d{4}-\d{6}$", 0.2),
        mark(r"• (?:Hent som PDF|Kopier link)$", 0.4),
    ),
)
