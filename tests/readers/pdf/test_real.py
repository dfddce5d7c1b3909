"""Floors on real PDFs against their text twins; only figures are kept here."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from referatsoeg.readers.pdf import read_pdf
from referatsoeg.readers.text import read_text

GOLD = os.environ.get("REFERATSOEG_GOLD")
pytestmark = pytest.mark.skipif(
    not GOLD, reason="De ægte dokumenter findes kun, hvor REFERATSOEG_GOLD peger på dem"
)
MINUTES = Path(GOLD or ".") / "minutes"


def words(document):
    return Counter(word for line in document.lines for word in line.text.split())


def rows(document):
    return Counter(
        tuple(" ".join(cell.split()) for cell in line.text.rstrip().split("\t"))
        for line in document.lines
        if "\t" in line.text.strip()
    )


def pair(pdf):
    text = pdf.with_suffix(".txt")
    if not text.exists():
        text = pdf.parent.parent / "text" / text.name
    return read_pdf(pdf, pdf.read_bytes(), ocr="never"), read_text(text, text.read_bytes())


def portal_pdfs():
    return sorted((MINUTES / "greve" / "pdf").glob("*.pdf"))


def test_the_words_of_the_seeds_are_those_of_their_text():
    for pdf in (MINUTES / "seeds").glob("*.pdf"):
        if "scanned" in pdf.name:
            continue
        read, text = map(words, pair(pdf))
        assert (read & text).total() / text.total() >= 0.999


def test_the_words_of_portal_pdfs_are_those_of_their_text():
    for pdf in portal_pdfs()[::5]:
        read, text = map(words, pair(pdf))
        assert (read & text).total() / text.total() >= 0.975, pdf.name
        assert (read & text).total() / read.total() >= 0.94, pdf.name


@pytest.mark.slow
def test_the_rows_of_tables_are_those_of_the_text():
    same = wanted = 0
    for pdf in portal_pdfs():
        read, text = map(rows, pair(pdf))
        same += (read & text).total()
        wanted += text.total()
    assert same / wanted >= 0.85


def test_real_pages_are_trusted():
    for pdf in portal_pdfs()[::5]:
        document = read_pdf(pdf, pdf.read_bytes(), ocr="never")
        assert document.quality >= 0.99
        assert document.problems == ()
