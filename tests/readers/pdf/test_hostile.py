"""Broken and hostile files: a clear Danish message with a cure, in bounded time and memory."""

from __future__ import annotations

import time
import zlib

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption

from referatsoeg.errors import UnreadableFileError
from referatsoeg.readers.pdf import ocr

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"


def write(c):
    c.drawString(57, 780, "Beslutning: godkendt.")


def code_of(read, data):
    with pytest.raises(UnreadableFileError) as caught:
        read(data)
    assert "prøve.pdf" in str(caught.value)
    assert caught.value.cure
    return caught.value.code


def test_an_owner_password_does_not_hinder_reading(draw, read):
    data = draw(write, encrypt=StandardEncryption("", ownerPassword="ejer", strength=128))
    assert read(data).lines[0].text == "Beslutning: godkendt."


def test_a_password_is_named_as_the_reason(draw, read):
    data = draw(write, encrypt=StandardEncryption("hemmelig", ownerPassword="ejer", strength=128))
    assert code_of(read, data) == "encrypted"


@pytest.mark.parametrize("part", [0.1, 0.3])
def test_a_file_of_which_no_page_is_whole_is_broken(draw, read, part):
    data = draw(*[write] * 5)
    assert code_of(read, data[: int(len(data) * part)]) == "broken"


HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def two_pages(raw_pdf, *, tree=b"<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>", font=HELVETICA):
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 7 0 R>>>>>>"
    drawn = [b"BT /F1 12 Tf 60 700 Td (Punkt %d: Godkendt.) Tj ET" % n for n in (1, 2)]
    streams = [b"<</Length %d>>\nstream\n%s\nendstream" % (len(d), d) for d in drawn]
    return raw_pdf(CATALOGUE, tree, page % 4, streams[0], page % 6, streams[1], font)


def test_the_whole_pages_of_a_file_cut_off_are_read(raw_pdf, read):
    data = two_pages(raw_pdf).replace(b"7 0 R", b"1 0 R").replace(CATALOGUE, HELVETICA)
    document = read(data[: data.rindex(b"endstream")])
    assert [line.text for line in document.lines if line.text] == ["Punkt 1: Godkendt."]
    assert document.pages == 2
    assert [problem.code for problem in document.problems] == ["cut_off", "page_broken"]
    assert "slutningen af filen mangler. Kun side 1 er læst" in document.problems[0].message
    assert "Side 2" in document.problems[1].message


def test_pages_are_found_without_any_list_of_them(raw_pdf, read):
    data = two_pages(raw_pdf, tree=b"null")
    document = read(data[: data.index(b"xref")])
    assert [line.page for line in document.lines if line.text] == [1, 2]
    assert [problem.code for problem in document.problems] == ["cut_off"]


def test_a_page_whose_font_is_lost_is_not_guessed_at(raw_pdf, read):
    data = two_pages(raw_pdf)
    assert code_of(read, data[: data.rindex(HELVETICA)]) == "broken"


def test_pages_packed_in_a_stream_are_salvaged(raw_pdf, read):
    page = b"<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 7 0 R>>>>>>"
    inside = b"9 0 7 %d " % len(page)
    packed = zlib.compress(inside + page + HELVETICA)
    first = len(inside)
    drawn = b"BT /F1 12 Tf 60 700 Td (Udsat.) Tj ET"
    data = raw_pdf(
        b"<</Type/ObjStm/N 2/First %d/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream"
        % (first, len(packed), packed),
        b"null",
        b"null",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawn), drawn),
    )
    assert [line.text for line in read(data[: data.index(b"xref")]).lines] == ["Udsat."]


def test_an_encrypted_file_cut_off_is_left_alone(draw, read):
    data = draw(*[write] * 3, encrypt=StandardEncryption("", ownerPassword="ejer", strength=128))
    assert code_of(read, data[: data.rindex(b"startxref") - 40]) in {"broken", "encrypted"}


def test_a_text_named_pdf_is_no_pdf(read):
    assert code_of(read, "Referat af møde".encode()) == "not_pdf"


def test_an_empty_file(read):
    assert code_of(read, b"") == "empty"


def test_a_page_tree_that_holds_itself(raw_pdf, read):
    data = raw_pdf(CATALOGUE, b"<</Type/Pages/Kids[2 0 R]/Count 1>>")
    assert code_of(read, data) == "broken"


def test_a_count_of_pages_that_lies(raw_pdf, read):
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    data = raw_pdf(CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", page)
    assert code_of(read, data) in {"no_text", "broken"}


@pytest.mark.parametrize("layers", [1, 2])
def test_a_decompression_bomb_is_refused_before_it_unpacks(one_page, read, layers):
    packed = b"BT /F1 4 Tf (a) Tj ET " * 4_000_000
    for _ in range(layers):
        packed = zlib.compress(packed, 9)
    names = b"/FlateDecode" * layers
    assert code_of(read, one_page(packed, b"/Filter[%s]" % names)) == "bomb"


def test_a_page_without_anything_has_no_text(draw, read):
    assert code_of(read, draw(lambda c: None)) == "no_text"


def test_many_glyphs_take_bounded_time(one_page, read):
    lines = b"".join(b"(%s) Tj T* " % (b"Udvalget er enigt " * 12)[:200] for _ in range(1000))
    start = time.process_time()
    document = read(one_page(b"BT /F1 4 Tf 4 TL 10 830 Td " + lines + b" ET"))
    assert sum(len(line.text) for line in document.lines) > 190_000
    assert time.process_time() - start < 20


def test_a_map_of_strokes_is_no_table(one_page, read):
    strokes = b"".join(
        b"%d %d m %d %d l S " % (i % 500, i * 7 % 800, i % 500 + 20, i * 7 % 800)
        for i in range(20_000)
    )
    text = b"BT /F1 8 Tf 1 0 0 1 10 700 Tm (Kort) Tj 1 0 0 1 200 700 Tm (over byen) Tj ET"
    start = time.process_time()
    document = read(one_page(strokes + text))
    assert (document.tables, document.lines[-1].text) == ((), "Kort over byen")
    assert time.process_time() - start < 10


@pytest.mark.slow
def test_five_thousand_pages(draw, read):
    document = read(draw(*[write] * 5000))
    assert (document.pages, document.lines[-1].page) == (5000, 5000)


def picture(c):
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    c.drawImage(ImageReader(Image.new("L", (400, 560), 240)), 0, 0, 595, 842)


def test_a_picture_without_ocr_is_a_recorded_problem(draw, read, monkeypatch):
    monkeypatch.setattr(ocr, "is_installed", lambda: False)
    document = read(draw(write, picture, picture), ocr="auto")
    (problem,) = document.problems
    assert (problem.code, problem.page) == ("needs_ocr", 2)
    assert "side 2-3" in problem.message
    assert "tesseract-ocr-dan" in problem.message
    assert document.lines[0].text == "Beslutning: godkendt."
    assert document.quality < 0.5


def test_ocr_never_says_how_to_get_it(draw, read):
    (problem,) = read(draw(picture), ocr="never").problems
    assert "--ocr never" in problem.message


@pytest.mark.slow
@pytest.mark.skipif(not ocr.is_installed(), reason="Tesseract med dansk er ikke installeret")
@pytest.mark.parametrize(("turn", "skew"), [(0, 0), (90, 0), (0, 3)])
def test_a_scan_is_recognised_and_righted(draw, read, turn, skew):
    import io

    import pypdfium2 as pdfium

    words = [f"Udvalget godkendte indstillingen om takster på børneområdet {n}." for n in range(30)]

    def page(c):
        c.setFont("Helvetica", 12)
        for at, line in enumerate(words):
            c.drawString(70, 760 - 20 * at, line)

    with pdfium.PdfDocument(draw(page)) as document:
        image = document[0].render(scale=200 / 72).to_pil().convert("L")
    out = io.BytesIO()
    image.rotate(turn + skew, expand=turn != 0, fillcolor=255).save(out, "PDF", resolution=200)
    found = [line.text for line in read(out.getvalue(), ocr="auto").lines if line.text]
    assert sum(a == b for a, b in zip(words, found, strict=False)) >= 28
