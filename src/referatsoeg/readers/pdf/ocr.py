"""Scanned pages: Danish text recognition through OCRmyPDF and Tesseract, in a process of its own.

The pages are put into a small PDF, OCRmyPDF rights them and lays the text under the picture, and
that file is read like any other. PDFium draws the pages; Ghostscript is used for nothing.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2 as pdfium

from referatsoeg.readers.pdf.speckle import without_specks

# A printed page takes 3 to 6 seconds on one core; a page still at work after this is given up.
PAGE_SECONDS = 90
_START_SECONDS = 60
# So many pages go to one run: enough to forget the second that starting takes, few enough that
# a run that dies takes little with it.
BATCH = 12

INSTALL = (
    'Installér tekstgenkendelse: «pip install "referatsoeg[ocr]"» og '
    "«apt-get install tesseract-ocr tesseract-ocr-dan» (Debian/Ubuntu) eller "
    "«winget install UB-Mannheim.TesseractOCR» med dansk (Windows). "
    "Importér derefter filen igen med «--again»."
)

_OPTIONS = (
    "--language", "dan",
    "--mode", "force",
    "--rasterizer", "pypdfium",
    "--output-type", "pdf",
    "--optimize", "0",
    "--jobs", "1",
    "--oversample", "300",
    "--deskew",
    "--rotate-pages",
    "--rotate-pages-threshold", "6",
    "--tesseract-timeout", str(PAGE_SECONDS),
    "--tesseract-non-ocr-timeout", str(PAGE_SECONDS),
    "--max-image-mpixels", "250",
    "--quiet",
)  # fmt: skip


@lru_cache(maxsize=1)
def is_installed() -> bool:
    """Return whether OCRmyPDF, Tesseract and its Danish are there."""
    tesseract = shutil.which("tesseract")
    if tesseract is None or importlib.util.find_spec("ocrmypdf") is None:
        return False
    try:
        listed = subprocess.run(
            [tesseract, "--list-langs"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return b"dan" in listed.stdout.split() + listed.stderr.split()


def recognise(
    document: pdfium.PdfDocument, pages: Sequence[int], folder: Path
) -> Mapping[int, tuple[Path, int]]:
    """Recognise the pages (from 0) and return for each one read the file and the page in it.

    Files are written to `folder`; a batch that fails is tried once more page by page.
    """
    found: dict[int, tuple[Path, int]] = {}
    for start in range(0, len(pages), BATCH):
        batch = pages[start : start + BATCH]
        result = _run(document, batch, folder)
        if result is not None:
            found.update({page: (result, at) for at, page in enumerate(batch)})
        elif len(batch) > 1:
            for page in batch:
                single = _run(document, [page], folder)
                if single is not None:
                    found[page] = single, 0
    return found


def _run(document: pdfium.PdfDocument, pages: Sequence[int], folder: Path) -> Path | None:
    name = f"{pages[0]}-{len(pages)}"
    source, target = folder / f"{name}.pdf", folder / f"{name}.ocr.pdf"
    _save(document, pages, source)
    command = [sys.executable, "-m", "ocrmypdf", *_OPTIONS, str(source), str(target)]
    try:
        subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            timeout=_START_SECONDS + 2 * PAGE_SECONDS * len(pages),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return target if target.exists() and target.stat().st_size else None


def _save(document: pdfium.PdfDocument, pages: Sequence[int], target: Path) -> None:
    """Write the pages to a PDF of their own, speckled ones as pictures without the specks."""
    part = pdfium.PdfDocument.new()
    try:
        for number in pages:
            page = document[number]
            picture = without_specks(page)
            page.close()
            if picture is None:
                part.import_pages(document, [number])
            else:
                with pdfium.PdfDocument(picture) as single:
                    part.import_pages(single)
        part.save(str(target))
    finally:
        part.close()


def working_folder() -> TemporaryDirectory[str]:
    """Return a folder for the pages in work, gone when it is closed."""
    return TemporaryDirectory(prefix="referatsoeg-ocr-", ignore_cleanup_errors=True)
