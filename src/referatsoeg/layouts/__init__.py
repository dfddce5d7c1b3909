"""From a Document to labelled blocks: one file per family, which only says what its lines are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from referatsoeg.errors import UsageError
from referatsoeg.layouts import das, firstagenda, plain, roundup, systems
from referatsoeg.layouts.history import HistoryLayout
from referatsoeg.layouts.labelling import blocks_of
from referatsoeg.layouts.row_label import RowLabel
from referatsoeg.layouts.scan import Row, scan
from referatsoeg.model.document import Block, Document


class Layout(Protocol):
    """What labels the rows of a document."""

    @property
    def name(self) -> str:
        """Return the layout's name, as printed and as `--layout` takes it."""

    def fit(self, rows: tuple[Row, ...]) -> float:
        """Return how well the rows look like this layout, from 0 to 1."""

    def label(self, rows: tuple[Row, ...]) -> list[RowLabel]:
        """Return a label for each row, in order."""


LAYOUTS: tuple[Layout, ...] = (
    HistoryLayout(),
    das.FAMILY,
    roundup.FAMILY,
    firstagenda.FAMILY,
    *systems.FAMILIES,
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

    `layout` is a layout's name, or the path of a TOML file that teaches one. Raises UsageError when
    there is no such layout or the file is wrong.
    """
    rows = scan(document)
    if layout is not None:
        family = by_name(layout)
        fit = family.fit(rows)
    else:
        fit, family = _best(rows)
    labels = family.label(rows)
    return Labelled(layout=family.name, fit=fit, blocks=blocks_of(document.lines, rows, labels))


def _best(rows: tuple[Row, ...]) -> tuple[float, Layout]:
    """Return the best fit and the first layout that has it; none is sought beyond a whole fit."""
    best = LAYOUTS[0].fit(rows), LAYOUTS[0]
    for layout in LAYOUTS[1:]:
        if best[0] >= 1.0:
            break
        fit = layout.fit(rows)
        if fit > best[0]:
            best = fit, layout
    return best


def fits(document: Document) -> list[tuple[str, float]]:
    """Return every layout's name and fit for a document, the best first."""
    rows = scan(document)
    return sorted(((f.name, f.fit(rows)) for f in LAYOUTS), key=lambda pair: -pair[1])


def by_name(name: str) -> Layout:
    """Return the layout of that name; raise UsageError when there is none."""
    if name.lower().endswith(".toml"):
        from referatsoeg.layouts.taught import load

        return load(Path(name))
    for family in LAYOUTS:
        if family.name == name:
            return family
    names = ", ".join(family.name for family in LAYOUTS)
    raise UsageError(f"Der er intet layout med navnet «{name}».", cure=f"Vælg et af: {names}.")
