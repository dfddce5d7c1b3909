"""All findings of meetings together: one for each item, alone or in a batch."""

from collections.abc import Sequence

from referatsoeg.extractors.findings import find_all
from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Entity
from referatsoeg.model.kinds import MeetingKind, SectionKind
from referatsoeg.model.meeting import Item, Meeting, Section

TEXTS = (
    "Taksten for Lyngbo stiger fra 58 kr. til 61 kr.",
    "Aage Kongsdal orienterede om anlægget til 2,5 mio. kr.",
    "Ingen bemærkninger.",
)


class Names:
    """A recogniser that sees one name, and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def entities(self, texts: Sequence[str]) -> list[tuple[Entity, ...]]:
        self.asked += 1
        name = "Aage Kongsdal"
        places = [text.find(name) for text in texts]
        return [
            (Entity(label="PER", start=p, end=p + len(name)),) if p >= 0 else () for p in places
        ]


def meeting(name: str) -> Meeting:
    items = tuple(
        Item(
            id=f"{name}/{n}",
            number=str(n),
            title="Sag",
            page=1,
            line=1,
            sections=(
                Section(
                    kind=SectionKind.BACKGROUND, heading=None, passage=Passage(text=text), page=1
                ),
            ),
        )
        for n, text in enumerate(TEXTS, start=1)
    )
    return Meeting(
        id=name,
        authority=None,
        body="Udvalget",
        date="2024-05-02",
        kind=MeetingKind.MINUTES,
        items=items,
    )


def test_one_finding_for_each_item_in_order():
    found = find_all([meeting("a"), meeting("b")], None)
    assert [f.item_id for f in found] == ["a/1", "a/2", "a/3", "b/1", "b/2", "b/3"]
    assert [len(f.amounts) for f in found] == [2, 1, 0, 2, 1, 0]
    assert found[0].tariffs[0].subject == "Lyngbo"


def test_the_recogniser_is_asked_once_and_its_names_reach_their_item():
    names = Names()
    found = find_all([meeting("a"), meeting("b")], names)
    assert names.asked == 1
    assert [[p.name for p in f.people] for f in found] == [[], ["Aage Kongsdal"], []] * 2


def test_alone_or_in_a_batch_it_is_the_same():
    alone = find_all([meeting("a")], Names()) + find_all([meeting("b")], Names())
    assert find_all([meeting("a"), meeting("b")], Names()) == alone


def test_no_meetings():
    assert find_all([], Names()) == ()
