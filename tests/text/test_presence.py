"""Lines about who was away, senders of answers, one-line transcripts and the width of a text."""

from __future__ import annotations

import pytest

from referatsoeg.model.document import Line
from referatsoeg.model.kinds import Presence
from referatsoeg.text.one_line import break_up, is_one_line
from referatsoeg.text.presence import away, is_presence_line, substitute, without_presence
from referatsoeg.text.senders import names_asker, sender_of
from referatsoeg.text.spacing import gaps, text_width

AWAY = [
    ("Afbud: Asta Holm (V)", Presence.EXCUSED, "Asta Holm (V)"),
    ("Afbud fra Asta Holm", Presence.EXCUSED, "Asta Holm"),
    ("Fraværende: Jens Vang, Mille Krog", Presence.ABSENT, "Jens Vang, Mille Krog"),
    ("Ikke til stede Jens Vang", Presence.ABSENT, "Jens Vang"),
    ("Afbud til punktet: Jens Vang", Presence.EXCUSED, "Jens Vang"),
    ("Fraværende under punktet: Jens Vang", Presence.ABSENT, "Jens Vang"),
    ("Fraværende ved behandlingen af punkt 4: Jens Vang", Presence.ABSENT, "Jens Vang"),
    ("Afbud til pkt. 4: Jens Vang", Presence.EXCUSED, "Jens Vang"),
    ("Fraværende ved afstemningen: Jens Vang", Presence.ABSENT, "Jens Vang"),
    ("Jens Vang var fraværende.", Presence.ABSENT, "Jens Vang"),
    ("Jens Vang havde meldt afbud.", Presence.EXCUSED, "Jens Vang"),
]


@pytest.mark.parametrize(("line", "status", "names"), AWAY)
def test_who_was_away(line: str, status: Presence, names: str) -> None:
    assert away(line) == (status, names)
    assert is_presence_line(line)


@pytest.mark.parametrize(
    ("line", "presence"),
    [
        ("Asta Holm-Krog (B), Jens Peter Vang (A) og Mille Holm Krog (C) deltog ikke i sagens behandling.", True),
        ("Asta Holm (B), Jens Peter Vang (A) og Mille Krog (C) deltog ikke i sagen på grund af inhabilitet.", False),
        ("Udvalget bad om et notat om, hvorfor klubben fra den gamle havn i Lyngby deltog ikke i ordningen.", False),
    ],
)  # fmt: skip
def test_several_who_took_no_part(line: str, presence: bool) -> None:
    assert is_presence_line(line) is presence


@pytest.mark.parametrize("line", ["Godkendt.", "Afbuddet blev drøftet.", "Imod stemte Jens Vang."])
def test_other_lines_stay(line: str) -> None:
    assert away(line) is None
    assert without_presence(f"Afbud: Asta Holm\n{line}") == line


def test_substitutes() -> None:
    assert substitute("Mille Krog deltog som stedfortræder for Jens Vang") == (
        "Mille Krog",
        "Jens Vang",
    )
    assert substitute("Mille Krog deltog som suppleant") == ("Mille Krog", None)
    assert substitute("Godkendt.") is None


SENDERS = [
    ("Fjordby:", ("Fjordby", "")),
    ("Region Fjord: Vi bakker op", ("Region Fjord", "Vi bakker op")),
    ("Fjordby stillede dog et spørgsmål:", ("Fjordby", "")),
    ("Svar: ja", None),
    ("Bilag: et", None),
    ("almindelig tekst", None),
]


@pytest.mark.parametrize(("line", "sender"), SENDERS)
def test_senders(line: str, sender: tuple[str, str] | None) -> None:
    assert sender_of(line) == sender


def test_who_asks() -> None:
    assert names_asker("Fjordby stillede dog et spørgsmål:")
    assert not names_asker("Fjordby: ja")


def test_a_transcript_on_one_line_is_broken_up_and_loses_nothing() -> None:
    text = (
        "Fjordby Byråd Dato: 12. marts 2013 Punkt 1 Godkendelse af dagsorden Indstilling: "
        "Forvaltningen indstiller, at dagsordenen godkendes. Beslutning: Godkendt. "
    ) * 4
    assert is_one_line([text])
    assert not is_one_line(["Kort linje"])
    lines = break_up(text)
    assert "Indstilling: Forvaltningen indstiller, at dagsordenen godkendes." in lines
    assert " ".join(" ".join(lines).split()) == " ".join(text.split())


def rows(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(number=n, page=1, text=text) for n, text in enumerate(texts, 1))


def test_gaps_count_blank_lines_unless_the_text_is_double_spaced() -> None:
    assert dict(gaps(rows("a", "", "", "b", "c"))) == {1: 1, 4: 2, 5: 0}
    wide = [text for n in range(20) for text in (f"en linje {n} som går", "", "videre her", "")]
    assert set(gaps(rows(*wide)).values()) == {0}


def test_width_is_that_of_full_lines_and_none_for_paragraphs() -> None:
    assert text_width(rows(*["x" * 80] * 9, "kort")) == 80
    assert text_width(rows("x" * 500, "y" * 300)) == 0
    assert text_width(()) == 0
