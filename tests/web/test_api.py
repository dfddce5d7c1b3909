"""The JSON API keeps to its OpenAPI document, whatever is asked of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

RATES = "byraadet/2025-09-29/3"


def test_search_has_the_promised_fields(client: TestClient) -> None:
    found = client.get("/api/search", params={"q": "takst", "outcome": "approved"}).json()
    assert {"query", "total", "partial", "corrected", "took_ms", "hits", "facets"} <= set(found)
    assert found["total"] == len(found["hits"])
    assert {hit["outcome"] for hit in found["hits"]} == {"approved"}
    assert {
        "id", "authority", "body", "date", "number", "title", "case_numbers", "outcome",
        "closed", "score", "grade", "snippet", "page", "source",
    } <= set(found["hits"][0])  # fmt: skip


def test_an_item_is_the_one_the_command_line_shows(client: TestClient) -> None:
    item = client.get(f"/api/items/{RATES}").json()
    assert item["id"] == RATES
    assert item["decision"]["outcome"] == "approved"
    assert item["tariffs"][0]["new"] == "1480"
    assert len(item["sha256"]) == 64


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/search?from=i+forg%C3%A5rs", 422),
        ("/api/search?from=2025-02-29", 422),
        ("/api/search?from=2024-02-29&to=2025-12", 200),
        ("/api/search?outcome=godt", 422),
        ("/api/search?limit=100000", 422),
        ("/api/search?offset=-1", 422),
        ("/api/search?min-amount=nan", 422),
        ("/api/items/findes/ikke", 404),
        ("/api/meetings/findes-ikke", 404),
        ("/api/citation?id=findes/ikke", 404),
        ("/api/citation?id=byraadet/2025-09-29/3%23tariff-00000000", 404),
        ("/api/case?number=99-999999", 200),
        ("/api/nix", 404),
    ],
)
def test_what_cannot_be_answered(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/json"
    if status != 200:
        assert isinstance(answer.json()["detail"], str)


def test_the_feed_follows_the_search(client: TestClient) -> None:
    answer = client.get("/fund.atom", params={"q": "haveaffald"})
    assert answer.headers["content-type"] == "application/atom+xml"
    assert f"punkt/{RATES}" in answer.text


@pytest.mark.slow
def test_nothing_random_breaks_the_api(address: str, tmp_path: Path) -> None:
    """Schemathesis asks what the document allows and what it does not; no 5xx, no other shape."""
    import httpx

    schemathesis = pytest.importorskip("schemathesis", reason="prøven kræver schemathesis")
    from hypothesis import HealthCheck, Phase, given, settings

    schema = schemathesis.openapi.from_dict(httpx.get(f"{address}/api/openapi.json").json())
    schema.config.update(base_url=address)
    operations = [result.ok() for result in schema.get_all_operations()]
    assert len(operations) >= 8
    for operation in operations:

        @given(case=operation.as_strategy())
        @settings(
            max_examples=60,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        def ask(case):  # type: ignore[no-untyped-def]
            case.call_and_validate()

        ask()
