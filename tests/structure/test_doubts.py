"""Doubts about a reading: headings nobody knows, and how sure a file is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from referatsoeg.layouts import label
from referatsoeg.readers import read_bytes
from referatsoeg.structure import Assembly, assemble

HEAD = """\
Tangby Kommune

REFERAT

Kulturudvalget

Mødedato: 3. marts 2025

Deltagere: Anna Holmegård, Poul Vestergren, Inger Lindtofte

"""
ITEM = """\
Punkt {n}. {title}

Sagsnr. 25-00{n}111

Indstilling
Forvaltningen indstiller, at forslaget godkendes.

{heading}
Sagen berører tre af kommunens huse og blev drøftet i foråret.

Beslutning
Godkendt.

"""
TITLES = ("Ny sal på biblioteket", "Tilskud til sommerspil", "Leje af hallen", "Musik på torvet")


def read(text: str) -> tuple[Assembly, float]:
    document = read_bytes(Path("møde.txt"), text.encode())
    labelled = label(document)
    assembly = assemble(document, labelled.blocks)
    return assembly, assembly.confidence(document, labelled.fit)


def minutes(heading: str = "Baggrund", *, leave_out: tuple[str, ...] = ()) -> str:
    items = (
        ITEM.format(n=n, title=title, heading=heading) for n, title in enumerate(TITLES, start=1)
    )
    text = HEAD + "".join(items)
    for part in leave_out:
        text = text.replace(part, "", 1)
    return text


def codes(text: str) -> list[str]:
    return [problem.code for problem in read(text)[0].problems]


def test_minutes_without_faults_leave_no_doubt() -> None:
    assert codes(minutes()) == []


def test_a_heading_that_no_list_knows_is_told_with_its_words() -> None:
    found = read(minutes("Lydforhold i salen"))[0].problems
    assert [p.code for p in found] == ["headings_unknown"]
    assert "»Lydforhold i salen«" in found[0].message


@pytest.mark.parametrize(
    "line",
    [
        "Anna Holmegård",
        "Afbud: Poul Vestergren",
        "Forvaltningen indstiller",
        "Vedtaget.",
        "Kompetence: KU",
        "Økonomiudvalget",
        "Det indstilles, at udvalget",
    ],
)
def test_lines_that_repeat_without_being_headings(line: str) -> None:
    assert "headings_unknown" not in codes(minutes(line))


@pytest.mark.parametrize(
    "leave_out",
    [
        ("Mødedato: 3. marts 2025\n",),
        ("Deltagere: Anna Holmegård, Poul Vestergren, Inger Lindtofte\n",),
        ("Beslutning\nGodkendt.\n",),
        (ITEM.format(n=2, title=TITLES[1], heading="Baggrund"),),
    ],
)
def test_whatever_is_missing_makes_the_reading_less_sure(leave_out: tuple[str, ...]) -> None:
    assert read(minutes(leave_out=leave_out))[1] < read(minutes())[1]


def test_each_further_doubt_lowers_the_confidence() -> None:
    date, decisions = "Mødedato: 3. marts 2025\n", "Beslutning\nGodkendt.\n"
    once = read(minutes(leave_out=(date,)))[1]
    assert read(minutes(leave_out=(date, decisions)))[1] < once


def test_no_minutes_at_all_is_least_sure() -> None:
    assert read("Kære alle\n\nTak for i går. Vi ses til marts.\n")[1] < 0.1
