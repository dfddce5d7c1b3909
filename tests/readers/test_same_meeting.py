"""One meeting as text, HTML, Word and Markdown: the same items come out of each.

The files are made here from the samples' text: each run of lines becomes a paragraph with line
breaks, as programs export minutes.
"""

from __future__ import annotations

import html
import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
import regex
from docx.enum.text import WD_BREAK

from referatsoeg.layouts import label
from referatsoeg.model.meeting import Item, Meeting
from referatsoeg.readers import read_bytes
from referatsoeg.structure import assemble
from referatsoeg.text.furniture import furniture

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "corpus").glob("*.txt"))
HEADED_BY_PAGES = {"das-fjordland-2024-11-18", "lindeborg-kultur-og-fritidsudvalget-2024"}
"""Body and date stand in the page headers alone: such minutes are nothing without pages."""
_MARKDOWN = regex.compile(
    r"(?<sign>[\\`*_\[\]<>#|~!])|^(?<sign>[-+])(?=\s|$)|(?<=^\d{1,9})(?<sign>[.)])|^(?<sign>=)"
)


def lines_of(path: Path, *, paged: bool) -> list[tuple[int, str]]:
    """Return page and text of each line; without pages there are no page headers either."""
    lines = read_bytes(path, path.read_bytes()).lines
    left_out = frozenset() if paged else furniture(lines)
    return [(line.page, line.text) for line in lines if line.number not in left_out]


def paragraphs(path: Path, *, paged: bool) -> list[list[tuple[int, str]]]:
    runs: list[list[tuple[int, str]]] = [[]]
    for page, text in lines_of(path, paged=paged):
        if text.strip():
            runs[-1].append((page, text))
        else:
            runs.append([])
    return [run for run in runs if run]


def as_html(path: Path) -> bytes:
    body = "".join(
        f"<p>{'<br>'.join(html.escape(text) for _, text in run)}</p>\n"
        for run in paragraphs(path, paged=False)
    )
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def as_markdown(path: Path) -> bytes:
    return "\n".join(
        _MARKDOWN.sub(r"\\\g<sign>", text.strip()) for _, text in lines_of(path, paged=False)
    ).encode()


def as_docx(path: Path) -> bytes:
    document = docx.Document()
    now = 1
    for run in paragraphs(path, paged=True):
        written = document.add_paragraph().add_run()
        for index, (page, text) in enumerate(run):
            if page != now:
                written.add_break(WD_BREAK.PAGE)
            elif index:
                written.add_break()
            written.add_text(text.strip())
            now = page
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def parsed(path: Path, data: bytes) -> tuple[Meeting, ...]:
    document = read_bytes(path, data)
    return assemble(document, label(document).blocks).meetings


def said(item: Item) -> tuple[object, ...]:
    decision = item.decision
    return (
        item.number,
        item.title,
        item.case_numbers,
        item.closed,
        decision and (decision.outcome, _words(decision.text)),
        [(r.number, _words(r.text), r.outcome) for r in item.recommendations],
        [(step.date, step.body, step.outcome) for step in item.history],
        item.attachments,
    )


def _words(text: str) -> list[str]:
    return text.split()


PAIRS = [
    (path, make)
    for path in SAMPLES
    for make in (as_docx, as_html, as_markdown)
    if make is as_docx or path.stem not in HEADED_BY_PAGES
]


@pytest.mark.parametrize(("path", "make"), PAIRS, ids=lambda v: getattr(v, "stem", None))
def test_the_same_items_come_out(path: Path, make: Callable[[Path], bytes]) -> None:
    name = path.with_suffix({as_html: ".html", as_markdown: ".md", as_docx: ".docx"}[make])
    text, other = parsed(path, path.read_bytes()), parsed(name, make(path))
    assert [(m.date, m.body, m.start) for m in other] == [(m.date, m.body, m.start) for m in text]
    assert [m.attendance for m in other] == [m.attendance for m in text]
    for one, two in zip(text, other, strict=True):
        assert [said(item) for item in two.items] == [said(item) for item in one.items]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda p: p.stem)
def test_word_keeps_the_pages(path: Path) -> None:
    text, word = (
        parsed(p, d) for p, d in ((path, path.read_bytes()), (Path("a.docx"), as_docx(path)))
    )
    pages = [[item.page for item in meeting.items] for meeting in text]
    assert [[item.page for item in meeting.items] for meeting in word] == pages
