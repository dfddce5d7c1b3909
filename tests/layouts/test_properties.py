"""What holds of every text: no line is lost or told twice, and nothing a file holds breaks us."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatsoeg.layouts import LAYOUTS, label
from referatsoeg.model.document import Block, Document, Line, Passage
from referatsoeg.model.kinds import FileKind, Role
from referatsoeg.model.meeting import Item
from referatsoeg.readers import read_bytes, read_file
from referatsoeg.structure import assemble
from referatsoeg.text.joining import LIST_MARK

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    path
    for folder in (ROOT / "corpus", ROOT / "tests" / "golden")
    for path in folder.rglob("*")
    if path.suffix in (".txt", ".pdf")
)
OTHER_SHARE = 0.02
NAMES = [
    None,
    *(layout.name for layout in LAYOUTS),
]

# Words and forms that mean something to the layouts, thrown together.
PHRASES = [
    "Byrådet", "Referat", "REFERAT", "Dagsorden", "Dato: 12-03-2024 kl. 16:00", "Sted: Rådhuset",
    "Mødet den 17.11.2025 DAS Fjord", "Åben", "Lukket", "Punkt 1.", "Punkt 2: Takster", "Pkt. 3",
    "1. Godkendelse af dagsorden", "2) Regnskab", "3", "Sag nr. 4", "Ad 5. Eventuelt", "I. Valg",
    "24-001234", "EMN-2025-009242", "Sagsnr.: 330-2018-1234", "24.01.00-P20-1-23", "J.nr. 5",
    "Resumé", "Sagsfremstilling", "Indstilling", "Beslutning", "Beslutning:", "Bilag", "Økonomi",
    "Sagens forløb", "12-03-2024 Økonomiudvalget", "Beslutning Byrådet den 12-03-2024",
    "Direktionen indstiller, at", "1. at sagen godkendes", "at sagen godkendes", "- et bilag", "•",
    "Godkendt.", "1. Godkendt 2. Udsat", "Anbefales.", "Afbud: Asta Holm (V)", "Fraværende: Jens Vang",
    "Medlemmer: Asta Holm, Jens Vang og Mille Krog", "Side 7", "Side 7 af 9", "- 7 -", "Hjørring:",
    "Opsamling vedr. skriftlige tilbagemeldinger", "Svar: ja", "Mødet hævet kl. 18.00", "skole-",
    "og kulturudvalget", "Fortsat tekst, der fylder en hel linje og går videre på den næste linje,",
    "år\ttakst", "2026\t8.020 kr.", "", "", " Ny side", "\fNy side", "Indholdsfortegnelse", "Eventuelt",
    "2024-03-12", "R E F E R A T", "Mandag den 4. marts 1991 kl. 19", "Aar 1931 den 4. Marts",
]  # fmt: skip
PRINTED = st.characters(exclude_categories=["Cs", "Cc"])
MINUTES = st.lists(
    st.one_of(st.sampled_from(PHRASES), st.text(PRINTED, max_size=30)), min_size=1, max_size=60
)


def document_of(lines: list[str]) -> Document:
    data = ("a\n" + "\n".join(lines)).encode("utf-8", "replace")
    return read_bytes(Path("a.txt"), data.replace(b"\x00", b""))


def raw_document(lines: list[str]) -> Document:
    """Return lines below a first one as a document, whatever characters they hold."""
    return Document(
        path="a.txt",
        sha256=sha256(b"").hexdigest(),
        kind=FileKind.TEXT,
        pages=1,
        lines=tuple(Line(number=n, page=1, text=text) for n, text in enumerate(["a", *lines], 1)),
    )


def assert_lossless(document: Document, blocks: tuple[Block, ...]) -> None:
    assert [line for block in blocks for line in block.lines] == list(document.lines)
    assert all(block.lines for block in blocks)


def passages(item: Item) -> Iterator[Passage]:
    yield from (section.passage for section in item.sections)
    if item.decision:
        yield item.decision.passage


def assert_origins(document: Document) -> None:
    """Every stretch of a joined text is what stands on the line it says it comes from."""
    by_number = {line.number: line for line in document.lines}
    for meeting in assemble(document, label(document).blocks).meetings:
        for item in meeting.items:
            for passage in passages(item):
                if not passage.starts:
                    assert not passage.text
                    continue
                ends = [*(start.offset for start in passage.starts[1:]), len(passage.text)]
                for start, end in zip(passage.starts, ends, strict=True):
                    line = by_number[start.line]
                    assert line.page == start.page
                    part = _letters(passage.text[start.offset : end])
                    assert part in _letters(line.text), (line, part)
                    assert passage.origin(start.offset) == start


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


@cache
def sample(path: Path) -> Document:
    return read_file(path)


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=pytest.mark.slow) if n else n for n in NAMES]
)
def test_every_line_of_the_samples_is_in_one_block(name: str | None) -> None:
    for path in FILES:
        assert_lossless(sample(path), label(sample(path), layout=name).blocks)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_passages_point_at_their_lines(path: Path) -> None:
    assert_origins(sample(path))


def test_few_lines_of_the_samples_have_no_label() -> None:
    lines = other = 0
    for path in FILES:
        for block in label(sample(path)).blocks:
            lines += len(block.lines)
            other += len(block.lines) * (block.role is Role.OTHER)
    assert other <= OTHER_SHARE * lines


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(lines=MINUTES)
def test_every_line_of_any_text_is_in_one_block(name: str | None, lines: list[str]) -> None:
    document = document_of(lines)
    assert_lossless(document, label(document, layout=name).blocks)


@settings(max_examples=150, deadline=None)
@given(lines=MINUTES)
def test_any_text_is_assembled(lines: list[str]) -> None:
    document = document_of(lines)
    assembly = assemble(document, label(document).blocks)
    ids = [item.id for meeting in assembly.meetings for item in meeting.items]
    assert len(ids) == len(set(ids))
    assert assembly.meetings or assembly.problems
    assert_origins(document)


@settings(max_examples=100, deadline=None)
@given(lines=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=80), max_size=20))
def test_lines_of_any_characters_are_labelled(lines: list[str]) -> None:
    document = raw_document(lines)
    labelled = label(document)
    assert_lossless(document, labelled.blocks)
    assemble(document, labelled.blocks)


@given(st.text(max_size=60))
def test_a_list_mark_is_never_empty(text: str) -> None:
    match = LIST_MARK.match(text)
    assert match is None or match.group()
