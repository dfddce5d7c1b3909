"""Short invented minutes for the tests of single shapes: a head, then what the test writes."""

from __future__ import annotations

from referatsoeg.layouts import label
from referatsoeg.model.document import Document, Line
from referatsoeg.model.kinds import FileKind
from referatsoeg.model.meeting import Item, Meeting
from referatsoeg.structure import assemble

HEAD = "Lyngby Kommune\n\nTeknikudvalget\n\nReferat\n\nTirsdag den 16. juni 2026 kl. 15.00\n\n"


def read(text: str) -> Meeting:
    lines = tuple(
        Line(number=number, page=1, text=line) for number, line in enumerate(text.split("\n"), 1)
    )
    document = Document(path="test.txt", kind=FileKind.TEXT, sha256="0" * 64, pages=1, lines=lines)
    return assemble(document, label(document).blocks).meetings[0]


def items(text: str) -> tuple[Item, ...]:
    return read(HEAD + text).items


def decision(item: Item) -> str | None:
    return item.decision.text if item.decision else None


def numbered(*parts: str) -> str:
    return "\n\n".join(f"{n}. Sag nummer {n}\n\n{part}" for n, part in enumerate(parts, 1))
