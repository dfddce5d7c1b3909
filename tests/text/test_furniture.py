"""Page headers, footers and printed page numbers are told from the minutes' own lines."""

from __future__ import annotations

import pytest

from referatsoeg.model.document import Box, Line
from referatsoeg.text.furniture import furniture, page_labels


def lines_of(*pages, boxes=False):
    lines = []
    for page, texts in enumerate(pages, start=1):
        for at, text in enumerate(texts):
            box = Box(x0=50, top=40 + 14 * at, x1=300, bottom=52 + 14 * at) if boxes else None
            lines.append(Line(number=len(lines) + 1, page=page, text=text, box=box))
    return lines


def marked(lines):
    found = furniture(lines)
    return [line.text for line in lines if line.number in found]


def body(page):
    return [f"Tekst {word} på siden" for word in ("a" * page, "b" * page, "c" * page)]


@pytest.mark.parametrize("boxes", [False, True])
def test_headers_and_footers_that_repeat(boxes):
    pages = [["Fjordby Kommune, Byrådet", *body(n), f"Fjordby, side {n} af 6"] for n in range(1, 7)]
    lines = lines_of(*pages, boxes=boxes)
    assert len(marked(lines)) == 12
    assert not any(text.startswith("Tekst") for text in marked(lines))


@pytest.mark.parametrize(
    "opener", ["Punkt {}.", "Punkt {}", "Åben", "Beslutning", "{}.", "Sag nr. {}", "Indstilling:"]
)
def test_openers_of_items_at_page_tops_are_no_furniture(opener):
    lines = lines_of(*[[opener.format(n), *body(n)] for n in range(1, 9)])
    assert marked(lines) == []


@pytest.mark.parametrize("label", ["Side {}", "side {} af 9", "Side {}/9", "- {} -", "{}/9", "{}"])
def test_printed_page_numbers(label):
    lines = lines_of(*[[*body(n), label.format(n + 3)] for n in range(1, 6)])
    assert marked(lines) == [label.format(n + 3) for n in range(1, 6)]
    assert page_labels(lines, furniture(lines)) == {n: str(n + 3) for n in range(1, 6)}


def test_a_page_word_stands_alone_to_be_furniture():
    lines = lines_of(["Se side 7 i bilaget", "Side 7", "Beslutning"])
    assert marked(lines) == ["Side 7"]


def test_figures_that_do_not_count_up_are_no_page_numbers():
    lines = lines_of(*[[*body(n), str(n * n * 3)] for n in range(1, 7)])
    assert marked(lines) == []


def test_the_same_words_at_other_heights_are_no_header():
    pages = []
    lines = []
    for page in range(1, 7):
        top = 40 + 70 * page
        for at, text in enumerate(("Udvalget er enigt", *body(page))):
            box = Box(x0=50, top=top + 14 * at, x1=300, bottom=top + 12 + 14 * at)
            lines.append(Line(number=len(lines) + 1, page=page, text=text, box=box))
    assert pages == []
    assert marked(lines) == []


def test_a_single_page_has_no_furniture_but_its_number():
    lines = lines_of(["Fjordby Kommune", "Beslutning", "Side 1"])
    assert marked(lines) == ["Side 1"]
