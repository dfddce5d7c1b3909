"""Set one sample as PDF: a light markup of lines to pages with headers, tables and columns.

`#`, `##` and `###` are headings, `|` table rows, `-`, `•` and `1.` list points, `<<side>>` a new
page, `<<indhold>>` the list of contents, `<<spalter>>` two columns from here on, and what follows
`<<billede>>` becomes a picture of a typed page, slightly turned, without any text layer.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

import reportlab
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus import Image as Picture

FONTS = Path(reportlab.__file__).parent / "fonts"
for _name in ("Vera", "VeraBd"):
    pdfmetrics.registerFont(TTFont(_name, str(FONTS / f"{_name}.ttf")))

WIDTH, HEIGHT = A4
MARGIN = 22 * mm
GAP = 8 * mm
LIST = re.compile(r"^(?:[-•]|\d+\.|At \d+\))\s+")
ITEM = re.compile(r"^# (Punkt \d+: .*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What stands at the top and foot of every page; {page} is the page number."""

    header: str = ""
    footer: str = ""
    size: float = 9.5
    starts: dict[str, int] = field(default_factory=dict)


STYLES = {
    "das-fjordland-2025-11-20": Style(footer="Side {page}"),
    "kkr-fjordland-2012-06-15": Style(header="KKR Fjordland | 15-06-2012", footer="Side {page}"),
    "kornbaek-teknisk-udvalg-2019-03-12": Style(
        header="Kornbæk Kommune - Teknisk Udvalg - 12. marts 2019", footer="Side {page}"
    ),
    "lindeborg-byraadet-2025-09-29": Style(footer="{page}"),
    "mollested-byraad-2025-06-18": Style(footer="{page}"),
    "mollested-vandvaerk-2023": Style(header="Møllested Vandværk a.m.b.a.", footer="Side {page}"),
    "tranevig-kulturudvalget-1987": Style(),
}


def paragraph(text: str, font: str, size: float, **more: float) -> Paragraph:
    """Return `text` as one paragraph."""
    style = ParagraphStyle("p", fontName=font, fontSize=size, leading=size * 1.35, **more)
    return Paragraph(escape(text), style)


class Numbered(Paragraph):
    """A heading that tells on which page it came to stand."""

    def draw(self) -> None:
        """Draw, and note the page."""
        self.starts[self.entry] = self.canv.getPageNumber()
        super().draw()


def heading(line: str, style: Style) -> Paragraph:
    """Return a heading of the level its marks give."""
    marks, _, text = line.partition(" ")
    size = style.size + {1: 4, 2: 1.5, 3: 0.5}[len(marks)]
    result = paragraph(text, "VeraBd", size, spaceBefore=6, spaceAfter=3)
    if ITEM.match(line):
        result.__class__ = Numbered
        result.starts, result.entry = style.starts, text
    return result


def contents(source: str, style: Style) -> list[Flowable]:
    """Return the list of contents; page numbers are those of the setting before this one."""
    result: list[Flowable] = []
    for entry in ITEM.findall(source):
        title = entry.partition(": ")[2]
        title = title if len(title) <= 78 else title[:76]
        dots = "." * max(3, 98 - len(title))
        line = f"{title}{dots} {style.starts.get(entry, 0)}"
        result.append(paragraph(line, "Vera", style.size - 1))
    return result


def table(rows: list[str], style: Style) -> Table:
    """Return the rows as a ruled table whose first row is its head."""
    cells = [[c.strip() for c in r.strip().strip("|").split("|")] for r in rows]
    look = [
        ("FONT", (0, 0), (-1, -1), "Vera", style.size - 1.5),
        ("FONT", (0, 0), (-1, 0), "VeraBd", style.size - 1.5),
        ("GRID", (0, 0), (-1, -1), 0.4, colors.black),
        ("ALIGN", (-2, 0), (-1, -1), "RIGHT"),
    ]
    return Table(cells, style=look, hAlign="LEFT", spaceBefore=4, spaceAfter=6)


def typed(source: str) -> Picture:
    """Return the text as a picture of a typed page, as a scanner would give it."""
    font = ImageFont.truetype(str(FONTS / "Vera.ttf"), 25)
    image = Image.new("L", (1240, 1120), 248)
    pen = ImageDraw.Draw(image)
    for row, line in enumerate(source.strip().splitlines()):
        pen.text((130, 90 + row * 38), line, font=font, fill=40)
    turned = image.rotate(0.6, resample=Image.Resampling.BICUBIC, fillcolor=248)
    stream = io.BytesIO()
    turned.filter(ImageFilter.GaussianBlur(0.8)).save(stream, "PNG")
    stream.seek(0)
    return Picture(stream, width=165 * mm, height=149 * mm)


def body(line: str, style: Style) -> Flowable:
    """Return one line of the source as heading, list point or paragraph."""
    if line.startswith("#"):
        return heading(line, style)
    mark = LIST.match(line)
    if mark:
        indent = 10 + 5 * len(mark.group().strip())
        more = {"leftIndent": indent, "firstLineIndent": -indent + 6, "spaceAfter": 2}
        return paragraph(line, "Vera", style.size, **more)
    return paragraph(line, "Vera", style.size, spaceAfter=5)


def story(source: str, style: Style) -> list[Flowable]:
    """Return the whole sample as flowables."""
    text, _, picture = source.partition("<<billede>>")
    result: list[Flowable] = []
    rows: list[str] = []
    for line in [*text.splitlines(), ""]:
        if rows and not line.startswith("|"):
            result.append(table(rows, style))
            rows = []
        if line.startswith("|"):
            rows.append(line)
        elif line == "<<side>>":
            result.append(PageBreak())
        elif line == "<<indhold>>":
            result += contents(source, style)
        elif line == "<<spalter>>":
            result += [NextPageTemplate("two"), FrameBreak()]
        elif line:
            result.append(body(line, style))
    return [*result, PageBreak(), typed(picture)] if picture else [*result, Spacer(1, 1)]


def frames(*, top: bool) -> list[Frame]:
    """Return the frames of a page: a head over two columns, or the columns alone."""
    inner, low = WIDTH - 2 * MARGIN, 24 * mm
    head = 32 * mm if top else 0
    height = HEIGHT - low - 26 * mm - head
    column = (inner - GAP) / 2
    two = [Frame(MARGIN + n * (column + GAP), low, column, height, 0, 0, 0, 0) for n in (0, 1)]
    over = Frame(MARGIN, low + height, inner, head, 0, 0, 0, 0)
    return [over, *two] if top else two


def pdf(source: str, style: Style) -> bytes:
    """Return the sample as PDF bytes, the same each time."""

    def head(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Vera", 8)
        canvas.drawString(MARGIN, HEIGHT - 15 * mm, style.header)

    def foot(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Vera", 8)
        canvas.drawCentredString(WIDTH / 2, 13 * mm, style.footer.format(page=document.page))

    def template(name: str, boxes: list[Frame]) -> PageTemplate:
        return PageTemplate(name, boxes, onPage=head, onPageEnd=foot)

    plain = Frame(MARGIN, 24 * mm, WIDTH - 2 * MARGIN, HEIGHT - 50 * mm, 0, 0, 0, 0)
    stream = io.BytesIO()
    for _ in range(2 if "<<indhold>>" in source else 1):
        stream = io.BytesIO()
        document = BaseDocTemplate(stream, pagesize=A4, invariant=1, title="", author="")
        first = template("one", [plain])
        if "<<spalter>>" in source:
            first = template("head", frames(top=True))
        document.addPageTemplates([first, template("two", frames(top=False))])
        document.build(story(source, style))
    return stream.getvalue()
