"""Every page answers, says what the archive says, and is whole HTML."""

from __future__ import annotations

import pytest
from lxml import html
from starlette.testclient import TestClient

RATES = "byraadet/2025-09-29/3"  # an item with everything, from a PDF

PAGES = [
    ("/", "Søg i referater og beslutninger"),
    ("/?q=takst", "Takster for affald og genbrug 2026"),
    ("/?q=takst&outcome=approved&sort=date", "Udfald: Godkendt"),
    ("/?q=zzzqqqxxx", "Intet fundet"),
    ("/?q=%22%28%22+OG+%2A", "punkter"),
    (f"/punkt/{RATES}", "Viggo Sandemose (O) kunne ikke tiltræde punkt 1."),
    (f"/punkt/{RATES}?kilde=takst-0", "Takst"),
    (f"/punkt/{RATES}?kilde=beloeb-99&side=77", "Beslutning"),
    ("/punkt/oekonomiudvalget/2025-09-22/4", "indstillingens punkt 1 og 2 godkendes"),
    ("/moede/byraadet/2025-09-29", "Byrådssalen, Lindeborg Rådhus"),
    ("/sag", "Sager"),
    ("/sag?nr=25-002871", "Endeligt afgjort"),
    ("/takst", "Takster"),
    ("/takst?emne=restaffald", "3 behandlinger"),
    ("/takst?year=2026", "Takster 2026"),
    ("/person", "Personer"),
    ("/person?navn=Viggo+Sandemose", "Viggo Sandemose"),
    ("/arkiv", "Hvor meget er der?"),
    ("/arkiv/mangler", "Hvad mangler?"),
    ("/hjaelp", "Sådan søger du"),
]


@pytest.mark.parametrize(("path", "expected"), PAGES)
def test_a_page_says_what_it_should(client: TestClient, path: str, expected: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    text = html.fromstring(answer.text).text_content()
    assert expected in " ".join(text.split())


@pytest.mark.parametrize(
    "path",
    [
        "/nix",
        "/punkt/findes/ikke/1",
        "/moede/findes-ikke",
        "/sag?nr=99-999999",
        "/takst?emne=enhjørning",
        "/person?navn=Ingen+Nogensinde",
        "/billede?punkt=findes/ikke/1",
        f"/billede?punkt={RATES}&side=900",
        "/billede?punkt=oekonomiudvalget/2025-09-22/4&side=1",
    ],
)
def test_what_is_not_there_is_told_in_danish(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert '<html lang="da">' in answer.text


def test_every_link_of_the_pages_leads_somewhere(client: TestClient) -> None:
    seen: set[str] = set()
    for path, _ in PAGES[:16]:
        for link in html.fromstring(client.get(path).text).xpath("//a/@href | //img/@src"):
            seen.add(str(link).partition("#")[0])
    ours = sorted(link for link in seen if link.startswith("/"))
    assert len(ours) > 60
    broken = [link for link in ours if client.get(link).status_code != 200]
    assert broken == []


def test_facets_add_and_remove_themselves(client: TestClient) -> None:
    page = html.fromstring(client.get("/?q=takst").text)
    added = page.xpath("//aside//a[span='Godkendt']/@href")[0]
    assert "outcome=approved" in added
    page = html.fromstring(client.get(added).text)
    chosen = page.xpath("//aside//a[@class='valgt']")
    assert [c.xpath("string(span[@class='vaerdi'])") for c in chosen] == ["Godkendt"]
    assert chosen[0].get("href") == "/?q=takst"
    badges = page.xpath("//li[@class='fund']//span[contains(@class,'maerke')]")
    assert badges
    assert all("Godkendt" in b.text_content() for b in badges)


def test_the_address_holds_the_whole_state(client: TestClient) -> None:
    path = "/?q=takst&body=Byr%C3%A5det&from=2025&to=2025&outcome=approved&sort=date"
    page = html.fromstring(client.get(path).text)
    form = page.xpath("//form[@role='search']")[0]
    assert form.xpath(".//input[@name='q']/@value") == ["takst"]
    assert form.xpath(".//input[@name='body']/@value") == ["Byrådet"]
    assert form.xpath(".//input[@name='from']/@value") == ["2025"]
    assert form.xpath(".//select[@name='outcome']/option[@selected]/@value") == ["approved"]
    assert form.xpath(".//select[@name='sort']/option[@selected]/@value") == ["date"]


def test_paging_walks_through_all_hits_once(client: TestClient) -> None:
    link, seen = "/?q=kommune&limit=7", []
    while link:
        page = html.fromstring(client.get(link).text)
        seen += page.xpath("//a[@class='fundlink']/@href")
        link = next(iter(page.xpath("//a[@rel='next']/@href")), "")
    assert len(seen) > 14
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/?q=takst&from=i+forgårs", "»i forgårs« er ikke en dato"),
        ("/?q=takst&min-amount=mange", "»mange« er ikke et beløb"),
        ("/?q=takst&outcome=måske", "»måske« er ikke et udfald"),
        (f"/?q={'a' * 600}", "afkortet til 500 tegn"),
    ],
)
def test_a_wish_that_is_not_understood_is_told_of(client: TestClient, path: str, told: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert told in answer.text


def test_a_recommendation_without_answer_is_not_shown_as_approved(client: TestClient) -> None:
    page = html.fromstring(client.get("/punkt/oekonomiudvalget/2025-09-22/4").text)
    answers = page.xpath("//ol[@class='indstillinger']/li//span[contains(@class,'maerke')]")
    words = [" ".join(a.text_content().split()) for a in answers]
    assert words == ["→ Anbefalet", "→ Anbefalet", "Ikke besvaret i kilden"]


def test_the_citation_names_words_page_file_and_hash(client: TestClient) -> None:
    page = html.fromstring(client.get(f"/punkt/{RATES}").text)
    citation = page.get_element_by_id("henvisning").text_content()
    for part in ("Byrådet", "29. september 2025", "punkt 3", "side 4", "SHA-256", RATES):
        assert part in citation


def test_a_fall_in_price_is_shown_as_a_fall(client: TestClient) -> None:
    page = html.fromstring(client.get(f"/punkt/{RATES}").text)
    rows = page.xpath("//section[@aria-labelledby='h-takster']//tbody/tr")
    told = {r.xpath("string(th)").strip(): r.xpath("string(td[4])").strip() for r in rows}
    assert told["haveaffald"] == "−15"
    assert told["restaffald i en 140-liters beholder"] == "55"
