"""Markdown → plain lines: a table of (line, text); every line keeps its number."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.model.kinds import FileKind
from referatsoeg.readers.markdown import plain_lines, read_markdown

TABLE = [
    ("# Byrådet", "Byrådet"),
    ("### Punkt 1: Takster ###", "Punkt 1: Takster"),
    ("#hashtag", "#hashtag"),
    ("**Beslutning:** Godkendt.", "Beslutning: Godkendt."),
    ("__Beslutning__", "Beslutning"),
    ("*kursiv* og _kursiv_ og ***begge***", "kursiv og kursiv og begge"),
    ("fil_navn_her", "fil_navn_her"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("* punkt", "- punkt"),
    ("+ punkt", "- punkt"),
    ("- [x] punkt", "- punkt"),
    ("    - under", "    - under"),
    ("1. Godkendt", "1. Godkendt"),
    (r"2024\. Et år", "2024. Et år"),
    (r"\*ikke kursiv\*", "*ikke kursiv*"),
    ("[bilag](https://example.org/a_b)", "bilag"),
    ("[bilag][1]", "bilag"),
    ("[1]: https://example.org", ""),
    ("![kort](kort.png)", "kort"),
    ("[ ] ikke et link", "[ ] ikke et link"),
    ("<https://example.org/x>", "https://example.org/x"),
    ("> citat", "citat"),
    ("| År | Takst |", "År\tTakst"),
    ("|---|:--:|", ""),
    (r"| a \| b | c |", "a | b\tc"),
    ("---", ""),
    ("* * *", ""),
    ("`kode`", "kode"),
    ("linje\\", "linje"),
    ("linje  ", "linje"),
    ("a <br> b", "a  b"),
    ("<!-- note -->tekst", "tekst"),
    ("~~slettet~~", "slettet"),
    ("kr. < 100 > 50", "kr. < 100 > 50"),
]


@pytest.mark.parametrize(("line", "text"), TABLE)
def test_lines(line: str, text: str) -> None:
    assert list(plain_lines([line])) == [text]


def test_underlined_headings_fences_and_front_matter() -> None:
    lines = ["---", "titel: Møde", "---", "Byrådet", "=======", "", "```", "# kode", "```", "slut"]
    assert list(plain_lines(lines)) == [
        "", "titel: Møde", "", "Byrådet", "", "", "", "# kode", "", "slut",
    ]  # fmt: skip


def test_line_numbers_are_those_of_the_file() -> None:
    document = read_markdown(Path("a.md"), "# A\r\n\r\n- b\r\nc".encode("utf-8-sig"))
    assert [(li.number, li.text) for li in document.lines] == [
        (1, "A"),
        (2, ""),
        (3, "- b"),
        (4, "c"),
    ]
    assert document.kind is FileKind.MARKDOWN


@given(st.lists(st.text(alphabet="ab*_`[]()!#>|~\\<-= ", max_size=60), max_size=12))
def test_one_line_for_each_line(lines: list[str]) -> None:
    assert len(list(plain_lines(lines))) == len(lines)


@given(st.text(alphabet="abcæøå.,: ", max_size=100))
def test_plain_text_stays(line: str) -> None:
    assert next(plain_lines([line])) == line.strip(" ")


@pytest.mark.parametrize("mark", ["*", "_", "`", "[", "![", "<a ", "|", "~~", "\\", "**a"])
def test_hostile_lines_take_no_time(mark: str) -> None:
    assert list(plain_lines([mark * 4000]))
