"""What every answer carries and what no log line does: headers, and the last catch.

`Guard` stands outside everything else. An error that nobody expected ends here: the log gets the
exception's type and the place in our code, never its message, which may hold words of a document.
"""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import Unexpected, answer

_LOG = logging.getLogger("dondoc.http")
_ROOT = Path(__file__).resolve().parents[1]

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
HTTPS_ONLY = {"Strict-Transport-Security": "max-age=31536000"}
API = "/api/v1"
STATIC = "/static/"


class Guard:
    """ASGI middleware: safe headers, `no-store` on all but static files, no content in errors."""

    def __init__(self, app: ASGIApp, *, clock: Callable[[], float] = time.perf_counter) -> None:
        """Wrap an application; `clock` gives seconds and only feeds the log."""
        self.app = app
        self.clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; never raises."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = self.clock(), 0

        async def send_safely(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                _add_headers(MutableHeaders(scope=message), scope)
            await send(message)

        try:
            await self.app(scope, receive, send_safely)
        except Exception as error:
            _LOG.error("unexpected %s at %s", type(error).__name__, place_of(error))
            if not status:
                await answer(Unexpected())(scope, receive, send_safely)
        _LOG.info(
            "%s %s %d %.0f ms",
            scope["method"],
            _template(scope),
            status,
            (self.clock() - began) * 1000,
        )


def _add_headers(headers: MutableHeaders, scope: Scope) -> None:
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    if scope["scheme"] == "https":
        headers.update(HTTPS_ONLY)
    if not scope["path"].startswith(STATIC):
        headers["Cache-Control"] = "no-store"


def _template(scope: Scope) -> str:
    """The path as the route has it, without any value; "-" where no route was found."""
    path: str = getattr(scope.get("route"), "path", "-")
    is_ours = scope["path"].startswith(API) and not path.startswith(API)
    return API + path if is_ours and path != "-" else path


def place_of(error: BaseException) -> str:
    """File and line of our own code where an error was raised, without any value."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if Path(f.filename).is_relative_to(_ROOT / "api")] or list(frames)
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"
