"""The application: the gate, the pages' addresses, and what a page says when something is missing.

A page's module is loaded when it is first asked for, and beside the first visits: the page answers
before the audit's rules and the API's models, which take longer than all the rest, are read.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from referatsoeg.errors import ReferatsoegError
from referatsoeg.web.desk import Desk, NotFound
from referatsoeg.web.security import Gate
from referatsoeg.web.settings import WebSettings
from referatsoeg.web.templating import STATIC

PAGES = {
    "/": "search:front",
    "/hjaelp": "search:help_page",
    "/punkt/{item_id:path}": "item:item_page",
    "/billede": "picture:picture",
    "/moede/{meeting_id:path}": "meeting:meeting_page",
    "/sag": "case:case_page",
    "/takst": "tariff:tariff_page",
    "/person": "person:person_page",
    "/arkiv": "archive:archive_page",
    "/arkiv/mangler": "missing:missing_page",
    "/fund.atom": "feeds:feed",
    "/fund.csv": "feeds:csv_file",
    "/fund.xlsx": "feeds:xlsx_file",
}
"""Every address and what answers it, as module:function of `routes`."""

_MISSING = "Siden findes ikke."
_LATER = 1.0  # seconds until the rest is loaded: first answers come before it

Page = Callable[[Request], Response]


def create_app(settings: WebSettings) -> ASGIApp:
    """Return the page over an archive; raises ArchiveError when there is none."""
    desk = Desk(settings)
    doors = Doors(desk)
    return Gate(doors, settings=settings)


class Doors:
    """Sends what is asked under /api to the API, everything else to the pages."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pages = _pages(desk, self._warm)
        self._api: ASGIApp | None = None
        self._lock = threading.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request, or the start and end of the server."""
        is_api = scope["type"] == "http" and scope["path"].startswith("/api/")
        app = await run_in_threadpool(self.api) if is_api else self._pages
        await app(scope, receive, send)

    def api(self) -> ASGIApp:
        """Return the API, loaded when it is first asked for."""
        with self._lock:
            if self._api is None:
                from referatsoeg.web.api_app import create_api

                self._api = create_api(self._desk)
            return self._api

    def _warm(self) -> None:
        for where in PAGES.values():
            _load(where)
        self.api()
        # What is loaded stays: the collector need not walk through it in the middle of an answer.
        gc.collect()
        gc.freeze()


def _pages(desk: Desk, warm: Callable[[], object]) -> Starlette:
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        later = threading.Timer(_LATER, _in_turn, (desk.warm_rest, warm))
        later.daemon = True
        later.start()
        desk.warm()
        yield
        later.cancel()
        desk.close()

    pages = Starlette(
        routes=[
            *(Route(path, _lazy(where)) for path, where in PAGES.items()),
            Mount("/static", StaticFiles(directory=STATIC), name="static"),
        ],
        exception_handlers=_handlers(desk),
        lifespan=lifespan,
    )
    pages.state.desk = desk
    return pages


def _in_turn(*calls: Callable[[], object]) -> None:
    for call in calls:
        call()


def _load(where: str) -> Page:
    module, name = where.split(":")
    page: Page = getattr(import_module(f"referatsoeg.web.routes.{module}"), name)
    return page


def _lazy(where: str) -> Page:
    def answer(request: Request) -> Response:
        return _load(where)(request)

    return answer


Handler = Callable[[Request, Exception], Response]


def _handlers(desk: Desk) -> dict[type[Exception], Handler]:
    def told(message: str, status: int) -> Response:
        return desk.page("message.html", status, message=message)

    def missing(_request: Request, error: Exception) -> Response:
        return told(str(error), 404)

    def refused(_request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return told(_MISSING if error.status_code == 404 else error.detail, error.status_code)

    def failed(_request: Request, error: Exception) -> Response:
        assert isinstance(error, ReferatsoegError)
        return told(str(error), 404 if error.exit_code == 2 else 503)

    return {NotFound: missing, HTTPException: refused, ReferatsoegError: failed}
