"""HTML → lines of text: what a browser would set on lines of its own, tables with tabs."""

from __future__ import annotations

from dataclasses import dataclass, field

import regex
from lxml import etree
from lxml import html as lxml_html

_PARAGRAPHS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "ul",
    ]
)
_UNSEEN = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "datalist",
        "embed",
        "head",
        "iframe",
        "input",
        "map",
        "math",
        "nav",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    ]
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDDEN = regex.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", regex.IGNORECASE)
_DECLARATION = regex.compile(r"^\s*<\?xml[^>]{0,200}\?>", regex.IGNORECASE)
_LONG_CELL = 400
"""A table whose cells hold more characters than this sets a page, it does not list figures: the
longest cell of a true table in minutes seen has 310."""


class TooDeepError(ValueError):
    """Elements stand inside each other deeper than any page does."""


def lines_of(markup: str) -> list[str]:
    """Return the visible lines of a page or fragment of HTML, a blank line between paragraphs.

    Addresses of links, scripts, forms, navigation and hidden elements are left out; list points get
    their mark, rows of tables become cells with tabs between. Raises TooDeepError.
    """
    parser = lxml_html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    clean = _DECLARATION.sub("", markup).replace("\x00", "")
    if not clean.strip():
        return []
    root = etree.fromstring(clean.encode("utf-8", "replace"), parser)
    if any("depth" in (entry.message or "").lower() for entry in parser.error_log):
        raise TooDeepError
    if root is None:
        return []
    setter = _Setter()
    _walk(_readable(root), setter)
    return setter.finished()


def _readable(root: etree._Element) -> etree._Element:
    """Return the page's main part when it names one, else the whole page."""
    mains = [el for el in root.iter("main") if _words(el)]
    return mains[0] if len(mains) == 1 else root


def _words(element: etree._Element) -> bool:
    return any(text.strip() for text in element.itertext())


def _walk(root: etree._Element, setter: _Setter) -> None:
    """Send the elements below `root` to `setter` in order, without recursion."""
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if _unseen(element, tag):
                walker.skip_subtree()
                setter.unseen.add(element)
            else:
                setter.open(tag, element)
                setter.say(element.text)
            continue
        if element in setter.unseen:
            setter.unseen.discard(element)
        else:
            setter.close(tag)
        if element is not root:
            setter.say(element.tail)


def _unseen(element: etree._Element, tag: str) -> bool:
    return (
        tag in _UNSEEN
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _is_figures(table: etree._Element) -> bool:
    """Return whether a table lists cells in columns rather than setting the page."""
    if table.get("role") == "presentation" or table.find(".//table") is not None:
        return False
    if any(table.find(f".//{tag}") is not None for tag in _HEADINGS):
        return False
    widths = [len(row.findall("td")) + len(row.findall("th")) for row in table.iter("tr")]
    return max(widths, default=0) > 1 and all(
        sum(len(text) for text in cell.itertext()) <= _LONG_CELL for cell in table.iter("td", "th")
    )


@dataclass(slots=True)
class _List:
    """An open list: its mark, or the number its next point has."""

    kind: str | None
    next: int


@dataclass(slots=True)
class _Setter:
    """Sets words on lines as a browser would."""

    lines: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    mark: str = ""
    gap: bool = False
    lists: list[_List] = field(default_factory=list)
    tables: list[bool] = field(default_factory=list)
    cells: list[str] | None = None
    pre: int = 0
    unseen: set[etree._Element] = field(default_factory=set)

    def say(self, text: str | None) -> None:
        """Add running text; line breaks count only in preformatted text."""
        if not text:
            return
        if not self.pre:
            self.words.append(text)
            return
        first, *others = text.split("\n")
        self.words.append(first)
        for other in others:
            self._end_line()
            self.words.append(other)

    def open(self, tag: str, element: etree._Element) -> None:
        """Take the beginning of an element."""
        if tag == "br":
            self._end_line()
        elif tag in ("td", "th"):
            self._open_cell()
        elif tag == "tr":
            self._end_line()
            self.cells = [] if self.tables and self.tables[-1] else None
        elif tag == "li":
            self._end_line()
            self.mark = self._next_mark(element)
        elif tag in _PARAGRAPHS:
            self._paragraph()
        match tag:
            case "ol":
                self.lists.append(
                    _List(kind=_style(element), next=_integer(element.get("start"), 1))
                )
            case "ul":
                self.lists.append(_List(kind=None, next=1))
            case "table":
                self.tables.append(_is_figures(element))
            case "pre":
                self.pre += 1

    def close(self, tag: str) -> None:
        """Take the end of an element."""
        if tag in ("td", "th"):
            self._close_cell()
        elif tag == "tr":
            self._close_row()
        elif tag in _PARAGRAPHS:
            self._paragraph()
        elif tag in ("li", "caption"):
            self._end_line()
        match tag:
            case "ol" | "ul" if self.lists:
                self.lists.pop()
            case "table" if self.tables:
                self.tables.pop()
            case "pre":
                self.pre -= 1

    def finished(self) -> list[str]:
        """Return the lines set."""
        self._end_line()
        return self.lines

    def _paragraph(self) -> None:
        self._end_line()
        self.gap = self.gap or bool(self.lines)

    def _end_line(self) -> None:
        joined = "".join(self.words)
        text = joined.rstrip() if self.pre else " ".join(joined.split())
        self.words = []
        if not text.strip():
            return
        if self.cells is not None:
            self.cells[-1:] = [f"{self.cells[-1]} {text}".strip()] if self.cells else [text]
            return
        if self.gap:
            self.lines.append("")
        self.lines.append(self.mark + text)
        self.mark, self.gap = "", False

    def _open_cell(self) -> None:
        self._end_line()
        if self.cells is not None:
            self.cells.append("")

    def _close_cell(self) -> None:
        self._end_line()

    def _close_row(self) -> None:
        self._end_line()
        cells, self.cells = self.cells, None
        if cells is None or not any(cells):
            return
        if self.gap:
            self.lines.append("")
        self.gap, self.mark = False, ""
        self.lines.append("\t".join(cells).rstrip("\t"))

    def _next_mark(self, element: etree._Element) -> str:
        holder = self.lists[-1] if self.lists else _List(kind=None, next=1)
        if holder.kind is None:
            return "- "
        number = _integer(element.get("value"), holder.next)
        holder.next = number + 1
        if holder.kind in ("a", "A") and 1 <= number <= 26:
            return f"{chr(ord(holder.kind) + number - 1)}) "
        return f"{number}. "


def _style(element: etree._Element) -> str:
    """Return how an ordered list counts: "1", "a" or "A"."""
    if "lower-alpha" in (element.get("style") or ""):
        return "a"
    return element.get("type") or "1"


def _integer(text: str | None, otherwise: int) -> int:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else otherwise
