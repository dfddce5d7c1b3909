"""What is drawn on a page besides text: ruling lines for tables, pictures for scans."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice

import pypdfium2 as pdfium
from pypdfium2 import raw

from referatsoeg.readers.pdf.pdfium import frame
from referatsoeg.readers.pdf.shapes import Rule

# A page may nest forms in forms without end; printed minutes do so twice at most.
_MAX_DEPTH = 4
# A page of maps may hold a million strokes; a table has some hundreds.
_MOST_OBJECTS = 300_000
_MOST_SEGMENTS = 5_000
# A line is drawn as a stroke or as a very thin box; 2.5 points takes in the boldest table frames.
# A line of outlined letters is 60 strokes; a frame or a signature line is a few.
_OUTLINED = 150
_THIN = 2.5
_SHORTEST = 4.0

Matrix = tuple[float, float, float, float, float, float]
Bounds = tuple[float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rules(page: pdfium.PdfPage, most: int) -> list[Rule]:
    """Return the drawn straight lines and the sides of drawn boxes, in points from the top left.

    A page with more than `most` is a drawing: the search stops there.
    """
    left, _, _, high = frame(page)
    found: list[Rule] = []
    for item, matrix in _objects(page, raw.FPDF_PAGEOBJ_PATH):
        for x0, low, x1, top in _strokes(item, matrix):
            found.extend(_rules_of(x0 - left, high - top, x1 - left, high - low))
        if len(found) > most:
            break
    return found


def _strokes(item: object, matrix: Matrix) -> Iterator[Bounds]:
    """Yield the bounds of a path, or of each straight part where the path is more than a line."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, fill, stroke)
    bounds = _bounds_of(item, matrix)
    if bounds is None or not (fill.value or stroke.value):
        return
    if min(bounds[2] - bounds[0], bounds[3] - bounds[1]) <= _THIN or not stroke.value:
        yield bounds
    else:
        yield from _segments(item, _product(_matrix(item), matrix))


def _segments(item: object, matrix: Matrix) -> Iterator[Bounds]:
    x, y = ctypes.c_float(), ctypes.c_float()
    start = before = (0.0, 0.0)
    for index in range(min(raw.FPDFPath_CountSegments(item), _MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        kind, here = raw.FPDFPathSegment_GetType(segment), (x.value, y.value)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = here
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield _moved(matrix, (*before, *here))
        if raw.FPDFPathSegment_GetClose(segment):
            yield _moved(matrix, (*here, *start))
        before = here


def picture_share(page: pdfium.PdfPage) -> float:
    """Return how much of the page (0-1) its largest picture covers."""
    left, low, right, high = frame(page)
    area = max((right - left) * (high - low), 1.0)
    found = (_bounds_of(*found) for found in _objects(page, raw.FPDF_PAGEOBJ_IMAGE))
    sizes = (
        max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, high) - max(y0, low))
        for x0, y0, x1, y1 in filter(None, found)
    )
    return max(sizes, default=0.0) / area


def picture_dpi(page: pdfium.PdfPage) -> int | None:
    """Return the points an inch of the page's widest picture, or None when it has none."""
    best: tuple[float, float] | None = None
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    for item, matrix in _objects(page, raw.FPDF_PAGEOBJ_IMAGE):
        bounds = _bounds_of(item, matrix)
        if bounds and raw.FPDFImageObj_GetImagePixelSize(item, wide, high):
            width = max(bounds[2] - bounds[0], 1.0)
            best = max(best or (0.0, 0.0), (width, wide.value / width * 72))
    return round(best[1]) if best else None


def is_drawn(page: pdfium.PdfPage) -> bool:
    """Return whether a page without text holds enough strokes to be text turned into outlines."""
    strokes = _objects(page, raw.FPDF_PAGEOBJ_PATH)
    return sum(1 for _ in islice(strokes, _OUTLINED)) >= _OUTLINED


def _objects(page: pdfium.PdfPage, kind: int) -> Iterator[tuple[object, Matrix]]:
    """Yield the page's objects of a kind, those inside forms too, with the matrix they stand in."""
    handle = page.raw
    for index in range(min(raw.FPDFPage_CountObjects(handle), _MOST_OBJECTS)):
        item = raw.FPDFPage_GetObject(handle, index)
        found = raw.FPDFPageObj_GetType(item)
        if found == kind:
            yield item, _SAME
        elif found == raw.FPDF_PAGEOBJ_FORM:
            yield from _inside(item, kind, _SAME, 1)


def _inside(form: object, kind: int, matrix: Matrix, depth: int) -> Iterator[tuple[object, Matrix]]:
    inner = _product(_matrix(form), matrix)
    for index in range(min(raw.FPDFFormObj_CountObjects(form), _MOST_OBJECTS)):
        item = raw.FPDFFormObj_GetObject(form, index)
        found = raw.FPDFPageObj_GetType(item)
        if found == kind:
            yield item, inner
        elif found == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
            yield from _inside(item, kind, inner, depth + 1)


def _bounds_of(item: object, matrix: Matrix) -> Bounds | None:
    sides = tuple(ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(item, *sides):
        return None
    return _moved(matrix, (sides[0].value, sides[1].value, sides[2].value, sides[3].value))


def _matrix(item: object) -> Matrix:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, found):
        return _SAME
    return found.a, found.b, found.c, found.d, found.e, found.f


def _product(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _moved(matrix: Matrix, bounds: Bounds) -> Bounds:
    x0, y0, x1, y1 = bounds
    a, b, c, d, e, f = matrix
    if b == c == 0:  # nothing is turned
        x0, y0, x1, y1 = a * x0 + e, d * y0 + f, a * x1 + e, d * y1 + f
        if x1 < x0:
            x0, x1 = x1, x0
        return (x0, y0, x1, y1) if y0 <= y1 else (x0, y1, x1, y0)
    corners = [(x, y) for x in (x0, x1) for y in (y0, y1)]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _rules_of(x0: float, top: float, x1: float, bottom: float) -> Iterator[Rule]:
    wide, tall = x1 - x0, bottom - top
    if tall <= _THIN and wide >= _SHORTEST:
        middle = (top + bottom) / 2
        yield Rule(x0=x0, top=middle, x1=x1, bottom=middle)
    elif wide <= _THIN and tall >= _SHORTEST:
        middle = (x0 + x1) / 2
        yield Rule(x0=middle, top=top, x1=middle, bottom=bottom)
    elif wide > _THIN and tall > _THIN:
        yield Rule(x0=x0, top=top, x1=x1, bottom=top)
        yield Rule(x0=x0, top=bottom, x1=x1, bottom=bottom)
        yield Rule(x0=x0, top=top, x1=x0, bottom=bottom)
        yield Rule(x0=x1, top=top, x1=x1, bottom=bottom)
