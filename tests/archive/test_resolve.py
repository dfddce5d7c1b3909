from __future__ import annotations

import pytest

from referatsoeg.archive.resolve import Reading, is_same_meeting, precedence, resolve, title_key

TITLES = ("Dagsorden", "Takster", "Lokalplan", "Eventuelt")


def reading(
    name: str,
    *,
    titles: tuple[str, ...] = TITLES,
    start: str | None = "17:00",
    kind: str = "minutes",
    edition: str = "",
    pages: int = 3,
) -> Reading:
    return Reading(
        id=1,
        sha256=name,
        ordinal=0,
        path=f"{name}.txt",
        name="udvalg/u-00000000",
        kind=kind,
        start=start,
        edition=edition,
        pages=pages,
        titles=titles,
    )


@pytest.mark.parametrize(
    ("first", "other", "same"),
    [
        (reading("a"), reading("b"), True),
        (reading("a"), reading("b", start=None), True),
        (reading("a"), reading("b", start="19:00"), False),
        (reading("a"), reading("b", titles=("TAKSTER.", "Lokal-plan", "Nyt", "Andet")), True),
        (reading("a"), reading("b", titles=("Takster", "Nyt", "Andet", "Mere")), False),
        # An excerpt belongs to its minutes; minutes are not hidden behind an excerpt.
        (reading("a"), reading("b", titles=("Takster",)), True),
        (reading("a", titles=("Takster",)), reading("b"), False),
        # A title counts as often as it stands.
        (reading("a", titles=("Lukket", "x")), reading("b", titles=("Lukket",) * 4), False),
        (reading("a", titles=()), reading("b"), False),
        (reading("a", titles=()), reading("b", titles=()), True),
    ],
)
def test_same_meeting(first: Reading, other: Reading, same: bool) -> None:
    assert is_same_meeting(first, other) is same


def test_precedence_is_minutes_then_edition_then_pages_then_hash() -> None:
    order = [
        reading("f", edition="0002"),
        reading("e", edition="0001"),
        reading("d", pages=9),
        reading("a"),
        reading("b"),
        reading("c", kind="agenda", edition="0009", pages=99),
    ]
    assert precedence(list(reversed(order))) == order
    assert precedence(sorted(order, key=lambda r: r.sha256)) == order


def test_the_earliest_meeting_of_a_day_has_the_days_own_id() -> None:
    day = resolve(
        "udvalg/2025-01-01",
        [
            reading("a", start="19:00", titles=("Aften",)),
            reading("b"),
            reading("c", start="21:00", titles=("Nat",)),
        ],
    )
    assert [(m.id, m.readings[0].sha256) for m in day.meetings] == [
        ("udvalg/2025-01-01", "b"),
        ("udvalg/2025-01-01T19:00", "a"),
        ("udvalg/2025-01-01T21:00", "c"),
    ]
    assert [p.code for p in day.problems] == ["two_meetings", "two_meetings"]


def test_items_of_a_silent_file_that_the_speaker_lacks_are_told() -> None:
    day = resolve(
        "udvalg/2025-01-01",
        [reading("a", edition="0002"), reading("b", titles=(*TITLES, "Forsvundet punkt"))],
    )
    assert [p.code for p in day.problems] == ["items_not_shown"]
    assert "1 punkt i b.txt" in day.problems[0].message


def test_titles_are_compared_by_letters_and_digits() -> None:
    assert title_key(" Lokalplan nr. 12 – Høring!") == "lokalplannr12høring"
