"""A page of the original as a picture, for an item that may be shown."""

from __future__ import annotations

import hashlib
from textwrap import wrap

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from referatsoeg.web.asked import MOST_LETTERS, plain
from referatsoeg.web.charts.svg import drawing, tag
from referatsoeg.web.desk import Desk, NotFound, desk_of
from referatsoeg.web.marks import shown
from referatsoeg.web.pictures import WIDTHS, Painted, Wanted, pages_of
from referatsoeg.web.routes.item import is_pdf, number


def picture(request: Request) -> Response:
    """Return a page as PNG; a page that cannot be shown is a picture of the reason."""
    desk, asked = desk_of(request), str(request.query_params)
    painted = desk.pictures.again(asked) or _painted(desk, request.query_params, asked)
    if painted.refusal:
        return Response(_reason(painted.refusal), media_type="image/svg+xml")
    mark = f'"{hashlib.sha256(painted.png).hexdigest()[:32]}"'
    # The browser asks each time: an item that was withdrawn must not come from its memory.
    headers = {"ETag": mark, "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match") == mark:
        return Response(status_code=304, headers=headers)
    return Response(painted.png, media_type="image/png", headers=headers)


def _painted(desk: Desk, wishes: QueryParams, asked: str) -> Painted:
    stored, side = desk.item(wishes.get("punkt", "")), number(wishes.get("side", "1"))
    if not is_pdf(desk, stored) or not 1 <= side <= pages_of(desk.archive, stored):
        raise NotFound("Filen har ikke den side som billede.")
    width = WIDTHS[1] if wishes.get("bredde") == str(WIDTHS[1]) else WIDTHS[0]
    fact = shown(stored, wishes.get("kilde"))
    query = plain(wishes.get("q"))[:MOST_LETTERS]
    wanted = Wanted(stored=stored, fact=fact, page=side, width=width, query=query)
    return desk.pictures.paint(wanted, asked)


def _reason(words: str) -> str:
    rows = [
        tag("text", line, x=30, y=60 + 30 * place, font_size=20, font_family="sans-serif")
        for place, line in enumerate(wrap(words, 78))
    ]
    made = drawing(900, 300, words, [tag("rect", "", width=900, height=300, fill="#eee"), *rows])
    return str(made).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
