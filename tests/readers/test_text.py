"""Text files: encodings, letters, pages and lines too long; a table each."""

from __future__ import annotations

import contextlib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatsoeg.errors import UnreadableFileError
from referatsoeg.readers.text import MAX_LINE, decode, read_text

PATH = Path("referat.txt")
WORDS = "Åbent møde – Økonomiudvalget på Ærø"
PAGE = [f"Linje {n} af en side" for n in range(20)]


def read(text: str | bytes):
    return read_text(PATH, text if isinstance(text, bytes) else text.encode())


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le-bom", "utf-16-be-bom"]
)
def test_encodings(encoding: str) -> None:
    marks = {"utf-16-le-bom": b"\xff\xfe", "utf-16-be-bom": b"\xfe\xff"}
    data = marks.get(encoding, b"") + WORDS.encode(encoding.removesuffix("-bom"))
    assert [line.text for line in read(data).lines] == [WORDS]


def test_latin_1_has_bytes_that_windows_has_not() -> None:
    assert decode(PATH, b"\x8d\xe6\xf8\xe5") == "\x8dæøå"


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
def test_letters_are_composed(form) -> None:
    text = unicodedata.normalize(form, "Åse Ørsted på vej til Tåstrup, Resumé")
    lines = [line.text for line in read(text).lines]
    assert lines == ["Åse Ørsted på vej til Tåstrup, Resumé"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    lines = read(end.join(["a", "", "b"])).lines
    assert [(line.number, line.text) for line in lines] == [(1, "a"), (2, ""), (3, "b")]


PAGES = [
    ("\n".join(PAGE) + "\n\f" + "\n".join(PAGE), 2),
    ("\n".join(PAGE) + "\f" + "\n".join(PAGE) + "\f" + "\n".join(PAGE), 3),
    ("\n".join(PAGE) + "\n " + "\n".join(PAGE), 2),
    (" " + "\n".join(PAGE) + "\n " + "\n".join(PAGE) + "\n " + "\n".join(PAGE), 3),
    ("\n".join(f" {line}" for line in PAGE), 1),
    ("\n".join(PAGE) + "\n  " + "\n".join(PAGE), 1),
    ("\n".join(PAGE), 1),
]


@pytest.mark.parametrize(("text", "pages"), PAGES)
def test_pages(text: str, pages: int) -> None:
    assert read(text).pages == pages


def test_the_first_line_of_a_page_is_on_it() -> None:
    lines = [line for line in read("a\n\fb\nc").lines if line.text]
    assert [(line.text, line.page) for line in lines] == [("a", 1), ("b", 2), ("c", 2)]


def test_long_lines_are_cut_and_told() -> None:
    document = read("x" * (2 * MAX_LINE + 5) + "\nslut\n" + "\n".join(PAGE))
    assert [len(line.text) for line in document.lines[:3]] == [MAX_LINE, MAX_LINE, 5]
    assert [problem.code for problem in document.problems] == ["long_line"]
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x00" * 50, "binary"),
        (bytes(range(32)) * 40, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "binary"),
        (b"\xff\xfe\x00", "binary"),
        (b"  \n\t\n\f\n", "no_text"),
    ],
)
def test_files_that_are_no_text(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read(data)
    assert error.value.code == code
    assert error.value.cure


# Letters joined in print are written out, which tests/text/test_glyphs.py holds.
JOINED = "ƟƩƫŌﬀﬁﬂﬃﬄﬅﬆ"


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=JOINED), min_size=1)
)
def test_no_character_is_lost(text: str) -> None:
    """Blanks at the ends of lines aside, the lines are the text."""
    text = unicodedata.normalize("NFC", f"a{text}")
    assert "".join("".join(line.text.split()) for line in read(text).lines) == "".join(text.split())


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_text_or_told_not_to_be(data: bytes) -> None:
    with contextlib.suppress(UnreadableFileError):
        assert read(data).lines
