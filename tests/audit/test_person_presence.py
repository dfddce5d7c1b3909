from __future__ import annotations

import pytest

from referatsoeg.audit.person_presence import noted, numbers, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ida Prøve (V) erklærede sig inhabil.", [("inhabil", None, ())]),
        ("Ida Prøve var inhabil i sagen.", [("inhabil", None, ())]),
        ("Inhabil: Ida Prøve (V)", [("inhabil", None, ())]),
        ("Inhabile: Ole Test og Ida Prøve", [("inhabil", None, ())]),
        ("Ida Prøve og Ole Test blev erklæret inhabile.", [("inhabil", None, ())]),
        ("Udvalget drøftede, om Ida Prøve var inhabil.", []),
        ("Byrådet fandt, at Ida Prøve ikke var inhabil.", []),
        ("Ida Prøve bemærkede, at Ole Test var inhabil.", []),
        ("Ida Prøve ankom kl. 17.54 under punkt 4.", [("late", None, ("4",))]),
        ("Ida Prøve forlod mødet efter punkt 7.", [("left", None, ("7",))]),
        ("Ida Prøve gik kl. 19.00.", [("left", None, ())]),
        ("Ida Prøve gik ind for forslaget.", []),
        ("Ida Prøve deltog ikke under punkterne 12-14.", [("away", None, ("12", "13", "14"))]),
        ("Ida Prøve deltog som stedfortræder for Ole Test.", [("substitute", "Ole Test", ())]),
        ("Som stedfortræder deltog Ida Prøve.", [("substitute", None, ())]),
        ("I stedet for Ole Test mødte Ida Prøve.", [("substitute", "Ole Test", ())]),
        ("Ole Test deltog som stedfortræder for Ida Prøve.", []),
        ("Ida Prøve spurgte til økonomien.", []),
    ],
)
def test_what_a_sentence_tells(
    sentence: str, expected: list[tuple[str, str | None, tuple[str, ...]]]
) -> None:
    start = sentence.index("Ida Prøve")
    found = [(p.kind, p.stands_for, p.items) for p in told(sentence, start, start + 9)]
    assert found == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("ankom kl. 17.54 under punkt 4", [("late", ("4",))]),
        ("deltog ikke under punkterne 3, 5-6 og 9", [("away", ("3", "5", "6", "9"))]),
        ("gik kl. 20", [("left", ())]),
        ("", []),
    ],
)
def test_what_a_note_tells(note: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(p.kind, p.items) for p in noted(note)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("pkt. 2", ("2",)), ("sag nr. 3 til 5", ("3", "4", "5")), ("punkt 1-999", ()), ("12", ())],
)
def test_numbers_of_items(text: str, expected: tuple[str, ...]) -> None:
    assert numbers(text) == expected
