"""An archive log of invented items, for the search tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Amount, Findings, Person, Span
from referatsoeg.model.kinds import MeetingKind, Outcome, SectionKind
from referatsoeg.model.meeting import Decision, Item, Meeting, Section
from referatsoeg.model.stored import Change, StoredItem
from referatsoeg.search import service


class FakeArchive:
    """A log that grows: put and drop items as the real archive does."""

    def __init__(self) -> None:
        self.log: list[Change] = []
        self.name = "one"

    def identity(self) -> str:
        return self.name

    def changes(self, since: int) -> Iterator[Change]:
        return iter([c for c in self.log if c.seq > since])

    def last_seq(self) -> int:
        return len(self.log)

    def put(self, stored: StoredItem) -> None:
        self.log.append(Change(seq=len(self.log) + 1, item_id=stored.item.id, stored=stored))

    def drop(self, item_id: str) -> None:
        self.log.append(Change(seq=len(self.log) + 1, item_id=item_id, stored=None))


def make_item(
    item_id: str,
    title: str,
    text: str = "",
    *,
    body: str = "Teknisk Udvalg",
    authority: str | None = "Egedal Nord Kommune",
    date: str | None = "2024-03-05",
    decision: str = "",
    outcome: Outcome | None = None,
    summary: str = "",
    recommendation: str = "",
    cases: tuple[str, ...] = (),
    people: tuple[str, ...] = (),
    amounts: tuple[int, ...] = (),
    closed: bool = False,
) -> StoredItem:
    parts = (
        (SectionKind.SUMMARY, summary),
        (SectionKind.RECOMMENDATION, recommendation),
        (SectionKind.DECISION, decision),
        (SectionKind.BACKGROUND, text),
    )
    sections = tuple(
        Section(kind=kind, heading=None, passage=Passage(text=words), page=1)
        for kind, words in parts
        if words
    )
    meeting = Meeting(
        id=item_id.rpartition("/")[0], authority=authority, body=body, date=date,
        kind=MeetingKind.MINUTES,
    )  # fmt: skip
    ruled = outcome or (Outcome.APPROVED if decision else None)
    item = Item(
        id=item_id, number=item_id.rpartition("/")[2], title=title, page=3, line=10,
        case_numbers=cases, closed=closed, sections=sections,
        decision=Decision(passage=Passage(text=decision), outcome=ruled) if ruled else None,
    )  # fmt: skip
    span = Span(section=0, start=0, end=1)
    findings = Findings(
        item_id=item_id,
        people=tuple(
            Person(name=n, role=None, organisation=None, party=None, mentions=()) for n in people
        ),
        amounts=tuple(
            Amount(text=str(a), value=Decimal(a), unit="DKK", span=span) for a in amounts
        ),
    )
    return StoredItem(
        meeting=meeting, item=item, findings=findings, source="referater/a.txt", sha256="0" * 64
    )


@pytest.fixture
def archive() -> FakeArchive:
    return FakeArchive()


@pytest.fixture
def item() -> Callable[..., StoredItem]:
    return make_item


@pytest.fixture(params=["whoosh", "tantivy"])
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.delenv("REFERATSOEG_ENGINE", raising=False)
    yield str(request.param)
    service.close_all()


@pytest.fixture
def find(tmp_path: Path, archive: FakeArchive, engine: str) -> Callable[..., service.SearchResult]:
    """Search the fake archive: find("takst", limit=5)."""

    def search(query: str = "", **options: object) -> service.SearchResult:
        asked = service.SearchRequest(query=query, **options)  # type: ignore[arg-type]
        return service.search(tmp_path, archive, asked, engine=engine)

    return search
