"""What every request passes before a page sees it: Host, password, rate, length, headers.

Pure ASGI: nothing here reads a body or knows a route.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import ipaddress
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from referatsoeg.web.limits import Buckets
from referatsoeg.web.settings import LOOPBACK_NAMES, WebSettings, is_loopback

MOST_QUERY_BYTES = 4000
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Gate:
    """Lets a request through, or answers it itself; puts the security headers on every answer."""

    def __init__(self, app: ASGIApp, settings: WebSettings) -> None:
        self._app = app
        self._settings = settings
        self._visits = Buckets(rate=settings.rate, burst=settings.burst)
        self._guesses = Buckets(rate=0.2, burst=10)  # wrong passwords per client

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        client = scope["client"][0] if scope.get("client") else "?"
        if not host_allowed(headers.getlist("host"), self._settings):
            return _told("Siden svarer ikke på dette navn.", 400)
        if scope["method"] not in ("GET", "HEAD"):
            return _told("Siden kan kun læses.", 405, {"Allow": "GET, HEAD"})
        if not self._visits.take(client):
            return _told("For mange forespørgsler. Vent et øjeblik.", 429, {"Retry-After": "2"})
        if len(scope.get("query_string", b"")) > MOST_QUERY_BYTES:
            return _told("Søgningen er for lang. Forkort den.", 414)
        return self._password_refusal(headers, client)

    def _password_refusal(self, headers: Headers, client: str) -> Response | None:
        wanted = self._settings.password
        if wanted is None:
            return None
        given = password_in(headers.get("authorization"))
        if given is not None and not self._guesses.has(client):
            return _told("For mange forkerte adgangskoder. Vent et minut.", 429)
        if given is not None and hmac.compare_digest(given.encode(), wanted.encode()):
            return None
        if given is not None:
            self._guesses.take(client)
        asked = {"WWW-Authenticate": 'Basic realm="referatsoeg", charset="UTF-8"'}
        return _told("Siden kræver en adgangskode.", 401, asked)


def password_in(authorization: str | None) -> str | None:
    """Return the password of a Basic header; any user name will do."""
    scheme, _, value = (authorization or "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        pair = base64.b64decode(value.strip(), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError):
        return ""
    return pair.partition(":")[2]


def host_allowed(hosts: Iterable[str], settings: WebSettings) -> bool:
    """Say whether the Host header names this page.

    A foreign page that points its own name at this address (DNS rebinding) is refused. It cannot
    forge an address of digits, so beyond loopback those are let in.
    """
    given = list(hosts)
    if len(given) != 1:
        return False
    name = _without_port(given[0].lower())
    if name in LOOPBACK_NAMES or name in settings.names:
        return True
    if settings.is_local:
        return is_loopback(name)
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _without_port(host: str) -> str:
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() and (name.endswith("]") or ":" not in name) else host


def _told(text: str, status: int, headers: dict[str, str] | None = None) -> Response:
    return PlainTextResponse(f"{text}\n", status_code=status, headers=headers)
