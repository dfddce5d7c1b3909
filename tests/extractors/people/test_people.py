"""People of the items of a meeting, with entities as a model would give them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.extractors.people import ItemPeople, people
from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Entity
from referatsoeg.model.kinds import MeetingKind, Presence, SectionKind
from referatsoeg.model.meeting import Attendance, Item, Meeting, Section


def _item(number: int, *texts: str, kind: SectionKind = SectionKind.DECISION) -> Item:
    sections = tuple(
        Section(kind=kind, heading=None, passage=Passage(text=text), page=1) for text in texts
    )
    return Item(id=f"m/{number}", number=str(number), title="", page=1, line=1, sections=sections)


def _meeting(*items: Item, present: tuple[Attendance, ...] = ()) -> Meeting:
    return Meeting(
        id="m",
        authority=None,
        body="Udvalget",
        date=None,
        kind=MeetingKind.MINUTES,
        attendance=present,
        items=items,
    )


def _find(meeting: Meeting, *names: str, label: str = "PER") -> tuple[ItemPeople, ...]:
    """Read the meeting as if the model had found every one of `names`."""
    entities = [
        [
            tuple(
                Entity(label=label, start=place, end=place + len(name))
                for name in names
                for place in [section.text.find(name)]
                if place >= 0
            )
            for section in item.sections
        ]
        for item in meeting.items
    ]
    return people(meeting, entities)


def test_a_first_name_belongs_to_its_only_owner_in_the_meeting() -> None:
    meeting = _meeting(_item(1, "Tom indledte punktet."), _item(2, "Tom Ry svarede."))
    first, second = _find(meeting, "Tom Ry", "Tom")
    assert [p.name for p in first.people] == ["Tom Ry"]
    assert first.people[0].reasons == ("fornavnet »Tom« har kun én ejer i mødet",)
    assert [p.name for p in second.people] == ["Tom Ry"]


def test_the_attendance_lends_role_and_party() -> None:
    present = (Attendance(name="Ida Holm", status=Presence.PRESENT, role="borgmester", party="V"),)
    meeting = _meeting(_item(1, "Ida Holm svarede."), present=present)
    (found,) = _find(meeting, "Ida Holm")
    assert (found.people[0].role, found.people[0].party) == ("borgmester", "V")


def test_without_a_model_the_names_of_the_attendance_and_presence_lines_are_found() -> None:
    present = (Attendance(name="Ida Holm", status=Presence.PRESENT),)
    meeting = _meeting(
        _item(1, "Ifølge Ida Holm er alt godt.\nAfbud: Ole Hansen, Mette Dam (V)"), present=present
    )
    (found,) = people(meeting, [])
    assert [p.name for p in found.people] == ["Ida Holm", "Ole Hansen", "Mette Dam"]
    assert found.people[2].party == "V"


def test_a_name_known_from_one_place_is_found_in_every_other() -> None:
    meeting = _meeting(_item(1, "Ida Holm svarede."), _item(2, "Tak til Ida Holm."))
    entities = [[(Entity(label="PER", start=0, end=8),)], [()]]
    assert [len(f.people) for f in people(meeting, entities)] == [1, 1]


def test_attachment_titles_name_nobody() -> None:
    item = _item(1, "Brev fra Ida Holm", kind=SectionKind.ATTACHMENTS)
    (found,) = _find(_meeting(item), "Ida Holm")
    assert found.people == ()


def test_a_mention_is_its_slice_of_the_section() -> None:
    text = "Vicedirektør\u00a0Ida  Holms oplæg i Vejle Kommune."
    meeting = _meeting(_item(1, "", text))
    (found,) = _find(meeting, "Ida  Holms")
    (mention,) = found.people[0].mentions
    assert (mention.text, mention.name, mention.span.section) == ("Ida  Holm", "Ida Holm", 1)
    assert text[mention.span.start : mention.span.end] == mention.text


def test_a_calling_makes_a_person_of_what_the_model_took_for_an_organisation() -> None:
    meeting = _meeting(_item(1, "Andragende fra Enken Ane Holst om hjælp."))
    (found,) = _find(meeting, "Enken Ane Holst", label="ORG")
    assert [p.name for p in found.people] == ["Ane Holst"]


def test_organisations_stand_once_and_come_from_the_closed_list_too() -> None:
    text = "Vejle Kommune og Region Sjælland spørger Børne- og Skoleudvalget. Vejle Kommunes svar."
    (found,) = people(_meeting(_item(1, text)), [])
    assert [o.name for o in found.organisations] == [
        "Vejle Kommune",
        "Region Sjælland",
        "Børne- og Skoleudvalget",
    ]


@given(st.lists(st.text(max_size=80), max_size=4), st.data())
def test_any_text_and_any_entities_are_read(texts: list[str], data: st.DataObject) -> None:
    meeting = _meeting(_item(1, *texts))
    entities = []
    for text in texts:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        label = data.draw(st.sampled_from(["PER", "ORG", "LOC"]))
        entities.append([Entity(label=label, start=start, end=end)] if end > start else [])
    (found,) = people(meeting, [entities])
    for mention in (*found.organisations, *(m for p in found.people for m in p.mentions)):
        text = texts[mention.span.section]
        assert text[mention.span.start : mention.span.end] == mention.text


def test_people_in_lines_of_capitals_are_found_and_kept_as_printed() -> None:
    from referatsoeg.extractors.findings import find_all
    from referatsoeg.language import load

    text = "KASSERER LONE SKOV SVAREDE. BORGMESTEREN OPLYSTE, AT JENS HOLM HAVDE SPURGT."
    section = Section(kind=SectionKind.OTHER, heading=None, passage=Passage(text=text), page=1)
    item = Item(id="m/1", number="1", title="Vej", page=1, line=1, sections=(section,))
    meeting = Meeting(
        id="m", authority=None, body="M", date=None, kind=MeetingKind.MINUTES, items=(item,)
    )
    (findings,) = find_all([meeting], load())
    assert [(p.name, p.role) for p in findings.people] == [
        ("LONE SKOV", "kasserer"),
        ("JENS HOLM", None),
    ]
