"""Layouts that users teach in TOML: what they can say, and what they are told when it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from referatsoeg.errors import UsageError
from referatsoeg.layouts import label
from referatsoeg.model.kinds import Role, SectionKind
from referatsoeg.readers import read_file
from referatsoeg.structure import assemble

LAYOUT = r"""
name = "emneprotokol"
[[marks]]
line = "EMNEPROTOKOL"
weight = 0.9
[items]
pattern = '^Emne (?P<number>\d+) – (?P<title>.+)$'
[headings]
summary = ["Hvad handler det om"]
decision = ["Rådet siger"]
[furniture]
lines = ['Vejrådets protokol, blad \d+']
"""
TEXT = """EMNEPROTOKOL
Vejrådet
Møde den 3. marts 2020

Emne 1 – Belysning på Kirkestien

Hvad handler det om
Der mangler to lamper.

Vejrådets protokol, blad 7
Rådet siger
Godkendt.

Emne 2 – Fliser

Rådet siger
Udsat.
"""


@pytest.fixture
def taught(tmp_path: Path) -> Path:
    path = tmp_path / "emne.toml"
    path.write_text(LAYOUT, encoding="utf-8")
    return path


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "referat.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_own_items_headings_and_furniture(taught: Path, minutes: Path) -> None:
    document = read_file(minutes)
    labelled = label(document, layout=str(taught))
    meeting = assemble(document, labelled.blocks).meetings[0]
    assert labelled.layout == "emneprotokol"
    assert labelled.fit == pytest.approx(0.9)
    assert [(item.number, item.title) for item in meeting.items] == [
        ("1", "Belysning på Kirkestien"),
        ("2", "Fliser"),
    ]
    assert [i.decision.text for i in meeting.items if i.decision] == ["Godkendt.", "Udsat."]
    assert [s.kind for s in meeting.items[0].sections] == [
        SectionKind.SUMMARY,
        SectionKind.DECISION,
    ]
    furniture = [b.lines[0].text for b in labelled.blocks if b.role is Role.FURNITURE]
    assert furniture == ["Vejrådets protokol, blad 7"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name = ", "ikke gyldig TOML"),
        ("[items]\nstyles = ['dot']", "«name»: mangler"),
        ("name = 'x'\nfarve = 1", "«farve»: nøglen kendes ikke"),
        ("name = 'x'\n[items]\nstyles = ['streg']", "«streg» kendes ikke"),
        ("name = 'x'\n[items]\npattern = '^Emne (\\d+'", "mønsteret"),
        ("name = 'x'\n[items]\npattern = '^Emne \\d+'", "(?P<title>…) mangler"),
        ("name = 'x'\n[headings]\npris = ['Takst']", "rollen kendes ikke"),
        ("name = 'x'\n[headings]\ndecision = 'Takst'", "skal være en liste"),
        ("name = 'x'\n[[marks]]\nline = 'A'\nweight = 7", "vægten skal være"),
    ],
)
def test_wrong_files_are_told_in_danish(
    tmp_path: Path, minutes: Path, text: str, told: str
) -> None:
    path = tmp_path / "forkert.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"forkert\.toml") as error:
        label(read_file(minutes), layout=str(path))
    assert told in str(error.value)


def test_unknown_name_lists_the_known(minutes: Path) -> None:
    with pytest.raises(UsageError, match="Vælg et af: history, das"):
        label(read_file(minutes), layout="findes-ikke")
