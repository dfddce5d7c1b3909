"""The JSON API with its OpenAPI document; loaded only when somebody uses it."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from referatsoeg import __version__
from referatsoeg.errors import ReferatsoegError
from referatsoeg.web.desk import Desk, NotFound
from referatsoeg.web.routes import api

_MISSING = "Adressen findes ikke."
_WRONG = "Adressen kan ikke bruges: et af dens felter har en forkert værdi."


def create_api(desk: Desk) -> FastAPI:
    """Return the API over the desk's archive; its addresses begin with /api."""
    app = FastAPI(
        title="referatsoeg",
        description="Søgning i mødereferater: beslutninger, takster, personer og sager med bevis.",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.state.desk = desk
    app.include_router(api.router)
    _answer_errors(app)
    return app


def _answer_errors(app: FastAPI) -> None:
    def told(message: str, status: int) -> JSONResponse:
        return JSONResponse({"detail": message}, status_code=status)

    @app.exception_handler(NotFound)
    def missing(_request: Request, error: NotFound) -> JSONResponse:
        return told(str(error), 404)

    @app.exception_handler(HTTPException)
    def refused(_request: Request, error: HTTPException) -> JSONResponse:
        return told(_MISSING if error.status_code == 404 else error.detail, error.status_code)

    @app.exception_handler(RequestValidationError)
    def wrong(_request: Request, error: RequestValidationError) -> JSONResponse:
        names = ", ".join(str(e["loc"][-1]) for e in error.errors())
        return told(f"{_WRONG} ({names})", 422)

    @app.exception_handler(ReferatsoegError)
    def failed(_request: Request, error: ReferatsoegError) -> JSONResponse:
        return told(str(error), 404 if error.exit_code == 2 else 503)
