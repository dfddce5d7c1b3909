"""Attachments tied to the items that name them, whatever came first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import build
import pytest
from sqlalchemy import update

from referatsoeg.archive import Archive
from referatsoeg.archive.attached import attachment_key
from referatsoeg.archive.schema import item_attachments, meta
from referatsoeg.model.document import Problem
from referatsoeg.model.kinds import MeetingKind, SectionKind
from referatsoeg.model.meeting import Item, Meeting, Section
from referatsoeg.model.stored import Parse
from referatsoeg.web.archives import ShownArchive

SAME = [
    ("Takstbilag 2031 - GODKENDT", "takstbilag_2031_godkendt.pdf"),
    ("Takstbilag 2031", "Bilag 2 - Takstbilag 2031.pdf"),
    ("Prisliste for døgntilbud", "04. Prisliste for doegntilbud (dok.nr. 118-2031).pdf"),
    ("Støjrapport for Havnen", "Stoejrapport-for-Havnen_12345678.PDF"),
]
OTHER = [
    ("Takstbilag 2031", "Takstbilag 2032.pdf"),
    ("Bilagsoversigt for skoler", "Oversigt for skoler.pdf"),
]
NOTHING = ["Bilag 1", "Notat", "bilag 3 - kort.pdf", "2031", "Referat.pdf", "", "1234567.pdf"]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_names_that_agree(one: str, other: str) -> None:
    assert attachment_key(one) == attachment_key(other) != ""


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_names_that_do_not(one: str, other: str) -> None:
    assert attachment_key(one) != attachment_key(other)


@pytest.mark.parametrize("name", NOTHING)
def test_names_that_could_be_any_attachment_tie_nothing(name: str) -> None:
    assert attachment_key(name) == ""


def minutes(authority: str | None = None, names: tuple[str, ...] = ("Prisliste 2031",)) -> Parse:
    read = build.parse("r.txt")
    (meeting,) = read.meetings
    first, *rest = meeting.items
    items = (replace(first, attachments=names), *rest)
    return replace(read, meetings=(replace(meeting, authority=authority, items=items),))


def price_list(authority: str | None = None) -> Parse:
    section = Section(
        kind=SectionKind.OTHER, heading=None, passage=build.passage("Hallen 40 42"), page=1
    )
    page = Item(
        id="bilag/u-cdcdcdcd/1",
        number=None,
        title="Prisliste 2031, side 1",
        page=1,
        line=1,
        sections=(section,),
        attachments=("Prisliste 2031",),
    )
    attachment = Meeting(
        id="bilag/u-cdcdcdcd",
        authority=authority,
        body="Bilag",
        date=None,
        kind=MeetingKind.ATTACHMENT,
        items=(page,),
    )
    return Parse(
        path="Prisliste 2031.pdf",
        sha256="cd" * 32,
        pages=1,
        layout="plain",
        confidence=0.05,
        attachment=attachment,
        problems=(Problem(code="no_minutes", message="Intet møde."),),
    )


def stored(folder: Path, *parses: Parse) -> Archive:
    archive = Archive.open(folder, create=True)
    run = archive.start_run("1", "import")
    for one in parses:
        archive.record(one, build.origin(one), run)
    return archive


@pytest.mark.parametrize("last_first", [False, True])
def test_item_and_attachment_know_each_other_in_any_order(tmp_path: Path, last_first: bool) -> None:
    parses = [minutes(), price_list()]
    with stored(tmp_path, *(reversed(parses) if last_first else parses)) as archive:
        (tie,) = archive.attachments_of("kulturudvalget/2025-11-17/1")
        assert (tie.attachment_id, tie.named) == ("bilag/u-cdcdcdcd", "Prisliste 2031")
        assert archive.named_in("bilag/u-cdcdcdcd") == (tie,)
        page = archive.item("bilag/u-cdcdcdcd/1")
        assert page is not None
        assert page.sha256 == "cd" * 32


def test_pages_are_told_apart_from_items(tmp_path: Path) -> None:
    with stored(tmp_path, minutes(), price_list()) as archive:
        held = archive.counts()
        assert (held.meetings, held.items, held.attachments, held.pages) == (1, 4, 1, 1)
        assert all(one.meeting.kind is MeetingKind.MINUTES for one in archive.items())
        assert len(list(archive.everything())) == 5
        assert [s.body for s in archive.series()] == ["Kulturudvalget"]
        assert {c.item_id for c in archive.changes(0)} >= {"bilag/u-cdcdcdcd/1"}


def test_a_file_that_an_item_names_is_no_problem(tmp_path: Path) -> None:
    with stored(tmp_path, price_list()) as archive:
        assert [p.problem.code for p in archive.problems()] == ["no_minutes"]
        named = minutes()
        archive.record(named, build.origin(named), archive.start_run("1", "import"))
        assert archive.problems() == ()
        assert archive.counts().problems == 0


@pytest.mark.parametrize(
    ("one", "other", "tied"),
    [("A Kommune", "B Kommune", 0), ("A Kommune", "A Kommune", 1), ("A Kommune", None, 1)],
)
def test_another_authority_names_another_file(
    tmp_path: Path, one: str, other: str | None, tied: int
) -> None:
    with stored(tmp_path, minutes(one), price_list(other)) as archive:
        assert len(archive.named_in("bilag/u-cdcdcdcd")) == tied


def test_an_archive_of_the_program_before_learns_its_attachments(tmp_path: Path) -> None:
    with stored(tmp_path, minutes(), price_list()) as archive:
        before = archive.named_in("bilag/u-cdcdcdcd")
        with archive.writing() as connection:
            item_attachments.drop(connection)
            connection.execute(update(meta).where(meta.c.key == "schema").values(value="1"))
    with Archive.open(tmp_path) as archive:
        assert archive.named_in("bilag/u-cdcdcdcd") == before != ()


def test_visitors_who_may_not_see_closed_items_see_no_attachments(tmp_path: Path) -> None:
    """Whether a file belongs to a closed item cannot be known from the file."""
    stored(tmp_path, minutes(), price_list()).close()
    with ShownArchive.shown(tmp_path, closed=False) as archive:
        assert archive.item("bilag/u-cdcdcdcd/1") is None
        assert archive.meeting_items("bilag/u-cdcdcdcd") == ()
        assert archive.standing(["bilag/u-cdcdcdcd/1"]) == frozenset()
        assert archive.attachments_of("kulturudvalget/2025-11-17/1") == ()
    with ShownArchive.shown(tmp_path, closed=True) as archive:
        assert archive.item("bilag/u-cdcdcdcd/1") is not None
        assert len(archive.attachments_of("kulturudvalget/2025-11-17/1")) == 1
