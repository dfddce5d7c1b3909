"""A page of a PDF drawn as a picture: words marked, CPR numbers and hidden lines covered.

PDFium is not safe in threads: call this from one thread of one process only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageDraw

from referatsoeg.errors import UnreadableFileError
from referatsoeg.masking import find_cpr
from referatsoeg.model.document import Box
from referatsoeg.readers.pdf.opening import opened
from referatsoeg.readers.pdf.page import read_page
from referatsoeg.readers.pdf.pdfium import PageText, page_text
from referatsoeg.readers.pdf.placing import Letter, PlacedRow, Words, place
from referatsoeg.readers.pdf.shapes import Fragment, Row

MOST_PIXELS = 12_000_000  # an A4 page at 300 dpi is 8.7 million; a plan in A0 is drawn smaller
_Colour = tuple[int, int, int]
# Laid over the page like a highlighter, with a line under it: black letters stay black.
_MARK: tuple[_Colour, _Colour] = ((255, 226, 92), (176, 108, 0))
_SOUGHT: tuple[_Colour, _Colour] = ((190, 220, 255), (0, 84, 166))
_COVER = (24, 24, 24)
_HIDDEN = (226, 226, 226)
_PAD = 1.5  # points around marked and covered letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What to draw: page from 1, width in pixels, and the words whose places matter.

    `words` are known lines of the page in their order; those with `marked` are highlighted. With
    `only_known` every line that is not among them is covered.
    """

    page: int
    width: int
    words: tuple[Words, ...] = ()
    only_known: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawn page; `marks` counts the marked places, `is_scan` says that it has no text layer."""

    png: bytes
    marks: int
    is_scan: bool


def draw_page(path: Path, data: bytes, drawing: Drawing) -> Picture:
    """Draw a page of the PDF in `data`; `path` only names it in messages.

    Raises UnreadableFileError when the file or page cannot be opened, or when what must be hidden
    cannot be found on it.
    """
    with opened(path, data) as (document, _, _):
        if not 1 <= drawing.page <= len(document):
            raise UnreadableFileError(
                f"{path.name} har ingen side {drawing.page}.", code="no_page", page=drawing.page
            )
        try:
            page = document[drawing.page - 1]
        except pdfium.PdfiumError as error:
            raise UnreadableFileError(
                f"Side {drawing.page} i {path.name} er beskadiget og kan ikke vises.",
                code="page_broken",
                page=drawing.page,
            ) from error
        try:
            return _draw(page, drawing)
        finally:
            page.close()


def _draw(page: pdfium.PdfPage, drawing: Drawing) -> Picture:
    turned = int(page.get_rotation())
    rows = read_page(page).rows  # turns the page upright
    with page_text(page) as text:
        placed = [_placed(row, text) for row in rows]
        marks, seen, sought = place(placed, drawing.words)
        covers = [*_cpr(placed), *_cpr_as_drawn(text)]
        view = _View(width=text.width, height=text.height, turned=turned)
    if drawing.only_known and not seen:
        raise UnreadableFileError(
            f"Side {drawing.page} vises ikke: den rummer tekst, der skal holdes skjult.",
            code="hidden",
            page=drawing.page,
        )
    page.set_rotation(turned)
    image = _image(page, drawing.width)
    _highlight(image, view, marks, _MARK)
    _highlight(image, view, sought, _SOUGHT)
    _cover(image, view, covers)
    if drawing.only_known:
        image = _only(image, view, [placed[at].box for at in seen])
    return Picture(png=_png(image), marks=len(marks), is_scan=not rows)


def _image(page: pdfium.PdfPage, width: int) -> Image.Image:
    across, down = (float(side) for side in page.get_size())
    scale = min(width / max(across, 1.0), (MOST_PIXELS / max(across * down, 1.0)) ** 0.5)
    image: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil()
    return image.convert("RGB")


def _placed(row: Row, text: PageText) -> PlacedRow:
    letters = [letter for run in row for letter in _letters(run, text)]
    if not letters:
        box = Box(x0=row[0].x0, top=row[0].top, x1=row[-1].x1, bottom=row[0].bottom)
        return PlacedRow(letters=(), box=box)
    return PlacedRow(letters=tuple(letters), box=_around(letter.box for letter in letters))


def _letters(run: Fragment, text: PageText) -> Iterator[Letter]:
    """Yield the letters of a run where PDFium has them, not where a turned run was righted to."""
    places: Sequence[int] = range(run.first, run.last + 1)
    drawn = run.text
    if run.chars:
        places = [char.at for char in run.chars]
        drawn = "".join(char.text for char in run.chars)
    if len(run.text) == len(places):
        drawn = run.text  # letters that the font does not name are known there
    for letter, at in zip(drawn, places, strict=False):
        x0, top, x1, bottom = text.box(at)
        yield Letter(letter, Box(x0=x0, top=top, x1=x1, bottom=bottom))


def _cpr(rows: Sequence[PlacedRow]) -> Iterator[Box]:
    """Yield the boxes of CPR numbers in reading order, also of one broken over two lines."""
    letters: list[Letter | None] = []
    for row in rows:
        letters += [*row.letters, None]
    words = "".join(" " if letter is None else letter.text for letter in letters)
    yield from _boxes_of_cpr(words, letters)


def _cpr_as_drawn(text: PageText) -> Iterator[Box]:
    """Yield the boxes of CPR numbers in the order in which the file draws its letters."""
    if not text.aligned:
        return
    words = "".join(" " if c.isspace() else c for c in text.text)
    for found in find_cpr(words):
        for at in range(found.start, found.end):
            x0, top, x1, bottom = text.box(at)
            yield Box(x0=x0, top=top, x1=x1, bottom=bottom)


def _boxes_of_cpr(words: str, letters: Sequence[Letter | None]) -> Iterator[Box]:
    for found in find_cpr(words):
        for letter in letters[found.start : found.end]:
            if letter is not None:
                yield letter.box


def _around(boxes: Iterable[Box]) -> Box:
    known = list(boxes)
    return Box(
        x0=min(b.x0 for b in known),
        top=min(b.top for b in known),
        x1=max(b.x1 for b in known),
        bottom=max(b.bottom for b in known),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """How the upright page, `width` by `height` points, is turned clockwise in the picture."""

    width: float
    height: float
    turned: int

    def pixels(self, image: Image.Image, box: Box) -> tuple[float, float, float, float]:
        """Return a box of the upright page as pixels of the picture, a little wider."""
        shown = self._shown(box)
        across = self.height if self.turned in (90, 270) else self.width
        scale = image.width / max(across, 1.0)
        return (
            (shown.x0 - _PAD) * scale,
            (shown.top - _PAD) * scale,
            (shown.x1 + _PAD) * scale,
            (shown.bottom + _PAD) * scale,
        )

    def _shown(self, box: Box) -> Box:
        x0, top, x1, bottom = box.x0, box.top, box.x1, box.bottom
        width, height = self.width, self.height
        match self.turned:
            case 90:
                return Box(x0=height - bottom, top=x0, x1=height - top, bottom=x1)
            case 180:
                return Box(x0=width - x1, top=height - bottom, x1=width - x0, bottom=height - top)
            case 270:
                return Box(x0=top, top=width - x1, x1=bottom, bottom=width - x0)
            case _:
                return box


def _highlight(
    image: Image.Image, view: _View, boxes: Sequence[Box], colours: tuple[_Colour, _Colour]
) -> None:
    if not boxes:
        return
    film = Image.new("RGB", image.size, "white")
    pen = ImageDraw.Draw(film)
    for box in boxes:
        x0, top, x1, bottom = view.pixels(image, box)
        pen.rectangle((x0, top, x1, bottom), fill=colours[0])
        pen.line((x0, bottom, x1, bottom), fill=colours[1], width=max(1, image.width // 500))
    image.paste(ImageChops.multiply(image, film))


def _only(image: Image.Image, view: _View, kept: Sequence[Box]) -> Image.Image:
    """Return the picture with nothing but the kept boxes."""
    shown = Image.new("RGB", image.size, _HIDDEN)
    for box in kept:
        x0, top, x1, bottom = view.pixels(image, box)
        place = max(0, int(x0)), max(0, int(top)), int(x1) + 1, int(bottom) + 1
        shown.paste(image.crop(place), place[:2])
    return shown


def _cover(image: Image.Image, view: _View, boxes: Sequence[Box]) -> None:
    pen = ImageDraw.Draw(image)
    for box in boxes:
        pen.rectangle(view.pixels(image, box), fill=_COVER)


def _png(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", compress_level=2)
    return out.getvalue()
