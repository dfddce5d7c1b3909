"""Closed items beyond this machine, withdrawn items anywhere: on no page, in no file or picture."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from referatsoeg.archive import Archive

from .conftest import OPEN, MakeClient

EVIL = "udvalget-for-script-alert-1-script/2025-03-03"
PASSWORD = ("", "fire tilfældige ord")
PDF = "byraadet/2025-09-29"

# Everything that could give away the closed items, which speak of secrecy and of a board.
PLACES = [
    "/?q=hemmelig",
    "/?q=hemmeligheden",
    "/",
    f"/moede/{EVIL}",
    f"/punkt/{EVIL}/3",
    f"/punkt/{EVIL}/5",
    "/fund.atom?q=hemmelig",
    "/fund.csv?q=hemmelig",
    "/api/search?q=hemmelig",
    f"/api/meetings/{EVIL}",
    "/api/suggest?q=hemmelig",
    "/api/suggest?q=lukket",
    "/api/tariff",
    "/arkiv/mangler",
    "/person",
    "/takst",
    "/sag",
]


@pytest.mark.parametrize("path", PLACES)
def test_a_closed_item_is_nowhere_beyond_this_machine(make_client: MakeClient, path: str) -> None:
    answer = make_client(OPEN).get(path, auth=PASSWORD)
    assert answer.status_code == 200
    # The words a visitor typed may be said back; those of the item may not.
    assert "ejendomshandel" not in answer.text
    assert "Hemmeligheden blev" not in answer.text


@pytest.mark.parametrize(
    "path",
    [
        f"/punkt/{EVIL}/4",
        f"/api/items/{EVIL}/4",
        f"/api/citation?id={EVIL}/4",
        f"/billede?punkt={PDF}/6&side=7",
        f"/punkt/{PDF}/6",
    ],
)
def test_the_address_of_a_closed_item_leads_nowhere(make_client: MakeClient, path: str) -> None:
    assert make_client(OPEN).get(path, auth=PASSWORD).status_code == 404


def test_the_page_says_how_many_are_left_out(make_client: MakeClient) -> None:
    page = make_client(OPEN)
    assert "1 lukket punkt" in page.get("/?q=ejendomshandel", auth=PASSWORD).text
    assert "1 lukket punkt er udeladt" in page.get(f"/moede/{EVIL}", auth=PASSWORD).text
    answer = page.get("/api/search?q=ejendomshandel", auth=PASSWORD).json()
    assert (answer["total"], answer["closed_left_out"]) == (0, 1)


def test_include_closed_shows_them(make_client: MakeClient) -> None:
    page = make_client(replace(OPEN, include_closed=True))
    assert "ejendomshandel" in page.get("/?q=hemmelig", auth=PASSWORD).text
    assert page.get(f"/punkt/{EVIL}/4", auth=PASSWORD).status_code == 200


def test_a_picture_shows_only_lines_that_may_be_seen(make_client: MakeClient) -> None:
    """Page 7 holds the closed item alone: it is refused to a visitor of its open neighbour."""
    page = make_client(OPEN)
    own = page.get(f"/billede?punkt={PDF}/3&side=4&kilde=beslutning", auth=PASSWORD)
    assert own.headers["content-type"] == "image/png"
    other = page.get(f"/billede?punkt={PDF}/3&side=7", auth=PASSWORD)
    assert other.headers["content-type"] == "image/svg+xml"
    assert "skal holdes skjult" in other.text


def test_text_lines_of_neighbours_are_left_out(make_client: MakeClient) -> None:
    text = make_client(OPEN).get(f"/punkt/{EVIL}/3", auth=PASSWORD).text
    lines = html.fromstring(text).xpath("//li[starts-with(@id, 'linje-')]")
    said = " ".join(line.text_content() for line in lines)
    assert "Udsat." in said
    assert "Hemmelig" not in said


def test_a_withdrawn_item_is_gone_at_once(make_client: MakeClient, own_index: Path) -> None:
    page = make_client(folder=own_index)
    item = f"{PDF}/3"
    picture = f"/billede?punkt={item}&side=4"
    assert page.get(picture).headers["content-type"] == "image/png"
    assert page.get(f"/punkt/{item}").status_code == 200
    with Archive.open(own_index) as archive:
        archive.withdraw(item, reason="Prøve")
    for path in (f"/punkt/{item}", picture, f"/api/items/{item}", f"/api/citation?id={item}"):
        assert page.get(path).status_code == 404
    for path in ("/?q=haveaffald", "/fund.atom?q=haveaffald", f"/moede/{PDF}"):
        assert item not in page.get(path).text
    assert not list((own_index / "pictures").glob("*/*.png")) or not _kept(own_index, page, item)


def _kept(folder: Path, page: object, item: str) -> list[Path]:
    """Return pictures that are left of a withdrawn file after the next picture is asked for."""
    del item
    page.get(f"/billede?punkt={PDF}/2&side=3")  # type: ignore[attr-defined]
    return list((folder / "pictures").glob("*/*.png"))


def test_an_index_that_lags_behind_gives_away_nothing(
    make_client: MakeClient, own_index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may hold the index while an item is withdrawn."""
    page = make_client(folder=own_index)
    found = page.get("/api/search?q=haveaffald").json()
    assert f"{PDF}/3" in {hit["id"] for hit in found["hits"]}
    with Archive.open(own_index) as archive:
        archive.withdraw(f"{PDF}/3", reason="Prøve")
    monkeypatch.setattr("referatsoeg.search.index.Index.catch_up", lambda *_a, **_k: 0)
    found = page.get("/api/search?q=haveaffald").json()
    assert found["total"] >= 1  # the index does not know yet
    assert f"{PDF}/3" not in {hit["id"] for hit in found["hits"]}
