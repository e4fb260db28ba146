"""The database: opened, brought up to date, and used in transactions.

SQLite for one machine, PostgreSQL for more; no other module knows which. A transaction writes
unless it is opened with `reading=True`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlmodel import Session


def connect(url: str) -> Engine:
    """An engine for the URL (sqlite:///… or postgresql://…); nothing is opened yet.

    Raises `UnsupportedDatabase`. Everything done with the engine raises `DatabaseUnavailable` (or
    a kind of it) or `Refused` in place of the driver's errors, whose words may repeat values.
    """
    raise NotImplementedError


def migrate(engine: Engine) -> None:
    """Create the tables, or bring them up to date; silent, harmless when repeated or at once."""
    raise NotImplementedError


def session(engine: Engine, *, reading: bool = False) -> Session:
    """A session; the caller commits and closes it. `reading=True` cannot write, and never waits."""
    raise NotImplementedError


@contextmanager
def transaction(engine: Engine, *, reading: bool = False) -> Iterator[Session]:
    """A session that is committed at the end of the block, and rolled back on any error."""
    raise NotImplementedError
    yield
