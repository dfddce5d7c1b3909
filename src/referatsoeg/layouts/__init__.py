"""From a Document to labelled blocks: one file per family, which only says what its lines are."""

from __future__ import annotations

from dataclasses import dataclass

from referatsoeg.errors import UsageError
from referatsoeg.layouts import das, firstagenda, plain, roundup
from referatsoeg.layouts.family import Family
from referatsoeg.layouts.labelling import blocks_of, label_rows
from referatsoeg.layouts.scan import scan
from referatsoeg.model import Block, Document

FAMILIES: tuple[Family, ...] = (
    das.FAMILY,
    roundup.FAMILY,
    firstagenda.FAMILY,
    plain.FAMILY,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """The blocks of a document, the layout that labelled them, and how well it fitted (0–1)."""

    layout: str
    fit: float
    blocks: tuple[Block, ...]


def label(document: Document, *, layout: str | None = None) -> Labelled:
    """Label a document's lines with the named layout, or with the one that fits best.

    Raises UsageError when no layout has that name.
    """
    rows = scan(document)
    if layout is not None:
        family = by_name(layout)
        fit = family.fit(rows)
    else:
        fit, family = max(((f.fit(rows), f) for f in FAMILIES), key=lambda pair: pair[0])
    labels = label_rows(rows, family)
    return Labelled(layout=family.name, fit=fit, blocks=blocks_of(document.lines, rows, labels))


def by_name(name: str) -> Family:
    """Return the family of that name; raise UsageError when there is none."""
    for family in FAMILIES:
        if family.name == name:
            return family
    names = ", ".join(family.name for family in FAMILIES)
    raise UsageError(f"Der er intet layout med navnet «{name}».", cure=f"Vælg et af: {names}.")
