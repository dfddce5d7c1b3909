"""Markdown files: the marks of headings, emphasis, links and tables go, every line keeps its number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex

from referatsoeg.model.document import Document
from referatsoeg.model.kinds import FileKind
from referatsoeg.readers.text import decode, text_document

_HEADING = regex.compile(r" {0,3}#{1,6}(?:\s+(?P<words>.*?))?(?:\s+#+)?\s*")
_UNDERLINE = regex.compile(r" {0,3}(?:=+|-{2,})\s*")
_RULE = regex.compile(r" {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})")
_FENCE = regex.compile(r" {0,3}(?P<mark>`{3,}|~{3,}).*")
_QUOTE = regex.compile(r"^ {0,3}(?:>\s?)+")
_BULLET = regex.compile(r"(?P<indent>\s*)[*+-]\s+(?:\[[ xX]\]\s+)?")
_TABLE_RULE = regex.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_CELL_END = regex.compile(r"(?<!\\)\|")
_COMMENT = regex.compile(r"<!--.*?-->")
_TAG = regex.compile(
    r"</?(?:a|b|br|div|em|i|p|span|strong|sub|sup|u)(?:\s[^<>]{0,400})?/?>", regex.I
)
_AUTOLINK = regex.compile(r"<(?P<address>(?:https?://|mailto:)?[^\s<>]{1,400}[@./][^\s<>]{1,400})>")
_IMAGE = regex.compile(r"!\[(?P<words>[^\[\]]{0,400})\]\([^()\s]{0,800}(?:\s[^()]{0,400})?\)")
_LINK = regex.compile(
    r"(?<!\\)\[(?P<words>[^\[\]]{1,800})\](?:\([^()\s]{0,800}(?:\s[^()]{0,400})?\)|\[[^\[\]]{0,400}\])"
)
_DEFINITION = regex.compile(r" {0,3}\[[^\]]{1,400}\]:\s+\S+.*")
_EMPHASIS = (
    regex.compile(
        r"(?<![\\*])(?P<mark>\*{1,3})(?=\S)(?P<words>[^*]{1,2000}?)(?<=[^\s\\])(?P=mark)"
    ),
    regex.compile(
        r"(?<![\\\w])(?P<mark>_{1,3})(?=\S)(?P<words>[^_]{1,2000}?)(?<=\S)(?P=mark)(?!\w)"
    ),
    regex.compile(r"(?<!~)(?P<mark>~~)(?P<words>[^~]{1,2000}?)~~(?!~)"),
    regex.compile(r"(?P<mark>`+)(?P<words>[^`]{1,2000}?)(?P=mark)"),
)
_ESCAPE = regex.compile(r"\\(?P<sign>[!-/:-@\[-`{-~])")
_HARD_BREAK = regex.compile(r"\\$")


def read_markdown(path: Path, data: bytes) -> Document:
    """Read Markdown (CommonMark with tables) as the text it stands for, line by line; one page.

    Raises UnreadableFileError when the bytes are no text.
    """
    text = decode(path, data).replace("\r\n", "\n").replace("\r", "\n")
    plain = "\n".join(plain_lines(text.split("\n")))
    return text_document(path, data, plain, FileKind.MARKDOWN)


def plain_lines(lines: list[str]) -> Iterator[str]:
    """Yield each line without Markdown's marks; a line of nothing but marks becomes blank."""
    fence = ""
    before = ""
    front = _front_matter(lines)
    for index, line in enumerate(lines):
        opened = _FENCE.fullmatch(line)
        if fence:
            fence = "" if line.strip().startswith(fence) and not line.strip(" `~") else fence
            plain = line if fence else ""
        elif opened:
            fence, plain = opened["mark"], ""
        elif index in front or (before.strip() and _UNDERLINE.fullmatch(line)):
            plain = ""
        else:
            plain = _plain(line)
        yield plain
        before = plain


def _front_matter(lines: list[str]) -> frozenset[int]:
    """Return the indexes of the two rules around the front matter, if the file begins with one."""
    if not lines or lines[0].rstrip() != "---":
        return frozenset()
    end = next((i for i, line in enumerate(lines[1:50], 1) if line.rstrip() == "---"), None)
    return frozenset({0, end}) if end is not None else frozenset()


def _plain(line: str) -> str:
    if len(line) > 10_000:
        return line
    line = _QUOTE.sub("", _COMMENT.sub("", line), count=1)
    if _RULE.fullmatch(line) or _DEFINITION.fullmatch(line) or _is_table_rule(line):
        return ""
    heading = _HEADING.fullmatch(line)
    if heading:
        return _inline(heading["words"] or "")
    if line.lstrip().startswith("|") and line.rstrip().endswith("|"):
        cells = _CELL_END.split(line.strip()[1:-1])
        return "\t".join(_inline(cell.strip()) for cell in cells)
    bullet = _BULLET.match(line)
    if bullet:
        return f"{_indent(bullet['indent'])}- {_inline(line[bullet.end() :])}"
    return _inline(line.strip(" "))


def _is_table_rule(line: str) -> bool:
    return "|" in line and _TABLE_RULE.fullmatch(line) is not None


def _indent(blanks: str) -> str:
    """Return an indent of a nested point; a single blank would look like a page break."""
    return "  " * (len(blanks.expandtabs(4)) // 2)


def _inline(text: str) -> str:
    """Return running text without the marks of emphasis, links, images and escapes."""
    text = _HARD_BREAK.sub("", text.rstrip())
    text = _TAG.sub("", _AUTOLINK.sub(r"\g<address>", text))
    text = _LINK.sub(r"\g<words>", _IMAGE.sub(r"\g<words>", text))
    for pattern in _EMPHASIS:
        text = pattern.sub(r"\g<words>", text)
    return str(_ESCAPE.sub(r"\g<sign>", text))
