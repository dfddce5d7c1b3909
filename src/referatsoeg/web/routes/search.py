"""The front page: the box, the results, the facets."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse

from referatsoeg.output.words import OUTCOMES
from referatsoeg.search.request import SearchRequest
from referatsoeg.web.addresses import search_query, search_url
from referatsoeg.web.asked import MOST_OFFSET, asked
from referatsoeg.web.desk import desk_of
from referatsoeg.web.facets import facets, wishes, without_wishes

# Shown while nothing is searched for, as a way in; every archive has such items.
EXAMPLES = (
    "takst",
    "lokalplan",
    "budget",
    "udfald:udsat",
    "beløb:>1mio",
    '"taget til efterretning"',
)


def front(request: Request) -> HTMLResponse:
    """Show what a search finds; without any wish, the box and the newest items."""
    desk = desk_of(request)
    wanted = asked(request.query_params)
    search = wanted.request
    is_start = not search_query(search)
    result = desk.searcher.search(_newest(search) if is_start else search)
    return desk.page(
        "search.html",
        asked=search,
        doubts=wanted.doubts,
        result=result,
        is_start=is_start,
        facets=() if is_start else facets(search, result),
        wishes=wishes(search),
        bare=search_url(without_wishes(search)),
        pages=_pages(search, result.total + result.partial),
        outcomes=OUTCOMES,
        examples=EXAMPLES,
        hidden=_hidden(search),
        counts=desk.archive.counts() if is_start else None,
    )


def _newest(search: SearchRequest) -> SearchRequest:
    return SearchRequest(query=search.query, sort="date", limit=8, facets=())


def _hidden(search: SearchRequest) -> dict[str, str]:
    """Return the wishes that have no field in the form: they go along with it unseen."""
    keep = ("authority", "case", "person", "limit")
    return {name: value for name, value in search_query(search).items() if name in keep}


def _pages(search: SearchRequest, found: int) -> dict[str, object]:
    """Return where in the results the page is, and the addresses before and after."""
    offset, limit = search.offset, search.limit
    before, after = max(0, offset - limit), offset + limit
    return {
        "first": offset + 1,
        "last": min(found, after),
        "number": offset // limit + 1,
        "count": -(-found // limit),
        "before": search_url(search, offset=before) if offset else None,
        "after": search_url(search, offset=after) if after < min(found, MOST_OFFSET) else None,
    }


def help_page(request: Request) -> HTMLResponse:
    """Tell how to search."""
    desk = desk_of(request)
    return desk.page("help.html")
