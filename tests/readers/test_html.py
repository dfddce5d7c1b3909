"""HTML → lines: a table of (markup, lines), encodings, portal pages and hostile pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.errors import UnreadableFileError
from referatsoeg.model.kinds import FileKind
from referatsoeg.readers.html import MAX_BYTES, read_html
from referatsoeg.readers.markup import lines_of

PAGE = Path("side.html")

TABLE = [
    ("<p>Godkendt.</p>", ["Godkendt."]),
    ("<p>Et  afsnit\n over to linjer</p>", ["Et afsnit over to linjer"]),
    ("<p>A</p><p>B</p>", ["A", "", "B"]),
    ("<div>A</div><div>B</div>", ["A", "", "B"]),
    ("A<br>B<br/>C", ["A", "B", "C"]),
    ("<h2>Beslutning</h2><p>Godkendt.</p>", ["Beslutning", "", "Godkendt."]),
    ("<ul><li>et</li><li>to</li></ul>", ["- et", "- to"]),
    ("<ol><li>et</li><li>to</li></ol>", ["1. et", "2. to"]),
    ("<ol start=3><li>et<li value=7>to<li>tre</ol>", ["3. et", "7. to", "8. tre"]),
    ("<ol type=a><li>et</li><li>to</li></ol>", ["a) et", "b) to"]),
    ("<ol><li><p>at et</p><p>mere</p></li></ol>", ["1. at et", "", "mere"]),
    ("<ul><li>et<ul><li>under</li></ul></li><li>to</li></ul>", ["- et", "", "- under", "", "- to"]),
    ("<table><tr><th>År</th><th>Takst</th></tr><tr><td>2026</td><td>8.020 kr.</td></tr></table>",
     ["År\tTakst", "2026\t8.020 kr."]),
    ("<table><tr><td><p>a</p><p>b</p></td><td></td><td>c</td></tr></table>", ["a b\t\tc"]),
    ("<table><tr><td><p>alene</p></td></tr><tr><td>igen</td></tr></table>", ["alene", "", "igen"]),
    ("<table><tr><td><h3>Punkt 1</h3><p>Tekst</p></td><td>Side</td></tr></table>",
     ["Punkt 1", "", "Tekst", "", "Side"]),
    ("<p>Se <a href='https://example.org/bilag'>bilaget</a>.</p>", ["Se bilaget."]),
    ("<nav><a href='/'>Forside</a></nav><button>Hent som PDF</button><p>A</p>", ["A"]),
    ("<header><p>Logo</p></header><main><p>A</p></main><footer>Kontakt</footer>", ["A"]),
    ("<p hidden>skjult</p><p style='display: none'>skjult</p><p aria-hidden=true>x</p>A", ["A"]),
    ("<script>var a = '<p>B</p>'</script><style>p{}</style><p>A</p>", ["A"]),
    ("<!-- note --><p>A<!-- B -->C</p>", ["AC"]),
    ("<p>Sm&oslash;r &amp; br&#248;d&nbsp;a</p>", ["Smør & brød a"]),
    ("<pre>en\n  to</pre>", ["en", "  to"]),
    ("<p>A</span></p></div><p>B", ["A", "", "B"]),
    ("<b>fed</b><i> kursiv</i>", ["fed kursiv"]),
    ("<?xml version='1.0' encoding='utf-16'?><p>A</p>", ["A"]),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "lines"), TABLE)
def test_lines(markup: str, lines: list[str]) -> None:
    assert lines_of(markup) == lines


@pytest.mark.parametrize(
    "data",
    [
        "<p>Åbenrå</p>".encode(),
        b"\xef\xbb\xbf" + "<p>Åbenrå</p>".encode(),
        "<p>Åbenrå</p>".encode("cp1252"),
        "<meta charset='iso-8859-1'><p>Åbenrå</p>".encode("latin-1"),
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'><p>Åbenrå".encode("cp1252"),
        "<meta charset=utf-8><p>Åbenrå</p>".encode("cp1252"),
        "<meta charset=findes-ikke><p>Åbenrå</p>".encode(),
        "<p>A\u030abenra\u030a</p>".encode(),
        "<p>Åbenrå</p>".encode("utf-16"),
    ],
)  # fmt: skip
def test_encodings(data: bytes) -> None:
    document = read_html(PAGE, data)
    assert [line.text for line in document.lines if line.text] == ["Åbenrå"]
    assert document.kind is FileKind.HTML


def test_entities_of_a_document_type_are_not_expanded() -> None:
    bomb = "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;</p><p>slut</p>"
    document = read_html(PAGE, bomb.encode())
    assert "haha" not in " ".join(line.text for line in document.lines)
    assert document.lines[-1].text == "slut"


def test_a_local_file_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "hemmelig.txt"
    secret.write_text("hemmelig", encoding="utf-8")
    page = f"<!DOCTYPE html [<!ENTITY x SYSTEM '{secret.as_uri()}'>]><p>a &x; b</p>"
    assert "hemmelig" not in " ".join(li.text for li in read_html(PAGE, page.encode()).lines)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<div>" * 100_000 + b"x", "damaged"),
        (b"<p>" + b" " * 1000 + b"</p>", "no_text"),
        (b"<html><script>alert(1)</script></html>", "no_text"),
        (b"\x00\x01\x02" * 100, "binary"),
        (b"x" * (MAX_BYTES + 1), "too_large"),
    ],
    ids=["deep", "blank", "only a script", "binary", "too large"],
)
def test_pages_that_cannot_be_read(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_html(PAGE, data)
    assert error.value.code == code
    assert "side.html" in error.value.message
    assert error.value.cure


def test_deep_but_sane_nesting_is_read() -> None:
    assert lines_of("<div>" * 200 + "inderst" + "</div>" * 200) == ["inderst"]


@given(st.text(alphabet="<>/pdivtable lou=\"'&;!-ax\n\x00", max_size=200))
def test_any_markup_gives_lines(markup: str) -> None:
    assert all("\n" not in line for line in lines_of(markup))


@given(st.lists(st.text(alphabet="abcæøå .,", min_size=1), max_size=20))
def test_no_word_is_lost(paragraphs: list[str]) -> None:
    markup = "".join(f"<div><p>{p}</p></div>" for p in paragraphs)
    assert " ".join(lines_of(markup)).split() == " ".join(paragraphs).split()
