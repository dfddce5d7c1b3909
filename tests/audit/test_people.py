from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from referatsoeg.archive import Archive
from referatsoeg.archive.records import Origin
from referatsoeg.audit.people import Someone, persons
from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Findings, Mention, Person, Span
from referatsoeg.model.kinds import MeetingKind, Presence, SectionKind
from referatsoeg.model.meeting import Attendance, Item, Meeting, Section
from referatsoeg.model.stored import Parse

Say = Callable[..., tuple[int, str]]


def parse(
    body: str,
    date: str,
    text: str,
    people: Sequence[Person] = (),
    *,
    authority: str | None = "Prøve Kommune",
    present: Sequence[Attendance] = (),
) -> Parse:
    place = f"{'proeve-kommune/' if authority == 'Prøve Kommune' else ''}{body.lower()}/{date}"
    if authority not in (None, "Prøve Kommune"):
        place = f"anden/{place}"
    section = Section(
        kind=SectionKind.DECISION, heading="Beslutning", passage=Passage(text=text), page=1
    )
    item = Item(id=f"{place}/1", number="1", title="Takster", page=1, line=1, sections=(section,))
    meeting = Meeting(
        id=place,
        authority=authority,
        body=body,
        date=date,
        kind=MeetingKind.MINUTES,
        attendance=tuple(present),
        items=(item,),
    )
    return Parse(
        path=f"{place}.txt",
        sha256=(place.encode().hex() + "0" * 64)[-64:] if len(place) > 32 else f"{place:0>64}",
        pages=1,
        layout="plain",
        confidence=1.0,
        meetings=(meeting,),
        findings=(Findings(item_id=item.id, people=tuple(people)),),
    )


def named(text: str, name: str, **told: str) -> Person:
    start = text.index(name)
    span = Span(section=0, start=start, end=start + len(name))
    mention = Mention(label="PER", text=name, name=name, span=span)
    stated = {"role": None, "organisation": None, "party": None, **told}
    return Person(name=name, mentions=(mention,), **stated)  # type: ignore[arg-type]


def filled(index: Path, *parses: Parse) -> Archive:
    archive = Archive.open(index, create=True)
    run = archive.start_run("1", "import")
    for one in parses:
        place = f"/{one.path}"
        archive.record(one, Origin(path=one.path, location=place, importer="1"), run)
    return archive


def seen(
    body: str, date: str, name: str, *, authority: str | None = "Prøve Kommune", **told: str
) -> Parse:
    text = f"{name} orienterede om taksterne."
    return parse(body, date, text, [named(text, name, **told)], authority=authority)


def names(found: Sequence[Someone]) -> list[tuple[str, ...]]:
    return sorted(someone.spellings for someone in found)


@pytest.mark.parametrize(
    ("parses", "asked", "expected"),
    [
        # the same full name in one authority, spelt in two ways
        (
            [seen("A", "2024-01-01", "Ida Bo-Test"), seen("B", "2025-01-01", "Ida Bo Test")],
            "Ida Test",
            [("Ida Bo Test", "Ida Bo-Test")],
        ),
        # middle name dropped, last name dropped
        (
            [seen("A", "2024-01-01", "Ida Falk Prøve"), seen("A", "2025-01-01", "Ida Prøve")],
            "Ida Prøve",
            [("Ida Falk Prøve", "Ida Prøve")],
        ),
        (
            [seen("A", "2024-01-01", "Ida Falk Prøve"), seen("A", "2025-01-01", "Ida Falk")],
            "Ida Falk Prøve",
            [("Ida Falk", "Ida Falk Prøve")],
        ),
        # two longer names may be meant: none is taken
        (
            [
                seen("A", "2024-01-01", "Ida Falk Prøve"),
                seen("A", "2024-02-01", "Ida Holm Prøve"),
                seen("A", "2024-03-01", "Ida Prøve"),
            ],
            "Ida Prøve",
            [("Ida Falk Prøve",), ("Ida Holm Prøve",), ("Ida Prøve",)],
        ),
        # a first name alone is nobody outside its meeting
        (
            [
                seen("A", "2024-01-01", "Ida"),
                seen("A", "2024-02-01", "Ida"),
                seen("A", "2024-03-01", "Ida Prøve"),
            ],
            "Ida",
            [("Ida",), ("Ida",), ("Ida Prøve",)],
        ),
        # another party speaks against a short name
        (
            [
                seen("A", "2024-01-01", "Ida Falk Prøve", party="A"),
                seen("A", "2024-02-01", "Ida Prøve", party="V"),
            ],
            "Ida Prøve",
            [("Ida Falk Prøve",), ("Ida Prøve",)],
        ),
        # longer than a working life apart
        (
            [seen("A", "1931-01-01", "Ida Prøve"), seen("A", "2024-01-01", "Ida Prøve")],
            "Ida Prøve",
            [("Ida Prøve",), ("Ida Prøve",)],
        ),
        # two authorities: only the organisation speaks for one person
        (
            [
                seen("A", "2024-01-01", "Ida Prøve", party="A", role="formand"),
                seen(
                    "A", "2024-01-01", "Ida Prøve", authority="Anden By", party="A", role="formand"
                ),
            ],
            "Ida Prøve",
            [("Ida Prøve",), ("Ida Prøve",)],
        ),
        (
            [
                seen("A", "2024-01-01", "Ida Prøve", organisation="Prøveskolen"),
                seen(
                    "A", "2024-01-01", "Ida Prøve", authority="Anden By", organisation="Prøveskolen"
                ),
            ],
            "Ida Prøve",
            [("Ida Prøve",)],
        ),
        # no authority: body and name, or the role
        (
            [
                seen("A", "2024-01-01", "Ida Prøve", authority=None, role="leder"),
                seen("B", "2024-01-01", "Ida Prøve", authority=None, role="leder"),
                seen("C", "2024-01-01", "Ida Prøve", authority=None),
            ],
            "Ida Prøve",
            [("Ida Prøve",), ("Ida Prøve",)],
        ),
    ],
)
def test_persons_across_meetings(
    tmp_path: Path, parses: list[Parse], asked: str, expected: list[tuple[str, ...]]
) -> None:
    with filled(tmp_path, *parses) as archive:
        assert names(persons(archive, asked)) == expected


def test_a_name_is_the_same_person_whatever_the_order_of_files(tmp_path: Path) -> None:
    parses = [
        seen("A", "2024-01-01", "Ida Falk Prøve"),
        seen("A", "2024-02-01", "Ida Prøve"),
        seen("B", "2024-03-01", "I. Prøve"),
        seen("B", "2024-04-01", "IDA PRØVE"),
    ]
    found = []
    for number, order in enumerate((parses, parses[::-1])):
        with filled(tmp_path / str(number), *order) as archive:
            found.append(
                [(p.id, p.ids, p.spellings, p.reasons) for p in persons(archive, "Ida Prøve")]
            )
    assert found[0] == found[1]


def test_bodies_that_share_members_are_of_one_authority(tmp_path: Path) -> None:
    def listed(body: str, *present: str) -> Parse:
        people = [Attendance(name=name, status=Presence.PRESENT) for name in present]
        return parse(body, "2024-01-01", "Godkendt.", authority=None, present=people)

    crowd = ("Ole Ravn", "Bo Falk", "Lis Hjort")
    council = listed("Raadet", "Ida Prøve", *crowd, "Ib Storm")
    committee = listed("Udvalget", "Ida Prøve", *crowd)
    elsewhere = listed("Bestyrelsen", "Ida Prøve", "Ole Ravn", "Per Vang")
    with filled(tmp_path, council, committee, elsewhere) as archive:
        found = persons(archive, "Ida Prøve")
    assert [len(someone.seen) for someone in found] == [2, 1]
    assert found[0].ids == ("raadet/ida-proeve", "udvalg/ida-proeve")


def test_the_reason_of_a_merge_is_kept(tmp_path: Path) -> None:
    with filled(
        tmp_path, seen("A", "2024-01-01", "Ida Falk Prøve"), seen("A", "2025-01-01", "Ida Prøve")
    ) as archive:
        (someone,) = persons(archive, "Ida Falk Prøve")
    assert someone.id == "proeve-kommune/ida-falk-proeve"
    assert someone.reasons == {"Ida Prøve": "Mellemnavn udeladt eller forkortet (»Ida Falk Prøve«)"}


def test_merge_and_split_hold_when_files_are_read_again(tmp_path: Path, say: Say) -> None:
    one = seen("A", "2024-01-01", "Ida Falk Prøve")
    other = seen("A", "2025-01-01", "Ida Ravn")
    filled(tmp_path, one, other).close()
    at = ("--index", tmp_path, "person")
    assert say(*at, "merge", "Ida Ravn", "Ida Falk Prøve", "--why", "Gift i 2024")[0] == 0
    filled(tmp_path, other, one).close()
    _, out = say(*at, "Ida Ravn", "--json")
    (told,) = json.loads(out)["persons"]
    assert {s["name"] for s in told["spellings"]} == {"Ida Falk Prøve", "Ida Ravn"}
    assert told["decided"][0]["why"] == "Gift i 2024"
    assert any("Gift i 2024" in (s["why"] or "") for s in told["spellings"])
    assert "slået sammen med" in say(*at, "Ida Ravn")[1]

    say(*at, "split", "Ida Ravn", "Ida Falk Prøve", "--why", "To søstre")
    _, out = say(*at, "Ida Ravn", "--json")
    assert [p["name"] for p in json.loads(out)["persons"]] == ["Ida Ravn"]

    assert say(*at, "undo", "Ida Falk Prøve", "Ida Ravn") == (0, "1 afgørelse er taget tilbage.\n")
    assert say(*at, "undo", "Ida Falk Prøve", "Ida Ravn")[1].startswith("0 ")


def test_a_withdrawal_leaves_no_decision_on_a_name_that_is_gone(tmp_path: Path, say: Say) -> None:
    kept = seen("B", "2024-01-01", "Ole Kvasbro")
    filled(tmp_path, seen("A", "2024-01-01", "Ida Qvasselblom"), kept).close()
    say(
        "--index",
        tmp_path,
        "person",
        "merge",
        "Ida Qvasselblom",
        "Ole Kvasbro",
        "--why",
        "Qvasselblom",
    )
    with Archive.open(tmp_path) as archive:
        archive.withdraw("proeve-kommune/a/2024-01-01", reason="prøve")
        assert len(persons(archive, "Ole Kvasbro")[0].ruled) == 0
        assert persons(archive, "Ida Qvasselblom") == ()


def test_split_parts_what_was_merged_by_itself(tmp_path: Path, say: Say) -> None:
    filled(
        tmp_path, seen("A", "2024-01-01", "Ida Falk Prøve"), seen("A", "2025-01-01", "Ida Prøve")
    ).close()
    at = ("--index", tmp_path, "person")
    say(*at, "split", "Ida Prøve", "Ida Falk Prøve", "--why", "Mor og datter")
    found = json.loads(say(*at, "Ida Prøve", "--json")[1])["persons"]
    assert len(found) == 2
    say(*at, "undo", "Ida Prøve", "Ida Falk Prøve")
    assert len(json.loads(say(*at, "Ida Prøve", "--json")[1])["persons"]) == 1


def test_one_name_may_be_two_people_in_two_bodies(tmp_path: Path, say: Say) -> None:
    filled(
        tmp_path, seen("A", "2024-01-01", "Ida Prøve"), seen("B", "2025-01-01", "Ida Prøve")
    ).close()
    at = ("--index", tmp_path, "person")
    code, _ = say(*at, "split", "Ida Prøve", "--body", "B", "--why", "En anden")
    found = json.loads(say(*at, "Ida Prøve", "--json")[1])["persons"]
    assert code == 0
    assert {p["id"] for p in found} == {"proeve-kommune/ida-proeve", "proeve-kommune/ida-proeve@b"}
    assert say(*at, "proeve-kommune/ida-proeve@b")[0] == 0
    say(*at, "undo", "proeve-kommune/ida-proeve", "--body", "B")
    assert len(json.loads(say(*at, "Ida Prøve", "--json")[1])["persons"]) == 1


@pytest.mark.parametrize("asked", ["proeve-kommune/ida-proeve", "proeve-kommune/ida-proeve@b"])
def test_what_was_set_apart_is_taken_back_by_either_id(
    tmp_path: Path, say: Say, asked: str
) -> None:
    filled(tmp_path, seen("B", "2025-01-01", "Ida Prøve")).close()
    at = ("--index", tmp_path, "person")
    say(*at, "split", "Ida Prøve", "--body", "B", "--why", "En anden")
    assert say(*at, "undo", asked, "--body", "B") == (0, "1 afgørelse er taget tilbage.\n")


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "Ida Prøve"),
        ("merge", "Ida Prøve", "Ole Test"),
        ("merge", "Ida Prøve", "Findes Ikke", "--why", "x"),
        ("split", "Ida Prøve", "Ida Prøve", "--why", "x"),
        ("split", "Ida Prøve", "--body", "Findes ikke", "--why", "x"),
    ],
)
def test_wrong_use_is_told(tmp_path: Path, say: Say, words: tuple[str, ...]) -> None:
    filled(tmp_path, seen("A", "2024-01-01", "Ida Prøve")).close()
    assert say("--index", tmp_path, "person", *words)[0] == 2


def test_a_person_with_roles_meetings_and_sentences(tmp_path: Path, say: Say) -> None:
    text = "Ida Prøve erklærede sig inhabil og deltog ikke i sagens behandling. Godkendt."
    present = Attendance(
        name="Ida Prøve", status=Presence.PARTLY, party="V", note="ankom kl. 17.54 under punkt 4"
    )
    early = seen("A", "2023-01-01", "Ida Prøve", role="suppleant")
    late = parse(
        "A", "2024-01-01", text, [named(text, "Ida Prøve", role="formand")], present=[present]
    )
    filled(tmp_path, early, late).close()
    (told,) = json.loads(say("--index", tmp_path, "person", "ida prøve", "--json")[1])["persons"]
    assert [(r["role"], r["from"]) for r in told["roles"] if r["role"]] == [
        ("suppleant", "2023-01-01"),
        ("formand", "2024-01-01"),
    ]
    (meeting,) = told["meetings"]
    assert meeting["status"] == "partly"
    assert meeting["parts"] == [{"kind": "late", "for": None, "items": ["4"]}]
    sentences = [item["mentions"][0]["text"] for item in told["items"]]
    assert sentences[1].startswith("Ida Prøve erklærede")
    kinds = [part["kind"] for item in told["items"] for part in item["attendance"]]
    assert kinds == ["inhabil", "away"]
