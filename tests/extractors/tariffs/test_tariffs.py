"""What a sentence, several sentences or a table row says of a price."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.extractors.amounts import amounts
from referatsoeg.extractors.tariffs import named_tariffs, tariffs
from referatsoeg.model.document import Passage
from referatsoeg.model.findings import Tariff
from referatsoeg.model.kinds import SectionKind
from referatsoeg.model.meeting import Item, Section


def item(*sections: tuple[SectionKind, str], title: str = "Priser") -> Item:
    made = tuple(
        Section(kind=kind, heading=None, passage=Passage(text=text), page=1)
        for kind, text in sections
    )
    return Item(id="x/1", number="1", title=title, page=1, line=1, sections=made)


def found_in(thing: Item, year: int | None = 2025) -> tuple[Tariff, ...]:
    sums = [a for i, s in enumerate(thing.sections) for a in amounts(s.text, i)]
    return tariffs(thing, sums, year)


def said(text: str, title: str = "Takster 2026") -> list[tuple[str, ...]]:
    """Return subject, year, old, new and change of the tariffs of a case text."""
    found = found_in(item((SectionKind.BACKGROUND, text), title=title))
    return [
        tuple("" if v is None else str(v) for v in (t.subject, t.year, t.old, t.new, t.change))
        for t in found
    ]


SENTENCES = [
    (
        "Taksten for Lyngbo stiger fra 7.100 kr. til 7.390 kr. svarende til en takststigning på "
        "290 kr.",
        [("Lyngbo", "2026", "7100", "7390", "290")],
    ),
    (
        "Taksten for tømning af en tank hæves fra 1.700 kr. til 1.900 kr. ekskl. moms.",
        [("tømning af en tank", "2026", "1700", "1900", "")],
    ),
    (
        "Taksten for Lyngbo i 2025 fastsættes til 7.140 kr. pr. døgn mod 6.912 kr. i 2024.",
        [("Lyngbo", "2025", "6912", "7140", "")],
    ),
    (
        "Forvaltningen foreslår, at en voksenbillet koster 45 kr. (42 kr.) fra 1. april 2024.",
        [("voksenbillet", "2024", "42", "45", "")],
    ),
    (
        "Årskort til hallen for voksne stiger fra nuværende takst 3.185 til 3.360 kr.",
        [("Årskort til hallen for voksne", "2026", "3185", "3360", "")],
    ),
    (
        "Gebyret for haveaffald falder med 577 kr. inkl. moms fra 2025 til 2026.",
        [("haveaffald", "2026", "", "", "577")],
    ),
    (
        "Gebyret for storskrald stiger 3 %, hvilket skyldes løn.",
        [("storskrald", "2026", "", "", "3")],
    ),
    (
        "Vandafledningsbidraget er uændret 25,00 kr./m3 i 2023.",
        [("Vandafledningsbidraget", "2023", "25", "25", "")],
    ),
    (
        "Enkeltbilletten fastholdes på 76 kr. på hverdage men nedsættes til 66 kr. i ferier.",
        [("Enkeltbilletten", "2026", "76", "76", ""), ("Enkeltbilletten", "2026", "76", "66", "")],
    ),
    (
        "at det månedlige kontingent i 2025 er 120 kr. og i øvrigt uændret.",
        [("kontingent", "2025", "", "120", "")],
    ),
]

NO_TARIFFS = [
    "Indtægterne fra takster udgør 4,5 mio. kr. i 2025.",
    "Der gives en bevilling til forbrugsafgifter på 150.000 kr. i 2025.",
    "Hvis prisen på en billet er 58 kr., betaler borgeren selv.",
    "Taksten ville oprindeligt stige med 15 %.",
    "Mødet om takster varede 3 timer.",
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize("text", NO_TARIFFS)
def test_no_tariffs(text):
    assert said(text) == []


def test_old_price_of_another_sentence_is_joined():
    text = (
        "Gebyret for flytning af jord har hidtil været 771 kr. pr. time. "
        "Gebyret for flytning af jord fastsættes til 887 kr. pr. time."
    )
    assert said(text) == [("flytning af jord", "2026", "771", "887", "")]


def test_a_change_told_apart_is_joined():
    text = "Taksten for Lyngbo stiger fra 58 kr. til 61 kr.\nForhøjelsen af taksten er på 3 kr."
    assert said(text) == [("Lyngbo", "2026", "58", "61", "3")]


def test_the_institution_of_the_paragraph_is_the_subject():
    text = "Ift. tilbuddet Solgården (Nordby Kommune) er der set på taksten. Timeprisen er 316 kr."
    (found,) = found_in(item((SectionKind.DECISION, text), title="Takster 2026"))
    assert (found.subject, found.new, found.per, found.basis) == (
        "Solgården",
        Decimal(316),
        "time",
        "ruling",
    )


def test_sum_that_does_not_fit_is_reported_and_kept():
    text = (
        "Taksten for Lyngbo stiger fra 7.140 kr. til 7.385 kr. svarende til en stigning på 254 kr."
    )
    (found,) = found_in(item((SectionKind.BACKGROUND, text)))
    assert (found.old, found.new, found.change) == (7140, 7385, 254)
    assert not found.consistent


@pytest.mark.parametrize(("percent", "fits"), [("3,4", True), ("3", True), ("5", False)])
def test_percentage_is_checked(percent, fits):
    text = f"Taksten for Lyngbo stiger fra 7.140 kr. til 7.385 kr., svarende til {percent} %."
    (found,) = found_in(item((SectionKind.BACKGROUND, text)))
    assert found.consistent is fits


def test_direction_against_the_figures_is_reported():
    text = "Taksten for Lyngbo falder fra 7.140 kr. til 7.385 kr."
    (found,) = found_in(item((SectionKind.BACKGROUND, text)))
    assert not found.consistent


def test_told_in_recommendation_and_case_text_it_is_one():
    thing = item(
        (SectionKind.BACKGROUND, "Gebyret for leje af hallen hæves fra 12 kr. til 14 kr. i 2026."),
        (SectionKind.RECOMMENDATION, "at gebyret for leje af hallen i 2026 fastsættes til 14 kr."),
    )
    (found,) = found_in(thing)
    assert (found.old, found.new, found.basis) == (12, 14, "recommendation")


def test_vat_per_and_direction():
    text = "Taksten for tømning falder fra 900 kr. til 850 kr. pr. time ekskl. moms."
    (found,) = found_in(item((SectionKind.BACKGROUND, text)))
    assert (found.vat, found.per, found.direction) == (False, "time", "down")


def test_next_year_counts_from_the_meeting():
    (found,) = found_in(
        item((SectionKind.DECISION, "Kontingentet er 500 kr. næste år.")), year=2019
    )
    assert found.year == 2020


def test_rows_of_a_price_table():
    text = (
        "Takster pr. døgn\nTilbud\tTakst 2025\tTakst 2026\tÆndring i %\n"
        "Lyngbo\t7.140 kr.\t7.385 kr.\t3,4\nSolgården\t612 kr.\t612 kr.\t0\n"
    )
    found = found_in(item((SectionKind.BACKGROUND, text)))
    assert [(t.subject, t.year, t.old, t.new, t.percent, t.per) for t in found] == [
        ("Lyngbo", 2026, 7140, 7385, Decimal("3.4"), "døgn"),
        ("Solgården", 2026, 612, 612, 0, "døgn"),
    ]


def test_columns_with_and_without_vat():
    text = "Priser på pladsen\tKr. u/moms\tKr. m/moms\nKlippekort, tre klip\t636,00\t795,00\n"
    found = found_in(item((SectionKind.BACKGROUND, text), title="Gebyrer"))
    assert [(t.subject, t.new, t.vat) for t in found] == [
        ("Klippekort, tre klip", 636, False),
        ("Klippekort, tre klip", 795, True),
    ]


def test_a_budget_is_no_price_table():
    text = "Udgifter til takster (1.000 kr.)\t2025\t2026\nLøn\t120\t130\n"
    assert found_in(item((SectionKind.BACKGROUND, text))) == ()


def test_named_without_figures():
    text = (
        "Styregruppen godkendte taksterne for Solgården.\n"
        "Styregruppen godkendte de øvrige takster i bilaget."
    )
    thing = item((SectionKind.DECISION, text), title="Takster 2026")
    assert [(t.subject, t.year, t.new, t.basis) for t in named_tariffs(thing)] == [
        ("Solgården", 2026, None, "ruling"),
        ("øvrige takster i bilaget", 2026, None, "ruling"),
    ]
    assert found_in(thing) == ()


def test_named_in_the_title():
    thing = item((SectionKind.DECISION, "Godkendt."), title="Godkendelse af takst for Lyngbo 2024")
    assert [(t.subject, t.year) for t in named_tariffs(thing)] == [("Lyngbo", 2024)]


# fmt: off
WORDS = st.sampled_from([
    "takst", "taksten", "gebyret", "kontingent", "billet", "for", "Lyngbo", "stiger", "falder",
    "fra", "til", "med", "1.200", "kr.", "45", "%", "i", "2025", "(40", "kr.)", "uændret", "på",
    "mod", "pr.", "døgn", ".", ",", "\n", "\t", "-", "men", "nedsættes", "og", "moms",
])
# fmt: on


@given(st.lists(WORDS, max_size=60).map(" ".join), st.text(max_size=40))
def test_never_raises_and_spans_are_in_the_text(text, title):
    thing = item((SectionKind.BACKGROUND, text), (SectionKind.DECISION, text), title=title)
    for found in (*found_in(thing), *named_tariffs(thing)):
        assert 0 <= found.span.start <= found.span.end <= len(text)
        assert found.subject
