"""Tables: rows and cells, the unit of the caption, and each row as one line with tabs."""

from __future__ import annotations

import pytest

from referatsoeg.readers.pdf.shapes import PageTable
from referatsoeg.readers.pdf.units import named

ROWS = [
    ("Område", "2024", "2025"),
    ("Børn og unge", "1.200", "1.300"),
    ("Ældre", "", "900"),
    ("I alt", "1.200", "2.200"),
]


def texts(document):
    return [line.text for line in document.lines if line.text]


def ruled(c, *, as_path: bool):
    c.drawString(57, 740, "Driftsudgifter (beløb i 1.000 kr.)")
    for r, row in enumerate(ROWS):
        for k, cell in enumerate(row):
            if not as_path:
                c.rect(57 + 120 * k, 700 - 20 * r, 120, 20)
            c.drawString(61 + 120 * k, 706 - 20 * r, cell)
    if as_path:
        c.grid([57, 177, 297, 417], [720, 700, 680, 660, 640])
    c.drawString(57, 600, "Efter tabellen.")


@pytest.mark.parametrize("as_path", [False, True])
def test_a_ruled_table_gives_cells_unit_and_lines(draw, read, as_path):
    document = read(draw(lambda c: ruled(c, as_path=as_path)))
    (table,) = document.tables
    assert table.rows == tuple(ROWS)
    assert (table.caption, table.unit) == ("Driftsudgifter (beløb i 1.000 kr.)", "1.000 kr.")
    assert texts(document)[1:5] == ["\t".join(row) for row in ROWS]
    assert texts(document)[5] == "Efter tabellen."
    assert document.lines[table.line - 1].text == "Område\t2024\t2025"


def test_cells_of_several_lines_are_one_row(draw, read):
    def page(c):
        for r in range(2):
            for k in range(2):
                c.rect(57 + 150 * k, 700 - 40 * r, 150, 40)
                c.drawString(60 + 150 * k, 725 - 40 * r, f"øverst {r}{k} om takst-")
                c.drawString(60 + 150 * k, 710 - 40 * r, "stigninger")

    document = read(draw(page))
    assert texts(document) == [
        "øverst 00 om takststigninger\tøverst 01 om takststigninger",
        "øverst 10 om takststigninger\tøverst 11 om takststigninger",
    ]


def test_columns_without_lines_are_a_table(draw, read):
    def page(c):
        for r, row in enumerate(ROWS[:2] + ROWS[3:]):
            for k, cell in enumerate(row):
                c.drawString(61 + 120 * k, 706 - 14 * r, cell)

    document = read(draw(page))
    assert document.tables[0].rows == tuple(ROWS[:2] + ROWS[3:])
    assert texts(document)[0] == "Område\t2024\t2025"


def test_a_frame_around_running_text_is_no_table(draw, read):
    def page(c):
        c.rect(50, 400, 500, 400)
        for line in range(20):
            c.drawString(57, 780 - 14 * line, f"Almindelig tekst på linje {line} i rammen")

    document = read(draw(page))
    assert document.tables == ()
    assert len(texts(document)) == 20


def test_a_page_set_as_a_table_keeps_its_lines(draw, read):
    def page(c):
        for k in range(2):
            c.rect(57 + 240 * k, 400, 240, 380)
            c.rect(57 + 240 * k, 380, 240, 20)
            c.drawString(60 + 240 * k, 385, f"fod {k}")
            for line in range(20):
                c.drawString(60 + 240 * k, 760 - 14 * line, f"spalte {k} linje {line} af brevet")

    document = read(draw(page))
    assert document.tables == ()
    assert texts(document)[:20] == [f"spalte 0 linje {n} af brevet" for n in range(20)]


UNITS = [
    ("Beløb i mio. kr.", (("Område", "2024"),), "Beløb i mio. kr.", "mio. kr."),
    ("Tabel 1: udgifter (t.kr.)", (("Område", "2024"),), "Tabel 1: udgifter (t.kr.)", "t.kr."),
    ("Det kostede 5 mio. kr. i alt.", (("Område", "2024"),), None, None),
    (None, (("1.000 kr.", "2024"), ("Børn", "5")), None, "1.000 kr."),
    (None, (("Post", "Budget, mio. kr.", "Regnskab, mio. kr."),), None, "mio. kr."),
    (None, (("Post", "Antal", "Pris i kr."),), None, None),
]


@pytest.mark.parametrize(("above", "rows", "caption", "unit"), UNITS)
def test_the_caption_or_the_heading_names_the_unit(above, rows, caption, unit):
    table = named(PageTable(rows=rows), above)
    assert (table.caption, table.unit) == (caption, unit)
