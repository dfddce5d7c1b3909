"""Text PDFs: every line once, in order, with page, box, size, weight and paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


def texts(document, page=None):
    return [line.text for line in document.lines if page in (None, line.page)]


def test_lines_carry_page_number_box_size_and_weight(draw, read):
    def first(c):
        c.setFont("Helvetica-Bold", 16)
        c.drawString(57, 780, "Punkt 1: Takster for 2026")
        c.setFont("Helvetica", 11)
        c.drawString(57, 750, "Sagen forelægges på ny.")

    document = read(draw(first, lambda c: c.drawString(57, 780, "Beslutning")))
    title, blank, body, heading = document.lines
    assert (title.text, title.page, title.bold) == ("Punkt 1: Takster for 2026", 1, True)
    assert (blank.text, blank.box) == ("", None)
    assert (body.text, body.bold) == ("Sagen forelægges på ny.", False)
    assert (heading.text, heading.page) == ("Beslutning", 2)
    assert [line.number for line in document.lines] == [1, 2, 3, 4]
    assert title.size > body.size
    assert title.box is not None
    assert title.box.x0 == pytest.approx(57, abs=1.5)
    assert title.box.top == pytest.approx(842 - 780 - 12, abs=6)
    assert (document.pages, document.problems, document.quality) == (2, (), 1.0)


def test_white_above_the_usual_step_is_a_blank_line(draw, read):
    def page(c):
        for at, (y, words) in enumerate(
            ((780, "Første linje i et"), (767, "afsnit på to linjer."), (747, "Andet afsnit"),
             (734, "på to linjer."), (714, "Tredje afsnit."))
        ):  # fmt: skip
            c.drawString(57, y, words)
            assert at < 5

    assert texts(read(draw(page))) == [
        "Første linje i et", "afsnit på to linjer.", "", "Andet afsnit", "på to linjer.", "",
        "Tredje afsnit.",
    ]  # fmt: skip


def test_double_spacing_makes_no_paragraphs(draw, read):
    def page(c):
        for line in range(20):
            c.drawString(57, 780 - 26 * line, f"linje {line} af en tekst med dobbelt afstand")

    assert "" not in texts(read(draw(page)))


def test_lines_drawn_out_of_order_are_read_from_top_to_bottom(draw, read):
    def page(c):
        c.drawString(57, 40, "Side 1")
        c.drawString(57, 700, "anden")
        c.drawString(57, 800, "første")

    assert [t for t in texts(read(draw(page))) if t] == ["første", "anden", "Side 1"]


def test_runs_on_one_height_are_one_line(draw, read):
    def page(c):
        c.drawString(200, 700, "21. marts 2025")
        c.drawString(57, 700, "Mødedato:")

    assert texts(read(draw(page))) == ["Mødedato: 21. marts 2025"]


def test_a_paragraph_may_run_over_a_page_with_footers(draw, read):
    def page(number):
        def lines(c):
            for line in range(5):
                c.drawString(57, 780 - 13 * line, f"Løbende tekst {number}.{line} uden pause")
            c.setFont("Helvetica", 8)
            c.drawString(500, 30, f"Side {number}")

        return lines

    document = read(draw(*(page(n) for n in range(1, 5))))
    assert "" not in texts(document)
    assert texts(document)[5] == "Side 1"


def test_hyphens_at_line_ends_are_kept_as_lines(draw, read):
    def page(c):
        c.drawString(57, 700, "Der blev spurgt til skole-")
        c.drawString(57, 687, "området og til p-")
        c.drawString(57, 674, "huse i byen.")

    assert texts(read(draw(page))) == [
        "Der blev spurgt til skole-", "området og til p-", "huse i byen."
    ]  # fmt: skip


def test_columns_of_many_short_lines_are_read_one_after_the_other(draw, read):
    """Headings and a small table make half of the lines of a column short."""

    def page(c):
        c.drawString(
            57, 780, "Referat af generalforsamlingen i vandværket torsdag den 23. marts 2023"
        )
        for at in range(8):
            full = "hele linjens bredde bliver brugt her" if at % 3 == 0 else "kort linje"
            c.drawString(57, 740 - 18 * at, f"Venstre {at} {full}")
            c.drawString(310, 733 - 17 * at, f"Højre {at} {full}")

    found = texts(read(draw(page)))[1:]
    assert [text.split()[0] for text in found if text] == ["Venstre"] * 8 + ["Højre"] * 8


def test_labels_and_values_on_one_line_stay_together(draw, read):
    def page(c):
        for at in range(8):
            long = "med en ganske lang forklaring bagefter" if at % 3 == 0 else ""
            c.drawString(57, 740 - 18 * at, f"Navn {at} {long}")
            c.drawString(310, 740 - 18 * at, f"Hverv {at} {long}")

    found = [text for text in texts(read(draw(page))) if text]
    assert len(found) == 8
    assert all("Navn" in text and "Hverv" in text for text in found)


def test_two_columns_are_read_one_after_the_other(draw, read):
    def page(c):
        c.drawString(57, 800, "En overskrift, som går hen over begge spalter på hele siden")
        for line in range(12):
            c.drawString(57, 760 - 13 * line, f"venstre spalte linje {line} med ord")
            c.drawString(310, 760 - 13 * line, f"højre spalte linje {line} med ord")

    found = [t for t in texts(read(draw(page))) if t]
    assert found[1:13] == [f"venstre spalte linje {n} med ord" for n in range(12)]
    assert found[13:] == [f"højre spalte linje {n} med ord" for n in range(12)]


WORDS = st.lists(
    st.text(alphabet="abcdefghijklmnoprstuvyæøåABDEFGHKLMNOPSTÆØÅ", min_size=2, max_size=12),
    min_size=1,
    max_size=7,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(pages=st.lists(st.lists(WORDS, min_size=1, max_size=30), min_size=1, max_size=3))
def test_every_line_is_read_exactly_once(draw, read, pages):
    lines = [[" ".join(words) for words in page] for page in pages]

    def drawn(page):
        def paint(c):
            for at, line in enumerate(page):
                c.drawString(57, 800 - 14 * at, line)

        return paint

    document = read(draw(*map(drawn, lines)))
    for number, page in enumerate(lines, start=1):
        assert [t for t in texts(document, number) if t] == page
