"""Writing a file into the archive: one file, one transaction, done by one writer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select, update

from referatsoeg.archive import codec, days, places, withdrawn
from referatsoeg.archive.records import NOT_KEPT, TRIED_AGAIN, Failure, Origin, Recorded, Result
from referatsoeg.archive.resolve import day_key
from referatsoeg.archive.schema import (
    entries,
    failures,
    files,
    problems,
    readings,
    run_files,
    withdrawals,
)
from referatsoeg.ids import item_ids
from referatsoeg.model.document import Problem
from referatsoeg.model.findings import Findings
from referatsoeg.model.meeting import Meeting
from referatsoeg.model.stored import Parse


def is_withdrawn(connection: Connection, sha256: str) -> bool:
    """Say whether a person took these bytes out for good."""
    row = connection.execute(
        select(withdrawals.c.id).where(withdrawals.c.sha256 == sha256, withdrawals.c.kind == "file")
    ).first()
    return row is not None


def known(connection: Connection, sha256: str, origin: Origin) -> Recorded | None:
    """Return what is remembered of these bytes, or None when they must be read."""
    if is_withdrawn(connection, sha256):
        return Recorded(result=Result.WITHDRAWN)
    row = connection.execute(
        select(files.c.importer, files.c.authority).where(files.c.sha256 == sha256)
    ).first()
    if row is not None and row.importer == origin.importer:
        if origin.authority in (None, row.authority):
            return Recorded(result=Result.KNOWN)
        return None
    failed = connection.execute(
        select(failures).where(
            failures.c.location == origin.location,
            failures.c.sha256 == sha256,
            failures.c.importer == origin.importer,
            failures.c.code.not_in(TRIED_AGAIN),
        )
    ).first()
    if failed is None:
        return None
    problem = Problem(code=failed.code, message=failed.message, page=failed.page)
    return Recorded(result=Result.FAILED, problems=(problem,))


def place(connection: Connection, sha256: str, origin: Origin, run: int) -> tuple[Problem, ...]:
    """Record that known bytes lie at a place; bring them back if they had been replaced."""
    if origin.kept:
        connection.execute(update(files).where(files.c.sha256 == sha256).values(kept=True))
        connection.execute(
            delete(problems).where(problems.c.sha256 == sha256, problems.c.code == NOT_KEPT)
        )
    touched = places.move(connection, sha256, origin)
    found: list[Problem] = []
    for day in sorted(touched):
        found.extend(days.refresh(connection, day, run))
    _note(connection, run, origin, sha256, Result.KNOWN)
    return tuple(found)


def record(connection: Connection, parse: Parse, origin: Origin, run: int) -> Recorded:
    """Write what was read from a file and work out anew the days it touches."""
    if is_withdrawn(connection, parse.sha256):
        _note(connection, run, origin, parse.sha256, Result.WITHDRAWN)
        return Recorded(result=Result.WITHDRAWN)
    result = _set_file(connection, parse, origin)
    touched = _set_readings(connection, parse)
    touched |= places.move(connection, parse.sha256, origin)
    found = list(parse.problems)
    for day in sorted(touched):
        found.extend(days.refresh(connection, day, run))
    places.prune(connection, parse.sha256)
    _note(connection, run, origin, parse.sha256, result)
    return Recorded(
        result=result,
        meetings=len(parse.meetings),
        items=sum(len(m.items) for m in parse.meetings),
        pages=len(parse.attachment.items) if parse.attachment else 0,
        problems=tuple(found),
    )


def fail(connection: Connection, failure: Failure, run: int) -> Recorded:
    """Record a file that could not be read; what was read from its place before stays."""
    connection.execute(delete(failures).where(failures.c.location == failure.location))
    connection.execute(
        insert(failures).values(
            location=failure.location,
            path=failure.path,
            sha256=failure.sha256,
            importer=failure.importer,
            code=failure.problem.code,
            message=failure.problem.message,
            page=failure.problem.page,
        )
    )
    origin = Origin(path=failure.path, location=failure.location, importer=failure.importer)
    _note(connection, run, origin, failure.sha256, Result.FAILED)
    return Recorded(result=Result.FAILED, problems=(failure.problem,))


def _note(
    connection: Connection, run: int, origin: Origin, sha256: str | None, result: Result
) -> None:
    """Remember what a run did with a file; a first try that failed makes way for the second."""
    connection.execute(
        delete(run_files).where(
            run_files.c.location == origin.location,
            run_files.c.run_id == run,
            run_files.c.result == Result.FAILED.value,
        )
    )
    connection.execute(
        insert(run_files).values(
            run_id=run,
            location=origin.location,
            path=origin.path,
            sha256=sha256,
            result=result.value,
        )
    )


def _set_file(connection: Connection, parse: Parse, origin: Origin) -> Result:
    before = connection.execute(select(files).where(files.c.sha256 == parse.sha256)).first()
    authority = origin.authority or (before.authority if before else None)
    values = {
        "size": origin.size,
        "pages": parse.pages,
        "layout": parse.layout,
        "confidence": parse.confidence,
        "edition": parse.edition,
        "importer": origin.importer,
        "authority": authority,
        "kept": origin.kept or bool(before and before.kept),
    }
    if before is None:
        new = {"sha256": parse.sha256, "path": origin.path, "digest": "", "state": "live"}
        connection.execute(insert(files).values(new | values))
    else:
        connection.execute(update(files).where(files.c.sha256 == parse.sha256).values(values))
    _set_problems(connection, parse)
    return Result.NEW if before is None else Result.REREAD


def _set_problems(connection: Connection, parse: Parse) -> None:
    connection.execute(delete(problems).where(problems.c.sha256 == parse.sha256))
    if parse.problems:
        connection.execute(
            insert(problems),
            [
                {"sha256": parse.sha256, "code": p.code, "message": p.message, "page": p.page}
                for p in parse.problems
            ],
        )


def _set_readings(connection: Connection, parse: Parse) -> set[str]:
    """Replace what the file said before; return the days touched (none when it says the same)."""
    found = {f.item_id: f for f in parse.findings}
    texts = [text for m in parse.parts for text in _texts(m, found)]
    total = codec.digest(parse.edition, str(parse.pages), *texts)
    before = connection.execute(
        select(files.c.digest).where(files.c.sha256 == parse.sha256)
    ).scalar_one()
    if before == total:
        return set()
    connection.execute(update(files).where(files.c.sha256 == parse.sha256).values(digest=total))
    touched = _retire_readings(connection, parse.sha256)
    for ordinal, meeting in enumerate(parse.parts):
        kept = _without_withdrawn(connection, parse.sha256, meeting)
        if kept is not None:
            touched.add(_add_reading(connection, parse.sha256, ordinal, kept, found))
    return touched


def _without_withdrawn(connection: Connection, sha256: str, meeting: Meeting) -> Meeting | None:
    """Return a meeting without the items a person took out; None when the meeting itself is out."""
    if not withdrawn.any_out(connection):
        return meeting
    kept, out = [], []
    for item, suffix in zip(meeting.items, _suffixes(meeting), strict=True):
        named = replace(item, id=f"{meeting.id}/{suffix}")
        if withdrawn.is_out(connection, meeting, named):
            out.append(named.id)
        else:
            kept.append(item)
    made = datetime.now(UTC).isoformat(timespec="seconds")
    for target in out:
        withdrawn.note_source(connection, sha256, target, "Fundet igen ved indlæsning.", made)
    if not out:
        return meeting
    return replace(meeting, items=tuple(kept)) if kept else None


def _texts(meeting: Meeting, found: dict[str, Findings]) -> list[str]:
    texts = [codec.encode_header(meeting)]
    for item in meeting.items:
        texts.append(codec.encode(item))
        texts.append(codec.encode(found.get(item.id, Findings(item_id=item.id))))
    return texts


def _add_reading(
    connection: Connection,
    sha256: str,
    ordinal: int,
    meeting: Meeting,
    found: dict[str, Findings],
) -> str:
    key = day_key(meeting, sha256)
    header, *texts = _texts(meeting, found)
    inserted = connection.execute(
        insert(readings).values(
            sha256=sha256,
            ordinal=ordinal,
            day_key=key,
            name=meeting.id,
            kind=meeting.kind.value,
            start=meeting.start,
            header=header,
            current=True,
        )
    ).inserted_primary_key
    assert inserted is not None
    rows = [
        {
            "reading_id": inserted[0],
            "position": position,
            "suffix": suffix,
            "title": item.title,
            "item": texts[2 * position],
            "findings": texts[2 * position + 1],
        }
        for position, (item, suffix) in enumerate(
            zip(meeting.items, _suffixes(meeting), strict=True)
        )
    ]
    if rows:
        connection.execute(insert(entries), rows)
    return key


def _suffixes(meeting: Meeting) -> list[str]:
    """Return what stands after the meeting's id in the id of each item."""
    prefix = f"{meeting.id}/"
    given = [item.id.removeprefix(prefix) for item in meeting.items]
    if all(i.id.startswith(prefix) for i in meeting.items) and len(set(given)) == len(given):
        return given
    numbered = item_ids(meeting.id, [item.number for item in meeting.items])
    return [name.removeprefix(prefix) for name in numbered]


def _retire_readings(connection: Connection, sha256: str) -> set[str]:
    """Take what was read of these bytes before out of use; return the days it spoke of."""
    touched = places.current_days(connection, sha256)
    connection.execute(
        update(readings)
        .where(readings.c.sha256 == sha256, readings.c.current)
        .values(current=False)
    )
    return touched
