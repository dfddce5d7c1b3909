"""What the drawing process does: one page at a time, nothing else.

PDFium is not safe in threads, and a file from a stranger may bring it down: it runs in a process
of its own, which is started again when it ends or hangs.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from referatsoeg.errors import UnreadableFileError


class Known(NamedTuple):
    """The words of one known line of the page, those to mark, and where sought words stand."""

    text: str
    marked: str
    sought: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A page of a kept file to draw; `name` is what messages call the file."""

    file: Path
    name: str
    page: int
    width: int
    lines: tuple[Known, ...]
    only_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The picture, or a Danish word on why there is none."""

    png: bytes = b""
    marks: int = 0
    is_scan: bool = False
    refusal: str | None = None


# The web process itself never loads PDFium: it starts faster, and threads cannot reach it.
_last: tuple[Path, bytes] | None = None


def draw(job: Job) -> Drawn:
    """Draw one page; the file drawn from last stays in memory for the next page."""
    from referatsoeg.readers.pdf.placing import Words
    from referatsoeg.readers.pdf.rendering import Drawing, draw_page

    drawing = Drawing(
        page=job.page,
        width=job.width,
        words=tuple(
            Words(text=line.text, marked=line.marked, sought=line.sought) for line in job.lines
        ),
        only_known=job.only_known,
    )
    try:
        picture = draw_page(Path(job.name), _bytes(job.file), drawing)
    except (UnreadableFileError, OSError) as error:
        return Drawn(refusal=str(error))
    return Drawn(png=picture.png, marks=picture.marks, is_scan=picture.is_scan)


def _bytes(file: Path) -> bytes:
    global _last  # noqa: PLW0603 - the process has one thread and one file at hand
    if _last is None or _last[0] != file:
        _last = (file, file.read_bytes())
    return _last[1]


def ready() -> bool:
    """Load what drawing needs, before the first page is asked for."""
    import referatsoeg.readers.pdf.rendering  # noqa: F401 - only the drawing process loads PDFium

    return True
