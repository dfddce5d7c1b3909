"""What is asked of the archive: items, versions, sources, runs, problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, select

from referatsoeg.archive import attached, codec, correcting
from referatsoeg.archive.days import BATCH
from referatsoeg.archive.records import (
    Counts,
    FileProblem,
    Run,
    Series,
    SourceFile,
)
from referatsoeg.archive.schema import (
    changes,
    entries,
    failures,
    files,
    items,
    meeting_sources,
    meetings,
    problems,
    readings,
    run_files,
    runs,
)
from referatsoeg.model.document import Problem
from referatsoeg.model.kinds import MeetingKind
from referatsoeg.model.stored import Change, StoredItem

_ATTACHMENT = MeetingKind.ATTACHMENT.value


def _stored() -> Select[str, str, str, str, str, str, str]:
    """Return the question for items whole, as `_to_stored` reads them."""
    return (
        select(
            items.c.id,
            items.c.meeting_id,
            entries.c.item,
            entries.c.findings,
            readings.c.header,
            readings.c.sha256,
            files.c.path,
        )
        .join(
            entries,
            (entries.c.reading_id == items.c.reading_id) & (entries.c.position == items.c.position),
        )
        .join(readings, readings.c.id == items.c.reading_id)
        .join(files, files.c.sha256 == readings.c.sha256)
    )


def _to_stored(row: RowMapping) -> StoredItem:
    return StoredItem(
        meeting=codec.decode_header(row["header"], row["meeting_id"]),
        item=codec.decode_item(row["item"], row["id"]),
        findings=codec.decode_findings(row["findings"], row["id"]),
        source=row["path"],
        sha256=row["sha256"],
    )


def item(connection: Connection, item_id: str) -> StoredItem | None:
    """Return one item, or None."""
    row = connection.execute(_stored().where(items.c.id == item_id)).mappings().first()
    return None if row is None else correcting.apply(_to_stored(row), correcting.fixes(connection))


def meeting_items(connection: Connection, meeting_id: str) -> tuple[StoredItem, ...]:
    """Return the items of a meeting in the order of its agenda."""
    asked = _stored().where(items.c.meeting_id == meeting_id).order_by(items.c.position)
    known = correcting.fixes(connection)
    rows = connection.execute(asked).mappings()
    return tuple(correcting.apply(_to_stored(row), known) for row in rows)


def all_items(connection: Connection, *, attachments: bool) -> Iterator[StoredItem]:
    """Yield every item in order of id, a page at a time; with the pages of attachments or not."""
    last, known = "", correcting.fixes(connection)
    every = _stored() if attachments else _stored().where(readings.c.kind != _ATTACHMENT)
    while True:
        asked = every.where(items.c.id > last).order_by(items.c.id).limit(BATCH)
        rows = connection.execute(asked).mappings().all()
        if not rows:
            return
        yield from (correcting.apply(_to_stored(row), known) for row in rows)
        last = rows[-1]["id"]


def newest_changes(connection: Connection, since: int) -> Iterator[Change]:
    """Yield the newest change of every item after `since`, in order of the log."""
    newest = func.max(changes.c.seq)
    asked = (
        select(newest, changes.c.item_id)
        .where(changes.c.seq > since)
        .group_by(changes.c.item_id)
        .order_by(newest)
    )
    steps = [(seq, item_id) for seq, item_id in connection.execute(asked)]
    for start in range(0, len(steps), BATCH):
        yield from _changes(connection, steps[start : start + BATCH])


def _changes(connection: Connection, steps: Sequence[tuple[int, str]]) -> Iterator[Change]:
    asked = _stored().where(items.c.id.in_([item_id for _, item_id in steps]))
    found = {row["id"]: row for row in connection.execute(asked).mappings()}
    known = correcting.fixes(connection)
    for seq, item_id in steps:
        row = found.get(item_id)
        stored = None if row is None else correcting.apply(_to_stored(row), known)
        yield Change(seq=seq, item_id=item_id, stored=stored)


def versions(connection: Connection, item_id: str) -> tuple[StoredItem, ...]:
    """Return every wording an item has had, oldest first; the last is what stands now."""
    asked = (
        select(
            changes.c.seq,
            entries.c.reading_id,
            entries.c.position,
            entries.c.item,
            entries.c.findings,
            readings.c.header,
            readings.c.sha256,
            files.c.path,
        )
        .join(
            entries,
            (entries.c.reading_id == changes.c.reading_id)
            & (entries.c.position == changes.c.position),
        )
        .join(readings, readings.c.id == changes.c.reading_id)
        .join(files, files.c.sha256 == readings.c.sha256)
        .where(changes.c.item_id == item_id)
        .order_by(changes.c.seq)
    )
    wordings: dict[tuple[int, int], StoredItem] = {}
    for row in connection.execute(asked).mappings():
        place = (row["reading_id"], row["position"])
        wordings.pop(place, None)
        meeting_id = item_id.rpartition("/")[0]
        wordings[place] = _to_stored({**row, "id": item_id, "meeting_id": meeting_id})  # type: ignore[arg-type]
    return tuple(wordings.values())


def sources(connection: Connection, meeting_id: str) -> tuple[SourceFile, ...]:
    """Return the files a meeting was read from, the one that speaks first."""
    asked = (
        select(files, meeting_sources.c.rank)
        .join(readings, readings.c.sha256 == files.c.sha256)
        .join(meeting_sources, meeting_sources.c.reading_id == readings.c.id)
        .where(meeting_sources.c.meeting_id == meeting_id)
        .order_by(meeting_sources.c.rank)
    )
    return tuple(
        SourceFile(
            sha256=row["sha256"],
            path=row["path"],
            pages=row["pages"],
            layout=row["layout"],
            confidence=row["confidence"],
            edition=row["edition"],
            importer=row["importer"],
            kept=row["kept"],
            rank=row["rank"],
        )
        for row in connection.execute(asked).mappings()
    )


def counts(connection: Connection) -> Counts:
    """Return how much the archive holds."""

    def number(asked: Select[int]) -> int:
        return connection.execute(asked).scalar_one()

    pages = number(
        select(func.count())
        .select_from(items.join(meetings, meetings.c.id == items.c.meeting_id))
        .where(meetings.c.kind == _ATTACHMENT)
    )
    return Counts(
        files=number(select(func.count()).select_from(files).where(files.c.state == "live")),
        meetings=number(
            select(func.count()).select_from(meetings).where(meetings.c.kind != _ATTACHMENT)
        ),
        items=number(select(func.count()).select_from(items)) - pages,
        failures=number(select(func.count()).select_from(failures)),
        problems=number(
            select(func.count())
            .select_from(problems)
            .where(_stands(attached.named_files(connection)))
        ),
        attachments=number(
            select(func.count()).select_from(meetings).where(meetings.c.kind == _ATTACHMENT)
        ),
        pages=pages,
    )


def _stands(named: frozenset[str]) -> ColumnElement[bool]:
    """Return what leaves out that a file is no minutes, where an item names it as attachment."""
    return ~((problems.c.code == "no_minutes") & problems.c.sha256.in_(named))


def series(connection: Connection) -> tuple[Series, ...]:
    """Return how many meetings and items of each body and year there are."""
    year = func.substr(meetings.c.date, 1, 4).label("year")
    undecided = func.count(items.c.id) - func.count(items.c.outcome)
    asked = (
        select(
            meetings.c.authority,
            meetings.c.body,
            year,
            func.count(meetings.c.id.distinct()),
            func.count(items.c.id),
            undecided,
        )
        .outerjoin(items, items.c.meeting_id == meetings.c.id)
        .where(meetings.c.kind != _ATTACHMENT)
        .group_by(meetings.c.authority, meetings.c.body, year)
        .order_by(meetings.c.authority, meetings.c.body, year)
    )
    return tuple(
        Series(authority=a, body=b, year=y, meetings=m, items=i, undecided=u)
        for a, b, y, m, i, u in connection.execute(asked)
    )


def all_problems(connection: Connection) -> tuple[FileProblem, ...]:
    """Return every problem that stands: failed files first, then the read ones by doubt."""
    failed = connection.execute(select(failures).order_by(failures.c.path)).mappings()
    found = [FileProblem(where=row["path"], problem=_problem(row)) for row in failed]
    asked = (
        select(problems, files.c.path, files.c.confidence)
        .outerjoin(files, files.c.sha256 == problems.c.sha256)
        .where((files.c.state == "live") | problems.c.sha256.is_(None))
        .where(_stands(attached.named_files(connection)))
        .order_by(files.c.confidence, files.c.path, problems.c.day_key, problems.c.id)
    )
    for row in connection.execute(asked).mappings():
        found.append(
            FileProblem(
                where=row["path"] or row["day_key"],
                problem=_problem(row),
                confidence=row["confidence"],
            )
        )
    return tuple(found)


def _problem(row: RowMapping) -> Problem:
    return Problem(code=row["code"], message=row["message"], page=row["page"])


def all_runs(connection: Connection) -> tuple[Run, ...]:
    """Return every run with how many files it read, knew or failed to read, oldest first."""
    tally: dict[int, dict[str, int]] = {}
    asked = select(run_files.c.run_id, run_files.c.result, func.count()).group_by(
        run_files.c.run_id, run_files.c.result
    )
    for run, result, number in connection.execute(asked):
        tally.setdefault(run, {})[result] = number
    return tuple(
        Run(
            id=row["id"],
            started=row["started"],
            ended=row["ended"],
            importer=row["importer"],
            command=row["command"],
            results=tally.get(row["id"], {}),
        )
        for row in connection.execute(select(runs).order_by(runs.c.id)).mappings()
    )
