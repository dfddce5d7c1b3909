import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatsoeg.search.analysis import (
    STOP_WORDS,
    case_key,
    fold,
    forms,
    index_tokens,
    keys,
    sequence,
    words,
)


def tokens(text):
    return set(index_tokens(text))


@pytest.mark.parametrize(("text", "expected"), [
    ("2025-072748", {"=2025-072748", "#25-72748", "=2025", "=072748"}),
    ("24.01.00-P20-1-23", {"=24.01.00-p20-1-23", "#240100p20123"}),
    ("§ 107", {"=§107"}),
    ("2025-2026", {"=2025-2026", "=2025", "=2026"}),
    ("Aarup-Kristensen", {"=aarup-kristensen", "=årup", "=kristensen"}),
    ("8.020", {"=8.020", "=8020"}),
    ("taksterne", {"=taksterne", "~takst"}),
    ("takststigning", {"/takst", "/stigning"}),
    ("basistaksten", {"/basis", "/takst"}),
    ("skolebuskørsel", {"/skole", "/bus", "/kørsel", "/skolebus", "/buskørsel"}),
    ("fældning", {"%fælde"}),
    ("træfældningen", {"/træ", "/fældning", "%fælde"}),
])  # fmt: skip
def test_word_gives_tokens(text, expected):
    assert expected <= tokens(text)


@pytest.mark.parametrize(("one", "other"), [
    ("Aarhus", "Århus"), ("aarsregnskab", "årsregnskab"), ("Raad", "råd"), ("koersel", "kørsel"),
    ("Kjøbenhavn", "København"), ("Skjønt", "skønt"), ("Resumé", "resume"), ("ØKONOMI", "økonomi"),
    ("seniorraadet", "seniorrådet"), ("oekonomiudvalget", "økonomiudvalget"),
    ("a\u030arsregnskab", "årsregnskab"),
])  # fmt: skip
def test_spellings_that_are_the_same_word(one, other):
    assert tokens(one) == tokens(other)


@pytest.mark.parametrize(("one", "other"), [
    ("får", "far"), ("bør", "boer"), ("haven", "hav"), ("talen", "tal"), ("vinder", "vind"),
    ("Michael", "Mikæl"),
])  # fmt: skip
def test_spellings_that_are_not(one, other):
    mine = {t for t in tokens(one) if t[0] in "=~/"}
    assert not mine & tokens(other)


@pytest.mark.parametrize(("one", "other"), [
    ("20-075304", "20-075304K"), ("20-075304", "2020-075304"), ("20-075304", "20-75304"),
    ("16/34038", "16-034038"), ("2024/377", "24/00377"), ("24.01.00-P20-1-23", "24.01.00.P20-1/23"),
])  # fmt: skip
def test_case_numbers_without_their_spelling(one, other):
    assert case_key(fold(one)) == case_key(fold(other)) is not None


@pytest.mark.parametrize(
    "text", ["takst", "2025", "12-13", "2025-2026", "2024/25", "2.-3.", "aarup-kristensen"]
)
def test_no_case_number(text):
    assert case_key(text) is None


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_tokens_without_blanks(text):
    assert all(token and " " not in token for token in index_tokens(text))
    assert all(word and " " not in word for word in sequence(text))


@settings(deadline=None)
@given(st.text(max_size=200))
def test_words_stand_where_they_say(text):
    for word in words(text):
        assert fold(text[word.start : word.end]).replace(" ", "")[:60] == word.form


@settings(deadline=None)
@given(st.text(alphabet="abcdefghijklmnoprstuvyæøåé", min_size=1, max_size=40))
def test_every_word_can_be_found(word):
    found = keys(fold(word))
    made = tokens(word)
    assert f"={found.exact}" in made
    assert {f"~{found.stem}", f"/{found.stem}"} <= made or found.exact in STOP_WORDS


def test_forms_and_words_agree():
    text = "Sag 20-075304K: § 107, stk. 2 om Aarup-Kristensens takster (2025–2026)."
    assert forms(text) == [w.form for w in words(text)]
