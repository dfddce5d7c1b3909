"""What the word list and the endings say of a word form."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.text.lexicon import Known, lexicon, pack_lexicon, read_lexicon


@pytest.mark.parametrize(
    ("form", "known"),
    [
        ("Mette", Known.GIVEN),
        ("METTE", Known.GIVEN),
        ("Hansen", Known.SURNAME),
        ("Hansens", Known.SURNAME),
        ("Holm-Jensen", Known.SURNAME),
        ("beslutning", Known.COMMON),
        ("Tyskland", Known.PLACE),
        ("Birkevej", Known.STREET),
        ("Socialudvalget", Known.ORGANISATION),
        ("områdechef", Known.TITLE),
        ("takststigning", Known.COMPOUND),
        ("Ålborg", Known.PLACE),
    ],
)
def test_a_form_is_known_as(form: str, known: Known) -> None:
    assert lexicon().mask(form) & known


def test_an_unknown_form_is_nothing() -> None:
    assert lexicon().mask("Qwxzq") == 0
    assert lexicon().mask("x" * 500) == 0


def test_lists_answers_for_the_list_alone() -> None:
    assert lexicon().lists("Mette") & Known.GIVEN
    assert lexicon().lists("Mettes") == 0


@given(st.dictionaries(st.text(st.characters(categories=["Ll"]), min_size=1), st.integers(1, 255)))
def test_packing_loses_nothing(words: dict[str, int]) -> None:
    path = Path(__file__).parent / "packed.tmp"
    try:
        pack_lexicon(words, path)
        first = path.read_bytes()
        unpacked = read_lexicon(path)
        pack_lexicon(words, path)
        assert path.read_bytes() == first
    finally:
        path.unlink(missing_ok=True)
    assert {word: unpacked.lists(word) for word in words} == {
        word: words[word] if word == word.lower() else 0 for word in words
    }


@given(st.text())
def test_any_form_has_a_mask(form: str) -> None:
    assert 0 <= lexicon().mask(form) < 256
