"""Pages drawn with words marked, CPR numbers covered, and nothing but known lines where asked."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from referatsoeg.errors import UnreadableFileError
from referatsoeg.model.document import Box
from referatsoeg.readers.pdf.placing import Letter, PlacedRow, Words, place
from referatsoeg.readers.pdf.rendering import Drawing, draw_page

MARK, COVER, HIDDEN = (255, 226, 92), (24, 24, 24), (226, 226, 226)
LINES = [
    "Punkt 1. Vejen ved havnen",
    "Beslutning",
    "Godkendt.",
    "Punkt 2. Ansøgning fra 010190-1234 om støtte",
    "Beslutning",
    "Godkendt.",
]


def _pdf(lines: list[str], rotate: int = 0) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for number, line in enumerate(lines):
        canvas.drawString(72, 760 - 30 * number, line)
    canvas.save()
    document = pdfium.PdfDocument(out.getvalue())
    document[0].set_rotation(rotate)
    turned = io.BytesIO()
    document.save(turned)
    return turned.getvalue()


def _draw(drawing: Drawing, rotate: int = 0) -> Image.Image:
    picture = draw_page(Path("prøve.pdf"), _pdf(LINES, rotate), drawing)
    return Image.open(io.BytesIO(picture.png)).convert("RGB")


def _middle(image: Image.Image, colour: tuple[int, int, int]) -> tuple[float, float] | None:
    """Return the middle of all pixels of a colour as shares of width and height."""
    width, height = image.size
    pixels = image.load()
    assert pixels is not None
    found = [(x, y) for y in range(height) for x in range(width) if pixels[x, y] == colour]
    if not found:
        return None
    across, down = zip(*found, strict=True)
    return sum(across) / len(across) / width, sum(down) / len(down) / height


def _known(marked: int) -> tuple[Words, ...]:
    return tuple(
        Words(text=line, marked=line if number == marked else "")
        for number, line in enumerate(LINES)
    )


@pytest.mark.parametrize("marked", [2, 5])
def test_of_two_equal_lines_the_right_one_is_marked(marked: int) -> None:
    middle = _middle(_draw(Drawing(page=1, width=400, words=_known(marked))), MARK)
    assert middle is not None
    expected = (842 - (760 - 30 * marked)) / 842
    assert abs(middle[1] - expected) < 0.015


def test_only_the_quoted_words_of_a_line_are_marked() -> None:
    words = (Words(text=LINES[0], marked="havnen"),)
    middle = _middle(_draw(Drawing(page=1, width=400, words=words)), MARK)
    assert middle is not None
    assert middle[0] > 0.27


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_cpr_numbers_are_covered_however_the_page_lies(rotate: int) -> None:
    middle = _middle(_draw(Drawing(page=1, width=400), rotate), COVER)
    assert middle is not None
    across = (72 + 145) / 595
    down = (842 - (760 - 90) - 3) / 842
    expected = {
        0: (across, down),
        90: (1 - down, across),
        180: (1 - across, 1 - down),
        270: (down, 1 - across),
    }[rotate]
    assert abs(middle[0] - expected[0]) < 0.06
    assert abs(middle[1] - expected[1]) < 0.06


def test_nothing_but_known_lines_is_seen_where_asked() -> None:
    words = tuple(Words(text=line) for line in LINES[:3])
    image = _draw(Drawing(page=1, width=400, words=words, only_known=True))
    below = image.crop((0, int(image.height * 0.2), 400, image.height))
    assert below.getcolors() == [(below.width * below.height, HIDDEN)]
    above = image.crop((0, 0, 400, int(image.height * 0.2)))
    assert len(above.getcolors(100_000) or []) > 5


def test_a_page_with_no_known_line_is_refused_where_asked() -> None:
    with pytest.raises(UnreadableFileError, match="skal holdes skjult"):
        _draw(Drawing(page=1, width=400, words=(Words(text="Andet"),), only_known=True))


@pytest.mark.parametrize("page", [0, 2, 10_000])
def test_a_page_that_is_not_there_is_told_of(page: int) -> None:
    with pytest.raises(UnreadableFileError, match="har ingen side"):
        _draw(Drawing(page=page, width=400))


def _row(text: str) -> PlacedRow:
    letters = tuple(Letter(c, Box(x0=n, top=0, x1=n + 1, bottom=1)) for n, c in enumerate(text))
    return PlacedRow(letters=letters, box=Box(x0=0, top=0, x1=len(text), bottom=1))


@pytest.mark.parametrize(
    ("rows", "lines", "seen"),
    [
        (["Godkendt.", "Udsat.", "Godkendt."], ["Udsat.", "Godkendt."], [1, 2]),
        (["Side 4", "1. at taksten stiger"], ["at taksten stiger"], [1]),
        (["En titel der løber", "over to linjer"], ["En titel der løber over to linjer"], [0, 1]),
        (["takst-", "stigning i år"], ["takst", "stigning i år"], [0, 1]),
        (["Beslutning: Godkendt."], ["Beslutning", "Godkendt."], [0]),
        ([], ["Godkendt."], []),
        (["Godkendt."], [], []),
    ],
)
def test_known_lines_find_their_rows(rows: list[str], lines: list[str], seen: list[int]) -> None:
    found = place([_row(r) for r in rows], [Words(text=line) for line in lines])
    assert found[1] == seen


@pytest.mark.parametrize(
    ("rows", "line", "word", "boxes"),
    [
        (["1. at taksten stiger"], "at taksten stiger", (3, 10), [(6, 13)]),
        (["Taksten", "stiger nu"], "Taksten stiger nu", (8, 14), [(0, 6)]),
        (["vejen i vej"], "vejen i vej", (8, 11), [(8, 11)]),
        (["takst-", "stigning nu"], "takststigning nu", (0, 13), [(0, 5), (0, 8)]),
        (["Noget helt andet"], "taksten falder", (0, 7), []),
    ],
)
def test_sought_words_are_boxed_where_they_stand(
    rows: list[str], line: str, word: tuple[int, int], boxes: list[tuple[int, int]]
) -> None:
    found = place([_row(r) for r in rows], [Words(text=line, sought=(word,))])
    assert [(box.x0, box.x1) for box in found.sought] == boxes
