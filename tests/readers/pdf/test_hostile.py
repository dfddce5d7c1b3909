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


@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_a_file_cut_off_is_broken(draw, read, part):
    data = draw(*[write] * 5)
    assert code_of(read, data[: int(len(data) * part)]) == "broken"


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
