"""PDFs drawn for the tests: nothing here comes from a real document."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from referatsoeg.model.document import Document
from referatsoeg.readers.pdf import read_pdf

Draw = Callable[[Canvas], None]


@pytest.fixture
def draw() -> Callable[..., bytes]:
    """Return a function that makes a PDF of pages, each drawn by one function."""

    def make(*pages: Draw, **options: object) -> bytes:
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=(595, 842), **options)
        for page in pages:
            page(canvas)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    return make


@pytest.fixture
def read() -> Callable[..., Document]:
    def run(data: bytes, ocr: str = "never") -> Document:
        return read_pdf(Path("prøve.pdf"), data, ocr=ocr)

    return run


@pytest.fixture
def raw_pdf() -> Callable[..., bytes]:
    """Return a function that writes a PDF from its objects, the first one being the catalogue."""

    def make(*objects: bytes) -> bytes:
        out = b"%PDF-1.4\n"
        places = []
        for number, body in enumerate(objects, start=1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n<</Size %d/Root 1 0 R>>\n" % (len(objects) + 1)
        return out + b"startxref\n%d\n%%%%EOF" % table

    return make


@pytest.fixture
def one_page(raw_pdf: Callable[..., bytes]) -> Callable[..., bytes]:
    """Return a function that makes a page in Helvetica from its content stream."""

    def make(content: bytes, extra: bytes = b"") -> bytes:
        return raw_pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources"
            b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), extra, content),
        )

    return make
