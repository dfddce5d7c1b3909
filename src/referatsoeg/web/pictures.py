"""Pages as pictures: which lines to mark and hide, drawn once and kept on disk.

    index/pictures/<sha256 of the file>/<key>.png

The folder is derived: deleting it loses nothing. What is kept there is given out only for an item
that may be shown at that moment.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from referatsoeg.archive.archive import Archive
from referatsoeg.archive.records import SourceFile
from referatsoeg.masking import find_cpr
from referatsoeg.model.stored import StoredItem
from referatsoeg.web.archives import ShownArchive
from referatsoeg.web.drawing import Drawer
from referatsoeg.web.marks import Part, Shown, all_parts
from referatsoeg.web.picture_job import Job, Known
from referatsoeg.web.sought import Spans, sought

WIDTHS = (900, 1800)  # pixels: as shown, and enlarged
MOST_KEPT = 400  # files with pictures; the ones drawn longest ago go first
MOST_OF_ONE = 200  # pictures of one file: every search marks other words
_MOST_RECENT = 2000  # addresses remembered; each is a few words
_EDITION = "2"  # raise when pages are drawn differently


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A page to draw for an item: `fact` and the words of `query` are marked, `width` in pixels."""

    stored: StoredItem
    fact: Shown
    page: int
    width: int
    query: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """A picture, or why there is none."""

    png: bytes = b""
    refusal: str | None = None


class Pictures:
    """Draws pages for items that may be shown."""

    def __init__(self, archive: ShownArchive, drawer: Drawer) -> None:
        self._archive = archive
        self._drawer = drawer
        self._home = archive.folder / "pictures"
        self._recent: dict[Hashable, tuple[int, Path]] = {}

    def again(self, asked: Hashable) -> Painted | None:
        """Return the picture that was given for `asked`, if nothing in the archive changed since.

        To find out anew what may be shown on a page takes longer than all the rest.
        """
        seq, place = self._recent.get(asked, (-1, None))
        if place is None or seq != self._archive.last_seq():
            return None
        try:
            return Painted(png=place.read_bytes())
        except OSError:
            return None

    def tidy(self) -> None:
        """Remove the pictures of files that the archive no longer keeps: they were withdrawn."""
        for folder in self._home.iterdir() if self._home.is_dir() else ():
            if self._archive.kept_file(folder.name) is None:
                shutil.rmtree(folder, ignore_errors=True)

    def paint(self, wanted: Wanted, asked: Hashable = None) -> Painted:
        """Return the picture of a page, from disk when it was drawn before.

        `asked` is what the picture may be asked for by again.
        """
        seq = self._archive.last_seq()
        stored = wanted.stored
        file = self._archive.kept_file(stored.sha256)
        if file is None:
            self.tidy()
            return Painted(refusal="Filen er ikke gemt i arkivet, så siden kan ikke vises.")
        job = self._job(wanted, file)
        place = self._home / stored.sha256 / f"{_key(job)}.png"
        self._remember(asked, seq, place)
        if place.is_file():
            return Painted(png=place.read_bytes())
        drawn = self._drawer.draw(job)
        if drawn.refusal:
            return Painted(refusal=drawn.refusal)
        if drawn.is_scan and not _is_known_scan(job.lines):
            return Painted(
                refusal="Siden er et billede, hvis tekst ikke er læst eller rummer et CPR-nummer. "
                f"Den kan ikke kontrolleres og vises derfor ikke. Se side {wanted.page} i "
                f"{stored.source}."
            )
        self._keep(place, drawn.png)
        return Painted(png=drawn.png)

    def _remember(self, asked: Hashable, seq: int, place: Path) -> None:
        if len(self._recent) >= _MOST_RECENT:
            self._recent.clear()
        self._recent[asked] = (seq, place)

    def _job(self, wanted: Wanted, file: Path) -> Job:
        stored = wanted.stored
        cover = self._archive.must_cover(stored.sha256)
        known = [] if cover else self._neighbours(stored)
        parts = _on_page([*all_parts(stored.item), *known], wanted.page)
        marked = {(p.line, p.page): p.text for p in wanted.fact.parts}
        words = sought(stored.item, wanted.query)
        return Job(
            file=file,
            name=Path(stored.source).name,
            page=wanted.page,
            width=wanted.width,
            lines=tuple(_known(part, marked, words.get(part, ())) for part in parts),
            only_known=cover,
        )

    def _neighbours(self, stored: StoredItem) -> list[Part]:
        """Return the lines of the other items of the meeting, so that repeated words find home."""
        return [
            part
            for other in self._archive.meeting_items(stored.meeting.id)
            if other.item.id != stored.item.id and other.sha256 == stored.sha256
            for part in all_parts(other.item)
        ]

    def _keep(self, place: Path, png: bytes) -> None:
        """Keep a picture; it gets its name only when it is whole. A full disk does no harm."""
        half = place.with_name(f"{uuid4().hex}.part")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            half.write_bytes(png)
            half.replace(place)
            _prune(place.parent, MOST_OF_ONE)
            _prune(self._home, MOST_KEPT)
        except OSError:
            half.unlink(missing_ok=True)


def _prune(home: Path, most: int) -> None:
    """Remove what was drawn longest ago, a picture or a file's folder of them, beyond `most`."""
    held = list(home.iterdir())
    if len(held) <= most:
        return
    for old in sorted(held, key=lambda f: f.stat().st_mtime)[: len(held) - most]:
        if old.is_dir():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.unlink(missing_ok=True)


def pages_of(archive: Archive, stored: StoredItem) -> int:
    """Return how many pages the file of an item has."""
    files: Iterable[SourceFile] = archive.sources(stored.meeting.id)
    return next((f.pages for f in files if f.sha256 == stored.sha256), 1)


def _on_page(parts: Iterable[Part], page: int) -> list[Part]:
    return sorted((p for p in parts if p.page == page), key=lambda p: p.line)


def _known(part: Part, marked: dict[tuple[int, int], str], words: Spans) -> Known:
    fact = marked.get((part.line, part.page), "")
    # One line may hold the end of one section and the start of the next.
    return Known(text=part.text, marked=fact if fact in part.text else "", sought=words)


def _is_known_scan(lines: Iterable[Known]) -> bool:
    """Say whether the words of a page without a text layer are known and hold no CPR number."""
    text = " ".join(line.text for line in lines)
    return bool(text.strip()) and next(iter(find_cpr(text)), None) is None


def _key(job: Job) -> str:
    said = repr((_EDITION, job.page, job.width, job.lines, job.only_known))
    return hashlib.sha256(said.encode()).hexdigest()[:32]
