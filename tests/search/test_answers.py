"""What is counted beside the hits is the same, whichever question is asked first."""

import pytest

from referatsoeg.search import answers
from referatsoeg.search.counting import narrows
from referatsoeg.search.planner import planned
from referatsoeg.search.query import parse


@pytest.mark.parametrize(("query", "expected"), [
    ("takst", False),
    ("skolebuskørsel", False),
    ("takst skole", True),
    ("hvem godkendte taksten på skolen", True),
    ('"taget til efterretning"', False),
    ('"taget til efterretning" takst', True),
    ("takst ELLER skole", False),
    ("(takst ELLER skole) -hegn", False),
    ("(takst ELLER skole) hegn", True),
    ("takst år:2024", True),
    ("takst*", False),
    ("", False),
])  # fmt: skip
def test_words_and_filters_narrow_each_other(query, expected):
    assert narrows(planned(parse(query), (), lambda _: ()).full) is expected


@pytest.mark.parametrize("query", ["takst", "takst bro", "takst ELLER bro", '"takst bro"'])
@pytest.mark.parametrize(("most", "counted"), [(5, True), (4, False)])
def test_cases_are_counted_where_few_items_are_found(
    archive, item, find, monkeypatch, query, most, counted
):
    for number in range(5):
        archive.put(item(f"e/a/2024-01-01/{number}", "Om takst bro", cases=(f"24-00111{number}",)))
    archive.put(item("e/a/2024-01-01/5", "Om hegn", cases=("24-001119",)))
    monkeypatch.setattr(answers, "MOST_WITH_CASES", most)
    found = find(query)
    assert found.total == 5
    assert list(found.facets) == ["authority", "body", "year", "outcome", "person"] + (
        ["case"] if counted else []
    )
    assert found.facets["year"] == {"2024": 5}
    if counted:
        assert found.facets["case"] == {f"24-00111{n}": 1 for n in range(5)}


def test_facets_are_of_the_partial_items_where_none_has_every_word(archive, item, find):
    archive.put(item("e/a/2024-01-01/1", "Om takst", cases=("24-001111",)))
    archive.put(item("e/a/2024-01-01/2", "Om bro", cases=("24-001112",)))
    found = find("takst bro")
    assert (found.total, found.partial) == (0, 2)
    assert found.facets["case"] == {"24-001111": 1, "24-001112": 1}
