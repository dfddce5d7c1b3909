"""Page heads are known without page breaks: by a number that counts up and what stands beside it."""

from __future__ import annotations

import pytest

from referatsoeg.model.document import Box, Line
from referatsoeg.text.running_heads import running_heads


def lines_of(text, *, boxed=False):
    box = Box(x0=50, top=40, x1=300, bottom=52) if boxed else None
    return [
        Line(number=number, page=1, text=line, box=box)
        for number, line in enumerate(text.split("\n"), start=1)
    ]


def marked(text, **how):
    lines = lines_of(text, **how)
    return [line.text.strip() for line in lines if line.number in running_heads(lines)]


THREE_LINES = "\n\n".join(
    f"   {page}\nTeknikudvalget\n13-11-2018\n\nSag {page}\n\nBeslutning\n\nGodkendt."
    for page in (2, 3, 4)
)
BESIDE = "\n\n".join(
    f"Byrådet\n28-05-2015            Side {page}\n\nTekst.\n\nMere tekst.\n" for page in (2, 3)
)
BROKEN = (
    "LYNGBY KOMMUNE                Side 1\n\nA\n\nB\n\nskal vedligehol-\n\n"
    "LYNGBY KOMMUNE                Side 2\nBYRÅDET\n26. oktober 1989\n\ndes af ejeren."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (THREE_LINES, ["2", "3", "4"]),
        (BESIDE, ["28-05-2015            Side 2", "28-05-2015            Side 3"]),
        (BROKEN, ["LYNGBY KOMMUNE                Side 1", "LYNGBY KOMMUNE                Side 2"]),
    ],
)
def test_lines_that_count_up(text, expected):
    assert set(expected) <= set(marked(text))


def test_body_and_day_beside_the_number_belong_to_the_head():
    assert marked(THREE_LINES).count("Teknikudvalget") == 3
    assert marked(THREE_LINES).count("13-11-2018") == 3
    assert marked(BESIDE).count("Byrådet") == 2
    assert {"BYRÅDET", "26. oktober 1989"} <= set(marked(BROKEN))


@pytest.mark.parametrize(
    "text",
    [
        "1. Godkendelse      2\n2. Regnskab        3\n3. Eventuelt       4",
        "Byrådet      12\nByrådet      14\nByrådet      16",
        "Tallet er\n\n12\n\nog siden\n\n14\n\nog til sidst\n\n16\n\nslut",
        "Udvalget mødes.\n\nDer er 3 punkter.\n\nGodkendt.",
        "",
    ],
)
def test_what_only_looks_like_it_stays(text):
    assert marked(text) == []


def test_pages_with_places_tell_their_furniture_themselves():
    assert marked(BESIDE, boxed=True) == []


def test_a_decision_heading_below_two_page_numbers_stays():
    heading = "Beslutning i Socialudvalget den 04-02-2020"
    text = (
        f"Udsat.\n\nSide 2 af 4\n\n{heading}\n\nTiltrådt.\n\nSide 3 af 4\n\n{heading}\n\nGodkendt."
    )
    assert heading not in marked(text)
