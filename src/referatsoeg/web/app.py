"""The application: its routes, its gate, and what it says when something is missing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.staticfiles import StaticFiles

from referatsoeg import __version__
from referatsoeg.errors import ReferatsoegError
from referatsoeg.web.desk import Desk, NotFound
from referatsoeg.web.routes import (
    api,
    archive,
    case,
    feeds,
    item,
    meeting,
    missing,
    person,
    picture,
    search,
    tariff,
)
from referatsoeg.web.security import Gate
from referatsoeg.web.settings import WebSettings
from referatsoeg.web.templating import STATIC

_ROUTERS = (search, item, picture, meeting, case, tariff, person, archive, missing, feeds, api)
_MISSING = "Siden findes ikke."
_WRONG = "Adressen kan ikke bruges: et af dens felter har en forkert værdi."


def create_app(settings: WebSettings) -> FastAPI:
    """Return the page over an archive; raises ArchiveError when there is none."""
    desk = Desk(settings)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        desk.warm()
        yield
        desk.close()

    app = FastAPI(
        title="referatsoeg",
        description="Søgning i mødereferater: beslutninger, takster, personer og sager med bevis.",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=lifespan,
    )
    app.state.desk = desk
    for module in _ROUTERS:
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    _answer_errors(app, desk)
    app.add_middleware(Gate, settings=settings)
    return app


def _answer_errors(app: FastAPI, desk: Desk) -> None:
    def told(request: Request, message: str, status: int) -> Response:
        if request.url.path.startswith("/api/"):
            return JSONResponse({"detail": message}, status_code=status)
        return desk.page("message.html", status, message=message)

    @app.exception_handler(NotFound)
    def missing(request: Request, error: NotFound) -> Response:
        return told(request, str(error), 404)

    @app.exception_handler(HTTPException)
    def refused(request: Request, error: HTTPException) -> Response:
        return told(
            request, _MISSING if error.status_code == 404 else str(error.detail), error.status_code
        )

    @app.exception_handler(RequestValidationError)
    def wrong(request: Request, error: RequestValidationError) -> Response:
        names = ", ".join(str(e["loc"][-1]) for e in error.errors())
        return told(request, f"{_WRONG} ({names})", 422)

    @app.exception_handler(ReferatsoegError)
    def failed(request: Request, error: ReferatsoegError) -> Response:
        return told(request, str(error), 404 if error.exit_code == 2 else 503)
