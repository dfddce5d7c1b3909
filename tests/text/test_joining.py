"""Lines joined into running text: wrapped lines, broken words, list points, page breaks."""

from __future__ import annotations

import pytest

from referatsoeg.model.document import Line
from referatsoeg.text.joining import Piece, join

FULL = "Byrådet drøftede sagen og bad forvaltningen om at vende til-"
WIDTH = 60


def pieces(*texts: str) -> list[Piece]:
    """Return lines as pieces; "" is a blank line, a form feed begins a page."""
    found: list[Piece] = []
    gap = False
    page = 1
    for number, text in enumerate(texts, 1):
        page += text.startswith("\f")
        clean = text.removeprefix("\f")
        if clean:
            line = Line(number=number, page=page, text=clean)
            found.append(Piece(line=line, text=clean, gap=gap))
        gap = not clean
    return found


JOINED = [
    ((FULL, "bage i maj."), WIDTH, FULL[:-1] + "bage i maj."),
    (("Byrådet drøftede sagen og bad forvaltningen om et notat, som", "kan bruges i maj."), WIDTH,
     "Byrådet drøftede sagen og bad forvaltningen om et notat, som kan bruges i maj."),
    (("Udvalget besøgte en skole-", "og kulturinstitution."), WIDTH,
     "Udvalget besøgte en skole- og kulturinstitution."),
    (("Godkendt.", "Udsat."), WIDTH, "Godkendt.\nUdsat."),
    (("Godkendt.", "", "Udsat."), WIDTH, "Godkendt.\nUdsat."),
    (("1. Godkendt", "2. Udsat"), WIDTH, "1. Godkendt\n2. Udsat"),
    (("-", "et bilag"), WIDTH, "- et bilag"),
    (("At 2) der frigives et rådighedsbeløb på 18,8 mio. kr. til en ny", "sti mellem byerne, og som er angivet nærmere i planens afsnit",
      "6.", "At 3) resten udsættes"), WIDTH,
     "At 2) der frigives et rådighedsbeløb på 18,8 mio. kr. til en ny sti mellem byerne, og som er angivet nærmere i planens afsnit 6.\nAt 3) resten udsættes"),
    (("at et,", "at to"), 0, "at et,\nat to"),
    (("at prisen hæves til 49 kr. pr. 1. januar 2027 i byen", "at resten udsættes"), WIDTH,
     "at prisen hæves til 49 kr. pr. 1. januar 2027 i byen\nat resten udsættes"),
    (("Udsat. Per Lund ønskede tilført protokollen for mødet,", "at han var imod."), WIDTH,
     "Udsat. Per Lund ønskede tilført protokollen for mødet, at han var imod."),
    (("Efter høringen i alle fire distrikter indstiller udvalget,", "at prisen hæves."), WIDTH,
     "Efter høringen i alle fire distrikter indstiller udvalget,\nat prisen hæves."),
    (("p\u00adhuset  er   her",), WIDTH, "phuset er her"),
    (("et p\u00ad", "hus"), WIDTH, "et phus"),
    (("Byrådet godkendte indstillingen, og det", "\fbesluttede at bevilge pengene."), WIDTH,
     "Byrådet godkendte indstillingen, og det besluttede at bevilge pengene."),
    (("Godkendt.", "\fUdsat."), WIDTH, "Godkendt.\nUdsat."),
    (("År\tTakst", "2026\t8.020 kr."), WIDTH, "År\tTakst\n2026\t8.020 kr."),
    (("    Der var indkommet ni ansøgninger, som blev oplæst i mødet.",
      "    Sogneraadet indstiller Lærer Lund fra Vestby til Embedet og", "foreslaar Lærer Dam som Nr. 2."), WIDTH,
     "Der var indkommet ni ansøgninger, som blev oplæst i mødet.\n"
     "Sogneraadet indstiller Lærer Lund fra Vestby til Embedet og foreslaar Lærer Dam som Nr. 2."),
    (("Administrationen indstiller til Teknik- og Havneudvalget og", "1. at vejen lukkes"), WIDTH,
     "Administrationen indstiller til Teknik- og Havneudvalget og\n1. at vejen lukkes"),
    ((), WIDTH, ""),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "width", "text"), JOINED)
def test_joined(lines: tuple[str, ...], width: int, text: str) -> None:
    assert join(pieces(*lines), width=width).text == text


def test_a_passage_knows_its_lines() -> None:
    passage = join(pieces(FULL, "bage i maj.", "", "\fUdsat."), width=WIDTH)
    assert [(s.line, s.page) for s in passage.starts] == [(1, 1), (2, 1), (4, 2)]
    found = passage.origin(passage.text.index("Udsat"))
    assert found is not None
    assert (found.line, found.page) == (4, 2)
