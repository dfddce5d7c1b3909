import sqlite3

import pytest

from referatsoeg.search import vocabulary
from referatsoeg.search.analysis import keys
from referatsoeg.search.lexicon import danish
from referatsoeg.search.query import parse
from referatsoeg.search.spelling import corrected
from referatsoeg.search.store import Store
from referatsoeg.search.tree import AllOf, Word
from referatsoeg.search.vocabulary import Vocabulary, allowed_edits, edits

WORDS = {
    "takst": 40, "lokalplan": 90, "lokalplanændring": 3, "kørsel": 12, "skolebus": 5, "seniorråd": 8,
    "standardkontrakt": 4, "etablering": 33, "handicapbotilbud": 2, "byrådet": 50, "vej": 70, "sag": 9,
}  # fmt: skip


@pytest.fixture
def known():
    connection = sqlite3.connect(":memory:")
    vocabulary.register(connection)
    connection.executescript(vocabulary.TABLES)
    words = Vocabulary(connection)
    for word, count in WORDS.items():
        for _ in range(count):
            words.add([word])
    words.write()
    return words


def test_words_are_counted_by_batches(known):
    known.add(["takst", "fjordbro"])
    known.add(["fjordbro"])
    known.remove(["sag"])
    assert known.items("fjordbro") == 0
    known.write()
    known.write()
    assert [known.items(word) for word in ("takst", "fjordbro", "sag")] == [41, 2, 8]


def test_a_batch_that_fails_counts_no_words(tmp_path):
    store = Store(tmp_path / "entries.sqlite", create=True)

    def fail() -> None:
        with store.writing():
            store.words.add(["skolebuskørsel"])
            store.words.write()
            store.words.add(["takst"])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.writing():
        store.words.add(["skolebuskørsel"])
        store.words.write()
    assert [store.words.items(word) for word in ("takst", "skolebuskørsel")] == [0, 1]
    assert store.words.keys_of(["skolebuskørsel"]) or "skolebuskørsel" in danish()
    store.close()


@pytest.mark.parametrize("form", ["hedelyparken", "affaldsfjordbro", "zyxwvuts"])
def test_noted_keys_are_what_taking_the_word_apart_gives(known, form):
    known.add([form])
    known.write()
    noted, apart = known.keys_of([form, "ukendt"])[form], keys(form)
    assert (noted.exact, noted.stem, noted.parts) == (apart.exact, apart.stem, apart.parts)
    assert (noted.runs, noted.families) == (apart.runs, apart.families)


@pytest.mark.parametrize(("typed", "meant"), [
    ("lokalplanændrning", "lokalplanændring"), ("takkst", "takst"), ("tsakst", "takst"),
    ("standartkontrakt", "standardkontrakt"), ("etbleringen", None), ("etblering", "etablering"),
    ("handicpbotilbud", "handicapbotilbud"), ("skolebuskørrsel", "skolebuskørsel"),
    ("ve", None), ("xyzxyzxyz", None), ("bryådet", "byrådet"),
])  # fmt: skip
def test_what_was_meant(known, typed, meant):
    found = corrected(parse(typed), known, lambda word: word in WORDS)
    assert found.corrected == meant


@pytest.mark.parametrize(("typed", "shown"), [
    ("skolebusbyrådet", None), ("skolebuskørsel", None), ("skolbuskørsel", "skolebuskørsel"),
])  # fmt: skip
def test_a_compound_the_archive_lacks_is_looked_for_in_two_words(known, typed, shown):
    found = corrected(parse(typed), known, lambda word: word in WORDS)
    assert found.corrected == shown
    rest = "byrådet" if typed.endswith("byrådet") else "kørsel"
    assert found.query.wanted == (AllOf((Word("skolebus"), Word(rest))),)


def test_only_the_misspelt_word_changes(known):
    found = corrected(parse("takst Bryådet 2024"), known, lambda word: word in WORDS)
    assert found.corrected == "takst byrådet 2024"


def test_a_rare_word_beside_a_common_one_is_asked_about_not_changed(known):
    known.add(["takzt"])
    known.write()
    found = corrected(parse("takzt"), known, lambda word: True)
    assert (found.corrected, found.did_you_mean) == (None, "takst")


def test_words_that_left_the_archive_are_not_offered(known):
    for _ in range(WORDS["skolebus"]):
        known.remove(["skolebus"])
    known.write()
    assert known.near("skolebuss", most=5) == []


@pytest.mark.parametrize(("one", "other", "count"), [
    ("takst", "takst", 0), ("takst", "takts", 1), ("takst", "takkst", 1), ("takst", "akst", 1),
    ("takst", "tbkst", 1), ("takst", "kat", 3), ("a", "abcd", 3),
])  # fmt: skip
def test_edits(one, other, count):
    assert edits(one, other) == count
    assert edits(other, one) == count


@pytest.mark.parametrize(("word", "allowed"), [("vej", 0), ("takst", 1), ("lokalplan", 2)])
def test_short_words_are_not_guessed_at(word, allowed):
    assert allowed_edits(word) == allowed
