"""The order of a case's steps, what sends it back, and what ends it; every name is invented."""

from __future__ import annotations

import pytest

from referatsoeg.audit.chain import Chain, chain_of
from referatsoeg.audit.day_order import before, in_time
from referatsoeg.audit.matters import OFTEN, why_collective
from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Findings
from referatsoeg.model.kinds import MeetingKind, Outcome
from referatsoeg.model.meeting import Decision, HistoryStep, Item, Meeting
from referatsoeg.model.stored import StoredItem
from referatsoeg.rulings import outcome_of

Told = tuple[str, str, str]  # date, body and words


def stored(day: str, body: str, words: str, *told: Told, title: str = "Ny havn") -> StoredItem:
    decision = Decision(passage=Passage(text=words), outcome=outcome_of(words))
    history = tuple(
        HistoryStep(date=d, body=b, text=text, outcome=outcome_of(text)) for d, b, text in told
    )
    name = f"{body}/{day}"
    item = Item(
        id=f"{name}/1", number="1", title=title, page=1, line=1, decision=decision, history=history
    )
    meeting = Meeting(id=name, authority=None, body=body, date=day, kind=MeetingKind.MINUTES)
    return StoredItem(
        meeting=meeting,
        item=item,
        findings=Findings(item_id=item.id),
        source="x.txt",
        sha256="0" * 64,
    )


def chain(*items: StoredItem) -> Chain:
    return chain_of(items, [(s.meeting.date or "", s.meeting.body) for s in items])


def test_one_day_stands_in_the_order_a_history_lists() -> None:
    tekst = ("2024-05-02", "Teknisk Udvalg", "Anbefales.")
    found = chain(
        stored("2024-05-02", "Teknisk Udvalg", "Anbefales."),
        stored("2024-05-02", "Børneudvalget", "Anbefales.", tekst),
        stored("2024-05-02", "Byrådet", "Godkendt."),
    )
    assert [s.body for s in found.steps] == ["Teknisk Udvalg", "Børneudvalget", "Byrådet"]


@pytest.mark.parametrize(
    ("lists", "order"),
    [
        ([], [1, 0, 2]),
        ([[0, 1]], [0, 1, 2]),
        ([[0, 1], [1, 0]], [1, 0, 2]),
        ([[2, 0]], [1, 2, 0]),
        ([[0, 1], [1, 2], [2, 0]], [1, 2, 0]),  # a ring orders nothing: the first by name begins
    ],
)
def test_lists_order_a_day(lists: list[list[int]], order: list[int]) -> None:
    steps: list[tuple[str | None, str | None]] = [
        ("2024-01-01", "Teknisk Udvalg"),
        ("2024-01-01", "Kulturudvalget"),
        ("2024-01-01", "Byrådet"),
    ]
    assert in_time(steps, before(lists)) == order


def test_a_refusal_that_sends_the_case_back_ends_nothing() -> None:
    found = chain(
        stored("2024-05-02", "Teknisk Udvalg", "Anbefales."),
        stored("2024-05-20", "Byrådet", "Ikke godkendt. Sagen sendes tilbage til udvalget."),
        stored("2024-06-02", "Teknisk Udvalg", "Anbefales."),
    )
    assert [s.sent_back for s in found.steps] == [False, True, False]
    assert found.steps[1].outcome is Outcome.REJECTED
    assert found.final is None
    assert found.open


def test_to_come_again_if_needed_is_not_to_be_sent_back() -> None:
    words = "Anbefales. Forvaltningen indkalder til fornyet behandling, hvis presset stiger."
    assert not chain(stored("2024-05-02", "Teknisk Udvalg", words)).steps[0].sent_back


def test_a_title_that_comes_again_and_again_is_no_case_on_its_way() -> None:
    days = [f"2024-0{month}-01" for month in range(1, OFTEN + 1)]
    items = [
        stored(day, "Teknisk Udvalg", "Godkendt.", title=f"Program for årsmøde {2020 + n}")
        for n, day in enumerate(days)
    ]
    assert why_collective(items) == "Nummeret står på det samme punkt i 4 møder i Teknisk Udvalg."
    assert why_collective(items[1:]) is None
