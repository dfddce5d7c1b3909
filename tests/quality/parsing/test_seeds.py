"""The two documents the program was asked for, by numbers and hashes: no word of them stands here."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
import scoring

from referatsoeg.model.kinds import MeetingKind
from referatsoeg.model.meeting import Item, Meeting

MINUTES = "das-social-2025-11-17"
ROUND_UP = "das-opsamling-skriftlige-tilbagemeldinger"

# Per item: outcome, recommendations, attachments.
DAS = (
    ("approved_with_changes", 1, 0),
    ("approved", 1, 1),
    ("discussed", 1, 0),
    ("approved", 4, 4),
    ("approved", 2, 2),
    ("approved", 1, 2),
    ("supported", 4, 1),
    ("approved", 3, 1),
    ("discussed", 1, 0),
    ("supported", 1, 0),
    ("supported", 1, 1),
    ("approved", 1, 1),
    ("discussed", 1, 0),
    ("approved", 1, 0),
    ("noted", 3, 1),
    ("noted", 1, 0),
    ("noted", 1, 0),
    ("none", 0, 0),
    ("no_remarks", 0, 0),
)
# (item, recommendation) that no ruling answers.
UNANSWERED = {(4, 4), (5, 2), (15, 2)}
NO_CASE = {1, 2, 13, 18, 19}
# Words of each decision, counted in the source from the heading to the next item.
DECISION_WORDS = (17, 1, 264, 396, 842, 14, 201, 89, 34, 79, 39, 36, 17, 1, 7, 5, 7, 70, 2)
# Per item of the round-up: outcome, answers of parties.
ROUND = (
    ("approved_with_changes", 3),
    ("approved_with_changes", 6),
    ("approved", 0),
    ("approved", 1),
    ("approved", 0),
    ("approved_with_changes", 0),
    ("approved_with_changes", 1),
    ("approved_with_changes", 3),
    ("no_remarks", 0),
)


@cache
def only_meeting(minutes: Path, name: str) -> Meeting:
    (meeting,) = scoring.parsed(minutes / "seeds" / name)
    return meeting


@pytest.fixture(scope="module", params=["txt", "pdf"])
def das(minutes: Path, request: pytest.FixtureRequest) -> Meeting:
    return only_meeting(minutes, f"{MINUTES}.{request.param}")


@pytest.fixture(scope="module", params=["txt", "pdf"])
def round_up(minutes: Path, request: pytest.FixtureRequest) -> Meeting:
    return only_meeting(minutes, f"{ROUND_UP}.{request.param}")


def outcome(item: Item) -> str:
    return item.decision.outcome.value if item.decision else "none"


def digest(texts: list[str]) -> str:
    return sha256("\n".join(map(scoring.key, texts)).encode()).hexdigest()[:16]


def test_das_frame(das: Meeting) -> None:
    assert (das.id, das.date, das.kind) == (
        "das-social/2025-11-17",
        "2025-11-17",
        MeetingKind.MINUTES,
    )
    assert [item.number for item in das.items] == [str(n) for n in range(1, 20)]
    assert {n for n, i in enumerate(das.items, 1) if not i.case_numbers} == NO_CASE
    assert digest([item.title for item in das.items]) == "0d6ba911dd78588e"


def test_das_items(das: Meeting) -> None:
    got = [(outcome(i), len(i.recommendations), len(i.attachments)) for i in das.items]
    assert got == list(DAS)
    assert sum(len(item.recommendations) for item in das.items) == 28


def test_das_recommendations_without_an_answer(das: Meeting) -> None:
    unanswered = {
        (number, point)
        for number, item in enumerate(das.items, 1)
        for point, recommendation in enumerate(item.recommendations, 1)
        if recommendation.outcome is None
    }
    assert unanswered == UNANSWERED


def test_das_rulings(das: Meeting) -> None:
    fourth, fifth = (das.items[n].decision for n in (3, 4))
    assert fourth is not None
    assert fifth is not None
    assert [r.outcome.value for r in fourth.rulings] == ["approved", "approved", "supported"]
    assert [r.outcome.value for r in fifth.rulings] == ["approved"] * 5
    assert digest([r.subject or "" for r in fifth.rulings]) == "721135ac6be10514"


def test_das_decisions_are_whole(das: Meeting) -> None:
    lengths = [len(scoring.words(i.decision.text)) if i.decision else 0 for i in das.items]
    assert lengths == list(DECISION_WORDS)
    assert not any("Side " in i.decision.text for i in das.items if i.decision)


def test_round_up(round_up: Meeting) -> None:
    assert round_up.kind is MeetingKind.WRITTEN
    assert round_up.date is None
    assert [item.number for item in round_up.items] == [str(n) for n in range(1, 10)]
    assert [(outcome(i), len(i.responses)) for i in round_up.items] == list(ROUND)
    assert digest([item.title for item in round_up.items]) == "a5839a5120bb69c8"


def test_round_up_senders(round_up: Meeting) -> None:
    senders = [response.sender for item in round_up.items for response in item.responses]
    assert digest(senders) == "df5be0c08cbf49b1"
    answered = [bool(r.answer) for item in round_up.items for r in item.responses]
    assert [at for at, has in enumerate(answered) if has] == [9]


@pytest.mark.parametrize("name", [MINUTES, ROUND_UP])
def test_text_and_pdf_give_the_same(minutes: Path, name: str) -> None:
    """The PDF was set anew from the text and one page of it ran over: pages are left out."""
    text, pdf = (only_meeting(minutes, f"{name}.{end}") for end in ("txt", "pdf"))
    for one, other in zip(text.items, pdf.items, strict=True):
        assert bare(one) == bare(other)


def bare(item: Item) -> object:
    """Return what an item says, without where it stands."""
    sections = tuple((s.kind, s.heading, scoring.key(s.text)) for s in item.sections)
    decision = item.decision
    said = decision and (scoring.key(decision.text), decision.outcome, decision.rulings)
    kept = replace(item, id="", page=0, line=0, page_label=None, sections=(), decision=None)
    return kept, sections, said
