"""Specks on scanned pages: single dark points that text recognition takes for letters."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
from PIL import Image, ImageChops, ImageFilter

from referatsoeg.readers.pdf.drawings import picture_dpi

# A speck is this much darker (of 255) than all but one of its eight neighbours; the ends of thin
# strokes have two dark ones and stay.
_DARKER = 60
# Part of the points that are specks: clean scans at 150 and 300 dpi hold up to 0.00005, a scan
# with one black point in 400 holds 0.0018 and loses a quarter of its words.
_SPECKLED = 0.0003
_LOWEST, _HIGHEST, _UNKNOWN = 100, 400, 300


def without_specks(page: pdfium.PdfPage) -> bytes | None:
    """Return a PDF of the page's picture with the specks taken out, or None when it has few."""
    dpi = min(max(picture_dpi(page) or _UNKNOWN, _LOWEST), _HIGHEST)
    image = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    specks = _specks(image)
    if specks.histogram()[255] < _SPECKLED * image.width * image.height:
        return None
    mended = Image.composite(image.filter(ImageFilter.MedianFilter(3)), image, specks)
    out = io.BytesIO()
    mended.save(out, "PDF", resolution=dpi, quality=92)
    return out.getvalue()


def _specks(image: Image.Image) -> Image.Image:
    """Return a mask of the specks: white where one is."""
    around = image.filter(ImageFilter.RankFilter(3, 2))
    return ImageChops.subtract(around, image).point(lambda v: 255 if v > _DARKER else 0)
