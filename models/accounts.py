"""People and programs: accounts, sign-ins, API keys, and what each may do.

Passwords are kept as argon2 hashes, tokens and keys as SHA-256 digests of random strings.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete
from sqlmodel import Session, col, select

from models import feed
from models.codes import AccountRole, Scope
from models.errors import Invalid, NameTaken
from models.ids import the
from models.tables import Account, ApiKey, SignIn
from models.viewing import plain
from models.views import AccountView, Key, SignedIn

SIGN_IN_LASTS = timedelta(hours=12)
PASSWORD_LENGTHS = range(10, 1025)
FIRST_NAME = "vanthu"
_NAME = re.compile(r"[a-z0-9][a-z0-9._\-]{1,63}")
_HASHER = PasswordHasher()

ROLE_SCOPES: dict[AccountRole, frozenset[Scope]] = {
    AccountRole.OFFICER: frozenset({Scope.READ_TASKS}),
    AccountRole.LEADER: frozenset({Scope.READ_TASKS, Scope.READ_DOCUMENTS}),
    AccountRole.CLERK: frozenset(
        {
            Scope.READ_TASKS,
            Scope.READ_DOCUMENTS,
            Scope.WRITE_DOCUMENTS,
            Scope.REVIEW_DOCUMENTS,
            Scope.READ_CHANGES,
        }
    ),
    AccountRole.ADMIN: frozenset(Scope) - {Scope.READ_CLASSIFIED},
}
"""What each role may do. `read:classified` comes with an account's clearance only."""


def scopes_of(role: AccountRole, *, cleared: bool) -> frozenset[Scope]:
    """What an account of this role may do."""
    return ROLE_SCOPES[role] | ({Scope.READ_CLASSIFIED} if cleared else set())


def create_account(
    session: Session,
    *,
    name: str,
    password: str,
    role: AccountRole,
    cleared: bool,
    display_name: str,
    at: datetime,
) -> AccountView:
    """The new account. Raises `NameTaken`, and `Invalid` for an odd name or a short password.

    Names are kept in lower case.
    """
    name = name.strip().lower()
    if not _NAME.fullmatch(name):
        raise Invalid("name")
    if len(password) not in PASSWORD_LENGTHS:
        raise Invalid("password")
    feed.lock(session)
    if session.exec(select(Account.id).where(Account.name == name)).first() is not None:
        raise NameTaken("name")
    account = Account(
        name=name,
        display_name=display_name.strip()[:200] or name,
        password_hash=_HASHER.hash(password),
        role=role,
        cleared=cleared,
        created_at=at,
    )
    session.add(account)
    session.flush()
    return _view(account)


def first_account(session: Session, *, at: datetime) -> tuple[str, str] | None:
    """Name and random password of the account made where there is none, else None.

    It may do everything: who sets the office's machine up makes the other accounts.
    """
    feed.lock(session)
    if session.exec(select(Account.id).limit(1)).first() is not None:
        return None
    password = secrets.token_urlsafe(12)
    create_account(
        session,
        name=FIRST_NAME,
        password=password,
        role=AccountRole.ADMIN,
        cleared=True,
        display_name="Văn thư",
        at=at,
    )
    return FIRST_NAME, password


def authenticate(session: Session, name: str, password: str) -> AccountView | None:
    """The account, or None; takes as long for a name that does not exist."""
    query = select(Account).where(Account.name == name.strip().lower())
    account = session.exec(query).first()
    decoy = _decoy()
    if not _matches(account.password_hash if account else decoy, password) or account is None:
        return None
    if _HASHER.check_needs_rehash(account.password_hash):
        account.password_hash = _HASHER.hash(password)
        session.flush()
    return _view(account)


@cache
def _decoy() -> str:
    """A hash that no password fits, made with the same cost as the real ones."""
    return _HASHER.hash(secrets.token_urlsafe(32))


def _matches(known: str, password: str) -> bool:
    try:
        return _HASHER.verify(known, password)
    except (VerificationError, InvalidHashError):
        return False


def _view(account: Account) -> AccountView:
    return plain(account, AccountView, scopes=scopes_of(account.role, cleared=account.cleared))


def sign_in(session: Session, account: AccountView, *, at: datetime) -> tuple[str, str]:
    """(token for the cookie, token for forms) of a new sign-in; the first is kept as a digest.

    Sign-ins that have run out are swept away.
    """
    session.exec(delete(SignIn).where(col(SignIn.expires_at) <= at))
    token, csrf = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    row = SignIn(
        digest=_digest(token), account_id=account.id, csrf=csrf, expires_at=at + SIGN_IN_LASTS
    )
    session.add(row)
    session.flush()
    return token, csrf


def signed_in(session: Session, token: str, *, at: datetime) -> SignedIn | None:
    """Who is signed in by this token; None where nobody is, or no longer."""
    query = select(SignIn, Account).join(Account)
    query = query.where(SignIn.digest == _digest(token), col(SignIn.expires_at) > at)
    found = session.exec(query).first()
    if found is None:
        return None
    row, account = found
    return SignedIn(account=_view(account), csrf=row.csrf, expires_at=row.expires_at)


def sign_out(session: Session, token: str) -> None:
    """End the sign-in, if there is one."""
    session.exec(delete(SignIn).where(col(SignIn.digest) == _digest(token)))


def create_key(session: Session, *, label: str, scopes: Iterable[Scope], at: datetime) -> str:
    """A new API key, to be shown once: only its digest is kept."""
    token = f"dondoc_{secrets.token_urlsafe(32)}"
    given = sorted(scope.value for scope in set(scopes))
    session.add(ApiKey(digest=_digest(token), label=label[:200], scopes=given, created_at=at))
    session.flush()
    return token


def key(session: Session, token: str) -> Key | None:
    """The API key and its scopes, or None."""
    row = session.exec(select(ApiKey).where(ApiKey.digest == _digest(token))).first()
    if row is None:
        return None
    return Key(id=the(row.id), label=row.label, scopes=frozenset(map(Scope, row.scopes)))


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()
