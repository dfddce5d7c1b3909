"""Pages that came out badly: read again the careful way, then by text recognition, or reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pypdfium2 as pdfium

from referatsoeg.model.document import Problem
from referatsoeg.readers.pdf import evened, ocr, quality, rescue
from referatsoeg.readers.pdf.page import PageReading, of_rows, read_page
from referatsoeg.readers.pdf.ranges import page_list

# Recognised text replaces a page's own when it scores this much higher; replaces a stamp on a
# picture when it has this many times its words.
_BETTER = 0.01
_MORE_WORDS = 2
# A page of minutes holds up to 5,000 letters; 200,000 would keep pdfplumber for minutes.
_MANY_LETTERS = 20_000


def mended(
    document: pdfium.PdfDocument, data: bytes, pages: Sequence[PageReading], mode: str
) -> tuple[list[PageReading], list[Problem]]:
    """Return the pages, weak ones replaced by better readings, and what a person must know.

    `mode` is "auto" (recognise pictures and weak text), "never" or "always".
    """
    found = list(pages)
    weak = [at for at, page in enumerate(found) if _is_weak(page) and page.letters <= _MANY_LETTERS]
    for at, rows in (rescue.read_again(data, weak) if weak else {}).items():
        again = of_rows(rows)
        if again.score > found[at].score + _BETTER and again.words >= found[at].words * 0.8:
            found[at] = again
    wanted = [at for at, page in enumerate(found) if _wants_ocr(page, mode)]
    problems: list[Problem] = []
    if wanted and mode != "never" and ocr.is_installed():
        problems.extend(_recognised(document, found, wanted, mode))
    elif wanted:
        problems.extend(_without_ocr(found, wanted, mode))
    problems.extend(_doubts(found))
    return found, problems


def _is_weak(page: PageReading) -> bool:
    return page.score < quality.GOOD and not page.broken


def _wants_ocr(page: PageReading, mode: str) -> bool:
    return not page.broken and (mode == "always" or page.picture or _is_weak(page))


def _recognised(
    document: pdfium.PdfDocument, found: list[PageReading], wanted: Sequence[int], mode: str
) -> list[Problem]:
    """Put recognised pages in their place and return the problem of those that failed."""
    failed: list[int] = []
    with ocr.working_folder() as folder:
        places = ocr.recognise(document, wanted, Path(folder))
        readings = _read_results(places)
    for at in wanted:
        new, old = readings.get(at), found[at]
        if new is None or (old.picture and not new.words):
            failed.append(at + 1)
        elif mode == "always" or _is_better(new, old):
            found[at] = new
    if not failed:
        return []
    return [
        Problem(
            code="ocr_failed",
            message=f"Tekstgenkendelsen fandt ingen tekst på {page_list(failed)}. "
            "Se siderne i filen; scan dem igen, hvis der står tekst på dem.",
            page=failed[0],
        )
    ]


def _is_better(new: PageReading, old: PageReading) -> bool:
    if old.picture:
        return new.words > _MORE_WORDS * old.words
    return new.score > old.score + _BETTER and new.words > old.words / _MORE_WORDS


def _read_results(places: Mapping[int, tuple[Path, int]]) -> dict[int, PageReading]:
    readings: dict[int, PageReading] = {}
    for path in {path for path, _ in places.values()}:
        with pdfium.PdfDocument(path.read_bytes()) as document:
            for at, (where, index) in places.items():
                if where == path:
                    page = document[index]
                    readings[at] = evened.evened(read_page(page))
                    page.close()
    return readings


def _without_ocr(found: Sequence[PageReading], wanted: Sequence[int], mode: str) -> list[Problem]:
    """Return the problem of pictures that were not recognised, and what to do about it."""
    pictures = [at + 1 for at in wanted if found[at].picture or mode == "always"]
    if not pictures:
        return []
    cure = "Importér filen igen uden «--ocr never»." if mode == "never" else ocr.INSTALL
    return [
        Problem(
            code="needs_ocr",
            message=f"Kræver tekstgenkendelse (OCR): {page_list(pictures)} er billeder uden tekst. "
            + cure,
            page=pictures[0],
        )
    ]


def _doubts(found: Sequence[PageReading]) -> list[Problem]:
    weak = [at for at, page in enumerate(found, start=1) if _is_weak(page)]
    unknown = [at for at, page in enumerate(found, start=1) if page.unknown]
    problems = []
    if weak:
        problems.append(
            Problem(
                code="low_quality",
                message=f"Teksten på {page_list(weak)} er usikker: mange ord er ikke til at læse. "
                "Sammenlign med originalen, før du bruger den.",
                page=weak[0],
            )
        )
    if unknown:
        count = sum(found[at - 1].unknown for at in unknown)
        problems.append(
            Problem(
                code="unknown_glyphs",
                message=f"{count} tegn på {page_list(unknown)} har ingen bogstavværdi i filens "
                "skrifttype og er gengivet, som de står. Sammenlign med originalen.",
                page=unknown[0],
            )
        )
    return problems
