"""Errors of the database drivers as ours, translated once for every statement.

PostgreSQL repeats the whole row in the detail of a refused constraint, and the value in an
invalid one: the words of its errors are cut down to codes and names before anything can log them.
"""

from __future__ import annotations

import sqlite3

import psycopg
from sqlalchemy.engine import ExceptionContext

from models.errors import (
    DatabaseBusy,
    DatabaseFull,
    DatabaseOutdated,
    DatabaseUnavailable,
    ModelsError,
    Refused,
)

_BY_CODE: dict[str, type[ModelsError]] = {
    "SQLITE_BUSY": DatabaseBusy,
    "SQLITE_LOCKED": DatabaseBusy,
    "SQLITE_FULL": DatabaseFull,
    "SQLITE_CONSTRAINT": Refused,
    "SQLITE_MISMATCH": Refused,
    "SQLITE_TOOBIG": Refused,
    "22": Refused,
    "23": Refused,
    "40": DatabaseBusy,
    "42P01": DatabaseOutdated,
    "42703": DatabaseOutdated,
    "53100": DatabaseFull,
    "55P03": DatabaseBusy,
}
"""By the beginning of SQLite's error name or of PostgreSQL's SQLSTATE."""

_MISSING = ("no such table", "no such column")


def translate(context: ExceptionContext) -> ModelsError | None:
    """Our error for the driver's, None where it is a mistake of the program."""
    original = context.original_exception
    if isinstance(original, sqlite3.Error):
        return _from_sqlite(original)
    if isinstance(original, psycopg.Error):
        return _from_postgresql(original)
    return None


def _from_sqlite(original: sqlite3.Error) -> ModelsError | None:
    if str(original).startswith(_MISSING):
        return DatabaseOutdated()
    return _error(getattr(original, "sqlite_errorname", ""), original)


def _from_postgresql(original: psycopg.Error) -> ModelsError | None:
    diagnosis = original.diag
    names = (original.sqlstate, diagnosis.table_name, diagnosis.constraint_name)
    if original.sqlstate is not None:
        original.args = (" ".join(name for name in names if name),)
    return _error(original.sqlstate or "", original)


def _error(code: str, original: sqlite3.Error | psycopg.Error) -> ModelsError | None:
    for beginning, error in _BY_CODE.items():
        if code.startswith(beginning):
            return error()
    if isinstance(original, sqlite3.ProgrammingError | psycopg.ProgrammingError):
        return None
    return DatabaseUnavailable()
