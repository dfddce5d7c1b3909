"""Files that are not what they seem: each gets a clear message or is read, in bounded time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from referatsoeg.errors import UnreadableFileError
from referatsoeg.layouts import label
from referatsoeg.readers import SUFFIXES, read_file
from referatsoeg.structure import Assembly, assemble

SECONDS = 120


def parsed(path: Path) -> Assembly:
    document = read_file(path)
    return assemble(document, label(document).blocks)


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_an_empty_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"tom{suffix}"
    path.touch()
    assert refused(path) == "empty_file"


@pytest.mark.parametrize(
    ("name", "opening", "kind"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "gamle Office-format"),
        ("a.rtf", b"{\\rtf1\\ansi Referat}", "RTF"),
        ("a.txt", b"{\\rtf1\\ansi Referat}", "RTF"),
        ("a.wpd", b"\xffWPC\x00", "WordPerfect"),
        ("a.tif", b"II*\x00", "billede"),
        ("a.tiff", b"MM\x00*", "billede"),
        (
            "a.odt",
            b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text",
            "Open",
        ),
    ],
)
def test_a_format_that_is_not_read_is_named(
    tmp_path: Path, name: str, opening: bytes, kind: str
) -> None:
    path = tmp_path / name
    path.write_bytes(opening + bytes(500))
    with pytest.raises(UnreadableFileError, match=kind) as caught:
        read_file(path)
    assert caught.value.code == "unread_format"


def test_a_text_named_like_an_old_document_is_read(tmp_path: Path) -> None:
    path = tmp_path / "referat.doc"
    path.write_text("Referat\nPunkt 1: Budget\n", encoding="utf-8")
    assert "Punkt 1: Budget" in [line.text for line in read_file(path).lines]


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_a_folder_with_the_name_of_a_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"mappe{suffix}"
    path.mkdir()
    assert refused(path) == "not_a_file"


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_bytes_of_no_known_kind(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"støj{suffix}"
    path.write_bytes(bytes(range(256)) * 50)
    assert refused(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "væk.txt") == "not_found"


def refused(path: Path) -> str:
    with pytest.raises(UnreadableFileError) as error:
        read_file(path)
    assert path.name in error.value.message
    assert error.value.cure
    return error.value.code


@pytest.mark.parametrize(
    "text",
    [
        "Kære Åse. Tak for sidst. Det var hyggeligt at se jer alle sammen igen.",
        "import os\n\nprint(os.getcwd())\n",
        "a;b;c\n1;2;3\n",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n\n" * 40,
    ],
)
def test_a_text_that_is_no_minutes(tmp_path: Path, text: str) -> None:
    path = tmp_path / "brev.txt"
    path.write_text(text, encoding="utf-8")
    found = parsed(path)
    assert not [item for meeting in found.meetings for item in meeting.items if item.decision]
    assert found.problems


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Beslutning\n" * 200_000,
        "1.\n" * 20_000,
        "Punkt 1: Takster\n" * 20_000,
        "\n".join(f"{n}. Punkt" for n in range(10_000)),
        "Fraværende: A, B og C\n" * 100_000,
        "Byrådet den 1. marts 2024\n" * 50_000,
        " x\n" * 100_000,
        "at " * 1_000_000,
        "1. at " * 300_000,
        "x" * 30_000_000,
        "ord " * 7_500_000,
        "Byrådet godkendte indstillingen. " * 200_000,
        "- " * 1_000_000,
    ],
    ids=lambda text: f"{text[:12].strip()!r}, {len(text)}",
)
def test_large_and_senseless_files_end(tmp_path: Path, text: str) -> None:
    path = tmp_path / "stor.txt"
    path.write_text(text, encoding="utf-8")
    begun = time.process_time()
    parsed(path)
    assert time.process_time() - begun < SECONDS


def test_a_page_of_headings_alone_is_quick(tmp_path: Path) -> None:
    path = tmp_path / "stor.txt"
    path.write_text("Beslutning\n" * 20_000, encoding="utf-8")
    begun = time.process_time()
    assert parsed(path).problems
    assert time.process_time() - begun < 10
