"""Word files made here: lists that Word numbers, tables, page breaks, and files that are no Word."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from referatsoeg.errors import UnreadableFileError
from referatsoeg.model.document import Document
from referatsoeg.model.kinds import FileKind
from referatsoeg.readers import docx as reader
from referatsoeg.readers import read_bytes, read_file

PATH = Path("referat.docx")
LETTERS = "a", "b"


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(document: docx.document.Document) -> Document:
    return read_bytes(PATH, saved(document))


def texts(document: docx.document.Document) -> list[str]:
    return [line.text for line in read(document).lines if line.text]


def raw(xml: str) -> object:
    return parse_xml(xml.replace("<w:p>", f"<w:p {nsdecls('w')}>", 1))


def add(document: docx.document.Document, xml: str) -> None:
    document.element.body.insert(len(document.element.body) - 1, raw(xml))


def test_paragraphs_headings_and_breaks() -> None:
    document = docx.Document()
    document.add_heading("Byrådet", 0)
    document.add_paragraph("Et  afsnit\nog en linje")
    document.add_paragraph("")
    document.add_paragraph("Sted:\tRådhuset")
    assert texts(document) == ["Byrådet", "Et  afsnit", "og en linje", "Sted:\tRådhuset"]
    assert read(document).kind is FileKind.DOCX


def test_lists_have_the_marks_word_shows() -> None:
    document = docx.Document()
    for words in ("et", "to"):
        document.add_paragraph(words, style="List Number")
    document.add_paragraph("tekst")
    document.add_paragraph("tre", style="List Number")
    document.add_paragraph("punkt", style="List Bullet")
    assert texts(document) == ["1. et", "2. to", "tekst", "3. tre", "- punkt"]


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def test_levels_restarts_and_other_forms() -> None:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = (
        level(0, "decimal", "%1.", 4)
        + level(1, "lowerLetter", "%1%2)")
        + level(2, "upperRoman", "%3")
    )
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>')
    )
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>')
    )
    numbering.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="92"><w:abstractNumId w:val="90"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    ))  # fmt: skip
    for number, depth in (
        (91, 0),
        (91, 1),
        (91, 1),
        (91, 2),
        (91, 0),
        (91, 1),
        (92, 0),
        (92, 0),
        (0, 0),
    ):
        add(document, f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/>'
                      "</w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>")  # fmt: skip
    assert texts(document) == [
        "4. x",
        "4a) x",
        "4b) x",
        "I x",
        "5. x",
        "5a) x",
        "1. x",
        "2. x",
        "x",
    ]


def test_tables_of_figures_are_rows_and_tables_that_set_the_page_are_not() -> None:
    document = docx.Document()
    figures = document.add_table(rows=2, cols=2)
    for cell, words in zip(figures._cells, ("År", "Takst", "2026", "8.020 kr."), strict=True):
        cell.text = words
    page = document.add_table(rows=1, cols=2)
    page.rows[0].cells[0].text = "Punkt 1"
    page.rows[0].cells[1].text = "Byrådet drøftede sagen. " * 30
    assert texts(document) == [
        "År\tTakst",
        "2026\t8.020 kr.",
        "Punkt 1",
        ("Byrådet drøftede sagen. " * 30).strip(),
    ]


def test_pages_set_by_hand() -> None:
    document = docx.Document()
    document.add_paragraph("en")
    document.add_page_break()
    document.add_paragraph("to")
    run = document.add_paragraph("stadig to").add_run()
    run.add_break(WD_BREAK.PAGE)
    run.add_text("tre")
    document.add_paragraph("fire").paragraph_format.page_break_before = True
    document.add_paragraph("fire igen")
    found = read(document)
    assert [(li.page, li.text) for li in found.lines if li.text] == [
        (1, "en"), (2, "to"), (2, "stadig to"), (3, "tre"), (4, "fire"), (4, "fire igen"),
    ]  # fmt: skip
    assert found.pages == 4


def test_the_pages_word_saw_go_before_breaks_set_by_hand() -> None:
    document = docx.Document()
    add(document, '<w:p><w:r><w:t>en</w:t><w:br w:type="page"/></w:r></w:p>')
    add(document, "<w:p><w:r><w:lastRenderedPageBreak/><w:t>to</w:t></w:r></w:p>")
    add(
        document,
        "<w:p><w:r><w:t>to, </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>tre</w:t></w:r></w:p>",
    )
    assert [(li.page, li.text) for li in read(document).lines if li.text] == [
        (1, "en"), (2, "to"), (2, "to,"), (3, "tre"),
    ]  # fmt: skip


def test_controls_and_insertions_are_read_and_deletions_are_not() -> None:
    document = docx.Document()
    add(document, "<w:p><w:ins w:id='1' w:author='x'><w:r><w:t>nyt </w:t></w:r></w:ins>"
                  "<w:del w:id='2' w:author='x'><w:r><w:delText>gammelt</w:delText></w:r></w:del>"
                  "<w:hyperlink><w:r><w:t>bilag</w:t></w:r></w:hyperlink>"
                  "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>")  # fmt: skip
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>i et felt</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(1, parse_xml(control))
    assert texts(document) == ["nyt bilag", "i et felt"]


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def changed(part: str, data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(saved(docx.Document()))) as package:
        return packed({name: package.read(name) for name in package.namelist()} | {part: data})


BODY = f"<w:document {nsdecls('w')}><w:body>%s</w:body></w:document>"
LAUGHS = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
ENTITIES = (
    f"<!DOCTYPE d [<!ENTITY a0 'ha'>{LAUGHS}]>" + BODY % "<w:p><w:r><w:t>a&a9;b</w:t></w:r></w:p>"
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 er ikke en pakke", "damaged"),
        (saved(docx.Document())[:-200], "damaged"),
        (packed({"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"<a/>"}), "unknown_type"),
        (packed({"content.xml": b"<a/>", "mimetype": b"x"}), "unknown_type"),
        (packed({"a.txt": b"tekst"}), "unknown_type"),
        (packed({"[Content_Types].xml": b"<a/>"}), "damaged"),
        (changed("word/document.xml", b"<w:document"), "damaged"),
        (changed("word/document.xml", (BODY % ("<w:p>" * 5000)).encode()), "damaged"),
        (changed("[Content_Types].xml", b"ikke xml"), "damaged"),
        (saved(docx.Document()), "no_text"),
        (b"ikke en pakke, men tekst med docx til efternavn", "damaged"),
    ],
    ids=["no zip", "cut", "excel", "odt", "zip", "empty", "broken xml", "deep", "types", "blank", "text"],
)  # fmt: skip
def test_files_that_cannot_be_read(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_bytes(PATH, data)
    assert error.value.code == code
    assert "referat.docx" in error.value.message
    assert error.value.cure


def test_entities_are_not_expanded() -> None:
    try:
        document = read_bytes(PATH, changed("word/document.xml", ENTITIES.encode()))
    except UnreadableFileError:
        return
    assert sum(len(line.text) for line in document.lines) < 100


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_UNPACKED", 1_000_000)
    with pytest.raises(UnreadableFileError) as error:
        read_bytes(PATH, changed("word/media/a.bin", b"\x00" * 2_000_000))
    assert error.value.code == "too_large"


def test_the_content_decides_where_the_name_is_wrong(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Godkendt.")
    path = tmp_path / "referat.txt"
    path.write_bytes(saved(document))
    assert read_file(path).lines[0].text == "Godkendt."
