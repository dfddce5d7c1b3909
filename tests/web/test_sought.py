"""The words of the search that a visitor comes from are marked in the source as well."""

from __future__ import annotations

import io
from urllib.parse import quote

import pytest
from lxml import html
from PIL import Image
from starlette.testclient import TestClient

from referatsoeg.web.sought import spans

PDF = "byraadet/2025-09-29/3"
TEXT = "oekonomiudvalget/2025-09-22/4"
BLUE = (190, 220, 255)


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("takst", "Taksten for affald; takstbilag", ["Taksten", "takstbilag"]),
        ('"nye takster"', "De nye takster", ["nye", "takster"]),
        ("takst IKKE affald", "Takst for affald", ["Takst"]),
        ("(((", "Taksten", []),
        ("", "Taksten", []),
    ],
)
def test_the_words_are_those_of_the_snippets(query: str, text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in spans(query, text)] == words


def test_a_result_leads_to_its_words(client: TestClient) -> None:
    found = html.fromstring(client.get("/", params={"q": "haveaffald"}).text)
    links = found.xpath("//a[@class='fundlink']/@href")
    assert f"/punkt/{PDF}?q=haveaffald" in links
    page = html.fromstring(client.get(f"/punkt/{PDF}?q=haveaffald").text)
    assert page.xpath("//mark[@class='soegt']/text()") == ["haveaffald"]
    for link in page.xpath("//a[contains(@class, 'bevis')]/@href"):
        assert "q=haveaffald" in link
    assert "q=haveaffald" in page.get_element_by_id("billede").get("src")


def test_the_lines_of_a_text_have_both_marks(client: TestClient) -> None:
    page = html.fromstring(client.get(f"/punkt/{TEXT}?q=affaldstakster+godkendes").text)
    lines = page.xpath("//li[starts-with(@id, 'linje-')]")
    told = {m.text for line in lines for m in line.xpath(".//mark[@class='soegt']")}
    assert "godkendes" in told
    assert page.xpath("//li[@class='ramt']//mark[not(@class)]")


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img onerror=x>', "a" * 900])
def test_what_is_sought_is_text(client: TestClient, words: str) -> None:
    for item in (PDF, TEXT):
        answer = client.get(f"/punkt/{item}?q={quote(words)}")
        assert answer.status_code == 200
        page = html.fromstring(answer.text)
        assert len(page.xpath("//script")) == 1
        assert not page.xpath("//*[@onerror]")


def test_the_picture_marks_the_words_where_they_stand(client: TestClient) -> None:
    plain = f"/billede?punkt={PDF}&side=4&kilde=beslutning"
    assert _blue(client.get(plain).content) == 0
    assert _blue(client.get(f"{plain}&q=qqqzzz").content) == 0
    assert _blue(client.get(f"{plain}&q=haveaffald").content) > 100


def _blue(png: bytes) -> int:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    return sum(
        n for n, colour in image.getcolors(image.width * image.height) or [] if colour == BLUE
    )
