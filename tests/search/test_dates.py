import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatsoeg.search.dates import period, span


@pytest.mark.parametrize(("text", "days"), [
    ("2024", ("2024-01-01", "2024-12-31")),
    ("2024-02", ("2024-02-01", "2024-02-29")),
    ("2025-11-17", ("2025-11-17", "2025-11-17")),
    ("17-11-2025", ("2025-11-17", "2025-11-17")),
    ("17.11.2025", ("2025-11-17", "2025-11-17")),
    ("november 2025", ("2025-11-01", "2025-11-30")),
    ("nov. 2025", ("2025-11-01", "2025-11-30")),
    ("3. maj 1931", ("1931-05-03", "1931-05-03")),
    ("31.02.2024", None), ("2025-13", None), ("12", None), ("punkt 2025", None), ("", None),
])  # fmt: skip
def test_period(text, days):
    assert period(text) == days


@pytest.mark.parametrize(("text", "days"), [
    ("2023..2025", ("2023-01-01", "2025-12-31")),
    ("..2023", (None, "2023-12-31")),
    ("maj 2023..", ("2023-05-01", None)),
    (">=2023", ("2023-01-01", None)),
    ("<2023", (None, "2023-01-01")),
    ("x..2023", None), ("..", None), (">", None),
])  # fmt: skip
def test_span(text, days):
    assert span(text) == days


@settings(deadline=None)
@given(st.text(alphabet="0123456789.-/<>= januarmjdet", max_size=30))
def test_no_text_is_an_error(text):
    span(text)
