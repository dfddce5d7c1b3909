from __future__ import annotations

import sys
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referatsoeg.archive import Archive
from referatsoeg.archive.log import ArchiveLog
from referatsoeg.archive.records import Failure, Recorded, Result
from referatsoeg.errors import ArchiveError
from referatsoeg.model.document import Problem
from referatsoeg.model.kinds import MeetingKind
from referatsoeg.model.stored import Parse, StoredItem

sys.path.insert(0, str(Path(__file__).parent))
import build

PARSES = (
    build.parse("dagsorden.txt", kind=MeetingKind.AGENDA, text="", pages=9),
    build.parse("referat.txt"),
    build.parse("referat.pdf", pages=4),
    build.parse("uddrag.pdf", titles=build.TITLES[:2], pages=1),
    build.parse("rettet.txt", edition="0002", text="Godkendt, idet taksten sættes ned."),
    build.parse("andet.txt", titles=("Ansættelser", "Budget"), start="19:00"),
    build.parse("tredje.txt", titles=("Vandløb", "Broer"), start=None),
    build.parse("udateret.txt", date=None),
)


def store(archive: Archive, *parses: Parse, importer: str = "1") -> list[Recorded]:
    run = archive.start_run(importer, "test")
    return [archive.record(p, build.origin(p, importer), run) for p in parses]


def contents(archive: Archive) -> list[StoredItem]:
    return list(archive.items())


def test_gives_back_what_it_was_given(archive: Archive) -> None:
    parsed = build.parse("referat.txt")
    store(archive, parsed)
    stored = contents(archive)
    assert tuple(s.item for s in stored) == parsed.meetings[0].items
    assert tuple(s.findings for s in stored) == parsed.findings
    assert {s.meeting for s in stored} == {replace(parsed.meetings[0], items=())}
    assert {(s.source, s.sha256) for s in stored} == {("referat.txt", parsed.sha256)}


def test_recording_the_same_file_again_changes_nothing(archive: Archive) -> None:
    parsed = build.parse("referat.txt")
    store(archive, parsed)
    before, seq = contents(archive), archive.last_seq()
    assert archive.known(parsed.sha256, build.origin(parsed)) == Recorded(result=Result.KNOWN)
    store(archive, parsed)
    store(archive, parsed, importer="2")
    assert contents(archive) == before
    assert archive.last_seq() == seq


def test_another_importer_reads_again(archive: Archive) -> None:
    parsed = build.parse("referat.txt")
    store(archive, parsed)
    assert archive.known(parsed.sha256, build.origin(parsed, "2")) is None


def test_a_new_reading_of_the_same_bytes_replaces_only_what_differs(archive: Archive) -> None:
    parsed = build.parse("referat.txt")
    store(archive, parsed)
    seq = archive.last_seq()
    meeting = parsed.meetings[0]
    items = (replace(meeting.items[0], title="Dagsordenen"), *meeting.items[1:])
    store(archive, replace(parsed, meetings=(replace(meeting, items=items),)), importer="2")
    changed = list(archive.changes(seq))
    assert [c.item_id for c in changed] == [items[0].id]
    assert changed[0].stored is not None
    assert changed[0].stored.item.title == "Dagsordenen"


def test_a_changed_file_replaces_its_meeting_and_keeps_the_old_version(archive: Archive) -> None:
    old = build.parse("referat.txt", text="Godkendt.")
    new = build.parse("referat.txt", text="Udsat.", titles=build.TITLES[:3])
    store(archive, old, new)
    assert len(contents(archive)) == 3
    wordings = archive.versions("kulturudvalget/2025-11-17/2")
    assert [v.item.decision.text for v in wordings if v.item.decision] == ["Godkendt.", "Udsat."]
    assert [v.sha256 for v in wordings] == [old.sha256, new.sha256]
    gone = [c.item_id for c in archive.changes(0) if c.stored is None]
    assert gone == ["kulturudvalget/2025-11-17/4"]


def test_a_file_that_comes_back_speaks_again(archive: Archive) -> None:
    old, new = build.parse("referat.txt"), build.parse("referat.txt", text="Udsat.")
    store(archive, old, new)
    run = archive.start_run("1", "test")
    archive.place(old.sha256, build.origin(old), run)
    assert {s.sha256 for s in contents(archive)} == {old.sha256}


def test_the_log_gives_each_item_once_in_order(archive: Archive) -> None:
    store(archive, build.parse("referat.txt"))
    middle = archive.last_seq()
    store(archive, build.parse("andet.txt", body="Miljøudvalget"))
    steps = [c.seq for c in archive.changes(0)]
    assert steps == sorted(set(steps))
    assert steps[-1] == archive.last_seq()
    assert [c.seq for c in archive.changes(middle)] == [s for s in steps if s > middle]
    assert list(archive.changes(archive.last_seq())) == []


def test_the_log_can_be_read_without_the_database_library(archive: Archive) -> None:
    store(archive, build.parse("referat.txt"))
    log = ArchiveLog(archive.folder)
    assert log.last_seq() == archive.last_seq() == 4
    assert log.identity() == archive.identity() != ""


def test_sources_say_which_file_speaks(archive: Archive) -> None:
    store(archive, *PARSES[:4])
    paths = [s.path for s in archive.sources("kulturudvalget/2025-11-17")]
    assert paths == ["referat.pdf", "referat.txt", "uddrag.pdf", "dagsorden.txt"]


def test_a_second_meeting_of_the_day_is_a_problem(archive: Archive) -> None:
    store(archive, PARSES[1])
    (recorded,) = store(archive, PARSES[5])
    assert [p.code for p in recorded.problems] == ["two_meetings"]
    assert [p.problem.code for p in archive.problems()] == ["two_meetings"]
    names = {s.meeting.id for s in archive.items()}
    assert names == {"kulturudvalget/2025-11-17", "kulturudvalget/2025-11-17T19:00"}


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(order=st.permutations(PARSES), size=st.integers(min_value=2, max_value=len(PARSES)))
def test_the_archive_does_not_depend_on_the_order_of_files(
    tmp_path_factory: pytest.TempPathFactory, order: list[Parse], size: int
) -> None:
    chosen = order[:size]
    states = []
    for sequence in (chosen, sorted(chosen, key=lambda p: p.sha256)):
        with Archive.open(tmp_path_factory.mktemp("index"), create=True) as archive:
            store(archive, *sequence)
            stored = contents(archive)
            names = sorted({s.meeting.id for s in stored})
            states.append(
                (stored, [archive.sources(n) for n in names], sorted(map(repr, archive.problems())))
            )
    assert states[0] == states[1]


def test_same_bytes_at_two_places_show_the_first_name_in_any_order(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    parsed = PARSES[1]
    copies = [replace(parsed, path=p) for p in ("b.txt", "a.txt", "c.txt")]
    for order in permutations(copies):
        with Archive.open(tmp_path_factory.mktemp("index"), create=True) as archive:
            store(archive, *order)
            assert {s.source for s in archive.items()} == {"a.txt"}


def test_a_failed_file_is_recorded_until_it_can_be_read(archive: Archive) -> None:
    parsed = build.parse("referat.txt")
    where = build.origin(parsed)
    problem = Problem(code="empty", message="Filen er tom.")
    run = archive.start_run("1", "test")
    failure = Failure(
        path=where.path,
        location=where.location,
        sha256=parsed.sha256,
        importer="1",
        problem=problem,
    )
    archive.fail(failure, run)
    known = archive.known(parsed.sha256, where)
    assert known == Recorded(result=Result.FAILED, problems=(problem,))
    assert [(p.where, p.problem) for p in archive.problems()] == [("referat.txt", problem)]
    store(archive, parsed)
    assert archive.problems() == ()
    assert archive.runs()[0].results == {"failed": 1}


def test_a_failure_leaves_nothing_half_done(archive: Archive) -> None:
    parsed = build.parse("referat.txt")
    broken = replace(parsed, findings=(replace(parsed.findings[0], people=(object(),)),))  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        store(archive, broken)
    assert archive.counts().files == 0
    assert contents(archive) == []


def test_an_archive_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="referatsoeg import"):
        Archive.open(tmp_path / "ingen")


def test_a_damaged_archive_is_told_in_danish(tmp_path: Path) -> None:
    (tmp_path / "archive.sqlite").write_bytes(b"dette er ikke en database" * 100)
    with pytest.raises(ArchiveError, match="kan ikke åbnes"):
        Archive.open(tmp_path)
