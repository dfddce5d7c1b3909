"""Meetings built by hand for tests of the archive; every name is invented."""

from __future__ import annotations

from decimal import Decimal
from hashlib import sha256

from referatsoeg.archive.records import Origin
from referatsoeg.ids import item_ids, meeting_id
from referatsoeg.model.document import LineStart, Passage
from referatsoeg.model.findings import Amount, Findings, Mention, Person, Span, Tariff
from referatsoeg.model.kinds import MeetingKind, Outcome, Presence, SectionKind
from referatsoeg.model.meeting import (
    Attendance,
    Decision,
    HistoryStep,
    Item,
    Meeting,
    Recommendation,
    Ruling,
    Section,
)
from referatsoeg.model.stored import Parse

TITLES = ("Godkendelse af dagsorden", "Takster for svømmehallen", "Lokalplan 12", "Eventuelt")


def passage(text: str, line: int = 3) -> Passage:
    return Passage(text=text, starts=(LineStart(offset=0, page=1, line=line),))


def item(item_id: str, number: str | None, title: str, text: str = "Godkendt.") -> Item:
    return Item(
        id=item_id,
        number=number,
        title=title,
        page=1,
        line=2,
        case_numbers=("2025-000123",),
        sections=(
            Section(kind=SectionKind.SUMMARY, heading="Resumé", passage=passage(title), page=1),
            Section(kind=SectionKind.DECISION, heading="Beslutning", passage=passage(text), page=1),
        ),
        recommendations=(Recommendation(number="1", text="taksten godkendes"),),
        decision=Decision(
            passage=passage(text),
            outcome=Outcome.APPROVED,
            rulings=(Ruling(text=text, outcome=Outcome.APPROVED, recommendations=("1",)),),
        ),
        history=(
            HistoryStep(
                date="2025-01-02", body="Økonomiudvalget", outcome=Outcome.RECOMMENDED, text="Ja."
            ),
        ),
    )


def findings(item_id: str) -> Findings:
    span = Span(section=0, start=0, end=4)
    mention = Mention(label="PER", text="Karla", name="Karla Testesen", span=span)
    return Findings(
        item_id=item_id,
        people=(
            Person(
                name="Karla Testesen",
                role="formand",
                organisation=None,
                party="A",
                mentions=(mention,),
            ),
        ),
        amounts=(Amount(text="8.020 kr.", value=Decimal("8020"), unit="DKK", span=span),),
        tariffs=(
            Tariff(
                subject="Svømmehallen",
                year=2026,
                old=Decimal("40"),
                new=Decimal("42.50"),
                change=Decimal("2.50"),
                unit="DKK",
                basis="case_text",
                consistent=True,
                span=span,
            ),
        ),
    )


def parse(
    path: str,
    *,
    titles: tuple[str, ...] = TITLES,
    body: str = "Kulturudvalget",
    date: str | None = "2025-11-17",
    start: str | None = "17:00",
    kind: MeetingKind = MeetingKind.MINUTES,
    pages: int = 3,
    edition: str = "",
    text: str = "Godkendt.",
) -> Parse:
    digest = sha256(repr((path, titles, body, date, start, kind, pages, text)).encode()).hexdigest()
    name = meeting_id(None, body, date, digest)
    ids = item_ids(name, [str(n) for n in range(1, len(titles) + 1)])
    rows = zip(ids, titles, strict=True)
    items = tuple(item(i, str(n), t, text) for n, (i, t) in enumerate(rows, start=1))
    meeting = Meeting(
        id=name,
        authority=None,
        body=body,
        date=date,
        kind=kind,
        start=start,
        attendance=(Attendance(name="Karla Testesen", status=Presence.PRESENT),),
        items=items,
    )
    return Parse(
        path=path,
        sha256=digest,
        pages=pages,
        layout="das",
        confidence=0.9,
        edition=edition,
        meetings=(meeting,),
        findings=tuple(findings(i) for i in ids),
    )


def origin(parsed: Parse, importer: str = "1") -> Origin:
    return Origin(path=parsed.path, location=f"/arkiv/{parsed.path}", importer=importer)
