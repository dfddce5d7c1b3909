from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.masking import MASK, find_cpr, mask
from referatsoeg.output.emit import to_json, to_text

# Invented numbers; 211062-5629 has the right check digit, 010203-0405 has not.
CASES = [
    ("Borgeren 010203-0405 har søgt.", f"Borgeren {MASK} har søgt."),
    ("CPR 211062-5629.", f"CPR {MASK}."),
    ("cpr-nr. 2110625629", f"cpr-nr. {MASK}"),
    ("cpr.nr.: 0102030405", f"cpr.nr.: {MASK}"),
    ("010203 0405", MASK),
    ("010203–0405", MASK),
    ("010203 - 0405", MASK),
    ("ringe 2110625629 nu", f"ringe {MASK} nu"),
    ("<mark>010203</mark>-0405", f"<mark>{MASK}</mark>"),
    ("(010203-0405)", f"({MASK})"),
    ("to: 010203-0405, 020304-0506", f"to: {MASK}, {MASK}"),
    ("Navn,010203-0405", f"Navn,{MASK}"),
    # The same shape after a case label is a case number.
    ("Sagsnr. 010203-0405", "Sagsnr. 010203-0405"),
    ("Sagsnummer: 010203-0405", "Sagsnummer: 010203-0405"),
    ("J.nr. 010203-0405", "J.nr. 010203-0405"),
    ("Journal nr.: 010203-0405", "Journal nr.: 010203-0405"),
    ("Sagsid.: 010203-0405", "Sagsid.: 010203-0405"),
    ("sag nr. 010203-0405", "sag nr. 010203-0405"),
    ("Dok.nr. 010203-0405", "Dok.nr. 010203-0405"),
    # A case label further back does not cover another number.
    ("Sagsnr. 010203-0405 om 020304-0506", f"Sagsnr. 010203-0405 om {MASK}"),
    # Not birth dates, not the shape, or ten digits without a sign that they are a CPR number.
    ("2025-072748", "2025-072748"),
    ("320199-1234", "320199-1234"),
    ("011399-1234", "011399-1234"),
    ("300203-1234", "300203-1234"),
    ("ordre 0102030405", "ordre 0102030405"),
    ("tlf. 12 34 56 78", "tlf. 12 34 56 78"),
    ("24.01.00-P20-1-23", "24.01.00-P20-1-23"),
    ("1010203-04055", "1010203-04055"),
    ("EAN 5790000123456", "EAN 5790000123456"),
    ("010203-0405-7", "010203-0405-7"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_mask(text: str, expected: str) -> None:
    assert mask(text) == expected


@given(
    before=st.text(max_size=20).filter(
        lambda t: not t or not (t[-1].isalnum() or t[-1] in "-–.,/")
    ),
    day=st.integers(1, 28),
    month=st.integers(1, 12),
    year=st.integers(0, 99),
    serial=st.integers(0, 3999),
)
def test_what_has_the_shape_and_a_birth_date_is_never_shown(
    before: str, day: int, month: int, year: int, serial: int
) -> None:
    number = f"{day:02}{month:02}{year:02}-{serial:04}"
    assert number not in mask(f"{before} borger {number}")


@given(st.text(max_size=200))
def test_masking_twice_is_masking_once(text: str) -> None:
    assert mask(mask(text)) == mask(text)


def test_the_check_digit_only_raises_confidence() -> None:
    (sure,), (unsure,) = find_cpr("211062-5629"), find_cpr("010203-0405")
    assert (sure.certain, unsure.certain) == (True, False)


def test_json_is_masked_in_all_its_texts_but_not_in_ids_and_case_numbers() -> None:
    value = {
        "id": "udvalg/2025-01-01/1",
        "case_numbers": ["010203-0405"],
        "title": "Klage fra 010203-0405",
        "sections": [{"text": "ved 020304-0506"}],
    }
    shown = json.loads(to_json(value))
    assert shown["case_numbers"] == ["010203-0405"]
    assert shown["title"] == f"Klage fra {MASK}"
    assert shown["sections"] == [{"text": f"ved {MASK}"}]
    assert json.loads(to_json(value, show_cpr=True)) == value


def test_text_for_people_is_masked() -> None:
    assert to_text("Klage fra 010203-0405") == f"Klage fra {MASK}"
    assert to_text("Klage fra 010203-0405", show_cpr=True) == "Klage fra 010203-0405"
