"""Fake bold, turned text, odd letters: read letter by letter and kept once."""

from __future__ import annotations

import pytest

from referatsoeg.readers.pdf.letters import clean, joined


def texts(document):
    return [line.text for line in document.lines if line.text]


def body(c):
    for line in range(20):
        c.drawString(57, 700 - 13 * line, f"Almindelig tekst på linje {line} i sagen.")


@pytest.mark.parametrize("times", [2, 3, 7])
def test_text_drawn_several_times_is_kept_once(draw, read, times):
    def page(c):
        for time in range(times):
            c.drawString(57 + 0.3 * time, 780, "Beslutning for alle skoler")
        body(c)

    assert texts(read(draw(page)))[0] == "Beslutning for alle skoler"
    assert len(texts(read(draw(page)))) == 21


@pytest.mark.parametrize("times", [2, 5])
def test_a_whole_block_drawn_again_is_kept_once(draw, read, times):
    def page(c):
        for time in range(times):
            for line in range(6):
                c.drawString(57, 780 - 13 * line + 0.2 * time, f"Blokkens linje {line} er fed")

    assert texts(read(draw(page))) == [f"Blokkens linje {line} er fed" for line in range(6)]


@pytest.mark.parametrize("times", [2, 4])
def test_letters_drawn_again_one_by_one_are_kept_once(draw, read, times):
    def page(c):
        x = 57.0
        for letter in "Økonomiudvalget indstiller":
            for time in range(times):
                c.drawString(x + 0.4 * time, 780, letter)
            x += c.stringWidth(letter)
        body(c)

    assert texts(read(draw(page)))[0] == "Økonomiudvalget indstiller"


def test_double_letters_of_words_stay(draw, read):
    words = "Kattegat-bussen til Hillerød: tillæg, allé, skolletter, ll 11 22"
    assert texts(read(draw(lambda c: c.drawString(57, 780, words)))) == [words]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_text_is_righted(draw, read, angle):
    def page(c):
        c.translate(300, 420)
        c.rotate(angle)
        for line in range(8):
            c.drawString(-150, 100 - 14 * line, f"Drejet tekst på linje {line} her")

    assert texts(read(draw(page))) == [f"Drejet tekst på linje {line} her" for line in range(8)]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_turned_in_the_viewer_is_read(draw, read, turn):
    def page(c):
        c.setPageRotation(turn)
        for line in range(8):
            c.drawString(57, 700 - 14 * line, f"Siden er drejet, linje {line}")

    assert texts(read(draw(page))) == [f"Siden er drejet, linje {line}" for line in range(8)]


CLEAN = [
    ("Mødet  den\u00a017. november", "Mødet den 17. november"),
    ("a\u030arhus og o\u0308re", "århus og öre"),
    ("skole\u00adområdet", "skoleområdet"),
    ("skole\u00ad", "skole-"),
    ("p\ufffe", "p-"),
    ("hånd\x02", "hånd-"),
    ("e\ufb00ekt og \ufb01nansiering", "effekt og finansiering"),
    ("I alt\t\t27", "I alt\t\t27"),
    ("nul\u200bbredde", "nulbredde"),
    ("Ærø \x07støj", "Ærø støj"),
]


@pytest.mark.parametrize(("drawn", "text"), CLEAN)
def test_drawn_letters_become_text(drawn, text):
    assert clean(drawn) == text


JOINED = [
    (["Omgørelses-", "procent"], "Omgørelsesprocent"),
    (["Skole-", "og kulturudvalget"], "Skole- og kulturudvalget"),
    (["Budget 2025-", "2026"], "Budget 2025- 2026"),
    (["to linjer", "i en celle"], "to linjer i en celle"),
    (["Nord-", "Jylland"], "Nord- Jylland"),
    ([], ""),
]


@pytest.mark.parametrize(("lines", "text"), JOINED)
def test_the_lines_of_a_cell_are_joined(lines, text):
    assert joined(lines) == text
