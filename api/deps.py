"""What routes ask for: settings, a session of the database, the time, and who is asking.

Default deny: a route names the scopes it needs by `needs`, and a test walks all routes. A session
ends before the answer is sent (`scope="function"`), so that a failing commit is an error and not
an answered success.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import Depends, Header
from sqlalchemy import Engine
from sqlmodel import Session
from starlette.requests import Request

from api.clock import VIETNAM, now
from api.errors import BadFormToken, Forbidden, InvalidRequest, NotSignedIn, VersionRequired
from api.settings import Settings
from models import accounts
from models.codes import Scope
from models.database import transaction
from models.views import AccountView

COOKIE = "dondoc_session"
CSRF_HEADER = "x-csrf-token"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True, slots=True)
class Principal:
    """Who is asking: a signed-in account, or a program with an API key."""

    scopes: frozenset[Scope]
    name: str
    account: AccountView | None = None
    csrf: str = ""

    @property
    def account_id(self) -> int | None:
        """The account's id, None for a key."""
        return self.account.id if self.account else None

    @property
    def cleared(self) -> bool:
        """Whether restricted records may be shown."""
        return Scope.READ_CLASSIFIED in self.scopes


def get_settings(request: Request) -> Settings:
    """The settings that the application was made with."""
    settings: Settings = request.app.state.settings
    return settings


def get_engine(request: Request) -> Engine:
    """The application's database."""
    engine: Engine = request.app.state.engine
    return engine


SettingsDep = Annotated[Settings, Depends(get_settings)]
EngineDep = Annotated[Engine, Depends(get_engine)]
NowDep = Annotated[datetime, Depends(now)]


def get_today(at: NowDep) -> date:
    """The day in Vietnam."""
    return at.astimezone(VIETNAM).date()


TodayDep = Annotated[date, Depends(get_today)]


def get_session(engine: EngineDep) -> Iterator[Session]:
    """A transaction that is committed when the route has returned."""
    with transaction(engine) as session:
        yield session


def get_reading(engine: EngineDep) -> Iterator[Session]:
    """A transaction that cannot write."""
    with transaction(engine, reading=True) as session:
        yield session


SessionDep = Annotated[Session, Depends(get_session, scope="function")]
ReadingDep = Annotated[Session, Depends(get_reading, scope="function")]


def get_principal(request: Request, engine: EngineDep, at: NowDep) -> Principal:
    """Who is asking. Raises `NotSignedIn`; `BadFormToken` for a browser's change without it."""
    bearer = _bearer(request)
    with transaction(engine, reading=True) as session:
        if bearer is not None:
            return _by_key(session, bearer)
        principal = principal_of(session, request.cookies.get(COOKIE, ""), at=at)
    if request.method not in _SAFE:
        check_csrf(principal, request.headers.get(CSRF_HEADER, ""))
    return principal


def _bearer(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _by_key(session: Session, token: str) -> Principal:
    key = accounts.key(session, token)
    if key is None:
        raise NotSignedIn
    return Principal(key.scopes, key.label)


def principal_of(session: Session, token: str, *, at: datetime) -> Principal:
    """Who is signed in by the cookie's token. Raises `NotSignedIn`."""
    sign_in = accounts.signed_in(session, token, at=at) if token else None
    if sign_in is None:
        raise NotSignedIn
    account = sign_in.account
    return Principal(account.scopes, account.display_name, account, sign_in.csrf)


def check_csrf(principal: Principal, given: str) -> None:
    """Raise `BadFormToken` unless the token is that of the principal's own pages."""
    if not principal.csrf or not hmac.compare_digest(principal.csrf.encode(), given.encode()):
        raise BadFormToken


PrincipalDep = Annotated[Principal, Depends(get_principal)]


def needs(*scopes: Scope) -> Any:
    """A dependency that gives the principal where it has all of the scopes, else `Forbidden`."""

    def check(principal: PrincipalDep) -> Principal:
        if not principal.scopes.issuperset(scopes):
            raise Forbidden
        return principal

    return Depends(check)


TaskReader = Annotated[Principal, needs(Scope.READ_TASKS)]
DocumentReader = Annotated[Principal, needs(Scope.READ_DOCUMENTS)]
DocumentWriter = Annotated[Principal, needs(Scope.WRITE_DOCUMENTS)]
Reviewer = Annotated[Principal, needs(Scope.READ_DOCUMENTS, Scope.REVIEW_DOCUMENTS)]
ChangeReader = Annotated[Principal, needs(Scope.READ_CHANGES)]
ClassifiedReader = Annotated[Principal, needs(Scope.READ_CLASSIFIED)]


def get_version(if_match: Annotated[str | None, Header()] = None) -> int:
    """The version that the client saw. Raises `VersionRequired`, `InvalidRequest`."""
    if if_match is None:
        raise VersionRequired
    plain = if_match.strip().strip('"')
    if not (plain.isascii() and plain.isdecimal() and len(plain) < 10):
        raise InvalidRequest("If-Match")
    return int(plain)


VersionDep = Annotated[int, Depends(get_version)]
