"""What the commands that keep something need: settings and a database that is up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from api.settings import Settings, load_settings, prepare_data
from models.database import connect, migrate


@contextmanager
def office() -> Iterator[tuple[Settings, Engine]]:
    """The settings, and the database brought up to date; closed at the end of the block."""
    settings = load_settings()
    prepare_data(settings)
    engine = connect(settings.database_url)
    try:
        migrate(engine)
        yield settings, engine
    finally:
        engine.dispose()
