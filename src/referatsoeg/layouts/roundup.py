"""The written round-up: "Punkt N: title", the outcome in a sentence, then each party's answer."""

from __future__ import annotations

from referatsoeg.layouts.family import Family, mark
from referatsoeg.model.kinds import SectionKind

FAMILY = Family(
    name="roundup",
    marks=(
        mark(r"Opsamling (?:vedr|på|af|over)", 0.7, case=False),
        mark(r".{0,40}skriftlig\w* (?:tilbagemelding|høring|behandling|runde)", 0.3, case=False),
    ),
    styles=("punkt",),
    bare_text=SectionKind.DECISION,
    responses=True,
)
