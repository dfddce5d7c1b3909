from pathlib import Path

import pytest

from referatsoeg.search.compounds import split
from referatsoeg.search.lexicon import danish

TABLE = [
    tuple(line.split())
    for line in Path(__file__).with_name("compounds.txt").read_text("utf-8").splitlines()
]


def test_the_table_is_long_enough_to_mean_something():
    assert len(TABLE) >= 200
    assert sum("|" not in parts for _, parts in TABLE) >= 20


@pytest.mark.parametrize(("word", "parts"), TABLE)
def test_splits_like_a_dane(word, parts):
    found = "|".join(part.text for part in split(word, danish())) or word
    assert found == parts


@pytest.mark.parametrize(("word", "lemmas"), [
    ("biblioteksåbningstider", ["bibliotek", "åbning", "tid"]),
    ("arbejdspladserne", ["arbejde", "plads"]),
    ("børnehaverne", ["barn", "have"]),
    ("skolebestyrelsens", ["skole", "bestyrelse"]),
    ("cykelstierne", ["cykel", "sti"]),
])  # fmt: skip
def test_parts_carry_their_base_form(word, lemmas):
    assert [part.lemma for part in split(word, danish())] == lemmas


@pytest.mark.parametrize(
    "word", ["ansvar", "udsat", "bilag", "haven", "kommunen", "x" * 5000, "å" * 61]
)
def test_whole_and_absurd_words_stay_whole(word):
    assert split(word, danish()) == ()


def test_bisection_and_dict_agree():
    from referatsoeg.search.lexicon import Lexicon

    table = danish()._table
    slow = Lexicon(table)
    words = ["takst", "regnskabets", "å", "zzz", "aaa", "haven", "skoles", "glass"]
    before = [slow.get(w) for w in words]
    slow._words = slow._parse()
    assert before == [slow.get(w) for w in words]
    assert before[0] is not None
