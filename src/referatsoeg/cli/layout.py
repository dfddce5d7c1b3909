"""`referatsoeg layout check`: explain line by line how a file is read, to teach a new layout."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from referatsoeg.cli.console import say, warn
from referatsoeg.cli.options import shared_options
from referatsoeg.layouts import fits, label
from referatsoeg.model.document import Block
from referatsoeg.model.kinds import Role, SectionKind
from referatsoeg.readers import read_file

_ROLES = {
    Role.FURNITURE: "sidehoved/knap",
    Role.MEETING: "mødet",
    Role.ATTENDANCE: "deltagere",
    Role.CONTENTS: "indholdsliste",
    Role.ITEM: "punkt",
    Role.TITLE: "titel",
    Role.CASE: "sagsnummer",
    Role.ACCESS: "åben/lukket",
    Role.HEADING: "overskrift",
    Role.TEXT: "tekst",
    Role.OTHER: "IKKE GENKENDT",
}
_KINDS = {
    SectionKind.SUMMARY: "resumé",
    SectionKind.BACKGROUND: "sagsfremstilling",
    SectionKind.RECOMMENDATION: "indstilling",
    SectionKind.DECISION: "beslutning",
    SectionKind.ECONOMY: "økonomi",
    SectionKind.LAW: "lovgrundlag",
    SectionKind.HEARING: "høring",
    SectionKind.SCHEDULE: "tidsplan",
    SectionKind.HISTORY: "sagens forløb",
    SectionKind.PROCEDURE: "sagsgang",
    SectionKind.ATTACHMENTS: "bilag",
    SectionKind.ATTENDANCE: "deltagere",
    SectionKind.OTHER: "andet",
}
_WIDTH = 90


@click.group(options_metavar="[VALG]")
def layout() -> None:
    """Se, hvordan filer genkendes, og lær programmet et nyt layout."""


@layout.command(options_metavar="[VALG]")
@click.argument("file", metavar="FIL", type=click.Path(path_type=Path))
@click.option("--layout", "name", metavar="NAVN|FIL.toml", help="Brug dette layout.")
@shared_options()
def check(file: Path, name: str | None) -> int:
    """Vis linje for linje, hvad der blev genkendt, og hvorfor."""
    document = read_file(file)
    labelled = label(document, layout=name)
    say(f"{file}: læst med layoutet «{labelled.layout}» (passer {labelled.fit:.0%}).")
    others = [f"{other} {fit:.0%}" for other, fit in fits(document) if fit > 0]
    say(f"Layout, der passer: {', '.join(others[:5])}.")
    say()
    section: SectionKind | None = None
    counts: Counter[Role] = Counter()
    for block in labelled.blocks:
        if block.role is Role.BLANK:
            continue
        counts[block.role] += 1
        section = _section(block, section)
        line = block.lines[0]
        text = " ".join(line.text.split())[:_WIDTH]
        say(f"{line.number:>5}  {_why(block, section):<34}  {text}")
    say()
    say(", ".join(f"{_ROLES[role]}: {count}" for role, count in counts.most_common()) + ".")
    if not counts[Role.ITEM]:
        warn(
            "Der blev ikke fundet punkter. Beskriv dem i en layoutfil med [items] pattern, "
            "og prøv igen med --layout FIL.toml (se docs/layouts.md)."
        )
        return 1
    return 0


def _section(block: Block, section: SectionKind | None) -> SectionKind | None:
    if block.role is Role.ITEM:
        return block.kind
    return block.kind or section


def _why(block: Block, section: SectionKind | None) -> str:
    """Return what a line is and what says so."""
    role = _ROLES[block.role]
    if block.role is Role.ITEM:
        return f"{role} {block.value or 'uden nummer'}"
    if block.role is Role.HEADING and block.kind:
        return f"{role} → {_KINDS[block.kind]}"
    if block.role is Role.TEXT:
        return f"{role} i {_KINDS[section]}" if section else f"{role} uden overskrift"
    if block.role is Role.ATTENDANCE and block.value:
        return f"{role} («{block.value}»)"
    return role
