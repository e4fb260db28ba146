"""What the commands that keep something need: settings and a database that is up to date."""

from __future__ import annotations

from sqlalchemy import Engine

from api.settings import Settings, load_settings, prepare_data
from models.database import connect, migrate


def open_office() -> tuple[Settings, Engine]:
    """The settings, and the database brought up to date."""
    settings = load_settings()
    prepare_data(settings)
    engine = connect(settings.database_url)
    migrate(engine)
    return settings, engine
