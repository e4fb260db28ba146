"""The database: opened, brought up to date, and used in transactions.

SQLite for one machine, PostgreSQL for more; no other module knows which. A transaction writes
unless it is opened with `reading=True`: SQLite then takes its write lock at once, and waits for
it, instead of failing half way where another writer was faster.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, TimeoutError as PoolTimeout
from sqlmodel import Session

from models.driver_errors import translate
from models.errors import DatabaseBusy, DatabaseNewer, Refused, UnsupportedDatabase, WrongEncoding

BUSY_TIMEOUT_MS = 30_000
_MIGRATIONS = Path(__file__).with_name("migrations")
_MIGRATION_LOCK = 0x646F6E646F63
_DRIVERS = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}
_ARGUMENTS: dict[str, dict[str, Any]] = {"sqlite": {}, "postgresql": {"client_encoding": "utf8"}}


def connect(url: str) -> Engine:
    """An engine for the URL (sqlite:///… or postgresql://…); nothing is opened yet.

    Raises `UnsupportedDatabase`. Everything done with the engine raises `DatabaseUnavailable` (or
    a kind of it) or `Refused` in place of the driver's errors, whose words may repeat values.
    """
    address = _address(url)
    try:
        engine = create_engine(
            address,
            hide_parameters=True,
            pool_pre_ping=True,
            connect_args=_ARGUMENTS[address.get_backend_name()],
        )
    except NoSuchModuleError as error:
        raise UnsupportedDatabase from error
    event.listen(engine, "handle_error", translate, retval=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _address(url: str) -> URL:
    try:
        address = make_url(url.replace("postgres://", "postgresql://", 1))
    except ArgumentError:
        # The URL may hold a password: it goes into no error.
        raise UnsupportedDatabase from None
    backend = address.get_backend_name()
    if backend not in _DRIVERS:
        raise UnsupportedDatabase
    return address.set(drivername=_DRIVERS[backend])


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Set a new connection up; transactions are begun by `_begin_sqlite`, not by the driver."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if reading else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def migrate(engine: Engine) -> None:
    """Create the tables, or bring them up to date; silent, harmless when repeated or at once.

    The whole upgrade is one transaction under a lock. Raises `DatabaseNewer` where a newer
    version of the program has been here.
    """
    with altering(engine) as connection:
        try:
            command.upgrade(migrations(connection), "head")
        except CommandError as error:
            raise DatabaseNewer from error


@contextmanager
def altering(engine: Engine) -> Iterator[Connection]:
    """A connection in a transaction that may rebuild tables, while nobody else does."""
    prepared = _sqlite_rebuilding if engine.dialect.name == "sqlite" else _postgresql_locked
    with engine.connect() as connection, prepared(connection):
        yield connection


@contextmanager
def _sqlite_rebuilding(connection: Connection) -> Iterator[None]:
    """SQLite alters a table by copying it and dropping the old one, which other tables refer to:
    references are not enforced meanwhile, and checked at the end.
    """
    driver: Any = connection.connection.dbapi_connection
    # Within a transaction, SQLite would ignore this setting.
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        with connection.begin():
            yield
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise Refused
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


@contextmanager
def _postgresql_locked(connection: Connection) -> Iterator[None]:
    """Take the lock of migrations; refuse a database that would count bytes for letters."""
    with connection.begin():
        if connection.scalar(text("SHOW server_encoding")) != "UTF8":
            raise WrongEncoding
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})"))
        yield


def migrations(connection: Connection) -> Config:
    """Alembic's settings for the steps of this package, on a connection in a transaction."""
    config = Config()
    # A per cent sign in the path would be read as a reference to another setting.
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def session(engine: Engine, *, reading: bool = False) -> Session:
    """A session; the caller commits and closes it. `reading=True` cannot write, and never waits."""
    if reading:
        engine = engine.execution_options(reading=True, postgresql_readonly=True)
    return Session(engine, expire_on_commit=False)


@contextmanager
def transaction(engine: Engine, *, reading: bool = False) -> Iterator[Session]:
    """A session that is committed at the end of the block, and rolled back on any error."""
    try:
        with session(engine, reading=reading) as opened, opened.begin():
            yield opened
    except PoolTimeout as error:
        raise DatabaseBusy from error
