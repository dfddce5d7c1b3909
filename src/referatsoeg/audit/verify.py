"""Checking the archive against the kept and the original files: every hash and every quote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select

from referatsoeg.archive import Archive
from referatsoeg.archive.schema import files, locations
from referatsoeg.audit.citation import facts
from referatsoeg.audit.evidence import Quote, quote
from referatsoeg.audit.pages import Pages, squeeze
from referatsoeg.errors import ReferatsoegError, UsageError
from referatsoeg.model.stored import StoredItem
from referatsoeg.output.emit import JsonObject
from referatsoeg.output.words import count


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """One thing that does not hold: a stable code, Danish words, the file and the fact."""

    code: str
    message: str
    source: str
    id: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was checked and what failed."""

    files: int
    items: int
    quotes: int
    failings: tuple[Failing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    sha256: str
    path: str
    kept: bool
    places: tuple[str, ...]


Progress = Callable[[str], None]


def verify(
    archive: Archive, wanted: Sequence[str] = (), progress: Progress | None = None
) -> Report:
    """Check every live file (or those of some items or meetings) and every quote taken from it."""
    chosen = _chosen(archive, wanted)
    failings: list[Failing] = []
    items = quotes = 0
    by_file = _by_file(archive, chosen)
    known = {f.sha256: f for f in _files(archive)}
    checked = [known[s] for s in sorted(by_file if wanted else known, key=lambda s: known[s].path)]
    for file in checked:
        if progress:
            progress(file.path)
        data, found = _bytes(archive, file)
        failings += found
        held = by_file.get(file.sha256, [])
        items += len(held)
        if data is None:
            continue
        told, number = _quotes(file, data, held)
        quotes += number
        failings += told
    return Report(files=len(checked), items=items, quotes=quotes, failings=tuple(failings))


def _chosen(archive: Archive, wanted: Sequence[str]) -> list[str] | None:
    """Return the ids of the items to check, None for all; raise UsageError for an unknown id."""
    if not wanted:
        return None
    chosen: list[str] = []
    for name in wanted:
        item_id = name.partition("#")[0]
        if archive.item(item_id):
            chosen.append(item_id)
            continue
        inside = [s.item.id for s in archive.meeting_items(item_id)]
        if not inside:
            raise UsageError(
                f"Der er hverken punkt eller møde med id «{name}» i arkivet.",
                cure="Find det rigtige id med: referatsoeg search",
            )
        chosen += inside
    return chosen


def _by_file(archive: Archive, chosen: list[str] | None) -> dict[str, list[StoredItem]]:
    held: dict[str, list[StoredItem]] = defaultdict(list)
    stored: Iterator[StoredItem | None]
    stored = iter(archive.everything()) if chosen is None else map(archive.item, chosen)
    for one in stored:
        if one is not None:
            held[one.sha256].append(one)
    return held


def _files(archive: Archive) -> list[_File]:
    with archive.reading() as connection:
        rows = connection.execute(
            select(files.c.sha256, files.c.path, files.c.kept).where(files.c.state == "live")
        ).all()
        places = defaultdict(list)
        for location, digest in connection.execute(
            select(locations.c.location, locations.c.sha256).order_by(locations.c.location)
        ):
            places[digest].append(location)
    return [
        _File(sha256=d, path=p, kept=bool(k), places=tuple(places.get(d, ()))) for d, p, k in rows
    ]


def _bytes(archive: Archive, file: _File) -> tuple[bytes | None, list[Failing]]:
    """Return bytes that have the right hash, and what is wrong with the copies that have not."""
    failings: list[Failing] = []
    good: bytes | None = None
    kept = archive.kept_file(file.sha256)
    if kept is not None:
        good = _read(kept, file, "kept", failings)
    elif file.kept:
        failings.append(
            Failing(
                code="kept_missing",
                message=f"Arkivets egen kopi af {file.path} er væk. Indlæs filen igen.",
                source=file.path,
            )
        )
    for place in file.places:
        data = _read(Path(place), file, "original", failings)
        good = data if good is None else good
    return good, failings


def _read(path: Path, file: _File, which: str, failings: list[Failing]) -> bytes | None:
    name = "Arkivets egen kopi af" if which == "kept" else "Originalen"
    shown = file.path if which == "kept" else str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        gone = isinstance(error, FileNotFoundError)
        why = "findes ikke længere" if gone else f"kan ikke læses ({error.strerror})"
        code = f"{which}_missing"
        failings.append(Failing(code=code, message=f"{name} {shown} {why}.", source=file.path))
        return None
    if sha256(data).hexdigest() == file.sha256:
        return data
    message = f"{name} {shown} er ændret, siden den blev indlæst: SHA-256 passer ikke."
    failings.append(Failing(code=f"{which}_changed", message=message, source=file.path))
    return None


def _quotes(file: _File, data: bytes, held: Sequence[StoredItem]) -> tuple[list[Failing], int]:
    """Return the quotes of a file that its pages no longer hold, and how many were looked for."""
    try:
        pages = Pages(Path(file.path), data)
    except ReferatsoegError as error:
        return [Failing(code="unreadable", message=str(error), source=file.path)], 0
    failings, number = [], 0
    for stored in held:
        for key, found in _wanted(stored):
            number += 1
            if not pages.holds(found):
                failings.append(_lost(file, key, found.page, found.text))
    return failings, number


def _wanted(stored: StoredItem) -> Iterator[tuple[str, Quote]]:
    """Yield every text of an item that must stand on its page: sections and cited facts."""
    for section in stored.item.sections:
        text = section.text
        if squeeze(text):
            yield stored.item.id, quote(section.passage, 0, len(text), section.page)
    for fact in facts(stored):
        exact = fact.exact
        if fact.kind in ("item", "title") or exact is None or not squeeze(exact.text):
            continue
        yield fact.id, exact


def _lost(file: _File, key: str, page: int, text: str) -> Failing:
    words = " ".join(text.split())
    shown = f"{words[:80]} …" if len(words) > 80 else words
    return Failing(
        code="quote_missing",
        message=f"Citatet »{shown}« står ikke på side {page} i {file.path}.",
        source=file.path,
        id=key,
        page=page,
    )


def report_object(report: Report, more: Sequence[Failing] = ()) -> JsonObject:
    """Return the report; `ok` is true when nothing failed."""
    every = (*report.failings, *more)
    return {
        "ok": not every,
        "files": report.files,
        "items": report.items,
        "quotes": report.quotes,
        "failures": [
            {
                "code": f.code,
                "message": f.message,
                "source": f.source,
                "id": f.id,
                "page": f.page,
            }
            for f in every
        ],
    }


def report_lines(report: Report, more: Sequence[Failing] = ()) -> Iterator[str]:
    """Yield what was checked and every failing."""
    every = (*report.failings, *more)
    yield (
        f"Efterprøvet: {count(report.files, 'fil', 'filer')}, "
        f"{count(report.items, 'punkt', 'punkter')}, {count(report.quotes, 'citat', 'citater')}."
    )
    for failing in every:
        yield f"  FEJL: {failing.message}"
    found = count(len(every), "fejl", "fejl")
    yield "Alt stemmer." if not every else f"{found}."
