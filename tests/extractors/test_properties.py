"""What holds for every text: findings are slices, batches change nothing, nothing raises."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referatsoeg.extractors.findings import find_all
from referatsoeg.language import load
from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Findings
from referatsoeg.model.kinds import MeetingKind, Presence, SectionKind
from referatsoeg.model.meeting import Attendance, Item, Meeting, Section

# Pieces that findings are made of, so that random texts hold many, glued in every way.
PIECES = (
    "Karen Øllgaard Munk", "OLE PRØVE HANSEN", "Ida", "Bondesen", "formand", "(V)", ", direktør i ",
    "Prøve Kommune", "Afbud: ", "Inhabil: ", "deltog ikke", "12,7 mio. kr.", "kr. -24.662", "7.734",
    " til ", "8.020 kr.", "½", "%", "5-6", "pct.", "t.kr.", "pr. døgn", "taksten stiger fra ",
    "i 2026", "\t", "\n", "  ", "\u00a0", "-", "–", "(", ")", ".", ",", "125.000.00", "æøå", "İ",
    "a\u030a", "\u00ad", "Beløb i 1.000 kr.", "1.000,-", "hhv. 5,0 og 13,3 mio. kr.",
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
)
kinds = st.sampled_from(list(SectionKind))
sections = st.builds(
    lambda kind, text: Section(kind=kind, heading=None, passage=Passage(text=text), page=1),
    kinds,
    texts,
)
items = st.lists(sections, max_size=3)


def meeting(number: int, contents: Sequence[Sequence[Section]]) -> Meeting:
    name = f"proeveudvalget/2025-01-{number:02}"
    return Meeting(
        id=name,
        authority=None,
        body="Prøveudvalget",
        date=f"2025-01-{number:02}",
        kind=MeetingKind.MINUTES,
        attendance=(Attendance(name="Ida Bondesen", status=Presence.PRESENT, party="V"),),
        items=tuple(
            Item(
                id=f"{name}/{n}", number=str(n), title="Takster", page=1, line=1, sections=tuple(s)
            )
            for n, s in enumerate(contents, start=1)
        ),
    )


def check_slices(of: Meeting, found: Sequence[Findings]) -> None:
    for item, findings in zip(of.items, found, strict=True):
        assert findings.item_id == item.id
        named = [m for person in findings.people for m in person.mentions]
        for one in (*named, *findings.organisations, *findings.amounts):
            text = item.sections[one.span.section].text
            assert one.text == text[one.span.start : one.span.end]
            assert one.text.strip()
        for tariff in findings.tariffs:
            text = item.sections[tariff.span.section].text
            assert 0 <= tariff.span.start < tariff.span.end <= len(text)
        assert all(person.mentions and person.name for person in findings.people)


# The model is loaded by the first example, which takes seconds: no deadline.
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(items, max_size=2))
def test_findings_are_slices_of_any_text(contents: list[list[Section]]) -> None:
    one = meeting(1, contents)
    check_slices(one, find_all([one], load()))
    check_slices(one, find_all([one], None))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(items, items, items)
def test_a_meeting_reads_the_same_alone_and_in_a_batch(
    first: list[Section], second: list[Section], third: list[Section]
) -> None:
    meetings = [meeting(n, [own]) for n, own in enumerate((first, second, third), start=1)]
    together = find_all(meetings, load())
    alone = tuple(findings for one in meetings for findings in find_all([one], load()))
    assert together == alone
    assert find_all(meetings[::-1], load()) == together[::-1]
