"""The page score tells readable text from noise, and odd glyphs become letters or a problem."""

from __future__ import annotations

import pytest

from referatsoeg.readers.pdf.glyphs import _letter, _mended
from referatsoeg.readers.pdf.quality import GOOD, score
from referatsoeg.readers.pdf.ranges import page_list
from referatsoeg.readers.pdf.shapes import Fragment

GOOD_PAGES = [
    ["Udvalget godkendte indstillingen om takster for 2026, jf. § 15, stk. 4."] * 12,
    ["HovedMED drøftede sagen med ApS og KommuneKredit om 1.200 m2 på Dokk1."] * 1,
    ["I alt\t1.200\t2.300\t-5,4 %", "Børn\t7.734 kr.\t8.020 kr.\t3,7 %"] * 8,
    ["www.eksempel.dk/referater/2025 og post@eksempel.dk"],
    [],
]
BAD_PAGES = [
    ["Dan{el }{errnansen beret1ede bdt om bestyre|sens arbejde, ski}tene og snerydnIngen"] * 3,
    ["\ue012\ue013\ue014 \ue015\ue016 \ue017\ue018 \ue019\ue01a"] * 4,
    ["*RGNHQGW DI EHVWØUHOVHQ PHG VWHPPHUQH IRU RJ LPRG IRUVODJHW WLO DÅW"] * 20,
]


@pytest.mark.parametrize("lines", GOOD_PAGES)
def test_readable_pages_score_high(lines):
    assert score(lines) >= GOOD


@pytest.mark.parametrize("lines", BAD_PAGES)
def test_damaged_pages_score_low(lines):
    assert score(lines) < GOOD


class Font:
    def __init__(self, name):
        self.name = name

    def font(self, index):
        return self.name


GLYPHS = [
    ("Calibri", "beslutningens informaƟon", "beslutningens information"),
    ("Calibri", "commiƩee", "committee"),
    ("Symbol", "\uf0b7 første punkt", "• første punkt"),
    ("ABCDEF+Wingdings", "\uf0fc ja", "✓ ja"),
    ("TT1", "\uf042\uf065\uf073", "Bes"),
    ("Symbol", "\uf042", "\uf042"),
    ("Ukendt", "\ue123", "\ue123"),
]


@pytest.mark.parametrize(("font", "drawn", "text"), GLYPHS)
def test_glyphs_become_letters_where_the_font_tells(font, drawn, text):
    fragment = Fragment(text=drawn, x0=0, top=0, x1=1, bottom=1, base=1, size=1)
    assert _mended(fragment, Font(font)) == text


def test_a_plain_letter_is_left():
    assert _letter("Ø", symbols=False) == "Ø"


PAGES = [
    ([3], "side 3"),
    ([1, 2, 3, 4], "side 1-4"),
    ([1, 2, 5, 7, 8], "side 1-2, 5 og 7-8"),
    (list(range(1, 40, 2)), "20 sider (den første er side 1)"),
]


@pytest.mark.parametrize(("pages", "words"), PAGES)
def test_page_numbers_in_words(pages, words):
    assert page_list(pages) == words
