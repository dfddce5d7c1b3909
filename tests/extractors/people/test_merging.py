"""Which printed names of one meeting are one person, and why."""

from __future__ import annotations

import pytest

from referatsoeg.extractors.people.merging import Identities


def _persons(present: list[str], named: list[str]) -> set[str]:
    known = Identities(present, named)
    found = [known.of(name) for name in (*present, *named)]
    return {who.name for who in found if who}


@pytest.mark.parametrize(
    ("present", "named", "persons"),
    [
        ([], ["Ida Bo-Dam", "Ida Bo Dam", "Ida Bo-Dam"], {"Ida Bo-Dam"}),
        ([], ["Ida Bo Dam", "Ida Bo"], {"Ida Bo Dam"}),
        ([], ["Ida Bo Dam", "Ida Dam"], {"Ida Bo Dam"}),
        ([], ["Tom Dam", "Tom"], {"Tom Dam"}),
        (["Tom Dam"], ["Tom"], {"Tom Dam"}),
        (["Tom Dam", "Tom Ry"], ["Tom"], {"Tom Dam", "Tom Ry"}),
        ([], ["Tom"], {"Tom"}),
        (["Tom Dam"], ["Dam"], {"Tom Dam"}),
        ([], ["Ida F. Bo", "Ida Falk Bo"], {"Ida Falk Bo"}),
        ([], ["TOM DAM", "Tom Dam"], {"Tom Dam"}),
        ([], ["Aage Vang", "Åge Vang"], {"Åge Vang"}),
        ([], ["Carsten Kaalbyes", "Carsten Kaalbye"], {"Carsten Kaalbye"}),
        (["Conni Berg"], ["Connie Berg"], {"Connie Berg"}),
        (["Per Jensen"], ["Per Jessen"], {"Per Jensen", "Per Jessen"}),
        (["Anne Holm", "Anne Vig Holm"], [], {"Anne Holm", "Anne Vig Holm"}),
        (["Anne Vig Holm", "Anne Bo Holm"], ["Anne Holm"],
         {"Anne Vig Holm", "Anne Bo Holm", "Anne Holm"}),
        (["Hans-Jørgen Kirk"], ["Hans-Jørgen", "Hans"], {"Hans-Jørgen Kirk"}),
    ],
)  # fmt: skip
def test_persons(present: list[str], named: list[str], persons: set[str]) -> None:
    assert _persons(present, named) == persons


def test_a_merge_says_why() -> None:
    known = Identities(["Tom Dam"], ["Tom", "TOM DAM"])
    who = known.of("Tom")
    assert who is not None
    assert who.reasons == ["fornavnet »Tom« har kun én ejer i mødet"]


def test_the_order_of_the_names_does_not_matter() -> None:
    names = ["Ida Bo", "Ida Bo Dam", "Ida", "Tom", "Tom Ry"]
    assert _persons([], names) == _persons([], names[::-1]) == {"Ida Bo Dam", "Tom Ry"}
