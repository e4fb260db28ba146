"""Tables of people and programs. Passwords and tokens are kept as hashes and digests only."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON
from sqlmodel import Field

from models.codes import AccountRole
from models.tables import forms
from models.tables.base import Code, Moment, Table


class Account(Table, table=True):
    """A person who may sign in; `cleared` for restricted documents."""

    __tablename__ = "account"
    __table_args__ = (forms.one_of("role", AccountRole), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(max_length=64, unique=True)
    display_name: str = Field(max_length=200)
    password_hash: str = Field(max_length=200)
    role: AccountRole = Field(sa_type=Code(AccountRole))
    cleared: bool = False
    body_id: int | None = Field(default=None, foreign_key="issuing_body.id", index=True)
    created_at: datetime = Field(sa_type=Moment)


class SignIn(Table, table=True):
    """A live session of a browser."""

    __tablename__ = "sign_in"
    __table_args__ = (forms.hexadecimal("digest", 64),)

    digest: str = Field(primary_key=True, max_length=64)
    account_id: int = Field(foreign_key="account.id", index=True)
    csrf: str = Field(max_length=64)
    expires_at: datetime = Field(sa_type=Moment)


class ApiKey(Table, table=True):
    """A program's key."""

    __tablename__ = "api_key"
    __table_args__ = (forms.hexadecimal("digest", 64),)

    id: int | None = Field(default=None, primary_key=True)
    digest: str = Field(max_length=64, unique=True)
    label: str = Field(max_length=200)
    scopes: list[str] = Field(sa_type=JSON)
    created_at: datetime = Field(sa_type=Moment)
