"""DAS minutes: "Åben", "Punkt N." alone, the title below, the case number, decision last."""

from __future__ import annotations

from referatsoeg.layouts.family import Family, mark

FAMILY = Family(
    name="das",
    marks=(
        mark(r"Mødet den \d\d?\.\d\d?\.\d{4} \S", 0.5),
        mark(r"Punkt \d+\.$", 0.3, often=2),
        mark(r"Åben$", 0.1),
        mark(r"Beslutning:$", 0.1),
    ),
    styles=("punkt",),
)
