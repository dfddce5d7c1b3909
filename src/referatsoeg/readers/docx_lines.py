"""The body of a Word file → lines: what Word shows, in order, with form feeds between pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from referatsoeg.readers.docx_numbers import Numbering, W

_COPIES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = frozenset({f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}sectPr", _COPIES})
"""What Word does not show: deleted and moved text, properties, copies for older programs."""
_PAGE = "\f"
_LONG_CELL = 400
"""As in HTML: a table with longer cells sets the page."""


def lines_of(root: etree._Element, numbering: Numbering, notes: Mapping[str, str]) -> list[str]:
    """Return the lines of a document's root element; a page begins with a form feed.

    `notes` are the footnotes by id; each follows the paragraph that refers to it.
    """
    rendered = next(root.iter(f"{W}lastRenderedPageBreak"), None) is not None
    setter = _Setter(numbering=numbering, notes=notes, rendered=rendered)
    walker = etree.iterwalk(root, events=("start", "end"))
    skipped: set[etree._Element] = set()
    for event, element in walker:
        if event == "start" and element.tag in _UNSEEN:
            walker.skip_subtree()
            skipped.add(element)
        elif event == "start":
            setter.open(element)
        elif element in skipped:
            skipped.discard(element)
        else:
            setter.close(element)
    return setter.lines


def _is_figures(table: etree._Element) -> bool:
    """Return whether a table lists cells in columns rather than setting the page."""
    if next(table.iterdescendants(f"{W}tbl"), None) is not None:
        return False
    widths = [len(row.findall(f"{W}tc")) for row in table.findall(f"{W}tr")]
    return max(widths, default=0) > 1 and all(
        sum(len(text.text or "") for text in cell.iter(f"{W}t")) <= _LONG_CELL
        for cell in table.iter(f"{W}tc")
    )


@dataclass(slots=True)
class _Paragraph:
    """An open paragraph: its mark, its words, and the footnotes it refers to."""

    mark: str
    words: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class _Setter:
    """Sets paragraphs on lines."""

    numbering: Numbering
    notes: Mapping[str, str]
    rendered: bool
    lines: list[str] = field(default_factory=list)
    open_paragraphs: list[_Paragraph] = field(default_factory=list)
    tables: list[bool] = field(default_factory=list)
    cells: list[str] | None = None
    new_pages: int = 0
    listed: bool = False

    def open(self, element: etree._Element) -> None:
        """Take the beginning of an element."""
        match element.tag.removeprefix(W) if isinstance(element.tag, str) else "":
            case "p":
                self._open_paragraph(element)
            case "tbl":
                self.tables.append(_is_figures(element))
            case "tr" if self.tables and self.tables[-1]:
                self.cells = []
            case "tc" if self.cells is not None:
                self.cells.append("")
            case "footnoteReference" if self.open_paragraphs:
                note = self.notes.get(element.get(f"{W}id") or "")
                self.open_paragraphs[-1].notes.extend([note] if note else [])
            case sign if self.open_paragraphs:
                self.open_paragraphs[-1].words.append(self._words(sign, element))

    def close(self, element: etree._Element) -> None:
        """Take the end of an element."""
        if element.tag == f"{W}p" and self.open_paragraphs:
            self._close_paragraph(self.open_paragraphs.pop(), element)
        elif element.tag == f"{W}tr" and self.cells is not None:
            self._close_row()
        elif element.tag == f"{W}tbl":
            self.tables.pop()

    def _words(self, sign: str, element: etree._Element) -> str:
        """Return what an element inside a paragraph prints."""
        match sign:
            case "t":
                return element.text or ""
            case "tab":
                return "\t" if self.cells is None else " "
            case "noBreakHyphen":
                return "-"
            case "br" if element.get(f"{W}type") == "page":
                return "" if self.rendered else _PAGE
            case "br" | "cr":
                return "\n"
            case "lastRenderedPageBreak":
                return _PAGE
        return ""

    def _open_paragraph(self, element: etree._Element) -> None:
        before = element.find(f"{W}pPr/{W}pageBreakBefore")
        if before is not None and not self.rendered:
            self.new_pages += bool(self.lines)
        self.open_paragraphs.append(_Paragraph(mark=self.numbering.mark(element)))

    def _close_paragraph(self, paragraph: _Paragraph, element: etree._Element) -> None:
        text = "".join(paragraph.words)
        if self.cells is not None:
            words = " ".join([text, *paragraph.notes]).replace(_PAGE, " ")
            self.cells[-1:] = [" ".join(f"{self.cells[-1] if self.cells else ''} {words}".split())]
            self.new_pages += text.count(_PAGE)
            return
        listed = bool(paragraph.mark)
        if self.lines and not (listed and self.listed):
            self.lines.append("")
        self.listed = listed
        for line in _on_pages(text):
            self._add(line, paragraph)
        self.lines.extend(paragraph.notes)
        if not self.rendered and element.find(f"{W}pPr/{W}sectPr") is not None:
            self.new_pages += 1

    def _add(self, line: str, paragraph: _Paragraph) -> None:
        words = line.removeprefix(_PAGE).strip(" ")
        self.new_pages += line.startswith(_PAGE)
        if not words.strip():
            return
        self.lines.append(f"{_PAGE * self.new_pages}{paragraph.mark}{words}")
        self.new_pages, paragraph.mark = 0, ""

    def _close_row(self) -> None:
        cells, self.cells = self.cells, None
        if cells and any(cells):
            self.lines.append(_PAGE * self.new_pages + "\t".join(cells).rstrip("\t"))
            self.new_pages, self.listed = 0, False


def _on_pages(text: str) -> Iterator[str]:
    """Yield the lines of a paragraph; one that begins a page begins with a form feed."""
    for line in text.split("\n"):
        first, *others = line.split(_PAGE)
        yield first
        yield from (_PAGE + other for other in others)
