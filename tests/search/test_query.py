import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatsoeg.model.kinds import Outcome
from referatsoeg.search.query import parse
from referatsoeg.search.tree import (
    AllOf,
    AnyOf,
    Between,
    Dated,
    In,
    Near,
    OutcomeWords,
    Phrase,
    Prefix,
    Value,
    Word,
)

W = Word
POSTPONED = (Outcome.POSTPONED,)
REJECTED = (Outcome.REJECTED,)


@pytest.mark.parametrize(("text", "wanted"), [
    ("takst dagtilbud", (W("takst"), W("dagtilbud"))),
    ("hvem godkendte salg af grund", (W("salg"), W("grund"))),
    ("hvornår fik Vestby Boldklub hal 3?", (W("vestby"), W("boldklub"), W("hal"), W("3"))),
    ('"taget til efterretning"', (Phrase(("taget", "til", "efterretning")),)),
    ("“det lille areal”", (Phrase(("det", "lille", "areal")),)),
    ('"ubalanceret citat', (Phrase(("ubalanceret", "citat")),)),
    ("vej OR sti", (AnyOf((W("vej"), W("sti"))),)),
    ("vej ELLER sti ELLER bro", (AnyOf((W("vej"), W("sti"), W("bro"))),)),
    ("(vej ELLER sti) tilskud", (AnyOf((W("vej"), W("sti"))), W("tilskud"))),
    ("(vej (sti bro))", (AllOf((W("vej"), AllOf((W("sti"), W("bro"))))),)),
    ("bus*", (Prefix("bus"),)),
    ("*o*", (W("o"),)),
    ("takkst~", (Near("takkst"),)),
    ("udsat lokalplan", (OutcomeWords("udsat", POSTPONED), W("lokalplan"))),
    ("forslag ikke godkendt", (W("forslag"), OutcomeWords("ikke godkendt", REJECTED))),
    ("sag 20-075304", (In("case_or_text", W("20-075304")),)),
    ("takst 2024", (W("takst"), Dated("2024", "2024-01-01", "2024-12-31"))),
    ("november 2025", (Dated("november 2025", "2025-11-01", "2025-11-30"),)),
    ("17. november 2025", (Dated("17. november 2025", "2025-11-17", "2025-11-17"),)),
    ("titel:skolebus", (In("title", W("skolebus")),)),
    ("beslutning:afslag", (In("decision", W("afslag")),)),
    ("person:\"Ida Lund\"", (In("person", Phrase(("ida", "lund"))),)),
    ("sag:20-075304", (In("case", W("20-075304")),)),
    ('sag:"20 075304"', (In("case", W("20-075304")),)),
    ("25 002871", (In("case_or_text", W("25-002871")),)),
    ('"25 002871"', (AnyOf((Phrase(("25", "002871")), In("case_or_text", W("25-002871")))),)),
    ("25 børn", (W("25"), W("børn"))),
    ("ukendt:ord", (W("ukendt"), W("ord"))),
    ("og", (W("og"),)),
    ("", ()),
    ("()", ()),
    ("OR", ()),
    ("NOT", ()),
    ("- ) ( \"\" :", ()),
])  # fmt: skip
def test_wanted(text, wanted):
    assert parse(text).wanted == wanted


@pytest.mark.parametrize(("text", "must"), [
    ("2023..2025", (Between("date", "2023-01-01", "2025-12-31"),)),
    ("dato:november 2025", (Between("date", "2025-11-01", "2025-11-30"),)),
    ("dato:>2023", (Between("date", "2023-12-31", None),)),
    ("år:2024", (Between("date", "2024-01-01", "2024-12-31"),)),
    ("aar:2024", (Between("date", "2024-01-01", "2024-12-31"),)),
    ("beløb:>1mio", (Between("amount", "1000000.0", None),)),
    ("beløb:500.000..2,5mio", (Between("amount", "500000.0", "2500000.0"),)),
    ("udfald:udsat", (Value("outcome", ("postponed",)),)),
    ("udfald:rejected", (Value("outcome", ("rejected",)),)),
])  # fmt: skip
def test_fields_that_filter(text, must):
    assert parse(text).must == must
    assert parse(f"takst {text}").wanted[0] == W("takst")


@pytest.mark.parametrize("text", ["vej IKKE sti", "vej NOT sti", "vej -sti"])
def test_without(text):
    found = parse(text)
    assert (found.wanted, found.without) == ((W("vej"),), (W("sti"),))


def test_hyphen_inside_a_word_is_no_operator():
    assert parse("Aarup-Kristensen").without == ()


@settings(deadline=None)
@given(st.text(max_size=400))
def test_nothing_typed_is_an_error(text):
    parse(text)


@settings(deadline=None)
@given(st.lists(st.sampled_from(
    ["(", ")", '"', "OR", "ELLER", "NOT", "IKKE", "-", "a*", "b~", "*o*", "titel:", "dato:x", "dato:",
     "beløb:>", "år:0000", "udfald:", "ord", "2025-13-45", "31.02.2024", ".."]
), max_size=80))  # fmt: skip
def test_no_row_of_operators_is_an_error(lexemes):
    parse(" ".join(lexemes))
    parse("".join(lexemes))


@pytest.mark.parametrize("text", [
    "a" * 10_000, "ord " * 2500, "(" * 200 + "ord" + ")" * 200, "*o*" * 3000, '"' * 9999,
    "NOT " * 2500, "-" * 10_000, "x:" * 5000, "1." * 5000, "å-" * 5000,
])  # fmt: skip
def test_long_and_deep_is_answered_at_once(text):
    began = time.perf_counter()
    parse(text)
    assert time.perf_counter() - began < 0.5
