"""People and programs: accounts, sign-ins, API keys, and what each may do.

Passwords are kept as argon2 hashes, tokens and keys as SHA-256 digests of random strings.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlmodel import Session

from models.codes import AccountRole, Scope
from models.views import AccountView, Key, SignedIn

SIGN_IN_LASTS = timedelta(hours=12)

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
    raise NotImplementedError


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
    """The new account. Raises `NameTaken`, and `Invalid` for an odd name or a short password."""
    raise NotImplementedError


def first_account(session: Session, *, at: datetime) -> tuple[str, str] | None:
    """Name and random password of the account made where there is none, else None."""
    raise NotImplementedError


def authenticate(session: Session, name: str, password: str) -> AccountView | None:
    """The account, or None; takes as long for a name that does not exist."""
    raise NotImplementedError


def sign_in(session: Session, account: AccountView, *, at: datetime) -> tuple[str, str]:
    """(token for the cookie, token for forms) of a new sign-in; the first is kept as a digest."""
    raise NotImplementedError


def signed_in(session: Session, token: str, *, at: datetime) -> SignedIn | None:
    """Who is signed in by this token; None where nobody is, or no longer."""
    raise NotImplementedError


def sign_out(session: Session, token: str) -> None:
    """End the sign-in, if there is one."""
    raise NotImplementedError


def create_key(session: Session, *, label: str, scopes: Iterable[Scope], at: datetime) -> str:
    """A new API key, to be shown once: only its digest is kept."""
    raise NotImplementedError


def key(session: Session, token: str) -> Key | None:
    """The API key and its scopes, or None."""
    raise NotImplementedError
