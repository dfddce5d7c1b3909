"""Read a PDF page by page into lines, tables and problems; the only home of PDF libraries."""

from __future__ import annotations

from referatsoeg.readers.pdf.reading import read_pdf

__all__ = ["read_pdf"]
