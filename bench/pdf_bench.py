"""Reading PDFs against bare pypdfium2 and pdfplumber, as ratios in one run on the same pages.

Usage: python bench/pdf_bench.py [FOLDER…]
Without folders the portal PDFs under $REFERATSOEG_GOLD are read, and without those pages made here.
The floors hold for PDFs as they are published; made pages are cheap for PDFium (few, large drawing
instructions), so that our own work weighs twice as much: they are only printed.
Ordinary pages hold running text; difficult ones have tables, columns, turned or doubled letters.
Both sides read whole files: opening, pages, and on our side lines, paragraphs and page furniture.
Prints one JSON line; times are process times, the least of three rounds.
"""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium
from reportlab.pdfgen.canvas import Canvas

from referatsoeg.readers.pdf import order, plain, read_pdf
from referatsoeg.readers.pdf.pdfium import PageText, page_text

ROUNDS = 3
PLUMBER_FILES = 4
FLOORS = {"ordinary_to_bare": 0.5, "ordinary_to_pdfplumber": 10.0, "difficult_to_bare": 0.15}

Files = list[tuple[bytes, int]]
"""PDFs that hold pages of one kind only, with how many."""


def main() -> int:
    files = [p.read_bytes() for d in folders() for p in sorted(d.rglob("*.pdf"))]
    ordinary, difficult = split(files or made())
    bare, ours = measured(ordinary, read_bare), measured(ordinary, read_ours)
    cheapest: Files = [(file_of(draw_whole_lines), 30)]
    few = sorted(ordinary, key=lambda file: file[1])[:PLUMBER_FILES]
    figures = {
        "ordinary_pages": count(ordinary),
        "difficult_pages": count(difficult),
        "ordinary_ms": round(1000 * ours / max(count(ordinary), 1), 2),
        "ordinary_to_bare": round(bare / ours, 3),
        "ordinary_to_pdfplumber": round(
            measured(few, read_plumber, rounds=1) / measured(few, read_ours), 1
        ),
        "difficult_to_bare": round(
            measured(difficult, read_bare) / max(measured(difficult, read_ours), 1e-9), 3
        ),
    }
    figures["whole_lines_to_bare"] = round(
        measured(cheapest, read_bare) / measured(cheapest, read_ours), 3
    )
    missed = [name for name, floor in FLOORS.items() if files and figures[name] < floor]
    print(json.dumps({**figures, "floors": FLOORS, "missed": missed}))
    return 1 if missed else 0


def folders() -> list[Path]:
    if len(sys.argv) > 1:
        return [Path(name) for name in sys.argv[1:]]
    gold = os.environ.get("REFERATSOEG_GOLD")
    return [Path(gold) / "minutes" / "greve" / "pdf"] if gold else []


def split(files: Iterable[bytes]) -> tuple[Files, Files]:
    """Sort the pages into files of their own by what they hold; empty ones are left out."""
    ordinary: Files = []
    difficult: Files = []
    for data in files:
        kinds: dict[bool, list[int]] = {True: [], False: []}
        with pdfium.PdfDocument(data) as document:
            for index in range(len(document)):
                page = document[index]
                with page_text(page) as text:
                    if text.text.strip():
                        kinds[is_ordinary(text)].append(index)
                page.close()
            ordinary.extend(part(document, kinds[True]))
            difficult.extend(part(document, kinds[False]))
    return ordinary, difficult


def part(document: pdfium.PdfDocument, indexes: list[int]) -> Files:
    if not indexes:
        return []
    out = io.BytesIO()
    with pdfium.PdfDocument.new() as chosen:
        chosen.import_pages(document, indexes)
        chosen.save(out)
    return [(out.getvalue(), len(indexes))]


def is_ordinary(text: PageText) -> bool:
    found = plain.fragments(text) if text.aligned else []
    return not plain.doubtful(text, found) and all(
        len(row) == 1 for row in order.rows(found, text.width)
    )


def count(files: Files) -> int:
    return sum(pages for _, pages in files)


def measured(files: Files, read: Callable[[bytes], object], rounds: int = ROUNDS) -> float:
    return min(once(files, read) for _ in range(rounds))


def once(files: Files, read: Callable[[bytes], object]) -> float:
    start = time.process_time()
    for data, _ in files:
        read(data)
    return time.process_time() - start


def read_bare(data: bytes) -> None:
    with pdfium.PdfDocument(data) as document:
        for index in range(len(document)):
            page = document[index]
            text = page.get_textpage()
            text.get_text_range()
            text.close()
            page.close()


def read_ours(data: bytes) -> object:
    return read_pdf(Path("mål.pdf"), data, ocr="never")


def read_plumber(data: bytes) -> None:
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_text()


def made() -> list[bytes]:
    """Return two files made here: running text, and tables beside columns and doubled headings."""
    return [file_of(draw) for draw in (draw_text, draw_table)]


def file_of(draw: Callable[[Canvas, str, int], None]) -> bytes:
    words = "Udvalget drøftede sagen og godkendte indstillingen om takster for børn på området"
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    for page in range(30):
        draw(canvas, words, page)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def place(canvas: Canvas, y: float, words: str) -> None:
    x = 57.0
    for word in words.split():
        canvas.drawString(x, y, word + " ")
        x += canvas.stringWidth(word + " ")


def draw_whole_lines(canvas: Canvas, words: str, page: int) -> None:
    """Draw each line with one instruction: the cheapest page there is for bare PDFium."""
    for line in range(50):
        canvas.drawString(57, 780 - 14 * line, f"{words} {page}.{line}"[: 60 + line])


def draw_text(canvas: Canvas, words: str, page: int) -> None:
    """Draw word by word; office programs and browsers draw words or single letters."""
    for line in range(50):
        place(canvas, 780 - 14 * line, f"{words} {page}.{line}"[: 60 + line])


def draw_table(canvas: Canvas, words: str, page: int) -> None:
    for line in range(25):
        place(canvas, 780 - 14 * line, f"{words} {page}.{line}")
    for row in range(12):
        for column in range(4):
            canvas.rect(57 + 110 * column, 380 - 18 * row, 110, 18)
            canvas.drawString(60 + 110 * column, 385 - 18 * row, f"{row * 1000 + column}")
    for shift in (0, 0.3, 0.6):
        canvas.drawString(57 + shift, 100, "Beslutning med fed skrift")


if __name__ == "__main__":
    sys.exit(main())
