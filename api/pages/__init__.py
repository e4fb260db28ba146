"""The clerk's pages: server-rendered, in Vietnamese, without a build step."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.errors import NotSignedIn, Unexpected, body_of, headers_of, status_of
from api.pages import document, queue, restricted, sign_in, tasks
from api.pages.render import render

__all__ = ["error_page", "router"]

router = APIRouter()
for part in (sign_in, queue, document, tasks, restricted):
    router.include_router(part.router)


def error_page(request: Request, error: Exception) -> Response:
    """An error in words; who is not signed in is sent to the page for that."""
    if isinstance(error, NotSignedIn) and request.method == "GET":
        path = request.url.path
        return RedirectResponse(f"/sign-in?next={quote(path)}" if path != "/" else "/sign-in", 303)
    message = body_of(error)["error"]["message"]
    heading = "Máy chủ gặp lỗi" if isinstance(error, Unexpected) else "Không thực hiện được"
    page = render("message.html", status=status_of(error), heading=heading, message=message)
    page.headers.update(headers_of(error))
    return page
