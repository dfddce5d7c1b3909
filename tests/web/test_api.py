"""The JSON API keeps to its OpenAPI document, whatever is asked of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from referatsoeg.web.app import create_app

from .conftest import LOCAL

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
def test_nothing_random_breaks_the_api(index: Path) -> None:
    """Schemathesis asks what the document allows and what it does not; no 5xx, no other shape.

    The page is asked without its limit on requests: a refusal would say nothing of the answers.
    """
    schemathesis = pytest.importorskip("schemathesis", reason="prøven kræver schemathesis")
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import strategies as st
    from schemathesis.specs.openapi.checks import negative_data_rejection

    app = create_app(replace(LOCAL, index=index, names=frozenset({"testserver"})))
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    operations = [result.ok() for result in schema.get_all_operations()]
    assert len(operations) >= 8
    told: Counter[int] = Counter()
    allowed, not_allowed = (
        schemathesis.GenerationMode.POSITIVE,
        schemathesis.GenerationMode.NEGATIVE,
    )
    for operation in operations:
        cases = operation.as_strategy(generation_mode=allowed)
        if list(operation.iter_parameters()):
            cases = st.one_of(cases, operation.as_strategy(generation_mode=not_allowed))

        @given(case=cases)
        @settings(
            max_examples=60,
            deadline=None,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        )
        def ask(case):  # type: ignore[no-untyped-def]
            answer = case.call()
            # 414 is a refusal that the tool's own list of refusals does not know.
            too_long = [negative_data_rejection] if answer.status_code == 414 else []
            case.validate_response(answer, excluded_checks=too_long)
            told[answer.status_code] += 1

        ask()
    assert told[200] >= 60
    assert told[422] >= 10
    assert 429 not in told
