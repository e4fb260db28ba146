"""Signing in and out. Names that do not exist are answered, and slowed down, like wrong passwords.

Before anybody is signed in, the form's token is that of a cookie of its own; a page of another
origin can read neither.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Mapping
from datetime import datetime
from threading import BoundedSemaphore

from fastapi import APIRouter
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Engine
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.deps import COOKIE, EngineDep, NowDep, check_csrf, principal_of
from api.errors import (
    ApiError,
    BadFormToken,
    NotSignedIn,
    TooManyAttempts,
    WrongPassword,
    headers_of,
    status_of,
)
from api.pages.render import render
from api.throttle import Throttle
from api.uploads import read_form
from models import accounts
from models.database import transaction
from models.errors import DatabaseUnavailable
from models.views import AccountView

router = APIRouter()
FORM_COOKIE = "dondoc_form"
_CHECKS = BoundedSemaphore(4)
"""Passwords checked at a time: each takes tens of megabytes, on purpose."""


@router.get("/sign-in")
def sign_in_page(request: Request, next: str = "/") -> Response:
    """The form."""
    return _form(request, next_path(next))


@router.post("/sign-in")
async def sign_in(request: Request, engine: EngineDep, at: NowDep) -> Response:
    """A cookie and the page that was asked for, or the form with what is wrong."""
    form = await read_form(request)
    target = next_path(form.get("next", "/"))
    try:
        _check_form_token(request, form.get("csrf", ""))
        token = await run_in_threadpool(_sign_in, engine, request.app.state.throttle, form, at=at)
    except (BadFormToken, TooManyAttempts, WrongPassword) as error:
        return _form(request, target, error)
    return _with_cookie(RedirectResponse(target, 303), request, COOKIE, token)


@router.post("/sign-out")
async def sign_out(request: Request, engine: EngineDep, at: NowDep) -> Response:
    """Back to the form; the sign-in is over."""
    form = await read_form(request)
    token = request.cookies.get(COOKIE, "")
    await run_in_threadpool(_sign_out, engine, token, form.get("csrf", ""), at=at)
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(COOKIE)
    return answer


def next_path(sent: str) -> str:
    """A path of this server to go on to; anything else is the queue."""
    is_local = sent.startswith("/") and not sent.startswith(("//", "/\\", "/sign-"))
    return sent if is_local and sent.isprintable() else "/"


def _sign_in(engine: Engine, throttle: Throttle, form: Mapping[str, str], *, at: datetime) -> str:
    """The token of a new sign-in."""
    name = form.get("name", "")
    wait = throttle.attempt(name, at=time.monotonic())
    if wait:
        raise TooManyAttempts(retry_after=wait)
    with _CHECKS:
        account = _authenticate(engine, name, form.get("password", ""))
    if account is None:
        raise WrongPassword
    throttle.succeeded(name)
    with transaction(engine) as session:
        token, _ = accounts.sign_in(session, account, at=at)
    return token


def _authenticate(engine: Engine, name: str, password: str) -> AccountView | None:
    """The account, if the password is its own. The slow check holds no lock for writing."""
    try:
        with transaction(engine, reading=True) as session:
            return accounts.authenticate(session, name, password)
    except DatabaseUnavailable:
        # The password's hash is of an older make and is to be written anew.
        with transaction(engine) as session:
            return accounts.authenticate(session, name, password)


def _sign_out(engine: Engine, token: str, csrf: str, *, at: datetime) -> None:
    with transaction(engine) as session:
        try:
            check_csrf(principal_of(session, token, at=at), csrf)
        except NotSignedIn:
            return
        accounts.sign_out(session, token)


def _form(request: Request, target: str, error: ApiError | None = None) -> Response:
    token = request.cookies.get(FORM_COOKIE) or secrets.token_urlsafe(24)
    problem = error.message if error else None
    status = status_of(error) if error else 200
    page = render("sign_in.html", status=status, csrf=token, next=target, problem=problem)
    if error:
        page.headers.update(headers_of(error))
    return _with_cookie(page, request, FORM_COOKIE, token)


def _check_form_token(request: Request, given: str) -> None:
    own = request.cookies.get(FORM_COOKIE, "")
    if not own or not hmac.compare_digest(own.encode(), given.encode()):
        raise BadFormToken


def _with_cookie(answer: Response, request: Request, name: str, value: str) -> Response:
    answer.set_cookie(
        name, value, httponly=True, samesite="lax", secure=request.url.scheme == "https"
    )
    return answer
