"""A PDF that is no minutes: one item a page, under the names that an item may give it."""

from __future__ import annotations

from dataclasses import replace

from referatsoeg.model.document import Document, Line, Table
from referatsoeg.model.kinds import FileKind, MeetingKind
from referatsoeg.structure.attachment import attachment_of

TEXTS = (
    (1, "Priser for dagtilbud 2031"),
    (1, "Prisen er fastsat efter de regler, som blev ved-"),
    (1, "taget i foråret, og gælder for hele året og hele"),
    (1, "kommunen."),
    (3, "Tilbud Pris 2030 Pris 2031"),
    (3, "Mælkebøtten 2.940 3.015"),
    (3, "Stjernehuset 1.866 1.912"),
)
DOCUMENT = Document(
    path="bilag/Priser 2031.pdf",
    sha256="ab" * 32,
    kind=FileKind.PDF,
    pages=3,
    lines=tuple(Line(number=n, page=p, text=t) for n, (p, t) in enumerate(TEXTS, start=1)),
    tables=(Table(page=3, line=5, rows=(("Mælkebøtten", "2.940"),)),),
)


def test_a_page_is_an_item_and_knows_its_lines() -> None:
    found = attachment_of(DOCUMENT, authority="Solby Kommune")
    assert found is not None
    assert (found.kind, found.date) == (MeetingKind.ATTACHMENT, None)
    assert found.id == "solby-kommune/bilag/u-abababab"
    first, last = found.items
    assert [first.id, last.id] == [f"{found.id}/1", f"{found.id}/3"]
    assert last.title == "Priser 2031, side 3"
    assert (last.page, last.line) == (3, 5)
    assert first.attachments == ("Priser 2031", "Priser for dagtilbud 2031")
    assert last.attachments == ()
    assert last.sections[0].tables == DOCUMENT.tables
    origin = last.sections[0].passage.origin(last.sections[0].text.index("Stjernehuset"))
    assert origin is not None
    assert (origin.page, origin.line) == (3, 7)


def test_running_text_is_joined_and_rows_of_figures_are_not() -> None:
    found = attachment_of(DOCUMENT)
    assert found is not None
    first, last = (item.sections[0].text for item in found.items)
    assert "som blev vedtaget i foråret" in first
    assert last.split("\n") == [text for page, text in TEXTS if page == 3]


def test_other_files_and_empty_pages_are_no_attachment() -> None:
    assert attachment_of(replace(DOCUMENT, kind=FileKind.TEXT)) is None
    assert attachment_of(replace(DOCUMENT, lines=())) is None
    blank = tuple(replace(line, text="  ") for line in DOCUMENT.lines)
    assert attachment_of(replace(DOCUMENT, lines=blank)) is None
