"""What an amount is worth, in which unit, and what the words beside it say."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.extractors.amounts import amounts


def worth(text: str) -> list[tuple[str, str]]:
    return [(str(a.value), a.unit) for a in amounts(text, 0)]


FORMS = [
    ("Der afsættes 12,7 mio. kr. til formålet.", [("12700000", "DKK")]),
    ("I alt 12 mio.kr. netto", [("12000000", "DKK")]),
    ("Det koster 3 mia. kr. over ti år", [("3000000000", "DKK")]),
    ("ca. 0,35 mio. for toilettet", [("350000", "DKK")]),
    ("Taksten er 8.020 kr. i 2026", [("8020", "DKK")]),
    ("Taksten er 8020 kroner", [("8020", "DKK")]),
    ("et underskud på kr. 7.453. Foreningen", [("7453", "DKK")]),
    ("et underskud på kr.\n7.453. Foreningen", [("7453", "DKK")]),
    ("fra 7.734\nkr. til 8.020 kr.", [("7734", "DKK"), ("8020", "DKK")]),
    ("kontingentet er 500,- årligt", [("500", "DKK")]),
    ("beløbet 3.500,- kr. betales", [("3500", "DKK")]),
    ("udlodder kr. 420000,- af formuen", [("420000", "DKK")]),
    ("gebyr kr. 12,50 pr. stk", [("12.5", "DKK")]),
    ("et tilskud på 700 t.kr. og 45 tkr.", [("700000", "DKK"), ("45000", "DKK")]),
    (
        "Det er 15 % og 57 pct. og 3 procent",
        [("15", "percent"), ("57", "percent"), ("3", "percent")],
    ),
    ("promillen er 2,5 ‰", [("2.5", "permille")]),
    ("Formuen er Kr. 125.000.50 i alt", [("125000.5", "DKK")]),
    ("EAN 5790001234567 kr. 45,50", [("45.5", "DKK")]),
    ("steget med 1,2 procentpoint", [("1.2", "other")]),
    ("Det balancerer med 41,260 Kr.", [("41260", "DKK")]),
    ("ansattes til 1,125 Kr. 50 Øre og", [("1125.5", "DKK")]),
    ("prisen er 2,375 kr. pr. kWh", [("2.375", "DKK")]),
    ("betalt 1,250,- for leje", [("1250", "DKK")]),
    ("underskud på kr. 1 .842,55.", [("1842.55", "DKK")]),
    ("midler fra 5 %-puljen", []),
    ("kr 1 234 567,50 i alt", [("1234567.5", "DKK")]),
    ("34 x 3.500 = 119.000 kr.", [("3500", "DKK"), ("119000", "DKK")]),
    ("34 parceller x 3.500 kr. = 119.000", [("3500", "DKK"), ("119000", "DKK")]),
    (
        "Tilbud nr. Maskine Pris, kr.\n1 22 tons 1.640.000\n2 24 tons 1.585.000\nDet tredje",
        [("1640000", "DKK"), ("1585000", "DKK")],
    ),
    (
        "Belægning pr. område (i procent):\nBørn 92,4\nVoksne 98,0\nDer er 41 på liste.",
        [("92.4", "percent"), ("98", "percent")],
    ),
    (
        "Udgiften fordeles (kr. pr. år):\nKommune Indbyggere Beløb\nRing 88.412 132.618",
        [("132618", "DKK")],
    ),
    ("0,5 – 0,6 mio. kr.", [("500000", "DKK"), ("600000", "DKK")]),
    ("hhv. 5,0 og 13,3 mio. kr.", [("5000000", "DKK"), ("13300000", "DKK")]),
    ("hhv. 5,0 og 13,3\nmio. kr.", [("5000000", "DKK"), ("13300000", "DKK")]),
    ("3, 4 og 5 pct.", [("3", "percent"), ("4", "percent"), ("5", "percent")]),
    ("takst 3.185 til 3.360 kr.", [("3185", "DKK"), ("3360", "DKK")]),
    ("ca. 20-25.000 kr.", [("20000", "DKK"), ("25000", "DKK")]),
    ("bonus på 450-1450 kr.", [("450", "DKK"), ("1450", "DKK")]),
    ("reduceres fra 209.000 til 55.000 kr.", [("209000", "DKK"), ("55000", "DKK")]),
    ("hæves fra 2.100 kr. til 2.300 i 2024", [("2100", "DKK"), ("2300", "DKK")]),
    ("udgjorde 68.5 mio. netto", [("68500000", "DKK")]),
    ("kassebeholdning kr. -24.662 ved årets slut", [("-24662", "DKK")]),
    ("resultatet er -2.0 mio.kr.", [("-2000000", "DKK")]),
    ("afvigelse: −350 kr.", [("-350", "DKK")]),
    ("75 Øre pr. gang", [("0.75", "DKK")]),
    ("1.006. mio. kr. i alt", [("1006000000", "DKK")]),
    ("kr. 0,7 mio. kr. til veje", [("700000", "DKK")]),
    ("budget 2023 5,7 mio. kr.", [("5700000", "DKK")]),
    ("i 2023 og 5,7 mio. kr.", [("5700000", "DKK")]),
    ("425 kr. (400 kr.)", [("425", "DKK"), ("400", "DKK")]),
    ("i alt 1 234 567 kr.", [("1234567", "DKK")]),
    ("betaler kr. 12 500 om året", [("12500", "DKK")]),
    ("i alt 4 5 0 kr.", [("450", "DKK")]),
    ("svarende til ti procent af summen", [("10", "percent")]),
    ("mellem fem og ti mio. kr.", [("5000000", "DKK"), ("10000000", "DKK")]),
    ("2½ % i rente", [("2.5", "percent")]),
    ("½ mio. kr.", [("500000", "DKK")]),
    ("2 ½ mio. kr.", [("2500000", "DKK")]),
    ("en ramme på 1/2 mill. kr.", [("500000", "DKK")]),
    ("i alt 1 1/2 mill. kr.", [("1500000", "DKK")]),
    ("stiger 1/4 procent", [("0.25", "percent")]),
    ("dækker 2/3 % af det", []),
    ("mødet den 1/2 200 kr. blev betalt", [("200", "DKK")]),
    ("for Kr. 12, 50 Øre stykket", [("12.5", "DKK")]),
    ("for Kr. 4,50 Øre stykket", [("4.5", "DKK")]),
    ("i alt Dkk 5.000", [("5000", "DKK")]),
    ("tilskud på kr. 100.000 - 150.000 årligt", [("100000", "DKK"), ("150000", "DKK")]),
    ("hhv. kr. 1.500 og 1.700.", [("1500", "DKK"), ("1700", "DKK")]),
    ("for kr. 1.500 og 1.700 børn", [("1500", "DKK")]),
    ("kr. 500 - 2 voksne", [("500", "DKK")]),
    ("2.174 kr./ ha", [("2174", "DKK")]),
    ("5,0 i 2025 og 13,3 mio. kr. i 2026", [("5000000", "DKK"), ("13300000", "DKK")]),
    ("støtte på 2,5 mio. euro", [("2.5", "other")]),
    ("et overskud paa 918 Kr. 40 Øre.", [("918.4", "DKK")]),
    ("takst 2.310 kr. (1.200 ekskl. moms)", [("2310", "DKK"), ("1200", "DKK")]),
    ("209.000 til mad og 55.000 kr. til leg", [("209000", "DKK"), ("55000", "DKK")]),
    ("afsat 2,235 kr. mio. kr. til parken", [("2235000", "DKK")]),
    ("68 , 9 mio. kr.", [("68900000", "DKK")]),
    ("koster ca. kr. 62.000.", [("62000", "DKK")]),
    ("1.183 mio. kr. af 1,183 og 2,5 i alt", [("1183000", "DKK")]),
    ("underskud er 5.428.053kr. og", [("5428053", "DKK")]),
]

NOTHING = [
    "Mødet den 17.11.2025 kl. 12.30-14.00",
    "jf. § 15, stk. 4, og §§ 107 og 108",
    "sagsnr. 2025-072748 og 21-014448",
    "skolen har 312 elever og 26 pladser",
    "tlf. 12 34 56 78",
    "lokalplan 12.45 på 7.500 m²",
    "projekterne 1.- 4. i 2023",
    "Alle beløb er i 1.000 kr.",
    "der blev sparet 2 mio. m³ vand",
    "1,2 mio. passagerer om året",
    "19 stemmer for og 2 imod",
    "Beløb i kr. 2024",
    "3.100 elever i skolen og 2.000 i kø",
]

PER = [
    ("en timepris pr. 316 kr.", "time"),
    ("316 kr. pr. time", "time"),
    ("1.200 kr. pr. døgn", "døgn"),
    ("45,50 kr. pr. m³", "m³"),
    ("45,50 kr./m3", "m³"),
    ("900 kr./md.", "måned"),
    ("900 kr. om måneden", "måned"),
    ("900 kr. pr. barn", "barn"),
    ("900 kr. ekskl. moms pr. påbegyndt time", "time"),
    ("900 kr. årligt", "år"),
    ("2.174 kr./ ha", "ha"),
    ("900 kr. pr. 1. januar 2025", None),
    ("900 kr. pr. januar", None),
]

ROLES = [
    ("Taksten stiger fra 7.734 kr. til 8.020 kr.", ["from", "to"], "up"),
    ("falder med 672.000 kr.", ["change"], "down"),
    ("en takststigning på 286 kr.", ["change"], "up"),
    ("mellem 2 og 3 mio. kr.", ["range_low", "range_high"], None),
    ("kr. 2.000 til 3.000", ["range_low", "range_high"], None),
    ("2-3 mio. kr.", ["range_low", "range_high"], None),
    ("Prisen er 425 kr. (400 kr.)", ["to", "from"], None),
    ("et underskud på 7.453 kr.", ["plain"], "deficit"),
    ("et overskud på 7.453 kr.", ["plain"], "surplus"),
    ("et mindreforbrug på 386.000 kr.", ["plain"], "down"),
    ("et mindre forbrug på 386.000 kr.", ["plain"], "down"),
    ("opjusteres til 475.000 kr.", ["to"], "up"),
    ("Prisen er 20 kr.", ["plain"], None),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms(text, expected):
    assert worth(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_amounts(text):
    assert worth(text) == []


@pytest.mark.parametrize(("text", "expected"), PER)
def test_per(text, expected):
    assert amounts(text, 0)[-1].per == expected


@pytest.mark.parametrize(("text", "roles", "direction"), ROLES)
def test_roles_and_direction(text, roles, direction):
    found = amounts(text, 0)
    assert [a.role for a in found] == roles
    assert found[-1].direction == direction


def test_table_cells_take_the_unit_of_the_caption():
    text = "Beløb i 1.000 kr.\t2025\t2026\nVeje\t-1.250\t300\nI alt\t-1.250\t40,5 %\n"
    assert worth(text) == [
        ("-1250000", "DKK"),
        ("300000", "DKK"),
        ("-1250000", "DKK"),
        ("40.5", "percent"),
    ]


def test_table_columns_have_their_own_units():
    text = (
        "Tabel 1 (mio. kr.)\nForslag\tAntal\tBeløb\tAndel i %\nHal\t12\t3,5\t40\nBane\t3\t1\t60\n"
    )
    assert worth(text) == [
        ("3500000", "DKK"),
        ("40", "percent"),
        ("1000000", "DKK"),
        ("60", "percent"),
    ]


def test_rows_parted_by_blanks_take_the_unit_of_the_caption():
    text = "Rammer (beløb i mio. kr.)\nBiler 318,4 -315,5\nSenge 61,0\nDet var alt i 2018.\nHal 7\n"
    assert worth(text) == [
        ("318400000", "DKK"),
        ("-315500000", "DKK"),
        ("61000000", "DKK"),
    ]


def test_a_row_with_a_cell_too_many_is_read_from_the_right():
    text = "Sted\tAntal\tAndel i %\nNord\tFeb. 2018\t3.500\t17,5\nFeb. 2019\t3.600\t18\n"
    assert worth(text) == [("17.5", "percent"), ("18", "percent")]


def test_table_without_a_unit_holds_no_amounts():
    assert worth("Skole\tElever\nNordskolen\t312\nSydskolen\t1.200\n") == []


def test_section_goes_into_the_span():
    (found,) = amounts("Prisen er 20 kr.", 7)
    assert (found.span.section, found.span.start, found.span.end) == (7, 10, 16)


@given(st.text(alphabet="0123456789.,-–½% \n\tkrmiopct()til og fraiBeløb§KR", max_size=200))
def test_never_raises_and_spans_are_slices(text):
    last = -1
    for found in amounts(text, 0):
        assert text[found.span.start : found.span.end] == found.text
        assert found.value == Decimal(str(found.value))
        assert found.span.start > last
        last = found.span.start


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    for found in amounts(text, 0):
        assert text[found.span.start : found.span.end] == found.text


@pytest.mark.parametrize(
    "unit", ["1", "1 ", "1.", "111 ", "5 og ", "kr ", "(", "½", " ", "i mio. kr.\n", "ti "]
)
def test_a_hostile_text_takes_no_more_than_its_length(unit):
    """Measured at 10 µs a character at most; a quadratic reading would take minutes."""
    text = unit * (200_000 // len(unit)) + "5 kr."
    began = time.process_time()
    amounts(text, 0)
    assert time.process_time() - began < 10
