"""What a visitor or a hostile document may try, one line each."""

from __future__ import annotations

import base64
import csv
import io
import socket
from xml.etree import ElementTree as ET

import pytest
from lxml import html
from openpyxl import load_workbook
from starlette.testclient import TestClient

from referatsoeg.search.request import SearchRequest
from referatsoeg.web.addresses import (
    case_url,
    item_url,
    meeting_url,
    person_url,
    search_url,
    search_urls,
)
from referatsoeg.web.security import host_allowed, password_in
from referatsoeg.web.settings import WebSettings

from .conftest import LOCAL, OPEN, MakeClient

EVIL = "udvalget-for-script-alert-1-script/2025-03-03"
SHOWN = [
    f"/punkt/{EVIL}/1",
    f"/punkt/{EVIL}/2",
    f"/moede/{EVIL}",
    "/?q=script",
    "/?q=HYPERLINK",
    "/arkiv",
    "/arkiv/mangler",
    "/sag?nr=25-111111",
]


@pytest.mark.parametrize("path", SHOWN)
def test_markup_in_minutes_and_file_names_is_text(client: TestClient, path: str) -> None:
    page = html.fromstring(client.get(path).text)
    scripts = page.xpath("//script")
    assert [s.get("src", "").partition("?")[0] for s in scripts] == ["/static/app.js"]
    assert not page.xpath("//script[text()]")
    assert not page.xpath("//img[@onerror] | //*[@onclick or @onload or @style]")
    assert not [a for a in page.xpath("//a/@href") if a.lower().startswith("javascript:")]


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "'-alert(1)-'",
        "{{ 7*7 }}",
        "javascript:alert(1)",
        "\x00\x01\x1f",
        "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
        "((((((((((((((((((((((((((((((",
        "a* " * 150,
        '"' * 99,
        "' OR 1=1 --",
    ],
)
@pytest.mark.parametrize(
    ("path", "name"),
    [("/", "q"), ("/", "body"), ("/sag", "nr"), ("/takst", "emne"), ("/person", "navn")],
)
def test_what_is_typed_is_text(client: TestClient, path: str, name: str, words: str) -> None:
    answer = client.get(path, params={name: words})
    assert answer.status_code in (200, 404)
    page = html.fromstring(answer.text)
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//*[@onerror]")
    assert "49" not in page.xpath("string(//h1)")


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd",
        "/static//etc/passwd",
        "/punkt/../../../../etc/passwd",
        "/punkt/%2e%2e/%2e%2e/etc/passwd",
        "/moede/..%2f..%2farchive.sqlite",
        "/billede?punkt=../../archive.sqlite&side=1",
        "/billede?punkt=/etc/passwd",
        "/api/items/..%2f..%2farchive.sqlite",
        "/files/",
        "/archive.sqlite",
    ],
)
def test_no_path_reaches_the_file_system(address: str, path: str) -> None:
    status, body = _raw(address, f"GET {path} HTTP/1.1\r\nHost: {address[7:]}\r\n")
    assert status in (404, 422)
    assert b"root:" not in body
    assert b"SQLite format" not in body
    assert b"create_app" not in body


@pytest.mark.parametrize(
    "host",
    [
        "ond.example",
        "127.0.0.1.ond.example",
        "localhost.ond.example",
        "ond.example:8765",
        "127.0.0.1@ond.example",
        "[::1].ond.example",
        "10.0.0.1",
        "",
        "127.0.0.1 ond.example",
    ],
)
def test_a_forged_host_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    ("hosts", "settings", "allowed"),
    [
        (["127.0.0.1:8765"], LOCAL, True),
        (["LOCALHOST"], LOCAL, True),
        (["[::1]:8765"], LOCAL, True),
        (["::1"], LOCAL, True),
        (["127.0.0.1", "ond.example"], LOCAL, False),
        ([], LOCAL, False),
        (["ref.local:8765"], OPEN, True),
        (["10.1.2.3"], OPEN, True),
        (["ond.example"], OPEN, False),
    ],
)
def test_the_host_header(hosts: list[str], settings: WebSettings, allowed: bool) -> None:
    assert host_allowed(hosts, settings) is allowed


def test_two_host_headers_are_refused(address: str) -> None:
    status, _ = _raw(address, f"GET / HTTP/1.1\r\nHost: {address[7:]}\r\nHost: ond.example\r\n")
    assert status == 400


@pytest.mark.parametrize("made", [item_url, meeting_url, case_url, person_url])
@pytest.mark.parametrize("name", ["a\r\nSet-Cookie: x=1", "//ond.example", "a?b#c", '"><script>'])
def test_an_address_is_quoted(made: object, name: str) -> None:
    url = str(made(name))  # type: ignore[operator]
    assert url.startswith("/")
    assert not url.startswith("//")
    assert not set('\r\n"<> ') & set(url)


@pytest.mark.parametrize("path", ["/", "/nix", "/api/search", "/static/style.css", "/fund.atom"])
def test_every_answer_has_the_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers


def test_a_header_cannot_be_put_in_through_the_address(address: str) -> None:
    request = f"GET /?q=a%0d%0aSet-Cookie:%20x=1 HTTP/1.1\r\nHost: {address[7:]}\r\n"
    status, body = _raw(address, request)
    assert status == 200
    assert b"set-cookie" not in body.lower().split(b"\r\n\r\n")[0]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_the_page_can_only_be_read(client: TestClient, method: str) -> None:
    assert client.request(method, "/").status_code == 405


def test_too_long_an_address_is_refused(client: TestClient) -> None:
    assert client.get("/", params={"q": "a" * 5000}).status_code == 414


def test_a_flood_is_slowed_down(make_client: MakeClient) -> None:
    slow = make_client(WebSettings(index=LOCAL.index, rate=0.001, burst=5))
    statuses = [slow.get("/hjaelp").status_code for _ in range(8)]
    assert statuses == [200] * 5 + [429] * 3


def test_the_password_is_asked_for(make_client: MakeClient) -> None:
    page = make_client(OPEN)
    assert page.get("/").status_code == 401
    assert "Basic" in page.get("/").headers["www-authenticate"]
    assert page.get("/", auth=("hvem", "forkert")).status_code == 401
    assert page.get("/", auth=("hvem", "fire tilfældige ord")).status_code == 200
    assert page.get("/static/style.css").status_code == 401


def test_guessing_the_password_is_stopped(make_client: MakeClient) -> None:
    page = make_client(OPEN)
    statuses = [page.get("/", auth=("a", f"gæt {n}")).status_code for n in range(14)]
    assert statuses[:10] == [401] * 10
    assert set(statuses[10:]) == {429}


@pytest.mark.parametrize(
    ("header", "password"),
    [
        (None, None),
        ("Bearer x", None),
        ("Basic !!!", ""),
        ("Basic " + base64.b64encode("æ:ø:å".encode()).decode(), "ø:å"),
        ("basic " + base64.b64encode(b"no colon").decode(), ""),
        ("Basic " + base64.b64encode(b"\xff\xfe").decode(), ""),
    ],
)
def test_the_password_header(header: str | None, password: str | None) -> None:
    assert password_in(header) == password


def test_no_cell_of_a_csv_is_a_formula(client: TestClient) -> None:
    answer = client.get("/fund.csv", params={"body": "Udvalget for <script>alert(1)</script>"})
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    titles = [row[4] for row in rows[1:]]
    assert '\'=HYPERLINK("http://ond.example";"klik")' in titles
    assert len(titles) >= 4
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")]


def test_no_cell_of_a_workbook_is_a_formula(client: TestClient) -> None:
    answer = client.get("/fund.xlsx", params={"body": "Udvalget for <script>alert(1)</script>"})
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert {cell.data_type for cell in cells} == {"s"}


def test_a_feed_of_hostile_minutes_is_well_formed(client: TestClient) -> None:
    answer = client.get("/fund.atom", params={"q": "script"})
    root = ET.fromstring(answer.content)
    titles = [e.text or "" for e in root.iter("{http://www.w3.org/2005/Atom}title")]
    assert any("<script>" in title for title in titles)  # as text, escaped in the file
    assert b"<script>" not in answer.content


@pytest.mark.parametrize(
    "path",
    [
        f"/punkt/{EVIL}/1",
        "/?q=medhold",
        "/fund.atom?q=medhold",
        "/fund.csv?q=medhold",
        "/api/search?q=medhold",
        f"/api/items/{EVIL}/1",
        f"/api/meetings/{EVIL}",
        f"/api/citation?id={EVIL}/1",
        "/sag?nr=25-111111",
    ],
)
def test_cpr_numbers_are_hidden_everywhere(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "medhold" in answer.text
    assert "010190-1234" not in answer.text
    assert "1234" not in answer.text


def _raw(address: str, head: str) -> tuple[int, bytes]:
    """Send a request as bytes: clients would mend it."""
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as wire:
        wire.sendall(f"{head}Connection: close\r\n\r\n".encode("latin-1"))
        body = b"".join(iter(lambda: wire.recv(65536), b""))
    return int(body.split()[1]), body


@pytest.mark.parametrize("value", ["Byrådet", "a&b=c", '"><script>', "50 % + æøå", "", "x" * 200])
def test_addresses_made_in_bulk_are_the_same(value: str) -> None:
    request = SearchRequest(query='takst & "vej"', date_from="2020", sort="date", offset=40)
    for names in (("body",), ("date_from", "date_to"), ("outcome",)):
        one = search_url(request, **dict.fromkeys(names, value))
        assert search_urls(request, *names)(value) == one
