"""Set the sample minutes again from corpus/source: `python corpus/make.py [FOLDER]`.

Every file comes out with the same bytes each time. `NAME.txt.src` becomes `NAME.txt` in the
encoding and with the page breaks of the system it imitates; `NAME.pdf.src` becomes `NAME.pdf`.
"""

from __future__ import annotations

import sys
import textwrap
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import pages

SOURCE = Path(__file__).parent / "source"
BREAK = "<<side>>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """How a text file leaves its system: letters, line ends, width and page breaks."""

    encoding: str = "utf-8"
    decomposed: bool = False
    newline: str = "\n"
    width: int = 0  # 0: one line a paragraph, as a portal writes it
    lines: int = 0  # 0: pages break only where the source says so
    blank: bool = False  # a page begins with a line that starts with one blank, else a form feed
    header: str = ""
    footer: str = ""  # {page} is the page number


TEXTS = {
    "das-fjordland-2024-11-18": Text(width=105, lines=46, blank=True),
    "das-fjordland-skriftlig-runde": Text(width=112, lines=50, blank=True),
    "egesund-social-og-sundhedsudvalget-2024-05-14": Text(encoding="iso-8859-1"),
    "grundejerforeningen-lyngkrogen-2024": Text(encoding="cp1252", newline="\r\n", width=95),
    "hvidmose-sogneraad-1931": Text(width=76, lines=26, blank=True),
    "lindeborg-byraadet-2025-11-24": Text(encoding="utf-8-sig"),
    "lindeborg-klima-og-teknikudvalget-2025-09-10": Text(),
    "lindeborg-klima-og-teknikudvalget-2025-11-05": Text(decomposed=True),
    "lindeborg-kultur-og-fritidsudvalget-2024": Text(
        width=96,
        lines=44,
        header="Lindeborg Kommune - Kultur- og Fritidsudvalget - protokol 2024",
        footer="Side {page}",
    ),
    "lindeborg-oekonomiudvalget-2025-09-22": Text(encoding="cp1252", newline="\r\n"),
    "region-fjordland-forretningsudvalget-2023-10-10": Text(width=100),
    "tranevig-boerneudvalget-2009-11-03": Text(encoding="iso-8859-1", width=80),
    "tranevig-oekonomiudvalget-2012-08-20": Text(
        encoding="cp1252",
        newline="\r\n",
        width=88,
        lines=48,
        header="Tranevig Kommune    Økonomiudvalget    20-08-2012",
        footer="Side {page}",
    ),
}


def wrapped(line: str, width: int) -> list[str]:
    """Return the lines a paragraph is printed on."""
    if not width or len(line) <= width:
        return [line]
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)


def paged(source: str, style: Text) -> list[list[str]]:
    """Return the printed lines of each page."""
    result: list[list[str]] = [[]]
    for line in source.splitlines():
        if line == BREAK:
            result.append([])
            continue
        for part in wrapped(line, style.width):
            if style.lines and len(result[-1]) >= style.lines:
                result.append([])
            result[-1].append(part)
    return result


def text_of(source: str, style: Text) -> str:
    """Return the file's text, with page breaks, headers and footers in their places."""
    out: list[str] = []
    for number, lines in enumerate(paged(source, style), start=1):
        page = list(lines)
        if style.header and number > 1:
            page = [style.header, "", *page]
        if style.footer:
            page += ["", style.footer.format(page=number)]
        if style.blank:
            page[0] = " " + page[0]
        elif number > 1:
            page[0] = "\f" + page[0]
        out += page
    text = style.newline.join(out) + style.newline
    return unicodedata.normalize("NFD" if style.decomposed else "NFC", text)


def main(folder: Path) -> None:
    """Write every sample into `folder`."""
    for path in sorted(SOURCE.glob("*.src")):
        target = folder / path.stem
        source = path.read_text(encoding="utf-8")
        if target.suffix == ".txt":
            style = TEXTS[target.stem]
            target.write_bytes(text_of(source, style).encode(style.encoding))
        else:
            target.write_bytes(pages.pdf(source, pages.STYLES[target.stem]))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
